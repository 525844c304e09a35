//! Figures by month: a listed county has every month, with 0 where nothing was counted.

use super::Rows;
use crate::model::{Figures, Month, Period, Series};
use crate::prepare::figures::{Figure, Time};
use crate::prepare::problem::{Place, Problems};
use std::collections::BTreeMap;

/// The months of one county, and where its first row stands.
struct Listed<'a> {
    place: &'a Place,
    months: BTreeMap<Month, u32>,
}

/// All series run over the same months, from the first to the last of the file; `None` if it holds no month.
pub fn read(rows: &Rows, problems: &mut Problems) -> Option<Figures> {
    let mut listed: BTreeMap<usize, Listed> = BTreeMap::new();
    for figure in rows.figures {
        let Some((county, month)) = county_and_month(figure, problems) else { continue };
        let Some(count) = figure.value.whole_number(problems) else { continue };
        let entry = listed.entry(county).or_insert(Listed { place: &figure.geoid.place, months: BTreeMap::new() });
        entry.months.insert(month, count);
    }
    let months = || listed.values().flat_map(|county| county.months.keys().copied());
    let Some((first, last)) = months().min().zip(months().max()) else {
        problems.add(&rows.file.place(0), "no month", "figures by month");
        return None;
    };
    let period = Period::new(first, last);
    let mut counties: Vec<Option<Series>> = vec![None; rows.counties.len()];
    for (county, listed) in listed {
        counties[county] = Some(series(rows.counties.geoid(county), &listed, period, problems));
    }
    Some(Figures::Months { first, counties })
}

fn county_and_month(figure: &Figure, problems: &mut Problems) -> Option<(usize, Month)> {
    if !figure.dimension.is_empty() {
        problems.add(&figure.dimension.place, figure.dimension.said(), "no dimension in figures by month");
    }
    match (figure.county(), figure.time?) {
        (Some(county), Time::Month(month)) => Some((county, month)),
        (Some(_), _) => {
            problems.add(&figure.period.place, figure.period.said(), "a month as YYYY-MM");
            None
        }
        (None, _) => {
            if figure.geoid.is_empty() || figure.place.is_some() {
                problems.add(&figure.geoid.place, figure.geoid.said(), "the GEOID of a county");
            }
            None
        }
    }
}

/// A month without a row is a gap: nothing is filled in.
fn series(geoid: &str, listed: &Listed, period: Period, problems: &mut Problems) -> Series {
    let mut counts = Vec::with_capacity(period.months());
    for i in 0..period.months() {
        let month = period.from.plus(i as i32);
        let count = listed.months.get(&month).copied();
        if count.is_none() {
            let expected = format!("a row for each month from {} to {}", period.from, period.to);
            problems.add(listed.place, format!("no row of county {geoid} for {month}"), expected);
        }
        counts.push(count.unwrap_or_default());
    }
    counts.into()
}
