//! Sending the view: its link, copied or to be selected.

use super::{Copied, Page};
use leptos::either::Either;
use leptos::prelude::*;

#[component]
pub fn Share(page: Page) -> impl IntoView {
    let labels = page.words().labels();
    let said = move || match page.copied.get() {
        Copied::Nothing => None,
        Copied::Done => Some(Either::Left(labels.link_copied)),
        Copied::Refused(link) => Some(Either::Right(
            view! { <label>{labels.link_refused}" "<input class="link" readonly value=link/></label> },
        )),
    };
    view! {
        <div class="share">
            <button type="button" data-action="copy">{labels.copy_link}</button>
            <span role="status">{said}</span>
        </div>
    }
}
