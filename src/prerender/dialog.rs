//! "Embed this view": the dialog's words and codes, which the page's script fetches when it is first asked for.

use super::Site;
use super::shell::still;
use super::snippet::{self, Frame, Snippet};
use crate::text::{Standing, standing, words};
use leptos::prelude::*;

pub const PATH: &str = "embed/dialog.html";

/// The dialog as a piece of HTML. `data-style` on it is the path of its style, `data-code` on a choice its snippet.
pub fn html(site: &Site) -> String {
    let says = standing(&site.data.edition.language);
    let labels = words(&site.data.edition.language).labels();
    let height = snippet::height(site.data).to_string();
    let frame = Frame { src: "{src}", title: "{title}", height: "{height}" };
    let snippets = frame.snippets(says.kind_html, says.kind_iframe, says.show_all);
    let (title, style) = (site.about.title.as_str(), site.assets.dialog_style.clone());
    let dialog = Owner::new().with(|| {
        view! {
            <dialog class="embed" aria-labelledby="embed-title" data-style=style data-title=title data-height=height>
                <header class="embed-head">
                    <h2 id="embed-title">{labels.embed}</h2>
                    <button type="button" data-close="">{labels.close}</button>
                </header>
                <p class="embed-hint">{says.embed_hint}</p>
                <form class="embed-form">{options(says)}{kinds(says, &snippets)}</form>
                <div class="embed-code">
                    <label for="embed-code">{says.embed_code}</label>
                    <textarea id="embed-code" readonly="" rows="7" spellcheck="false"></textarea>
                    <p>
                        <button type="button" data-copy="">{says.embed_copy}</button>
                        " "
                        <span role="status" data-copied=says.embed_copied data-refused=says.embed_refused data-measuring=says.embed_measuring></span>
                    </p>
                </div>
                {preview(says)}
            </dialog>
        }
        .to_html()
    });
    still(&dialog)
}

/// The host's wishes. An empty value is the default, and no part of the address.
fn options(says: &'static Standing) -> impl IntoView {
    let choice = |value: &'static str, words: &'static str| view! { <option value=value>{words}</option> };
    view! {
        <label>
            <span class="field-name">{says.embed_theme}</span>
            <select name="theme" autocomplete="off">
                {choice("", says.theme_auto)}{choice("light", says.theme_light)}{choice("dark", says.theme_dark)}
            </select>
        </label>
        <label>
            <span class="field-name">{says.embed_controls}</span>
            <select name="controls" autocomplete="off">
                {choice("", says.controls_some)}{choice("none", says.controls_none)}{choice("all", says.controls_all)}
            </select>
        </label>
        <label class="embed-tick"><input type="checkbox" name="title" value="off" data-inverted="" checked="" autocomplete="off"/>{says.embed_title}</label>
        <label class="embed-tick"><input type="checkbox" name="background" value="transparent" autocomplete="off"/>{says.embed_transparent}</label>
    }
}

fn kinds(says: &'static Standing, snippets: &[Snippet]) -> impl IntoView {
    let kinds = snippets.iter().map(|snippet| {
        view! { <option data-code=snippet.code.clone()>{snippet.name}</option> }
    });
    view! {
        <label>
            <span class="field-name">{says.embed_kind}</span>
            <select data-kind="" autocomplete="off">{kinds.collect_view()}</select>
        </label>
    }
}

fn preview(says: &'static Standing) -> impl IntoView {
    let width = |width: &'static str, words: &'static str, is_chosen: bool| {
        view! {
            <label class="embed-tick"><input type="radio" name="width" value=width checked=is_chosen autocomplete="off"/>{words}</label>
        }
    };
    view! {
        <fieldset class="embed-preview">
            <legend>{says.embed_preview}</legend>
            <p class="embed-widths">
                {width("360", says.width_phone, false)}{width("640", says.width_column, true)}{width("1000", says.width_page, false)}
            </p>
            <div class="embed-stage"><iframe title=says.embed_preview></iframe></div>
        </fieldset>
    }
}
