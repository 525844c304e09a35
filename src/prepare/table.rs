//! CSV files as tables of cells that know where they stand.

use super::problem::{Place, Problems, one_of};
use super::source_file::SourceFile;
use crate::model::Date;

/// One field of a CSV file.
#[derive(Clone, Debug)]
pub struct Cell {
    pub text: String,
    pub place: Place,
}

impl Cell {
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// How a message names it.
    pub fn said(&self) -> String {
        if self.is_empty() { "an empty cell".into() } else { format!("`{}`", self.text) }
    }

    /// A whole number below 100 million (sums stay within `u32`) without sign, separators or leading zeros; anything
    /// else is a problem.
    pub fn whole_number(&self, problems: &mut Problems) -> Option<u32> {
        let digits = !self.is_empty() && self.text.bytes().all(|byte| byte.is_ascii_digit());
        let plain = digits && self.text.len() <= 8 && (self.text == "0" || !self.text.starts_with('0'));
        let number = plain.then(|| self.text.parse().ok()).flatten();
        if number.is_none() {
            problems.add(&self.place, self.said(), "a whole number without separators");
        }
        number
    }

    /// A day that exists, as `YYYY-MM-DD`; anything else is a problem.
    pub fn date(&self, problems: &mut Problems) -> Option<Date> {
        let date = Date::from_text(&self.text);
        if date.is_none() {
            problems.add(&self.place, self.said(), "a day as YYYY-MM-DD");
        }
        date
    }

    /// `None` if it is empty, else as [`Cell::date`].
    pub fn optional_date(&self, problems: &mut Problems) -> Option<Date> {
        if self.is_empty() { None } else { self.date(problems) }
    }

    pub fn check_is_one_of(&self, words: &[&str], problems: &mut Problems) {
        if !words.contains(&self.text.as_str()) {
            problems.add(&self.place, self.said(), one_of(words.iter().copied()));
        }
    }

    pub fn check_is_filled(&self, what: &str, problems: &mut Problems) {
        if self.text.trim().is_empty() {
            problems.add(&self.place, "an empty cell", what);
        }
    }
}

/// Every figure says where it is from and when it was taken into the edition.
pub fn check_credit(source: &Cell, retrieved: &Cell, problems: &mut Problems) {
    source.check_is_filled("the figure’s source", problems);
    retrieved.date(problems);
}

/// A header and the rows under it.
pub struct Table {
    pub header: Vec<Cell>,
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// Reads a CSV file (RFC 4180) as it is; rows whose cells do not match the header are a problem and left out.
    pub fn read(file: &SourceFile, problems: &mut Problems) -> Option<Self> {
        file.check_is_plain(problems);
        if let Some(at) = open_quote(&file.text) {
            problems.add(&file.place(at), "a quote that is never closed", "quotes in pairs");
            return None;
        }
        let mut rows = records(file, b',', problems).into_iter();
        let header = rows.next().unwrap_or_default();
        let rows = whole(rows, header.len(), problems);
        Some(Self { header, rows })
    }
}

/// The rows of so many cells; others are a problem.
pub fn whole(rows: impl IntoIterator<Item = Vec<Cell>>, columns: usize, problems: &mut Problems) -> Vec<Vec<Cell>> {
    let is_whole = |row: &Vec<Cell>| {
        if row.len() != columns {
            problems.add(&row[0].place, cells(row.len()), cells(columns));
        }
        row.len() == columns
    };
    rows.into_iter().filter(is_whole).collect()
}

/// A quote without its second: the first on a line where they are odd, if they are in the file. All behind it would be one
/// cell.
fn open_quote(text: &str) -> Option<usize> {
    let is_odd = |text: &str| text.matches('"').count() % 2 == 1;
    let mut lines = text.split_inclusive('\n').scan(0, |start, line| {
        let at = *start;
        *start += line.len();
        Some((at, line))
    });
    let (at, line) = lines.find(|(_, line)| is_odd(line)).filter(|_| is_odd(text))?;
    line.find('"').map(|quote| at + quote)
}

fn cells(count: usize) -> String {
    format!("{count} cells")
}

/// The rows of a file whose header is exactly `columns`; with any other header it has none.
pub fn read_rows<const N: usize>(file: &SourceFile, columns: [&str; N], problems: &mut Problems) -> Vec<[Cell; N]> {
    let Some(table) = Table::read(file, problems) else { return Vec::new() };
    if !check_header(&table.header, &columns, file, problems) {
        return Vec::new();
    }
    table.rows.into_iter().filter_map(|row| row.try_into().ok()).collect()
}

