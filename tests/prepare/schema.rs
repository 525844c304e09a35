//! Schemas are held against what is published or committed, and against what must not be.

use crate::root;
use county_map::prepare::{edition_example, edition_schema};
use serde_json::{Value, json};
use std::fs;

fn read(name: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(root().join("public/data").join(name)).unwrap()).unwrap()
}

/// The schema, with formats checked too: a day must be a day.
fn schema() -> jsonschema::Validator {
    let schema = read("mississippi.schema.json");
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    jsonschema::options().should_validate_formats(true).build(&schema).expect("it is a schema")
}

#[test]
fn the_published_figures_fit_their_schema() {
    let published = read("mississippi.en.json");
    let errors: Vec<String> = schema().iter_errors(&published).map(|error| error.to_string()).collect();
    assert_eq!(errors, [""; 0]);
}

#[test]
fn what_is_broken_does_not_fit() {
    let (schema, sound) = (schema(), read("mississippi.en.json"));
    let broken = [
        ("/counties", Value::Null),
        ("/counties/0/geoid", json!(28001)),
        ("/counties/0/residents/0", json!(-1)),
        ("/edition/retrieved", json!("2026-02-30")),
        ("/measures/0/figures/totals/counties/0", json!("2,051")),
        ("/measures/0/figures", json!({ "guesses": [] })),
        ("/measures/0/absent", json!("zero")),
        ("/measures/1/figures/months/first", json!("2014-13")),
        ("/measures/1/figures/months/counties/0/0", json!(1.5)),
        ("/measures/3/figures/dates/counties/0", json!("22 November 2011")),
        ("/caveats/0/counties/0", json!("Adams")),
    ];
    for (place, value) in broken {
        let mut data = sound.clone();
        *data.pointer_mut(place).unwrap_or_else(|| panic!("nothing at {place}")) = value;
        assert!(!schema.is_valid(&data), "{place}");
    }
}

/// An edition's own file as the value that editors check.
fn edition(path: &str) -> Value {
    toml::from_str(&fs::read_to_string(root().join(path)).unwrap()).unwrap()
}

fn schema_of_editions() -> jsonschema::Validator {
    let text = fs::read_to_string(root().join("data/edition.schema.json")).unwrap_or_default();
    assert!(text == edition_schema().text, "data/edition.schema.json is stale: run `cargo xtask prepare`");
    let schema = serde_json::from_str(&text).unwrap();
    jsonschema::options().should_validate_formats(true).build(&schema).expect("it is a schema")
}

#[test]
fn the_example_of_an_edition_is_current() {
    let text = fs::read_to_string(root().join("data/edition.example.toml")).unwrap_or_default();
    assert!(text == edition_example().text, "data/edition.example.toml is stale: run `cargo xtask prepare`");
}

#[test]
fn every_edition_fits_the_schema_of_editions() {
    let schema = schema_of_editions();
    let editions = ["data/mississippi", "data/alabama", "data/synthetic", "tests/fixtures/edition"];
    let editions = editions.map(|folder| format!("{folder}/edition.toml"));
    for path in editions.into_iter().chain(["data/edition.example.toml".to_string()]) {
        let edition = edition(&path);
        let errors: Vec<String> = schema.iter_errors(&edition).map(|error| error.to_string()).collect();
        assert_eq!(errors, [""; 0], "{path}");
    }
}

#[test]
fn what_is_wrong_in_an_edition_does_not_fit() {
    let (schema, sound) = (schema_of_editions(), edition("data/mississippi/edition.toml"));
    let broken = [
        ("/id", json!(7)),
        ("/languages", json!("en")),
        ("/counties", json!("82")),
        ("/retrieved", json!("24 November 2026")),
        ("/measure/0/kind", json!("counts")),
        ("/measure/0/absent", json!("zero")),
        ("/measure/0/rate_years", json!([2012])),
        ("/caveat/0/counties", json!("28001")),
        ("/facilities", json!({ "files": "facilities.csv" })),
        ("/measure/0/dimension/0/id", Value::Null),
    ];
    for (place, value) in broken {
        let mut edition = sound.clone();
        *edition.pointer_mut(place).unwrap_or_else(|| panic!("nothing at {place}")) = value;
        assert!(!schema.is_valid(&edition), "{place}");
    }
    let mut edition = sound;
    edition["colour"] = json!("red");
    assert!(!schema.is_valid(&edition), "a key that nobody reads");
}
