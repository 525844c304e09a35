//! The page's components: finished values in, HTML out, the same at build time and in the browser.
//!
//! A component holds no choice and listens to nothing. Controls are links to the view that they lead to (`href="?…"`)
//! and form fields named for the query's keys, so `browser` turns every event into one of a few changes of [`Page`].
//! What weighs in the browser is the number of different closures and of different types that [`view!`] builds:
//! hence few, general shapes (choices, blocks, rows) and no erased types.

#[cfg(feature = "ssr")]
mod about;
mod choices;
mod choropleth_map;
mod data_table;
mod filters;
mod headline;
mod legend;
mod page;
mod panel;
mod period;
mod share;
mod tooltip;

#[cfg(feature = "ssr")]
pub use about::AboutNote;
pub use page::{Copied, Hover, Page};

use leptos::prelude::*;

/// The whole application.
#[component]
pub fn App(
    page: Page,
    /// One path for each county; the browser passes none and keeps those of the page.
    outlines: Option<&'static [String]>,
) -> impl IntoView {
    view! {
        <a class="skip" href="#data-table">{page.words().labels().skip_to_table}</a>
        <headline::Headline page/>
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
            <panel::PanelSection page/>
        </main>
        <data_table::DataTableView page/>
    }
}
