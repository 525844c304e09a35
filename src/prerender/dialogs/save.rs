//! "Save": the view as a picture or a table, and all figures as files.

use crate::prerender::{Site, figures};
use crate::text::{standing, words};
use leptos::prelude::*;

pub const PATH: &str = "save/dialog.html";

/// The dialog as a piece of HTML. `data-columns` on it are those of the table that is saved, `data-headings` what they are
/// called, `data-statuses` the words of what may be said in one; `data-picture` is the path of the script that draws.
pub fn html(site: &Site) -> String {
    let (data, assets) = (site.data, &site.assets);
    let says = standing(&data.edition.language);
    let labels = words(&data.edition.language).labels();
    let (style, script, picture) = (assets.dialog_style.clone(), assets.save.clone(), assets.picture.clone());
    let columns = figures::COLUMNS.join(",");
    let headings = says.columns.map(|(name, _)| name).join(",");
    let statuses: Vec<String> =
        figures::STATUSES.iter().zip(says.statuses).map(|(status, (word, _))| format!("{status}:{word}")).collect();
    let kind = |kind: &'static str, name: &'static str, about: &'static str| {
        view! { <li><button type="button" data-save=kind>{name}</button>" "<small>{about}</small></li> }
    };
    let files = figures::named(site).into_iter();
    let files = files.map(|(path, words)| view! { <li><a data-file=path download="">{words}</a></li> }).collect_view();
    super::html(|| {
        view! {
            <dialog class="save" aria-labelledby="save-title" data-style=style data-script=script data-picture=picture data-columns=columns data-headings=headings data-statuses=statuses.join(",") data-counted=says.save_counted data-unreliable=says.save_unreliable data-synthetic=labels.synthetic>
                {super::head(labels.close, "save-title", labels.save, says.save_hint)}
                <div class="save-kinds">
                    <h3>{says.save_picture}</h3>
                    <ul>{kind("png", says.save_png, says.save_png_about)}{kind("svg", says.save_svg, says.save_svg_about)}</ul>
                    <h3>{says.save_figures}</h3>
                    <ul>{kind("csv", says.save_csv, says.save_csv_about)}</ul>
                    <h3>{says.save_all}</h3>
                    <ul class="save-files">
                        {files}
                    </ul>
                    <p class="save-done" role="status" data-saved=says.saved data-failed=says.save_failed></p>
                </div>
                <div class="dialog-code" hidden="">
                    <label for="save-text">{says.save_refused}</label>
                    <textarea id="save-text" readonly="" rows="9" spellcheck="false"></textarea>
                    <p>{super::copy(says.save_copy, says.save_copied, says.save_selected)}</p>
                </div>
                <figure class="save-preview"><img alt=says.save_preview/></figure>
            </dialog>
        }
    })
}
