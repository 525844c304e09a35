//! The page's components: finished values in, HTML out, the same at build time and in the browser.
//!
//! A component holds no choice and listens to nothing. Controls are links to the view that they lead to (`href="?…"`)
//! and form fields named for the query's keys, so `browser` turns every event into one of a few changes of [`Page`].

#[cfg(feature = "ssr")]
mod about;
mod bars;
mod choropleth_map;
mod county_panel;
mod data_table;
mod filters;
mod headline;
mod legend;
mod page;
mod period;
mod share;
mod state_panel;
mod tooltip;
mod trend;

#[cfg(feature = "ssr")]
pub use about::AboutNote;
pub use page::{Copied, Hover, Page};

use leptos::either::Either;
use leptos::prelude::*;

/// The whole application.
#[component]
pub fn App(
    page: Page,
    /// One path for each county; the browser passes none and keeps those of the page.
    outlines: Option<&'static [String]>,
) -> impl IntoView {
    let labels = page.words().labels();
    view! {
        <a class="skip" href="#data-table">{labels.skip_to_table}</a>
        <headline::Headline page/>
        <headline::Measures page/>
        <main class="board">
            <section class="chart">
                <filters::Filters page/>
                <legend::LegendChart page/>
                <div class="map-frame" id="map">
                    <choropleth_map::ChoroplethMap page outlines/>
                    <tooltip::TooltipBox page/>
                </div>
                <headline::SummaryText page/>
                <share::Share page/>
            </section>
            <section class="panel" id="county-panel" aria-live="polite" tabindex="-1">
                {move || match page.county.get() {
                    Some(county) => Either::Left(county_panel::county_panel(page, county)),
                    None => Either::Right(state_panel::state_panel(page)),
                }}
            </section>
        </main>
        <data_table::DataTableView page/>
    }
}
