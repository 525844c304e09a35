//! Records counted by county, month and category, in memory that does not grow with their number.

use super::counts::Count;
use super::places::Subject;
use crate::model::{Date, Month};
use crate::prepare::edition_file::Kind;
use crate::prepare::problem::Place;
use crate::prepare::sums::SMALL;
use std::collections::BTreeMap;

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

/// What was counted of all records.
#[derive(Default)]
pub struct Tallies {
    /// By county, unplaced word or state.
    pub subjects: Vec<(Subject, Tally)>,
    /// Names of the dimensions that were counted, each with its categories' names: those of the edition, 0 included, or else
    /// those that were met.
    pub dimensions: Vec<(String, Vec<String>, bool)>,
    /// Numbers of the first and the last day, as [`day`] gives them.
    pub days: Option<(u32, u32)>,
}

impl Tallies {
    /// As counts that a measure of this kind takes, and remarks on what is withheld.
    pub fn counts(&self, kind: Kind, period: Option<&str>, place: &Place) -> (Vec<Count>, Vec<String>) {
        let (mut counts, mut withheld) = (Vec::new(), BTreeMap::<&str, usize>::new());
        let whole = period.map_or_else(|| self.whole(), String::from);
        for (subject, tally) in &self.subjects {
            let count = |period: &str, dimension: &str, category: &str, value| Count {
                subject: subject.clone(),
                period: period.into(),
                dimension: dimension.into(),
                category: category.into(),
                value,
                part: String::new(),
                note: String::new(),
                place: place.clone(),
            };
            if kind == Kind::Months {
                let months = tally.months.iter().enumerate().filter(|(_, value)| **value > 0);
                counts.extend(months.filter_map(|(at, value)| Some(count(&month(at)?.to_string(), "", "", *value))));
                continue;
            }
            counts.push(count(&whole, "", "", tally.total()));
            for ((dimension, names, is_given), values) in self.dimensions.iter().zip(&tally.categories) {
                if !matches!(subject, Subject::County(_)) {
                    continue;
                }
                if values.iter().any(|value| (1..=SMALL).contains(value)) {
                    *withheld.entry(dimension).or_default() += 1;
                } else {
                    let values = values.iter().copied().chain(std::iter::repeat(0));
                    let said = names.iter().zip(values).filter(|(_, value)| *is_given || *value > 0);
                    counts.extend(said.map(|(name, value)| count(&whole, dimension, name, value)));
                }
            }
        }
        let told = |(dimension, counties): (&str, usize)| {
            format!("withheld: `{dimension}` of {counties} counties, where a category has 1 to 4 records")
        };
        (counts, withheld.into_iter().map(told).collect())
    }

    /// From the first day to the last.
    fn whole(&self) -> String {
        let day = |day: u32| format!("{:04}-{:02}-{:02}", day / 10_000, day / 100 % 100, day % 100);
        self.days.map_or(String::new(), |(first, last)| format!("{}/{}", day(first), day(last)))
    }
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

    #[test]
    fn categories_of_few_are_withheld_with_all_others_of_their_county_and_none_is_0() {
        let mut tallies = Tallies {
            dimensions: vec![("sex".into(), vec!["female".into(), "male".into()], true)],
            ..Tallies::default()
        };
        for (county, women) in [(0, 4), (1, 5), (2, 0)] {
            let mut tally = Tally::default();
            (0..women).for_each(|_| tally.add(0, &[0]));
            (0..9).for_each(|_| tally.add(1, &[1]));
            tallies.subjects.push((Subject::County(county), tally));
        }
        let (counts, remarks) = tallies.counts(Kind::Totals, Some("since 2012"), &Place::start_of("a.csv"));
        let values: Vec<(&str, u32)> = counts.iter().map(|count| (count.category.as_str(), count.value)).collect();
        assert_eq!(values, [("", 13), ("", 14), ("female", 5), ("male", 9), ("", 9), ("female", 0), ("male", 9)]);
        assert_eq!(remarks, ["withheld: `sex` of 1 counties, where a category has 1 to 4 records"]);
    }
}
