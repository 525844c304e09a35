//! The map: every outline is built once, and only its class, status and label change.

use super::element::{Element, el};
use super::{Layout, Page, part};
use crate::view::{MapLabel, Route, Tooltip};
use leptos::prelude::*;

#[component]
pub fn ChoroplethMap(page: Page, outlines: Option<&'static [String]>) -> impl IntoView {
    let (width, height) = page.data.edition.size;
    let counties = (0..page.data.counties.len()).map(|county| {
        let outline = outlines.map(|outlines| outlines[county].as_str());
        county_shape(page, county, outline)
    });
    view! {
        <svg class="map" viewBox=format!("0 0 {width} {height}") role="group" aria-label=page.words().labels().map aria-describedby="summary">
            <defs>{hatch("hatch")}{hatch("hatch-dense")}</defs>
            <g class="counties">{counties.collect_view()}</g>
            {part(page, marks)}
            {part(page, labels)}
        </svg>
    }
}

/// A county's shape within a link, so that it leads somewhere before any script runs: to the county's page, or in an
/// embed, which stays in its frame, to its row in the table.
fn county_shape(page: Page, county: usize, outline: Option<&'static str>) -> impl IntoView {
    let place = &page.data.counties[county];
    let shape = move || page.map.with(|map| map.shape(county));
    let sentence = move || page.map.with(|map| Tooltip::new(page.data, map, county, None).sentence());
    let is_chosen = move || page.view.with(|view| (view.county == Some(county)).then_some("true"));
    let href = match page.layout {
        Layout::Full => page.href(&Route::County(county).path(page.data)),
        Layout::Embed => format!("#{}", row_id(&place.slug())),
    };
    view! {
        <a href=href aria-label=sentence aria-current=is_chosen>
            <path
                id=shape_id(&place.geoid)
                data-geoid=place.geoid.clone()
                data-class=move || class_name(shape().class)
                data-status=move || shape().status
                d=outline
            />
        </a>
    }
}

/// The id of a county's row in the table.
pub(super) fn row_id(slug: &str) -> String {
    format!("row-{slug}")
}

fn shape_id(geoid: &str) -> String {
    format!("c{geoid}")
}

/// A class as the style and tests know it.
pub(super) fn class_name(class: Option<usize>) -> String {
    class.map_or("none".to_string(), |class| class.to_string())
}

/// Outlines drawn again above their neighbours, which would cover half of the stroke; the later ones on top.
fn marks(page: Page) -> Element {
    let mut marks: Vec<_> = page.map.with(|map| map.outlier.map(|county| ("outlier", county))).into_iter().collect();
    page.view.with(|view| {
        marks.extend(view.compare.iter().map(|county| ("compared", *county)));
        marks.extend(view.county.map(|county| ("chosen", county)));
    });
    marks.extend(page.hover.get().map(|hover| ("pointed", hover.county)));
    // Two lines, a light and a dark one: between them they stand out from every class.
    marks.extend(page.focused.get().into_iter().flat_map(|county| [("halo", county), ("focused", county)]));
    let href = |county: usize| format!("#{}", shape_id(&page.data.counties[county].geoid));
    let marks = marks.into_iter().map(|(class, county)| el("use").class(class).set("href", href(county)));
    el("g").class("marks").set("aria-hidden", "true").children(marks)
}

/// Figures written on the map, where so few are known that each can be.
fn labels(page: Page) -> Element {
    let labels = page.map.with(|map| MapLabel::all(page.data, map));
    el("g").class("labels").set("aria-hidden", "true").children(labels.into_iter().map(label))
}

fn label(label: MapLabel) -> Element {
    let x = label.x.to_string();
    let figure = el("tspan").class("map-label-figure").set("x", x.as_str()).set("dy", "1.05em").text(label.figure);
    let place = el("text").class("map-label").set("x", x).set("y", label.y.to_string());
    let name = el("tspan").class("map-label-name").text(label.name);
    place.set("text-anchor", label.anchor.name()).child(name).child(figure)
}

/// Lines for what has no colour. Their look is the style's.
fn hatch(id: &'static str) -> impl IntoView {
    view! {
        <pattern id=id width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect class="hatch-ground" width="14" height="14"></rect>
            <path class="hatch-line" d="M0 0V14"></path>
        </pattern>
    }
}
