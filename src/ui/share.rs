//! Sending the view: its link, copied or to be selected.

use super::element::{Element, el};
use super::{Copied, Page};
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
    let button = el("button").set("type", "button").set("data-action", "copy").text(labels.copy_link);
    el("div").class("share").child(button).child(said)
}
