//! Sending the view: its link, copied or to be selected; what is said of the source beside it.

use super::element::{Element, el};
use super::{Copied, Layout, Page};
use leptos::prelude::*;

pub fn share(page: Page) -> Element {
    let labels = page.words().labels();
    let said = el("span").set("role", "status");
    let said = match page.copied.get() {
        Copied::Nothing => said,
        Copied::Done => said.text(labels.link_copied),
        Copied::Refused(link) => {
            let field = el("input").class("link").set("readonly", "").set("value", link);
            said.child(el("label").text(labels.link_refused).text(" ").child(field))
        }
    };
    let button = |action: &'static str, words: &'static str| {
        el("button").set("type", "button").set("data-action", action).text(words)
    };
    let share = el("div").class("share");
    let share = match page.layout {
        Layout::Full => share.child(button("copy", labels.copy_link)).child(button("embed", labels.embed)),
        Layout::Embed => share.child(full_page(page)).child(button("copy", labels.copy_link)),
    };
    share.child(said)
}

/// From an embed to the same view on the full page.
fn full_page(page: Page) -> Element {
    let link = page.view.with(|view| view.to_link(page.data));
    let link = el("a").class("full-page").set("href", page.href(&link));
    link.set("target", "_blank").set("data-full", "").text(page.words().labels().full_page)
}

/// Whose figures are shown. The full page says it in its panel and under the table.
pub fn credit(page: Page) -> Element {
    let (words, measure) = (page.words(), page.map.with(|map| map.measure));
    let (labels, edition) = (words.labels(), &page.data.edition);
    let place = el("p").class("credit");
    match page.layout {
        Layout::Full => place,
        Layout::Embed => place.text(format!(
            "{}: {}. {}: {}.",
            labels.source,
            page.data.measures[measure].source,
            labels.retrieved,
            words.date(edition.retrieved)
        )),
    }
}
