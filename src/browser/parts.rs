//! The parts of the page that change: taken over as they came, then made anew whenever what they read changes.

use super::placed::Placed;
use county_map::ui::element::Element;
use county_map::ui::{NAME, PARTS, Page};
use std::cell::RefCell;

pub fn join(page: Page) {
    for (name, draw) in PARTS {
        let node = super::document().and_then(|document| document.query_selector(&format!("[{NAME}={name}]")).ok()?);
        let Some(node) = node else { continue };
        let placed = RefCell::new(None);
        super::follow(move || {
            let part = draw(page).set(NAME, name);
            let mut placed = placed.borrow_mut();
            match &mut *placed {
                Some(placed) => Placed::update(placed, part),
                None => *placed = take(part, &node),
            }
        });
    }
}

/// The part as the page has it. What the page holds in another shape is replaced: the reader sees the truth either way.
fn take(part: Element, node: &web_sys::Element) -> Option<Placed> {
    Placed::found(part.clone(), node.clone()).or_else(|| Placed::instead(part, node))
}
