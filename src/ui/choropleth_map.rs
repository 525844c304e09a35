//! The map: every outline is built once, and only its class, status and label change.

use super::Page;
use crate::view::{MapLabel, Tooltip};
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
            <g class="marks" aria-hidden="true">
                {move || marks(page).into_iter().map(|(class, county)| mark(page, class, county)).collect_view()}
            </g>
            <g class="labels" aria-hidden="true">
                {move || page.map.with(|map| MapLabel::all(page.data, map)).into_iter().map(label).collect_view()}
            </g>
        </svg>
    }
}

/// A county's shape within a link to its row, so that it leads somewhere before any script runs.
fn county_shape(page: Page, county: usize, outline: Option<&'static str>) -> impl IntoView {
    let place = &page.data.counties[county];
    let shape = move || page.map.with(|map| map.shape(county));
    let sentence = move || page.map.with(|map| Tooltip::new(page.data, map, county, None).sentence());
    view! {
        <a href=format!("#{}", row_id(&place.slug())) aria-label=sentence>
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

/// Which outlines are drawn again, the later ones on top.
fn marks(page: Page) -> Vec<(&'static str, usize)> {
    let mut marks: Vec<_> = page.map.with(|map| map.outlier.map(|county| ("outlier", county))).into_iter().collect();
    page.view.with(|view| {
        marks.extend(view.compare.iter().map(|county| ("compared", *county)));
        marks.extend(view.county.map(|county| ("chosen", county)));
    });
    marks.extend(page.hover.get().map(|hover| ("pointed", hover.county)));
    marks
}

/// An outline drawn again above its neighbours, which would cover half of its stroke.
fn mark(page: Page, class: &'static str, county: usize) -> impl IntoView {
    view! { <use class=class href=format!("#{}", shape_id(&page.data.counties[county].geoid))></use> }
}

fn label(label: MapLabel) -> impl IntoView {
    let (x, line, anchor) = (label.x.to_string(), label.x.to_string(), label.anchor.name());
    view! {
        <text class="map-label" x=x y=label.y.to_string() text-anchor=anchor>
            <tspan class="map-label-name">{label.name}</tspan>
            <tspan class="map-label-figure" x=line dy="1.05em">{label.figure}</tspan>
        </text>
    }
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
