//! Bars, drawn with attributes alone: a style in the page would be refused by a strict content security policy.

use crate::view::Bar;
use leptos::prelude::*;

/// One upright bar; `height` in thousandths of its box.
pub fn column(height: u32) -> impl IntoView {
    view! {
        <svg class="column" viewBox="0 0 1 1000" preserveAspectRatio="none" aria-hidden="true">
            <rect width="1" height=height.to_string() y=(1000 - height.min(1000)).to_string()></rect>
        </svg>
    }
}

/// Bars that lie, each under its label and value.
pub fn bar_list(bars: Vec<Bar>) -> impl IntoView {
    let bars = bars.into_iter().map(|bar| {
        view! {
            <li>
                <span class="bar-label">{bar.label}<small>{bar.note}</small></span>
                <span class="bar-value">{bar.value}</span>
                {row(bar.length)}
            </li>
        }
    });
    view! { <ul class="bars">{bars.collect_view()}</ul> }
}

/// One lying bar; `length` in thousandths of its box.
pub fn row(length: u32) -> impl IntoView {
    view! {
        <svg class="bar" viewBox="0 0 1000 1" preserveAspectRatio="none" aria-hidden="true">
            <rect width=length.to_string() height="1"></rect>
        </svg>
    }
}
