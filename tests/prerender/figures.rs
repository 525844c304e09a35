//! All figures as a table: the same as in the JSON, county by county, with what must be said of each.

use super::{beside::file, site, site_of};
use county_map::model::{Dataset, Figures};

const TABLE: &str = "data/mississippi.en.csv";

/// The cells of a table by their columns' names. None of the edition's has a line break in it.
fn rows(text: &str) -> Vec<Vec<String>> {
    let lines = text.strip_prefix('\u{feff}').expect("a byte order mark").strip_suffix("\r\n").expect("whole lines");
    lines.split("\r\n").map(cells).collect()
}

fn cells(line: &str) -> Vec<String> {
    let (mut cells, mut quoted) = (vec![String::new()], false);
    for letter in line.chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            letter => cells.last_mut().unwrap().push(letter),
        }
    }
    cells
}

/// Rows of the table that have these cells, by column.
fn with<'a>(rows: &'a [Vec<String>], wanted: &[(&str, &str)]) -> Vec<&'a [String]> {
    let at = |column: &str| rows[0].iter().position(|name| name == column).unwrap_or_else(|| panic!("no {column}"));
    let fits = |row: &&Vec<String>| wanted.iter().all(|(column, cell)| row[at(column)] == *cell);
    rows[1..].iter().filter(fits).map(Vec::as_slice).collect()
}

#[test]
fn every_county_has_a_row_for_each_measure_and_month() {
    let (rows, data) = (rows(&file(TABLE)), site().data);
    assert!(rows.iter().all(|row| row.len() == rows[0].len()));
    for measure in &data.measures {
        let rates = usize::from(measure.rate_years.is_some());
        let parts = match &measure.figures {
            Figures::Months { counties, .. } => counties.iter().flatten().map(|series| series.len()).sum(),
            Figures::Totals { yearly, .. } => yearly.len(),
            Figures::Dates { .. } => 0,
        };
        let found = with(&rows, &[("measure", &measure.name), ("part", "")]).len();
        assert_eq!(found, data.counties.len() * (1 + rates) + parts, "{}", measure.id);
    }
}

#[test]
fn months_are_those_of_the_json() {
    let (rows, data) = (rows(&file(TABLE)), site().data);
    let measure = data.measures.iter().find(|measure| measure.figures.months().is_some()).unwrap();
    let Figures::Months { first, counties } = &measure.figures else { panic!() };
    for (county, series) in data.counties.iter().zip(counties) {
        for (i, count) in series.iter().flat_map(|series| series.counts()).enumerate() {
            let month = first.plus(i as i32).to_string();
            let found = with(&rows, &[("geoid", &county.geoid), ("measure", &measure.name), ("period", &month)]);
            assert_eq!(found.len(), 1);
            assert_eq!(found[0][5], count.to_string(), "{} {month}", county.name);
        }
    }
}

#[test]
fn a_caveat_stands_in_each_row_of_its_figure_and_what_is_not_published_is_not_zero() {
    let rows = rows(&file(TABLE));
    let flagged = with(&rows, &[("geoid", "28001"), ("measure", "ICE arrests, 2014–18")]);
    assert_eq!(flagged.len(), 46, "a count, a rate and 44 months");
    assert!(flagged.iter().all(|row| row[10].contains("A federal contract prison stood near Natchez.")));
    let missing = with(&rows, &[("status", "not-published"), ("base", "")]);
    assert_eq!(missing.len(), 80);
    assert!(missing.iter().all(|row| row[5].is_empty()));
    assert!(with(&rows, &[("status", "unreliable")]).iter().all(|row| !row[5].is_empty() && row[9].is_empty()));
}

#[test]
fn what_the_source_breaks_down_or_gives_to_no_county_is_there_in_parts() {
    let rows = rows(&file(TABLE));
    let sum = |found: &[&[String]]| found.iter().map(|row| row[5].parse::<u32>().unwrap()).sum::<u32>();
    let is_part = |row: &&&[String]| !row[4].is_empty();
    let unplaced = with(&rows, &[("geoid", "")]);
    assert!(unplaced.iter().all(|row| row[1] == "Given to no county" && is_part(&row) && row[8] == "published"));
    assert_eq!(sum(&unplaced), 1_326);
    let sites = with(&rows, &[("measure", "Arrests since 2025")]).into_iter().filter(|row| is_part(&row));
    assert_eq!(sum(&sites.collect::<Vec<_>>()), 4_864);
    let sexes = with(&rows, &[("geoid", "28071"), ("measure", "Removals")]);
    let sexes: Vec<&[String]> = sexes.into_iter().filter(|row| is_part(&row)).collect();
    assert_eq!(
        sexes.iter().map(|row| (row[4].as_str(), row[5].as_str())).collect::<Vec<_>>(),
        [("By sex, since 2012: Female", "1"), ("By sex, since 2012: Males", "55")]
    );
    let yazoo = with(&rows, &[("geoid", "28163"), ("measure", "Arrests since 2025"), ("part", "")]);
    assert!(yazoo.iter().all(|row| row[10] == "940 of the 991 were at a federal prison."));
}

#[test]
fn the_dictionary_explains_every_column_status_and_measure() {
    let (table, dictionary) = (rows(&file(TABLE)), rows(&file("data/mississippi.dictionary.en.csv")));
    for column in &table[0] {
        let found = with(&dictionary, &[("column", column), ("value", "")]);
        assert!(found.len() == 1 && !found[0][2].is_empty(), "{column}");
    }
    for row in &table[1..] {
        for (column, cell) in [("status", &row[8]), ("measure", &row[2])] {
            assert_eq!(with(&dictionary, &[("column", column), ("value", cell)]).len(), 1, "{column} {cell}");
        }
    }
}

#[test]
fn made_up_figures_say_so_in_every_row() {
    let text = site().dataset_text.replace("\"synthetic\":false", "\"synthetic\":true");
    let data: &'static Dataset = Box::leak(Box::new(serde_json::from_str(&text).unwrap()));
    let files = site_of(data, text).files().unwrap();
    let table = rows(&files.iter().find(|file| file.path == TABLE).unwrap().text);
    assert!(table[1..].iter().all(|row| row[10].starts_with("SYNTHETIC")));
    let page = &files.iter().find(|file| file.path == "index.html").unwrap().text;
    assert!(page.contains("id=\"map\" data-synthetic=\"SYNTHETIC"), "the map says so too");
}
