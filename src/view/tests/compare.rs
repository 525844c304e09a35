use crate::view::sample::*;
use crate::view::{Block, Panel, Row};

/// What is said of the compared counties in the panel of the chosen one.
fn rows(query: &str) -> Vec<Row> {
    let data = sample();
    let panel = Panel::new(&data, &map(&data, query), &view(&data, query));
    let contrasts = panel.blocks.into_iter().find_map(|block| match block {
        Block::Rows { kind: "contrasts", rows, .. } => Some(rows),
        _ => None,
    });
    contrasts.unwrap_or_default()
}

fn check(query: &str, expect: &[(&str, &str)]) {
    let rows = rows(query);
    let said: Vec<(&str, &str)> = rows.iter().map(|row| (row.value.as_str(), row.note.as_str())).collect();
    assert_eq!(said, expect, "{query}");
}

#[test]
fn a_difference_is_said_with_its_ratio() {
    check(
        "measure=seizures&county=alder&compare=birch-hollow,cedar",
        &[
            ("162", "378 more than Birch Hollow; 3.3 times Birch Hollow’s"),
            ("27", "513 more than Cedar; 20.0 times Cedar’s"),
        ],
    );
    check(
        "measure=seizures&county=cedar&compare=birch-hollow",
        &[("162", "135 fewer than Birch Hollow; 0.2 times Birch Hollow’s")],
    );
}

#[test]
fn equal_figures_are_the_same() {
    check("measure=seizures&county=cedar&compare=fern", &[("27", "the same as Fern")]);
}

#[test]
fn zero_is_no_base_of_a_ratio() {
    check("measure=seizures&county=cedar&compare=dogwood", &[("0", "27 more than Dogwood")]);
    check("measure=seizures&county=dogwood&compare=cedar", &[("27", "27 fewer than Cedar")]);
}

#[test]
fn what_is_not_known_or_unreliable_is_not_compared() {
    let none = "no figure to compare";
    check("measure=seizures&county=alder&compare=elm", &[("None attributed", none)]);
    check("measure=seizures&county=elm&compare=alder", &[("540", none)]);
    check("county=alder&compare=birch-hollow", &[("Not published", none)]);
    check("measure=onset&county=alder&compare=cedar", &[("26 July 2011", "")]);
    check("measure=seizures&by=residents&to=2014-12&county=alder&compare=birch-hollow", &[("7.5", none)]);
    check(
        "measure=seizures&by=residents&county=alder&compare=birch-hollow",
        &[("62.3", "353.1 more than Birch Hollow; 6.7 times Birch Hollow’s")],
    );
}

#[test]
fn a_label_takes_its_county_away() {
    let first = rows("county=alder&compare=cedar,fern").remove(0);
    assert!(first.label.starts_with("Cedar"), "{}", first.label);
    assert_eq!(first.link.as_deref(), Some("county/alder/?compare=fern"));
    assert!(rows("county=alder").is_empty() && rows("compare=cedar").is_empty());
}
