//! The committed JSON is what `prepare` writes today, and it reads back as the model.

use crate::root;
use county_map::model::{About, Dataset, Figures};
use county_map::prepare::prepare;
use std::fs;

#[test]
fn committed_files_are_what_prepare_writes() {
    let folders = fs::read_dir(root().join("data")).unwrap().map(|entry| entry.unwrap().path());
    let editions: Vec<_> = folders.filter(|folder| folder.join("edition.toml").is_file()).collect();
    assert!(editions.len() >= 2, "{editions:?}");
    for edition in editions {
        let outputs = prepare(&edition).expect("the edition is sound");
        assert_eq!(outputs.len(), 6, "two languages, outlines and schema");
        for output in outputs {
            let path = root().join("public/data").join(&output.name);
            let committed = fs::read_to_string(&path).unwrap_or_default();
            assert!(committed == output.text, "{} is stale: run `cargo xtask prepare`", path.display());
        }
    }
}

#[test]
fn preparing_twice_gives_the_same() {
    let folder = root().join("data/mississippi");
    assert_eq!(prepare(&folder).unwrap(), prepare(&folder).unwrap());
}

#[test]
fn the_dataset_is_complete_and_its_indices_are_in_range() {
    let data = dataset();
    let (counties, measures) = (data.counties.len(), data.measures.len());
    assert_eq!((counties, measures), (82, 4));
    assert!(data.counties.is_sorted_by(|a, b| a.geoid < b.geoid));
    assert_eq!(data.edition.residents_from, 2012, "the first year that a rate needs");
    assert!(data.counties.iter().all(|county| county.residents.len() == 8), "to 2019");
    for measure in &data.measures {
        let listed = match &measure.figures {
            Figures::Months { counties, .. } => counties.len(),
            Figures::Totals { counties, .. } => counties.len(),
            Figures::Dates { counties } => counties.len(),
        };
        assert_eq!(listed, counties);
    }
    assert!(data.caveats.iter().flat_map(|caveat| &caveat.measures).all(|measure| *measure < measures));
    assert!(data.caveats.iter().flat_map(|caveat| &caveat.counties).all(|county| *county < counties));
    assert_eq!(
        data.beside.noncitizens.as_ref().unwrap().counties.iter().flatten().count(),
        79,
        "three prison counties are withheld"
    );
}

#[test]
fn what_was_published_reads_back() {
    let data = dataset();
    let county = |name: &str| data.county(name).unwrap();
    let total = |id: &str, name: &str| match &data.measures[data.measure(id).unwrap()].figures {
        Figures::Totals { counties, .. } => counties[county(name)],
        Figures::Months { counties, .. } => counties[county(name)].as_ref().map(|series| series.sum(0, series.len())),
        Figures::Dates { .. } => None,
    };
    assert_eq!((total("removals", "adams"), total("removals", "lafayette")), (Some(2051), Some(56)));
    assert_eq!(total("removals", "yazoo"), None, "not published is not zero");
    assert_eq!(total("arrests-2025", "yazoo"), Some(991));
    assert_eq!(data.measures[0].mean.as_ref().map(|mean| (mean.per_month, mean.year)), Some((65, 2018)));
    let coverage: Vec<usize> = data.measures.iter().map(|measure| measure.figures.coverage()).collect();
    assert_eq!(coverage, [2, 57, 60, 82]);
}

#[test]
fn what_stands_under_the_map_reads_back() {
    let text = fs::read_to_string(root().join("public/data/mississippi.about.en.json")).unwrap();
    let about: About = serde_json::from_str(&text).unwrap();
    assert_eq!(about.sources.len(), 9);
    assert!(about.corrections.is_empty(), "no correction is invented");
}

fn dataset() -> Dataset {
    let text = fs::read_to_string(root().join("public/data/mississippi.en.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}
