//! The box beside the county that is pointed at.

use super::Page;
use super::element::{Element, el};
use crate::view::{Side, Tooltip};

/// Where the tooltip comes; empty while nothing is pointed at.
pub fn tooltip_place(page: Page) -> Element {
    let hover = page.hover.get().filter(|hover| hover.tip.is_some());
    let tip = hover.map(|hover| Tooltip::new(page.data, &page.map(), hover.county, hover.tip));
    el("div").class("tooltip-place").children(tip.map(|tip| tooltip(page, tip)))
}

fn tooltip(page: Page, tip: Tooltip) -> Element {
    let side = match tip.side {
        Side::Above => "above",
        Side::Below => "below",
    };
    let is_pinned = page.view().county == Some(tip.county);
    let more = || el("a").class("tooltip-more").set("href", "#county-panel").text(page.words().labels().details);
    el("div")
        .class("tooltip")
        .set("role", "tooltip")
        .set("data-side", side)
        .set("--across", percent(tip.across))
        .set("--along", percent(tip.along))
        .child(el("strong").text(tip.name))
        .child(el("p").text(tip.figure))
        .child(el("p").class("tooltip-rank").text(tip.rank))
        .child(el("ul").children(tip.known.into_iter().map(|line| el("li").text(line))))
        .children(tip.flags.into_iter().map(|flag| el("p").class("tooltip-flag").text(flag)))
        .children(is_pinned.then(more))
}

/// Ten-thousandths as per cents, without the float printer.
fn percent(ten_thousandths: i32) -> String {
    format!("{}.{:02}%", ten_thousandths / 100, ten_thousandths % 100)
}
