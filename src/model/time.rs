//! Months, days and closed ranges of months, read from and written as ISO 8601 text.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A calendar month, counted in months since January of year 0. Text form: `2014-10`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "prepare", derive(schemars::JsonSchema), schemars(with = "String", extend("pattern" = "^[0-9]{4}-(0[1-9]|1[0-2])$")))]
pub struct Month(u16);

impl Month {
    /// `month` runs from 1 to 12 and `year` from 1 to 5000; `None` outside them.
    pub fn new(year: u16, month: u16) -> Option<Self> {
        ((1..=12).contains(&month) && (1..=5000).contains(&year)).then(|| Self(year * 12 + month - 1))
    }

    /// Reads `YYYY-MM`, and nothing else.
    pub fn from_text(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        Self::new(digits(year, 4)?, digits(month, 2)?)
    }

    pub fn year(self) -> u16 {
        self.0 / 12
    }

    /// 1 for January to 12 for December.
    pub fn month(self) -> u16 {
        self.0 % 12 + 1
    }

    /// The month `months` later (earlier, if negative); never before month 0.
    pub fn plus(self, months: i32) -> Self {
        Self((i32::from(self.0) + months).clamp(0, i32::from(u16::MAX)) as u16)
    }

    /// How many months after `earlier` this one is; 0 if it is not after.
    pub fn since(self, earlier: Month) -> usize {
        self.0.saturating_sub(earlier.0).into()
    }

    /// The US fiscal year that holds this month: it starts on 1 October and is named for the year in which it ends.
    pub fn fiscal_year(self) -> u16 {
        (self.0 + 3) / 12
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month())
    }
}

/// A closed range of months: both ends belong to it, and `from` is never after `to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    pub from: Month,
    pub to: Month,
}

impl Period {
    /// The months from the earlier to the later of the two.
    pub fn new(a: Month, b: Month) -> Self {
        Self { from: a.min(b), to: a.max(b) }
    }

    /// How many months it holds, at least 1.
    pub fn months(self) -> usize {
        self.to.since(self.from) + 1
    }

    pub fn contains(self, month: Month) -> bool {
        self.from <= month && month <= self.to
    }

    /// US fiscal year `year`: October of the year before to September.
    pub fn fiscal_year(year: u16) -> Self {
        let from = Month(year * 12 - 3);
        Self { from, to: from.plus(11) }
    }

    /// Calendar year `year`: January to December.
    pub fn calendar_year(year: u16) -> Self {
        let from = Month(year * 12);
        Self { from, to: from.plus(11) }
    }

    /// The months that both hold, if any.
    pub fn intersect(self, other: Period) -> Option<Period> {
        let (from, to) = (self.from.max(other.from), self.to.min(other.to));
        (from <= to).then_some(Self { from, to })
    }
}

/// A day. Text form: `2011-11-22`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "prepare", derive(schemars::JsonSchema), schemars(with = "String", extend("format" = "date")))]
pub struct Date {
    month: Month,
    day: u8,
}

impl Date {
    /// Reads `YYYY-MM-DD` of a day that exists in the Gregorian calendar, and nothing else.
    pub fn from_text(text: &str) -> Option<Self> {
        let (month, day) = (Month::from_text(text.get(..7)?)?, digits(text.get(7..)?.strip_prefix('-')?, 2)?);
        (1..=days_in(month)).contains(&day).then_some(Self { month, day: day as u8 })
    }

    pub fn month(self) -> Month {
        self.month
    }

    /// 1 to 31.
    pub fn day(self) -> u8 {
        self.day
    }

    /// A number that grows from day to day; not a count of days.
    pub fn ordinal(self) -> u64 {
        u64::from(self.month.0) * 32 + u64::from(self.day)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}-{:02}", self.month, self.day)
    }
}

fn days_in(month: Month) -> u16 {
    let year = month.year();
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month.month() {
        2 => 28 + u16::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// A number of exactly `width` ASCII digits: `parse` alone would let `+1` and ` 1` through.
fn digits(text: &str, width: usize) -> Option<u16> {
    (text.len() == width && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

macro_rules! as_text {
    ($name:ident) => {
        impl TryFrom<String> for $name {
            type Error = &'static str;
            fn try_from(text: String) -> Result<Self, Self::Error> {
                Self::from_text(&text).ok_or(concat!("not a ", stringify!($name)))
            }
        }
        impl From<$name> for String {
            fn from(value: $name) -> String {
                value.to_string()
            }
        }
    };
}
as_text!(Month);
as_text!(Date);

#[cfg(test)]
mod tests {
    use super::*;

    fn month(text: &str) -> Month {
        Month::from_text(text).unwrap()
    }

    #[test]
    fn a_month_survives_its_text() {
        for text in ["2014-10", "0001-01", "2018-12"] {
            assert_eq!(month(text).to_string(), text);
        }
    }

    #[test]
    fn what_is_no_month_or_day_is_refused() {
        for text in ["", "2014", "2014-13", "2014-00", "14-10", "2014-1", "+014-10", "2014-1é", "2014-10-01"] {
            assert_eq!(Month::from_text(text), None, "{text}");
        }
        for text in ["2014-10", "2015-02-29", "2014-04-31", "2014-10-00", "2014-10-1", "2014-1é-01"] {
            assert_eq!(Date::from_text(text), None, "{text}");
        }
        assert_eq!(Date::from_text("2016-02-29").map(|d| d.to_string()).as_deref(), Some("2016-02-29"));
    }

    #[test]
    fn a_fiscal_year_is_named_for_the_year_in_which_it_ends() {
        assert_eq!(month("2014-09").fiscal_year(), 2014);
        assert_eq!(month("2014-10").fiscal_year(), 2015);
        assert_eq!(Period::calendar_year(2015), Period::new(month("2015-01"), month("2015-12")));
        assert_eq!(Period::fiscal_year(2015), Period::new(month("2014-10"), month("2015-09")));
    }

    #[test]
    fn periods_are_closed_and_intersect() {
        let year = Period::new(month("2015-12"), month("2015-01"));
        assert_eq!(year.months(), 12);
        assert!(year.contains(month("2015-01")) && year.contains(month("2015-12")));
        assert_eq!(year.intersect(Period::fiscal_year(2016)), Some(Period::new(month("2015-10"), month("2015-12"))));
        assert_eq!(year.intersect(Period::fiscal_year(2018)), None);
    }
}
