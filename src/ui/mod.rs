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

use element::Element;
use leptos::prelude::*;

/// The whole application.
#[component]
pub fn App(
    page: Page,
    /// One path for each county; the browser passes none and keeps those of the page.
    outlines: Option<&'static [String]>,
) -> impl IntoView {
    view! {
        <a class="skip" href="#map">{page.words().labels().skip_to_map}</a>
        <a class="skip" href="#data-table">{page.words().labels().skip_to_table}</a>
        {part(page, headline::headline)}
        {part(page, headline::measures)}
        <main class="board">
            <section class="chart">
                {part(page, legend::legend)}
                <div class="map-frame" id="map" data-synthetic=page.synthetic()>
                    <choropleth_map::ChoroplethMap page outlines/>
                    {part(page, tooltip::tooltip_place)}
                </div>
                {part(page, headline::summary)}
                {part(page, share::credit)}
                {part(page, share::share)}
            </section>
            <div class="side">
                <div class="filters">
                    {filters::find(page)}
                    {part(page, filters::groups)}
                    {part(page, period::period)}
                </div>
                {part(page, panel::panel)}
            </div>
        </main>
        {part(page, data_table::data_table)}
    }
}

/// A part that is derived anew whenever something that it reads has changed. All have one type, and with it one piece of
/// code in the browser's program.
fn part(page: Page, derive: fn(Page) -> Element) -> impl Fn() -> Element + Send + Clone + 'static {
    move || derive(page)
}
