//! A row a record: one pass over any number of them.

use super::grid::{COUNTY, GEOID};
use super::places::{Places, Subject, is_geoid};
use super::stream::{Consumed, Guarded};
use super::tally::{Division, Tallies, Tally, day};
use crate::prepare::measure_file::DimensionFile;
use crate::prepare::problem::{Place, Problems, one_of};
use rustc_hash::FxHashMap;
use std::io::Read;
use toml::Spanned;

/// After so many problems a file is put down: it is not what it was taken for.
const MOST_PROBLEMS: usize = 100;

const SLOTS: usize = 1 << 18;

/// Where a record has what is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    place: usize,
    state: Option<usize>,
    date: usize,
}

/// The columns, if a header is that of records: a county and a day, and no number of them.
pub fn columns(names: &[String]) -> Option<Columns> {
    let find = |wanted: &[&str]| names.iter().position(|name| wanted.contains(&name.as_str()));
    let date = names.iter().position(|name| name.ends_with("date"))?;
    if find(&["count", "number", "value", "total", "all"]).is_some() {
        return None;
    }
    Some(Columns { place: find(&GEOID).or(find(&COUNTY))?, state: find(&["state"]), date })
}

/// What is known while records go by. Names are looked up once each.
struct Counter<'a> {
    columns: Columns,
    places: &'a mut Places,
    dimensions: Vec<Dimension<'a>>,
    slots: FxHashMap<Box<[u8]>, Option<u32>>,
    subjects: Vec<(Subject, Tally)>,
    days: Option<(u32, u32)>,
    name: &'a str,
    problems: &'a mut Problems,
}

struct Dimension<'a> {
    column: usize,
    entry: &'a DimensionFile,
    names: Vec<String>,
    slots: FxHashMap<Box<[u8]>, Option<u16>>,
}

/// Counts the records of `input`, CSV in UTF-8 or Windows-1252. Returns how many there are beside what was counted.
///
/// What is wrong with a name or a category is told once, and after [`MOST_PROBLEMS`] reading stops.
pub fn read(
    name: &str,
    input: impl Read,
    places: &mut Places,
    dimensions: &[DimensionFile],
    problems: &mut Problems,
) -> Option<(Tallies, u64)> {
    let consumed = Consumed::default();
    let guarded = Guarded { inner: input, served: 0, consumed: consumed.clone() };
    let mut reader = csv::ReaderBuilder::new().buffer_capacity(1 << 17).from_reader(guarded);
    let header = reader.byte_headers().map_err(|error| tell(name, &error, problems)).ok()?;
    let names: Vec<String> =
        header.iter().map(|field| text(field).trim_start_matches('\u{feff}').trim().to_lowercase()).collect();
    let columns = columns(&names)?;
    let find = |entry: &DimensionFile| names.iter().position(|name| *name == entry.id.get_ref().to_lowercase());
    let known = dimensions.iter().filter_map(|entry| {
        let names = entry.category_ids().map(String::from).collect();
        Some(Dimension { column: find(entry)?, entry, names, slots: FxHashMap::default() })
    });
    let dimensions = known.collect();
    let mut counter = Counter {
        columns,
        places,
        dimensions,
        slots: FxHashMap::default(),
        subjects: Vec::new(),
        days: None,
        name,
        problems,
    };
    let mut record = csv::ByteRecord::new();
    let mut categories = Vec::new();
    let mut rows = 0;
    loop {
        match reader.read_byte_record(&mut record) {
            Ok(false) => break,
            Ok(true) => counter.take(&record, &mut categories),
            Err(error) => {
                tell(name, &error, counter.problems);
                if error.is_io_error() {
                    break;
                }
            }
        }
        consumed.set(reader.position().byte());
        rows += 1;
        if counter.problems.len() >= MOST_PROBLEMS {
            let place = Place { line: reader.position().line() as usize, ..Place::start_of(name) };
            counter.problems.add(&place, "so many problems that reading stops", "these mended first");
            break;
        }
    }
    let divisions = counter
        .dimensions
        .into_iter()
        .map(|known| Division {
            dimension: known.entry.id.get_ref().clone(),
            categories: known.names,
            is_given: known.entry.categories.is_some(),
            is_finer: known.entry.finer,
        })
        .collect();
    Some((Tallies { subjects: counter.subjects, divisions, days: counter.days }, rows))
}

