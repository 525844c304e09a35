//! A file as it was read, and which line and column each of its bytes stands in.

use super::problem::{Place, Problems};
use std::fs;
use std::path::Path;
use std::rc::Rc;

/// A text file of the edition.
pub struct SourceFile {
    /// Its path, as problems name it.
    pub name: Rc<str>,
    pub text: String,
    /// Byte offset of the start of each line.
    lines: Vec<usize>,
}

impl SourceFile {
    /// Reads UTF-8 text; `None`, with a problem told, where it is missing or is no such text.
    pub fn read(folder: &Path, file: &str, problems: &mut Problems) -> Option<Self> {
        let name = folder.join(file).display().to_string();
        match fs::read_to_string(folder.join(file)) {
            Ok(text) => Some(Self::new(&name, text)),
            Err(error) => {
                problems.add(&Place::start_of(&name), format!("no text ({error})"), "a file in UTF-8");
                None
            }
        }
    }

    pub fn new(name: &str, text: String) -> Self {
        let starts = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        let lines = std::iter::once(0).chain(starts).collect();
        Self { name: name.into(), text, lines }
    }

    /// Line and column of the byte at `offset`.
    pub fn place(&self, offset: usize) -> Place {
        let line = self.lines.partition_point(|start| *start <= offset);
        let before = self.text.get(self.lines[line - 1]..offset).unwrap_or_default();
        Place { file: self.name.clone(), line, column: before.chars().count() + 1 }
    }

    /// The edition holds words and not markup: a `<` would end up in a page's HTML or a picture's XML.
    pub fn check_is_plain(&self, problems: &mut Problems) {
        for (offset, _) in self.text.match_indices('<') {
            problems.add(&self.place(offset), "`<`", "text without markup");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_counts_lines_and_characters_from_one() {
        let file = SourceFile::new("a.csv", "é,b\nc,<d\n".into());
        assert_eq!(file.place(0).to_string(), "a.csv:1:1");
        assert_eq!(file.place(3).to_string(), "a.csv:1:3", "é is one column");
        let mut problems = Problems::default();
        file.check_is_plain(&mut problems);
        assert_eq!(problems.or(()).unwrap_err()[0].to_string(), "a.csv:2:3  found `<`, expected text without markup");
    }
}
