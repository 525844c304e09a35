//! Figures written on the map itself, where so few are known that each can be.

use super::{Choropleth, figure};
use crate::model::{Dataset, Frame};
use crate::text::words;

/// A measure with more figures than this is read by its colours.
const MOST: usize = 4;

/// Breadth of a letter, of a digit of the larger figure and of the gap to the outline, in units of the view box, at the
/// largest sizes that the style gives labels: those of a narrow map.
const LETTER: i32 = 24;
const DIGIT: i32 = 29;
const GAP: i32 = 14;

/// Two lines of text: a county's name and its figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapLabel {
    /// Index in [`Dataset::counties`].
    pub county: usize,
    pub name: String,
    pub figure: String,
    /// Where the text is anchored, in units of the view box; `y` lies between the two lines.
    pub x: i32,
    pub y: i32,
    pub anchor: Anchor,
}

/// On which side of its anchor a text lies, in SVG's terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Middle,
    /// The text ends there: it stands left of its county.
    End,
    Start,
}

impl Anchor {
    /// The value of SVG's `text-anchor`.
    pub fn name(self) -> &'static str {
        match self {
            Anchor::Middle => "middle",
            Anchor::End => "end",
            Anchor::Start => "start",
        }
    }
}

impl MapLabel {
    /// The labels of a map: none if more than a few figures are known, or if they are dates.
    pub fn all(data: &Dataset, map: &Choropleth) -> Vec<MapLabel> {
        let words = words(&data.edition.language);
        let known = (0..data.counties.len()).filter(|county| map.values[*county].number().is_some());
        if map.known() > MOST {
            return Vec::new();
        }
        let label = |county: usize| {
            let name = data.counties[county].name.clone();
            let frame = &data.counties[county].frame;
            let figure = figure::short(words, map.values[county]);
            let length = |text: &str, breadth: i32| text.chars().count() as i32 * breadth;
            let (x, anchor) = place(frame, length(&name, LETTER).max(length(&figure, DIGIT)), data.edition.size.0);
            MapLabel { county, name, figure, x, y: frame.y, anchor }
        };
        known.map(label).collect()
    }
}

/// Inside the county where the text fits; else beside it, on the left in the left half of the map if there is room.
fn place(frame: &Frame, text: i32, map_width: i32) -> (i32, Anchor) {
    if text <= frame.width {
        (frame.x, Anchor::Middle)
    } else if frame.x < map_width / 2 && frame.left > text + GAP {
        (frame.left - GAP, Anchor::End)
    } else {
        (frame.right + GAP, Anchor::Start)
    }
}
