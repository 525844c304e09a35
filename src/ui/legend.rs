//! The legend: a histogram of counties. What lights up with what is the style's.

use super::{Page, bars};
use crate::view::{Legend, Swatch};
use leptos::prelude::*;

#[component]
pub fn LegendChart(page: Page) -> impl IntoView {
    let labels = page.words().labels();
    let legend = Memo::new(move |_| page.map.with(|map| Legend::new(page.data, map)));
    let swatches = move || legend.with(|legend| legend.swatches.clone()).into_iter().map(swatch).collect_view();
    let outlier = move || {
        let name = legend.with(|legend| legend.outlier.clone());
        name.map(|name| view! { <p class="legend-outlier">{name}": "{labels.stands_apart.to_lowercase()}</p> })
    };
    view! {
        <figure class="legend" aria-label=labels.legend>
            <figcaption>
                {move || legend.with(|legend| legend.title.clone())}
                <small>{move || legend.with(|legend| legend.base.clone())}</small>
            </figcaption>
            <ol>{swatches}</ol>
            {outlier}
        </figure>
    }
}

fn swatch(swatch: Swatch) -> impl IntoView {
    let class = swatch.class.map_or("none".to_string(), |class| class.to_string());
    view! {
        <li class="swatch" tabindex="0" data-swatch=class data-status=swatch.status>
            {bars::column(swatch.height as u32)}
            <span class="swatch-colour"></span>
            <span class="swatch-label">{swatch.label}</span>
            <span class="swatch-count">{swatch.counties}</span>
        </li>
    }
}
