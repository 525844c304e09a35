//! Playing: a step each beat, until the last, a click, or a wish for less motion.

use county_map::ui::Page;
use county_map::view::Film;
use gloo::timers::callback::Interval;
use std::cell::RefCell;
use std::rc::Rc;

/// Milliseconds between steps: time to see a change and to pause at it.
const BEAT: u32 = 500;

/// Beats while a film is on.
pub fn listen(page: Page) {
    let beats: Rc<RefCell<Option<Interval>>> = Rc::default();
    super::follow(move || {
        let is_on = page.film().is_some();
        let mut beats = beats.borrow_mut();
        match (is_on, beats.is_some()) {
            (true, false) if !is_calm() => *beats = Some(Interval::new(BEAT, move || step(page))),
            (false, true) => *beats = None,
            _ => {}
        }
    });
}

/// Starts the film at its first step, or where its window stands; pauses it if it is on. Where motion is not wanted it
/// stands still, and each press is one step.
pub fn toggle(page: Page) {
    match page.film_now() {
        Some(_) if is_calm() => step(page),
        Some(_) => stop(page),
        None => start(page),
    }
}

fn start(page: Page) {
    let view = page.view_now();
    let Some(film) = Film::new(page.data, &view) else { return };
    let present = film.step_of(page.data, &view);
    let first = match present {
        Some(present) if present + 1 < film.steps => present + usize::from(is_calm()),
        // A view of another length, or the last step: from the beginning.
        _ => 0,
    };
    show(page, &film, first);
    page.set_film(Some(film));
}

pub fn stop(page: Page) {
    if page.film_now().is_some() {
        page.set_film(None);
    }
}

fn step(page: Page) {
    let Some(film) = page.film_now() else { return };
    super::rest::look();
    let next = film.step_of(page.data, &page.view_now()).map_or(0, |step| step + 1);
    if next < film.steps { show(page, &film, next) } else { stop(page) }
}

fn show(page: Page, film: &Film, step: usize) {
    page.change(|view| view.choose_months(page.data, film.window(step)));
}

/// Whether a film is on and moves by itself.
pub fn moves(page: Page) -> bool {
    page.film_now().is_some() && !is_calm()
}

/// Whether the reader has asked for less motion.
fn is_calm() -> bool {
    super::matches("(prefers-reduced-motion: reduce)")
}
