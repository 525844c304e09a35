use crate::model::{Dataset, Month};
use crate::stats::Method;
use crate::view::sample::*;
use crate::view::{By, Query, Route, ViewState};
use proptest::prelude::*;

/// Reads a query, and expects what is written back.
fn check(query: &str, expect: &str) {
    let data = sample();
    assert_eq!(Query::from_text(&data, query).to_text(&data, &ViewState::default()), expect, "from {query}");
}

#[test]
fn the_default_view_has_no_query() {
    check("", "");
    check("?", "");
    check("measure=expulsions&by=count&classes=rounded&lang=en", "");
}

#[test]
fn keys_have_one_order() {
    check(
        "classes=natural&part=sex.female&by=residents&to=2016-03&from=2015-02&without=cedar&compare=fern,elm&county=alder&measure=seizures",
        "measure=seizures&part=sex.female&county=alder&compare=fern,elm&without=cedar&from=2015-02&to=2016-03&by=residents&classes=natural",
    );
}

#[test]
fn what_others_put_there_survives_in_order() {
    check("?utm=a%20B&county=elm&b&&a=1&utm=2", "county=elm&utm=a%20B&b&a=1&utm=2");
    check("?COUNTY=elm&countyx=1", "COUNTY=elm&countyx=1");
    check("??x=1", "?x=1");
}

#[test]
fn nonsense_becomes_the_default() {
    check("measure=nothing&county=nowhere&compare=,,x&without=-&from=2015&to=2015-13&by=moon&classes=7", "");
    check("part=sex&part=sex.female", "");
    check("part=.female&measure=seizures", "measure=seizures");
    check("measure&county&from=&to==&by=residents=x", "");
    check("measure=seizures&from=2016-01&to=2015-01", "measure=seizures");
    check("county=%FF%&by=%", "");
}

#[test]
fn of_a_key_that_comes_twice_the_first_counts() {
    check("county=elm&county=fern", "county=elm");
    check("county=nowhere&county=fern", "");
}

#[test]
fn a_county_is_known_by_slug_geoid_or_an_unmistakable_beginning() {
    for word in ["birch-hollow", "Birch+Hollow", "BIRCH%20hollow", "99003", "b", "birch"] {
        check(&format!("county={word}"), "county=birch-hollow");
    }
    let mut data = sample();
    data.counties[FERN].name = "Elmwood".into();
    assert_eq!(view(&data, "county=elm").county, Some(ELM), "the whole name goes before a longer one");
    assert_eq!(view(&data, "county=el").county, None, "two begin so");
    assert_eq!(view(&data, "compare=elmw").compare, [0; 0], "a list takes whole names alone");
}

#[test]
fn lists_hold_each_county_once() {
    check("compare=elm,fern,elm,99001", "compare=elm,fern,alder");
    check("without=fern%2Calder,fern", "without=alder,fern");
    check("county=elm&compare=elm,fern", "county=elm&compare=fern");
}

#[test]
fn ends_that_say_nothing_are_dropped() {
    check("measure=seizures&from=2014-10&to=2016-12", "measure=seizures");
    check("measure=seizures&from=2010-01&to=2015-09", "measure=seizures&to=2015-09");
    check("measure=seizures&from=2001-01&to=2002-01", "measure=seizures");
    check("measure=seizures&to=2013-01", "measure=seizures");
}

#[test]
fn months_that_the_measure_cannot_use_wait_for_one_that_can() {
    check("from=2015-01&to=2015-06", "from=2015-01&to=2015-06");
    check("measure=onset&from=2001-01&by=residents", "measure=onset&from=2001-01&by=residents");
    let data = sample();
    let other = view(&data, "measure=onset&from=2015-01&to=2015-06");
    assert_eq!(other.months(&data), None);
    assert_eq!(other.with(&data, "measure", "seizures").months(&data), Some(months("2015-01", "2015-06")));
}

#[test]
fn one_key_is_set_and_the_rest_stay() {
    let data = sample();
    let before = view(&data, "measure=seizures&county=elm&by=residents");
    assert_eq!(
        before.with(&data, "county", "Birch Hollow").to_query(&data),
        "measure=seizures&county=birch-hollow&by=residents"
    );
    assert_eq!(before.with(&data, "by", "").to_query(&data), "measure=seizures&county=elm");
}

