//! The parts of the page that change: taken over as they came, then made anew whenever what they read changes.

use super::placed::Placed;
use county_map::ui::element::Element;
use county_map::ui::{NAME, PARTS, Page, Part};
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Milliseconds without a further change after which parts that can wait follow: a handle that moves or a film that plays
/// leaves its frames to the map.
const REST: u32 = 120;

/// Parts that are taken over in one task. A phone is slow: between tasks it can answer.
const AT_ONCE: usize = 3;

/// Takes over all parts, a few at a time, and then does what comes `after`.
pub fn join(page: Page, after: impl FnOnce() + 'static) {
    step(page, 0, Box::new(after));
}

fn step(page: Page, from: usize, after: Box<dyn FnOnce()>) {
    PARTS.iter().skip(from).take(AT_ONCE).for_each(|part| watch(page, part));
    let next = from + AT_ONCE;
    super::later(0, move || if next < PARTS.len() { step(page, next, after) } else { after() }).forget();
}

fn watch(page: Page, part: &'static Part) {
    let node =
        super::document().and_then(|document| document.query_selector(&format!("[{NAME}={}]", part.name)).ok()?);
    let Some(node) = node else { return };
    let placed: RefCell<Option<Placed>> = RefCell::default();
    let draw: Rc<dyn Fn()> = Rc::new(move || {
        let mut placed = placed.borrow_mut();
        let element = (part.draw)(page).set(NAME, part.name);
        match &mut *placed {
            Some(placed) => placed.update(element),
            None => *placed = take(element, &node),
        }
    });
    if !part.can_wait {
        return super::follow(move || draw());
    }
    super::untracked(&*draw);
    let waiting: RefCell<Option<Timeout>> = RefCell::default();
    let is_new = Cell::new(true);
    super::follow(move || {
        page.track();
        if !is_new.replace(false) {
            let draw = Rc::clone(&draw);
            *waiting.borrow_mut() = Some(super::later(REST, move || super::untracked(&*draw)));
        }
    });
}

/// The part as the page has it. What the page holds in another shape is replaced: the reader sees the truth either way.
fn take(part: Element, node: &web_sys::Element) -> Option<Placed> {
    Placed::found(part.clone(), node.clone()).or_else(|| Placed::instead(part, node))
}
