//! Which county is pointed at: by mouse, by finger, by focus.

use super::listen::{around, on};
use super::shapes::{at, county_of};
use county_map::ui::{Hover, Page};
use county_map::view::Side;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent, PointerEvent};

pub fn listen(page: Page) {
    // Not what has come to lie under a mouse that rests: arrows scroll the page too.
    on("pointermove", move |event| over(page, event));
    on("click", move |event| tap(page, event));
    on("focusin", move |event| focus(page, event));
}

/// A mouse that leaves for anything but the tooltip takes the tooltip away; a finger that lifts does not.
fn over(page: Page, event: &Event) {
    let is_touch = event.dyn_ref::<PointerEvent>().is_some_and(|pointer| pointer.pointer_type() == "touch");
    if is_touch || around(event, ".tooltip").is_some() {
        return;
    }
    point(page, event, around(event, ".counties a"));
}

/// A tap on a county, or near one, answers like the mouse; a tap elsewhere takes the answer away.
fn tap(page: Page, event: &Event) {
    if around(event, ".tooltip").is_none() {
        point(page, event, near(event));
    }
}

/// Offsets around a point, in parts of a radius; each stands for the four that quarter turns make of it.
const AROUND: [(f32, f32); 3] = [(1.0, 0.0), (0.87, 0.5), (0.5, 0.87)];

/// The link of the county that a click is on, or of the nearest one within 24 CSS pixels on the map: a finger is broader
/// than a coast is straight.
pub fn near(event: &Event) -> Option<Element> {
    let on = around(event, ".counties a");
    if on.is_some() || around(event, "#map").is_none() || around(event, ".tooltip").is_some() {
        return on;
    }
    let (document, click) = (super::document()?, event.dyn_ref::<MouseEvent>()?);
    let (x, y) = (click.client_x() as f32, click.client_y() as f32);
    let rings = [6.0, 12.0, 18.0, 24.0].into_iter();
    let offsets = rings.flat_map(|radius| AROUND.map(|(across, along)| (across * radius, along * radius)));
    let mut points = offsets.flat_map(|(dx, dy)| [(dx, dy), (-dy, dx), (-dx, -dy), (dy, -dx)]);
    points.find_map(|(dx, dy)| document.element_from_point(x + dx, y + dy)?.closest(".counties a").ok()?)
}

/// Whether an answer is seen. On a phone the sheet takes the place of the chosen county's.
pub fn answers() -> bool {
    let tooltip = super::document().and_then(|document| document.query_selector(".tooltip").ok()?);
    tooltip.is_some_and(|tooltip| tooltip.client_height() > 0)
}

/// Focus within the tooltip keeps it; anywhere else points there, or at nothing. One that a click brought is the click's
/// to answer.
fn focus(page: Page, event: &Event) {
    let is_seen = around(event, ":focus-visible").is_some();
    let focused = at(page, event).filter(|_| is_seen);
    if page.focused.get_untracked() != focused {
        page.focused.set(focused);
    }
    if is_seen && around(event, ".tooltip").is_none() {
        point(page, event, around(event, ".counties a"));
    }
}

/// Points at the county of a link on the map, or at that of the table's row that the event is in, or at none.
fn point(page: Page, event: &Event, link: Option<Element>) {
    let tip = link.as_ref().map(side);
    let place = link.or_else(|| around(event, "#data-table tr"));
    let next = place.and_then(|place| county_of(page, &place)).map(|county| Hover { county, tip });
    if page.hover.get_untracked() != next {
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
