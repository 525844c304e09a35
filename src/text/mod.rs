//! Every word of the program that a reader sees, in each language. An edition's own words come with its data.

#[cfg(feature = "en")]
mod en;
#[cfg(feature = "es")]
mod es;
mod labels;
#[cfg(test)]
mod tests;
mod us;

pub use labels::{Labels, Standing};

use crate::model::{Date, Month, Period, Unit, Value};
use crate::stats::Rank;

/// What a language must be able to say. A language that lacks a sentence does not compile; numbers are those of the United
/// States in every language.
pub trait Words: Sync {
    fn labels(&self) -> &'static Labels;

    /// A whole number as it is printed: `2,051`.
    fn number(&self, number: u32) -> String {
        us::number(number)
    }
    /// A non-negative number to one decimal: `20.8`.
    fn decimal(&self, number: f64) -> String {
        us::decimal(number)
    }
    /// `26 July 2011`
    fn date(&self, date: Date) -> String;
    /// `26 Jul 2011`
    fn date_short(&self, date: Date) -> String;
    /// `October 2014`
    fn month(&self, month: Month) -> String;
    /// `Oct 2014`
    fn month_short(&self, month: Month) -> String;
    /// Part of `whole` as it is named: a fiscal year, one that is covered in part, a month, or from one month to another.
    fn period(&self, period: Period, whole: Period) -> String;
    /// `fiscal 2018`, or with its months where only some are covered: `fiscal 2018 (8 months)`.
    fn fiscal_year(&self, year: u16, months: usize) -> String;
    /// The same for a button: `2017`, `2018 in part`.
    fn fiscal_year_short(&self, year: u16, months: usize) -> String;
    /// `2018`, `2018, in part`
    fn year(&self, year: u16, part: bool) -> String;
    /// `Cedar County`
    fn full_name(&self, name: &str, unit_name: &str) -> String;
    /// `56 removals`
    fn count(&self, count: u32, unit: &Unit) -> String {
        format!("{} {}", us::number(count), if count == 1 { &unit.one } else { &unit.many })
    }
    /// `20.8 ICE arrests per 10,000 residents`
    fn rate(&self, rate: f64, unit: &Unit) -> String;
    /// A name with its figure, among others: `Cedar 56 removals`
    fn named(&self, name: &str, figure: &str) -> String;
    /// A figure joined to its period: `56 removals since 2012`, `80 ICE arrests, October 2014 to May 2018`.
    fn during(&self, figure: &str, period: &str) -> String;
    /// `9th of the 57 counties with a figure`, `tied 9th of …`
    fn rank(&self, rank: Rank, unit: &Unit) -> String;
    /// `2 of 82 counties`
    fn coverage(&self, known: usize, all: usize, unit: &Unit) -> String;
    /// `Alder, Cedar and Elm`
    fn list(&self, items: &[String]) -> String;
    /// A class of whole numbers from `lower` to before `upper`: `10–29`, `300 or more`, `under 10`.
    fn count_class(&self, lower: Option<u32>, upper: Option<u32>) -> String;
    /// The same for rates, whose ends meet: `3 to 10`.
    fn rate_class(&self, lower: Option<f64>, upper: Option<f64>) -> String;
    /// What a rate is taken on: `per 10,000 residents (mean of July estimates, 2014–2018); not per year`
    fn rate_base(&self, years: (u16, u16)) -> String;
    /// `± 364`
    fn margin(&self, margin: u32) -> String {
        format!("± {}", us::number(margin))
    }
}

/// The same for summary, quote and panel alone, whose program comes late: a trait is taken in as a whole.
pub trait Sentences: Sync {
    /// The sentences of the summary, each from finished parts.
    fn summary(&self, says: Says) -> String;
    /// The sentences of a quote, each from finished parts.
    fn quote(&self, says: Quoted) -> String;
    /// `more than twice`, `more than three times`; `times` is 2 or more.
    fn more_than(&self, times: u32) -> String;
    /// `12.6 times Cedar’s`
    fn times_as_many(&self, ratio: f64, name: &str) -> String;
    /// `the same as Cedar`
    fn same(&self, name: &str) -> String;
    /// What follows a mean: `people a month on average, statewide, in 2018`
    fn mean_per_month(&self, unit: &Unit, year: u16) -> String;
    /// `1,995 more than Cedar`
    fn difference(&self, more: bool, amount: &str, name: &str) -> String;
}

