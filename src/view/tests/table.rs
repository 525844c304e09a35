use crate::view::sample::*;
use crate::view::{DataTable, SortBy};

fn table(query: &str, by: SortBy, reversed: bool) -> DataTable {
    let data = sample();
    DataTable::new(&data, &map(&data, query), by, reversed)
}

/// Expects the counties in this order, and in that one when it is turned around.
fn check(query: &str, by: SortBy, order: [usize; 6], turned: [usize; 6]) {
    for (reversed, expect) in [(false, order), (true, turned)] {
        let rows = table(query, by, reversed).rows;
        assert_eq!(rows.iter().map(|row| row.county).collect::<Vec<_>>(), expect, "{query} by {by:?}, {reversed}");
    }
}

#[test]
fn what_is_not_known_comes_last_either_way() {
    check("", SortBy::Name, [0, 1, 2, 3, 4, 5], [5, 4, 3, 2, 1, 0]);
    check("", SortBy::Figure, [ALDER, CEDAR, 1, 3, 4, 5], [CEDAR, ALDER, 1, 3, 4, 5]);
    check("", SortBy::Measure(SEIZURES), [0, 1, CEDAR, FERN, 3, ELM], [3, CEDAR, FERN, 1, 0, ELM]);
}

#[test]
fn equal_figures_keep_the_order_of_names() {
    check("measure=seizures", SortBy::Figure, [0, 1, CEDAR, FERN, 3, ELM], [3, CEDAR, FERN, 1, 0, ELM]);
    check("measure=onset", SortBy::Figure, [1, 5, 2, 0, 3, 4], [0, 3, 4, 2, 1, 5]);
}

#[test]
fn a_row_has_figure_rank_and_the_other_measures() {
    let rows = table("measure=seizures", SortBy::Name, false).rows;
    assert_eq!(rows[ALDER].cells, ["540", "1", "900\u{2009}*", "50", "22 November 2011"]);
    assert_eq!(rows[FERN].cells, ["27", "3=", "Not published", "None attributed", "20 July 2010"]);
    assert_eq!(rows[ELM].cells, ["None attributed", "", "Not published", "1", "22 November 2011"]);
}

#[test]
fn a_rank_of_the_source_stands_in_its_words() {
    let rows = table("", SortBy::Name, false).rows;
    assert_eq!(rows[CEDAR].cells[..2], ["40", "12th of Arboria’s by the Bureau’s count"]);
    assert_eq!(rows[BIRCH].cells[..2], ["Not published", ""]);
    assert_eq!(table("by=residents", SortBy::Name, false).rows[CEDAR].cells[1], "", "it is no rank of rates");
}

#[test]
fn a_figure_with_a_caveat_is_marked() {
    assert_eq!(table("", SortBy::Name, false).rows[ALDER].cells[0], "900\u{2009}*");
    assert_eq!(table("measure=seizures&by=residents", SortBy::Name, false).rows[FERN].cells[0], "3.5\u{2009}*");
    assert_eq!(table("measure=seizures&by=residents", SortBy::Name, false).rows[DOGWOOD].cells[0], "0.0\u{2009}*");
    assert_eq!(table("measure=seizures&by=residents", SortBy::Name, false).rows[BIRCH].cells[0], "62.3");
}

#[test]
fn headings_say_what_is_shown_and_how_it_is_sorted() {
    let headings = |query: &str, by: SortBy, reversed: bool| {
        let columns = table(query, by, reversed).columns;
        columns.into_iter().map(|column| format!("{} {}", column.heading, column.order)).collect::<Vec<_>>()
    };
    assert_eq!(
        headings("", SortBy::Name, false),
        ["County ascending", "Expulsions none", "Rank none", "Seizures none", "Named sites none", "Program start none"],
    );
    assert_eq!(
        headings("measure=seizures&to=2015-09", SortBy::Figure, false)[1..3],
        ["Seizures, fiscal 2015 descending", "Rank none"],
    );
    assert_eq!(
        headings("measure=seizures&by=residents", SortBy::Figure, true)[1],
        "Seizures, per 10,000 residents ascending",
    );
}

#[test]
fn its_caption_says_what_the_map_shows_and_when() {
    assert_eq!(table("", SortBy::Name, false).caption, "Expulsions since 2012");
    let caption = table("measure=seizures&from=2015-10&to=2016-09", SortBy::Name, false).caption;
    assert_eq!(caption, "Seizures, fiscal 2016");
}
