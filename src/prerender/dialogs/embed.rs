//! "Embed this view": the dialog's words and codes, which the page's script fetches when it is first asked for.

use crate::prerender::Site;
use crate::prerender::snippet::{self, Frame, Snippet};
use crate::text::{Standing, standing, words};
use leptos::prelude::*;

pub const PATH: &str = "embed/dialog.html";

/// The dialog as a piece of HTML. `data-code` on a choice is its snippet.
pub fn html(site: &Site) -> String {
    let says = standing(&site.data.edition.language);
    let labels = words(&site.data.edition.language).labels();
    let height = snippet::height(site.data).to_string();
    let frame = Frame { src: "{src}", title: "{title}", height: "{height}" };
    let snippets = frame.snippets(says.kind_html, says.kind_iframe, says.show_all);
    let (title, style, script) =
        (site.about.title.as_str(), site.assets.dialog_style.clone(), site.assets.codes.clone());
    super::html(|| {
        view! {
            <dialog class="embed" aria-labelledby="embed-title" data-style=style data-script=script data-title=title data-height=height data-column=snippet::COLUMN.to_string() data-measuring=says.embed_measuring>
                {super::head(labels.close, "embed-title", labels.embed, says.embed_hint)}
                <form class="embed-form">{options(says)}{kinds(says, &snippets)}</form>
                <div class="dialog-code">
                    <label for="embed-code">{says.embed_code}</label>
                    <textarea id="embed-code" readonly="" rows="7" spellcheck="false"></textarea>
                    <p>{super::copy(says.embed_copy, says.embed_copied, says.embed_refused)}</p>
                </div>
                {preview(says)}
            </dialog>
        }
    })
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
    let width = |width: u32, words: &'static str, is_chosen: bool| {
        view! {
            <label class="embed-tick"><input type="radio" name="width" value=width.to_string() checked=is_chosen autocomplete="off"/>{words}</label>
        }
    };
    view! {
        <fieldset class="embed-preview">
            <legend>{says.embed_preview}</legend>
            <p class="embed-widths">
                {width(360, says.width_phone, false)}{width(snippet::COLUMN, says.width_column, true)}{width(1000, says.width_page, false)}
            </p>
            <div class="embed-stage" role="group" tabindex="0" aria-label=says.embed_preview><iframe title=says.embed_preview></iframe></div>
        </fieldset>
    }
}
