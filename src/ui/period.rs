//! The period: two handles on one line, the fiscal years, and a film through the months.

use super::Page;
use crate::model::Period;
use crate::view::Film;
use leptos::prelude::*;

/// For a measure that has months; the handles count months from the first that is covered.
pub fn period(page: Page) -> impl IntoView {
    let (words, labels) = (page.words(), page.words().labels());
    let whole = move || page.data.measures[page.map.with(|map| map.measure)].figures.months();
    let shown = move || page.map.with(|map| map.months);
    let last = whole().map_or(0, |whole| whole.months() - 1).to_string();
    let place = move |month: fn(Period) -> crate::model::Month| match (whole(), shown()) {
        (Some(whole), Some(shown)) => month(shown).since(whole.from).to_string(),
        _ => "0".to_string(),
    };
    let spoken = move |month: fn(Period) -> crate::model::Month| shown().map(|shown| words.month(month(shown)));
    let from: fn(Period) -> crate::model::Month = |period| period.from;
    let to: fn(Period) -> crate::model::Month = |period| period.to;
    let handle = move |name: &'static str, label: &'static str, month: fn(Period) -> crate::model::Month| {
        view! {
            <input
                type="range" name=name aria-label=label autocomplete="off" min="0" max=last.clone() value=place(month)
                prop:value=move || place(month) aria-valuetext=move || spoken(month)
            />
        }
    };
    view! {
        <div class="field period" role="group" aria-label=labels.period>
            <span class="field-name">
                {labels.period}": "
                <b>{move || shown().zip(whole()).map(|(shown, whole)| words.period(shown, whole))}</b>
            </span>
            <span class="range">{handle.clone()("from", labels.period_from, from)}{handle("to", labels.period_to, to)}</span>
            <span class="shortcuts">{move || whole().map(|whole| shortcuts(page, whole))}{move || play(page)}</span>
        </div>
    }
}

/// The whole, then each fiscal year as far as it is covered.
fn shortcuts(page: Page, whole: Period) -> impl IntoView {
    let words = page.words();
    let shown = page.map.with(|map| map.months);
    let years = (whole.from.fiscal_year()..=whole.to.fiscal_year()).filter_map(|year| {
        let months = Period::fiscal_year(year).intersect(whole)?;
        Some((months, words.fiscal_year_short(year, months.months())))
    });
    let shortcut = |(months, name): (Period, String)| {
        let link = page.link(|view| view.choose_months(page.data, months));
        let current = (shown == Some(months)).then_some("true");
        view! { <a href=link aria-current=current>{name}</a> }
    };
    let all = (whole, words.labels().whole_period.to_string());
    std::iter::once(all).chain(years).map(shortcut).collect_view()
}

/// Absent where nothing can move.
fn play(page: Page) -> Option<impl IntoView> {
    let labels = page.words().labels();
    let plays = page.film.with(Option::is_some);
    let can_play = plays || page.view.with(|view| Film::new(page.data, view)).is_some();
    can_play.then(|| {
        view! {
            <button type="button" class="play" data-action="play" aria-pressed=plays.to_string()>
                <span class="play-moving">{if plays { labels.pause } else { labels.play }}</span>
                <span class="play-still">{labels.next_step}</span>
            </button>
        }
    })
}
