//! Clicks, fields and keys, listened to once for the whole page.

use super::late::{Asked, ask};
use super::listen::{around, on};
use super::panel::{close, keep_focus};
use super::shapes::county_of;
use super::{film, pointer, sheet};
use county_map::ui::{Page, Sent};
use county_map::view::{SortBy, ViewState};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement, KeyboardEvent, MouseEvent};

/// Listens at the document: what components draw anew needs no new listener.
pub fn listen(page: Page) {
    on("click", move |event| click(page, event));
    on("input", move |event| input(page, event));
    on("change", move |event| change(page, event));
    on("submit", move |event| submit(page, event));
    on("keydown", move |event| key(page, event));
    follow(page);
}

/// Handles follow a period that changed by other means: once moved, a handle no longer heeds its attribute.
fn follow(page: Page) {
    let shown = RefCell::new(None);
    super::follow(move || {
        slide(page);
        let (measure, part) = (page.view().measure, page.view().part_word(page.data));
        let now = Some((measure, part.clone()));
        if shown.replace(now.clone()) == now {
            return;
        }
        // The choices are those of the measure, which is drawn anew by then.
        super::later(0, move || {
            let select = super::document().and_then(|d| d.query_selector("select[name=part]").ok()?);
            if let Some(select) = select.and_then(|select| select.dyn_into::<HtmlSelectElement>().ok()) {
                select.set_value(&part);
            }
        })
        .forget();
    });
}

fn slide(page: Page) {
    let Some((from, to)) = page.view().handles(page.data) else { return };
    for (name, place) in [("from", from), ("to", to)] {
        let handle = super::document().and_then(|document| document.get_element_by_id(name));
        if let Some(handle) = handle.and_then(|handle| handle.dyn_into::<HtmlInputElement>().ok()) {
            handle.set_value(&place.to_string());
        }
    }
}

fn click(page: Page, event: &Event) {
    if !is_plain(event) || super::has_failed() {
        return;
    }
    if let Some(action) = around(event, "[data-action]").and_then(|element| element.get_attribute("data-action")) {
        return match action.as_str() {
            "play" => ask(page, Asked::Play),
            "copy" => ask(page, Asked::Copy(Sent::Link)),
            "quote" => ask(page, Asked::Copy(Sent::Quote)),
            "share" => ask(page, Asked::Share),
            _ => {}
        };
    }
    if let Some(word) = around(event, "[data-sort]").and_then(|element| element.get_attribute("data-sort")) {
        return sort(page, &word);
    }
    if let Some(county) = pointer::near(event).and_then(|link| county_of(page, &link)) {
        event.prevent_default();
        choose(page, county);
        return sheet::uncover(page, county);
    }
    if let Some(view) = view_at(page, event) {
        event.prevent_default();
        film::stop(page);
        keep_focus(page, view.county);
        page.set_view(view);
    }
}

/// The view that a link leads to. An embed's link to its full page is a way out.
fn view_at(page: Page, event: &Event) -> Option<ViewState> {
    let href = around(event, "#app a[href]:not([data-full])")?.get_attribute("href")?;
    let link = href.strip_prefix(page.root)?;
    ViewState::from_link(page.data, link.strip_prefix("./").unwrap_or(link))
}

/// A click with a key held, or of another button, means a new tab or window.
fn is_plain(event: &Event) -> bool {
    event.dyn_ref::<MouseEvent>().is_some_and(|click| {
        click.button() == 0 && !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key())
    })
}

fn sort(page: Page, word: &str) {
    let by = match word {
        "name" => SortBy::Name,
        "figure" => SortBy::Figure,
        index => SortBy::Measure(index.parse().unwrap_or(0)),
    };
    let (present, reversed) = page.sort.get_untracked();
    page.sort.set((by, present == by && !reversed));
}

/// A handle of the period: it counts months from the first that is covered.
fn input(page: Page, event: &Event) {
    let Some(handle) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else { return };
    if handle.type_() == "range" {
        film::stop(page);
        let month = handle.value().parse().unwrap_or(0);
        let is_first = handle.name() == "from";
        page.change(|view| view.slide(page.data, is_first, month));
    } else if handle.name() == "county" {
        // A name taken whole from the list needs no further key.
        if let Some(county) = page.data.county(&handle.value().to_ascii_lowercase().replace(' ', "-")) {
            let only = page.data.find(&handle.value()) == Some(county);
            if only && handle.value() == page.data.counties[county].name {
                choose(page, county);
            }
        }
    }
}

fn change(page: Page, event: &Event) {
    let Some(select) = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok()) else { return };
    let value = select.value();
    if select.name() == "compare" {
        if let Some(county) = page.data.county(&value) {
            page.change(|view| view.toggle_compare(county));
        }
        select.set_value("");
    } else {
        film::stop(page);
        page.change(|view| *view = view.with(page.data, &select.name(), &value));
    }
}

/// The search: the first county that begins with what was typed.
fn submit(page: Page, event: &Event) {
    if around(event, "[data-find]").is_none() {
        return;
    }
    event.prevent_default();
    let field = super::document().and_then(|document| document.get_element_by_id("find"));
    let typed = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()).map(|field| field.value());
    if let Some(county) = typed.and_then(|typed| page.data.find(&typed)) {
        choose(page, county);
    }
}

fn choose(page: Page, county: usize) {
    page.change(|view| view.choose_county(Some(county)));
}

/// Escape closes the tooltip, and then the panel.
fn key(page: Page, event: &Event) {
    if event.dyn_ref::<KeyboardEvent>().is_none_or(|key| key.key() != "Escape") {
        return;
    }
    if page.hover.get_untracked().is_some() && pointer::answers() {
        page.hover.set(None);
    } else if page.view_now().county.is_some() {
        close(page);
    }
}
