//! The panel: blocks of a few kinds, one under the other.

use super::Page;
use super::element::{Element, el};
use crate::view::{Block, Chart, Panel, Row};

pub fn panel(page: Page) -> Element {
    let panel = Panel::new(page.data, &page.map(), &page.view());
    let close =
        panel.close.map(|link| el("a").class("close").set("href", page.href(&link)).text(page.words().labels().close));
    let eyebrow = el("div").class("eyebrow").child(el("span").text(panel.kind));
    el("section")
        .class("panel")
        .set("id", "county-panel")
        .set("tabindex", "-1")
        .set("aria-labelledby", "panel-name")
        .set_some("data-chosen", panel.county.map(|_| ""))
        .child(eyebrow.children(panel.county.map(|county| compare(page, county))).children(close))
        .child(el("h2").set("id", "panel-name").text(panel.name))
        .children(panel.blocks.into_iter().map(|it| block(page, it)))
}

fn block(page: Page, block: Block) -> Element {
    match block {
        Block::Hero { figure, unit, rank, is_known } => el("p")
            .class("hero")
            .set_some("data-known", is_known.then_some(""))
            .child(el("strong").text(figure))
            .text(" ")
            .text(unit)
            .child(el("span").text(rank)),
        Block::Text { kind, words } => el("p").class(kind).text(words),
        Block::Rows { kind, title, chart, rows } => {
            let (note, chart) = chart.map(|chart| (el("small").text(chart.note.clone()), bars(chart))).unzip();
            let part = el("div").class("part").child(el("h3").text(title).children(note));
            part.children(chart).child(el("ul").class(kind).children(rows.into_iter().map(|it| row(page, it))))
        }
    }
}

fn bars(chart: Chart) -> Element {
    el("svg")
        .class("bars-chart")
        .set("viewBox", format!("0 0 {} 1000", chart.width))
        .set("preserveAspectRatio", "none")
        .set("aria-hidden", "true")
        .child(el("path").class("outside").set("d", chart.outside))
        .child(el("path").set("d", chart.shown))
}

fn row(page: Page, row: Row) -> Element {
    // A link without an address is plain text, and one element serves for both.
    let action = (!row.action.is_empty()).then(|| el("small").text(format!(" · {}", row.action)));
    let label = el("a").class("row-label").text(row.label).children(action);
    el("li")
        .set_some("data-months", row.months.map(|months| months.to_string()))
        .set_some("data-part", row.is_part.then_some(""))
        .child(label.set_some("href", row.link.map(|link| page.href(&link))))
        .child(el("b").text(row.value))
        .child(el("small").text(row.note))
        .children(row.bar.map(|length| bar("bar", length, 1000, 0)))
}

/// A bar is drawn with attributes: a style in the page would be refused by a strict content security policy.
pub(super) fn bar(class: &'static str, width: u32, height: u32, top: u32) -> Element {
    let size = |number: u32| number.to_string();
    let bar = el("rect").set("width", size(width)).set("height", size(height)).set("y", size(top));
    let drawing = el("svg").class(class).set("viewBox", "0 0 1000 1000").set("preserveAspectRatio", "none");
    drawing.set("aria-hidden", "true").child(bar)
}

/// Another county to hold beside this one.
fn compare(page: Page, chosen: usize) -> Element {
    let names = page.data.counties.iter().enumerate().filter(|(i, _)| *i != chosen);
    let options = names.map(|(_, county)| el("option").set("value", county.slug()).text(county.name.as_str()));
    let none = el("option").set("value", "").text("–");
    let select = el("select").set("name", "compare").set("autocomplete", "off").child(none).children(options);
    el("label").class("compare").child(el("span").text(page.words().labels().compare_with)).child(select)
}
