//! The page of a measure's years: whole without a script, with each outline once, and named where other pages are.

use super::beside::{file, value};
use super::html::{Tag, tags, walk};
use super::{files, kept, site, site_of};
use county_map::model::Figures;
use std::collections::BTreeSet;

const PATH: &str = "measure/arrests/years/index.html";

fn starts<'a, 'b>(tags: &'b [Tag<'a>], name: &'static str) -> impl Iterator<Item = &'b Tag<'a>> {
    tags.iter().filter(move |tag| tag.name == name && !tag.is_end)
}

#[test]
fn each_measure_with_months_has_one_in_each_language_and_no_other_has() {
    let found: BTreeSet<&str> =
        files().iter().map(|file| file.path.as_str()).filter(|path| path.ends_with("/years/index.html")).collect();
    let months = site().data.measures.iter().filter(|measure| matches!(measure.figures, Figures::Months { .. }));
    let expected: Vec<String> = months.map(|measure| format!("measure/{}/years/index.html", measure.id)).collect();
    let spanish = expected.iter().map(|path| format!("es/{path}"));
    let expected: Vec<String> = expected.iter().cloned().chain(spanish).collect();
    assert_eq!(found, expected.iter().map(String::as_str).collect());
    assert!(found.contains(PATH));
}

#[test]
fn each_outline_stands_once_and_every_map_uses_it() {
    let page = file(PATH);
    let tags = tags(&page);
    let ids: Vec<&str> = tags.iter().filter_map(|tag| tag.attribute("id")).collect();
    let targets: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), targets.len(), "an id comes twice");
    for (county, outline) in site().data.counties.iter().zip(&site().outlines.paths) {
        assert_eq!(page.matches(outline.as_str()).count(), 1, "{}", county.name);
        let uses = starts(&tags, "use").filter(|tag| tag.attribute("href") == Some(&format!("#c{}", county.geoid)));
        assert_eq!(uses.count(), 5, "{}", county.name);
    }
    for target in tags.iter().filter_map(|tag| tag.attribute("href")?.strip_prefix('#')) {
        assert!(targets.contains(target), "nothing has the id {target}");
    }
    assert!(page.len() <= 150_000, "{} bytes", page.len());
}

#[test]
fn it_needs_no_script_and_no_program() {
    let page = file(PATH);
    let tags = tags(&page);
    assert!(starts(&tags, "script").all(|tag| tag.attribute("type") == Some("application/ld+json")));
    assert!(!page.contains(".wasm") && starts(&tags, "style").count() == 0);
    assert!(tags.iter().all(|tag| tag.attribute("style").is_none()));
    walk(&tags, |tag, open| {
        let parent = open.last().copied().unwrap_or_default();
        match tag.name {
            "tr" => assert!(["thead", "tbody", "tfoot"].contains(&parent), "<tr> in <{parent}>"),
            "td" | "th" => assert_eq!(parent, "tr"),
            "figcaption" => assert_eq!(parent, "figure"),
            "li" => assert!(["ul", "ol"].contains(&parent), "<li> in <{parent}>"),
            _ => {}
        }
    });
}

#[test]
fn its_head_names_it_and_has_the_card_of_its_measure() {
    for (path, folder, up) in [(PATH.to_string(), "", "../../../"), (format!("es/{PATH}"), "es/", "../../../../")] {
        let page = file(&path);
        let tags = tags(&page);
        let address = format!("https://example.org/removals/{folder}measure/arrests/");
        assert_eq!(value(&tags, "link", ("rel", "canonical"), "href"), format!("{address}years/"));
        assert_eq!(value(&tags, "meta", ("property", "og:url"), "content"), format!("{address}years/"));
        assert_eq!(value(&tags, "meta", ("property", "og:image"), "content"), format!("{address}card.png"));
        assert_eq!(value(&tags, "link", ("rel", "stylesheet"), "href"), format!("{up}style.css"));
        let other = "https://example.org/removals/es/measure/arrests/years/";
        assert_eq!(value(&tags, "link", ("hreflang", "es"), "href"), other);
        assert!(file("sitemap.xml").contains(&format!("<loc>{address}years/</loc>")));
    }
}

#[test]
fn the_measures_page_leads_to_it_and_an_embed_does_not() {
    let link = "class=\"years-link\" href=\"../../measure/arrests/years/\"";
    assert!(file("measure/arrests/index.html").contains(link));
    assert!(!file("index.html").contains("years-link"), "removals have no months");
    let embed = super::State::embed("", "measure=arrests").page();
    assert!(!embed.contains("years-link"));
}

#[test]
fn made_up_years_say_so_on_every_map_and_are_not_for_search_engines() {
    let count = |page: &str| (page.matches("data-synthetic=\"SYNTHETIC").count(), page.contains("content=\"noindex\""));
    assert_eq!(count(&file(PATH)), (0, false));
    let mut data = site().data.clone();
    data.edition.synthetic = true;
    let text = serde_json::to_string(&data).unwrap();
    let files = site_of(kept(data), text).files().unwrap();
    let page = &files.iter().find(|file| file.path == PATH).unwrap().text;
    assert_eq!(count(page), (5, true));
    assert!(page.contains("<p class=\"synthetic\">SYNTHETIC"));
}
