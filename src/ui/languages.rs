//! The way to the same view in another language.

use super::element::{Element, el};
use super::{Layout, Page};
use crate::text::own_name;

/// On the full page it stands above all else, named by the languages that it leads to; an embed has it among the ways to
/// send the view.
pub fn languages(page: Page) -> Element {
    let others = page.data.edition.others().filter(|_| page.layout == Layout::Full);
    let names = others.map(own_name).collect::<Vec<_>>().join(", ");
    let links = links(page).filter(|_| page.layout == Layout::Full);
    el("nav").class("languages").set("aria-label", names).children(links)
}

/// A link for each other language, in its own words.
pub fn links(page: Page) -> impl Iterator<Item = Element> {
    let link = move |language: &'static str| {
        let link = el("a").set("href", page.in_language(language)).set("lang", language).set("hreflang", language);
        link.text(own_name(language))
    };
    page.data.edition.others().map(link)
}
