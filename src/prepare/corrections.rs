//! `corrections.toml`: what was wrong in an edition and has been mended.
//!
//! An edition without corrections has an empty file: that there are none is said, and not left to be guessed. A correction
//! may be of words alone, so its day can lie after that on which the figures were retrieved.

use super::counties::Counties;
use super::edition_file::indices;
use super::edition_file::{self, Spanned};
use super::problem::{Problems, one_of};
use super::source_file::SourceFile;
use crate::model::{Correction, Date};
use serde::Deserialize;
use std::collections::BTreeMap;
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
    /// By language.
    text: Spanned<BTreeMap<String, String>>,
    /// By GEOID.
    #[serde(default)]
    counties: Vec<Spanned<String>>,
    #[serde(default)]
    measures: Vec<Spanned<String>>,
}

/// All corrections, the newest first, for each of `languages`; `measures` are the edition's, by id.
pub fn read(
    folder: &Path,
    languages: &[String],
    counties: &Counties,
    measures: &[&str],
    problems: &mut Problems,
) -> Vec<Vec<Correction>> {
    let Some(file) = SourceFile::read(folder, "corrections.toml", problems) else { return Vec::new() };
    let entries = edition_file::parse::<CorrectionsFile>(&file, "the fields of a correction", problems);
    let entries = entries.map(|file| file.corrections).unwrap_or_default();
    check_order(&file, &entries, problems);
    entries.iter().for_each(|entry| check_texts(&file, entry, languages, problems));
    let measure = |id: &str| measures.iter().position(|known| *known == id);
    let about: Vec<[Vec<usize>; 2]> = entries
        .iter()
        .map(|entry| {
            let named = one_of(measures.iter().copied());
            let counties = indices(&file, &entry.counties, |id| counties.find(id), &counties.expected(), problems);
            [counties, indices(&file, &entry.measures, measure, &named, problems)]
        })
        .collect();
    let correction = |language: &String, entry: &Entry, [counties, measures]: &[Vec<usize>; 2]| Correction {
        date: *entry.date.get_ref(),
        text: entry.text.get_ref().get(language).cloned().unwrap_or_default(),
        counties: counties.clone(),
        measures: measures.clone(),
    };
    let log = |language| entries.iter().zip(&about).map(|(entry, about)| correction(language, entry, about)).collect();
    languages.iter().map(log).collect()
}

/// A correction is told in each language.
fn check_texts(file: &SourceFile, entry: &Entry, languages: &[String], problems: &mut Problems) {
    let (texts, place) = (entry.text.get_ref(), file.place(entry.text.span().start));
    for language in languages {
        if texts.get(language).is_none_or(|text| text.trim().is_empty()) {
            problems.add(&place, format!("no words in `{language}`"), "what was wrong, and what is right");
        }
    }
    for language in texts.keys().filter(|language| !languages.contains(language)) {
        problems.add(&place, format!("words in `{language}`"), one_of(languages.iter().map(String::as_str)));
    }
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
