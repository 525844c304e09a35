use crate::view::sample::*;
use crate::view::{Block, Chart, Panel, Row};

/// The trends in the panel of a query: the chosen county's before the state's.
fn trends(query: &str) -> Vec<(String, Chart, Vec<Row>)> {
    let data = sample();
    let blocks = Panel::new(&data, &map(&data, query), &view(&data, query)).blocks.into_iter();
    let trends = blocks.filter_map(|block| match block {
        Block::Rows { kind: "trend", title, chart: Some(chart), rows } => Some((title, chart, rows)),
        _ => None,
    });
    trends.collect()
}

fn bars(outline: &str) -> Vec<&str> {
    outline.split_inclusive('z').collect()
}

#[test]
fn the_county_stands_before_the_state() {
    let titles = |query: &str| trends(query).into_iter().map(|(title, ..)| title).collect::<Vec<_>>();
    assert_eq!(
        titles("measure=seizures&county=fern"),
        ["Fern County: Seizures, by month", "Arboria: Seizures, by month"]
    );
    assert_eq!(titles("measure=seizures&county=elm"), ["Arboria: Seizures, by month"], "it has no series");
}

#[test]
fn bars_rise_from_zero_to_the_highest_month() {
    let (_, state, _) = trends("measure=seizures").remove(0);
    let bars = bars(&state.shown);
    // 15 in the first month and one more each month.
    assert_eq!((bars.len(), state.width, state.note.as_str()), (27, 270, "peak 41, Dec 2016"));
    assert_eq!((bars[0], bars[26]), ("M0 1000v-365h8v365z", "M260 1000v-1000h8v1000z"));
}

#[test]
fn months_outside_the_period_are_set_back() {
    let (_, state, _) = trends("measure=seizures&from=2015-10&to=2016-09").remove(0);
    let (shown, outside) = (bars(&state.shown), bars(&state.outside));
    assert_eq!((shown.len(), outside.len()), (12, 15));
    assert!(shown[0].starts_with("M120 ") && shown[11].starts_with("M230 "), "{shown:?}");
    assert_eq!(trends("")[0].1.outside, "", "another measure's months are not the map's");
}

#[test]
fn fiscal_years_are_added_up_and_a_part_is_worded_as_one() {
    let (_, _, years) = trends("measure=seizures&county=fern").remove(0);
    let said: Vec<_> = years.iter().map(|year| (year.months, year.value.as_str())).collect();
    assert_eq!(said, [(Some(12), "12"), (Some(12), "12"), (Some(3), "3")]);
    let is_part = |year: &Row| year.label.contains("in part");
    assert!(years[2].label.contains("2017") && is_part(&years[2]) && !is_part(&years[1]), "{years:?}");
}

#[test]
fn without_any_event_bars_have_no_height() {
    let (_, county, _) = trends("measure=seizures&county=dogwood").remove(0);
    assert!(bars(&county.shown).iter().all(|bar| bar.ends_with("v-0h8v0z")), "{}", county.shown);
    assert_eq!(county.note, "peak 0, Oct 2014");
}
