//! `edition.toml`: which figures an edition has, and what holds of them. What is said of them is in `words.<language>.toml`.

use super::measure_file::MeasureFile;
use super::problem::Problems;
use super::source_file::SourceFile;
use crate::model::{Address, Date};
use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;
pub use toml::Spanned;

/// The whole file. What it does not name is refused, so that a slip of the pen is not silently left out.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditionFile {
    /// Its folder's name, and the first word of the files that are written.
    #[schemars(with = "String", example = &"arboria")]
    pub id: Spanned<String>,
    /// BCP 47, each of lower-case letters; the first is the site's own, and each other one has a folder of its name.
    #[schemars(with = "Vec<String>", extend("examples" = [["en", "es"]]))]
    pub languages: Spanned<Vec<String>>,
    /// FIPS code of the state, with which every GEOID begins; or `US`, all states together.
    #[schemars(with = "String", example = &"99")]
    pub state: Spanned<String>,
    /// How many counties there are.
    #[schemars(with = "usize", example = 3)]
    pub counties: Spanned<usize>,
    /// The day on which the figures were taken into the edition.
    #[schemars(example = &"2026-11-24")]
    pub retrieved: Date,
    /// Whether the figures are made up: then every page says so.
    #[schemars(example = true)]
    pub synthetic: bool,
    /// Where the edition is published.
    #[schemars(with = "Option<String>", example = &"https://example.org/removals/")]
    pub site: Option<Address>,
    /// GeoJSON with the properties GEOID and NAME.
    #[schemars(example = &"boundaries.geojson")]
    pub boundaries: String,
    /// States that are drawn apart from the others, each at a scale of its own, from the lower left corner on.
    #[serde(default, rename = "inset")]
    pub insets: Vec<InsetFile>,
    /// CSV: denominators of rates.
    #[schemars(example = &"residents.csv")]
    pub residents: String,
    /// CSV: totals as sources print them, held against the figures.
    #[schemars(example = &"printed.csv")]
    pub printed: String,
    /// Noncitizen residents; left out where nothing is known of them.
    pub noncitizens: Option<NoncitizensFile>,
    /// Places of detention known to ICE.
    pub facilities: Option<FacilitiesFile>,
    /// Agreements under section 287(g).
    pub agreements: Option<AgreementsFile>,
    /// In the order in which they are offered; the first is shown unasked.
    #[serde(rename = "measure")]
    pub measures: Vec<MeasureFile>,
    /// A warning that goes wherever the figures of its counties in its measures go.
    #[serde(default, rename = "caveat")]
    pub caveats: Vec<CaveatFile>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InsetFile {
    /// FIPS code of one of the edition's states.
    #[schemars(with = "String", example = &"99")]
    pub state: Spanned<String>,
    /// Its breadth in units of the map, which is 1,000 broad.
    #[schemars(with = "u16", example = 200)]
    pub width: Spanned<u16>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NoncitizensFile {
    /// CSV: an estimate and its margin for each county.
    #[schemars(example = &"noncitizens.csv")]
    pub file: String,
    /// Last of the survey's five years.
    #[schemars(example = 2018)]
    pub end_year: u16,
    /// Counties that are not shown, since their prisoners count as residents.
    #[schemars(with = "Vec<String>", extend("examples" = [["99001"]]))]
    pub withheld: Vec<Spanned<String>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FacilitiesFile {
    /// CSV: a facility a row.
    #[schemars(example = &"facilities.csv")]
    pub file: String,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgreementsFile {
    /// CSV: an agreement a row.
    #[schemars(example = &"agreements.csv")]
    pub file: String,
    /// The day of the list.
    #[schemars(example = &"2025-07-18")]
    pub as_of: Date,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CaveatFile {
    /// Its name in the files of words.
    #[schemars(with = "String", example = &"prison")]
    pub id: Spanned<String>,
    /// GEOIDs.
    #[schemars(with = "Vec<String>", extend("examples" = [["99001"]]))]
    pub counties: Vec<Spanned<String>>,
    /// Ids of measures.
    #[schemars(with = "Vec<String>", extend("examples" = [["expulsions"]]))]
    pub measures: Vec<Spanned<String>>,
    /// Whether it holds for rates alone.
    #[schemars(example = true)]
    #[serde(default)]
    pub rates_only: bool,
}

impl EditionFile {
    /// Reads TOML of this shape; `None`, with the first problem told, if it is another.
    pub fn read(file: &SourceFile, problems: &mut Problems) -> Option<Self> {
        parse(file, "the fields of an edition", problems)
    }

    /// Ids stand in file names and addresses as they are, and an address names one measure.
    pub fn check_ids(&self, file: &SourceFile, problems: &mut Problems) {
        check_ids("edition", [&self.id], file, problems);
        check_ids("measure", self.measures.iter().map(|measure| &measure.id), file, problems);
        check_ids("caveat", self.caveats.iter().map(|caveat| &caveat.id), file, problems);
        for dimension in self.measures.iter().flat_map(|measure| &measure.dimensions) {
            check_ids("category", dimension.categories.iter().flatten(), file, problems);
        }
    }

    /// A language is the name of a folder, beside those that pages have.
    pub fn check_languages(&self, file: &SourceFile, problems: &mut Problems) {
        let (languages, place) = (self.languages.get_ref(), file.place(self.languages.span().start));
        let is_tag = |word: &String| (2..=3).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_lowercase());
        let once: BTreeSet<&String> = languages.iter().collect();
        if languages.is_empty() || once.len() < languages.len() || !languages.iter().all(is_tag) {
            problems.add(&place, format!("languages {languages:?}"), "languages such as `en`, each once");
        }
    }
}

fn check_ids<'a>(
    what: &str,
    ids: impl IntoIterator<Item = &'a Spanned<String>>,
    file: &SourceFile,
    problems: &mut Problems,
) {
    let mut seen = BTreeSet::new();
    for id in ids {
        let (word, place) = (id.get_ref().as_str(), file.place(id.span().start));
        if word.is_empty() || !word.bytes().all(is_plain) {
            problems.add(&place, format!("`{word}`"), "an id of a-z, 0-9 and -");
        }
        if !seen.insert(word) {
            problems.add(&place, format!("{what} `{word}` again"), format!("each {what} once"));
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

/// What words of a file stand for; an unknown one is a problem.
pub fn indices(
    file: &SourceFile,
    words: &[Spanned<String>],
    find: impl Fn(&str) -> Option<usize>,
    expected: &str,
    problems: &mut Problems,
) -> Vec<usize> {
    let mut indices = Vec::new();
    for word in words {
        match find(word.get_ref()) {
            Some(index) => indices.push(index),
            None => problems.add(&file.place(word.span().start), format!("`{}`", word.get_ref()), expected),
        }
    }
    indices
}
