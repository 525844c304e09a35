//! The figures of Alabama against the national file, whose names of counties are matched anew.

use crate::names::{Names, national};
use crate::root;
use county_map::model::{Dataset, Figures, Month};
use std::collections::BTreeMap;
use std::fs;

const MONTHS: i32 = 44;

#[test]
fn arrests_are_tracs_with_a_zero_in_each_month_that_it_does_not_list() {
    let Some(national) = national() else { return };
    let (names, mut listed) = (Names::read(), BTreeMap::<String, BTreeMap<String, String>>::new());
    for [name, _, month, count] in national.into_iter().filter(|row| row[1] == "AL") {
        let geoid = names.exact(&name, "AL").unwrap_or_else(|| panic!("{name} means no county"));
        assert_eq!(listed.entry(geoid).or_default().insert(month, count), None, "{name}");
    }
    let mut expected = "geoid,period,dimension,category,value,status,source,retrieved,note\n".to_string();
    let first = Month::from_text("2014-10").unwrap();
    for (geoid, counts) in &listed {
        for month in (0..MONTHS).map(|i| first.plus(i).to_string()) {
            let count = counts.get(&month).map_or("0", String::as_str);
            let source = "\"TRAC, Syracuse University, ICE arrests tool\"";
            expected += &format!("{geoid},{month},,,{count},published,{source},2026-11-24,\n");
        }
    }
    let ours = fs::read_to_string(root().join("data/alabama/arrests.csv")).unwrap();
    assert!(ours == expected, "data/alabama/arrests.csv is not what the national file says");
}

#[test]
fn what_is_published_of_it_reads_back() {
    let text = fs::read_to_string(root().join("public/data/alabama.en.json")).unwrap();
    let data: Dataset = serde_json::from_str(&text).unwrap();
    let [measure] = &data.measures[..] else { panic!("one measure") };
    let Figures::Months { counties, .. } = &measure.figures else { panic!("months") };
    let total: u32 = counties.iter().flatten().map(|series| series.sum(0, series.len())).sum();
    assert_eq!((data.counties.len(), measure.figures.coverage(), total), (67, 57, 4349));
    let county =
        |name: &str| counties[data.county(name).unwrap()].as_ref().map(|series| series.sum(0, MONTHS as usize));
    assert_eq!((county("jefferson"), county("etowah"), county("perry")), (Some(1740), Some(484), None));
}

#[test]
fn residents_of_years_that_no_rate_needs_are_left_out_and_the_last_stays() {
    let text = fs::read_to_string(root().join("public/data/alabama.en.json")).unwrap();
    let data: Dataset = serde_json::from_str(&text).unwrap();
    assert_eq!(data.edition.residents_from, 2014, "the first year of arrests");
    let mut table = csv::Reader::from_path(root().join("data/alabama/residents.csv")).unwrap();
    let at = table.headers().unwrap().iter().position(|column| column == "pop_2014").unwrap();
    for (county, row) in data.counties.iter().zip(table.records().map(Result::unwrap)) {
        let years: Vec<u32> = (at..at + 6).map(|column| row[column].parse().unwrap()).collect();
        assert_eq!((county.geoid.as_str(), &county.residents), (&row[0], &years), "2014 to 2019");
    }
}
