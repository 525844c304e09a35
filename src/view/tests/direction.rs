//! A measure whose low figures are the notable ones is told, ranked and drawn from there.

use crate::model::Dataset;
use crate::view::sample::*;
use crate::view::{Block, DataTable, Legend, Panel, SortBy, Summary, Tooltip, Years};

/// Named sites: 50, 30, 20, 10, 1 and none attributed.
fn turned(measure: usize) -> Dataset {
    let mut data = sample();
    data.measures[measure].lowest_first = true;
    data
}

#[test]
fn the_lowest_is_first_and_what_has_no_figure_still_last() {
    let data = turned(SITES);
    let map = map(&data, "measure=sites");
    assert_eq!(map.in_order(), [ELM, DOGWOOD, CEDAR, BIRCH, ALDER]);
    let places: Vec<_> = map.ranks.iter().map(|rank| rank.map(|rank| rank.place)).collect();
    assert_eq!(places, [Some(5), Some(4), Some(3), Some(2), Some(1), None]);
    let table = |by, reversed| DataTable::new(&data, &map, by, reversed);
    let rows = |by, reversed| table(by, reversed).rows.iter().map(|row| row.county).collect::<Vec<_>>();
    assert_eq!(rows(SortBy::Figure, false), [ELM, DOGWOOD, CEDAR, BIRCH, ALDER, FERN]);
    assert_eq!(rows(SortBy::Figure, true), [ALDER, BIRCH, CEDAR, DOGWOOD, ELM, FERN]);
    assert_eq!(table(SortBy::Figure, false).columns[1].order, "ascending");
    assert_eq!(table(SortBy::Figure, true).columns[1].order, "descending");
    assert_eq!(rows(SortBy::Measure(SEIZURES), false)[0], ALDER, "another measure keeps its own order");
}

#[test]
fn another_measure_is_sorted_by_its_own_direction() {
    let data = turned(SITES);
    let table = DataTable::new(&data, &map(&data, "measure=seizures"), SortBy::Measure(SITES), false);
    assert_eq!((table.rows[0].county, table.columns[4].order), (ELM, "ascending"));
}

/// Every county's class, and every legend row that has one as `label: class`.
fn drawn(measure: usize, query: &str) -> (Vec<Option<usize>>, Vec<String>) {
    let data = turned(measure);
    let map = map(&data, query);
    let swatches = Legend::new(&data, &map).swatches.into_iter();
    let rows = swatches.filter_map(|swatch| swatch.class.map(|class| format!("{}: {class}", swatch.label)));
    ((0..map.values.len()).map(|county| map.shape(county).class).collect(), rows.collect())
}

#[test]
fn the_lowest_is_the_darkest_on_the_map_and_in_the_legend() {
    let (classes, legend) = drawn(SEIZURES, "measure=seizures");
    assert_eq!(classes, [Some(1), Some(1), Some(3), Some(4), None, Some(3)], "540, 162, 27, 0, none, 27");
    assert_eq!(legend, ["0: 4", "1–29: 3", "30–99: 2", "100 or more: 1"], "in the order of the figures");
    let (classes, _) = drawn(ONSET, "measure=onset");
    assert_eq!(classes, [Some(1), Some(3), Some(2), Some(1), Some(1), Some(3)], "the first day");
}

#[test]
fn the_keys_of_the_years_are_drawn_the_same_way() {
    let (data, years) = (turned(SEIZURES), |data: &Dataset| Years::new(data, SEIZURES).unwrap());
    let keys = |years: &Years| years.keys.iter().map(|key| (key.label.clone(), key.class)).collect::<Vec<_>>();
    let (plain, turned) = (keys(&years(&sample())), keys(&years(&data)));
    let most = plain.iter().filter_map(|(_, class)| *class).max().unwrap() + 1;
    let flipped: Vec<_> = plain.into_iter().map(|(label, class)| (label, class.map(|class| most - class))).collect();
    assert_eq!(turned, flipped);
    assert_eq!(years(&data).maps[0].notable, "The lowest: Dogwood, 0.");
}

#[test]
fn sentences_begin_with_the_lowest_and_no_rank_hides_where_it_counts_from() {
    let data = turned(SITES);
    let map = map(&data, "measure=sites");
    let text = Summary::new(&data, &map).text;
    assert!(text.contains("5 of 6 counties. The lowest: Elm, 1. The highest: Alder, 50."), "{text}");
    let brief = Summary::brief(&data, &map);
    assert!(brief.contains("The lowest: Elm, 1.") && !brief.contains("highest"), "{brief}");
    assert_eq!(Tooltip::new(&data, &map, ELM, None).rank, "1st of the 5 counties with a figure, from the lowest");
}

#[test]
fn the_panel_names_the_lowest_figures_with_bars_on_one_scale() {
    let data = turned(SITES);
    let panel = Panel::new(&data, &map(&data, "measure=sites"), &view(&data, "measure=sites"));
    let rows = panel.blocks.iter().find_map(|block| match block {
        Block::Rows { title, rows, .. } if title == "Lowest figures" => Some(rows),
        _ => None,
    });
    let rows: Vec<_> = rows.unwrap().iter().map(|row| (row.label.as_str(), row.bar)).collect();
    assert_eq!(rows[0], ("Elm", Some(20)));
    assert_eq!(rows[4], ("Alder", Some(1000)));
}
