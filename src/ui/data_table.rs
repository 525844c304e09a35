//! The table: all counties, the same facts.

use super::Page;
use super::choropleth_map::row_id;
use crate::view::{Column, DataTable, Row, SortBy};
use leptos::prelude::*;

#[component]
pub fn DataTableView(page: Page) -> impl IntoView {
    let labels = page.words().labels();
    let table = Memo::new(move |_| {
        let (by, reversed) = page.sort.get();
        page.map.with(|map| DataTable::new(page.data, map, by, reversed))
    });
    view! {
        <section class="table" id="data-table">
            <h2>{labels.table}</h2>
            <p class="table-hint">{labels.table_hint}</p>
            <div class="table-scroll" tabindex="0" role="region" aria-label=labels.table>
                <table>
                    <thead>
                        <tr>{move || table.with(|table| headings(labels.rank, &table.columns))}</tr>
                    </thead>
                    <tbody>{move || table.with(|table| table.rows.iter().map(|r| row(page, r)).collect_view())}</tbody>
                </table>
            </div>
        </section>
    }
}

/// The rank stands beside the figure that it ranks and is sorted with it.
fn headings(rank: &'static str, columns: &[Column]) -> impl IntoView + use<> {
    let heading = |column: &Column| {
        view! {
            <th scope="col" aria-sort=column.order>
                <button type="button" data-sort=sort_word(column.by)>{column.heading.clone()}</button>
            </th>
        }
    };
    let mut columns = columns.iter();
    let first: Vec<_> = columns.by_ref().take(2).map(heading).collect();
    let others: Vec<_> = columns.map(heading).collect();
    view! { {first}<th scope="col">{rank}</th>{others} }
}

/// The word of a column for `browser`: `name`, `figure`, or a measure's index.
fn sort_word(by: SortBy) -> String {
    match by {
        SortBy::Name => "name".to_string(),
        SortBy::Figure => "figure".to_string(),
        SortBy::Measure(i) => i.to_string(),
    }
}

fn row(page: Page, row: &Row) -> impl IntoView + use<> {
    let county = row.county;
    let place = &page.data.counties[county];
    let (slug, others) = (place.slug(), row.others.clone().into_iter().map(|text| view! { <td>{text}</td> }).collect_view());
    let link = page.link(|view| view.choose_county(Some(county)));
    let current = page.county.with(|chosen| (*chosen == Some(county)).then_some("true"));
    view! {
        <tr id=row_id(&slug) data-geoid=place.geoid.clone() aria-current=current>
            <th scope="row"><a href=link>{place.name.clone()}</a></th>
            <td>{row.figure.clone()}</td>
            <td>{row.rank.clone()}</td>
            {others}
        </tr>
    }
}
