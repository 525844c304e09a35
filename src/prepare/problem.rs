//! What is wrong with an edition, and where: `file:line:column  found …, expected …`.

use std::collections::BTreeMap;
use std::fmt;
use std::rc::Rc;

/// A place in a file, as editors count: lines and columns from 1, columns in characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub file: Rc<str>,
    pub line: usize,
    pub column: usize,
}

impl Place {
    /// The first character of a file.
    pub fn start_of(file: &str) -> Self {
        Self { file: file.into(), line: 1, column: 1 }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

/// One thing that must be mended before anything is written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    pub place: Place,
    pub found: String,
    pub expected: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}  found {}, expected {}", self.place, self.found, self.expected)
    }
}

/// So many problems of one file are kept; of all further ones their number is.
const MOST: usize = 100;

/// All problems met so far: reading goes on after each, so that one run tells of every one.
#[derive(Debug, Default)]
pub struct Problems {
    told: Vec<Problem>,
    /// By file, how many problems there are, and where the last of them is.
    files: BTreeMap<Rc<str>, (usize, Place)>,
}

impl Problems {
    pub fn add(&mut self, place: &Place, found: impl fmt::Display, expected: impl fmt::Display) {
        let (count, last) = self.files.entry(place.file.clone()).or_insert_with(|| (0, place.clone()));
        *count += 1;
        if *place > *last {
            *last = place.clone();
        }
        if *count <= MOST {
            self.told.push(Problem { place: place.clone(), found: found.to_string(), expected: expected.to_string() });
        }
    }

    pub fn is_empty(&self) -> bool {
        self.told.is_empty()
    }

    /// How many there are, be they kept or not.
    pub fn len(&self) -> usize {
        self.files.values().map(|(count, _)| count).sum()
    }

    /// Whether further problems of a file would not be kept.
    pub fn is_full(&self, file: &str) -> bool {
        self.files.get(file).is_some_and(|(count, _)| *count >= MOST)
    }

    /// The value if nothing is wrong, else every problem in the order of files and lines.
    pub fn or<T>(mut self, value: T) -> Result<T, Vec<Problem>> {
        let more = self.files.into_values().filter(|(count, _)| *count > MOST);
        let expected = "these mended first".to_string();
        self.told.extend(more.map(|(count, place)| {
            let found = format!("{} further problems up to here", count - MOST);
            Problem { place, found, expected: expected.clone() }
        }));
        self.told.sort();
        if self.told.is_empty() { Ok(value) } else { Err(self.told) }
    }
}

/// How a choice of words is named in a message: `` one of `a`, `b` ``.
pub fn one_of<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let words: Vec<String> = words.into_iter().map(|word| format!("`{word}`")).collect();
    if words.len() == 1 { words.concat() } else { format!("one of {}", words.join(", ")) }
}
