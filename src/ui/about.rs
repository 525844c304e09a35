//! What stands under the map and never changes: method, sources, citation, contact. Rendered at build time alone.

use crate::model::{About, Dataset, Source};
use crate::text::{standing, words};
use leptos::prelude::*;

/// `built` is the day of the build in words; `json` the path of the figures below the site's root, and `root` the way
/// there.
#[component]
pub fn AboutNote(
    data: &'static Dataset,
    about: &'static About,
    built: String,
    json: String,
    root: String,
) -> impl IntoView {
    let words = words(&data.edition.language);
    let labels = standing(&data.edition.language);
    let method = about.method.iter().map(|text| view! { <p>{text.as_str()}</p> }).collect_view();
    let sources = about
        .sources
        .iter()
        .map(|source| view! { <li>{source_entry(labels.covers, labels.licence, source)}</li> })
        .collect_view();
    view! {
        <section id="method"><h2>{labels.method}</h2>{method}</section>
        <section id="sources"><h2>{labels.sources}</h2><ul>{sources}</ul></section>
        <section>
            <h2>{labels.citation}</h2>
            <p>{about.citation.as_str()}</p>
            <h2>{labels.corrections}</h2>
            <p>{about.contact.as_str()}</p>
            <p class="dates">
                {words.labels().retrieved}": "<time datetime=data.edition.retrieved.to_string()>{words.date(data.edition.retrieved)}</time>
                " · "{labels.built}": "{built}
                " · "<a href=format!("{root}{json}")>{labels.data}</a>
                " · "<a href=format!("{root}licences.txt")>{labels.licences}</a>
            </p>
        </section>
    }
}

fn source_entry(covers: &'static str, licence: &'static str, source: &'static Source) -> impl IntoView {
    view! {
        <b>{source.title.as_str()}</b>
        <span>{source.credit.as_str()}</span>
        <small>{covers}": "{source.coverage.as_str()}". "{licence}": "{source.licence.as_str()}"."</small>
    }
}
