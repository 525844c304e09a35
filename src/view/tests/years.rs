use crate::model::{FixedBreaks, Value};
use crate::view::sample::*;
use crate::view::{Years, years_path};

fn seizures() -> Years {
    Years::new(&sample(), SEIZURES).unwrap()
}

#[test]
fn a_measure_without_months_has_no_years() {
    let data = sample();
    for measure in [EXPULSIONS, SITES, ONSET] {
        assert_eq!(Years::new(&data, measure), None);
        assert_eq!(years_path(&data.measures[measure]), None);
    }
    assert_eq!(years_path(&data.measures[SEIZURES]).as_deref(), Some("measure/seizures/years/"));
}

#[test]
fn a_year_is_cut_to_what_is_covered_and_a_part_is_named_as_one() {
    let years = seizures();
    let said: Vec<_> = years.maps.iter().map(|map| (map.words.as_str(), map.part.as_str(), map.months)).collect();
    let part = ("Oct–Dec 2014", "3 of 12 months", months("2014-10", "2014-12"));
    let whole = |year, from, to| (year, "", months(from, to));
    assert_eq!(said, [part, whole("2015", "2015-01", "2015-12"), whole("2016", "2016-01", "2016-12")]);
}

#[test]
fn years_add_up_to_the_whole() {
    let years = seizures();
    // Alder's months run from 7 to 33: 7 + 8 + 9, then twelve from 10 and twelve from 22.
    let alder = ["24", "186", "330", "540"].map(str::to_string);
    assert_eq!(years.rows[ALDER].figures, Ok(alder.into()));
    assert_eq!(years.rows[ELM].figures, Err("None attributed"));
    assert_eq!(years.totals, ["48", "282", "426", "756"]);
}

#[test]
fn one_scale_is_made_from_all_years_together() {
    let years = seizures();
    let classes = |county: usize| years.maps.iter().map(|map| map.shapes[county].class).collect::<Vec<_>>();
    assert_eq!(years.keys.iter().map(|key| key.label.as_str()).collect::<Vec<_>>(), LABELS);
    assert_eq!((classes(ALDER), classes(CEDAR)), (vec![Some(2), Some(4), Some(4)], vec![Some(1), Some(2), Some(2)]));
    assert_eq!((classes(DOGWOOD), classes(ELM)), (vec![Some(0); 3], vec![None; 3]));
    assert!(years.maps.iter().all(|map| map.shapes[ELM].status == "none-attributed"));
}

const LABELS: [&str; 6] = ["None attributed", "0", "1–9", "10–29", "30–99", "100 or more"];

#[test]
fn classes_that_are_given_stay() {
    let mut data = sample();
    data.measures[SEIZURES].breaks = Some(FixedBreaks { counts: vec![5, 50], rates: Vec::new() });
    let labels: Vec<String> = Years::new(&data, SEIZURES).unwrap().keys.into_iter().map(|key| key.label).collect();
    assert_eq!(labels[2..], ["1–4", "5–49", "50 or more"]);
}

#[test]
fn a_map_is_said_in_a_sentence() {
    let mut data = sample();
    let sentence = |data: &_, year: usize| Years::new(data, SEIZURES).unwrap().maps[year].sentence.clone();
    assert_eq!(sentence(&data, 1), "282 seizures in 4 of 6 counties. The highest: Alder, 186.");
    data.edition.language = "es".into();
    assert!(sentence(&data, 1).ends_with("La cifra más alta: Alder, 186."), "{}", sentence(&data, 1));
}

#[test]
fn headings_name_the_place_and_titles_the_period() {
    let years = seizures();
    assert_eq!(years.heading, "Seizures in Arboria, year by year");
    assert_eq!(years.title, "Seizures in Arboria, year by year, October 2014 to December 2016");
    assert!(years.description.starts_with("756 seizures, October 2014 to December 2016 in 4 of 6 counties."));
}

#[test]
fn every_map_and_row_leads_to_its_view() {
    let years = seizures();
    let links: Vec<&str> = years.maps.iter().map(|map| map.link.as_str()).collect();
    assert_eq!(
        links,
        ["measure/seizures/?to=2014-12", "measure/seizures/?from=2015-01&to=2015-12", "measure/seizures/?from=2016-01"]
    );
    assert_eq!(years.rows[BIRCH].link, "county/birch-hollow/?measure=seizures");
    assert_eq!(years.maps[0].values[FERN], Value::Known(3));
}

#[test]
fn a_caveat_of_counts_marks_the_whole_and_is_told_at_length() {
    let mut data = sample();
    assert!(seizures().notes.is_empty(), "the sample's caveat of seizures is of rates alone");
    data.caveats[1].rates_only = false;
    let years = Years::new(&data, SEIZURES).unwrap();
    assert_eq!(years.notes, ["* Alder and Fern: Prisoners count as residents here. At length."]);
    assert_eq!(
        years.rows[ALDER].figures.as_ref().ok().and_then(|all| all.last().cloned()),
        Some("540\u{2009}*".into())
    );
}
