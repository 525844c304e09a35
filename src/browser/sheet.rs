//! The panel as a sheet on a phone: pulled down by its head it closes, and the county it speaks of comes out from under it.

use super::listen::{around, on};
use super::{panel, shapes};
use county_map::ui::{Layout, Page};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, PointerEvent};

/// The windows in which `style/sheet.css` makes a sheet of the panel.
const WINDOW: &str = "(max-width: 759px) and (min-height: 480px)";

/// CSS pixels after which a pull is meant to close.
const ENOUGH: i32 = 64;

pub fn listen(page: Page) {
    // Where the finger went down.
    let start = Rc::new(Cell::new(None));
    let (moved, left, lost) = (Rc::clone(&start), Rc::clone(&start), Rc::clone(&start));
    on("pointerdown", move |event| start.set(head(page, event)));
    on("pointermove", move |event| {
        if let Some(way) = way(moved.get(), event) {
            pull(Some(way.max(0)));
        }
    });
    on("pointerup", move |event| {
        let way = way(left.take(), event);
        pull(None);
        if way.is_some_and(|way| way > ENOUGH) {
            panel::close(page);
        }
    });
    // The browser has taken the pointer for something of its own.
    on("pointercancel", move |_| {
        lost.set(None);
        pull(None);
    });
}

/// The height of a pointer that takes the sheet by its head, and not a control on it.
fn head(page: Page, event: &Event) -> Option<i32> {
    around(event, "[data-chosen] .eyebrow").filter(|_| is_sheet(page) && around(event, "a, label").is_none())?;
    Some(event.dyn_ref::<PointerEvent>()?.client_y())
}

fn way(start: Option<i32>, event: &Event) -> Option<i32> {
    Some(event.dyn_ref::<PointerEvent>()?.client_y() - start?)
}

/// Moves the sheet down by so many pixels; `None` lets it go.
fn pull(way: Option<i32>) {
    let Some(style) = panel::element().map(|panel| panel.style()) else { return };
    let _ = match way {
        Some(way) => style.set_property("--pulled", &format!("{way}px")),
        None => style.remove_property("--pulled").map(drop),
    };
}

fn is_sheet(page: Page) -> bool {
    page.layout == Layout::Full && super::matches(WINDOW)
}

/// Brings a county that was chosen on the map out from under the sheet: the focus, which it has, comes with a scroll to
/// where it is seen.
pub fn uncover(page: Page, county: usize) {
    if is_sheet(page) {
        super::later(0, move || shapes::focus(page, county)).forget();
    }
}
