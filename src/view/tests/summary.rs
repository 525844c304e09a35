use crate::model::{Absent, Figures};
use crate::view::Summary;
use crate::view::sample::*;

fn summary(query: &str) -> Summary {
    let data = sample();
    Summary::new(&data, &map(&data, query))
}

fn check(query: &str, expect: &str) {
    assert_eq!(summary(query).text, expect, "{query}");
}

#[test]
fn few_figures_are_each_named_and_the_rest_is_not_zero() {
    check(
        "",
        "Figures have been published for 2 of 6 counties: Alder 900 and Cedar 40 expulsions since 2012. For the other 4 \
         no figure has been published, which does not mean that there were none. Alder: A prison stood near Willow.",
    );
}

#[test]
fn where_little_is_published_a_fuller_measure_is_a_step_away() {
    let elsewhere = summary("").elsewhere.unwrap();
    assert_eq!((elsewhere.measure, elsewhere.words.as_str()), (SEIZURES, "Seizures: known for 5 of 6 counties"));
    assert_eq!(summary("measure=seizures").elsewhere, None);
}

#[test]
fn many_figures_are_told_from_the_highest_to_what_is_missing() {
    check(
        "measure=seizures",
        "756 seizures, October 2014 to December 2016 in 5 of 6 counties. Alder stands apart with 540, more than three \
         times the next (Birch Hollow, 162). The lowest: 27, in 2 counties. None in 1 county that the source lists. To 1 \
         county the source attributes none.",
    );
    check(
        "measure=sites&without=alder,fern",
        "111 sites, January 2025 to August 2026 in 5 of 6 counties. The highest: Alder, 50. The lowest: Elm, 1. Another \
         15 can be given to no county of Arboria and are not on the map. To 1 county the source attributes none. Classes \
         are made without Alder and Fern.",
    );
}

#[test]
fn a_part_year_is_worded_as_one() {
    let text = summary("measure=seizures&from=2016-10").text;
    assert!(text.starts_with("120 seizures, fiscal 2017, in part (3 months) in 5 of 6 counties."), "{text}");
}

#[test]
fn more_than_three_times_is_not_said_of_three_times() {
    let said = |first: u32| {
        let mut data = sample();
        let crate::model::Figures::Totals { counties, .. } = &mut data.measures[SITES].figures else {
            panic!("totals")
        };
        counties[ALDER] = Some(first);
        Summary::new(&data, &map(&data, "measure=sites")).text
    };
    assert!(said(90).contains("more than twice the next (Birch Hollow, 30)"), "{}", said(90));
    assert!(said(91).contains("more than three times the next"), "{}", said(91));
    assert!(said(61).contains("more than twice the next"), "{}", said(61));
    assert!(said(60).contains("The highest: Alder, 60."), "{}", said(60));
}

#[test]
fn an_unreliable_rate_is_neither_the_highest_nor_the_lowest() {
    check(
        "measure=seizures&by=residents",
        "Alder stands apart with 415.4 seizures per 10,000 residents, October 2014 to December 2016, more than 6 times \
         the next (Birch Hollow, 62.3). Alder: Prisoners count as residents here. The lowest: Fern, 3.5. Fern: Prisoners count as residents here. To 1 county the source attributes none. In 1 county the \
         rate rests on 20 events or fewer and is unreliable.",
    );
}

#[test]
fn where_none_is_attributed_it_is_not_said_that_none_is_published() {
    let mut data = sample();
    data.measures[EXPULSIONS].absent = Absent::NoneAttributed;
    let text = Summary::new(&data, &map(&data, "")).text;
    assert!(text.ends_with("To 4 counties the source attributes none.") && !text.contains("published"), "{text}");
}

#[test]
fn days_are_told_as_waves() {
    check(
        "measure=onset",
        "It began in 3 waves: first Birch Hollow and Fern, on 20 July 2010; last 3 counties together, on 22 November 2011.",
    );
}

#[test]
fn a_change_is_said_as_the_chosen_countys_figure_or_as_what_the_map_shows() {
    let data = sample();
    let spoken = |query: &str| Summary::spoken(&data, &map(&data, query), &view(&data, query));
    let of_county = spoken("county=birch-hollow");
    assert!(of_county.starts_with("Birch Hollow County: Expulsions: not published. Seizures: 162."), "{of_county}");
    let of_map = spoken("measure=sites");
    let title = "Sites, January 2025 to August 2026. ";
    assert_eq!(of_map.strip_prefix(title), Some(summary("measure=sites").text.as_str()), "{of_map}");
}

#[test]
fn where_nothing_is_published_yet_that_is_what_is_said() {
    let mut data = sample();
    data.measures.truncate(1);
    let Figures::Totals { counties, yearly } = &mut data.measures[0].figures else { panic!("totals") };
    counties.fill(None);
    yearly.clear();
    data.measures[0].breakdowns.clear();
    for query in ["", "by=residents", "county=alder"] {
        let summary = Summary::new(&data, &map(&data, query));
        assert!(summary.text.contains("For 6 counties no figure has been published."), "{query}: {}", summary.text);
        assert_eq!(summary.elsewhere, None);
    }
}
