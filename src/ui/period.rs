//! The period: two handles on one line, the fiscal years, and a film through the months.

use super::element::{Element, el};
use super::{Layout, Page, choices};
use crate::view::PeriodControl;

/// For a measure that has months; empty for any other. The handles count months from the first that is covered, and
/// `browser` moves them along when the period changes by other means.
pub fn period(page: Page) -> Element {
    let labels = page.words().labels();
    let place = el("div").class("period").set("role", "group").set("aria-label", labels.period);
    let control = PeriodControl::new(page.data, &page.view(), &page.map());
    let Some(control) = control else { return el("div").class("period") };
    let handle = |name: &'static str, label: &'static str, place: usize, spoken: String| {
        let handle = el("input").set("type", "range").set("id", name).set("name", name).set("aria-label", label);
        let handle = handle.set("aria-valuetext", spoken).set("autocomplete", "off").set("min", "0");
        handle.set("max", control.last.to_string()).set("value", place.to_string())
    };
    let (from, to) = control.handles;
    // Where both lie on each other at the far end, only the first can still move.
    let is_late = from * 2 > control.last;
    let (first, last) = control.ends;
    let range = el("span").class("range").set_some("data-late", is_late.then_some(""));
    let range = range.child(handle("from", labels.period_from, from, first));
    // An embed stays in its frame.
    let years = el("a").class("years-link").set("href", page.href(&control.years)).text(labels.year_by_year);
    place
        .child(el("span").class("field-name").text(labels.period).text(": ").child(el("b").text(control.words)))
        .child(range.child(handle("to", labels.period_to, to, last)))
        .child(choices::choices(page, control.shortcuts))
        .children(control.can_play.then(|| play(page)))
        .children((page.layout == Layout::Full).then_some(years))
}

fn play(page: Page) -> Element {
    let labels = page.words().labels();
    let plays = page.film().is_some();
    el("button")
        .class("play")
        .set("type", "button")
        .set("data-action", "play")
        .set("aria-pressed", if plays { "true" } else { "false" })
        .child(el("span").class("play-moving").text(if plays { labels.pause } else { labels.play }))
        .child(el("span").class("play-still").text(labels.next_step))
}
