//! The tidy figures against the files they were made from, cell by cell, where those files are at hand.
//!
//! The files lie beside the repository and not in it; without them that is said and the tests pass.

use crate::root;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Once;

type Rows = Vec<BTreeMap<String, String>>;

/// The folder of the files that were handed over, if it is here.
pub fn shared() -> Option<PathBuf> {
    static SAID: Once = Once::new();
    let folder = root().join("../shared/data");
    if !folder.is_dir() {
        // Not `println!`, which the test harness keeps to itself.
        SAID.call_once(|| drop(writeln!(std::io::stderr(), "skipped: ../shared is not here")));
    }
    folder.is_dir().then_some(folder)
}

fn rows(path: &Path) -> Rows {
    let mut reader = csv::Reader::from_path(path).unwrap();
    reader.deserialize().map(|row| row.unwrap()).collect()
}

/// Both files have the same cells in the same order: `ours` picks them from a tidy row, `theirs` from a source's.
#[track_caller]
fn compare<const N: usize>(
    (tidy, ours): (&str, [&str; N]),
    source: &str,
    keep: impl Fn(&BTreeMap<String, String>) -> bool,
    theirs: impl Fn(&BTreeMap<String, String>) -> [String; N],
) {
    let Some(shared) = shared() else { return };
    let tidy_rows = rows(&root().join("data/mississippi").join(tidy));
    let source_rows: Rows = rows(&shared.join(source)).into_iter().filter(keep).collect();
    assert_eq!(tidy_rows.len(), source_rows.len(), "{tidy}: rows");
    for (line, (row, source)) in tidy_rows.iter().zip(&source_rows).enumerate() {
        assert_eq!(ours.map(|column| row[column].clone()), theirs(source), "{tidy}, line {}", line + 2);
    }
}

fn all(_: &BTreeMap<String, String>) -> bool {
    true
}

#[test]
fn removals_are_the_articles() {
    let ours = ["geoid", "period", "dimension", "category", "value"];
    compare(("removals.csv", ours), "secure_communities_removals_ms.csv", all, |row| {
        let (dimension, category) = match row["measure"].as_str() {
            "Secure Communities removals - female" => ("sex", "female"),
            "Secure Communities removals - male" => ("sex", "male"),
            "Secure Communities removals monthly mean" => ("mean per month", ""),
            _ => ("", ""),
        };
        let period = row["period_as_printed"].replace("(part)", "part");
        [row["fips"].clone(), period, dimension.into(), category.into(), row["value"].clone()]
    });
}

#[test]
fn arrests_by_month_are_tracs() {
    let ours = ["geoid", "period", "dimension", "category", "value"];
    compare(("arrests.csv", ours), "ice_arrests_trac_monthly_ms.csv", all, |row| {
        [row["fips"].clone(), row["month"].clone(), String::new(), String::new(), row["ice_arrests"].clone()]
    });
}

#[test]
fn arrests_by_site_are_ices() {
    let ours = ["geoid", "period", "dimension", "category", "value", "note"];
    compare(("arrests-2025.csv", ours), "ice_arrest_sites_2025_2026_ms.csv", all, |row| {
        let (site, basis) = (row["apprehension_site_landmark"].clone(), row["basis"].as_str());
        let note = match (basis, row["fips"].as_str()) {
            ("county named in source", _) => "",
            // One row is placed without a basis: its site is a county's by name.
            ("", "28131") if site == "MDOC STONE CO, MS" => "county named in source (abbreviated)",
            (basis, _) => basis,
        };
        let period = "2025-01-20/2026-08-06".to_string();
        [row["fips"].clone(), period, "site".into(), site, row["n"].clone(), note.into()]
    });
}

#[test]
fn the_programs_start_is_the_activation_lists() {
    compare(("start.csv", ["geoid", "value"]), "secure_communities_activation_ms.csv", all, |row| {
        [row["fips"].clone(), row["sc_activation_date"].clone()]
    });
}

