//! The counties' links on the map: which county is one's, and the focus on it.

use super::listen::around;
use county_map::ui::Page;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// The county of a shape, of the link around one, or of a row.
pub fn county_of(page: Page, element: &Element) -> Option<usize> {
    let geoid = element.get_attribute("data-geoid");
    page.data.county(&geoid.or_else(|| element.first_element_child()?.get_attribute("data-geoid"))?)
}

/// A county's link on the map.
pub fn link(page: Page, county: usize) -> Option<Element> {
    super::document()?.get_element_by_id(&format!("c{}", page.data.counties[county].geoid))?.parent_element()
}

/// Gives the focus to a county.
pub fn focus(page: Page, county: usize) {
    // A link in a drawing is no HTML element, but takes the focus in the same way.
    let _ = link(page, county).map(|link| link.unchecked_ref::<HtmlElement>().focus());
}

/// The county on the map that an event is at.
pub fn at(page: Page, event: &Event) -> Option<usize> {
    around(event, ".counties a").and_then(|link| county_of(page, &link))
}
