use crate::view::Legend;
use crate::view::sample::*;

fn legend(query: &str) -> Legend {
    let data = sample();
    Legend::new(&data, &map(&data, query))
}

/// Title and swatches under a query, each as `label: counties`.
fn check(query: &str, title: &str, swatches: &[&str]) {
    let legend = legend(query);
    let found: Vec<String> = legend.swatches.iter().map(|s| format!("{}: {}", s.label, s.counties)).collect();
    assert_eq!((legend.title.as_str(), found), (title, swatches.iter().map(ToString::to_string).collect()), "{query}");
}

#[test]
fn a_swatch_stands_for_each_class_and_each_reason_for_none() {
    check(
        "",
        "Expulsions since 2012",
        &["Not published: 4", "1–9: 0", "10–29: 0", "30–99: 1", "100–299: 0", "300 or more: 1"],
    );
    check(
        "measure=seizures",
        "Seizures, October 2014 to December 2016",
        &["None attributed: 1", "0: 1", "1–29: 2", "30–99: 0", "100 or more: 2"],
    );
    check(
        "measure=sites&without=alder",
        "Sites, January 2025 to August 2026",
        &["None attributed: 1", "1–2: 1", "3–9: 0", "10 or more: 3", "Left out: 1"],
    );
}

#[test]
fn a_rate_says_what_it_is_taken_on() {
    check(
        "measure=seizures&by=residents",
        "Seizures, October 2014 to December 2016",
        &["None attributed: 1", "20 or fewer events: 1", "under 10: 2", "10 to 30: 0", "30 or more: 2"],
    );
    let base = legend("measure=seizures&by=residents&from=2015-11").base;
    assert!(base.contains("mean of July estimates 2015–2016") && base.contains("not per year"), "{base}");
    let base = legend("measure=seizures&by=residents&to=2014-12").base;
    assert!(base.contains("July estimate 2014;"), "{base}");
    assert_eq!(legend("measure=seizures").base, "");
}

#[test]
fn days_are_named() {
    check("measure=onset", "Program start", &["20 Jul 2010: 2", "26 Jul 2011: 1", "22 Nov 2011: 3"]);
}

#[test]
fn a_bar_is_as_high_as_its_counties_and_never_invisible() {
    let heights: Vec<usize> = legend("").swatches.iter().map(|swatch| swatch.height).collect();
    assert_eq!(heights, [1000, 0, 0, 250, 0, 250]);
}

#[test]
fn what_stands_apart_is_named() {
    let outlier = |query: &str| legend(query).outlier.unwrap_or_default();
    assert_eq!(outlier("measure=seizures"), "Alder: more than twice the next");
    assert_eq!(outlier(""), "Alder: highest of Arboria’s by the Bureau’s count", "which is next is not published");
    assert_eq!(outlier("measure=sites"), "");
}
