//! Figures by month: a listed county has every month, with 0 where nothing was counted.

use super::dimension::Dimension;
use super::whole::Whole;
use super::{Parts, Rows};
use crate::model::{Breakdown, Figures, Month, Period, Series};
use crate::prepare::figures::{Figure, Time};
use crate::prepare::measure_file::{DimensionFile, MeasureFile};
use crate::prepare::problem::{Place, Problems, one_of};
use crate::prepare::sums::Count;
use std::collections::BTreeMap;

/// The months of one county, and where its first row stands.
struct Listed<'a> {
    place: &'a Place,
    months: BTreeMap<Month, u32>,
}

/// All series run over the same months, from the first to the last of the file; `None` if it holds no month.
pub fn read(entry: &MeasureFile, rows: &Rows, problems: &mut Problems) -> Option<Parts> {
    let figures = wholes(entry, rows, problems)?;
    let period = figures.months()?;
    let divide = |dimension| divide(dimension, &figures, period, rows, problems);
    let breakdowns = entry.dimensions.iter().map(divide).collect();
    Some(Parts { figures, breakdowns, mean: None })
}

/// The counties' own series.
fn wholes(entry: &MeasureFile, rows: &Rows, problems: &mut Problems) -> Option<Figures> {
    let mut listed: BTreeMap<usize, Listed> = BTreeMap::new();
    for figure in rows.figures {
        let Some((county, month)) = county_and_month(entry, figure, problems) else { continue };
        let Some(Count::Known(count)) = figure.count(problems) else { continue };
        let entry = listed.entry(county).or_insert(Listed { place: &figure.geoid.place, months: BTreeMap::new() });
        entry.months.insert(month, count);
    }
    let months = || listed.values().flat_map(|county| county.months.keys().copied());
    let Some((first, last)) = months().min().zip(months().max()) else {
        problems.add(rows.start, "no month", "figures by month");
        return None;
    };
    let period = Period::new(first, last);
    let mut counties: Vec<Option<Series>> = vec![None; rows.counties.len()];
    for (county, listed) in listed {
        counties[county] = Some(series(rows.counties.geoid(county), &listed, period, problems));
    }
    Some(Figures::Months { first, counties })
}

/// County and month of a row of the counties’ own series. A row of a dimension has neither; nor has a broken one, which is told.
fn county_and_month(entry: &MeasureFile, figure: &Figure, problems: &mut Problems) -> Option<(usize, Month)> {
    let known = || entry.dimensions.iter().map(|known| known.id.get_ref().as_str());
    if !figure.dimension.is_empty() && !known().any(|known| known == figure.dimension.text) {
        let none = || "no dimension in figures by month".to_string();
        let some = || format!("no dimension, or {}", one_of(known()));
        let expected = if entry.dimensions.is_empty() { none() } else { some() };
        problems.add(&figure.dimension.place, figure.dimension.said(), expected);
    }
    if figure.geoid.is_empty() || (figure.place.is_some() && figure.county().is_none()) {
        problems.add(&figure.geoid.place, figure.geoid.said(), "the GEOID of a county");
    }
    match (figure.county()?, figure.time?) {
        _ if !figure.dimension.is_empty() => None,
        (county, Time::Month(month)) => Some((county, month)),
        _ => {
            problems.add(&figure.period.place, figure.period.said(), "a month as YYYY-MM");
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

/// A dimension of the series: by month as they are, or over all their months at once, as its first row is.
fn divide(entry: &DimensionFile, figures: &Figures, period: Period, rows: &Rows, problems: &mut Problems) -> Breakdown {
    let own = || rows.figures.iter().filter(|figure| figure.dimension.text == *entry.id.get_ref());
    let is_by_month = own().find_map(|figure| figure.time).is_some_and(|time| matches!(time, Time::Month(_)));
    let whole = if is_by_month { Whole::by_month(figures) } else { Whole::total(figures) };
    let (mut dimension, before) = (Dimension::new(entry), problems.len());
    if let Some(first) = own().next().filter(|_| entry.finer && is_by_month) {
        let expected =
            format!("`{}/{}`: by month, most figures of a `finer` dimension are small", period.from, period.to);
        problems.add(&first.period.place, first.period.said(), expected);
    }
    for figure in own().filter(|figure| figure.county().is_some()) {
        let Some(slot) = slot(figure, is_by_month, period, problems) else { continue };
        let Some(count) = figure.count(problems) else { continue };
        dimension.take(figure, count, slot, problems);
    }
    if problems.len() == before {
        dimension.check(&whole, rows, problems);
    }
    dimension.breakdown(&whole)
}

/// Which of the months a row is of; 0 over the whole period.
fn slot(figure: &Figure, is_by_month: bool, period: Period, problems: &mut Problems) -> Option<usize> {
    let Period { from, to } = period;
    match figure.time? {
        Time::Month(month) if is_by_month && period.contains(month) => Some(month.since(from)),
        Time::Months(months) if !is_by_month && months == period => Some(0),
        _ => {
            let expected =
                if is_by_month { format!("a month from {from} to {to}") } else { format!("`{from}/{to}`, all months") };
            problems.add(&figure.period.place, figure.period.said(), format!("{expected}, as in the rows before"));
            None
        }
    }
}
