//! English, as a newspaper in the United States would print it.

mod labels;
mod quote;
mod summary;

pub use labels::STANDING;

use super::{Labels, Quoted, Says, Sentences, Words, us};
use crate::model::{Date, Month, Period, Unit};
use crate::stats::Rank;

pub struct English;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Words for English {
    fn labels(&self) -> &'static Labels {
        &labels::LABELS
    }

    fn date(&self, date: Date) -> String {
        format!("{} {}", date.day(), self.month(date.month()))
    }

    fn date_short(&self, date: Date) -> String {
        format!("{} {}", date.day(), self.month_short(date.month()))
    }

    fn month(&self, month: Month) -> String {
        format!("{} {}", name_of(month), month.year())
    }

    fn month_short(&self, month: Month) -> String {
        format!("{} {}", name_of(month).get(..3).unwrap_or_default(), month.year())
    }

    fn period(&self, period: Period, whole: Period) -> String {
        let year = period.from.fiscal_year();
        if period != whole && Period::fiscal_year(year).intersect(whole) == Some(period) {
            return self.fiscal_year(year, period.months());
        }
        if period.months() == 1 {
            return self.month(period.from);
        }
        format!("{} to {}", self.month(period.from), self.month(period.to))
    }

    fn fiscal_year(&self, year: u16, months: usize) -> String {
        match months {
            12 => format!("fiscal {year}"),
            1 => format!("fiscal {year}, in part (1 month)"),
            _ => format!("fiscal {year}, in part ({months} months)"),
        }
    }

    fn fiscal_year_short(&self, year: u16, months: usize) -> String {
        format!("FY {year}{}", if months < 12 { " in part" } else { "" })
    }

    fn year(&self, year: u16, part: bool) -> String {
        format!("{year}{}", if part { ", in part" } else { "" })
    }

    fn full_name(&self, name: &str, unit_name: &str) -> String {
        format!("{name} {unit_name}")
    }

    fn rate(&self, rate: f64, unit: &Unit) -> String {
        format!("{} {} per 10,000 residents", us::decimal(rate), unit.many)
    }

    fn named(&self, name: &str, figure: &str) -> String {
        format!("{name} {figure}")
    }

    fn during(&self, figure: &str, period: &str) -> String {
        let joint = if period.starts_with(|c: char| c.is_ascii_lowercase()) && !period.starts_with("fiscal") {
            " "
        } else {
            ", "
        };
        format!("{figure}{}", us::after(joint, period))
    }

    fn rank(&self, rank: Rank, unit: &Unit) -> String {
        let tied = if rank.tied { "tied " } else { "" };
        format!("{tied}{} of the {} {} with a figure", ordinal(rank.place), rank.of, unit.many)
    }

    fn coverage(&self, known: usize, all: usize, unit: &Unit) -> String {
        format!("{known} of {all} {}", unit.many)
    }

    fn list(&self, items: &[String]) -> String {
        us::list(items, "and")
    }

    fn count_class(&self, lower: Option<u32>, upper: Option<u32>) -> String {
        match (lower.unwrap_or(1), upper) {
            (lower, None) => format!("{} or more", us::number(lower)),
            (lower, Some(upper)) if lower + 1 >= upper => us::number(lower),
            (lower, Some(upper)) => format!("{}–{}", us::number(lower), us::number(upper - 1)),
        }
    }

    fn rate_class(&self, lower: Option<f64>, upper: Option<f64>) -> String {
        match (lower, upper) {
            (None, None) => "any".to_string(),
            (None, Some(upper)) => format!("under {}", us::short(upper)),
            (Some(lower), None) => format!("{} or more", us::short(lower)),
            (Some(lower), Some(upper)) => format!("{} to {}", us::short(lower), us::short(upper)),
        }
    }

    fn rate_base(&self, (first, last): (u16, u16)) -> String {
        let years = if first == last {
            format!("July estimate {first}")
        } else {
            format!("mean of July estimates {first}–{last}")
        };
        format!("All events of the period per 10,000 residents, {years}; not per year")
    }
}

impl Sentences for English {
    fn more_than(&self, times: u32) -> String {
        match times {
            2 => "more than twice".to_string(),
            3 => "more than three times".to_string(),
            _ => format!("more than {} times", us::number(times)),
        }
    }

    fn times_as_many(&self, ratio: f64, name: &str) -> String {
        format!("{} times {name}’s", us::decimal(ratio))
    }

    fn difference(&self, more: bool, amount: &str, name: &str) -> String {
        format!("{amount} {} than {name}", if more { "more" } else { "fewer" })
    }

    fn same(&self, name: &str) -> String {
        format!("the same as {name}")
    }

    fn mean_per_month(&self, unit: &Unit, year: u16) -> String {
        format!("{} a month on average in {year}, statewide, as printed", unit.many)
    }

    fn summary(&self, says: Says) -> String {
        summary::summary(says)
    }

    fn quote(&self, says: Quoted) -> String {
        quote::quote(says)
    }
}

fn name_of(month: Month) -> &'static str {
    MONTHS[usize::from(month.month() - 1)]
}

fn ordinal(n: usize) -> String {
    let ending = match (n % 100, n % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{n}{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(text: &str) -> Month {
        Month::from_text(text).unwrap()
    }

    #[test]
    fn ordinals_know_their_teens() {
        let all: Vec<String> = [1, 2, 3, 4, 11, 12, 13, 21, 22, 111].into_iter().map(ordinal).collect();
        assert_eq!(all, ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "111th"]);
    }

    #[test]
    fn a_part_year_is_worded_as_one() {
        let whole = Period::new(month("2014-10"), month("2018-05"));
        let words = |from: &str, to: &str| English.period(Period::new(month(from), month(to)), whole);
        assert_eq!(words("2015-10", "2016-09"), "fiscal 2016");
        assert_eq!(words("2017-10", "2018-05"), "fiscal 2018, in part (8 months)");
        assert_eq!(words("2014-10", "2018-05"), "October 2014 to May 2018");
        assert_eq!(words("2016-03", "2016-03"), "March 2016");
    }

    #[test]
    fn classes_of_counts_name_their_first_and_last_number() {
        assert_eq!(English.count_class(None, Some(10)), "1–9");
        assert_eq!(English.count_class(Some(10), Some(30)), "10–29");
        assert_eq!(English.count_class(Some(2), Some(3)), "2");
        assert_eq!(English.count_class(Some(300), None), "300 or more");
        assert_eq!(English.rate_class(Some(0.3), Some(1.0)), "0.3 to 1");
    }

    #[test]
    fn a_figure_is_joined_to_its_period() {
        assert_eq!(English.during("56 removals", "since 2012"), "56 removals since 2012");
        assert_eq!(English.during("80 ICE arrests", "October 2014"), "80 ICE arrests, October 2014");
        assert_eq!(English.during("3 ICE arrests", "fiscal 2016"), "3 ICE arrests, fiscal 2016");
    }
}
