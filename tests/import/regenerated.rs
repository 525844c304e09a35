//! What is committed can be made again from the file that it came from.

use crate::desk::{Desk, root, said};

/// The folder of sources lies beside the project where it is kept at all.
fn source(name: &str) -> Option<std::path::PathBuf> {
    let sources = std::env::var_os("COUNTY_MAP_SOURCES").map_or_else(|| root().join("../shared/data"), Into::into);
    let path = sources.join(name);
    if !path.exists() {
        eprintln!("skipped: {} is not there", path.display());
    }
    path.exists().then_some(path)
}

fn check(measure: &str, file: &str, source_name: &str, words: &[&str]) {
    let Some(path) = source(source_name) else { return };
    let desk = Desk::new(&format!("alabama-{measure}"));
    let committed = desk.text(&format!("alabama/{file}"));
    std::fs::remove_file(desk.folder.join("data/alabama").join(file)).unwrap();
    let words = [&["--edition", "alabama", "--measure", measure, "--write"], words].concat();
    let said = said(desk.command(&words, &[&path]).output().unwrap());
    assert!(said.well, "{}", said.problems);
    assert!(desk.text(&format!("alabama/{file}")) == committed, "{file} differs");
}

#[test]
fn alabamas_arrests_are_those_of_the_source() {
    let words = ["--zero-months", "--source", "TRAC, Syracuse University, ICE arrests tool"];
    check("arrests", "arrests.csv", "ice_arrests_trac_monthly_us.csv", &words);
}

#[test]
fn alabamas_residents_are_those_of_the_source() {
    check("residents", "residents.csv", "population_us.csv", &["--source", "US Census Bureau, co-est2019"]);
}
