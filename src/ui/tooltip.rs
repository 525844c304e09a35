//! The box beside the county that is pointed at.

use super::Page;
use crate::view::{Side, Tooltip};
use leptos::prelude::*;

#[component]
pub fn TooltipBox(page: Page) -> impl IntoView {
    move || {
        page.hover
            .get()
            .map(|hover| page.map.with(|map| tooltip(page, Tooltip::new(page.data, map, hover.county, hover.side))))
    }
}

fn tooltip(page: Page, tip: Tooltip) -> impl IntoView {
    let side = match tip.side {
        Side::Above => "above",
        Side::Below => "below",
    };
    let pinned = page.view.with(|view| view.county) == Some(tip.county);
    let known = tip.known.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    let flags = tip.flags.into_iter().map(|flag| view! { <p class="tooltip-flag">{flag}</p> }).collect_view();
    view! {
        // Placed through the DOM, which a strict content security policy allows.
        <div
            class="tooltip"
            role="tooltip"
            data-side=side
            style:--across=format!("{}%", percent(tip.across))
            style:--along=format!("{}%", percent(tip.along))
        >
            <strong>{tip.name}</strong>
            <p>{tip.figure}</p>
            <p class="tooltip-rank">{tip.rank}</p>
            <ul>{known}</ul>
            {flags}
            {pinned.then(|| view! { <a class="tooltip-more" href="#county-panel">{page.words().labels().details}</a> })}
        </div>
    }
}

/// Ten-thousandths as per cents, without the float printer.
fn percent(ten_thousandths: i32) -> String {
    format!("{}.{:02}", ten_thousandths / 100, ten_thousandths % 100)
}
