//! The browser's program: takes over the prerendered page and joins it to the address bar, pointer and clipboard.

#[path = "browser/mod.rs"]
mod browser;

use county_map::ui::Page;

fn main() {
    let (Some(data), Some(app)) = (browser::dataset(), browser::root()) else { return browser::give_up() };
    let view = browser::prerendered_view(data, &app);
    let (layout, root) = (browser::layout(), browser::way_to_root());
    let address = browser::published(data, &view);
    browser::start(move || browser::connect(Page::new(data, view, layout, root, address)));
}
