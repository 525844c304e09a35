//! The panel: blocks of a few kinds, one under the other.

use super::Page;
use crate::view::{Block, Chart, Panel, Row};
use leptos::either::EitherOf3;
use leptos::prelude::*;

#[component]
pub fn PanelSection(page: Page) -> impl IntoView {
    let panel = move || page.view.with(|view| page.map.with(|map| Panel::new(page.data, map, view)));
    view! {
        <section class="panel" id="county-panel" tabindex="-1">
            {move || content(page, panel())}
        </section>
    }
}

fn content(page: Page, panel: Panel) -> impl IntoView {
    let close = panel.close.map(|link| view! { <a class="close" href=link>{page.words().labels().close}</a> });
    view! {
        <div class="eyebrow"><span>{panel.kind}</span>{panel.county.map(|county| compare(page, county))}{close}</div>
        <h2>{panel.name}</h2>
        <p class="spoken" role="status">{panel.sentence}</p>
        {panel.blocks.into_iter().map(block).collect_view()}
    }
}

fn block(block: Block) -> impl IntoView {
    match block {
        Block::Hero { figure, unit, rank, is_known } => EitherOf3::A(view! {
            <p class="hero" data-known=is_known.then_some("")>
                <strong>{figure}</strong>" "{unit}<span>{rank}</span>
            </p>
        }),
        Block::Text { kind, words } => EitherOf3::B(view! { <p class=kind>{words}</p> }),
        Block::Rows { kind, title, chart, rows } => EitherOf3::C(view! {
            <div class="part">
                <h3>{title}</h3>
                {chart.map(bars)}
                <ul class=kind>{rows.into_iter().map(row).collect_view()}</ul>
            </div>
        }),
    }
}

fn bars(chart: Chart) -> impl IntoView {
    view! {
        <small class="chart-note">{chart.note}</small>
        <svg class="bars-chart" viewBox=format!("0 0 {} 1000", chart.width) preserveAspectRatio="none" aria-hidden="true">
            <path class="outside" d=chart.outside></path>
            <path d=chart.shown></path>
        </svg>
    }
}

/// A bar is drawn with attributes: a style in the page would be refused by a strict content security policy.
fn row(row: Row) -> impl IntoView {
    let bar = row.bar.map(|length| {
        view! {
            <svg class="bar" viewBox="0 0 1000 1" preserveAspectRatio="none" aria-hidden="true">
                <rect width=length.to_string() height="1"></rect>
            </svg>
        }
    });
    // A link without an address is plain text, and one element serves for both.
    view! { <li data-months=row.months.map(|months| months.to_string())><a class="row-label" href=row.link>{row.label}</a><b>{row.value}</b><small>{row.note}</small>{bar}</li> }
}

/// Another county to hold beside this one.
fn compare(page: Page, chosen: usize) -> impl IntoView {
    let names = page.data.counties.iter().enumerate().filter(move |(i, _)| *i != chosen);
    let options = names.map(|(_, county)| view! { <option value=county.slug()>{county.name.as_str()}</option> });
    view! {
        <label class="compare">
            <span>{page.words().labels().compare_with}</span>
            <select name="compare" autocomplete="off"><option value="">"–"</option>{options.collect_view()}</select>
        </label>
    }
}
