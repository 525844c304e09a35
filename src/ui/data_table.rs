//! The table: all counties, the same facts.

use super::Page;
use super::choropleth_map::row_id;
use crate::view::{Column, DataTable, SortBy, TableRow};
use leptos::prelude::*;

#[component]
pub fn DataTableView(page: Page) -> impl IntoView {
    let labels = page.words().labels();
    let table = move || {
        let (by, reversed) = page.sort.get();
        page.map.with(|map| DataTable::new(page.data, map, by, reversed))
    };
    view! {
        <section class="table" id="data-table">
            <h2>{labels.table}</h2>
            <p class="table-hint">{labels.table_hint}</p>
            <div class="table-scroll" tabindex="0" role="region" aria-label=labels.table>
                <table>
                    {move || {
                        let table = table();
                        view! {
                            <thead><tr>{table.columns.into_iter().map(heading).collect_view()}</tr></thead>
                            <tbody>{table.rows.into_iter().map(|cells| row(page, cells)).collect_view()}</tbody>
                        }
                    }}
                </table>
            </div>
        </section>
    }
}

fn heading(column: Column) -> impl IntoView {
    view! {
        <th scope="col" aria-sort=column.order>
            <button type="button" data-sort=sort_word(column.by)>{column.heading}</button>
        </th>
    }
}

/// The word of a column for `browser`: `name`, `figure`, or a measure's index.
fn sort_word(by: SortBy) -> String {
    match by {
        SortBy::Name => "name".to_string(),
        SortBy::Figure => "figure".to_string(),
        SortBy::Measure(i) => i.to_string(),
    }
}

fn row(page: Page, row: TableRow) -> impl IntoView {
    let county = &page.data.counties[row.county];
    let (link, is_chosen) = page.view.with(|view| {
        let link = view.change(|view| view.choose_county(Some(row.county))).to_link(page.data);
        (link, view.county == Some(row.county))
    });
    let cells = row.cells.into_iter().map(|cell| view! { <td>{cell}</td> });
    view! {
        <tr id=row_id(&county.slug()) data-geoid=county.geoid.as_str() aria-current=is_chosen.then_some("true")>
            <th scope="row"><a href=link>{county.name.as_str()}</a></th>
            {cells.collect_view()}
        </tr>
    }
}
