//! What the panel adds to a county: noncitizens, places of detention, agreements.

use super::counties::Counties;
use super::problem::Problems;
use super::source_file::SourceFile;
use super::table::{Cell, check_credit, read_rows};
use crate::model::{Agreement, Estimate, Facility, Noncitizens};

/// Reads `geoid,end_year,people,margin,source,retrieved`, each county once; those withheld are read and not shown.
pub fn noncitizens(
    file: &SourceFile,
    end_year: u16,
    withheld: &[usize],
    counties: &Counties,
    problems: &mut Problems,
) -> Noncitizens {
    let rows = read_rows(file, ["geoid", "end_year", "people", "margin", "source", "retrieved"], problems);
    counties.check_each_once(file, rows.iter().map(|row| &row[0]), problems);
    let mut estimates = vec![None; counties.len()];
    for [geoid, year, people, margin, source, retrieved] in &rows {
        check_credit(source, retrieved, problems);
        year.check_is_one_of(&[&end_year.to_string()], problems);
        let estimate = people.whole_number(problems).zip(margin.whole_number(problems));
        if let Some(county) = counties.read(geoid, problems).filter(|county| !withheld.contains(county)) {
            estimates[county] = estimate.map(|(people, margin)| Estimate { people, margin });
        }
    }
    // The survey pools five years.
    Noncitizens { years: (end_year.saturating_sub(4), end_year), counties: estimates }
}

/// Reads `geoid,code,name,city,first_use,last_use,capacity,note,source,retrieved`.
pub fn facilities(file: &SourceFile, counties: &Counties, problems: &mut Problems) -> Vec<Facility> {
    let columns = ["geoid", "code", "name", "city", "first_use", "last_use", "capacity", "note", "source", "retrieved"];
    let rows = read_rows(file, columns, problems);
    rows.iter().filter_map(|row| facility(row, counties, problems)).collect()
}

fn facility(row: &[Cell; 10], counties: &Counties, problems: &mut Problems) -> Option<Facility> {
    let [geoid, _, name, city, first_use, last_use, capacity, note, source, retrieved] = row;
    check_credit(source, retrieved, problems);
    name.check_is_filled("the facility’s name", problems);
    let first = first_use.optional_date(problems);
    let last = last_use.optional_date(problems);
    if first.zip(last).is_some_and(|(first, last)| first > last) {
        problems.add(&last_use.place, last_use.said(), format!("a day not before {}", first_use.text));
    }
    Some(Facility {
        county: counties.read(geoid, problems)?,
        name: name.text.clone(),
        city: city.text.clone(),
        first_use: first,
        last_use: last,
        capacity: if capacity.is_empty() { None } else { capacity.whole_number(problems) },
        note: note.text.clone(),
    })
}

/// Reads `geoid,agency,model,status,signed,source,retrieved`; an agency of the state has no GEOID.
pub fn agreements(file: &SourceFile, counties: &Counties, problems: &mut Problems) -> Vec<Agreement> {
    let columns = ["geoid", "agency", "model", "status", "signed", "source", "retrieved"];
    read_rows(file, columns, problems).iter().map(|row| agreement(row, counties, problems)).collect()
}

fn agreement(row: &[Cell; 7], counties: &Counties, problems: &mut Problems) -> Agreement {
    let [geoid, agency, model, status, signed, source, retrieved] = row;
    check_credit(source, retrieved, problems);
    agency.check_is_filled("the agency’s name", problems);
    model.check_is_filled("the agreement’s model", problems);
    status.check_is_one_of(&["participating", "pending"], problems);
    if (status.text == "pending") != signed.is_empty() {
        problems.add(&signed.place, format!("`{}` while {}", signed.text, status.text), "a day once it is signed");
    }
    Agreement {
        county: if geoid.is_empty() { None } else { counties.read(geoid, problems) },
        agency: agency.text.clone(),
        model: model.text.clone(),
        signed: signed.optional_date(problems),
    }
}
