//! What is known, in words: headline, the measures with their coverage, and the summary of the map.

use super::Page;
use crate::view::Summary;
use leptos::prelude::*;

#[component]
pub fn Headline(page: Page) -> impl IntoView {
    let measure = move || &page.data.measures[page.map.with(|map| map.measure)];
    let synthetic = page.data.edition.synthetic.then(|| page.words().labels().synthetic);
    view! {
        <header class="headline">
            {synthetic.map(|words| view! { <p class="synthetic">{words}</p> })}
            <h1>{move || measure().title.clone()}</h1>
            <p class="standfirst">{move || measure().standfirst.clone()}</p>
        </header>
    }
}

/// The measures, each with how many counties it is known for.
#[component]
pub fn Measures(page: Page) -> impl IntoView {
    let words = page.words();
    let all = page.data.counties.len();
    let measure = move |i: usize| {
        let measure = &page.data.measures[i];
        let coverage = words.coverage(measure.figures.coverage(), all, &page.data.edition.unit_name);
        let current = move || page.map.with(|map| (map.measure == i).then_some("true"));
        view! {
            <li>
                <a href=move || page.link(|view| view.measure = i) aria-current=current>
                    {measure.name.clone()}
                    <small>{coverage}</small>
                </a>
            </li>
        }
    };
    let measures = (0..page.data.measures.len()).map(measure).collect_view();
    view! {
        <nav class="measures" aria-label=words.labels().measures>
            <ul>{measures}</ul>
        </nav>
    }
}

#[component]
pub fn SummaryText(page: Page) -> impl IntoView {
    let summary = Memo::new(move |_| page.map.with(|map| Summary::new(page.data, map)));
    let elsewhere = move || {
        let elsewhere = summary.with(|summary| summary.elsewhere.clone());
        elsewhere.map(|to| {
            let link = page.link(|view| view.measure = to.measure);
            view! { <a href=link>{to.words}</a> }
        })
    };
    view! {
        <p class="summary" id="summary" aria-live="polite">
            {move || summary.with(|summary| summary.text.clone())}
            " "
            {elsewhere}
        </p>
    }
}
