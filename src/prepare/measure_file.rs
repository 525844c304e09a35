//! A `[[measure]]` of edition.toml as it is written.

use crate::model::{Absent, FixedBreaks};
use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

/// How the figures of a measure are kept: one of [`crate::model::Figures`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Months,
    Totals,
    Dates,
}

/// Which end of a measure's figures is the notable one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    #[default]
    Higher,
    Lower,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeasureFile {
    /// Its word in addresses and in the files of words.
    #[schemars(with = "String", example = &"expulsions")]
    pub id: Spanned<String>,
    /// CSV: its figures.
    #[schemars(example = &"expulsions.csv")]
    pub file: String,
    /// How its figures are kept.
    #[schemars(example = &"totals")]
    pub kind: Kind,
    /// What no row of a county means.
    #[schemars(example = &"not-published")]
    pub absent: Absent,
    /// Which end of its figures is the notable one, `higher` unless told: it is ranked first, named first and drawn darkest.
    #[schemars(example = &"lower")]
    #[serde(default)]
    pub direction: Direction,
    /// The calendar years that the whole period touches; without them there is no rate.
    #[schemars(with = "Option<(u16, u16)>", extend("examples" = [[2012, 2019]]))]
    pub rate_years: Option<Spanned<(u16, u16)>>,
    /// Classes that are given; without them they are made from the figures, and the reader may choose how.
    #[schemars(with = "Option<BreaksEntry>")]
    pub breaks: Option<Spanned<BreaksEntry>>,
    /// GEOIDs of the counties whose rank the source prints.
    #[schemars(extend("examples" = [["99001"]]))]
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    pub ranks: Vec<Spanned<String>>,
    /// How its figures are divided.
    #[serde(default, rename = "dimension")]
    pub dimensions: Vec<DimensionFile>,
}

#[derive(Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BreaksEntry {
    /// The first count of each class above the lowest, ascending.
    #[schemars(extend("examples" = [[10, 30, 100, 300]]))]
    pub counts: Vec<u32>,
    /// The same for events per 10,000 residents; empty if there is no rate.
    #[schemars(extend("examples" = [[3, 10, 30, 100]]))]
    pub rates: Vec<u32>,
}

impl From<BreaksEntry> for FixedBreaks {
    fn from(entry: BreaksEntry) -> Self {
        Self { counts: entry.counts, rates: entry.rates }
    }
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DimensionFile {
    /// Its word in the figures' column `dimension`.
    #[schemars(with = "String", example = &"sex")]
    pub id: Spanned<String>,
    /// Categories that have words of ours, and with figures of two counties a place in the address bar; without them,
    /// categories stand as the source writes them.
    #[schemars(extend("examples" = [["female", "male"]]))]
    #[schemars(with = "Option<Vec<String>>")]
    pub categories: Option<Vec<Spanned<String>>>,
    /// Whether a county's figure is the sum of this dimension's categories and not written apart.
    #[schemars(example = false)]
    #[serde(default)]
    pub makes_total: bool,
    /// Whether it is finer than what the agency itself publishes: then figures of 1 to 4, by which a person might be known,
    /// are kept back, and so is a second one wherever the first could be worked out.
    #[schemars(example = true)]
    #[serde(default)]
    pub finer: bool,
}

impl DimensionFile {
    /// The categories that have words; none where they stand as the source writes them.
    pub fn category_ids(&self) -> impl Iterator<Item = &str> {
        self.categories.iter().flatten().map(|category| category.get_ref().as_str())
    }
}
