//! Figures in the shape that an edition keeps them in, counties by GEOID or by name.

use super::counts::{Count, Read, Reading, number};
use super::grid::{Grid, name_of};
use super::places::Subject;

/// Whether a header is of this shape.
pub fn is_tidy(names: &[String]) -> bool {
    ["period", "dimension", "category", "value"].iter().all(|wanted| names.iter().any(|name| name == wanted))
}

/// Rows without a number are those that say there is none: they are counted and not read.
pub fn read(reading: &mut Reading) -> Option<Read> {
    let grid = Grid::read(reading.file, reading.problems)?;
    let at = |name: &str| grid.header.iter().position(|cell| name_of(cell) == name);
    let (period, dimension) = (at("period")?, at("dimension")?);
    let (category, value) = (at("category")?, at("value")?);
    let place = at("geoid").or(at("county"))?;
    let note = at("note");
    let mut read = Read { format: "tidy figures", title: grid.title.clone(), rows: grid.rows.len(), ..Read::default() };
    let mut without = 0;
    for row in grid.rows.iter().filter(|row| row.len() == grid.header.len()) {
        let subject = match row[place].text.trim() {
            "" => Some(Subject::Unplaced("no county".into())),
            _ => reading.subject(&row[place], ""),
        };
        let Some(subject) = subject else { continue };
        match number(&row[value], reading.problems) {
            Some(Some(value)) => read.counts.push(Count {
                subject,
                period: row[period].text.clone(),
                dimension: row[dimension].text.clone(),
                category: row[category].text.clone(),
                value,
                is_withheld: false,
                part: String::new(),
                note: note.map_or(String::new(), |at| row[at].text.clone()),
                place: row[place].place.clone(),
            }),
            Some(None) => without += 1,
            None => {}
        }
    }
    if without > 0 {
        read.remarks.push(format!("{without} rows have no value and are not read"));
    }
    Some(read)
}
