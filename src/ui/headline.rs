//! What is known, in words: headline, the measures with their coverage, and the summary of the map.

use super::{Page, choices};
use crate::view::{Choices, Summary};
use leptos::prelude::*;

#[component]
pub fn Headline(page: Page) -> impl IntoView {
    let measure = move || &page.data.measures[page.map.with(|map| map.measure)];
    let synthetic = page.data.edition.synthetic.then(|| page.words().labels().synthetic);
    view! {
        <header class="headline">
            {synthetic.map(|words| view! { <p class="synthetic">{words}</p> })}
            <h1>{move || measure().title.as_str()}</h1>
            <p class="standfirst">{move || measure().standfirst.as_str()}</p>
        </header>
        <nav class="measures">
            {move || page.view.with(|view| choices::choices(Choices::measures(page.data, view)))}
        </nav>
    }
}

#[component]
pub fn SummaryText(page: Page) -> impl IntoView {
    let elsewhere = move |summary: &Summary| {
        summary.elsewhere.as_ref().map(|to| {
            let link = page.view.with(|view| view.change(|view| view.measure = to.measure)).to_link(page.data);
            view! { " "<a href=link>{to.words.clone()}</a> }
        })
    };
    view! {
        <p class="summary" id="summary" aria-live="polite">
            {move || {
                let summary = page.map.with(|map| Summary::new(page.data, map));
                let elsewhere = elsewhere(&summary);
                view! { {summary.text}{elsewhere} }
            }}
        </p>
    }
}
