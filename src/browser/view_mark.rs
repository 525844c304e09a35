//! The view, marked on `#app` for the scripts that speak with other windows, and theirs when they ask for one.

use super::events::on;
use county_map::ui::Page;
use county_map::view::Query;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::CustomEvent;

/// Keeps `data-view` at the canonical query of what is shown, and takes the query of a `county-map-view` event for the
/// view.
pub fn join(page: Page) {
    Effect::new(move |_| {
        let query = page.view.with(|view| view.to_query(page.data));
        let _ = super::root().map(|root| root.set_attribute("data-view", &query));
    });
    on("county-map-view", move |event| {
        if let Some(query) = event.dyn_ref::<CustomEvent>().and_then(|event| event.detail().as_string()) {
            page.view.set(Query::from_text(page.data, &query).view);
        }
    });
}
