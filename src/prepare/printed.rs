//! Totals as the sources print them, typed apart from the figures: both must say the same.

use super::counties::Counties;
use super::figures::Figure;
use super::problem::{Problems, one_of};
use super::source_file::SourceFile;
use super::table::{Cell, check_credit, read_rows};
use crate::model::{Figures, Measure};

/// A measure as it was read.
pub struct Read {
    pub id: String,
    /// `None` if its file could not be read.
    pub measure: Option<Measure>,
    pub rows: Vec<Figure>,
    /// Whether no problem was met in it: otherwise a difference from what is printed says nothing new.
    pub sound: bool,
}

/// Quantities of a whole measure; with a GEOID, `total` is the county's.
const QUANTITIES: [&str; 5] = ["total", "placed", "unplaced", "counties", "months"];

/// Reads `measure,geoid,quantity,value,source,retrieved`. A quantity is one of `total`, `placed` (in counties),
/// `unplaced`, `counties` and `months`, or points at one row: its period, dimension and category, parted by spaces.
pub fn check(file: &SourceFile, measures: &[Read], counties: &Counties, problems: &mut Problems) {
    let columns = ["measure", "geoid", "quantity", "value", "source", "retrieved"];
    for [measure, geoid, quantity, value, source, retrieved] in read_rows(file, columns, problems) {
        check_credit(&source, &retrieved, problems);
        let Some(printed) = value.whole_number(problems) else { continue };
        match measures.iter().find(|known| known.id == measure.text) {
            None => {
                problems.add(&measure.place, measure.said(), one_of(measures.iter().map(|known| known.id.as_str())))
            }
            Some(read) if !read.sound => {}
            Some(read) => {
                let found = found(read, &geoid, &quantity, counties);
                if found != Some(printed) {
                    let what = [&quantity, &measure, &geoid].map(|cell| cell.text.as_str()).join(" ");
                    let said = found.map_or("no such quantity".into(), |found| found.to_string());
                    let expected = format!("{said}, as the figures say of `{}`", what.trim());
                    problems.add(&value.place, format!("{printed} printed"), expected);
                }
            }
        }
    }
}

/// What the figures say of the quantity.
fn found(read: &Read, geoid: &Cell, quantity: &Cell, counties: &Counties) -> Option<u32> {
    let measure = read.measure.as_ref()?;
    match quantity.text.as_str() {
        "total" if !geoid.is_empty() => county_total(measure, counties.find(&geoid.text)?),
        word if geoid.is_empty() && QUANTITIES.contains(&word) => whole(measure, word),
        key => row(&read.rows, &geoid.text, key),
    }
}

fn row(rows: &[Figure], geoid: &str, key: &str) -> Option<u32> {
    rows.iter().find(|row| row.geoid.text == geoid && row.key() == key)?.value.text.parse().ok()
}

fn whole(measure: &Measure, quantity: &str) -> Option<u32> {
    let counties = || (0..counties_in(measure)).filter_map(|county| county_total(measure, county));
    let unplaced =
        || measure.breakdowns.iter().flat_map(|breakdown| &breakdown.parts).filter(|part| part.county.is_none());
    let (placed, unplaced) = (counties().sum::<u32>(), unplaced().map(|part| part.count).sum::<u32>());
    match quantity {
        "total" => Some(placed + unplaced),
        "placed" => Some(placed),
        "unplaced" => Some(unplaced),
        "counties" => Some(measure.figures.coverage() as u32),
        _ => measure.figures.months().map(|months| months.months() as u32),
    }
}

fn counties_in(measure: &Measure) -> usize {
    match &measure.figures {
        Figures::Months { counties, .. } => counties.len(),
        Figures::Totals { counties, .. } => counties.len(),
        Figures::Dates { counties } => counties.len(),
    }
}

fn county_total(measure: &Measure, county: usize) -> Option<u32> {
    match &measure.figures {
        Figures::Months { counties, .. } => counties[county].as_ref().map(|series| series.sum(0, series.len())),
        Figures::Totals { counties, .. } => counties[county],
        Figures::Dates { .. } => None,
    }
}
