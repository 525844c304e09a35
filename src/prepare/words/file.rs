//! `words.<language>.toml`: everything that an edition says in one language, by the ids of edition.toml.

use crate::model::{Source, Unit};
use crate::prepare::edition_file;
use crate::prepare::problem::Problems;
use crate::prepare::source_file::SourceFile;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The whole file. What it does not name is refused, so that a slip of the pen is not silently left out.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordsFile {
    pub place: String,
    pub unit_name: String,
    /// What they are called in sentences, those of another kind too: `county or city`, `counties and cities`.
    pub units: UnitWords,
    pub about: AboutWords,
    /// By id, as all tables here.
    #[serde(rename = "measure")]
    pub measures: BTreeMap<String, MeasureWords>,
    #[serde(default, rename = "caveat")]
    pub caveats: BTreeMap<String, CaveatWords>,
    /// What a reader sees of the column `note`, by what stands there.
    #[serde(default)]
    pub notes: BTreeMap<String, String>,
    /// The same for the column `model` of agreements.
    #[serde(default)]
    pub models: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AboutWords {
    pub title: String,
    pub description: String,
    pub citation: String,
    pub contact: String,
    pub byline: Option<String>,
    pub provider: String,
    pub method: Vec<String>,
    #[serde(rename = "source")]
    pub sources: Vec<SourceWords>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceWords {
    title: String,
    credit: String,
    licence: String,
    coverage: String,
}

impl From<SourceWords> for Source {
    fn from(words: SourceWords) -> Self {
        Self { title: words.title, credit: words.credit, licence: words.licence, coverage: words.coverage }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeasureWords {
    pub name: String,
    pub title: String,
    pub standfirst: String,
    /// Empty where the unit says it all.
    #[serde(default)]
    pub definition: String,
    pub unit: UnitWords,
    pub period: String,
    pub note: String,
    pub source: String,
    /// Ranks in the source's words, by GEOID.
    #[serde(default)]
    pub ranks: BTreeMap<String, String>,
    /// What a mean of the whole state counts.
    pub mean_unit: Option<UnitWords>,
    #[serde(default, rename = "dimension")]
    pub dimensions: BTreeMap<String, DimensionWords>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitWords {
    one: String,
    many: String,
}

impl From<UnitWords> for Unit {
    fn from(words: UnitWords) -> Self {
        Self { one: words.one, many: words.many }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DimensionWords {
    pub title: String,
    #[serde(default)]
    pub categories: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaveatWords {
    pub short: String,
    pub text: String,
}

impl WordsFile {
    /// Reads TOML of this shape; `None`, with the first problem told, if it is another.
    pub fn read(file: &SourceFile, problems: &mut Problems) -> Option<Self> {
        edition_file::parse(file, "the words of an edition", problems)
    }
}
