//! The words of an edition, put to its figures: one dataset for each language, alike in all but their texts.

mod file;
mod keys;

use super::edition_file::EditionFile;
use super::measure_file::MeasureFile;
use super::problem::Problems;
use super::source_file::SourceFile;
use crate::model::{About, Address, Correction, Dataset, Measure};
use file::{AboutWords, MeasureWords, WordsFile};
use keys::Keys;
use std::collections::BTreeSet;
use std::path::Path;

/// One language and what it says.
pub struct Words {
    pub language: String,
    file: WordsFile,
}

/// The words of all languages, in the edition's order. The first is held against the edition, and each other one against
/// the first.
pub fn read(folder: &Path, entry: &EditionFile, problems: &mut Problems) -> Vec<Words> {
    let files = entry.languages.get_ref().iter().filter_map(|language| {
        SourceFile::read(folder, &format!("words.{language}.toml"), problems).map(|file| (language, file))
    });
    let files: Vec<(&String, SourceFile)> = files.collect();
    let mut words = Vec::new();
    let first = files.first().and_then(|(_, file)| Keys::read(file));
    for (i, (language, file)) in files.iter().enumerate() {
        let before = problems.len();
        match (Keys::read(file), &first) {
            (Some(keys), _) if i == 0 => check(&keys, entry, problems),
            (Some(keys), Some(first)) => keys.check_like(first, problems),
            _ => {}
        }
        // What is told of the keys would be told of the fields again.
        if problems.len() == before {
            words.extend(WordsFile::read(file, problems).map(|file| Words { language: language.to_string(), file }));
        }
    }
    words
}

/// Each thing in edition.toml has its words.
fn check(keys: &Keys, entry: &EditionFile, problems: &mut Problems) {
    let ids: Vec<&str> = entry.measures.iter().map(|measure| measure.id.get_ref().as_str()).collect();
    keys.check_table(&["measure"], &ids, problems);
    for measure in entry.measures.iter().filter(|measure| keys.has(&["measure", measure.id.get_ref()])) {
        check_measure(keys, measure, problems);
    }
    let ids: Vec<&str> = entry.caveats.iter().map(|caveat| caveat.id.get_ref().as_str()).collect();
    keys.check_table(&["caveat"], &ids, problems);
}

fn check_measure(keys: &Keys, measure: &MeasureFile, problems: &mut Problems) {
    let id = measure.id.get_ref().as_str();
    let ranks: Vec<&str> = measure.ranks.iter().map(|geoid| geoid.get_ref().as_str()).collect();
    keys.check_table(&["measure", id, "ranks"], &ranks, problems);
    let dimensions: Vec<&str> = measure.dimensions.iter().map(|dimension| dimension.id.get_ref().as_str()).collect();
    keys.check_table(&["measure", id, "dimension"], &dimensions, problems);
    for dimension in &measure.dimensions {
        let categories: Vec<&str> = dimension.category_ids().collect();
        let path = ["measure", id, "dimension", dimension.id.get_ref(), "categories"];
        keys.check_table(&path, &categories, problems);
    }
}

/// What stands in the CSV files and is shown has its words too; so has a mean. `words` are those of all languages.
pub fn check_texts(folder: &Path, words: &[Words], facts: &Dataset, problems: &mut Problems) {
    let Some(name) = words.first().map(|words| format!("words.{}.toml", words.language)) else { return };
    let Some(file) = SourceFile::read(folder, &name, problems) else { return };
    let Some(keys) = Keys::read(&file) else { return };
    let parts = facts.measures.iter().flat_map(|measure| &measure.breakdowns).flat_map(|breakdown| &breakdown.parts);
    let notes = parts.map(|part| &part.note).chain(facts.beside.facilities.iter().map(|facility| &facility.note));
    keys.check_table(&["notes"], &each_once(notes), problems);
    keys.check_table(
        &["models"],
        &each_once(facts.beside.agreements.iter().map(|agreement| &agreement.model)),
        problems,
    );
    for measure in &facts.measures {
        let unit: &[&str] = if measure.mean.is_some() { &["one", "many"] } else { &[] };
        keys.check_table(&["measure", &measure.id, "mean_unit"], unit, problems);
    }
}

