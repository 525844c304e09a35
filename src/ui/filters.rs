//! The controls. Fields are named for the query's keys; one that the measure cannot use is absent.

use super::{Page, choices, period};
use crate::view::Choices;
use leptos::prelude::*;

#[component]
pub fn Filters(page: Page) -> impl IntoView {
    let groups = move || page.view.with(|view| page.map.with(|map| Choices::all(page.data, view, map)));
    view! {
        <div class="filters">
            <Find page/>
            {move || groups().into_iter().map(choices::choices).collect_view()}
            <period::Period page/>
        </div>
    }
}

/// A county by typing. Before the program has come it is a plain form that leads to the same address.
#[component]
fn Find(page: Page) -> impl IntoView {
    let labels = page.words().labels();
    let names = page.data.counties.iter().map(|county| view! { <option value=county.name.as_str()></option> });
    view! {
        <form class="field find" role="search" data-find="">
            <label class="field-name" for="find">{labels.find}</label>
            <span class="find-row">
                <input id="find" name="county" list="names" autocomplete="off" placeholder=labels.find_hint/>
                <button>{labels.find_go}</button>
            </span>
            <datalist id="names">{names.collect_view()}</datalist>
        </form>
    }
}
