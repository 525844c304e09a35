//! Dialogs that most readers never open: their words are pieces of HTML, which the page's script fetches when one is asked
//! for. `data-style` and `data-script` on each are the paths of what belongs to it.

mod embed;
mod save;

use super::shell::still;
use super::{File, Site};
use leptos::prelude::*;

pub fn files(site: &Site) -> [File; 2] {
    [site.file(embed::PATH, embed::html(site)), site.file(save::PATH, save::html(site))]
}

fn html<V: IntoView>(dialog: impl FnOnce() -> V) -> String {
    still(&Owner::new().with(|| dialog().into_view().to_html()))
}

/// The title, the way out, and what it is for.
fn head(close: &'static str, id: &'static str, title: &'static str, hint: &'static str) -> impl IntoView {
    view! {
        <div class="dialog-head">
            <h2 id=id>{title}</h2>
            <button type="button" data-close="">{close}</button>
        </div>
        <p class="dialog-hint">{hint}</p>
    }
}

/// A button that copies the dialog's field, and what is said of it.
fn copy(words: &'static str, copied: &'static str, refused: &'static str) -> impl IntoView {
    view! {
        <button type="button" data-copy="">{words}</button>
        " "
        <span role="status" data-copied=copied data-refused=refused></span>
    }
}
