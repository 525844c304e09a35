//! Totals as the sources print them, typed apart from the figures: both must say the same.

use super::counties::Counties;
use super::figures::Figure;
use super::problem::{Problems, quoted};
use super::source_file::SourceFile;
use super::table::{Cell, check_credit, read_rows};
use crate::model::{Figures, Measure};

/// Quantities of a whole measure; with a GEOID, `total` is the county's.
const QUANTITIES: [&str; 5] = ["total", "placed", "unplaced", "counties", "months"];

/// Checks `measures` and the `rows` they were read from. Reads `measure,geoid,quantity,value,source,retrieved`. A quantity is one of `total`, `placed` (in counties),
/// `unplaced`, `counties` and `months`, or points at one row: its period, dimension and category, parted by spaces.
pub fn check(
    file: &SourceFile,
    measures: &[Measure],
    rows: &[Vec<Figure>],
    counties: &Counties,
    problems: &mut Problems,
) {
    let columns = ["measure", "geoid", "quantity", "value", "source", "retrieved"];
    for [measure, geoid, quantity, value, source, retrieved] in read_rows(file, columns, problems) {
        check_credit(&source, &retrieved, problems);
        let Some(expected) = value.whole_number(problems) else { continue };
        let Some(i) = measures.iter().position(|known| known.id == measure.text) else {
            let ids = quoted(measures.iter().map(|known| known.id.as_str()));
            problems.add(&measure.place, format!("`{}`", measure.text), format!("one of {ids}"));
            continue;
        };
        let found = found(&measures[i], &rows[i], &geoid, &quantity, counties, problems);
        if found != Some(expected) {
            let said = found.map_or("nothing".into(), |found| found.to_string());
            let what = format!("{} of {} {}", quantity.text, measure.text, geoid.text);
            problems.add(
                &value.place,
                format!("{expected} printed"),
                format!("{said}, {} in the figures", what.trim()),
            );
        }
    }
}

/// What the figures say of the quantity.
fn found(
    measure: &Measure,
    rows: &[Figure],
    geoid: &Cell,
    quantity: &Cell,
    counties: &Counties,
    problems: &mut Problems,
) -> Option<u32> {
    let whole_measure = geoid.is_empty() && QUANTITIES.contains(&quantity.text.as_str());
    match quantity.text.as_str() {
        "total" if !geoid.is_empty() => county_total(measure, counties.read(geoid, problems)?),
        word if whole_measure => whole(measure, word),
        key => row(rows, &geoid.text, key),
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
