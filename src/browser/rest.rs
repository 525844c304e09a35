//! What waits until the view rests: a handle that moves or a film that plays leaves its frames to the colours.

use super::listen::{around, on};
use county_map::ui::{Page, Wait};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
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
    /// One timer for all of it. It is not set anew at each change: it asks how long ago the last one was.
    static TIMER: RefCell<Option<Timeout>> = const { RefCell::new(None) };
    static CHANGED: Cell<f64> = const { Cell::new(0.0) };
}

/// Who touches what waits gets it at once, and so does paper. Not what waits elsewhere: it would push away what is pressed.
pub fn listen(page: Page) {
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
            changed(page);
        }
    });
}

/// Does something to an element once the view rests. While the page is not ready yet it is done at once.
pub fn at_rest(page: Page, element: &Element, wait: Wait, run: &Rc<dyn Fn()>) {
    if !super::is_ready() {
        return super::untracked(&**run);
    }
    WAITING.with_borrow_mut(|waiting| {
        if waiting.iter().all(|it| !Rc::ptr_eq(&it.run, run)) {
            let _ = element.set_attribute("aria-busy", "true");
            waiting.push(Waiting { element: element.clone(), wait, run: Rc::clone(run) });
        }
    });
    changed(page);
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

fn changed(page: Page) {
    CHANGED.set(js_sys::Date::now());
    TIMER.with_borrow_mut(|timer| {
        timer.get_or_insert_with(|| super::later(REST, move || due(page)));
    });
}

fn due(page: Page) {
    let left = f64::from(REST) - (js_sys::Date::now() - CHANGED.get());
    let is_over = left <= 0.0;
    TIMER.set((!is_over).then(|| super::later(left as u32 + 1, move || due(page))));
    if is_over {
        let moves = super::film::moves(page);
        run(|it| !moves || is_looked_at(page, it));
    }
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
fn is_looked_at(page: Page, it: &Waiting) -> bool {
    match it.wait {
        Wait::Period => page.view_now().county.is_some(),
        Wait::Sight => is_in_sight(&it.element),
        Wait::Film => false,
    }
}

/// Whether any of it is seen, or was scrolled past.
fn is_in_sight(element: &Element) -> bool {
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
    height.is_none_or(|height| element.get_bounding_client_rect().top() < height)
}
