//! A pasted table as rows of cells: what parts them, where its header is, and whether it was cut off.

use crate::prepare::problem::{Place, Problems};
use crate::prepare::source_file::SourceFile;
use crate::prepare::table::{Cell, records};

/// Columns that name a county, in lower case.
pub const COUNTY: [&str; 8] =
    ["county", "county name", "county_name", "name", "geography", "place", "county facility", "county-facility"];
pub const GEOID: [&str; 5] = ["geoid", "fips", "county fips", "county_fips", "fips code"];

pub struct Grid {
    /// What stands above the header, its cells joined.
    pub title: String,
    pub header: Vec<Cell>,
    /// Without rows that are empty and without the header where it is repeated.
    pub rows: Vec<Vec<Cell>>,
    /// How often the header stands again among the rows.
    pub repeated: usize,
}

/// What parts the cells: whichever of tab, comma and semicolon the first lines have most of.
pub fn delimiter(text: &str) -> u8 {
    let head: String = text.lines().take(6).collect();
    [b'\t', b',', b';']
        .into_iter()
        .max_by_key(|mark| (head.bytes().filter(|byte| byte == mark).count(), *mark == b','))
        .unwrap_or(b',')
}

impl Grid {
    /// Every row has a cell for each column; a row that is short or long is a problem, as is a quote that never ends.
    pub fn read(file: &SourceFile, problems: &mut Problems) -> Option<Self> {
        check_quotes(file, problems)?;
        let is_blank = |row: &Vec<Cell>| row.iter().all(|cell| cell.text.trim().is_empty());
        let all = records(file, delimiter(&file.text), problems).into_iter().filter(|row| !is_blank(row));
        let mut rows: Vec<Vec<Cell>> = all.collect();
        let Some(at) = rows.iter().position(|row| is_header(row)) else {
            problems.add(
                &file.place(0),
                "no header that names counties",
                "a column `county` or `geoid`, and one of figures",
            );
            return None;
        };
        let below = rows.split_off(at + 1);
        let header = rows.pop()?;
        let words = rows.iter().flatten().map(|cell| cell.text.trim()).filter(|word| !word.is_empty());
        let title = words.collect::<Vec<_>>().join(" ");
        let is_repeated = |row: &Vec<Cell>| row.iter().map(|cell| &cell.text).eq(header.iter().map(|cell| &cell.text));
        let count = below.len();
        let rows: Vec<Vec<Cell>> = below.into_iter().filter(|row| !is_repeated(row)).collect();
        let grid = Self { title, repeated: count - rows.len(), header, rows };
        grid.check_lengths(file, problems);
        Some(grid)
    }

    /// The first column whose name, in lower case, is one of these.
    pub fn column(&self, names: &[&str]) -> Option<usize> {
        self.header.iter().position(|cell| names.contains(&name_of(cell).as_str()))
    }

    fn check_lengths(&self, file: &SourceFile, problems: &mut Problems) {
        for (i, row) in self.rows.iter().enumerate().filter(|(_, row)| row.len() != self.header.len()) {
            let is_end = i + 1 == self.rows.len() && !file.text.ends_with('\n');
            let cut = if is_end { ", where the file ends without a line end: it may be cut off" } else { "" };
            problems.add(&row[0].place, format!("{} cells{cut}", row.len()), format!("{} cells", self.header.len()));
        }
    }
}

/// A column's name in lower case.
pub fn name_of(cell: &Cell) -> String {
    cell.text.trim().to_lowercase()
}

fn is_header(row: &[Cell]) -> bool {
    let named = |cell: &Cell| COUNTY.contains(&name_of(cell).as_str()) || GEOID.contains(&name_of(cell).as_str());
    row.iter().filter(|cell| !cell.text.trim().is_empty()).count() > 1 && row.iter().any(named)
}

/// The CSV reader takes the end of the file for the end of a quote.
fn check_quotes(file: &SourceFile, problems: &mut Problems) -> Option<()> {
    let quotes: Vec<usize> = file.text.match_indices('"').map(|(at, _)| at).collect();
    if quotes.len().is_multiple_of(2) {
        return Some(());
    }
    // The last quote may be any of them; the line that has an odd number of them is the likely one.
    let odd = file.text.split_inclusive('\n').scan(0, |at, line| {
        *at += line.len();
        Some((*at - line.len(), line))
    });
    let place: Place = odd
        .filter(|(_, line)| !line.matches('"').count().is_multiple_of(2))
        .map(|(at, line)| file.place(at + line.find('"').unwrap_or_default()))
        .last()
        .unwrap_or(file.place(0));
    problems.add(&place, "a quote without its end", "a second one: the file may be cut off");
    None
}