impl Counter<'_> {
    fn take(&mut self, record: &csv::ByteRecord, categories: &mut Vec<u16>) {
        let slot = self.slot(record);
        let Some((month, number)) = day(&record[self.columns.date]) else {
            let expected = "a day as 2014-10-03: 10/3/2014 may be two days";
            self.problems.add(&place(self.name, record, self.columns.date), said(&record[self.columns.date]), expected);
            return;
        };
        categories.clear();
        for dimension in &mut self.dimensions {
            match dimension.category(record, self.name, self.problems) {
                Some(category) => categories.push(category),
                None => return,
            }
        }
        let Some(slot) = slot else { return };
        self.subjects[slot as usize].1.add(month, categories);
        let days = self.days.get_or_insert((number, number));
        *days = (days.0.min(number), days.1.max(number));
    }

    /// The index of whose record it is; `None` once a problem has been told of the name.
    #[inline]
    fn slot(&mut self, record: &csv::ByteRecord) -> Option<u32> {
        let field = &record[self.columns.place];
        match self.columns.state {
            None => match self.slots.get(field) {
                Some(slot) => *slot,
                None => self.new_slot(field.into(), record),
            },
            Some(state) => {
                let key = [field, &record[state]].join(&0x1f);
                match self.slots.get(key.as_slice()) {
                    Some(slot) => *slot,
                    None => self.new_slot(key.into(), record),
                }
            }
        }
    }

    fn new_slot(&mut self, key: Box<[u8]>, record: &csv::ByteRecord) -> Option<u32> {
        let name = text(&record[self.columns.place]);
        let state = self.columns.state.map_or(String::new(), |state| text(&record[state]));
        let found = if is_geoid(&name) { self.places.find_geoid(&name) } else { self.places.find_in(&name, &state) };
        let expected = match found {
            Ok(Subject::Total) => Err("a county: records have no row that adds up others".into()),
            found => found,
        };
        let place = place(self.name, record, self.columns.place);
        let subject = expected.map_err(|expected| self.problems.add(&place, said(name.as_bytes()), expected)).ok();
        let slot = subject.map(|subject| {
            let known = self.subjects.iter().position(|(known, _)| *known == subject);
            known.unwrap_or_else(|| {
                self.subjects.push((subject, Tally::default()));
                self.subjects.len() - 1
            }) as u32
        });
        // More names than this are no names of places; each is a problem, and they end the reading.
        if self.slots.len() < SLOTS {
            self.slots.insert(key, slot);
        }
        slot
    }
}

impl Dimension<'_> {
    #[inline]
    fn category(&mut self, record: &csv::ByteRecord, name: &str, problems: &mut Problems) -> Option<u16> {
        let field = &record[self.column];
        match self.slots.get(field) {
            Some(slot) => *slot,
            None => self.new_category(field, record, name, problems),
        }
    }

    fn new_category(
        &mut self,
        field: &[u8],
        record: &csv::ByteRecord,
        name: &str,
        problems: &mut Problems,
    ) -> Option<u16> {
        let word = text(field).trim().to_string();
        let known = match &self.entry.categories {
            Some(categories) => {
                let mut known = categories.iter().map(Spanned::get_ref);
                known.find(|known| known.eq_ignore_ascii_case(&word)).cloned()
            }
            None => Some(word).filter(|word| !word.is_empty() && self.names.len() < usize::from(u16::MAX)),
        };
        if known.is_none() {
            let words = self.entry.categories.iter().flatten().map(|known| known.get_ref().as_str());
            let expected = if self.entry.categories.is_some() { one_of(words) } else { "a category".into() };
            problems.add(&place(name, record, self.column), said(field), expected);
        }
        let slot = known.map(|word| {
            let position = self.names.iter().position(|known| *known == word);
            position.unwrap_or_else(|| {
                self.names.push(word);
                self.names.len() - 1
            }) as u16
        });
        self.slots.insert(field.into(), slot);
        slot
    }
}

/// Bytes that are no UTF-8 are Windows-1252.
fn text(field: &[u8]) -> String {
    std::str::from_utf8(field).map_or_else(|_| encoding_rs::WINDOWS_1252.decode(field).0.into_owned(), String::from)
}

fn said(field: &[u8]) -> String {
    if field.is_empty() { "an empty cell".into() } else { format!("`{}`", text(field)) }
}

/// Of a record without quotes, where a column begins.
fn place(name: &str, record: &csv::ByteRecord, column: usize) -> Place {
    let line = record.position().map_or(1, |position| position.line() as usize);
    let before: usize = record.iter().take(column).map(|field| text(field).chars().count() + 1).sum();
    Place { line, column: before + 1, ..Place::start_of(name) }
}

fn tell(name: &str, error: &csv::Error, problems: &mut Problems) {
    let line = error.position().map_or(1, |position| position.line() as usize);
    let place = Place { line, ..Place::start_of(name) };
    match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            problems.add(
                &place,
                format!("{len} cells"),
                format!("{expected_len} cells: a file that is cut off ends so"),
            );
        }
        _ => problems.add(&place, error, "CSV"),
    }
}
