//! Other editions' pages: made from data alone, they are as sound as the first's.

use super::html::{Tag, tags};
use super::{path, site_in};
use county_map::prerender::{self, Site};
use county_map::view::Route;
use std::collections::BTreeSet;

/// Beside the default edition, which all other tests look at: each other one's sites, a language a site.
fn others() -> Vec<Vec<Site>> {
    let folders = std::fs::read_dir(path("data")).unwrap().map(|entry| entry.unwrap());
    let editions = folders.filter(|folder| folder.path().join("edition.toml").is_file());
    let ids: BTreeSet<String> = editions.map(|folder| folder.file_name().into_string().unwrap()).collect();
    assert!(ids.contains("alabama"), "{ids:?}");
    ids.iter().filter(|id| *id != "mississippi").map(|id| sites(id)).collect()
}

/// The languages are told by any of an edition's datasets.
fn sites(id: &str) -> Vec<Site> {
    let first = ["en", "es"].into_iter().find(|language| path(&format!("public/data/{id}.{language}.json")).is_file());
    let first = site_in(id, first.unwrap_or_else(|| panic!("public/data has no {id}: run `cargo xtask prepare`")));
    first.data.edition.languages.iter().map(|language| site_in(id, language)).collect()
}

fn attributes<'a>(tags: &'a [Tag], name: &'static str) -> impl Iterator<Item = &'a str> {
    tags.iter().filter_map(move |tag| tag.attribute(name))
}

/// The shapes of the map.
fn shapes<'a, 'b>(tags: &'b [Tag<'a>]) -> impl Iterator<Item = &'b Tag<'a>> {
    tags.iter().filter(|tag| tag.name == "path" && tag.attribute("data-geoid").is_some())
}

#[test]
fn every_page_has_its_map_and_leads_somewhere_and_names_no_other_state() {
    for sites in others() {
        let (data, files) = (sites[0].data, prerender::files(&sites).unwrap());
        let is_page = |path: &str| path.ends_with("index.html") && !path.contains("embed/");
        let pages: Vec<_> = files.iter().filter(|file| is_page(&file.path)).collect();
        let id = &data.edition.id;
        let years = data.measures.iter().filter(|measure| measure.figures.months().is_some()).count();
        let expected = sites.len() * (Route::all(data).len() + years);
        assert_eq!(
            pages.len(),
            expected,
            "{id}: a page for each route, and one for the years of each measure with months"
        );
        for page in pages {
            let (name, tags) = (format!("{id}: {}", page.path), tags(&page.text));
            assert_eq!(shapes(&tags).count(), data.counties.len(), "{name}");
            let ids: Vec<&str> = attributes(&tags, "id").collect();
            let targets: BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!(ids.len(), targets.len(), "{name}: an id comes twice");
            for target in attributes(&tags, "href").filter_map(|link| link.strip_prefix('#')) {
                assert!(targets.contains(target), "{name}: nothing has the id {target}");
            }
        }
        for file in &files {
            assert!(!file.text.contains("Mississippi"), "{id}: {} names another state", file.path);
        }
    }
}

#[test]
fn the_first_page_of_alabama_shows_what_is_listed_and_what_is_not() {
    let files = prerender::files(&sites("alabama")).unwrap();
    let page = &files.iter().find(|file| file.path == "index.html").unwrap().text;
    let tags = tags(page);
    let statuses: Vec<&str> = shapes(&tags).filter_map(|shape| shape.attribute("data-status")).collect();
    let count = |status: &str| statuses.iter().filter(|found| **found == status).count();
    assert_eq!((statuses.len(), count("known"), count("none-attributed")), (67, 57, 10), "{statuses:?}");
    assert!(page.contains("57 of 67 counties") && page.contains("4,349"));
}