/// Whether the header is exactly `columns`; the first column that is not is told.
pub fn check_header(header: &[Cell], columns: &[&str], file: &SourceFile, problems: &mut Problems) -> bool {
    let found = header.iter().map(|cell| Some(cell.text.as_str())).chain([None]);
    let expected = columns.iter().map(|column| Some(*column)).chain([None]);
    let Some((i, (found, expected))) = found.zip(expected).enumerate().find(|(_, (found, expected))| found != expected)
    else {
        return true;
    };
    let place = header.get(i).or(header.last()).map_or(file.place(0), |cell| cell.place.clone());
    let name = |column: Option<&str>| column.map_or("the end of the header".into(), |name| format!("column `{name}`"));
    problems.add(&place, name(found), name(expected));
    false
}

/// All records, the header first, each cell with its place. Cells are parted by `delimiter`.
pub(crate) fn records(file: &SourceFile, delimiter: u8, problems: &mut Problems) -> Vec<Vec<Cell>> {
    let mut builder = csv::ReaderBuilder::new();
    let mut reader = builder.has_headers(false).flexible(true).delimiter(delimiter).from_reader(file.text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        match record {
            Ok(record) => rows.push(cells_of(&record, delimiter, file)),
            Err(error) => problems.add(&Place::start_of(&file.name), error, "CSV"),
        }
    }
    rows
}

fn cells_of(record: &csv::StringRecord, delimiter: u8, file: &SourceFile) -> Vec<Cell> {
    let start = record.position().map_or(0, |position| position.byte() as usize);
    let offsets = field_offsets(&file.text, delimiter, start);
    let cell = |(text, offset): (&str, usize)| Cell { text: text.into(), place: file.place(offset) };
    record.iter().zip(offsets).map(cell).collect()
}

/// Where each field of the record at `start` begins. The `csv` crate tells of a record's place alone.
fn field_offsets(text: &str, delimiter: u8, start: usize) -> Vec<usize> {
    // Empty lines before a record are counted to it by the crate.
    let start = start + text[start..].bytes().take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
    let mut offsets = vec![start];
    let mut quoted = false;
    for (at, byte) in text.bytes().enumerate().skip(start) {
        match byte {
            b'"' => quoted = !quoted,
            byte if byte == delimiter && !quoted => offsets.push(at + 1),
            b'\n' if !quoted => break,
            _ => {}
        }
    }
    offsets
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> (Vec<[Cell; 3]>, Vec<String>) {
        let mut problems = Problems::default();
        let rows = read_rows(&SourceFile::new("a.csv", text.into()), ["a", "b", "c"], &mut problems);
        let messages = problems.or(()).err().unwrap_or_default();
        (rows, messages.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn a_cell_knows_its_line_and_column_behind_quotes_and_line_ends() {
        let (rows, problems) = rows("a,b,c\r\n\"x, \"\"y\"\"\n\",é,z\r\n\r\n1,2,3\r\n");
        assert_eq!(problems, [""; 0]);
        let [first, second, third] = &rows[0];
        assert_eq!((first.text.as_str(), first.place.to_string().as_str()), ("x, \"y\"\n", "a.csv:2:1"));
        assert_eq!((second.text.as_str(), second.place.to_string().as_str()), ("é", "a.csv:3:3"));
        assert_eq!((third.text.as_str(), third.place.to_string().as_str()), ("z", "a.csv:3:5"));
        assert_eq!(rows[1][0].place.to_string(), "a.csv:5:1");
    }

    #[test]
    fn a_header_is_exact() {
        for (text, message) in [
            ("a,B,c\n", "a.csv:1:3  found column `B`, expected column `b`"),
            ("a,b\n", "a.csv:1:3  found the end of the header, expected column `c`"),
            ("a,b,c,d\n", "a.csv:1:7  found column `d`, expected the end of the header"),
            ("", "a.csv:1:1  found the end of the header, expected column `a`"),
        ] {
            assert_eq!(rows(text).1, [message]);
        }
    }

    #[test]
    fn a_short_row_is_told_and_left_out() {
        let (rows, problems) = rows("a,b,c\n1,2\n1,2,3\n");
        assert_eq!(
            (rows.len(), problems.as_slice()),
            (1, ["a.csv:2:1  found 2 cells, expected 3 cells".to_string()].as_slice())
        );
    }

    #[test]
    fn a_count_is_digits_alone() {
        for text in ["", "2,051", "2 051", "+5", "-5", "5.0", "05", "five", "٣", "100000000"] {
            let mut problems = Problems::default();
            let cell = Cell { text: text.into(), place: Place::start_of("a.csv") };
            assert_eq!(cell.whole_number(&mut problems), None, "{text}");
            assert!(!problems.is_empty());
        }
    }
}
