//! The schema is held against what is published, and against what must not be.

use crate::root;
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