/// One part of a quote, or the whole of it. All parts are finished words of the same language.
pub enum Quoted<'a> {
    /// That there is no figure, and why; `what` is what would be counted, with its period.
    Missing { value: Value, what: &'a str },
    /// What is said of a unit in a place: a figure with its unit of count and period, or that there is none. Rank and
    /// caveats may be empty; caveats are sentences.
    Fact { name: &'a str, place: &'a str, said: &'a str, rank: &'a str, unreliable: bool, caveats: &'a str },
    /// `base` is what a rate is taken on, `definition` what is counted; both may be empty.
    Whole { synthetic: bool, facts: &'a str, base: &'a str, definition: &'a str, source: &'a str, retrieved: &'a str },
}

/// One sentence of the summary. All parts are finished words of the same language.
pub enum Says<'a> {
    /// Few figures, each named: what is known, and of how many units nothing is.
    Few {
        known: usize,
        all: usize,
        unit: &'a Unit,
        figures: &'a str,
        missing: usize,
    },
    /// What all figures add up to, and in how many units.
    Total {
        figure: &'a str,
        known: usize,
        all: usize,
        unit: &'a Unit,
    },
    /// The highest figure.
    Highest {
        name: &'a str,
        figure: &'a str,
    },
    /// The highest figure stands apart from the next.
    Outlier {
        name: &'a str,
        figure: &'a str,
        times: u32,
        next: &'a str,
        next_figure: &'a str,
    },
    /// The lowest figure above zero: one unit's, or shared by several.
    Lowest {
        name: &'a str,
        sharing: usize,
        figure: &'a str,
        unit: &'a Unit,
    },
    Zero {
        units: usize,
        unit: &'a Unit,
    },
    NotPublished {
        units: usize,
        unit: &'a Unit,
    },
    NoneAttributed {
        units: usize,
        unit: &'a Unit,
    },
    /// Kept back, so that no small figure is told or can be worked out.
    Withheld {
        units: usize,
        unit: &'a Unit,
    },
    Unreliable {
        units: usize,
        unit: &'a Unit,
    },
    /// Counted by the source, but given to no unit.
    Unplaced {
        count: &'a str,
        place: &'a str,
        unit: &'a Unit,
    },
    /// Counties left out of the classing.
    Without {
        names: &'a str,
    },
    /// When it began: the first and the last day, and how many began on the last.
    Waves {
        first: &'a str,
        first_units: &'a str,
        last: &'a str,
        last_units: usize,
        waves: usize,
        unit: &'a Unit,
    },
    /// The measure that is known for more units.
    Elsewhere {
        measure: &'a str,
        known: usize,
        all: usize,
        unit: &'a Unit,
    },
}

#[cfg(not(any(feature = "en", feature = "es")))]
compile_error!("a page needs words: enable the feature of a language");

/// The words of a language by its BCP 47 tag; of any other the first that there are.
pub fn words(language: &str) -> &'static dyn Words {
    match language {
        #[cfg(feature = "es")]
        "es" => &es::Spanish,
        #[cfg(feature = "en")]
        _ => &en::English,
        #[cfg(not(feature = "en"))]
        _ => &es::Spanish,
    }
}

/// The sentences of a language by its BCP 47 tag; of any other those of the first that there is.
pub fn sentences(language: &str) -> &'static dyn Sentences {
    match language {
        #[cfg(feature = "es")]
        "es" => &es::Spanish,
        #[cfg(feature = "en")]
        _ => &en::English,
        #[cfg(not(feature = "en"))]
        _ => &es::Spanish,
    }
}

/// The words that stand on pages of a language; of any other those of the first that there is.
pub fn standing(language: &str) -> &'static Standing {
    match language {
        #[cfg(feature = "es")]
        "es" => &es::STANDING,
        #[cfg(feature = "en")]
        _ => &en::STANDING,
        #[cfg(not(feature = "en"))]
        _ => &es::STANDING,
    }
}

/// A language's name for itself: what leads to it is named so in every other one.
pub fn own_name(language: &str) -> &'static str {
    if language == "es" { "Español" } else { "English" }
}

/// A calendar year as far as `months`, all of it, cover it: `2015`, `Oct–Dec 2014`, `Dec 2014`. No method of [`Words`]: the
/// browser's program holds all of those, and it has no use for this.
pub fn calendar_year(words: &dyn Words, months: Period) -> String {
    let year = months.from.year().to_string();
    let (first, last) = (words.month_short(months.from), words.month_short(months.to));
    match months.months() {
        12 => year,
        1 => last,
        _ => format!("{}–{last}", first.trim_end_matches(&year).trim_end()),
    }
}
