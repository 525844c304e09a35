//! The parts of the page that change: taken over as they came, then made anew whenever what they read changes.

use super::placed::Placed;
use super::rest;
use county_map::ui::{Layout, NAME, PARTS, Page, Part, Wait};
use county_map::view::ViewState;
use std::cell::RefCell;
use std::rc::Rc;

/// Parts that are taken over in one task. A phone is slow: between tasks it can answer.
const AT_ONCE: usize = 3;

/// Takes over the first parts, a few at a time, and then does what comes `after`.
pub fn join(page: Page, after: impl FnOnce() + 'static) {
    let after: Box<dyn FnOnce()> = Box::new(after);
    super::later(0, move || step(page, 0, after)).forget();
}

fn step(page: Page, from: usize, after: Box<dyn FnOnce()>) {
    PARTS.iter().skip(from).take(AT_ONCE).for_each(|part| watch(page, page, part));
    let next = from + AT_ONCE;
    super::later(0, move || if next < PARTS.len() { step(page, next, after) } else { after() }).forget();
}

/// Keeps a part at what `page` says. It stands there as `came` says.
pub fn watch(page: Page, came: Page, part: &'static Part) {
    let node =
        super::document().and_then(|document| document.query_selector(&format!("[{NAME}={}]", part.name)).ok()?);
    let Some(node) = node else { return };
    let placed = RefCell::new(None);
    let place = node.clone();
    let draw: Rc<dyn Fn()> = Rc::new(move || {
        let mut placed = placed.borrow_mut();
        let drawn = |page| (part.draw)(page).set(NAME, part.name);
        if placed.is_none() {
            // What the page holds in another shape is replaced: the reader sees the truth either way.
            let found = Placed::found(drawn(came), place.clone());
            *placed = found.or_else(|| Placed::instead(drawn(came), &place));
            if came == page {
                return;
            }
        }
        let _ = placed.as_mut().map(|placed| placed.update(drawn(page)));
    });
    // In an embed the table is folded away, and its links lead out of it: they must be right at once.
    match part.wait {
        Some(how) if page.layout == Layout::Full => wait(page, draw, how, node),
        _ => super::follow(move || draw()),
    }
}

/// Draws once the view rests. What a reader has asked of the part itself is done at once, and so is what the page's address
/// asks for, since the page is not ready before.
fn wait(page: Page, draw: Rc<dyn Fn()>, how: Wait, node: web_sys::Element) {
    super::untracked(&*draw);
    let last = RefCell::new(None);
    super::follow(move || {
        page.map();
        let view = page.view();
        let beside_period = (how == Wait::Period).then(|| ViewState { from: None, to: None, ..(*view).clone() });
        let asked = (page.sort.get(), page.copied.get(), beside_period);
        page.others.track();
        page.address.track();
        let before = last.replace(Some(asked.clone()));
        match before {
            None => {}
            Some(before) if before == asked => rest::at_rest(page, &node, how, &draw),
            Some(_) => rest::now(&draw),
        }
    });
}
