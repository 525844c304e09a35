use crate::view::sample::*;
use crate::view::{Block, Panel, Trend};

/// The trends in the panel of a query: the chosen county's before the state's.
fn trends(query: &str) -> Vec<Trend> {
    let data = sample();
    let blocks = Panel::new(&data, &map(&data, query), &view(&data, query)).blocks;
    blocks.into_iter().filter_map(|block| if let Block::Trend(trend) = block { Some(trend) } else { None }).collect()
}

#[test]
fn the_county_stands_before_the_state() {
    let titles = |query: &str| trends(query).into_iter().map(|trend| trend.title).collect::<Vec<_>>();
    assert_eq!(
        titles("measure=seizures&county=fern"),
        ["Fern County: seizures by month", "Arboria: seizures by month"]
    );
    assert_eq!(titles("measure=seizures&county=elm"), ["Arboria: seizures by month"], "it has no series");
}

#[test]
fn bars_rise_from_zero_to_the_highest_month() {
    let state = &trends("measure=seizures")[0];
    // 15 in the first month and one more each month.
    let heights: Vec<u32> = state.bars.iter().map(|bar| bar.height).collect();
    assert_eq!((heights.len(), heights[0], heights[26]), (27, 15_000 / 41, 1000));
    assert_eq!((state.bars[26].words.as_str(), state.peak.as_str()), ("December 2016: 41", "peak 41, Dec 2016"));
}

#[test]
fn months_outside_the_period_are_set_back() {
    let state = &trends("measure=seizures&from=2015-10&to=2016-09")[0];
    let shown: Vec<usize> = (0..27).filter(|month| state.bars[*month].shown).collect();
    assert_eq!(shown, (12..24).collect::<Vec<_>>());
    assert!(trends("")[0].bars.iter().all(|bar| bar.shown), "another measure's months are not the map's");
}

#[test]
fn fiscal_years_are_added_up_and_a_part_is_worded_as_one() {
    let years = &trends("measure=seizures&county=fern")[0].years;
    let said: Vec<_> = years.iter().map(|year| (year.months, year.count.as_str(), year.words.as_str())).collect();
    assert_eq!(
        said,
        [(12, "12", "fiscal 2015"), (12, "12", "fiscal 2016"), (3, "3", "fiscal 2017, in part (3 months)")]
    );
}

#[test]
fn without_any_event_there_are_no_bars_and_nothing_fails() {
    let county = &trends("measure=seizures&county=dogwood")[0];
    assert!(county.bars.iter().all(|bar| bar.height == 0));
    assert_eq!(county.peak, "peak 0, Oct 2014");
}
