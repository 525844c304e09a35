//! The legend: a histogram of counties. What lights up with what is the style's.

use super::Page;
use super::choropleth_map::class_name;
use crate::view::{Legend, Swatch};
use leptos::prelude::*;

#[component]
pub fn LegendChart(page: Page) -> impl IntoView {
    view! {
        <figure class="legend" aria-label=page.words().labels().legend>
            {move || content(page.map.with(|map| Legend::new(page.data, map)))}
        </figure>
    }
}

fn content(legend: Legend) -> impl IntoView {
    let outlier = legend.outlier.map(|words| view! { <p class="legend-outlier">{words}</p> });
    view! {
        <figcaption>{legend.title}<small>{legend.base}</small></figcaption>
        <ol>{legend.swatches.into_iter().map(swatch).collect_view()}</ol>
        {outlier}
    }
}

/// Its bar is drawn with attributes: a style in the page would be refused by a strict content security policy.
fn swatch(swatch: Swatch) -> impl IntoView {
    view! {
        <li class="swatch" tabindex="0" data-swatch=class_name(swatch.class) data-status=swatch.status>
            <svg class="column" viewBox="0 0 1 1000" preserveAspectRatio="none" aria-hidden="true">
                <rect width="1" height=swatch.height.to_string() y=(1000 - swatch.height).to_string()></rect>
            </svg>
            <span class="swatch-colour"></span>
            <span class="swatch-label">{swatch.label}</span>
            <span class="swatch-count">{swatch.counties.to_string()}</span>
        </li>
    }
}
