//! A trend: bars by month over what each fiscal year adds up to.

use crate::view::Trend;
use leptos::prelude::*;

/// Units of the view box that a month takes; a fifth of it is the gap.
const STEP: usize = 10;

pub fn trend(trend: Trend) -> impl IntoView {
    let width = trend.bars.len() * STEP;
    let bars = trend.bars.into_iter().enumerate().map(|(i, bar)| {
        let hidden = (!bar.shown).then_some("outside");
        view! {
            <rect x=(i * STEP).to_string() y=(1000 - bar.height).to_string() width="8" height=bar.height.to_string() data-month=hidden>
                <title>{bar.words}</title>
            </rect>
        }
    });
    let years = trend.years.into_iter().map(|year| {
        view! {
            <li data-months=year.months.to_string()>
                <b>{year.count}</b>
                <span>{year.words}</span>
            </li>
        }
    });
    view! {
        <figure class="trend">
            <figcaption>{trend.title}<small>{trend.peak}</small></figcaption>
            <svg viewBox=format!("0 0 {width} 1000") preserveAspectRatio="none" aria-hidden="true">{bars.collect_view()}</svg>
            <ol>{years.collect_view()}</ol>
        </figure>
    }
}
