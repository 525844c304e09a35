//! Sending the view: its link or a quote, copied or to be selected, shared or mailed; what is said of the source beside it.

use super::element::{Element, el};
use super::{Copied, Layout, Page, Sent, languages};
use crate::view::encoded;

pub fn share(page: Page) -> Element {
    let labels = page.words().labels();
    let button = |action: &'static str, words: &'static str| {
        el("button").set("type", "button").set("data-action", action).text(words)
    };
    // The page's first script brings a dialog by its name.
    let dialog = |name: &'static str, words: &'static str| {
        el("button").set("type", "button").set("data-opens", name).text(words)
    };
    let (copy, quote) = (button("copy", labels.copy_link), button("quote", labels.quote));
    let share = el("div").class("share");
    let share = match page.layout {
        Layout::Full => share
            .child(copy)
            .child(quote)
            .child(dialog("embed", labels.embed))
            .child(dialog("save", labels.save))
            .child(button("share", labels.share))
            .children(letters(page)),
        Layout::Embed => share.child(full_page(page)).child(copy).child(quote).children(languages::links(page)),
    };
    share.child(said(page))
}

/// What became of what was to be copied.
fn said(page: Page) -> Element {
    let labels = page.words().labels();
    let said = el("span").set("role", "status");
    let offered = |words: &'static str, field: Element| {
        el("label").text(words).text(" ").child(field.class("link").set("readonly", ""))
    };
    match page.copied.get() {
        Copied::Nothing => said,
        Copied::Done(Sent::Link) => said.text(labels.link_copied),
        Copied::Done(Sent::Quote) => said.text(labels.quote_copied),
        Copied::Refused(Sent::Link, link) => said.child(offered(labels.link_refused, el("input").set("value", link))),
        Copied::Refused(Sent::Quote, quote) => {
            said.child(offered(labels.quote_refused, el("textarea").set("rows", "5").text(quote)))
        }
    }
}

/// Plain links that hand the quote to a mail program or a messenger: nothing of theirs runs here.
fn letters(page: Page) -> [Element; 2] {
    let (labels, quote) = (page.words().labels(), page.quote());
    let text = encoded(&quote.with_link(&page.link()));
    let mail = format!("mailto:?subject={}&body={text}", encoded(&quote.title));
    let outward = |href: String, words: &'static str| {
        el("a").set("href", href).set("target", "_blank").set("rel", "noopener").text(words)
    };
    [outward(mail, labels.by_mail), outward(format!("https://wa.me/?text={text}"), labels.by_whatsapp)]
}

/// From an embed to the same view on the full page.
fn full_page(page: Page) -> Element {
    let link = page.view().to_link(page.data);
    let link = el("a").class("full-page").set("href", page.href(&link));
    link.set("target", "_blank").set("data-full", "").text(page.words().labels().full_page)
}

/// Whose figures are shown, and of which day. On screen the full page says it in its panel and under the table: there
/// this is for paper and for what is saved.
pub fn credit(page: Page) -> Element {
    let (words, measure) = (page.words(), page.map().measure);
    let (labels, edition) = (words.labels(), &page.data.edition);
    el("p").class("credit").text(format!(
        "{}: {}. {}: {}.",
        labels.source,
        page.data.measures[measure].source,
        labels.retrieved,
        words.date(edition.retrieved)
    ))
}
