//! The browser's program: takes over the prerendered page and joins it to the address bar, pointer and clipboard.

#[path = "browser/mod.rs"]
mod browser;

use county_map::ui::{App, Page};
use leptos::prelude::*;

fn main() {
    let (Some(data), Some(app)) = (browser::dataset(), browser::root()) else { return browser::give_up() };
    let view = browser::prerendered_view(data, &app);
    let (layout, root) = (browser::layout(), browser::way_to_root());
    let address = browser::published(data, &view);
    leptos::mount::hydrate_from(app, move || {
        let page = Page::new(data, view, layout, root, address);
        browser::connect(page);
        view! { <App page outlines=None/> }
    })
    .forget();
}
