//! The address bar and the view: each follows the other.

use super::listen::on;
use super::settle::Settle;
use county_map::ui::{Copied, Page};
use county_map::view::{History, Query, ViewState};
use gloo::events::EventListener;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::CustomEvent;

/// Browsers refuse more than some hundred rewrites of the address in half a minute, and each costs as much as the map: a moving
/// handle writes once it rests, and a film, whose beats are shorter, once it is over.
const REST: u32 = 600;

/// Applies the address to the view, then writes the view to the address whenever it changes.
pub fn join(page: Page) {
    let base = (*page.view_now()).clone();
    // Links that are sent lead to where the reader is.
    let _ = site(page).map(|site| page.address.set(site));
    page.others.set(Query::from_text(page.data, &search()).others);
    let written = RefCell::new(base.clone());
    let address = Rc::new_cyclic(|address: &Weak<Address>| {
        let address = Weak::clone(address);
        let rewrite = Settle::new(REST, move || {
            let _ = address.upgrade().map(|address| address.write(&address.written.borrow(), History::Replace));
        });
        Address { page, base, written, rewrite }
    });
    address.read();
    if let Some(window) = web_sys::window() {
        let address = Rc::clone(&address);
        EventListener::new(&window, "popstate", move |_| address.read()).forget();
    }
    let asked = Rc::clone(&address);
    on("county-map-view", move |event| {
        if let Some(query) = event.dyn_ref::<CustomEvent>().and_then(|event| event.detail().as_string()) {
            asked.show(&query);
        }
    });
    super::follow(move || address.follow((*page.view()).clone()));
}

/// The home of the page's language where it was served, with its slash: as many folders up from the page's as its way there says.
fn site(page: Page) -> Option<String> {
    let address = web_sys::window()?.location().href().ok()?;
    let place = address.split(['?', '#']).next()?;
    let up = page.root.matches("../").count();
    let end = place.rmatch_indices('/').nth(up).map_or(place.len(), |(slash, _)| slash + 1);
    place.get(..end).map(str::to_string)
}

struct Address {
    page: Page,
    /// What the path alone stands for: the view that the page was prerendered from. The query wins over it.
    base: ViewState,
    /// The view that the address stands for, or will once it is rewritten.
    written: RefCell<ViewState>,
    rewrite: Rc<Settle>,
}

impl Address {
    /// The view follows the address, which is not written again: an entry of the history stays as it is.
    fn read(&self) {
        let view = Query::over(self.page.data, &self.base, &search()).view;
        self.rewrite.call_off();
        self.written.replace(view.clone());
        if *self.page.view_now() != view {
            self.page.set_view(view);
        }
    }

    /// The view follows a script of the page. It replaces the reader's entry of the history: Back leads out of an article
    /// that shows one view after another, and not through them.
    fn show(&self, query: &str) {
        let view = Query::from_text(self.page.data, query).view;
        self.written.replace(view.clone());
        self.rewrite.change();
        self.page.copied.set(Copied::Nothing);
        self.page.set_view(view);
    }

    /// The address follows the view.
    fn follow(&self, next: ViewState) {
        let last = self.written.replace(next.clone());
        match last.history(&next) {
            History::Keep => return,
            History::Push => {
                // What a filter has not written yet belongs to the entry that is left.
                if self.rewrite.call_off() {
                    self.write(&last, History::Replace);
                }
                self.write(&next, History::Push);
            }
            History::Replace => self.rewrite.change(),
        }
        // A link that was copied is that of another view now.
        self.page.copied.set(Copied::Nothing);
    }

    /// Refused in a sandbox, where the view goes without an address.
    fn write(&self, view: &ViewState, how: History) {
        let others = Query::from_text(self.page.data, &search()).others;
        let query = Query { view: view.clone(), others }.to_text(self.page.data, &self.base);
        if query == search().strip_prefix('?').unwrap_or_default() {
            return;
        }
        let Some(window) = web_sys::window() else { return };
        // A fragment names a row of the page as it came; a new view starts without one.
        let bare = || window.location().pathname().unwrap_or_default();
        let address = if query.is_empty() { bare() } else { format!("?{query}") };
        let Ok(history) = window.history() else { return };
        let _ = match how {
            History::Push => history.push_state_with_url(&JsValue::NULL, "", Some(&address)),
            _ => history.replace_state_with_url(&JsValue::NULL, "", Some(&address)),
        };
    }
}

fn search() -> String {
    web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}