#[test]
fn residents_are_the_estimates() {
    let years: [String; 10] = std::array::from_fn(|i| format!("pop_{}", 2010 + i));
    let ours: [&str; 12] = std::array::from_fn(|i| match i {
        0 => "geoid",
        1 => "name",
        _ => years[i - 2].as_str(),
    });
    compare(("residents.csv", ours), "population_ms.csv", all, |row| {
        std::array::from_fn(|i| match i {
            0 => row["fips"].clone(),
            1 => row["county"].strip_suffix(" County").unwrap().to_string(),
            _ => row[&years[i - 2]].clone(),
        })
    });
}

#[test]
fn residents_of_all_states_are_the_estimates() {
    let Some(shared) = shared() else { return };
    let (ours, theirs) = (rows(&root().join("data/reference/residents.csv")), rows(&shared.join("population_us.csv")));
    assert_eq!((ours.len(), theirs.len()), (3142, 3142));
    for (ours, theirs) in ours.iter().zip(&theirs) {
        assert_eq!(ours["geoid"], theirs["fips"]);
        for year in 2010..2020 {
            let year = format!("pop_{year}");
            assert_eq!(ours[&year], theirs[&year], "{} in {year}", ours["geoid"]);
        }
    }
}

#[test]
fn noncitizens_are_the_surveys() {
    let last = |row: &BTreeMap<String, String>| row["acs5_end_year"] == "2018";
    compare(("noncitizens.csv", ["geoid", "people", "margin"]), "noncitizens_acs5_ms.csv", last, |row| {
        let whole = |column: &str| row[column].strip_suffix(".0").unwrap().to_string();
        [row["fips"].clone(), whole("noncitizens_est"), whole("noncitizens_moe90")]
    });
}

/// Names are the source's in title case; `…` marks one that the source cuts off.
#[test]
fn facilities_are_the_lists() {
    let Some(shared) = shared() else { return };
    let geoids = geoids();
    let tidy = rows(&root().join("data/mississippi/facilities.csv"));
    let source = rows(&shared.join("ice_facilities_ms.csv"));
    assert_eq!(tidy.len(), source.len());
    for (ours, theirs) in tidy.iter().zip(&source) {
        let county = theirs["county"].to_lowercase().replace(" county", "");
        assert_eq!(ours["geoid"], geoids[&county], "{}", ours["name"]);
        assert_eq!(ours["code"], theirs["detloc"]);
        assert_eq!(ours["name"].trim_end_matches('…').to_lowercase(), theirs["name"].to_lowercase());
        assert_eq!(ours["city"].to_lowercase(), theirs["city"].to_lowercase());
        assert_eq!(ours["first_use"], iso(&theirs["date_of_first_use"]));
        assert_eq!(ours["last_use"], iso(&theirs["date_of_last_use"]));
        assert_eq!(ours["capacity"], theirs["capacity"]);
    }
}

#[test]
fn agreements_are_the_lists() {
    let geoids = geoids();
    let ours = ["geoid", "agency", "model", "status", "signed"];
    compare(("agreements.csv", ours), "agreements_287g_ms.csv", all, |row| {
        let county = row["COUNTY"].to_lowercase().replace(" county", "");
        let geoid = if county.is_empty() { String::new() } else { geoids[&county].clone() };
        let agency = row["LAW ENFORCEMENT AGENCY"].replace('\'', "’");
        [geoid, agency, row["SUPPORT TYPE"].clone(), row["status"].clone(), row["SIGNED"].clone()]
    });
}

#[test]
fn boundaries_are_the_files() {
    let Some(shared) = shared() else { return };
    let read =
        |path: PathBuf| -> serde_json::Value { serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap() };
    let ours = read(root().join("data/mississippi/boundaries.geojson"));
    assert!(ours == read(shared.join("boundaries_ms_500k.geojson")));
}

/// GEOIDs by the counties' names in lower case.
fn geoids() -> BTreeMap<String, String> {
    let residents = rows(&root().join("data/mississippi/residents.csv"));
    residents.iter().map(|row| (row["name"].to_lowercase(), row["geoid"].clone())).collect()
}

/// `4/11/1987` as `1987-04-11`.
fn iso(date: &str) -> String {
    match date.split('/').collect::<Vec<_>>()[..] {
        [month, day, year] => format!("{year}-{month:0>2}-{day:0>2}"),
        _ => String::new(),
    }
}
