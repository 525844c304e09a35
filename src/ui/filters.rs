//! The controls. Fields are named for the query's keys; one that the measure cannot use is absent.

use super::{Page, period};
use crate::stats::Method;
use crate::view::By;
use leptos::prelude::*;

#[component]
pub fn Filters(page: Page) -> impl IntoView {
    view! {
        <div class="filters">
            <Find page/>
            {move || page.map.with(|map| map.has_rates(page.data)).then(|| base(page))}
            {move || page.map.with(|map| map.has_methods(page.data)).then(|| methods(page))}
            {move || page.map.with(|map| map.months).is_some().then(|| period::period(page))}
            {move || page.view.with(|view| view.is_filtered()).then(|| reset(page))}
        </div>
    }
}

/// A county by typing. Before the program has come it is a plain form that leads to the same address.
#[component]
fn Find(page: Page) -> impl IntoView {
    let labels = page.words().labels();
    let names = page.data.counties.iter().map(|county| view! { <option value=county.name.clone()></option> }).collect_view();
    view! {
        <form class="field find" role="search" data-find="">
            <label for="find">{labels.find}</label>
            <span class="find-row">
                <input id="find" name="county" list="names" autocomplete="off" placeholder=labels.find_hint/>
                <button>{labels.find_go}</button>
            </span>
            <datalist id="names">{names}</datalist>
        </form>
    }
}

fn base(page: Page) -> impl IntoView {
    let labels = page.words().labels();
    let option = move |by: By, words: &'static str| {
        let current = move || page.map.with(|map| (map.by == by).then_some("true"));
        view! { <a href=move || page.link(|view| view.by = by) aria-current=current>{words}</a> }
    };
    view! {
        <div class="field" role="group" aria-label=labels.show>
            <span class="field-name">{labels.show}</span>
            <span class="segments">{option(By::Count, labels.by_count)}{option(By::Residents, labels.by_residents)}</span>
        </div>
    }
}

fn methods(page: Page) -> impl IntoView {
    let labels = page.words().labels();
    let option = move |method: Method, value: &'static str, words: &'static str| {
        let selected = move || page.view.with(|view| view.classes == method);
        view! { <option value=value prop:selected=selected selected=method == Method::default()>{words}</option> }
    };
    view! {
        <div class="field">
            <label for="classes">{labels.class_method}</label>
            <span class="find-row">
                <select id="classes" name="classes" autocomplete="off">
                    {option(Method::Rounded, "rounded", labels.rounded)}
                    {option(Method::Quantile, "quantile", labels.quantile)}
                    {option(Method::Natural, "natural", labels.natural)}
                    {option(Method::Equal, "equal", labels.equal)}
                </select>
                {move || without(page)}
            </span>
        </div>
    }
}

/// Leaves the county that stands apart out of the classing, or takes back who was left out.
fn without(page: Page) -> impl IntoView {
    let labels = page.words().labels();
    let left_out = page.map.with(|map| map.without.clone());
    let outlier = page.map.with(|map| map.outlier).filter(|county| !left_out.contains(county));
    let toggle = |(county, is_out): (usize, bool)| {
        let link = page.link(|view| view.toggle_without(county));
        let current = is_out.then_some("true");
        view! { <a class="toggle" href=link aria-current=current>{labels.without}" "{page.data.counties[county].name.clone()}</a> }
    };
    left_out.iter().map(|county| (*county, true)).chain(outlier.map(|county| (county, false))).map(toggle).collect_view()
}

fn reset(page: Page) -> impl IntoView {
    let link = page.link(|view| view.reset());
    view! { <a class="reset" href=link>{page.words().labels().reset}</a> }
}
