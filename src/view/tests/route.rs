use crate::view::sample::*;
use crate::view::{Query, Route, ViewState};
use std::collections::BTreeSet;

#[test]
fn every_page_has_a_path_of_its_own_that_leads_back_to_it() {
    let data = sample();
    let routes = Route::all(&data);
    assert_eq!(routes.len(), 1 + (data.measures.len() - 1) + data.counties.len());
    let paths: BTreeSet<String> = routes.iter().map(|route| route.path(&data)).collect();
    assert_eq!(paths.len(), routes.len());
    assert!(paths.contains("") && paths.contains("measure/seizures/") && paths.contains("county/birch-hollow/"));
    for route in routes {
        assert_eq!(Route::from_path(&data, &route.path(&data)), Some(route));
        assert_eq!(Route::of(&route.view()), route);
    }
}

#[test]
fn no_other_path_is_a_page() {
    let data = sample();
    for path in ["x", "county", "county/", "county/elm", "county/nowhere/", "county/elm/x", "measure//", "/county/elm/"]
    {
        assert_eq!(Route::from_path(&data, path), None, "{path}");
        assert_eq!(ViewState::from_link(&data, path), None, "{path}");
    }
}

#[test]
fn a_view_is_at_home_on_its_countys_page_or_else_on_its_measures() {
    let data = sample();
    let check = |query: &str, link: &str| assert_eq!(view(&data, query).to_link(&data), link);
    check("", "");
    check("by=residents", "?by=residents");
    check("measure=seizures", "measure/seizures/");
    check("measure=seizures&by=residents", "measure/seizures/?by=residents");
    check("county=elm", "county/elm/");
    check("measure=seizures&county=elm&without=fern", "county/elm/?measure=seizures&without=fern");
}

#[test]
fn the_query_wins_over_the_path() {
    let data = sample();
    let on = |route: Route, query: &str| Query::over(&data, &route.view(), query).view;
    let elm = Route::County(ELM);
    assert_eq!(on(elm, "").county, Some(ELM));
    assert_eq!(on(elm, "county=fern").county, Some(FERN));
    assert_eq!(on(elm, "county=none").county, None);
    assert_eq!(on(elm, "county=nowhere").county, Some(ELM), "what is wrong becomes the page's default");
    assert_eq!(on(Route::Measure(ONSET), "measure=expulsions").measure, 0);
    assert_eq!(on(Route::Measure(ONSET), "measure=nothing").measure, ONSET);
}

#[test]
fn choosing_another_county_or_none_is_written_over_the_page() {
    let data = sample();
    let base = Route::County(ELM).view();
    let written = |county| base.change(|view| view.choose_county(county)).to_query_over(&data, &base);
    assert_eq!(written(Some(ELM)), "");
    assert_eq!(written(Some(FERN)), "county=fern");
    assert_eq!(written(None), "county=none");
    let base = Route::Measure(ONSET).view();
    assert_eq!(ViewState::default().to_query_over(&data, &base), "measure=expulsions");
}
