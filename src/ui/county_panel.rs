//! The panel of a county: its sentence, its series, its breakdowns, all that is known.

use super::{Page, bars, trend};
use crate::view::{CountyPanel, Fact, Listed};
use leptos::prelude::*;

/// A part of the panel with its heading.
pub(super) fn part(heading: String, content: impl IntoView) -> impl IntoView {
    view! { <div class="part"><h3>{heading}</h3>{content}</div> }
}

pub fn county_panel(page: Page, county: usize) -> impl IntoView {
    let panel = Memo::new(move |_| {
        page.view.with(|view| page.map.with(|map| CountyPanel::new(page.data, map, view, county)))
    });
    move || content(page, panel.get())
}

fn content(page: Page, panel: CountyPanel) -> impl IntoView {
    let labels = page.words().labels();
    let close = page.link(|view| view.choose_county(None));
    let caveats = panel.caveats.iter().map(|text| view! { <p class="caveat">{text.clone()}</p> }).collect_view();
    let breakdowns = panel.breakdowns.iter().map(|b| part(b.title.clone(), bars::bar_list(b.bars.clone()))).collect_view();
    let trends = panel.trends.iter().map(|t| trend::trend(t.clone())).collect_view();
    let yearly = (!panel.yearly.is_empty()).then(|| part(labels.by_year.to_string(), facts("yearly", panel.yearly.clone())));
    let noted = (!panel.note.is_empty()).then(|| view! { <p class="note">{panel.note.clone()}</p> });
    view! {
        <p class="eyebrow">{page.data.edition.unit_name.clone()}<a class="close" href=close>{labels.close}</a></p>
        <h2>{panel.name.clone()}</h2>
        <p class="hero" data-known=panel.is_known.then_some("")>
            <strong>{panel.figure.clone()}</strong>
            " "{panel.unit.clone()}
            <span>{panel.rank.clone()}</span>
        </p>
        {leave_out(page, &panel)}
        {caveats}
        {yearly}
        {noted}
        {breakdowns}
        {compare(page, &panel)}
        {trends}
        {part(labels.also_known.to_string(), facts("facts", panel.facts))}
        {list(labels.facilities.to_string(), panel.facilities)}
        {list(agreements_heading(page), panel.agreements)}
        <p class="source">{labels.source}": "{panel.source}</p>
    }
}

fn facts(class: &'static str, facts: Vec<Fact>) -> impl IntoView {
    let rows = facts.into_iter().map(|fact| {
        view! { <div><dt>{fact.label}</dt><dd>{fact.value}<small>{fact.note}</small></dd></div> }
    });
    view! { <dl class=class>{rows.collect_view()}</dl> }
}

/// Agreements are those of a list of one day.
pub(super) fn agreements_heading(page: Page) -> String {
    let (words, as_of) = (page.words(), page.data.agreements_as_of);
    let labels = words.labels();
    let day = as_of.map(|day| format!(" ({} {})", labels.agreements_as_of, words.date(day)));
    format!("{}{}", labels.agreements, day.unwrap_or_default())
}

/// A list with its heading; nothing where the list is empty.
pub(super) fn list(heading: String, items: Vec<Listed>) -> Option<impl IntoView> {
    (!items.is_empty()).then(|| {
        let items = items.into_iter().map(|item| view! { <li>{item.name}<small>{item.details}</small></li> });
        part(heading, view! { <ul class="plain">{items.collect_view()}</ul> })
    })
}

fn leave_out(page: Page, panel: &CountyPanel) -> Option<impl IntoView + use<>> {
    let (labels, county) = (page.words().labels(), panel.county);
    let current = panel.left_out.then_some("true");
    panel.can_leave_out.then(|| {
        let link = page.link(|view| view.toggle_without(county));
        view! { <p><a class="toggle" href=link aria-current=current>{labels.leave_out}</a></p> }
    })
}

fn compare(page: Page, panel: &CountyPanel) -> impl IntoView + use<> {
    let labels = page.words().labels();
    let contrasts = panel.comparison.with.iter().map(|other| {
        let (county, link) = (other.county, page.link(|view| view.toggle_compare(other.county)));
        let name = page.data.counties[county].name.clone();
        view! {
            <li>
                <b>{name.clone()}": "{other.figure.clone()}</b>
                <span>{other.words.clone()}</span>
                <a href=link aria-label=format!("{} {name}", labels.compare_remove)>{labels.compare_remove}</a>
            </li>
        }
    });
    let contrasts = contrasts.collect_view();
    let names = page.data.counties.iter().enumerate().filter(|(i, _)| *i != panel.county);
    let options = names.map(|(_, county)| view! { <option value=county.slug()>{county.name.clone()}</option> });
    let options = options.collect_view();
    view! {
        <div class="part compare">
            <label>
                <span>{labels.compare_with}</span>
                <select name="compare" autocomplete="off"><option value="">"–"</option>{options}</select>
            </label>
            <ul class="contrasts">{contrasts}</ul>
        </div>
    }
}