/// Any view that a query can name.
pub fn any_view() -> impl Strategy<Value = ViewState> {
    let month =
        || prop::option::of((2013u16..2019, 1u16..13).prop_map(|(year, month)| Month::new(year, month).unwrap()));
    let some = || prop::sample::subsequence((0..6).collect::<Vec<usize>>(), 0..6);
    let words = (0..4usize, prop::option::of(0..6usize), some().prop_shuffle(), some());
    let parts = prop::sample::select(vec![None, Some((SEIZURES, 0, 0)), Some((SEIZURES, 1, 0))]);
    (words, parts, month(), month(), any::<bool>(), prop::sample::select(&Method::ALL)).prop_map(
        |((measure, county, compare, without), part, from, to, by, classes)| {
            let by = if by { By::Residents } else { By::Count };
            let view = ViewState { measure, part, county, compare, without, from, to, by, classes };
            canonical(&sample(), view)
        },
    )
}

/// Any page with an address of its own.
fn any_route() -> impl Strategy<Value = Route> {
    prop::sample::select(Route::all(&sample()))
}

/// What no query brings back is taken away: an order that makes no sense, ends that say nothing.
fn canonical(data: &Dataset, mut view: ViewState) -> ViewState {
    view.choose_county(view.county);
    if matches!((view.from, view.to), (Some(from), Some(to)) if from > to) {
        (view.from, view.to) = (view.to, view.from);
    }
    if let Some(shown) = view.months(data) {
        view.choose_months(data, shown);
    }
    view
}

/// A query as a careless hand would write it.
fn any_query() -> impl Strategy<Value = String> {
    let keys = prop::sample::select(vec![
        "measure", "part", "county", "compare", "without", "from", "to", "by", "classes", "lang", "utm", "",
    ]);
    let values = prop::sample::select(vec![
        "seizures",
        "onset",
        "elm",
        "99001",
        "b",
        "fern,elm",
        "sex.female",
        "origin.north",
        "2015-01",
        "2016-99",
        "residents",
        "equal",
        "%",
        "%C3",
        "é",
        "",
    ]);
    prop::collection::vec((keys, values), 0..9)
        .prop_map(|pairs| pairs.into_iter().map(|(key, value)| format!("{key}={value}")).collect::<Vec<_>>().join("&"))
}

proptest! {
    #[test]
    fn every_view_comes_back_from_its_query_on_any_page(
        view in any_view(),
        route in any_route(),
        others in "(a=[a-z%]{0,3}(&b)?)?",
    ) {
        let (data, base) = (sample(), route.view());
        let query = Query { view, others };
        prop_assert_eq!(&Query::over(&data, &base, &query.to_text(&data, &base)), &query);
    }

    #[test]
    fn every_view_comes_back_from_its_link(view in any_view()) {
        let data = sample();
        prop_assert_eq!(ViewState::from_link(&data, &view.to_link(&data)), Some(view));
    }

    #[test]
    fn any_text_names_a_view(text in prop_oneof![any_query(), ".*", "[a-z=&%?+,0-9-]*"]) {
        let data = sample();
        let query = Query::from_text(&data, &format!("?{text}"));
        let again = Query::from_text(&data, &format!("?{}", query.to_text(&data, &ViewState::default())));
        prop_assert_eq!(&again, &query);
        prop_assert!(query.view.measure < 4 && query.view.county.is_none_or(|county| county < 6));
        prop_assert!(query.view.compare.iter().chain(&query.view.without).all(|county| *county < 6));
        prop_assert!(query.view.without.is_sorted());
    }
}

#[test]
fn a_county_is_found_by_its_name_as_it_is_written() {
    let mut data = sample();
    data.counties[ELM].name = "St. Elm’s, AB".into();
    for typed in ["St. Elm’s, AB", "st elms ab", "ST. ELM'S", "St. Elm’s, AB County", "county de St. Elm’s, AB"] {
        assert_eq!(data.find(typed), Some(ELM), "{typed}");
    }
    assert_eq!(data.find("., ’"), None, "marks alone are no name");
}
