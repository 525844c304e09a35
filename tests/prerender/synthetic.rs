//! The synthetic edition: that its figures are made up stands wherever one of them does, in each language.

use super::{read, site_in};
use county_map::prerender::cards::{self, Tokens};
use county_map::prerender::{self, Site};
use county_map::view::{Card, Route};
use std::sync::OnceLock;

const WARNING: &str = "SYNTHETIC";

fn sites() -> &'static [Site] {
    static SITES: OnceLock<[Site; 2]> = OnceLock::new();
    SITES.get_or_init(|| ["en", "es"].map(|language| site_in("synthetic", language)))
}

#[test]
fn every_page_warns_and_is_not_for_search_engines() {
    let files = prerender::files(sites()).unwrap();
    let pages: Vec<_> = files.iter().filter(|file| file.path.ends_with(".html")).collect();
    assert!(pages.len() > 2 * (14 + 1), "{}", pages.len());
    for page in pages {
        assert!(page.text.contains(WARNING), "{} does not warn", page.path);
        // The dialog is no page: it is fetched into one.
        let is_told = page.path.ends_with("dialog.html") || page.text.contains("content=\"noindex\"");
        assert!(is_told, "{} is for search engines", page.path);
    }
}

#[test]
fn every_row_of_the_table_warns() {
    let files = prerender::files(sites()).unwrap();
    for language in ["en", "es"] {
        let name = format!("data/synthetic.{language}.csv");
        let table = &files.iter().find(|file| file.path == name).unwrap_or_else(|| panic!("no {name}")).text;
        let (count, warned) =
            (table.lines().skip(1).count(), table.lines().skip(1).filter(|row| row.contains(WARNING)));
        assert!(count > 14 * 36 && warned.count() == count, "{name}");
    }
}

#[test]
fn every_card_warns_and_so_do_the_words_that_stand_for_it() {
    let tokens = Tokens::from_css(&read("style/tokens.css"));
    for site in sites() {
        let sketches = cards::sketches(site, &tokens).unwrap();
        assert_eq!(sketches.len(), Route::all(site.data).len());
        assert!(sketches.iter().all(|sketch| sketch.svg.contains(WARNING)), "{}", site.json);
        for route in Route::all(site.data) {
            assert!(Card::new(site.data, site.about, route).alt.starts_with(WARNING), "{}: {route:?}", site.json);
        }
    }
}
