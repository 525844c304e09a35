//! The view, marked on `#app` for the scripts that speak with other windows, and theirs when they ask for one.

use super::events::on;
use county_map::ui::Page;
use county_map::view::Query;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::CustomEvent;

/// Keeps `data-view` (the canonical query), `data-county` (GEOID) and `data-name` at what is shown, and takes the query
/// of a `county-map-view` event for the view.
pub fn join(page: Page) {
    Effect::new(move |_| {
        let view = page.view.get();
        let Some(root) = super::root() else { return };
        let county = view.county.map(|county| &page.data.counties[county]);
        let _ = root.set_attribute("data-county", county.map_or("", |county| &county.geoid));
        let _ = root.set_attribute("data-name", county.map_or("", |county| &county.name));
        let _ = root.set_attribute("data-view", &view.to_query(page.data));
    });
    on("county-map-view", move |event| {
        if let Some(query) = event.dyn_ref::<CustomEvent>().and_then(|event| event.detail().as_string()) {
            page.view.set(Query::from_text(page.data, &query).view);
        }
    });
}
