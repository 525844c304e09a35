//! Copying the link to the view; where that is refused, the link is offered to be selected.

use super::address;
use county_map::ui::{Copied, Page};
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;

/// The clipboard is refused in an embed without `allow="clipboard-write"`, and is not there on a page without TLS.
pub fn copy(page: Page) {
    let link = address::link(page);
    let Some(window) = web_sys::window().filter(web_sys::Window::is_secure_context) else {
        return page.copied.set(Copied::Refused(link));
    };
    let answer = window.navigator().clipboard().write_text(&link);
    let done = Closure::once(move |_| page.copied.set(Copied::Done));
    let refused = Closure::once(move |_| page.copied.set(Copied::Refused(link)));
    let _ = answer.then2(&done, &refused);
    done.forget();
    refused.forget();
}
