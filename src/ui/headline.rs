//! What is known, in words: headline, the measures with their coverage, and the summary of the map.

use super::element::{Element, el};
use super::{Page, choices};
use crate::model::Measure;
use crate::view::{Choices, Summary};

/// All measures' words lie on one another and one of them is seen: the page below never moves, whatever the measure.
pub fn headline(page: Page) -> Element {
    let map = page.map();
    let (shown, part) = (map.measure, map.subject(page.data).part_words());
    let measures = page.data.measures.iter().enumerate();
    el("header")
        .class("headline")
        .children(page.synthetic().map(|words| el("p").class("synthetic").text(words)))
        .child(
            el("div").class("headline-stack").children(measures.map(|(i, measure)| words(measure, &part, i == shown))),
        )
        .child(el("p").class("spoken").set("id", "spoken").set("role", "status").text(page.spoken.get()))
}

fn words(measure: &'static Measure, part: &str, is_shown: bool) -> Element {
    let part = (is_shown && !part.is_empty()).then(|| el("small").class("title-part").text(format!(" ({part})")));
    el("div")
        .set_some("aria-hidden", (!is_shown).then_some("true"))
        .child(el(if is_shown { "h1" } else { "p" }).class("title").text(measure.title.as_str()).children(part))
        .child(el("p").class("standfirst").text(measure.standfirst.as_str()))
}

pub fn measures(page: Page) -> Element {
    let measures = Choices::measures(page.data, &page.view());
    el("nav").class("measures").child(choices::choices(page, measures))
}

pub fn summary(page: Page) -> Element {
    let summary = Summary::new(page.data, &page.map());
    let elsewhere = summary.elsewhere.map(|to| {
        let link = page.view().link_after(page.data, &|view| view.measure = to.measure);
        el("a").set("href", page.href(&link)).text(to.words)
    });
    let text = el("p").class("summary").set("id", "summary").text(summary.text);
    text.text(" ").children(elsewhere)
}
