//! The way to the same view in another language.

use super::element::{Element, el};
use super::{Layout, Page};
use crate::text::words;

/// On the full page it stands above all else; an embed has it among the ways to send the view.
pub fn languages(page: Page) -> Element {
    let links = links(page).filter(|_| page.layout == Layout::Full);
    el("p").class("languages").children(links)
}

/// A link for each other language, in its own words.
pub fn links(page: Page) -> impl Iterator<Item = Element> {
    let link = move |language: &str| {
        let link = el("a").set("href", page.in_language(language)).set("lang", language).set("hreflang", language);
        link.text(words(language).labels().own_name)
    };
    page.data.edition.others().map(link)
}
