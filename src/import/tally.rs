//! Records counted by county, month and category, in memory that does not grow with their number.

use super::counts::Count;
use super::places::Subject;
use crate::model::{Date, Month};
use crate::prepare::measure_file::Kind;
use crate::prepare::problem::Place;
use crate::prepare::sums::{self, Equation, SMALL, second_cells};
use std::collections::{BTreeMap, BTreeSet};

const FIRST_YEAR: u32 = 1990;
const LAST_YEAR: u32 = 2089;

/// Of one county.
#[derive(Default)]
pub struct Tally {
    /// By month since January of the first year that a record may have.
    months: Vec<u32>,
    /// By dimension and category.
    categories: Vec<Vec<u32>>,
}

impl Tally {
    /// Counts one record. `month` is that of [`day`], and `categories` has one for each dimension.
    #[inline]
    pub fn add(&mut self, month: usize, categories: &[u16]) {
        *slot(&mut self.months, month) += 1;
        if self.categories.len() < categories.len() {
            self.categories.resize_with(categories.len(), Vec::new);
        }
        for (counts, category) in self.categories.iter_mut().zip(categories) {
            *slot(counts, usize::from(*category)) += 1;
        }
    }

    fn total(&self) -> u32 {
        self.months.iter().sum()
    }
}

#[inline]
fn slot(counts: &mut Vec<u32>, at: usize) -> &mut u32 {
    if counts.len() <= at {
        counts.resize(at + 1, 0);
    }
    &mut counts[at]
}

/// A record's day: its month since January of the first year, and a number that grows from day to day (`20141003`). `None` for
/// anything but `YYYY-MM-DD` of a day that exists, with nothing or midnight behind it.
#[inline]
pub fn day(field: &[u8]) -> Option<(usize, u32)> {
    let (date, rest) = field.split_at_checked(10)?;
    let digits = |at: std::ops::Range<usize>| {
        date[at].iter().try_fold(0u32, |sum, byte| byte.is_ascii_digit().then(|| sum * 10 + u32::from(byte - b'0')))
    };
    let (year, month, day) = (digits(0..4)?, digits(5..7)?, digits(8..10)?);
    let is_plain = date[4] == b'-' && date[7] == b'-' && (1..=12).contains(&month) && (1..=28).contains(&day);
    let is_rare = || std::str::from_utf8(date).ok().and_then(Date::from_text).is_some();
    let is_midnight = rest.is_empty() || matches!(rest, b" 00:00:00" | b"T00:00:00" | b" 00:00:00.000" | b"T00:00:00Z");
    if !(is_midnight && (FIRST_YEAR..=LAST_YEAR).contains(&year) && (is_plain || is_rare())) {
        return None;
    }
    Some((((year - FIRST_YEAR) * 12 + month - 1) as usize, year * 10_000 + month * 100 + day))
}

/// How records were divided.
pub struct Division {
    pub dimension: String,
    /// Names of its categories: those of the edition, or else those that were met.
    pub categories: Vec<String>,
    /// Whether they are the edition's: then each stands in the figures, 0 included.
    pub is_given: bool,
    /// Whether it is finer than what the agency publishes: then small figures are kept back.
    pub is_finer: bool,
}

/// What was counted of all records.
#[derive(Default)]
pub struct Tallies {
    /// By county, unplaced word or state.
    pub subjects: Vec<(Subject, Tally)>,
    pub divisions: Vec<Division>,
    /// Numbers of the first and the last day, as [`day`] gives them.
    pub days: Option<(u32, u32)>,
}

impl Tallies {
    /// As counts that a measure of this kind takes, and remarks on what is withheld.
    pub fn counts(&self, kind: Kind, period: Option<&str>, place: &Place) -> (Vec<Count>, Vec<String>) {
        let whole = period.map_or_else(|| self.whole(), String::from);
        let (mut counts, mut withheld) = (Vec::new(), BTreeMap::new());
        for (subject, tally) in &self.subjects {
            let count = |period: &str, value| {
                Count::undivided(subject.clone(), period.into(), value, String::new(), place.clone())
            };
            if kind == Kind::Months {
                let months = tally.months.iter().enumerate().filter(|(_, value)| **value > 0);
                counts.extend(months.filter_map(|(at, value)| Some(count(&month(at)?.to_string(), *value))));
                continue;
            }
            counts.push(count(&whole, tally.total()));
            if matches!(subject, Subject::County(_)) {
                for (division, values) in self.divisions.iter().zip(&tally.categories) {
                    let cells = division.cells(values);
                    *withheld.entry(division.dimension.as_str()).or_default() += usize::from(Division::hides(&cells));
                    counts.extend(cells.into_iter().map(|(category, value)| Count {
                        dimension: division.dimension.clone(),
                        category: category.into(),
                        is_withheld: value.is_none(),
                        ..count(&whole, value.unwrap_or(0))
                    }));
                }
            }
        }
        let told = |(dimension, counties): (&str, usize)| {
            format!(
                "withheld: figures of `{dimension}` in {counties} counties, where a category has 1 to {SMALL} records"
            )
        };
        (counts, withheld.into_iter().filter(|(_, counties)| *counties > 0).map(told).collect())
    }

