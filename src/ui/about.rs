//! What stands under the map and never changes: method, sources, citation, corrections, checksum. Rendered at build time alone.

use crate::model::{About, Correction, Dataset, Source};
use crate::text::{Standing, standing, words};
use leptos::prelude::*;

/// What is known of the figures' file.
pub struct Download {
    /// Its path below the site's root.
    pub path: String,
    /// SHA-256 of its bytes, in hexadecimal digits.
    pub sha256: String,
}

/// `built` is the day of the build in words; `files` are paths of the figures below the site's root with their names, and
/// `root` is the way there.
#[component]
pub fn AboutNote(
    data: &'static Dataset,
    about: &'static About,
    built: String,
    files: Vec<(String, &'static str)>,
    download: Download,
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
    let files = files.into_iter().map(|(path, name)| view! { " · "<a href=format!("{root}{path}")>{name}</a> });
    let files = files.collect_view();
    view! {
        <section id="method"><h2>{labels.method}</h2>{method}</section>
        <section id="sources"><h2>{labels.sources}</h2><ul>{sources}</ul></section>
        <section>
            <h2>{labels.using}</h2>
            <p id="using">{labels.using_hint}</p>
            <h2>{labels.citation}</h2>
            <p>{about.citation.as_str()}</p>
            <h2>{labels.contact}</h2>
            <p>{about.contact.as_str()}</p>
            <h3>{labels.corrections}</h3>
            {corrections(data, about)}
            {about.byline.as_deref().map(|byline| view! { <p class="byline">{byline}</p> })}
            <p class="dates">
                {words.labels().retrieved}": "<time datetime=data.edition.retrieved.to_string()>{words.date(data.edition.retrieved)}</time>
                " · "{labels.built}": "{built}
                {files}
                " · "<a href=format!("{root}licences.txt")>{labels.licences}</a>
            </p>
            {checksum(labels, &download)}
        </section>
    }
}

/// The log of corrections, or that there are none.
fn corrections(data: &'static Dataset, about: &'static About) -> AnyView {
    if about.corrections.is_empty() {
        return view! { <p>{standing(&data.edition.language).no_corrections}</p> }.into_any();
    }
    let entries = about.corrections.iter().map(|correction| {
        let date = words(&data.edition.language).date(correction.date);
        view! {
            <li>
                <b><time datetime=correction.date.to_string()>{date}</time></b>
                <span>{format!("{}{}", subject(data, correction), correction.text)}</span>
            </li>
        }
    });
    view! { <ul class="corrections">{entries.collect_view()}</ul> }.into_any()
}

/// `Cedar and Elm; Removals: `, as far as a correction is about some in particular.
fn subject(data: &Dataset, correction: &Correction) -> String {
    let words = words(&data.edition.language);
    let counties: Vec<String> = correction.counties.iter().map(|county| data.counties[*county].name.clone()).collect();
    let measures: Vec<String> =
        correction.measures.iter().map(|measure| data.measures[*measure].name.clone()).collect();
    let lists = [counties, measures].map(|names| words.list(&names));
    let parts: Vec<&str> = lists.iter().map(String::as_str).filter(|list| !list.is_empty()).collect();
    if parts.is_empty() { String::new() } else { format!("{}: ", parts.join("; ")) }
}

/// The sum that tells whether a copy of the figures is this one: short, and whole for those who check.
fn checksum(labels: &'static Standing, download: &Download) -> impl IntoView + use<> {
    let short = format!("{}…", download.sha256.get(..12).unwrap_or_default());
    let name = download.path.rsplit('/').next().unwrap_or_default().to_string();
    view! {
        <details class="checksum">
            <summary>{labels.checksum}": "<code>{short}</code></summary>
            <p><code id="sha256">{download.sha256.clone()}</code></p>
            <p>{labels.checksum_hint}" "<code>{format!("sha256sum {name}")}</code></p>
        </details>
    }
}

fn source_entry(covers: &'static str, licence: &'static str, source: &'static Source) -> impl IntoView {
    view! {
        <b>{source.title.as_str()}</b>
        <span>{source.credit.as_str()}</span>
        <small>{covers}": "{source.coverage.as_str()}". "{licence}": "{source.licence.as_str()}"."</small>
    }
}
