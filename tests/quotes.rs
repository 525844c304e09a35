//! What is quoted of the published figures, and whether a caveat follows its figure wherever it goes. Real names and
//! numbers, typed apart from the data.

use county_map::model::Dataset;
use county_map::view::{
    Block, Choropleth, DataTable, Heading, Panel, Query, Quote, Route, SortBy, Summary, Tooltip, ViewState,
};
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

fn data() -> &'static Dataset {
    static DATA: OnceLock<Dataset> = OnceLock::new();
    DATA.get_or_init(|| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data/mississippi.en.json");
        serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
    })
}

fn view(query: &str) -> ViewState {
    Query::from_text(data(), query).view
}

fn quote(query: &str) -> Quote {
    let view = view(query);
    Quote::new(data(), &Choropleth::new(data(), &view), &view)
}

fn check(query: &str, expect: &str) {
    assert_eq!(quote(query).text, expect, "{query}");
}

const REMOVALS: &str = "Removals under Secure Communities, counted in the county where the fingerprints were submitted. \
                        Source: TRAC, Syracuse University, in the Daily Mississippian, 9 August 2019. Figures retrieved \
                        24 November 2026.";
const ARRESTS: &str = "ICE arrests, counted in the county to which TRAC traced them; close surroundings may be included. \
                       Source: TRAC, Syracuse University, ICE arrests tool, October 2014 to May 2018. Figures retrieved \
                       24 November 2026.";

#[test]
fn removals_are_quoted_with_caveat_source_and_day() {
    check(
        "county=adams",
        &format!(
            "Adams County, Mississippi: 2,051 removals since 2012, highest of Mississippi’s counties by TRAC’s count. A \
             federal contract prison stood near Natchez. {REMOVALS}"
        ),
    );
    check(
        "county=lafayette",
        &format!(
            "Lafayette County, Mississippi: 56 removals since 2012, 12th of Mississippi’s counties by TRAC’s count. \
             {REMOVALS}"
        ),
    );
    check(
        "county=alcorn",
        &format!(
            "Alcorn County, Mississippi: no figure has been published for removals since 2012. This does not mean that \
             there were none. {REMOVALS}"
        ),
    );
    assert_eq!(quote("county=adams").title, "Adams County: Removals");
}

#[test]
fn arrests_are_quoted_by_month_rate_and_site() {
    // 16 arrests; residents of 2014 to 2018 by co-est2019: 37,254, 37,276, 37,246, 37,165 and 36,810.
    let base = "All events of the period per 10,000 residents, mean of July estimates 2014–2018; not per year.";
    check(
        "measure=arrests&by=residents&county=alcorn",
        &format!(
            "Alcorn County, Mississippi: 4.3 ICE arrests per 10,000 residents, October 2014 to May 2018. This rate \
             rests on 20 events or fewer and is unstable. {base} {ARRESTS}"
        ),
    );
    check(
        "measure=arrests&county=lafayette&from=2017-10",
        &format!(
            "Lafayette County, Mississippi: 39 ICE arrests, fiscal 2018, in part (8 months), 7th of the 57 counties \
             with a figure. {ARRESTS}"
        ),
    );
    let site = quote("measure=arrests-2025&county=yazoo").text;
    assert!(
        site.starts_with(
            "Yazoo County, Mississippi: 991 ICE arrests at named sites, 20 January 2025 to 6 August 2026, 1st of the 60 \
             counties with a figure. 940 of the 991 were at a federal prison. ICE arrests, counted by the site that ICE \
             named;"
        ),
        "{site}"
    );
}

#[test]
fn the_day_of_a_start_is_quoted_as_a_day() {
    check(
        "measure=start&county=alcorn",
        "Alcorn County, Mississippi: Program start, 22 November 2011. The day on which Secure Communities began in the \
         county. Source: ICE activation lists, as used in published research. Figures retrieved 24 November 2026.",
    );
}

#[test]
fn the_whole_map_is_quoted_in_its_first_facts() {
    check(
        "",
        &format!(
            "Mississippi: Figures have been published for 2 of 82 counties: Adams 2,051 and Lafayette 56 removals since \
             2012. For the other 80 no figure has been published, which does not mean that there were none. Adams: A \
             federal contract prison stood near Natchez. {REMOVALS}"
        ),
    );
}

