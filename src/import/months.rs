//! Which month or year does a source's word mean?

use crate::model::{Date, Month};

const NAMES: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// What a period's cell may say, as messages put it.
pub const EXPECTED: &str = "a month as 2014-10, 2014-10-01, Oct 2014, October 2014 or 10/1/14";

/// A month that the word can mean alone. `10/1/14` is one, since months are written by their first day and sources are
/// American; `Oct-14`, `10/14` and `1/10/14` may mean two things, and are none.
pub fn month(word: &str) -> Option<Month> {
    let word = word.trim();
    if let Some(month) = Month::from_text(word) {
        return Some(month);
    }
    if let Some(date) = Date::from_text(word) {
        return (date.day() == 1).then(|| date.month());
    }
    named(word).or_else(|| first_day(word))
}

/// `2015`, `FY 2015` and `FY2015`.
pub fn year(word: &str) -> Option<u16> {
    let word = word.trim();
    let digits = word.strip_prefix("FY").or(word.strip_prefix("fy")).unwrap_or(word).trim();
    let year: u16 = (digits.len() == 4).then(|| whole(digits))??;
    (1900..2100).contains(&year).then_some(year)
}

/// `Oct 2014`, `Oct. 2014`, `October 2014`.
fn named(word: &str) -> Option<Month> {
    let (name, year) = word.split_once(' ')?;
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    let is_meant = |full: &&str| {
        **full == name || (name.len() == 3 && full.starts_with(&name)) || (name == "sept" && full.starts_with(&name))
    };
    let number = NAMES.iter().position(is_meant)? + 1;
    Month::new((year.len() == 4).then(|| whole(year))??, number as u16)
}

/// `10/1/14` and `10/1/2014`: the first of a month.
fn first_day(word: &str) -> Option<Month> {
    let parts: Vec<&str> = word.split('/').collect();
    let [month, day, year] = parts[..] else { return None };
    if whole(day)? != 1 {
        return None;
    }
    let century = if year.len() == 2 { 2000 } else { 0 };
    Month::new(matches!(year.len(), 2 | 4).then(|| whole(year))?? + century, whole(month)?)
}

fn whole(digits: &str) -> Option<u16> {
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_a_month_mean_the_same() {
        let october = Month::new(2014, 10);
        for word in ["2014-10", "2014-10-01", "Oct 2014", "Oct. 2014", "October 2014", "10/1/14", "10/01/2014"] {
            assert_eq!(month(word), october, "{word}");
        }
        assert_eq!(month("Sept 2015"), Month::new(2015, 9));
    }

    #[test]
    fn what_may_mean_two_things_means_nothing() {
        for word in ["Oct-14", "10/14", "1/10/14", "2014-10-02", "14 Oct", "201410", "13/1/14", "Octember 2014", ""] {
            assert_eq!(month(word), None, "{word}");
        }
    }

    #[test]
    fn a_fiscal_year_is_four_digits() {
        assert_eq!(
            [year("2015"), year("FY 2015"), year("FY2015"), year("15")],
            [Some(2015), Some(2015), Some(2015), None]
        );
    }
}
