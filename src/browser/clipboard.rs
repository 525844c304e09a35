//! Copying the link or the quote, or handing both to the system; where copying is refused, the text is offered.

use county_map::ui::{Copied, Page, Sent};
use reactive_graph::graph::untrack;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::ShareData;

/// The clipboard is refused in an embed without `allow="clipboard-write"`, and is not there on a page without TLS.
pub fn copy(page: Page, sent: Sent) {
    let text = untrack(|| match sent {
        Sent::Link => page.link(),
        Sent::Quote => page.quote().with_link(&page.link()),
    });
    let clipboard = web_sys::window().map(|window| window.navigator().clipboard());
    // A browser may lack it in a secure context too.
    let Some(clipboard) = clipboard.filter(|clipboard| !JsValue::is_undefined(clipboard)) else {
        return page.copied.set(Copied::Refused(sent, text));
    };
    let answer = clipboard.write_text(&text);
    let done = once(move || page.copied.set(Copied::Done(sent)));
    let refused = once(move || page.copied.set(Copied::Refused(sent, text)));
    let _ = answer.then2(&done, &refused);
    done.forget();
    refused.forget();
}

/// Opens the system's sheet; the first script has seen that there is one. A reader who closes it is owed no word, and one
/// whose system refuses has the links beside it.
pub fn share(page: Page) {
    let Some(window) = web_sys::window() else { return };
    let (quote, link) = untrack(|| (page.quote(), page.link()));
    let data = ShareData::new();
    data.set_title(&quote.title);
    data.set_text(&quote.text);
    data.set_url(&link);
    let ignored = once(|| ());
    let _ = window.navigator().share_with_data(&data).catch(&ignored);
    ignored.forget();
}

/// What is done once an answer is there. Boxed, so that all such answers share one piece of glue.
fn once(react: impl FnOnce() + 'static) -> Closure<dyn FnMut(JsValue)> {
    let react: Box<dyn FnOnce()> = Box::new(react);
    Closure::once(move |_| react())
}
