//! The whole of an edition in one language: what `public/data/<edition>.<language>.json` holds.

use super::county::slug;
use super::{County, Date, Estimate, Measure, Unit};
use serde::{Deserialize, Serialize};
use std::ops::Deref;
use std::sync::OnceLock;

/// Everything that the page shows and can change. Checked by `prepare`: indices are in range, lists complete.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "prepare", derive(schemars::JsonSchema))]
pub struct Dataset {
    pub edition: Edition,
    /// In order of GEOID.
    pub counties: Vec<County>,
    /// In the order in which they are offered; the first is shown unasked.
    pub measures: Vec<Measure>,
    pub caveats: Vec<Caveat>,
    #[serde(flatten)]
    #[cfg_attr(feature = "prepare", schemars(with = "Beside"))]
    pub beside: Later,
}

/// What is known beside the figures: only the panel shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "prepare", derive(schemars::JsonSchema))]
pub struct Beside {
    pub noncitizens: Option<Noncitizens>,
    pub facilities: Vec<Facility>,
    pub agreements: Vec<Agreement>,
    /// The day of the list that the agreements are taken from.
    pub agreements_as_of: Option<Date>,
}

/// What may be read after the rest of its dataset, since a page is there before its panel is asked for. Until then nothing is
/// known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Beside", into = "Beside")]
pub struct Later(OnceLock<Beside>);

impl Later {
    /// Takes what was read. The first stays.
    pub fn come(&self, beside: Beside) {
        let _ = self.0.set(beside);
    }

    /// What was read, to be changed.
    pub fn there(&mut self) -> Option<&mut Beside> {
        self.0.get_mut()
    }
}

impl Deref for Later {
    type Target = Beside;

    fn deref(&self) -> &Beside {
        static NOTHING: Beside =
            Beside { noncitizens: None, facilities: Vec::new(), agreements: Vec::new(), agreements_as_of: None };
        self.0.get().unwrap_or(&NOTHING)
    }
}

impl From<Beside> for Later {
    fn from(beside: Beside) -> Later {
        Later(beside.into())
    }
}

impl From<Later> for Beside {
    fn from(later: Later) -> Beside {
        (*later).clone()
    }
}

impl Dataset {
    /// The county with this GEOID or slug. A GEOID is looked for at each move of the pointer, and so by halves.
    pub fn county(&self, word: &str) -> Option<usize> {
        let geoid = self.counties.binary_search_by(|county| county.geoid.as_str().cmp(word)).ok();
        geoid.or_else(|| self.counties.iter().position(|county| county.has_slug(word)))
    }

    /// The county of that name or GEOID, or else the only one that begins so: what a reader types, be it `Cedar County` or
    /// `condado de Cedar`.
    pub fn find(&self, typed: &str) -> Option<usize> {
        let [typed, unit] = [typed.trim(), &self.edition.unit_name].map(|words| slug(words).collect::<String>());
        let bare = typed.strip_suffix(&format!("-{unit}")).or(typed.strip_prefix(&format!("{unit}-de-")));
        let word = bare.unwrap_or(&typed);
        let begins = |county: &County| !word.is_empty() && county.slug().starts_with(word);
        let mut matches = self.counties.iter().enumerate().filter(|(_, county)| begins(county)).map(|(i, _)| i);
        self.county(word).or_else(|| matches.next().filter(|_| matches.next().is_none()))
    }

    pub fn measure(&self, id: &str) -> Option<usize> {
        self.measures.iter().position(|measure| measure.id == id)
    }
}

/// What the edition says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "prepare", derive(schemars::JsonSchema))]
pub struct Edition {
    /// Its folder below `data/`.
    pub id: String,
    /// BCP 47: `en`.
    pub language: String,
    /// All languages that it is published in. The first is at the site's root, each other one in a folder of its name.
    pub languages: Vec<String>,
    /// `Arboria`
    pub place: String,
    /// What its units are called: `County`, which follows a name.
    pub unit_name: String,
    /// What one and several of them are called in a sentence: `county`, `counties`.
    pub unit: Unit,
    /// Width and height of the map's view box.
    pub size: (i32, i32),
    /// The year of the first entry of [`County::residents`].
    pub residents_from: u16,
    /// The day on which the figures were taken into the edition.
    pub retrieved: Date,
    /// Whether the figures are made up for tests. Then every page says so.
    pub synthetic: bool,
}

impl Edition {
    /// The folder of a language below the site's root, with its slash; empty for the first.
    pub fn folder(&self, language: &str) -> String {
        let is_first = self.languages.first().is_none_or(|first| first == language);
        if is_first { String::new() } else { format!("{language}/") }
    }

    /// The languages that it is published in beside its own.
    pub fn others(&self) -> impl Iterator<Item = &str> {
        self.languages.iter().map(String::as_str).filter(|language| *language != self.language)
    }
}

/// A warning that goes wherever the figure goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "prepare", derive(schemars::JsonSchema))]
pub struct Caveat {
    /// Indices in [`Dataset::counties`].
    pub counties: Vec<usize>,
    /// Indices in [`Dataset::measures`].
    pub measures: Vec<usize>,
    /// Whether it holds for rates alone.
    pub rates_only: bool,
    /// A few words, for the tooltip and the table.
    pub short: String,
    /// The whole of it, for the panel.
    pub text: String,
}

/// Noncitizen residents by the American Community Survey.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "prepare", derive(schemars::JsonSchema))]
pub struct Noncitizens {
    /// First and last year of the survey's five.
    pub years: (u16, u16),
    /// One for each county; `None` where prisoners would count as residents.
    pub counties: Vec<Option<Estimate>>,
}

/// A place of detention known to ICE.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "prepare", derive(schemars::JsonSchema))]
pub struct Facility {
    /// Index in [`Dataset::counties`].
    pub county: usize,
    pub name: String,
    pub city: String,
    pub first_use: Option<Date>,
    pub last_use: Option<Date>,
    /// Beds, where the source gives them.
    pub capacity: Option<u32>,
    /// What must be said with it; mostly empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// An agreement under section 287(g) that lets local officers do immigration work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "prepare", derive(schemars::JsonSchema))]
pub struct Agreement {
    /// Index in [`Dataset::counties`]; `None` for an agency of the state.
    pub county: Option<usize>,
    pub agency: String,
    /// `Jail Enforcement Model`
    pub model: String,
    /// `None` while it is pending.
    pub signed: Option<Date>,
}
