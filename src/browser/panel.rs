//! The panel: what becomes of the focus when what it holds goes, and how it closes.

use super::shapes;
use county_map::ui::Page;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

pub fn element() -> Option<HtmlElement> {
    super::document()?.get_element_by_id("county-panel")?.dyn_into().ok()
}

/// What the panel holds may go when the view changes. Focus that would be lost goes to the county whose panel closes, or
/// to the panel itself, which stays.
pub fn keep_focus(page: Page, next: Option<usize>) {
    let closing = page.view_now().county.filter(|_| next.is_none());
    let active = || super::document().and_then(|document| document.active_element());
    if active().is_none_or(|element| !matches!(element.closest("#county-panel"), Ok(Some(_)))) {
        return;
    }
    super::later(0, move || {
        if active().is_some_and(|element| element.tag_name() != "BODY") {
            return;
        }
        if let Some(county) = closing {
            return shapes::focus(page, county);
        }
        let _ = element().map(|panel| panel.focus());
    })
    .forget();
}

/// Closes the panel.
pub fn close(page: Page) {
    keep_focus(page, None);
    page.change(|view| view.choose_county(None));
}
