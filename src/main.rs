//! The browser's program: takes over the prerendered page and joins it to the address bar, pointer and clipboard.

#[path = "browser/mod.rs"]
mod browser;

use county_map::ui::{App, Page};
use leptos::prelude::*;

fn main() {
    let (Some(data), Some(root)) = (browser::dataset(), browser::root()) else { return browser::give_up() };
    let view = browser::prerendered_view(data, &root);
    let layout = browser::layout();
    leptos::mount::hydrate_from(root, move || {
        let page = Page::new(data, view, layout);
        browser::connect(page);
        view! { <App page outlines=None/> }
    })
    .forget();
}
