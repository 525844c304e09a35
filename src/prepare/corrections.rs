//! `corrections.toml`: what was wrong in an edition and has been mended.
//!
//! An edition without corrections has an empty file: that there are none is said, and not left to be guessed. A correction
//! may be of words alone, so its day can lie after that on which the figures were retrieved.

use super::counties::Counties;
use super::edition::indices;
use super::edition_file::{self, Spanned};
use super::problem::{Problems, one_of};
use super::source_file::SourceFile;
use crate::model::{Correction, Date};
use serde::Deserialize;
use std::path::Path;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CorrectionsFile {
    #[serde(default, rename = "correction")]
    corrections: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    date: Spanned<Date>,
    text: Spanned<String>,
    /// By GEOID.
    #[serde(default)]
    counties: Vec<Spanned<String>>,
    #[serde(default)]
    measures: Vec<Spanned<String>>,
}

/// All corrections, the newest first; `measures` are the edition's, by id.
pub fn read(folder: &Path, counties: &Counties, measures: &[&str], problems: &mut Problems) -> Vec<Correction> {
    let Some(file) = SourceFile::read(folder, "corrections.toml", problems) else { return Vec::new() };
    let entries = edition_file::parse::<CorrectionsFile>(&file, "the fields of a correction", problems);
    let entries = entries.map(|file| file.corrections).unwrap_or_default();
    check_order(&file, &entries, problems);
    let measure = |id: &str| measures.iter().position(|known| *known == id);
    let mut correction = |entry: Entry| {
        if entry.text.get_ref().trim().is_empty() {
            problems.add(&file.place(entry.text.span().start), "no words", "what was wrong, and what is right");
        }
        Correction {
            date: *entry.date.get_ref(),
            counties: indices(&file, &entry.counties, |id| counties.find(id), &counties.expected(), problems),
            measures: indices(&file, &entry.measures, measure, &one_of(measures.iter().copied()), problems),
            text: entry.text.into_inner(),
        }
    };
    entries.into_iter().map(&mut correction).collect()
}

fn check_order(file: &SourceFile, entries: &[Entry], problems: &mut Problems) {
    for pair in entries.windows(2) {
        let (above, date) = (pair[0].date.get_ref(), &pair[1].date);
        if date.get_ref() > above {
            problems.add(
                &file.place(date.span().start),
                format!("{} below {above}", date.get_ref()),
                "the newest first",
            );
        }
    }
}
