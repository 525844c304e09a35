//! What a source says, before it has the shape of an edition's figures.

use super::places::{Places, Subject};
use crate::prepare::measure_file::DimensionFile;
use crate::prepare::problem::{Place, Problems};
use crate::prepare::source_file::SourceFile;
use crate::prepare::table::Cell;

/// One number.
#[derive(Clone, Debug)]
pub struct Count {
    pub subject: Subject,
    /// `2014-10`, `2015`, any other period of ours, or empty for the whole of the source.
    pub period: String,
    pub dimension: String,
    pub category: String,
    /// 0 if it is withheld.
    pub value: u32,
    /// Whether the figure is kept back: it is small, or a small one could be worked out with it.
    pub is_withheld: bool,
    /// The facility or the choices that the number is a part by: parts of different names add up.
    pub part: String,
    pub note: String,
    pub place: Place,
}

impl Count {
    /// A number that belongs to no category.
    pub fn undivided(subject: Subject, period: String, value: u32, part: String, place: Place) -> Count {
        Count {
            subject,
            period,
            dimension: String::new(),
            category: String::new(),
            value,
            is_withheld: false,
            part,
            note: String::new(),
            place,
        }
    }
}

/// What was understood of one file.
#[derive(Default)]
pub struct Read {
    pub format: &'static str,
    pub title: String,
    pub counts: Vec<Count>,
    /// Rows with figures, rows of totals among them.
    pub rows: usize,
    /// What was passed over and why, for the preview.
    pub remarks: Vec<String>,
    /// Residents by county, where the file is of those: GEOID and a cell for each year.
    pub residents: Option<super::census::Residents>,
}

/// What every reader is handed.
pub struct Reading<'a> {
    pub file: &'a SourceFile,
    pub places: &'a mut Places,
    /// The county of all rows, where the file does not name it.
    pub county: Option<&'a str>,
    /// How the measure is divided.
    pub dimensions: &'a [DimensionFile],
    pub problems: &'a mut Problems,
}

impl Reading<'_> {
    /// Whose the row is; what is not understood is a problem.
    pub fn subject(&mut self, name: &Cell, state: &str) -> Option<Subject> {
        let found = self.places.find_in(&name.text, state);
        found.map_err(|expected| self.problems.add(&name.place, name.said(), expected)).ok()
    }
}

/// `2,051` and `2051`; `Ok(None)` for a cell that says there is none: empty, `-` or `–`.
pub fn number(cell: &Cell, problems: &mut Problems) -> Option<Option<u32>> {
    let text = cell.text.trim();
    if matches!(text, "" | "-" | "–" | "—") {
        return Some(None);
    }
    let number = plain_number(text);
    if number.is_none() {
        problems.add(&cell.place, cell.said(), "a whole number, as 2051 or 2,051");
    }
    number.map(Some)
}

/// A whole number below 100 million, its thousands parted by commas or not at all.
pub fn plain_number(text: &str) -> Option<u32> {
    let groups: Vec<&str> = text.split(',').collect();
    let grouped =
        groups.len() == 1 || ((1..=3).contains(&groups[0].len()) && groups[1..].iter().all(|group| group.len() == 3));
    let digits = groups.concat();
    let plain = grouped && (1..=8).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().ok())?
}
