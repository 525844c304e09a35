//! The panel where no county is chosen: the state's own.

use super::county_panel::{agreements_heading, list, part};
use super::{Page, bars, trend};
use crate::view::{Bar, StatePanel};
use leptos::prelude::*;

pub fn state_panel(page: Page) -> impl IntoView {
    let panel = Memo::new(move |_| page.map.with(|map| StatePanel::new(page.data, map)));
    move || content(page, panel.get())
}

fn content(page: Page, panel: StatePanel) -> impl IntoView {
    let labels = page.words().labels();
    let hero = (!panel.figure.is_empty()).then(|| {
        view! { <p class="hero" data-known=""><strong>{panel.figure.clone()}</strong>" "{panel.unit.clone()}</p> }
    });
    let mean = (!panel.mean.is_empty()).then(|| view! { <p class="mean">{panel.mean.clone()}</p> });
    let noted = (!panel.note.is_empty()).then(|| view! { <p class="note">{panel.note.clone()}</p> });
    let unplaced = (!panel.unplaced.is_empty())
        .then(|| part(labels.unplaced.to_string(), bars::bar_list(panel.unplaced.clone())));
    view! {
        <p class="eyebrow">{labels.state}</p>
        <h2>{panel.name}</h2>
        {hero}
        {mean}
        {highest(page, panel.highest)}
        {unplaced}
        {panel.trends.into_iter().map(trend::trend).collect_view()}
        {list(agreements_heading(page), panel.agreements)}
        {noted}
        <p class="source">{labels.source}": "{panel.source}</p>
    }
}

fn highest(page: Page, highest: Vec<(usize, Bar)>) -> Option<impl IntoView> {
    (!highest.is_empty()).then(|| {
        let rows = highest.into_iter().map(|(county, bar)| {
            let link = page.link(|view| view.choose_county(Some(county)));
            view! {
                <li>
                    <a class="bar-label" href=link>{bar.label}</a>
                    <span class="bar-value">{bar.value}</span>
                    {bars::row(bar.length)}
                </li>
            }
        });
        let rows = view! { <ul class="bars">{rows.collect_view()}</ul> };
        part(page.words().labels().highest.to_string(), rows)
    })
}
