use crate::view::sample::*;
use crate::view::{Anchor, MapLabel};

fn labels(query: &str) -> Vec<MapLabel> {
    let data = sample();
    MapLabel::all(&data, &map(&data, query))
}

#[test]
fn few_figures_are_written_on_the_map() {
    let labels = labels("");
    let said: Vec<_> = labels.iter().map(|label| (label.name.as_str(), label.figure.as_str())).collect();
    assert_eq!(said, [("Alder", "900"), ("Cedar", "40")]);
}

#[test]
fn many_figures_and_dates_are_not() {
    assert!(labels("measure=seizures").is_empty() && labels("measure=onset").is_empty());
}

#[test]
fn a_name_that_does_not_fit_stands_beside_its_county() {
    let labels = labels("");
    let place = |label: &MapLabel| (label.x, label.y, label.anchor);
    assert_eq!(place(&labels[0]), (414, 200, Anchor::Start), "Alder is narrow, and at the left edge");
    assert_eq!(place(&labels[1]), (200, 700, Anchor::Middle), "Cedar has room");
    let mut data = sample();
    data.counties[ALDER].frame.left = 160;
    let moved = MapLabel::all(&data, &map(&data, ""));
    assert_eq!(place(&moved[0]), (146, 200, Anchor::End), "there is room on the left");
}
