//! The view, marked on `#app` for the scripts that speak with other windows. What they ask for comes as an event, to
//! `address`.

use county_map::ui::Page;
use leptos::prelude::*;

/// Keeps `data-view` at the canonical query of what is shown.
pub fn join(page: Page) {
    Effect::new(move |_| {
        let query = page.view.with(|view| view.to_query(page.data));
        let _ = super::root().map(|root| root.set_attribute("data-view", &query));
    });
}
