//! A file as it was read, and which line and column each of its bytes stands in.

use super::problem::{Place, Problems};
use std::fs;
use std::path::Path;
use std::rc::Rc;

/// The largest file that is read whole, in bytes: what is larger is another file than was meant. Figures are read by
/// [`super::stretches`] and may be of any size.
const LARGEST: u64 = 64_000_000;

/// A text file of the edition.
pub struct SourceFile {
    /// Its path, as problems name it.
    pub name: Rc<str>,
    pub text: String,
    /// How many lines of the file are before the text.
    before: usize,
    /// Byte offset of the start of each line.
    lines: Vec<usize>,
}

impl SourceFile {
    /// Reads UTF-8 text, with line ends of either kind; `None`, with a problem told, where it is missing or is no such text.
    pub fn read(folder: &Path, file: &str, problems: &mut Problems) -> Option<Self> {
        let path = folder.join(file);
        let name = path.display().to_string();
        let length = fs::metadata(&path).map_or(0, |data| data.len());
        if length > LARGEST {
            let expected = format!("{} MB at most", LARGEST / 1_000_000);
            problems.add(&Place::start_of(&name), format!("a file of {} MB", length / 1_000_000), expected);
            return None;
        }
        match fs::read(&path) {
            Ok(bytes) => Self::from_bytes(&name, bytes, 0, problems),
            Err(error) => {
                problems.add(&Place::start_of(&name), format!("no text ({error})"), "a file in UTF-8");
                None
            }
        }
    }

    /// A file, or the stretch of one that `lines` are before.
    pub fn from_bytes(name: &str, bytes: Vec<u8>, lines: usize, problems: &mut Problems) -> Option<Self> {
        if lines == 0 && (bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff])) {
            problems.add(&Place::start_of(name), "a file in UTF-16", "a file in UTF-8");
            return None;
        }
        let text = match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let (sound, bytes) = (error.utf8_error().valid_up_to(), error.as_bytes());
                let before = Self::behind(name, String::from_utf8_lossy(&bytes[..sound]).into_owned(), lines);
                let found = format!("the byte {:02X}, which is no UTF-8", bytes[sound]);
                problems.add(
                    &before.place(sound),
                    found,
                    "a file in UTF-8, and not in Windows-1252 or another encoding",
                );
                return None;
            }
        };
        // Excel puts it there; in front of the first column’s name it would make another name of it.
        let plain = text.strip_prefix('\u{feff}').filter(|_| lines == 0).map(String::from);
        if plain.is_some() {
            problems.add(&Place::start_of(name), "a byte order mark (BOM)", "a file in UTF-8 without one");
        }
        let file = Self::behind(name, plain.unwrap_or(text), lines);
        if let Some(at) = file.text.find('\0') {
            problems.add(&file.place(at), "a NUL byte", "a file in UTF-8");
            return None;
        }
        Some(file)
    }

    pub fn new(name: &str, text: String) -> Self {
        Self::behind(name, text, 0)
    }

    fn behind(name: &str, text: String, before: usize) -> Self {
        let starts = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        let lines = std::iter::once(0).chain(starts).collect();
        Self { name: name.into(), text, before, lines }
    }

    /// Line and column of the byte at `offset`.
    pub fn place(&self, offset: usize) -> Place {
        let line = self.lines.partition_point(|start| *start <= offset);
        let before = self.text.get(self.lines[line - 1]..offset).unwrap_or_default();
        Place { file: self.name.clone(), line: self.before + line, column: before.chars().count() + 1 }
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
