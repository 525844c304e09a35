//! The page: finished values in, markup out.
//!
//! A component holds no choice and listens to nothing. Controls are links to the view that they lead to
//! and form fields named for the query's keys, so `browser` turns every event into one of a few changes of [`Page`].
//!
//! The page's frame and the county shapes are `view!`, rendered at build time alone ([`App`]). What changes with the view
//! is one of [`PARTS`] and [`LATE`]: plain data ([`element::Element`]), which stands in the page under its name and which `browser`
//! takes over there, and makes anew when what it reads changes. So the browser's program holds no code for what stays.

#[cfg(feature = "ssr")]
mod about;
#[cfg(feature = "ssr")]
mod app;
mod choices;
#[cfg(feature = "ssr")]
mod choropleth_map;
mod data_table;
pub mod element;
mod filters;
mod headline;
mod held;
mod languages;
mod layout;
mod legend;
mod marks;
mod page;
mod panel;
mod period;
mod share;
mod tooltip;
#[cfg(feature = "ssr")]
mod years;

#[cfg(feature = "ssr")]
pub use about::{AboutNote, Download};
#[cfg(feature = "ssr")]
pub use app::App;
pub use layout::Layout;
pub use marks::{class_name, sentence, shape_id};
pub use page::{Copied, Hover, Page, Sent};
#[cfg(feature = "ssr")]
pub use years::YearsPage;

use element::Element;

/// Where the page names a part: on its outermost element.
pub const NAME: &str = "data-live";

/// A part of the page that changes with its state.
pub struct Part {
    pub name: &'static str,
    pub draw: fn(Page) -> Element,
    /// How it waits until the view comes to rest; `None` where the reader looks.
    pub wait: Option<Wait>,
}

/// How long something waits. A film that plays is a view that does not rest, but somebody may look at what waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// Until the view stands still for a moment, where the period alone has changed: a handle that moves leaves its frames to the
    /// colours. For the end of a film as well, unless a county is chosen. Any other change is shown at once.
    Period,
    /// Until the view stands still for a moment; for the end of a film as well, unless it is in sight.
    Sight,
    /// For the end of a film as well: nobody sees it change.
    Film,
}

const fn at_once(name: &'static str, draw: fn(Page) -> Element) -> Part {
    Part { name, draw, wait: None }
}

const fn waits(name: &'static str, draw: fn(Page) -> Element, wait: Wait) -> Part {
    Part { name, draw, wait: Some(wait) }
}

/// The parts that every view needs, in the order in which they are taken over.
pub const PARTS: [Part; 6] = [
    at_once("marks", marks::marks),
    at_once("labels", marks::labels),
    at_once("tooltip", tooltip::tooltip_place),
    at_once("legend", legend::legend),
    at_once("headline", headline::headline),
    at_once("period", period::period),
];

/// Those whose program comes over the network when something first changes. Nothing but they may need it.
pub const LATE: [Part; 8] = [
    waits("measures", headline::measures, Wait::Period),
    waits("groups", filters::groups, Wait::Period),
    waits("panel", panel::panel, Wait::Period),
    waits("summary", headline::summary, Wait::Sight),
    waits("credit", share::credit, Wait::Film),
    waits("share", share::share, Wait::Film),
    waits("languages", languages::languages, Wait::Film),
    waits("table", data_table::data_table, Wait::Sight),
];

/// A part under its name, at build time. One that is not listed is an empty element, which no test lets through.
#[cfg(feature = "ssr")]
fn part(page: Page, name: &'static str) -> Element {
    let part = PARTS.iter().chain(&LATE).find(|part| part.name == name);
    part.map_or_else(|| element::el("div"), |part| (part.draw)(page)).set(NAME, name)
}
