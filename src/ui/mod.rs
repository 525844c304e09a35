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
mod years;

#[cfg(feature = "ssr")]
pub use about::{AboutNote, Download};
pub use layout::Layout;
pub use page::{Copied, Hover, Page, Sent};
#[cfg(feature = "ssr")]
pub use years::YearsPage;

use crate::model::Outlines;
use leptos::prelude::*;

/// A part that is made anew when what it reads changes. One type for all parts: each type of its own would bring a copy of
/// the framework's code with it.
fn live(page: Page, part: fn(Page) -> element::Element) -> impl IntoView {
    move || part(page)
}

/// The whole application.
#[component]
pub fn App(
    page: Page,
    /// The browser passes none and keeps those of the page.
    outlines: Option<&'static Outlines>,
) -> impl IntoView {
    view! {
        <a class="skip" href="#map">{page.words().labels().skip_to_map}</a>
        <a class="skip" href="#data-table">{page.words().labels().skip_to_table}</a>
        {live(page, languages::languages)}
        {live(page, headline::headline)}
        {live(page, headline::measures)}
        <main>
            <div class="board">
                <section class="chart">
                    {live(page, legend::legend)}
                    <div class="map-frame" id="map" data-synthetic=page.synthetic()>
                        <choropleth_map::ChoroplethMap page outlines/>
                        {live(page, tooltip::tooltip_place)}
                    </div>
                    {live(page, headline::summary)}
                    {live(page, share::credit)}
                    {live(page, share::share)}
                </section>
                <div class="side">
                    <div class="filters">
                        {filters::find(page)}
                        {live(page, filters::groups)}
                        {live(page, period::period)}
                    </div>
                    {live(page, panel::panel)}
                </div>
            </div>
            {live(page, data_table::data_table)}
        </main>
    }
}
