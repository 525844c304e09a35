//! The map by key: one stop of the Tab key, within it arrows lead from county to county, letters to a name, Home and End
//! to the first and the last. Without the program each county's link is a stop of its own, behind a link that skips them.

use super::known::Setter;
use super::listen::on;
use super::shapes::{self, at, focus, link};
use super::sheet;
use county_map::ui::Page;
use county_map::view::{Direction, named, toward};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

pub fn listen(page: Page) {
    let stop = Rc::new(Stop { page, county: Cell::new(None) });
    let links = shapes::all("a");
    if let Some(setter) = links.first().and_then(Setter::of) {
        links.iter().for_each(|link| setter.set(link, "tabindex", "-1"));
    }
    let chosen = Rc::clone(&stop);
    super::follow(move || chosen.move_to(page.view().county.or(chosen.county.get()).unwrap_or(0)));
    on("focusin", move |event| {
        if let Some(county) = at(page, event) {
            stop.move_to(county);
        }
    });
    let typed = RefCell::new((String::new(), f64::NEG_INFINITY));
    on("keydown", move |event| press(page, &typed, event));
}

/// The county that the Tab key leads to.
struct Stop {
    page: Page,
    county: Cell<Option<usize>>,
}

impl Stop {
    fn move_to(&self, county: usize) {
        let before = self.county.replace(Some(county));
        if before != Some(county) {
            let _ = before.map(|before| set_stop(self.page, before, false));
            set_stop(self.page, county, true);
        }
    }
}

fn set_stop(page: Page, county: usize, is_stop: bool) {
    let _ = link(page, county).map(|link| link.set_attribute("tabindex", if is_stop { "0" } else { "-1" }));
}

/// Letters that were typed quickly, and when the last of them was.
type Typed = RefCell<(String, f64)>;

/// Milliseconds after which a letter begins anew.
const PAUSE: f64 = 800.0;

fn press(page: Page, typed: &Typed, event: &Event) {
    let Some(from) = at(page, event) else { return };
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
    if key.ctrl_key() || key.meta_key() || key.alt_key() {
        return;
    }
    let (key, time) = (key.key(), event.time_stamp());
    let next = match key.as_str() {
        "ArrowLeft" => toward(page.data, from, Direction::Left),
        "ArrowUp" => toward(page.data, from, Direction::Up),
        "ArrowRight" => toward(page.data, from, Direction::Right),
        "ArrowDown" => toward(page.data, from, Direction::Down),
        "Home" => Some(0),
        "End" => page.data.counties.len().checked_sub(1),
        " " if time - typed.borrow().1 > PAUSE => {
            page.change(|view| view.choose_county(Some(from)));
            sheet::uncover(page, from);
            None
        }
        letter if letter.chars().count() == 1 => named(page.data, from, &typed_on(typed, letter, time)),
        // Enter follows the link, and Tab leads on.
        _ => return,
    };
    event.prevent_default();
    if let Some(next) = next {
        focus(page, next);
    }
}

/// What was typed so far, with one more letter.
fn typed_on(typed: &Typed, letter: &str, time: f64) -> String {
    let (text, last) = &mut *typed.borrow_mut();
    if time - *last > PAUSE {
        text.clear();
    }
    *last = time;
    text.push_str(letter);
    text.clone()
}