/// A figure's source stands in words too, where a new edition has `[source]`.
pub fn check_sources(folder: &Path, words: &[Words], facts: &Dataset, problems: &mut Problems) {
    let known = || facts.measures.iter().filter(|measure| measure.figures.coverage() > 0);
    for Words { language, file } in words {
        let is_place = |id: &str| file.measures.get(id).is_some_and(|said| said.source.starts_with('['));
        let Some(unsaid) = known().find(|measure| is_place(&measure.id)) else { continue };
        let Some(file) = SourceFile::read(folder, &format!("words.{language}.toml"), problems) else { continue };
        let Some(keys) = Keys::read(&file) else { continue };
        let path = ["measure", &unsaid.id, "source"];
        problems.add(&keys.place(&path), "no source yet", "where the figures of this measure are from");
    }
}

fn each_once<'a>(texts: impl Iterator<Item = &'a String>) -> Vec<&'a str> {
    let texts: BTreeSet<&str> = texts.map(String::as_str).filter(|text| !text.is_empty()).collect();
    texts.into_iter().collect()
}

impl Words {
    /// The dataset in this language; `caveats` are the ids of its caveats, in order.
    pub fn of(&self, facts: &Dataset, caveats: &[&str]) -> Dataset {
        let mut data = facts.clone();
        let words = &self.file;
        data.edition.language = self.language.clone();
        data.edition.place = words.place.clone();
        data.edition.unit_name = words.unit_name.clone();
        data.edition.unit = words.units.clone().into();
        for measure in &mut data.measures {
            if let Some(said) = words.measures.get(&measure.id) {
                self.say(measure, said, &facts.counties);
            }
        }
        for (caveat, id) in data.caveats.iter_mut().zip(caveats) {
            let said = words.caveats.get(*id);
            caveat.short = said.map_or(String::new(), |said| said.short.clone());
            caveat.text = said.map_or(String::new(), |said| said.text.clone());
        }
        if let Some(beside) = data.beside.there() {
            beside.facilities.iter_mut().for_each(|facility| self.note(&mut facility.note));
            let model = |it: &str| words.models.get(it).cloned().unwrap_or_default();
            beside.agreements.iter_mut().for_each(|it| it.model = model(&it.model));
        }
        data
    }

    fn say(&self, measure: &mut Measure, said: &MeasureWords, counties: &[crate::model::County]) {
        measure.name = said.name.clone();
        measure.title = said.title.clone();
        measure.standfirst = said.standfirst.clone();
        measure.definition = said.definition.clone();
        measure.unit = said.unit.clone().into();
        measure.period = said.period.clone();
        measure.note = said.note.clone();
        measure.source = said.source.clone();
        for rank in &mut measure.ranks {
            rank.words = said.ranks.get(&counties[rank.county].geoid).cloned().unwrap_or_default();
        }
        if let (Some(mean), Some(unit)) = (&mut measure.mean, &said.mean_unit) {
            mean.unit = unit.clone().into();
        }
        for breakdown in &mut measure.breakdowns {
            let Some(said) = said.dimensions.get(&breakdown.dimension) else { continue };
            breakdown.title = said.title.clone();
            for part in &mut breakdown.parts {
                // A category without words of ours stands as the source writes it.
                part.category = said.categories.get(&part.category).unwrap_or(&part.category).clone();
                self.note(&mut part.note);
            }
            for choice in &mut breakdown.choices {
                choice.name = said.categories.get(&choice.id).cloned().unwrap_or_default();
            }
        }
    }

    fn note(&self, note: &mut String) {
        *note = self.file.notes.get(note).cloned().unwrap_or_default();
    }

    /// What stands under the map.
    pub fn about(&self, site: Option<Address>, corrections: Vec<Correction>) -> About {
        let AboutWords { title, description, citation, contact, byline, provider, method, sources } = &self.file.about;
        About {
            title: title.clone(),
            description: description.clone(),
            method: method.clone(),
            sources: sources.iter().cloned().map(Into::into).collect(),
            citation: citation.clone(),
            contact: contact.clone(),
            byline: byline.clone(),
            corrections,
            provider: provider.clone(),
            site,
        }
    }
}
