//! How the page is listened to: at the document, once for all that components draw anew.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// Adds a listener that may prevent what the browser would do.
pub fn on(name: &'static str, react: impl Fn(&Event) + 'static) {
    add(name, Box::new(react));
}

/// Of one type for all, so that they share one piece of glue.
fn add(name: &'static str, react: Box<dyn Fn(&Event)>) {
    if let Some(document) = super::document() {
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&document, name, options, move |event| react(event)).forget();
    }
}

/// The nearest element around the event that matches.
pub fn around(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_ref::<Element>()?.closest(selector).ok()?
}
