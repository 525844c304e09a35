//! What stands under the map and never changes while the page is open. It is prerendered and not carried along.

use super::{Address, Date};
use serde::{Deserialize, Serialize};

/// What `public/data/<edition>.about.<language>.json` holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// The page's `<title>`.
    pub title: String,
    /// Its description for search engines, a sentence.
    pub description: String,
    /// The method note, a paragraph each.
    pub method: Vec<String>,
    pub sources: Vec<Source>,
    /// How to cite the page.
    pub citation: String,
    /// Whom to tell of an error.
    pub contact: String,
    /// What was wrong and has been mended, the newest first.
    pub corrections: Vec<Correction>,
    /// Who made it, as a reader is told: `By the graphics desk`. `None` where nobody is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub byline: Option<String>,
    /// Who publishes it, as a CMS names the source of an embed.
    pub provider: String,
    /// Where it is published; `None` while that is not known.
    pub site: Option<Address>,
}

/// What was wrong in the edition, told once it is right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    pub date: Date,
    /// What was wrong, and what is right.
    pub text: String,
    /// Indices in [`super::Dataset::counties`]; empty if it is about none in particular.
    pub counties: Vec<usize>,
    /// Indices in [`super::Dataset::measures`].
    pub measures: Vec<usize>,
}

/// Where figures come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    pub title: String,
    pub credit: String,
    pub licence: String,
    /// What it covers, in words.
    pub coverage: String,
}
