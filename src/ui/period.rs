//! The period: two handles on one line, the fiscal years, and a film through the months.

use super::{Page, choices};
use crate::view::PeriodControl;
use leptos::prelude::*;

/// For a measure that has months; the handles count months from the first that is covered.
#[component]
pub fn Period(page: Page) -> impl IntoView {
    let control = move || page.view.with(|view| page.map.with(|map| PeriodControl::new(page.data, view, map)));
    move || control().map(|control| period(page, control))
}

fn period(page: Page, control: PeriodControl) -> impl IntoView {
    let labels = page.words().labels();
    let handle = |name: &'static str, label: &'static str, place: usize, spoken: String| {
        let (place, last) = (place.to_string(), control.last.to_string());
        view! {
            <input
                type="range" name=name aria-label=label aria-valuetext=spoken autocomplete="off" min="0" max=last
                value=place.clone() prop:value=place
            />
        }
    };
    view! {
        <div class="field period" role="group" aria-label=labels.period>
            <span class="field-name">{labels.period}": "<b>{control.words.clone()}</b></span>
            <span class="range">
                {handle("from", labels.period_from, control.handles.0, control.ends.0.clone())}
                {handle("to", labels.period_to, control.handles.1, control.ends.1.clone())}
            </span>
            {choices::choices(control.shortcuts.clone())}
            {control.can_play.then(|| play(page))}
        </div>
    }
}

fn play(page: Page) -> impl IntoView {
    let labels = page.words().labels();
    let plays = page.film.with(Option::is_some);
    view! {
        <button type="button" class="play" data-action="play" aria-pressed=if plays { "true" } else { "false" }>
            <span class="play-moving">{if plays { labels.pause } else { labels.play }}</span>
            <span class="play-still">{labels.next_step}</span>
        </button>
    }
}
