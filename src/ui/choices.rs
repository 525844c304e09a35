//! Choices as links: the one look of everything that is chosen from a few.

use super::Page;
use super::element::{Element, el};
use crate::view::{Choice, Choices};

/// A group with its label.
pub fn choices(page: Page, group: Choices) -> Element {
    el("div")
        .class("choices")
        .set("data-key", group.key)
        .set("role", "group")
        .set("aria-label", group.label)
        .child(el("span").class("field-name").text(group.label))
        .child(el("ul").children(group.choices.into_iter().map(|it| choice(page, it))))
}

fn choice(page: Page, choice: Choice) -> Element {
    let link = el("a").set("href", page.href(&choice.link)).set_some("aria-current", choice.is_made.then_some("true"));
    el("li").child(link.text(choice.words).child(el("small").text(choice.note)))
}
