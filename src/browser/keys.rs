//! The map by key: within its one stop of the Tab key, arrows lead from county to county, letters to a name, Home and End to
//! the first and the last.

use super::listen::on;
use super::shapes::{at, focus};
use super::sheet;
use county_map::ui::Page;
use county_map::view::{Direction, named, toward};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

pub fn listen(page: Page) {
    let typed = RefCell::new((String::new(), f64::NEG_INFINITY));
    on("keydown", move |event| press(page, &typed, event));
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
