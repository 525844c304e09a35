//! What those hear who hear the page: each change of view once, when it is over.

use super::settle::Settle;
use county_map::ui::Page;
use county_map::view::Summary;

/// Milliseconds without a further change: a handle that moves or a film that plays is not over.
const REST: u32 = 600;

/// Keeps silent on the view that the page came with.
pub fn join(page: Page) {
    let first = page.first_view();
    let settle = Settle::new(REST, move || say(page));
    super::follow(move || {
        let is_over = page.film().is_none();
        let is_new = *page.view() != *first || !page.spoken.get_untracked().is_empty();
        if is_over && is_new {
            settle.change();
        } else {
            settle.call_off();
        }
    });
}

fn say(page: Page) {
    let words = Summary::spoken(page.data, &page.map_now(), &page.view_now());
    page.spoken.set(words);
}
