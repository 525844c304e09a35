//! The social cards: what is set on them, what stands for them, and when they are drawn anew.

use super::beside::{file, value};
use super::html::tags;
use super::{kept, read, site, site_of};
use county_map::prerender::cards::{self, Sketch, Tokens, Written};
use county_map::prerender::{Site, narrow};
use county_map::view::{Card, Route};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn sketches(site: &Site) -> Vec<Sketch> {
    cards::sketches(site, &Tokens::from_css(&read("style/tokens.css"))).unwrap()
}

/// The texts that are set on a card, one beside the other.
fn words(svg: &str) -> String {
    let texts = svg.split("<text").skip(1).filter_map(|rest| rest.split_once('>')?.1.split_once("</text>"));
    texts.map(|(text, _)| text).collect::<Vec<_>>().join(" ")
}

fn card(route: Route) -> Card {
    Card::new(site().data, site().about, route)
}

fn county(word: &str) -> Route {
    Route::County(site().data.county(word).unwrap())
}

#[test]
fn every_page_has_a_card_of_its_own() {
    let sketches = sketches(site());
    let paths: BTreeSet<&str> = sketches.iter().map(|sketch| sketch.path.as_str()).collect();
    let pictures: BTreeSet<&str> = sketches.iter().map(|sketch| sketch.svg.as_str()).collect();
    assert_eq!((paths.len(), pictures.len()), (Route::all(site().data).len(), paths.len()));
    assert!(paths.contains("card.png") && paths.contains("county/lafayette/card.png"), "{paths:?}");
}

#[test]
fn a_card_says_the_figure_with_its_unit_its_caveat_and_its_source() {
    let adams = cards::sketch(site(), &Tokens::from_css(&read("style/tokens.css")), county("adams")).unwrap();
    let said = words(&adams.svg);
    for part in [
        "Adams County",
        "2,051",
        "removals since 2012",
        "Highest of Mississippi’s counties by TRAC’s count",
        "A federal contract prison stood near Natchez.",
        "Source: TRAC, Syracuse University",
        "Retrieved 24 November 2026.",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
}

#[test]
fn a_county_without_a_figure_says_so_and_what_is_known_instead() {
    let alcorn = card(county("alcorn"));
    assert_eq!((alcorn.figure.as_str(), alcorn.note.as_str()), ("Not published", "Not published is not zero."));
    let rows: Vec<(&str, &str)> = alcorn.rows.iter().map(|row| (row.label.as_str(), row.value.as_str())).collect();
    assert_eq!(rows[0], ("ICE arrests, 2014–18", "16"));
}

#[test]
fn what_no_county_was_given_is_not_in_the_figure_and_is_said() {
    let card = card(Route::Measure(site().data.measure("arrests-2025").unwrap()));
    assert_eq!((card.figure.as_str(), card.note.as_str()), ("3,538", "in 60 of 82 counties"));
    assert!(card.caveat.contains("Another 1,326 can be given to no county"), "{}", card.caveat);
}

/// What is set on the card is what its alternative text says, the source aside, which every page's text names.
#[test]
fn the_alternative_text_says_what_the_picture_shows() {
    for route in Route::all(site().data) {
        let card = card(route);
        let rows = card.rows.iter().flat_map(|row| [&row.label, &row.value]);
        let labels = card.labels.iter().flat_map(|label| [&label.name, &label.figure]);
        let set = [&card.title, &card.figure, &card.unit, &card.note, &card.caveat];
        for part in set.into_iter().chain(rows).chain(labels) {
            assert!(card.alt.contains(part.trim_end_matches('.')), "“{part}” in “{}”", card.alt);
        }
    }
}

#[test]
fn a_letter_that_the_fonts_lack_or_words_that_do_not_fit_stop_the_build() {
    let refusal = |title: String| {
        let mut about = site().about.clone();
        about.title = title;
        let site = Site { about: kept(about), ..site_of(site().data, site().dataset_text.clone()) };
        cards::sketches(&site, &Tokens::from_css(&read("style/tokens.css"))).err().unwrap_or_default()
    };
    assert!(refusal("Removals 漢".into()).ends_with("the fonts have no “漢” (fonts/README.md)"));
    assert!(refusal("Far too many words. ".repeat(40)).ends_with("do not fit on it"));
    assert_eq!(refusal("Removals".into()), "");
}

#[test]
fn a_colour_that_the_style_lacks_is_named() {
    let error = cards::sketches(site(), &Tokens::from_css("--ink: light-dark(#000, #fff);")).err();
    assert!(error.is_some_and(|error| error.starts_with("style/tokens.css has no colour --")));
}

/// Twelve cards are enough to see it: first all are drawn, then none, then the one that changed.
#[test]
fn only_what_changed_is_drawn_again_and_the_rest_is_forgotten() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cards");
    fs::remove_dir_all(&folder).ok();
    let write = |sketches: &[Sketch]| cards::write(sketches, &folder.join("kept"), &folder.join("out")).unwrap();
    let mut few: Vec<Sketch> = sketches(site()).into_iter().take(12).collect();
    assert_eq!(write(&few), Written { cards: 12, drawn: 12 });
    let first = fs::read(folder.join("out").join(&few[0].path)).unwrap();
    assert_eq!(write(&few), Written { cards: 12, drawn: 0 });
    few[0].svg = few[0].svg.replacen("<text", "<text opacity=\"0.5\"", 1);
    assert_eq!(write(&few), Written { cards: 12, drawn: 1 });
    assert_ne!(fs::read(folder.join("out").join(&few[0].path)).unwrap(), first);
    assert_eq!(fs::read_dir(folder.join("kept")).unwrap().count(), 12);
}

#[test]
fn letters_are_drawn_and_with_our_fonts_alone() {
    let letters = |family: &str| {
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"630\">\
             <rect width=\"1200\" height=\"630\" fill=\"#fff\"/><text y=\"99\" font-size=\"99\" font-family=\"{family}\">A</text></svg>"
        );
        cards::png(&svg).unwrap()
    };
    assert_ne!(letters("Card Sans"), letters("Card Serif"));
    assert!(cards::tree("<svg").is_err());
}

#[test]
fn made_up_figures_carry_the_warning_on_every_card_and_beside_it() {
    let mut data = site().data.clone();
    data.edition.synthetic = true;
    let site = site_of(kept(data), site().dataset_text.clone());
    for sketch in sketches(&site) {
        assert!(words(&sketch.svg).contains("SYNTHETIC"), "{}", sketch.path);
    }
    for route in Route::all(site.data) {
        assert!(Card::new(site.data, site.about, route).alt.starts_with("SYNTHETIC"), "{route:?}");
    }
    assert!(sketches(super::site()).iter().all(|sketch| !sketch.svg.contains("SYNTHETIC")));
}

#[test]
fn the_head_leads_to_the_card_and_says_what_it_shows() {
    let page = file("county/lafayette/index.html");
    let tags = tags(&page);
    let address = "https://example.org/removals/county/lafayette/";
    let alt = narrow(&card(county("lafayette")).alt);
    for (key, name, wanted) in [
        ("property", "og:url", address),
        ("property", "og:image", &format!("{address}card.png")),
        ("property", "og:image:alt", &alt),
        ("name", "twitter:card", "summary_large_image"),
        ("name", "twitter:image", &format!("{address}card.png")),
        ("name", "twitter:image:alt", &alt),
    ] {
        assert_eq!(value(&tags, "meta", (key, name), "content"), wanted, "{name}");
    }
}
