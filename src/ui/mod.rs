//! The page's components: finished values in, HTML out, the same at build time and in the browser.
//!
//! A component holds no choice and listens to nothing. Controls are links to the view that they lead to
//! and form fields named for the query's keys, so `browser` turns every event into one of a few changes of [`Page`].
//! The page's frame and the county shapes are built once, in `view!`; what is derived anew as a whole is an
//! [`element::Element`], plain data of one type, for the sake of the program's size.

#[cfg(feature = "ssr")]
mod about;
mod choices;
mod choropleth_map;
mod data_table;
mod element;
mod filters;
mod headline;
mod languages;
mod layout;
mod legend;
mod page;
mod panel;
mod period;
mod share;
mod tooltip;

#[cfg(feature = "ssr")]
pub use about::{AboutNote, Download};
pub use layout::Layout;
pub use page::{Copied, Hover, Page, Sent};

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
        {move || languages::languages(page)}
        {move || headline::headline(page)}
        {move || headline::measures(page)}
        <main class="board">
            <section class="chart">
                {move || legend::legend(page)}
                <div class="map-frame" id="map" data-synthetic=page.synthetic()>
                    <choropleth_map::ChoroplethMap page outlines/>
                    {move || tooltip::tooltip_place(page)}
                </div>
                {move || headline::summary(page)}
                {move || share::credit(page)}
                {move || share::share(page)}
            </section>
            <div class="side">
                <div class="filters">
                    {filters::find(page)}
                    {move || filters::groups(page)}
                    {move || period::period(page)}
                </div>
                {move || panel::panel(page)}
            </div>
        </main>
        {move || data_table::data_table(page)}
    }
}
