//! The keys of a file of words, each with its place: what is missing or too much in it can be named.

use crate::prepare::problem::{Place, Problems, one_of};
use crate::prepare::source_file::SourceFile;
use std::collections::BTreeMap;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// From the file's outermost table inwards; an entry of a list is named by its number, from 1.
type Path = Vec<String>;

/// All keys of a file, those of tables too.
pub struct Keys<'a> {
    file: &'a SourceFile,
    entries: BTreeMap<Path, Entry>,
}

struct Entry {
    /// Byte offset of its place in the file.
    at: usize,
    /// Whether it is a text in which nothing stands.
    is_empty: bool,
}

impl<'a> Keys<'a> {
    /// `None` for what is not TOML, which is told by whoever reads it as words.
    pub fn read(file: &'a SourceFile) -> Option<Self> {
        let table = DeTable::parse(&file.text).ok()?;
        let mut keys = Self { file, entries: BTreeMap::new() };
        keys.enter_table(&[], table.get_ref());
        Some(keys)
    }

    fn enter_table(&mut self, path: &[String], table: &DeTable) {
        for (key, value) in table.iter() {
            self.enter([path, &[key.get_ref().to_string()]].concat(), key.span().start, value);
        }
    }

    fn enter(&mut self, path: Path, at: usize, value: &Spanned<DeValue>) {
        match value.get_ref() {
            DeValue::Table(table) => self.enter_table(&path, table),
            DeValue::Array(items) => items.iter().enumerate().for_each(|(i, item)| {
                self.enter([&path[..], &[(i + 1).to_string()]].concat(), item.span().start, item);
            }),
            _ => {}
        }
        let is_empty = value.get_ref().as_str().is_some_and(|text| text.trim().is_empty());
        self.entries.insert(path, Entry { at, is_empty });
    }

    pub fn has(&self, path: &[&str]) -> bool {
        self.entries.contains_key(&owned(path))
    }

    /// Where a key stands; the file's start for one that is missing.
    pub fn place(&self, path: &[&str]) -> Place {
        self.place_of(&owned(path))
    }

    fn place_of(&self, path: &[String]) -> Place {
        self.file.place(self.entries.get(path).map_or(0, |entry| entry.at))
    }

    /// The table at `path` has these keys and no others.
    pub fn check_table(&self, path: &[&str], expected: &[&str], problems: &mut Problems) {
        let path = owned(path);
        let is_within = |other: &&Path| other.len() == path.len() + 1 && other.starts_with(&path);
        let found: Vec<&Path> = self.entries.keys().filter(is_within).collect();
        for key in expected {
            if !found.iter().any(|path| path.last().is_some_and(|last| last == key)) {
                let name = named(&[&path[..], &[key.to_string()]].concat());
                problems.add(&self.place_of(&path), format!("no `{name}`"), "words for it");
            }
        }
        for other in found.into_iter().filter(|path| !path.last().is_some_and(|last| expected.contains(&last.as_str())))
        {
            problems.add(&self.place_of(other), format!("`{}`", named(other)), one_of_or_none(expected));
        }
    }

    /// This file, in another language, says what `first` says, and no more.
    pub fn check_like(&self, first: &Keys, problems: &mut Problems) {
        let name = first.file.name.rsplit('/').next().unwrap_or_default();
        for (path, entry) in &first.entries {
            match self.entries.get(path) {
                Some(own) if own.is_empty && !entry.is_empty => {
                    problems.add(
                        &self.place_of(path),
                        format!("no words for `{}`", named(path)),
                        format!("some, as in {name}"),
                    );
                }
                Some(own) if entry.is_empty && !own.is_empty => {
                    problems.add(
                        &self.place_of(path),
                        format!("words for `{}`", named(path)),
                        format!("none, as in {name}"),
                    );
                }
                None if self.has_parent(path) => {
                    let parent = &path[..path.len() - 1];
                    problems.add(
                        &self.place_of(parent),
                        format!("no `{}`", named(path)),
                        format!("words for it, as in {name}"),
                    );
                }
                _ => {}
            }
        }
        for path in self.entries.keys().filter(|path| !first.entries.contains_key(*path) && first.has_parent(path)) {
            problems.add(&self.place_of(path), format!("`{}`", named(path)), format!("the keys of {name}"));
        }
    }

    /// Of a table that is missing its name is told, and not every key in it.
    fn has_parent(&self, path: &[String]) -> bool {
        path.len() == 1 || self.entries.contains_key(&path[..path.len() - 1])
    }
}

fn owned(path: &[&str]) -> Path {
    path.iter().map(|key| key.to_string()).collect()
}

fn named(path: &[String]) -> String {
    path.join(".")
}

fn one_of_or_none(words: &[&str]) -> String {
    if words.is_empty() { "nothing there".into() } else { one_of(words.iter().copied()) }
}
