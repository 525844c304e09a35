//! The address bar and the view: each follows the other.

use county_map::ui::{Copied, Page};
use county_map::view::{History, Query, ViewState};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// Browsers refuse more than some hundred rewrites of the address in half a minute: a moving handle writes once it rests.
const REST: u32 = 250;

/// The view that the address stands for, and a rewrite of it that is still to come.
type Written = Rc<RefCell<(ViewState, Option<Timeout>)>>;

/// Applies the address to the view, then writes the view to the address whenever it changes. The page's path stands for
/// the view that it was prerendered from, which the query wins over.
pub fn join(page: Page) {
    let base = Rc::new(page.view.get_untracked());
    let written: Written = Rc::new(RefCell::new(((*base).clone(), None)));
    read(page, &base, &written);
    if let Some(window) = web_sys::window() {
        let (base, written) = (Rc::clone(&base), Rc::clone(&written));
        EventListener::new(&window, "popstate", move |_| read(page, &base, &written)).forget();
    }
    Effect::new(move |_| {
        let next = page.view.get();
        let mut state = written.borrow_mut();
        let (last, waiting) = &mut *state;
        match last.history(&next) {
            History::Keep => return,
            History::Push => {
                // What a filter has not written yet belongs to the entry that is left.
                if waiting.take().is_some() {
                    write(page, &base, last, History::Replace);
                }
                write(page, &base, &next, History::Push);
            }
            History::Replace => {
                let (base, view) = (Rc::clone(&base), next.clone());
                *waiting = Some(Timeout::new(REST, move || write(page, &base, &view, History::Replace)));
            }
        }
        *last = next;
        // A link that was copied is that of another view now.
        page.copied.set(Copied::Nothing);
    });
}

/// The present view's own address, whole, without what belongs to the host.
pub fn link(page: Page) -> String {
    let location = web_sys::window().map(|window| window.location());
    let address = location.and_then(|location| location.href().ok()).unwrap_or_default();
    let link = page.view.with_untracked(|view| view.to_link(page.data));
    format!("{}{link}", site(page, address.split(['?', '#']).next().unwrap_or_default()))
}

/// The site's root, with its slash: as many folders up from the page's as its way there says.
fn site(page: Page, place: &str) -> &str {
    let up = page.root.matches("../").count();
    let end = place.rmatch_indices('/').nth(up).map_or(place.len(), |(slash, _)| slash + 1);
    &place[..end]
}

/// The view follows the address, which is not written again: an entry of the history stays as it is.
fn read(page: Page, base: &ViewState, written: &Written) {
    let view = Query::over(page.data, base, &search()).view;
    *written.borrow_mut() = (view.clone(), None);
    if page.view.with_untracked(|present| *present != view) {
        page.view.set(view);
    }
}

fn search() -> String {
    web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// Refused in a sandbox, where the view goes without an address.
fn write(page: Page, base: &ViewState, view: &ViewState, how: History) {
    let others = Query::from_text(page.data, &search()).others;
    let query = Query { view: view.clone(), others }.to_text(page.data, base);
    if query == search().strip_prefix('?').unwrap_or_default() {
        return;
    }
    let Some(window) = web_sys::window() else { return };
    // A fragment names a row of the page as it came; a new view starts without one.
    let address = if query.is_empty() { window.location().pathname().unwrap_or_default() } else { format!("?{query}") };
    let Ok(history) = window.history() else { return };
    let _ = match how {
        History::Push => history.push_state_with_url(&JsValue::NULL, "", Some(&address)),
        _ => history.replace_state_with_url(&JsValue::NULL, "", Some(&address)),
    };
}
