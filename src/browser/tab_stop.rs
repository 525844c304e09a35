//! One stop of the Tab key for the whole map. Without the program each county's link is a stop of its own, behind a link that
//! skips them.

use super::listen::on;
use super::shapes::{at, link};
use county_map::ui::Page;
use std::cell::Cell;
use std::rc::Rc;

pub fn join(page: Page) {
    let stop = Rc::new(Stop { page, county: Cell::new(0), is_made: Cell::new(false) });
    let chosen = Rc::clone(&stop);
    super::follow(move || chosen.move_to(page.view().county.unwrap_or(chosen.county.get())));
    // Before the browser looks for where the Tab key leads.
    let tabbed = Rc::clone(&stop);
    on("keydown", move |_| tabbed.make());
    on("focusin", move |event| {
        if let Some(county) = at(page, event) {
            stop.make();
            stop.move_to(county);
        }
    });
}

/// The county that the Tab key leads to. Whoever uses no key needs none.
struct Stop {
    page: Page,
    county: Cell<usize>,
    is_made: Cell<bool>,
}

impl Stop {
    fn make(&self) {
        if !self.is_made.replace(true) {
            (0..self.page.data.counties.len()).for_each(|county| set_stop(self.page, county, false));
            self.move_to(self.county.get());
        }
    }

    fn move_to(&self, county: usize) {
        let before = self.county.replace(county);
        if self.is_made.get() {
            set_stop(self.page, before, false);
            set_stop(self.page, county, true);
        }
    }
}

fn set_stop(page: Page, county: usize, is_stop: bool) {
    let _ = link(page, county).map(|link| link.set_attribute("tabindex", if is_stop { "0" } else { "-1" }));
}
