//! A measure: one set of figures, from one source, counted in one way.

use super::{Absent, Date, Month, Period};
use serde::{Deserialize, Serialize};

/// One set of figures and the words that belong to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "prepare", derive(schemars::JsonSchema))]
pub struct Measure {
    /// Its word in the address bar: `arrests-2025`.
    pub id: String,
    /// As it is chosen: `ICE arrests, 2014–18`.
    pub name: String,
    /// The headline over its map.
    pub title: String,
    /// The sentence under the headline.
    pub standfirst: String,
    /// What is counted and where, in a sentence that can stand without the page; empty if the unit says it all.
    pub definition: String,
    pub unit: Unit,
    /// What the whole of it covers, as it follows a figure: `since 2012`.
    pub period: String,
    pub figures: Figures,
    /// What a county without a figure means.
    pub absent: Absent,
    /// Calendar years whose residents a rate over the whole period is taken on, first and last; `None`: no rate is shown.
    pub rate_years: Option<(u16, u16)>,
    /// Whether low figures are the notable ones: then ranks begin with the lowest, and it is drawn darkest.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub lowest_first: bool,
    /// Class breaks given by the edition; `None`: the reader may choose how they are made.
    pub breaks: Option<FixedBreaks>,
    /// Ranks in the source's words. With any here, none is computed.
    pub ranks: Vec<PrintedRank>,
    pub breakdowns: Vec<Breakdown>,
    /// A mean that the source gives for the whole state.
    pub mean: Option<Mean>,
    /// What must be said beside its figures in any county; empty if nothing.
    pub note: String,
    /// The credit line, as it follows "Source:".
    pub source: String,
}

/// What is counted: `removal`, `removals`. Both empty for dates.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "prepare", derive(schemars::JsonSchema))]
pub struct Unit {
    pub one: String,
    pub many: String,
}

/// The figures, one entry for each county; `None` means [`Measure::absent`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "prepare", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Figures {
    /// Events in successive months from `first`; all series are of one length.
    Months { first: Month, counties: Vec<Option<Series>> },
    /// Events in one period; `yearly` holds what is printed by year, which need not add up to the total.
    Totals { counties: Vec<Option<u32>>, yearly: Vec<Yearly> },
    /// The day on which something began.
    Dates { counties: Vec<Option<Date>> },
}

impl Figures {
    /// All months covered; `None` if the figures are not monthly.
    pub fn months(&self) -> Option<Period> {
        let Figures::Months { first, counties } = self else { return None };
        let length = counties.iter().flatten().next()?.len();
        Some(Period { from: *first, to: first.plus(length as i32 - 1) })
    }

    /// How many counties have a figure.
    pub fn coverage(&self) -> usize {
        match self {
            Figures::Months { counties, .. } => counties.iter().flatten().count(),
            Figures::Totals { counties, .. } => counties.iter().flatten().count(),
            Figures::Dates { counties } => counties.iter().flatten().count(),
        }
    }
}

/// Events by month, kept as running sums so that any period is summed in two reads. Written as plain counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "prepare", derive(schemars::JsonSchema))]
#[serde(from = "Vec<u32>", into = "Vec<u32>")]
pub struct Series {
    /// `sums[i]` is all events before month `i`; one longer than the series.
    sums: Vec<u32>,
}

impl Series {
    /// How many months it has.
    pub fn len(&self) -> usize {
        self.sums.len() - 1
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Events in month `i`, counted from the first, which is 0; 0 outside the series.
    pub fn at(&self, i: usize) -> u32 {
        self.sum(i, i + 1)
    }

    /// Events in months `from..to`, the end not included, cut to the series.
    pub fn sum(&self, from: usize, to: usize) -> u32 {
        let to = to.min(self.len());
        self.sums[to] - self.sums[from.min(to)]
    }

    pub fn counts(&self) -> impl Iterator<Item = u32> + '_ {
        self.sums.windows(2).map(|pair| pair[1] - pair[0])
    }
}

impl From<Vec<u32>> for Series {
    fn from(counts: Vec<u32>) -> Self {
        let mut sums = Vec::with_capacity(counts.len() + 1);
        let mut sum = 0;
        sums.push(sum);
        for count in counts {
            sum += count;
            sums.push(sum);
        }
        Self { sums }
    }
}

impl From<Series> for Vec<u32> {
    fn from(series: Series) -> Self {
        series.counts().collect()
    }
}

/// Breaks between classes, ascending, each the first value of the class above it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "prepare", derive(schemars::JsonSchema))]
pub struct FixedBreaks {
    pub counts: Vec<u32>,
    /// For events per 10,000 residents; empty if there is no rate.
    pub rates: Vec<u32>,
}

/// What the source prints of one county for one year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "prepare", derive(schemars::JsonSchema))]
pub struct Yearly {
    /// Index in [`super::Dataset::counties`].
    pub county: usize,
    pub year: u16,
    pub count: u32,
    /// Whether the source covers only a part of that year.
    pub part: bool,
}

/// A rank as the source words it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "prepare", derive(schemars::JsonSchema))]
pub struct PrintedRank {
    /// Index in [`super::Dataset::counties`].
    pub county: usize,
    /// `12th of Arboria’s counties by the Bureau’s count`
    pub words: String,
}

/// One way in which a measure is divided: by sex, by conviction, by site.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "prepare", derive(schemars::JsonSchema))]
pub struct Breakdown {
    /// Its name in the tidy figures: `sex`.
    pub dimension: String,
    /// Its heading: `By sex`.
    pub title: String,
    pub parts: Vec<Part>,
    /// Categories that a reader can look at alone; empty where the source divides one county alone, or each its own way.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
}

/// A category with figures of its own, as complete as those of its measure: the measure among one sex, say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "prepare", derive(schemars::JsonSchema))]
pub struct Choice {
    /// Its word in the tidy figures and in the address bar: `female`.
    pub id: String,
    /// As it is chosen, in the edition's language: `Female`.
    pub name: String,
    /// Of the measure's own kind, or totals where the source gives the category no months.
    pub figures: Figures,
    /// Indices in [`super::Dataset::counties`] whose figure is kept back, in ascending order: it is small, or a small one
    /// could be worked out with it. They have no entry in `figures`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub withheld: Vec<usize>,
}

/// One category of a breakdown in one county.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "prepare", derive(schemars::JsonSchema))]
pub struct Part {
    /// Index in [`super::Dataset::counties`]; `None` for what the source gives to no county.
    pub county: Option<usize>,
    /// In the edition's language, or as the source writes it; empty where the source leaves it blank.
    pub category: String,
    pub count: u32,
    /// Why it is given to this county, or to none, where that is not plain from the category; mostly empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// A mean as printed, such as 65 people a month in 2018.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "prepare", derive(schemars::JsonSchema))]
pub struct Mean {
    pub per_month: u32,
    pub year: u16,
    pub unit: Unit,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_series_sums_any_run_of_months() {
        let series = Series::from(vec![3, 0, 5, 1]);
        assert_eq!((series.len(), series.sum(0, 4), series.sum(1, 3), series.at(3)), (4, 9, 5, 1));
        assert_eq!((series.sum(2, 99), series.sum(9, 2), series.at(4)), (6, 0, 0), "it is cut to its months");
        assert_eq!(Vec::from(series), [3, 0, 5, 1]);
    }
}
