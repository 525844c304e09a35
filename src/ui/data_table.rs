//! The table: all counties, the same facts.

use super::element::{Element, el};
use super::marks::row_id;
use super::{Layout, Page};
use crate::view::{Column, DataTable, SortBy, TableRow};

pub fn data_table(page: Page) -> Element {
    let labels = page.words().labels();
    let (by, reversed) = page.sort.get();
    let table = DataTable::new(page.data, &page.map(), by, reversed);
    let headings = el("tr").children(table.columns.into_iter().map(heading));
    let rows = table.rows.into_iter().map(|cells| row(page, cells));
    let notes = table.notes.into_iter().map(|note| el("li").text(note));
    let caption = el("caption").class("spoken").text(table.caption);
    let table = el("table").child(caption).child(el("thead").child(headings)).child(el("tbody").children(rows));
    let scroll = el("div").class("table-scroll").set("tabindex", "0").set("role", "region");
    // A link to the table or a row opens what is folded away.
    let fold = el("details")
        .set_some("open", (page.layout == Layout::Full).then_some(""))
        .child(el("summary").child(el("h2").text(labels.table)))
        .child(el("p").class("table-hint").text(labels.table_hint))
        .child(scroll.set("id", "data-table").set("aria-label", labels.table).child(table))
        .child(el("ul").class("table-notes").children(notes));
    el("section").class("table").child(fold)
}

fn heading(column: Column) -> Element {
    let button = el("button").set("type", "button").set("data-sort", sort_word(column.by)).text(column.heading);
    el("th").set("scope", "col").set("aria-sort", column.order).child(button)
}

/// The word of a column for `browser`: `name`, `figure`, or a measure's index.
fn sort_word(by: SortBy) -> String {
    match by {
        SortBy::Name => "name".to_string(),
        SortBy::Figure => "figure".to_string(),
        SortBy::Measure(i) => i.to_string(),
    }
}

fn row(page: Page, row: TableRow) -> Element {
    let county = &page.data.counties[row.county];
    let view = page.view();
    let link = view.link_after(page.data, &|view| view.choose_county(Some(row.county)));
    let is_chosen = view.county == Some(row.county);
    el("tr")
        .set("id", row_id(&county.slug()))
        .set("data-geoid", county.geoid.as_str())
        .set_some("data-value", row.value)
        .set_some("data-caveat", row.caveat)
        .set_some("aria-current", is_chosen.then_some("true"))
        .child(el("th").set("scope", "row").child(el("a").set("href", page.href(&link)).text(county.name.as_str())))
        .children(row.cells.into_iter().map(|cell| el("td").text(cell)))
}
