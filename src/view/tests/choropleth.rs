use crate::model::{Dataset, Measure, Value};
use crate::view::sample::*;
use crate::view::{By, Choropleth, Scale};

/// What the six shapes show under a query, as the page's attributes have it.
fn check(data: &Dataset, query: &str, expect: [&str; 6]) {
    let map = map(data, query);
    let shown = [0, 1, 2, 3, 4, 5].map(|county| {
        let shape = map.shape(county);
        shape.class.map_or("none".to_string(), |class| class.to_string()) + " " + shape.status
    });
    assert_eq!(shown, expect, "{query}");
}

fn breaks(map: &Choropleth) -> &[f64] {
    let Scale::Numbers(scale) = &map.scale else { panic!("a scale of days") };
    scale.breaks()
}

/// The sample with one of its measures changed.
fn with(measure: usize, change: impl FnOnce(&mut Measure)) -> Dataset {
    let mut data = sample();
    change(&mut data.measures[measure]);
    data
}

#[test]
fn zero_and_what_is_not_known_are_different() {
    let data = sample();
    let none = "none not-published";
    check(&data, "", ["5 known", none, "3 known", none, none, none]);
    check(&data, "measure=seizures", ["3 known", "3 known", "1 known", "0 zero", "none none-attributed", "1 known"]);
}

#[test]
fn an_unreliable_rate_has_no_class() {
    let unreliable = "none unreliable";
    check(
        &sample(),
        "measure=seizures&by=residents",
        ["3 known", "3 known", "1 known", unreliable, "none none-attributed", "1 known"],
    );
    check(
        &sample(),
        "measure=seizures&by=residents&to=2014-12",
        ["1 known", unreliable, unreliable, unreliable, "none none-attributed", unreliable],
    );
}

#[test]
fn a_county_that_is_left_out_changes_the_classes_of_the_others() {
    let data = sample();
    check(&data, "measure=sites", ["4 known", "4 known", "3 known", "3 known", "1 known", "none none-attributed"]);
    check(
        &data,
        "measure=sites&without=alder,fern",
        ["none left-out", "3 known", "3 known", "3 known", "1 known", "none none-attributed"],
    );
    assert_eq!(breaks(&map(&data, "measure=sites")), [3.0, 10.0, 30.0]);
}

#[test]
fn classes_that_are_given_ignore_choices_of_classing() {
    let data = sample();
    let plain = map(&data, "");
    assert_eq!(map(&data, "without=alder&classes=quantile"), plain);
    assert_eq!(breaks(&plain), [10.0, 30.0, 100.0, 300.0]);
    assert_eq!(breaks(&map(&data, "by=residents")), [3.0, 10.0, 30.0, 100.0]);
    assert!(!plain.has_methods(&data) && map(&data, "measure=seizures").has_methods(&data));
}

#[test]
fn each_day_is_a_class() {
    let data = sample();
    check(&data, "measure=onset&without=alder", ["3 known", "1 known", "2 known", "3 known", "3 known", "1 known"]);
    let map = map(&data, "measure=onset&by=residents");
    assert!(!map.has_methods(&data) && map.without.is_empty() && map.ranks.iter().all(Option::is_none));
}

#[test]
fn rates_are_shown_only_where_there_is_a_denominator() {
    let data = sample();
    for measure in ["sites", "onset"] {
        let map = map(&data, &format!("measure={measure}&by=residents"));
        assert!(map.by == By::Count && !map.has_rates(&data), "{measure}");
        assert!(!map.values.iter().any(|value| matches!(value, Value::Rate(_) | Value::Unreliable(_))), "{measure}");
    }
    assert_eq!(map(&data, "measure=seizures&by=residents").by, By::Residents);
}

#[test]
fn a_rate_rests_on_the_years_that_its_period_touches() {
    let data = sample();
    let rate = |query: &str| map(&data, &format!("by=residents&{query}")).values[ALDER].number().unwrap();
    let close = |found: f64, expect: f64| assert!((found - expect).abs() < 1e-9, "{found} is not {expect}");
    close(rate("measure=seizures"), 540.0 / 1.3); // mean of 2014 to 2016: 13,000
    close(rate("measure=seizures&to=2014-12"), 24.0 / 1.2); // 2014 alone: 12,000
    close(rate("measure=seizures&from=2015-12&to=2016-01"), 43.0 / 1.35);
    close(rate(""), 900.0 / 1.35); // mean of 2012 to 2019: 13,500
}

#[test]
fn without_an_estimate_for_a_year_there_is_no_rate() {
    let mut data = sample();
    data.counties[ALDER].residents.truncate(4);
    assert_eq!(map(&data, "measure=seizures&by=residents").values[ALDER], Value::NotPublished);
    data.edition.residents_from = 2015;
    let early = map(&data, "measure=seizures&by=residents&to=2014-12");
    assert_eq!(early.values[BIRCH], Value::NotPublished, "another year's residents are not taken instead");
}

#[test]
fn ranks_are_computed_only_where_the_source_gives_none() {
    let data = sample();
    assert!(map(&data, "").ranks.iter().all(Option::is_none));
    assert!(map(&data, "by=residents").ranks.iter().all(Option::is_none));
    let ranks = map(&data, "measure=seizures").ranks;
    let places = ranks.iter().map(|rank| rank.map(|rank| (rank.place, rank.tied))).collect::<Vec<_>>();
    assert_eq!(places, [Some((1, false)), Some((2, false)), Some((3, true)), Some((5, false)), None, Some((3, true))]);
}

#[test]
fn what_stands_at_more_than_twice_the_next_is_an_outlier() {
    let data = sample();
    assert_eq!(map(&data, "measure=seizures").outlier, Some(ALDER));
    assert_eq!(map(&data, "measure=sites").outlier, None);
    assert_eq!(map(&data, "measure=onset").outlier, None);
}

#[test]
fn breaks_of_counts_are_whole_numbers() {
    let data = with(SITES, |measure| measure.rate_years = Some((2012, 2019)));
    for method in ["rounded", "quantile", "natural", "equal"] {
        let map = map(&data, &format!("measure=sites&classes={method}"));
        assert!(breaks(&map).iter().all(|limit| limit.fract() == 0.0), "{method}");
        assert!((0..5).all(|county| map.shape(county).class.is_some()), "{method}");
    }
}
