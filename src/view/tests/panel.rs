use crate::view::sample::*;
use crate::view::{Block, Panel, Row};

fn panel(query: &str) -> Panel {
    let data = sample();
    Panel::new(&data, &map(&data, query), &view(&data, query))
}

/// A block in a line: what it is, then what it says; values before notes.
fn in_short(block: &Block) -> String {
    match block {
        Block::Hero { figure, unit, rank, .. } => format!("{figure} | {unit} | {rank}"),
        Block::Text { kind, words } => format!("{kind}: {words}"),
        Block::Rows { kind: "trend", title, .. } => format!("trend: {title}"),
        Block::Rows { kind, title, rows, .. } => {
            let row = |row: &Row| format!("{} {} {}", row.label, row.value, row.note).trim().to_string();
            format!("{kind}: {title}: {}", rows.iter().map(row).collect::<Vec<_>>().join("; "))
        }
    }
}

fn check(query: &str, expect: &[&str]) {
    assert_eq!(panel(query).blocks.iter().map(in_short).collect::<Vec<_>>(), expect, "{query}");
}

/// Expects a line among those of a panel.
fn check_holds(query: &str, expect: &str) {
    let lines: Vec<String> = panel(query).blocks.iter().map(in_short).collect();
    assert!(lines.iter().any(|line| line == expect), "{query}: {lines:#?}");
}

#[test]
fn a_county_has_all_that_is_printed_of_it() {
    check(
        "county=cedar",
        &[
            "40 | expulsions since 2012 | 12th of Arboria’s by the Bureau’s count",
            "yearly: By year, as printed: 2017 16; 2018 16; 2019, in part 2",
            "note: Years as printed.",
            "bars: By sex: Female 1; Male 39",
            "trend: Cedar County: Seizures, by month",
            "trend: Arboria: Seizures, by month",
            "facts: What is known: Expulsions 40; Seizures 27; Named sites 20; Program start 26 July 2011; \
             Residents, 2019 51,000; Noncitizen residents, 2014–2018 200 ± 30 survey estimate, 90% margin",
            "source: Source: the Bureau",
        ],
    );
}

#[test]
fn a_county_without_a_figure_says_so_and_what_is_known() {
    let panel = panel("county=birch-hollow");
    let Block::Hero { figure, unit, rank, is_known } = &panel.blocks[0] else { panic!("{:?}", panel.blocks[0]) };
    assert_eq!((figure.as_str(), unit.as_str(), rank.as_str(), *is_known), ("Not published", "Expulsions", "", false));
    assert_eq!(panel.close.as_deref(), Some(""));
    check_holds(
        "county=birch-hollow",
        "plain: 287(g) agreements (ICE’s list of 18 July 2025): Sheriff  Jail model, signed 30 June 2025",
    );
}

#[test]
fn caveats_stand_at_length_where_they_hold() {
    check_holds("county=alder", "caveat: A prison stood near Willow. At length.");
    let caveats =
        |query: &str| panel(query).blocks.iter().filter(|b| matches!(b, Block::Text { kind: "caveat", .. })).count();
    assert_eq!([caveats("county=alder"), caveats("county=alder&by=residents")], [1, 2]);
    assert_eq!([caveats("measure=seizures&county=fern"), caveats("measure=seizures&county=fern&by=residents")], [0, 1]);
    assert_eq!(caveats("measure=seizures&by=residents&to=2014-12&county=cedar"), 1, "the rate is unreliable");
}

#[test]
fn prisoners_are_not_counted_among_noncitizens() {
    let facts = panel("county=alder").blocks.iter().map(in_short).find(|line| line.starts_with("facts")).unwrap();
    assert!(
        facts.ends_with("Noncitizen residents, 2014–2018 – Not shown: prisoners would count as residents"),
        "{facts}"
    );
    check_holds(
        "county=alder",
        "plain: Detention facilities known to ICE: Willow Prison  Willow; first used 12 September 1997; capacity 2,232. Private until 2019.",
    );
}

#[test]
fn a_county_can_be_left_out_where_classes_are_made() {
    let link = |query: &str| {
        panel(query).blocks.into_iter().find_map(|block| match block {
            Block::Rows { kind: "switch", rows, .. } => rows[0].link.clone(),
            _ => None,
        })
    };
    assert_eq!(link("measure=sites&county=alder").as_deref(), Some("county/alder/?measure=sites&without=alder"));
    assert_eq!(link("measure=sites&county=alder&without=alder").as_deref(), Some("county/alder/?measure=sites"));
    assert_eq!(link("county=alder"), None, "classes are given");
    assert_eq!(link("measure=sites&county=fern"), None, "it is in no class");
}

#[test]
fn few_figures_are_not_added_up_for_the_state() {
    check(
        "",
        &[
            "65 | people a month on average in 2018, statewide, as printed | ",
            "bars: Published figures: Alder 900 A prison stood near Willow.; Cedar 40",
            "trend: Arboria: Seizures, by month",
            "plain: 287(g) agreements (ICE’s list of 18 July 2025): Sheriff  Jail model, pending",
            "note: Years as printed.",
            "source: Source: the Bureau",
        ],
    );
}

#[test]
fn the_state_counts_what_no_county_is_given() {
    let blocks = panel("measure=sites").blocks;
    assert_eq!(in_short(&blocks[0]), "126 | sites, January 2025 to August 2026 | ");
    check_holds("measure=sites", "bars: Highest figures: Alder 50; Birch Hollow 30; Cedar 20; Dogwood 10; Elm 1");
    check_holds("measure=sites", "bars: Given to no county: no county in source 12; blank in source 3");
}

#[test]
fn highest_figures_lead_to_their_counties() {
    let highest = panel("measure=seizures").blocks.into_iter().find_map(|block| match block {
        Block::Rows { title, rows, .. } if title == "Highest figures" => Some(rows),
        _ => None,
    });
    let highest = highest.unwrap();
    assert_eq!(highest[1].link.as_deref(), Some("county/birch-hollow/?measure=seizures"));
    assert_eq!(highest.iter().map(|row| row.bar.unwrap()).collect::<Vec<_>>(), [1000, 300, 50, 50, 0]);
}
