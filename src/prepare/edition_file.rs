//! `edition.toml`: what is said in an edition, and which figures it is said of.

use super::problem::Problems;
use super::source_file::SourceFile;
use crate::model::{Absent, Address, Date, FixedBreaks, Source, Unit};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};
pub use toml::Spanned;

/// The whole file. What it does not name is refused, so that a slip of the pen is not silently left out.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EditionFile {
    /// Its folder's name, and the first word of the files that are written.
    pub id: Spanned<String>,
    pub language: String,
    pub place: String,
    pub unit_name: String,
    /// FIPS code of the state; every GEOID begins with it.
    pub state: Spanned<String>,
    /// How many counties there are.
    pub counties: Spanned<usize>,
    pub retrieved: Date,
    pub synthetic: bool,
    /// Where the edition is published.
    pub site: Option<Address>,
    pub boundaries: String,
    pub residents: String,
    pub printed: String,
    pub about: AboutFile,
    pub noncitizens: Option<NoncitizensFile>,
    pub facilities: Option<FacilitiesFile>,
    pub agreements: Option<AgreementsFile>,
    #[serde(rename = "measure")]
    pub measures: Vec<MeasureFile>,
    #[serde(default, rename = "caveat")]
    pub caveats: Vec<CaveatFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AboutFile {
    pub title: String,
    pub description: String,
    pub citation: String,
    pub contact: String,
    pub provider: String,
    pub method: Vec<String>,
    #[serde(rename = "source")]
    pub sources: Vec<SourceEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceEntry {
    title: String,
    credit: String,
    licence: String,
    coverage: String,
}

impl From<SourceEntry> for Source {
    fn from(entry: SourceEntry) -> Self {
        Self { title: entry.title, credit: entry.credit, licence: entry.licence, coverage: entry.coverage }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoncitizensFile {
    pub file: String,
    /// Last of the survey's five years.
    pub end_year: u16,
    /// Counties that are not shown, since their prisoners count as residents.
    pub withheld: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FacilitiesFile {
    pub file: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreementsFile {
    pub file: String,
    pub as_of: Date,
}

/// How the figures of a measure are kept: one of [`crate::model::Figures`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Months,
    Totals,
    Dates,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeasureFile {
    pub id: Spanned<String>,
    pub file: String,
    pub kind: Kind,
    pub name: String,
    pub title: String,
    pub standfirst: String,
    /// Empty where the unit says it all.
    #[serde(default)]
    pub definition: String,
    pub unit: UnitEntry,
    pub period: String,
    pub absent: Absent,
    pub rate_years: Option<Spanned<(u16, u16)>>,
    pub breaks: Option<Spanned<BreaksEntry>>,
    pub note: String,
    pub source: String,
    /// By GEOID.
    #[serde(default)]
    pub ranks: BTreeMap<String, Spanned<String>>,
    pub mean_unit: Option<UnitEntry>,
    #[serde(default, rename = "dimension")]
    pub dimensions: Vec<DimensionFile>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitEntry {
    one: String,
    many: String,
}

impl From<UnitEntry> for Unit {
    fn from(entry: UnitEntry) -> Self {
        Self { one: entry.one, many: entry.many }
    }
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BreaksEntry {
    pub counts: Vec<u32>,
    pub rates: Vec<u32>,
}

impl From<BreaksEntry> for FixedBreaks {
    fn from(entry: BreaksEntry) -> Self {
        Self { counts: entry.counts, rates: entry.rates }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DimensionFile {
    /// Its word in the figures' column `dimension`.
    pub id: Spanned<String>,
    pub title: String,
    /// The reader's word for each category; without it, categories stand as the source writes them.
    pub categories: Option<BTreeMap<String, String>>,
    /// Whether a county's figure is the sum of this dimension's categories and not written apart.
    #[serde(default)]
    pub makes_total: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaveatFile {
    pub counties: Vec<Spanned<String>>,
    pub measures: Vec<Spanned<String>>,
    #[serde(default)]
    pub rates_only: bool,
    pub short: String,
    pub text: String,
}

impl EditionFile {
    /// Reads TOML of this shape; `None`, with the first problem told, if it is another.
    pub fn read(file: &SourceFile, problems: &mut Problems) -> Option<Self> {
        parse(file, "the fields of an edition", problems)
    }

    /// Ids stand in file names and addresses as they are, and an address names one measure.
    pub fn check_ids(&self, file: &SourceFile, problems: &mut Problems) {
        let mut measures = BTreeSet::new();
        for id in std::iter::once(&self.id).chain(self.measures.iter().map(|measure| &measure.id)) {
            let (word, place) = (id.get_ref().as_str(), file.place(id.span().start));
            if word.is_empty() || !word.bytes().all(is_plain) {
                problems.add(&place, format!("`{word}`"), "an id of a-z, 0-9 and -");
            }
            if !std::ptr::eq(id, &self.id) && !measures.insert(word) {
                problems.add(&place, format!("measure `{word}` again"), "each measure once");
            }
        }
    }
}

fn is_plain(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'
}

/// TOML of the shape of `T`, without markup; `None`, with the first problem told, if it is another. `expected` says what
/// should be there, where serde does not.
pub fn parse<T: DeserializeOwned>(file: &SourceFile, expected: &str, problems: &mut Problems) -> Option<T> {
    file.check_is_plain(problems);
    toml::from_str(&file.text).map_err(|error| tell(&error, file, expected, problems)).ok()
}

/// serde words most of its errors `…, expected …`, which is how problems are worded here too.
fn tell(error: &toml::de::Error, file: &SourceFile, fields: &str, problems: &mut Problems) {
    let span = error.span().unwrap_or_default();
    let (message, value) = (error.message().replace('\n', " "), &file.text[span.clone()]);
    let (found, expected) = match message.split_once(", expected ") {
        _ if message == "not a Date" => (value, "a day as YYYY-MM-DD"),
        _ if message == "not an Address" => (value, "an address as https://example.org/folder/"),
        Some(halves) => halves,
        None => (message.as_str(), fields),
    };
    problems.add(&file.place(span.start), found, expected);
}
