//! The controls. Fields are named for the query's keys; one that the measure cannot use is absent.

use super::element::{Element, el};
use super::{Page, choices};
use crate::view::{Choices, Parts};

/// A county by typing. Before the program has come it is a plain form that leads to the same address.
#[cfg(feature = "ssr")]
pub fn find(page: Page) -> Element {
    let labels = page.words().labels();
    let names = page.data.counties.iter().map(|county| el("option").set("value", county.name.as_str()));
    let field = el("input").set("id", "find").set("name", "county").set("list", "names").set("autocomplete", "off");
    let row = el("span").class("find-row").child(field.set("placeholder", labels.find_hint));
    el("form")
        .class("find")
        .set("role", "search")
        .set("data-find", "")
        .child(el("label").class("field-name").set("for", "find").text(labels.find))
        .child(row.child(el("button").text(labels.find_go)))
        .child(el("datalist").set("id", "names").children(names))
}

/// All groups of choices that the present measure can use.
pub fn groups(page: Page) -> Element {
    let groups = Choices::all(page.data, &page.view(), &page.map());
    let parts = Parts::new(page.data, &page.view());
    let groups = groups.into_iter().map(|group| choices::choices(page, group));
    el("div").class("groups").children(parts.map(among)).children(groups)
}

/// One category to look at alone, of more than links have room for. `browser` keeps the field at what is chosen.
fn among(parts: Parts) -> Element {
    let option = |(value, words): (String, String)| {
        let made = (value == parts.made).then_some("");
        el("option").set("value", value).set_some("selected", made).text(words)
    };
    let groups = parts
        .groups
        .into_iter()
        .map(|(title, choices)| el("optgroup").set("label", title).children(choices.into_iter().map(option)));
    let all = el("option").set("value", "").text(parts.all);
    let select = el("select").set("name", "part").set("autocomplete", "off").child(all).children(groups);
    el("label").class("among").child(el("span").class("field-name").text(parts.label)).child(select)
}
