//! The map: every outline is written once, at build time. Only class, status and label of a shape change, and `browser`
//! changes them in place.

use super::element::{Element, el};
use super::marks::{class_name, row_id, sentence, shape_id};
use super::{Layout, Page, part};
use crate::model::Outlines;
use crate::view::Route;

pub fn choropleth_map(page: Page, outlines: &'static Outlines) -> Element {
    let (width, height) = page.data.edition.size;
    let shapes = outlines.paths.iter().enumerate().map(|(county, outline)| shape(page, county, outline));
    el("svg")
        .class("map")
        .set("viewBox", format!("0 0 {width} {height}"))
        .set("role", "group")
        .set("aria-label", page.words().labels().map)
        .set("aria-describedby", described(page.layout))
        .child(el("defs").child(hatch("hatch")).child(hatch("hatch-dense")))
        .child(el("g").class("counties").children(shapes))
        .child(el("path").class("rim").set("d", outlines.rim.as_str()))
}

/// What lies above the shapes, in a drawing of its own: what follows the pointer leaves the shapes as they are laid out and
/// painted.
pub fn above(page: Page) -> Element {
    let (width, height) = page.data.edition.size;
    el("svg")
        .class("map-above")
        .set("viewBox", format!("0 0 {width} {height}"))
        .set("aria-hidden", "true")
        .child(part(page, "marks"))
        .child(part(page, "labels"))
}

/// A county's shape within a link, so that it leads somewhere before any script runs: to the county's page, or in an
/// embed, which stays in its frame, to its row in the table.
fn shape(page: Page, county: usize, outline: &'static str) -> Element {
    let (place, map) = (&page.data.counties[county], page.map());
    let href = match page.layout {
        Layout::Full => page.href(&Route::County(county).path(page.data)),
        Layout::Embed => format!("#{}", row_id(&place.slug())),
    };
    let shape = map.shape(county);
    let path = el("path")
        .set("id", shape_id(&place.geoid))
        .set("data-geoid", place.geoid.as_str())
        .set("data-class", class_name(shape.class))
        .set("data-status", shape.status)
        .set("d", outline);
    let is_chosen = page.view().county == Some(county);
    el("a")
        .set("href", href)
        .set("aria-label", sentence(page, &map, county))
        .set_some("aria-current", is_chosen.then_some("true"))
        .child(path)
}

/// What the map shows; and where the page has it, how it is used.
fn described(layout: Layout) -> &'static str {
    match layout {
        Layout::Full => "summary using",
        Layout::Embed => "summary",
    }
}

/// Lines for what has no colour. Their look is the style's.
fn hatch(id: &'static str) -> Element {
    let ground = el("rect").class("hatch-ground").set("width", "14").set("height", "14");
    el("pattern")
        .set("id", id)
        .set("width", "14")
        .set("height", "14")
        .set("patternUnits", "userSpaceOnUse")
        .set("patternTransform", "rotate(45)")
        .child(ground)
        .child(el("path").class("hatch-line").set("d", "M0 0V14"))
}
