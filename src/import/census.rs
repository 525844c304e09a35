//! The Census Bureau's estimates of residents.

use super::counts::{Read, Reading};
use super::grid::{COUNTY, GEOID, Grid, name_of};
use super::places::Subject;
use crate::prepare::table::Cell;

/// Residents of the state's counties in order of GEOID.
pub struct Residents {
    pub years: Vec<u16>,
    /// Index of the county, and its residents in each year.
    pub counties: Vec<(usize, Vec<u32>)>,
}

/// `pop_2010` and `POPESTIMATE2010`.
fn year(name: &str) -> Option<u16> {
    let digits = name.strip_prefix("pop_").or(name.strip_prefix("popestimate"))?;
    (digits.len() == 4).then(|| digits.parse().ok())?
}

/// Whether a header is of such a file.
pub fn is_census(names: &[String]) -> bool {
    names.iter().any(|name| year(name).is_some())
}

/// Every county once, with a number in every year. The row of the state itself (county 000) is not a county's.
pub fn read(reading: &mut Reading) -> Option<Read> {
    let grid = Grid::read(reading.file, reading.problems)?;
    let years: Vec<(usize, u16)> =
        grid.header.iter().enumerate().filter_map(|(at, cell)| Some((at, year(&name_of(cell))?))).collect();
    let mut counties: Vec<(usize, Vec<u32>)> = Vec::new();
    let mut elsewhere = 0;
    for row in grid.rows.iter().filter(|row| row.len() == grid.header.len()) {
        match subject(row, &grid, reading) {
            Some(Subject::County(county)) if counties.iter().any(|(known, _)| *known == county) => {
                reading.problems.add(&row[0].place, "a county for the second time", "each county once");
            }
            Some(Subject::County(county)) => {
                let residents = years.iter().filter_map(|(at, _)| row[*at].whole_number(reading.problems)).collect();
                counties.push((county, residents));
            }
            Some(_) => elsewhere += 1,
            None => {}
        }
    }
    for (i, unit) in
        reading.places.units.iter().enumerate().filter(|(i, _)| !counties.iter().any(|(known, _)| known == i))
    {
        let expected = format!("residents of {} ({}), county {} of the state", unit.full_name(), unit.geoid, i + 1);
        reading.problems.add(&reading.file.place(0), "no row", expected);
    }
    counties.sort();
    let residents = Residents { years: years.iter().map(|(_, year)| *year).collect(), counties };
    let remarks = vec![format!("{elsewhere} rows are of states and of counties elsewhere")];
    Some(Read {
        format: "the Census Bureau’s residents",
        rows: grid.rows.len(),
        remarks,
        residents: Some(residents),
        ..Read::default()
    })
}

/// The Bureau writes a GEOID in two columns, or it stands in one.
fn subject(row: &[Cell], grid: &Grid, reading: &mut Reading) -> Option<Subject> {
    let (state, county) = (grid.column(&["state"]), grid.column(&["county"]));
    let digits = |at: usize, count: usize| {
        let text = row[at].text.trim();
        (!text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| format!("{text:0>count$}"))
    };
    let joined = state.zip(county).and_then(|(state, county)| Some(digits(state, 2)? + &digits(county, 3)?));
    if joined.as_ref().is_some_and(|geoid| geoid.ends_with("000")) {
        return Some(Subject::Elsewhere("a state".into()));
    }
    let at = grid.column(&GEOID).or(grid.column(&COUNTY))?;
    let cell = joined.map_or_else(|| row[at].clone(), |text| Cell { text, place: row[at].place.clone() });
    reading.subject(&cell, "")
}
