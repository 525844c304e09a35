use crate::view::sample::*;
use crate::view::{Side, Tooltip};

fn tip(query: &str, county: usize) -> Tooltip {
    let data = sample();
    Tooltip::new(&data, &map(&data, query), county, None)
}

fn check(query: &str, county: usize, expect: &str) {
    assert_eq!(tip(query, county).sentence(), expect, "{query}");
}

#[test]
fn a_figure_has_its_unit_period_and_rank() {
    check("", CEDAR, "Cedar County: 40 expulsions since 2012, 12th of Arboria’s by the Bureau’s count.");
    check(
        "measure=seizures",
        BIRCH,
        "Birch Hollow County: 162 seizures, October 2014 to December 2016, 2nd of the 5 counties with a figure.",
    );
    check(
        "measure=seizures&to=2015-09",
        FERN,
        "Fern County: 12 seizures, fiscal 2015, tied 3rd of the 5 counties with a figure.",
    );
    check(
        "measure=seizures&to=2014-10",
        CEDAR,
        "Cedar County: 1 seizure, October 2014, tied 3rd of the 5 counties with a figure.",
    );
    check("measure=onset", CEDAR, "Cedar County: Program start: 26 July 2011.");
}

#[test]
fn where_there_is_no_figure_it_says_why_and_what_is_known() {
    check(
        "",
        BIRCH,
        "Birch Hollow County: Expulsions: not published. Seizures: 162. Named sites: 30. Program start: 20 July 2010.",
    );
    check(
        "measure=seizures",
        ELM,
        "Elm County: Seizures: none attributed. Named sites: 1. Program start: 22 November 2011.",
    );
    assert!(tip("measure=seizures", DOGWOOD).known.is_empty(), "zero is a figure");
}

#[test]
fn a_rank_of_the_source_is_no_rank_among_the_figures() {
    for county in 0..6 {
        let tip = tip("", county);
        assert!(!tip.rank.contains("with a figure"), "{}", tip.rank);
        assert_eq!(Tooltip { rank: String::new(), ..tip.clone() } == tip, !matches!(county, ALDER | CEDAR));
        assert_eq!(self::tip("by=residents", county).rank, "");
    }
}

#[test]
fn flags_warn_of_the_figure_that_is_shown() {
    let (prison, residents) = ("A prison stood near Willow.", "Prisoners count as residents here.");
    assert_eq!(tip("", ALDER).flags, [prison]);
    assert_eq!(tip("by=residents", ALDER).flags, [prison, residents]);
    assert_eq!(tip("measure=seizures&by=residents", FERN).flags, [residents]);
    assert_eq!(tip("measure=seizures&by=residents&to=2014-12", FERN).flags, ["20 or fewer events", residents]);
    assert!(
        tip("measure=seizures", FERN).flags.is_empty() && tip("measure=sites&by=residents", ALDER).flags.is_empty()
    );
}

#[test]
fn it_stands_where_there_is_more_room_and_never_on_its_county() {
    let place = |tip: Tooltip| (tip.side, tip.across, tip.along);
    assert_eq!(place(tip("", ALDER)), (Side::Below, 2000, 2500));
    assert_eq!(place(tip("", FERN)), (Side::Above, 7000, 3750));
    let data = sample();
    let asked = Tooltip::new(&data, &map(&data, ""), FERN, Some(Side::Below));
    assert_eq!(place(asked), (Side::Below, 7000, 8750));
}
