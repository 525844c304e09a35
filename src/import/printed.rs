//! Does a figure differ from what its source prints of it?

use crate::prepare::problem::Problems;
use crate::prepare::source_file::SourceFile;
use crate::prepare::table::{Cell, read_rows};

/// Adds a problem for each printed total of a county that the rows contradict, but for the counties `accepted`. Whole
/// measures are left to `prepare`, which sees all of an edition.
pub fn check(
    file: &SourceFile,
    measure: &str,
    rows: &[[String; 9]],
    accepted: &[String],
    problems: &mut Problems,
) -> Vec<String> {
    let columns = ["measure", "geoid", "quantity", "value", "source", "retrieved"];
    let mut told = Vec::new();
    for [of, geoid, quantity, value, source, _] in read_rows(file, columns, problems) {
        let (Some(found), Ok(printed)) = (found(rows, &geoid, &quantity.text), value.text.parse::<u64>()) else {
            continue;
        };
        if of.text != measure || found == printed {
            continue;
        }
        let what =
            format!("{found} as the {} of {}, where {} prints {printed}", quantity.text, geoid.text, source.text);
        if accepted.contains(&geoid.text) {
            told.push(format!("accepted: {what}"));
        } else {
            let expected = format!("the same, or --accept {} and a word on it in the edition", geoid.text);
            problems.add(&value.place, what, expected);
        }
    }
    told
}

fn found(rows: &[[String; 9]], geoid: &Cell, quantity: &str) -> Option<u64> {
    let rows = || rows.iter().filter(|row| !geoid.is_empty() && row[0] == geoid.text && row[5] == "published");
    let number = |row: &[String; 9]| row[4].parse::<u64>().ok();
    if quantity == "total" {
        let is_year = |row: &[String; 9]| row[1].len() == 4 || row[1].ends_with(" part");
        let wholes = || rows().filter(|row| !is_year(row));
        let plain: Vec<u64> = wholes().filter(|row| row[2].is_empty()).filter_map(number).collect();
        let parts: Vec<u64> = wholes().filter_map(number).collect();
        let counted = if plain.is_empty() { parts } else { plain };
        return (!counted.is_empty()).then(|| counted.iter().sum());
    }
    let key =
        |row: &[String; 9]| row[1..4].iter().filter(|word| !word.is_empty()).cloned().collect::<Vec<_>>().join(" ");
    rows().find(|row| key(row) == quantity).and_then(number)
}
