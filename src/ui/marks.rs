//! What lies above the counties' shapes, and how a shape is named and labelled.

use super::Page;
use super::element::{Element, el};
use crate::view::{Choropleth, MapLabel, Tooltip};

/// A county's figure in a sentence: the label of its shape.
pub fn sentence(page: Page, map: &Choropleth, county: usize) -> String {
    Tooltip::new(page.data, map, county, None).sentence()
}

/// The id of a county's row in the table.
pub(super) fn row_id(slug: &str) -> String {
    format!("row-{slug}")
}

/// The id of a county's shape.
pub fn shape_id(geoid: &str) -> String {
    format!("c{geoid}")
}

/// A class as the style and tests know it.
pub fn class_name(class: Option<usize>) -> String {
    class.map_or("none".to_string(), |class| class.to_string())
}

/// Outlines drawn again above their neighbours, which would cover half of the stroke; the later ones on top.
pub fn marks(page: Page) -> Element {
    let mut marks: Vec<_> = page.map().outlier.map(|county| ("outlier", county)).into_iter().collect();
    let view = page.view();
    marks.extend(view.compare.iter().map(|county| ("compared", *county)));
    marks.extend(view.county.map(|county| ("chosen", county)));
    marks.extend(page.hover.get().map(|hover| ("pointed", hover.county)));
    marks.extend(page.focused.get().map(|county| ("focused", county)));
    let href = |county: usize| format!("#{}", shape_id(&page.data.counties[county].geoid));
    // Under each line lies a broader one of the paper's colour: between them they stand out from every class.
    let line = |class: &'static str, of: &str, county| {
        // Of those that are compared there may be some.
        let which = if of == "compared" { href(county) } else { of.to_string() };
        el("use").key([class, &which].concat()).class(class).set("href", href(county))
    };
    let marks = marks.into_iter().flat_map(|(class, county)| ["halo", class].map(|name| line(name, class, county)));
    el("g").class("marks").children(marks)
}

/// Figures written on the map, where so few are known that each can be.
pub fn labels(page: Page) -> Element {
    let labels = MapLabel::all(page.data, &page.map());
    el("g").class("labels").children(labels.into_iter().map(label))
}

fn label(label: MapLabel) -> Element {
    let x = label.x.to_string();
    let figure = el("tspan").set("x", x.clone()).set("dy", "1.05em").text(label.figure);
    let place = el("text").class("map-label").set("x", x).set("y", label.y.to_string());
    let name = el("tspan").text(label.name);
    place.set("text-anchor", label.anchor.name()).child(name).child(figure)
}
