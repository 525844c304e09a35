//! The measure's file as it is and as it will be: rows that the source says anew, and rows that stay.

use super::places::Places;
use super::shape::{Figure, Figures, Key};
use crate::prepare::measure_file::Kind;
use crate::prepare::problem::Problems;
use crate::prepare::source_file::SourceFile;
use crate::prepare::table::read_rows;
use std::collections::{BTreeMap, BTreeSet};

pub const COLUMNS: [&str; 9] =
    ["geoid", "period", "dimension", "category", "value", "status", "source", "retrieved", "note"];

type Row = [String; 9];

/// The rows that stand in the file.
pub struct FiguresFile {
    rows: Vec<Row>,
}

/// Where new rows are from.
pub struct Credit<'a> {
    pub source: &'a str,
    pub retrieved: &'a str,
}

impl FiguresFile {
    /// A file that is not there is one without rows.
    pub fn read(file: Option<&SourceFile>, problems: &mut Problems) -> Self {
        let rows = file.map(|file| read_rows(file, COLUMNS, problems)).unwrap_or_default();
        Self { rows: rows.into_iter().map(|row| row.map(|cell| cell.text)).collect() }
    }

    /// The period that all totals have, if it is one.
    pub fn period(&self) -> Option<&str> {
        let is_whole = |period: &str| period.starts_with("since ") || period.contains('/');
        let periods: BTreeSet<&str> =
            self.rows.iter().map(|row| row[1].as_str()).filter(|period| is_whole(period)).collect();
        (periods.len() == 1).then(|| periods.first().copied())?
    }

    /// The rows to be written: those of the source, and of the others those that it says nothing of. In order of GEOID, rows of
    /// no county last.
    pub fn with(&self, figures: &Figures, kind: Kind, places: &Places, credit: &Credit) -> Vec<Row> {
        let geoid = |key: &Key| key.0.map_or(String::new(), |county| places.units[county].geoid.clone());
        let row = |(key, figure): (&Key, &Figure)| -> Row {
            let (value, status) =
                if figure.is_withheld { (String::new(), "withheld") } else { (figure.value.to_string(), "published") };
            let [source, retrieved] = [credit.source, credit.retrieved].map(String::from);
            [
                geoid(key),
                key.1.clone(),
                key.2.clone(),
                key.3.clone(),
                value,
                status.into(),
                source,
                retrieved,
                figure.note.clone(),
            ]
        };
        let mut rows: Vec<Row> = figures.iter().map(row).collect();
        let anew: BTreeSet<[String; 4]> = rows.iter().map(key_of).collect();
        let counties: BTreeSet<String> = figures.keys().map(geoid).collect();
        let is_said = |row: &Row| {
            let is_of_it = counties.contains(&row[0]);
            anew.contains(&key_of(row)) || is_of_it && (row[5] == "not-published" || kind == Kind::Months)
        };
        rows.extend(self.rows.iter().filter(|row| !is_said(row)).cloned());
        rows.sort_by_key(|row| (row[0].is_empty(), row[0].clone()));
        rows
    }

    /// How many rows of the file the source says anew with another value, and how many rows stay.
    pub fn changes(&self, rows: &[Row]) -> (usize, usize) {
        let values: BTreeMap<[String; 4], &Row> = rows.iter().map(|row| (key_of(row), row)).collect();
        let found = |row: &&Row| values.get(&key_of(row));
        let other = self.rows.iter().filter(|row| found(row).is_none_or(|new| new[4] != row[4])).count();
        let same = self.rows.iter().filter(|row| found(row).is_some_and(|new| *new == *row)).count();
        (other, same)
    }
}

fn key_of(row: &Row) -> [String; 4] {
    [0, 1, 2, 3].map(|at| row[at].clone())
}

/// CSV as the edition's files have it.
///
/// # Panics
/// Never: writing to memory does not fail, and all cells are text.
pub fn csv_text<'r, R: AsRef<[String]> + 'r>(header: &[String], rows: impl IntoIterator<Item = &'r R>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(header).expect("memory");
    rows.into_iter().for_each(|row| writer.write_record(row.as_ref()).expect("memory"));
    String::from_utf8(writer.into_inner().expect("memory")).expect("text")
}
