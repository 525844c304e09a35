//! What waits until the view rests: a handle that moves or a film that plays leaves its frames to the colours.

use super::listen::{around, on};
use super::settle::Settle;
use county_map::ui::{Page, Wait};
use gloo::events::EventListener;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Element;

/// Milliseconds without a further change after which the view rests.
const REST: u32 = 120;

/// Something to be done to an element, which is marked as busy until then.
struct Waiting {
    element: Element,
    wait: Wait,
    run: Rc<dyn Fn()>,
}

thread_local! {
    static WAITING: RefCell<Vec<Waiting>> = const { RefCell::new(Vec::new()) };
    /// One for all of it.
    static SETTLE: RefCell<Option<Rc<Settle>>> = const { RefCell::new(None) };
    /// What follows a film while it is in sight, and whether it was at the last look.
    static SIGHTS: RefCell<Vec<(Element, bool)>> = const { RefCell::new(Vec::new()) };
}

/// Who touches what waits gets it at once, and so does paper. Not what waits elsewhere: it would push away what is pressed.
pub fn listen(page: Page) {
    SETTLE.set(Some(Settle::new(REST, move || {
        let moves = super::film::moves(page);
        look();
        run(|it| !moves || is_looked_at(page, it.wait, &it.element));
    })));
    for name in ["pointerdown", "keydown", "focusin"] {
        on(name, move |event| {
            if let Some(touched) = around(event, "[aria-busy]") {
                run(|it| it.element == touched);
            }
        });
    }
    if let Some(window) = web_sys::window() {
        EventListener::new(&window, "beforeprint", |_| run(|_| true)).forget();
    }
    // The end of a film is a change like any other for what has waited for it.
    super::follow(move || {
        if page.film().is_none() && WAITING.with_borrow(|waiting| !waiting.is_empty()) {
            changed();
        }
    });
}

/// Does something to an element once the view rests. While the page is not ready yet it is done at once, and so is with each
/// step of a film what is looked at: a frame of its own would cost more than it does.
pub fn at_rest(page: Page, element: &Element, wait: Wait, run: &Rc<dyn Fn()>) {
    if !super::is_ready() || (super::film::moves(page) && is_looked_at(page, wait, element)) {
        return now(run);
    }
    WAITING.with_borrow_mut(|waiting| {
        if waiting.iter().all(|it| !Rc::ptr_eq(&it.run, run)) {
            let _ = element.set_attribute("aria-busy", "true");
            waiting.push(Waiting { element: element.clone(), wait, run: Rc::clone(run) });
        }
    });
    changed();
}

/// Does at once what may be waiting already.
pub fn now(run: &Rc<dyn Fn()>) {
    let waited = WAITING.with_borrow_mut(|waiting| {
        let place = waiting.iter().position(|it| Rc::ptr_eq(&it.run, run))?;
        Some(waiting.remove(place))
    });
    super::untracked(&**run);
    let _ = waited.map(|it| it.element.remove_attribute("aria-busy"));
}

fn changed() {
    SETTLE.with_borrow(|settle| settle.iter().for_each(Settle::change));
}

/// Does all of it that a test lets through.
fn run(is_due: impl Fn(&Waiting) -> bool) {
    let due = WAITING.with_borrow_mut(|waiting| {
        let (due, later) = std::mem::take(waiting).into_iter().partition(|it| is_due(it));
        *waiting = later;
        due
    });
    let due: Vec<Waiting> = due;
    for it in due {
        super::untracked(&*it.run);
        let _ = it.element.remove_attribute("aria-busy");
    }
}

/// Whether it follows each step of a film.
fn is_looked_at(page: Page, wait: Wait, element: &Element) -> bool {
    match wait {
        Wait::Period => page.view_now().county.is_some(),
        Wait::Sight => was_in_sight(element),
        Wait::Film => false,
    }
}

/// Looks what is in sight, when all is laid out: in the midst of a film's step that would have to be done for it.
pub fn look() {
    SIGHTS.with_borrow_mut(|all| all.iter_mut().for_each(|(element, seen)| *seen = is_in_sight(element)));
}

fn was_in_sight(element: &Element) -> bool {
    SIGHTS.with_borrow_mut(|all| {
        if let Some((_, seen)) = all.iter().find(|(known, _)| known == element) {
            return *seen;
        }
        let seen = is_in_sight(element);
        all.push((element.clone(), seen));
        seen
    })
}

/// Whether any of it is seen, or was scrolled past.
fn is_in_sight(element: &Element) -> bool {
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
    height.is_none_or(|height| element.get_bounding_client_rect().top() < height)
}
