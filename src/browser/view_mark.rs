//! The view, marked on `#app` and `<html>` for the scripts that speak with other windows or save it, for paper, and in the
//! title of the tab. What scripts ask for comes as an event, to `address`.

use county_map::ui::Page;
use county_map::view::{Heading, Route};
use std::cell::RefCell;

/// Keeps `data-view` at the canonical query of what is shown, `data-link` at its address, and the title at that of the
/// page where it is at home, with the category that is looked at alone.
pub fn join(page: Page) {
    let Some(root) = super::root() else { return };
    let edition = root.get_attribute("data-title").unwrap_or_default();
    let titled = RefCell::new(String::new());
    super::follow(move || {
        let view = page.view();
        let _ = root.set_attribute("data-view", &view.to_query(page.data));
        let title = view.subject(page.data).with_part(&Heading::title(page.data, &edition, Route::of(&view)));
        if titled.replace(title.clone()) != title {
            let _ = super::document().map(|document| document.set_title(&title));
        }
        let _ = super::html().map(|html| html.set_attribute("data-link", &page.link()));
    });
}
