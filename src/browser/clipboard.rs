//! Copying the link to the view; where that is refused, the link is offered to be selected.

use super::address;
use county_map::ui::{Copied, Page};
use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;

pub fn copy(page: Page) {
    let link = address::link(page);
    leptos::task::spawn_local(async move {
        let is_done = written(&link).await.is_some();
        page.copied.set(if is_done { Copied::Done } else { Copied::Refused(link) });
    });
}

/// `None` where there is no clipboard or it is refused: an embed without `allow="clipboard-write"`, a page without TLS.
async fn written(link: &str) -> Option<()> {
    let window = web_sys::window()?;
    if !window.is_secure_context() {
        return None;
    }
    JsFuture::from(window.navigator().clipboard().write_text(link)).await.ok().map(|_| ())
}
