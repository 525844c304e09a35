//! Which county is pointed at: by mouse, by finger, by focus.

use super::events::{around, county_at, on};
use super::keys;
use county_map::ui::{Hover, Page};
use county_map::view::Side;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent};

pub fn listen(page: Page) {
    on("pointerover", move |event| over(page, event));
    on("click", move |event| tap(page, event));
    on("focusin", move |event| focus(page, event));
}

/// A mouse that leaves for anything but the tooltip takes the tooltip away; a finger that lifts does not.
fn over(page: Page, event: &Event) {
    let is_touch = event.dyn_ref::<PointerEvent>().is_some_and(|pointer| pointer.pointer_type() == "touch");
    if is_touch || around(event, ".tooltip").is_some() {
        return;
    }
    point(page, event);
}

/// A tap on a county answers like the mouse; a tap elsewhere takes the answer away.
fn tap(page: Page, event: &Event) {
    if around(event, ".tooltip").is_none() {
        point(page, event);
    }
}

/// Focus within the tooltip keeps it; anywhere else points there, or at nothing. One that a click brought is the click's
/// to answer.
fn focus(page: Page, event: &Event) {
    let is_seen = around(event, ":focus-visible").is_some();
    let focused = keys::at(page, event).filter(|_| is_seen);
    if page.focused.with_untracked(|present| *present != focused) {
        page.focused.set(focused);
    }
    if is_seen && around(event, ".tooltip").is_none() {
        point(page, event);
    }
}

fn point(page: Page, event: &Event) {
    let shape = around(event, ".counties a");
    let side = shape.as_ref().map(side);
    let is_there = shape.is_some() || around(event, "#data-table tr").is_some();
    let county = if is_there { county_at(page, event) } else { None };
    let next = county.map(|county| Hover { county, tip: side });
    if page.hover.with_untracked(|present| *present != next) {
        page.hover.set(next);
    }
}

/// Room for the longest answer, in CSS pixels.
const ENOUGH: f64 = 240.0;

/// Where the window has more room, seen from the shape; rather within the map, where that has room enough in sight.
fn side(shape: &Element) -> Side {
    let rect = shape.get_bounding_client_rect();
    let window = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or_default();
    let map = shape.closest("svg").ok().flatten().map(|map| map.get_bounding_client_rect());
    let (top, bottom) = map.map_or((0.0, window), |map| (map.top().max(0.0), map.bottom().min(window)));
    let (above, below) = (rect.top() - top, bottom - rect.bottom());
    let is_above = if above.max(below) >= ENOUGH { above > below } else { rect.top() > window - rect.bottom() };
    if is_above { Side::Above } else { Side::Below }
}
