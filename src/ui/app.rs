//! The whole application as HTML, with every part at its place.

use super::choropleth_map::{above, choropleth_map};
use super::element::Element;
use super::{Page, filters};
use crate::model::Outlines;
use leptos::prelude::*;
use leptos::tachys::html::InertElement;

/// `behind` is HTML right behind the map.
#[component]
pub fn App(page: Page, outlines: &'static Outlines, behind: String) -> impl IntoView {
    let part = move |name| still(super::part(page, name));
    view! {
        <a class="skip" href="#map">{page.words().labels().skip_to_map}</a>
        <a class="skip" href="#data-table">{page.words().labels().skip_to_table}</a>
        {part("languages")}
        {part("headline")}
        {part("measures")}
        <main>
            <div class="board">
                <section class="chart">
                    {part("legend")}
                    <div class="map-frame" id="map" data-synthetic=page.synthetic()>
                        {still(choropleth_map(page, outlines))}
                        {still(above(page))}
                        {part("tooltip")}
                    </div>
                    {InertElement::new(behind)}
                    {part("summary")}
                    {part("credit")}
                    {part("share")}
                </section>
                <div class="side">
                    <div class="filters">
                        {still(filters::find(page))}
                        {part("groups")}
                        {part("period")}
                    </div>
                    {part("panel")}
                </div>
            </div>
            {part("table")}
        </main>
    }
}

fn still(element: Element) -> impl IntoView {
    InertElement::new(element.html())
}
