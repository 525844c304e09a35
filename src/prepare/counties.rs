//! Which counties there are, what they are called and who lives there.

use super::boundaries::Boundary;
use super::problem::Problems;
use super::reference::{ALL, prefix};
use super::source_file::SourceFile;
use super::table::{Cell, Table, check_credit, check_header};
use std::collections::BTreeSet;
use std::ops::Range;

/// The state's counties, in order of GEOID. The boundaries say which they are.
pub struct Counties {
    pub state: String,
    geoids: Vec<String>,
    names: Vec<String>,
}

impl Counties {
    pub fn new(state: &str, boundaries: &[Boundary]) -> Self {
        Self {
            state: state.into(),
            geoids: boundaries.iter().map(|boundary| boundary.geoid.clone()).collect(),
            names: boundaries.iter().map(|boundary| boundary.name.clone()).collect(),
        }
    }

    pub fn len(&self) -> usize {
        self.geoids.len()
    }

    pub fn geoid(&self, county: usize) -> &str {
        &self.geoids[county]
    }

    /// The counties of a state of the edition.
    pub fn of_state(&self, fips: &str) -> Range<usize> {
        let start = self.geoids.partition_point(|geoid| geoid.as_str() < fips);
        start..start + self.geoids[start..].partition_point(|geoid| geoid.starts_with(fips))
    }

    /// The county with this GEOID.
    pub fn find(&self, geoid: &str) -> Option<usize> {
        self.geoids.binary_search_by(|known| known.as_str().cmp(geoid)).ok()
    }

    /// As [`Counties::find`]; an unknown GEOID is a problem.
    pub fn read(&self, cell: &Cell, problems: &mut Problems) -> Option<usize> {
        let county = self.find(&cell.text);
        if county.is_none() {
            // Spreadsheets take GEOIDs for numbers, which begin with no zero.
            let whole = format!("0{}", cell.text);
            let is_cut = self.find(&whole).is_some();
            let expected = if is_cut { format!("`{whole}`, with its zero") } else { self.expected() };
            problems.add(&cell.place, cell.said(), expected);
        }
        county
    }

    /// What an unknown GEOID should have been.
    pub fn expected(&self) -> String {
        format!("the GEOID of one of the {} counties", self.len())
    }

    /// Lists that must be complete name every county once.
    pub fn check_each_once<'a>(
        &self,
        file: &SourceFile,
        geoids: impl Iterator<Item = &'a Cell>,
        problems: &mut Problems,
    ) {
        let mut missing: BTreeSet<&str> = self.geoids.iter().map(String::as_str).collect();
        for cell in geoids {
            if !missing.remove(cell.text.as_str()) && self.find(&cell.text).is_some() {
                problems.add(&cell.place, format!("county {} again", cell.text), "each county once");
            }
        }
        for geoid in missing {
            problems.add(&file.place(0), format!("no row of county {geoid}"), "each county once");
        }
    }
}

/// The boundaries are the edition's own: their number is the stated one, they lie in its state, and since names make
/// addresses, no two are alike.
pub fn check_boundaries(
    boundaries: &[Boundary],
    file: &SourceFile,
    state: &str,
    count: usize,
    problems: &mut Problems,
) {
    if boundaries.len() != count {
        problems.add(
            &file.place(0),
            format!("{} counties", boundaries.len()),
            format!("{count}, as edition.toml says"),
        );
    }
    let mut names = BTreeSet::new();
    for boundary in boundaries {
        if !names.insert(boundary.name.to_lowercase()) {
            problems.add(&boundary.place, format!("`{}` again", boundary.name), "each name once");
        }
        let digits = boundary.geoid.bytes().all(|byte| byte.is_ascii_digit());
        if !(digits && boundary.geoid.len() == 5 && boundary.geoid.starts_with(prefix(state))) {
            let from = if state == ALL { String::new() } else { format!(" from {state}") };
            problems.add(&boundary.place, format!("`{}`", boundary.geoid), format!("five digits{from}"));
        }
    }
}

/// Resident population: by county (in order) and year.
pub struct Residents {
    /// The first year; the others follow without a gap.
    pub from: u16,
    pub counties: Vec<Vec<u32>>,
}

impl Residents {
    /// Reads `geoid,name,pop_<year>,…,source,retrieved`, each county once, with any run of years.
    pub fn read(file: &SourceFile, counties: &Counties, problems: &mut Problems) -> Option<Self> {
        let table = Table::read(file, problems)?;
        let from = first_year(&table.header, file, problems)?;
        counties.check_each_once(file, table.rows.iter().map(|row| &row[0]), problems);
        let mut residents = Self { from, counties: vec![Vec::new(); counties.len()] };
        for row in &table.rows {
            let [geoid, name, years @ .., source, retrieved] = row.as_slice() else { continue };
            check_credit(source, retrieved, problems);
            let years = years.iter().filter_map(|year| people(year, problems)).collect();
            let Some(county) = counties.read(geoid, problems) else { continue };
            if name.text != counties.names[county] {
                let expected = format!("`{}`, as in the boundaries", counties.names[county]);
                problems.add(&name.place, name.said(), expected);
            }
            residents.counties[county] = years;
        }
        Some(residents)
    }

    /// Without the years before `first`, which no rate needs; the last stays, since pages say it.
    pub fn since(mut self, first: u16) -> Self {
        let (from, last) = self.years();
        let needless = usize::from(first.min(last).saturating_sub(from));
        self.counties.iter_mut().for_each(|years| drop(years.drain(..needless.min(years.len()))));
        Self { from: from.max(first.min(last)), ..self }
    }

    /// First and last year.
    pub fn years(&self) -> (u16, u16) {
        // A county whose row was not read has none.
        let length = self.counties.iter().map(Vec::len).max().unwrap_or_default();
        (self.from, self.from + length.saturating_sub(1) as u16)
    }
}

/// The first year of a header whose years follow each other.
fn first_year(header: &[Cell], file: &SourceFile, problems: &mut Problems) -> Option<u16> {
    let first =
        header.get(2).and_then(|cell| cell.text.strip_prefix("pop_")?.parse::<u16>().ok()).filter(|year| *year <= 5000);
    let years = header.len().saturating_sub(4).max(1) as u16;
    let columns: Vec<String> = (0..years).map(|i| format!("pop_{}", first.unwrap_or(2010) + i)).collect();
    let columns: Vec<&str> = ["geoid", "name"]
        .into_iter()
        .chain(columns.iter().map(String::as_str))
        .chain(["source", "retrieved"])
        .collect();
    check_header(header, &columns, file, problems).then_some(first)?
}

/// A denominator: not zero.
fn people(cell: &Cell, problems: &mut Problems) -> Option<u32> {
    let people = cell.whole_number(problems)?;
    if people == 0 {
        problems.add(&cell.place, "`0`", "residents, whom a rate can be taken on");
    }
    Some(people)
}