/// All that is said where a caveat's figure is shown: each place by its name, with its words.
fn places(map: &Choropleth, view: &ViewState, county: usize) -> Vec<(&'static str, String)> {
    let tip = Tooltip::new(data(), map, county, None);
    let panel = Panel::new(data(), map, view);
    let table = DataTable::new(data(), map, SortBy::Name, false);
    let name = &data().counties[county].name;
    let of_county = |note: &&String| note.split(": ").next().is_some_and(|names| names.contains(name.as_str()));
    let notes: Vec<String> = table.notes.iter().filter(of_county).cloned().collect();
    assert!(table.rows[county].cells[0].ends_with('*'), "{name}: no mark in the table");
    vec![
        ("tooltip", tip.flags.join(" ")),
        ("label of the shape", tip.sentence()),
        ("panel", texts(&panel)),
        ("what is said aloud", Summary::spoken(data(), map, view)),
        ("notes of the table", notes.join(" ")),
        ("quote", Quote::new(data(), map, view).text),
    ]
}

/// The caveats of a panel, which stand there at length.
fn texts(panel: &Panel) -> String {
    let texts = panel.blocks.iter().filter_map(|block| match block {
        Block::Text { kind: "caveat", words } => Some(words.as_str()),
        _ => None,
    });
    texts.collect::<Vec<_>>().join(" ")
}

/// The views in which a caveat holds: each of its counties under each of its measures, as counts and as rates.
fn each_caveat(look: impl Fn(&county_map::model::Caveat, &Choropleth, &ViewState, usize)) {
    let mut looked = 0;
    for caveat in &data().caveats {
        for (measure, county) in caveat.measures.iter().flat_map(|m| caveat.counties.iter().map(move |c| (*m, *c))) {
            for by in if caveat.rates_only { &["residents"][..] } else { &["", "residents"] } {
                let view = view(&format!(
                    "measure={}&county={}&by={by}",
                    data().measures[measure].id,
                    data().counties[county].slug()
                ));
                look(caveat, &Choropleth::new(data(), &view), &view, county);
                looked += 1;
            }
        }
    }
    // Two of Adams and one of Yazoo, each asked for in two ways; prisons of three counties under two measures.
    assert_eq!(looked, 12);
}

#[test]
fn a_caveat_follows_its_figure_everywhere() {
    each_caveat(|caveat, map, view, county| {
        if !map.values[county].is_known() {
            return;
        }
        for (place, said) in places(map, view, county) {
            let wanted = if place == "panel" { &caveat.text } else { &caveat.short };
            let wanted = wanted.trim_end_matches('.');
            assert!(said.contains(wanted), "{place}, {view:?}: {wanted:?} is not in {said:?}");
        }
    });
}

/// A summary names few counties, so it needs the caveats of those alone.
#[test]
fn a_summary_that_names_a_county_with_a_caveat_says_it() {
    let mut named = 0;
    each_caveat(|caveat, map, _, county| {
        let name = &data().counties[county].name;
        for text in [Summary::new(data(), map).text, Summary::brief(data(), map)] {
            let is_named = text.contains(&format!("{name} ")) || text.contains(&format!("{name}, "));
            let says = text.contains(&format!("{name}: ")) && text.contains(&caveat.short);
            assert!(says || !is_named, "{name}: {text}");
        }
    });
    for query in ["measure=arrests", "measure=arrests&by=residents", "by=residents", ""] {
        named += usize::from(Summary::new(data(), &Choropleth::new(data(), &view(query))).text.contains("Adams: "));
    }
    assert_eq!(named, 4, "Adams is the highest in each");
}

/// Under another measure too: a figure is shown beside others in the panel, in a tooltip and in the page's description.
#[test]
fn a_caveat_follows_its_figure_to_other_measures() {
    for caveat in data().caveats.iter().filter(|caveat| !caveat.rates_only) {
        let short = caveat.short.trim_end_matches('.');
        for (measure, county) in caveat.measures.iter().flat_map(|m| caveat.counties.iter().map(move |c| (*m, *c))) {
            let slug = data().counties[county].slug();
            let name = &data().measures[measure].name;
            for other in (0..data().measures.len()).filter(|other| *other != measure) {
                let view = view(&format!("measure={}&county={slug}", data().measures[other].id));
                let map = Choropleth::new(data(), &view);
                let facts = Panel::new(data(), &map, &view).blocks.into_iter().find_map(|block| match block {
                    Block::Rows { kind: "facts", rows, .. } => Some(rows),
                    _ => None,
                });
                let row = facts.unwrap().into_iter().find(|row| &row.label == name).unwrap();
                assert!(row.note.contains(short), "{slug}, {name} under {other}: {row:?}");
                let known = Tooltip::new(data(), &map, county, None).known;
                let lines: Vec<&String> = known.iter().filter(|line| line.starts_with(name.as_str())).collect();
                assert!(lines.iter().all(|line| line.contains(short)), "{slug}: {lines:?}");
            }
            let about = serde_json::from_str(include_str!("../public/data/mississippi.about.en.json")).unwrap();
            let description = Heading::new(data(), &about, Route::County(county)).description;
            assert!(description.contains(short), "{slug}: {description}");
        }
    }
}
