//! A file of any length, a stretch of whole rows at a time: so much of it is in memory, and no more.

use super::problem::{Place, Problems};
use super::source_file::SourceFile;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

/// A stretch has so many bytes, and the end of its last row.
const STRETCH: usize = 1 << 20;

/// No row is longer, in bytes. A quote without its end would make one of all that follows.
const LONGEST_ROW: usize = 1 << 20;

/// A file of so many bytes takes long enough to be told how far it is read.
const LARGE: u64 = 16 << 20;

/// That the file is no text; a problem has been told.
#[derive(Debug)]
pub struct Broken;

/// The stretches of one file.
pub struct Stretches<'p> {
    name: String,
    reader: BufReader<File>,
    /// How many lines are behind.
    lines: usize,
    read: u64,
    length: u64,
    /// Is told how many bytes of how many have been read of a large file.
    progress: &'p mut dyn FnMut(u64, u64),
}

/// Bytes of whole rows, and where the last quote was opened that is still open.
#[derive(Default)]
struct Rows {
    bytes: Vec<u8>,
    open: Option<usize>,
}

impl<'p> Stretches<'p> {
    pub fn open(path: &Path, progress: &'p mut dyn FnMut(u64, u64), problems: &mut Problems) -> Result<Self, Broken> {
        let name = path.display().to_string();
        let open = || Ok::<_, io::Error>((path.metadata()?.len(), BufReader::new(File::open(path)?)));
        match open() {
            Ok((length, reader)) => Ok(Self { name, reader, lines: 0, read: 0, length, progress }),
            Err(error) => Err(no_text(&name, &error, problems)),
        }
    }

    /// The next whole rows, of which the first stretch has the header; `None` at the end of the file.
    pub fn next(&mut self, problems: &mut Problems) -> Result<Option<SourceFile>, Broken> {
        let is_first = self.read == 0;
        let rows = self.rows().map_err(|error| no_text(&self.name, &error, problems))?;
        let is_too_long = rows.bytes.len() >= STRETCH + LONGEST_ROW;
        if rows.bytes.is_empty() && !is_first {
            return Ok(None);
        }
        let (open, lines) = (rows.open, self.lines);
        self.lines += rows.bytes.iter().filter(|byte| **byte == b'\n').count();
        let bytes = if is_too_long { whole_characters(rows.bytes) } else { rows.bytes };
        let file = SourceFile::from_bytes(&self.name, bytes, lines, problems).ok_or(Broken)?;
        match open {
            Some(at) => problems.add(&file.place(at), "a quote that is never closed", "quotes in pairs"),
            None if is_too_long => {
                problems.add(&file.place(0), "a row of more than a million bytes", "rows of one figure each");
            }
            None => return Ok(Some(file)),
        }
        Err(Broken)
    }

    fn rows(&mut self) -> io::Result<Rows> {
        let mut rows = Rows::default();
        while rows.bytes.len() < STRETCH || !rows.are_whole() {
            let (start, left) = (rows.bytes.len(), (STRETCH + LONGEST_ROW).saturating_sub(rows.bytes.len()));
            if (&mut self.reader).take(left as u64).read_until(b'\n', &mut rows.bytes)? == 0 {
                break;
            }
            rows.close(start);
        }
        self.read += rows.bytes.len() as u64;
        if self.length > LARGE {
            (self.progress)(self.read, self.length);
        }
        Ok(rows)
    }
}

impl Rows {
    fn are_whole(&self) -> bool {
        self.open.is_none() && self.bytes.ends_with(b"\n")
    }

    /// Takes the quotes of the line that begins at `start` into account: an odd one is open, or closes another.
    fn close(&mut self, start: usize) {
        let line = &self.bytes[start..];
        if line.iter().filter(|byte| **byte == b'"').count() % 2 == 1 {
            let quote = line.iter().position(|byte| *byte == b'"').map(|at| start + at);
            self.open = if self.open.is_some() { None } else { quote };
        }
    }
}

/// Without the character that the end was cut from.
fn whole_characters(mut bytes: Vec<u8>) -> Vec<u8> {
    if let Err(error) = str::from_utf8(&bytes)
        && error.error_len().is_none()
    {
        bytes.truncate(error.valid_up_to());
    }
    bytes
}

fn no_text(name: &str, error: &io::Error, problems: &mut Problems) -> Broken {
    problems.add(&Place::start_of(name), format!("no text ({error})"), "a file in UTF-8");
    Broken
}
