use crate::view::sample::*;
use crate::view::{By, History, ViewState};

/// Makes a change to the view of a query, and expects the query that it leads to.
fn check(before: &str, change: impl FnOnce(&mut ViewState), after: &str) {
    let data = sample();
    assert_eq!(view(&data, before).change(change).to_query(&data), after, "from {before}");
}

#[test]
fn a_handle_does_not_pass_the_other() {
    let data = sample();
    let slide = |is_first: bool, month: usize| {
        let data = sample();
        move |view: &mut ViewState| view.slide(&data, is_first, month)
    };
    let before = "measure=seizures&from=2015-10&to=2016-09";
    assert_eq!(view(&data, before).handles(&data), Some((12, 23)));
    check(before, slide(true, 15), "measure=seizures&from=2016-01&to=2016-09");
    check(before, slide(true, 26), "measure=seizures&from=2016-09&to=2016-09");
    check(before, slide(false, 3), "measure=seizures&from=2015-10&to=2015-10");
    check(before, slide(true, 0), "measure=seizures&to=2016-09");
    check(before, slide(false, 26), "measure=seizures&from=2015-10");
    check("measure=onset&from=2015-10", slide(true, 3), "measure=onset&from=2015-10");
}

#[test]
fn the_whole_leaves_both_ends_open() {
    let choose = |from: &'static str, to: &'static str| {
        move |view: &mut ViewState| view.choose_months(&sample(), months(from, to))
    };
    let before = "measure=seizures&from=2015-10&to=2016-09";
    check(before, choose("2014-10", "2016-12"), "measure=seizures");
    check(before, choose("2014-10", "2015-09"), "measure=seizures&to=2015-09");
    check(before, choose("2016-10", "2016-12"), "measure=seizures&from=2016-10");
}

#[test]
fn months_are_cut_to_what_is_covered() {
    let data = sample();
    let shown = |from: Option<&str>, to: Option<&str>| {
        let view = ViewState { measure: SEIZURES, from: from.map(month), to: to.map(month), ..ViewState::default() };
        view.months(&data).unwrap()
    };
    let whole = months("2014-10", "2016-12");
    assert_eq!(shown(None, None), whole);
    assert_eq!(shown(Some("2001-01"), Some("2015-01")), months("2014-10", "2015-01"));
    assert_eq!(shown(Some("2016-12"), None), months("2016-12", "2016-12"));
    assert_eq!(shown(Some("2020-01"), None), whole, "nothing of it is covered");
    assert_eq!(shown(Some("2016-01"), Some("2015-01")), whole, "no order");
}

#[test]
fn a_chosen_county_is_not_compared_with_itself() {
    check("compare=elm,fern", |view| view.choose_county(Some(ELM)), "county=elm&compare=fern");
    check("county=elm", |view| view.toggle_compare(ELM), "county=elm");
    check("county=elm&compare=fern", |view| view.choose_county(None), "compare=fern");
}

#[test]
fn what_is_toggled_twice_is_as_before() {
    check("county=elm", |view| view.toggle_compare(FERN), "county=elm&compare=fern");
    check("county=elm&compare=alder,fern", |view| view.toggle_compare(ALDER), "county=elm&compare=fern");
    check("without=alder,fern", |view| view.toggle_without(CEDAR), "without=alder,cedar,fern");
    check("without=alder,cedar,fern", |view| view.toggle_without(CEDAR), "without=alder,fern");
}

#[test]
fn reset_takes_back_filters_and_keeps_the_subject() {
    let filtered = "measure=seizures&county=elm&compare=fern&without=alder&from=2015-01&by=residents&classes=equal";
    check(filtered, ViewState::reset, "measure=seizures&county=elm");
    let data = sample();
    assert!(view(&data, filtered).is_filtered());
    assert!(!view(&data, "measure=seizures&county=elm").is_filtered());
}

#[test]
fn a_county_adds_to_the_history_and_a_filter_rewrites_it() {
    let before = ViewState { county: Some(ELM), ..ViewState::default() };
    let history = |change: fn(&mut ViewState)| before.history(&before.change(change));
    assert_eq!(history(|_| ()), History::Keep);
    assert_eq!(history(|view| view.by = By::Residents), History::Replace);
    assert_eq!(history(|view| view.measure = SEIZURES), History::Replace);
    assert_eq!(history(|view| view.toggle_compare(FERN)), History::Replace);
    assert_eq!(history(|view| view.choose_county(Some(FERN))), History::Push);
    assert_eq!(history(|view| view.choose_county(None)), History::Push);
}