    /// From the first day to the last.
    fn whole(&self) -> String {
        let day = |day: u32| format!("{:04}-{:02}-{:02}", day / 10_000, day / 100 % 100, day % 100);
        self.days.map_or(String::new(), |(first, last)| format!("{}/{}", day(first), day(last)))
    }
}

impl Division {
    /// A county's categories with their figures; `None` for one that is kept back, as the contract wants it. None at all where
    /// there are too few categories to keep a small one back.
    fn cells(&self, values: &[u32]) -> Vec<(&str, Option<u32>)> {
        let values = values.iter().copied().chain(std::iter::repeat(0));
        let named = self.categories.iter().map(String::as_str).zip(values);
        let all: Vec<(&str, u32)> = named.filter(|(_, value)| self.is_given || *value > 0).collect();
        let withheld = if self.is_finer { withheld(&all) } else { Some(BTreeSet::new()) };
        let Some(withheld) = withheld else { return Vec::new() };
        let cell = |(at, (name, value)): (usize, (_, u32))| (name, (!withheld.contains(&at)).then_some(value));
        all.into_iter().enumerate().map(cell).collect()
    }

    /// Whether something of a county is kept back.
    fn hides(cells: &[(&str, Option<u32>)]) -> bool {
        cells.is_empty() || cells.iter().any(|(_, value)| value.is_none())
    }
}

/// Places of the figures to keep back: small ones, and those by which they could be worked out from their sum. `None` where
/// that cannot be helped.
fn withheld(cells: &[(&str, u32)]) -> Option<BTreeSet<usize>> {
    let whole = Equation { whole: 0, parts: (1..=cells.len()).collect() };
    let total = cells.iter().map(|(_, value)| value).sum();
    let counts: Vec<u32> = [total].into_iter().chain(cells.iter().map(|(_, value)| *value)).collect();
    let small = (1..counts.len()).filter(|at| (1..=SMALL).contains(&counts[*at])).collect();
    let hidden = second_cells(&counts, &small, std::slice::from_ref(&whole));
    let published: Vec<sums::Count> = counts
        .iter()
        .enumerate()
        .map(|(at, count)| if hidden.contains(&at) { sums::Count::Withheld } else { sums::Count::Known(*count) })
        .collect();
    whole.fault(&published).is_none().then(|| hidden.into_iter().map(|at| at - 1).collect())
}

fn month(at: usize) -> Option<Month> {
    Month::new(FIRST_YEAR as u16 + (at / 12) as u16, (at % 12) as u16 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_exists_and_is_written_in_one_way() {
        assert_eq!(day(b"2014-10-03"), Some(((24 * 12) + 9, 20_141_003)));
        assert_eq!(day(b"2016-02-29 00:00:00"), Some((26 * 12 + 1, 20_160_229)));
        for field in [
            "2015-02-29",
            "10/3/2014",
            "2014-10-3",
            "2014-13-01",
            "2014-10-00",
            "",
            "2014-10-03 12:30:00",
            "0014-10-03",
        ] {
            assert_eq!(day(field.as_bytes()), None, "{field}");
        }
    }

    /// What stands of counties in which so many women and 9 men were recorded, `-` for a figure that is kept back.
    fn sexes(women: &[usize], is_finer: bool, is_given: bool) -> (Vec<String>, Vec<String>) {
        let categories = ["female", "male"].map(String::from).into();
        let division = Division { dimension: "sex".into(), categories, is_given, is_finer };
        let mut tallies = Tallies { divisions: vec![division], ..Tallies::default() };
        for (county, women) in women.iter().enumerate() {
            let mut tally = Tally::default();
            (0..*women).for_each(|_| tally.add(0, &[0]));
            (0..9).for_each(|_| tally.add(1, &[1]));
            tallies.subjects.push((Subject::County(county), tally));
        }
        let (counts, remarks) = tallies.counts(Kind::Totals, Some("since 2012"), &Place::start_of("a.csv"));
        let said = counts.iter().filter(|count| !count.category.is_empty()).map(|count| {
            let value = if count.is_withheld { "-".into() } else { count.value.to_string() };
            format!("{} {value}", count.category)
        });
        (said.collect(), remarks)
    }

    #[test]
    fn small_figures_of_a_finer_dimension_are_withheld_with_a_second_and_none_is_0() {
        let (said, remarks) = sexes(&[4, 5, 0], true, true);
        assert_eq!(said, ["female -", "male -", "female 5", "male 9", "female 0", "male 9"]);
        assert_eq!(remarks, ["withheld: figures of `sex` in 1 counties, where a category has 1 to 4 records"]);
    }

    #[test]
    fn what_is_no_finer_than_what_the_agency_publishes_stands() {
        assert_eq!(sexes(&[4], false, true), (vec!["female 4".into(), "male 9".into()], Vec::new()));
    }

    #[test]
    fn a_small_figure_alone_cannot_be_kept_back_beside_its_total() {
        let cells = |values: &[u32]| withheld(&values.iter().map(|value| ("", *value)).collect::<Vec<_>>());
        assert_eq!(cells(&[3]), None, "it is the total");
        assert_eq!(cells(&[3, 0]), Some(BTreeSet::from([0, 1])));
        assert_eq!(cells(&[12]), Some(BTreeSet::new()));
        let (said, remarks) = sexes(&[0], true, false);
        assert_eq!((said, remarks.len()), (vec!["male 9".to_string()], 0));
    }
}
