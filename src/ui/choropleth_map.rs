//! The map: every outline is built once, and only its class, status and label change.

use super::element::{Element, el};
use super::{Layout, Page, live};
use crate::model::Outlines;
use crate::view::{MapLabel, Route, Tooltip};
use leptos::prelude::*;

#[component]
pub fn ChoroplethMap(page: Page, outlines: Option<&'static Outlines>) -> impl IntoView {
    let (width, height) = page.data.edition.size;
    let counties = (0..page.data.counties.len()).map(|county| {
        let outline = outlines.map(|outlines| outlines.paths[county].as_str());
        county_shape(page, county, outline)
    });
    view! {
        <svg class="map" viewBox=format!("0 0 {width} {height}") role="group" aria-label=page.words().labels().map aria-describedby=described(page.layout)>
            <defs>{hatch("hatch")}{hatch("hatch-dense")}</defs>
            <g class="counties">{counties.collect_view()}</g>
            <path class="rim" d=outlines.map(|outlines| outlines.rim.as_str())/>
            {live(page, marks)}
            {live(page, labels)}
        </svg>
    }
}

/// A county's shape within a link, so that it leads somewhere before any script runs: to the county's page, or in an
/// embed, which stays in its frame, to its row in the table.
fn county_shape(page: Page, county: usize, outline: Option<&'static str>) -> impl IntoView {
    let place = &page.data.counties[county];
    // One type for all: each type of its own would bring a copy of the framework's code with it.
    let told = move |attribute: fn(Page, usize) -> Option<String>| move || attribute(page, county);
    let href = match page.layout {
        Layout::Full => page.href(&Route::County(county).path(page.data)),
        Layout::Embed => format!("#{}", row_id(&place.slug())),
    };
    view! {
        <a href=href aria-label=told(sentence) aria-current=told(current)>
            <path
                id=shape_id(&place.geoid)
                data-geoid=place.geoid.clone()
                data-class=told(class)
                data-status=told(status)
                d=outline
            />
        </a>
    }
}

/// What the map shows; and where the page has it, how it is used.
fn described(layout: Layout) -> &'static str {
    match layout {
        Layout::Full => "summary using",
        Layout::Embed => "summary",
    }
}

fn sentence(page: Page, county: usize) -> Option<String> {
    Some(page.map.with(|map| Tooltip::new(page.data, map, county, None).sentence()))
}

fn current(page: Page, county: usize) -> Option<String> {
    page.view.with(|view| (view.county == Some(county)).then(|| "true".to_string()))
}

fn class(page: Page, county: usize) -> Option<String> {
    Some(page.map.with(|map| class_name(map.shape(county).class)))
}

fn status(page: Page, county: usize) -> Option<String> {
    Some(page.map.with(|map| map.shape(county).status.to_string()))
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
    marks.extend(page.focused.get().map(|county| ("focused", county)));
    let href = |county: usize| format!("#{}", shape_id(&page.data.counties[county].geoid));
    // Under each line lies a broader one of the paper's colour: between them they stand out from every class.
    let marks = marks.into_iter().flat_map(|(class, county)| ["halo", class].map(|class| (class, href(county))));
    let marks = marks.map(|(class, href)| el("use").class(class).set("href", href));
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
