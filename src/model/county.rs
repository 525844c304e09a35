//! A county: its name, where it lies on the map, and who lives there.

use serde::{Deserialize, Serialize};

/// A county or its like: the unit that is coloured.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "prepare", derive(schemars::JsonSchema))]
pub struct County {
    /// Census GEOID, text with its leading zeros: `99005`.
    pub geoid: String,
    /// Bare name: `Cedar`.
    pub name: String,
    /// Whether nothing follows the name, as with a city among counties: `Elmford city`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub whole_name: bool,
    /// Where it lies, in units of the map's view box.
    pub frame: Frame,
    /// Resident population, July estimates for successive years from [`super::Edition::residents_from`].
    pub residents: Vec<u32>,
}

impl County {
    /// The name as an address: lower case, spaces to hyphens, no other marks. `Birch Hollow` → `birch-hollow`.
    pub fn slug(&self) -> String {
        slug(&self.name).collect()
    }

    /// Whether a word is its slug, which is not written out for that: a link may name every county.
    pub fn has_slug(&self, word: &str) -> bool {
        slug(&self.name).eq(word.chars())
    }
}

/// Any words in the same way, letter by letter.
pub(super) fn slug(words: &str) -> impl Iterator<Item = char> + '_ {
    // Beyond ASCII all but Unicode's block of general punctuation: tables of all letters would weigh kilobytes.
    let is_letter = |c: &char| c.is_ascii_alphanumeric() || !c.is_ascii() && !matches!(c, '\u{2000}'..='\u{206F}');
    let plain = words.chars().filter(move |c| is_letter(c) || matches!(c, ' ' | '-'));
    plain.map(|c| if c == ' ' { '-' } else { c.to_ascii_lowercase() })
}

/// The place of an outline in the map's view box (x to the right, y downwards, whole units). In JSON it is a list of its
/// members in their order: there are as many as counties, and lists are read at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "[i32; 7]", into = "[i32; 7]")]
#[cfg_attr(feature = "prepare", derive(schemars::JsonSchema), schemars(with = "[i32; 7]"))]
pub struct Frame {
    pub left: i32,
    pub top: i32,
    pub right: i32,
    pub bottom: i32,
    /// The label point: as central as the room around it allows, on the way to the pole of inaccessibility.
    pub x: i32,
    pub y: i32,
    /// The unbroken width of the county along the horizontal through its label point.
    pub width: i32,
}

impl From<[i32; 7]> for Frame {
    fn from([left, top, right, bottom, x, y, width]: [i32; 7]) -> Frame {
        Frame { left, top, right, bottom, x, y, width }
    }
}

impl From<Frame> for [i32; 7] {
    fn from(Frame { left, top, right, bottom, x, y, width }: Frame) -> [i32; 7] {
        [left, top, right, bottom, x, y, width]
    }
}

/// A survey's estimate with its margin of error at 90 % confidence; both in people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "prepare", derive(schemars::JsonSchema))]
pub struct Estimate {
    pub people: u32,
    pub margin: u32,
}
