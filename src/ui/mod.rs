//! The page: finished values in, markup out.
//!
//! A component holds no choice and listens to nothing. Controls are links to the view that they lead to
//! and form fields named for the query's keys, so `browser` turns every event into one of a few changes of [`Page`].
//!
//! The page's frame and the county shapes are `view!`, rendered at build time alone ([`App`]). What changes with the view
//! is one of [`PARTS`]: plain data ([`element::Element`]), which stands in the page under its name and which `browser`
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

/// All parts that change with the page's state, by name, in the order in which they are taken over.
pub const PARTS: [(&str, fn(Page) -> Element); 14] = [
    ("marks", marks::marks),
    ("labels", marks::labels),
    ("tooltip", tooltip::tooltip_place),
    ("legend", legend::legend),
    ("headline", headline::headline),
    ("measures", headline::measures),
    ("summary", headline::summary),
    ("panel", panel::panel),
    ("groups", filters::groups),
    ("period", period::period),
    ("languages", languages::languages),
    ("credit", share::credit),
    ("share", share::share),
    ("table", data_table::data_table),
];
