//! Sending the view: its link, copied or to be selected.

use super::{Copied, Page};
use leptos::prelude::*;

#[component]
pub fn Share(page: Page) -> impl IntoView {
    let labels = page.words().labels();
    let said = move || match page.copied.get() {
        Copied::Nothing => ().into_any(),
        Copied::Done => view! { <span>{labels.link_copied}</span> }.into_any(),
        Copied::Refused(link) => {
            view! { <label>{labels.link_refused}" "<input class="link" readonly value=link/></label> }.into_any()
        }
    };
    view! {
        <div class="share">
            <button type="button" data-action="copy">{labels.copy_link}</button>
            <span role="status">{said}</span>
        </div>
    }
}
