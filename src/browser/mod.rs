//! The browser's edge: the one place that touches the document, the address bar and the clipboard.
//!
//! Everything here may be refused (a sandbox, an old browser), so everything here does without.

mod address;
mod clipboard;
mod events;
mod film;
mod json;
mod keys;
mod known;
mod late;
mod listen;
mod panel;
mod parts;
mod placed;
mod pointer;
mod rest;
mod settle;
mod shapes;
mod sheet;
mod spoken;
mod view_mark;

use county_map::model::{Beside, Dataset};
use county_map::ui::{Layout, Page};
use county_map::view::{Query, ViewState};
use gloo::timers::callback::Timeout;
use reactive_graph::diagnostics::SpecialNonReactiveZone;
use reactive_graph::effect::Effect;
use reactive_graph::owner::Owner;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The figures that the page carries; `None` if they are not there or not whole.
pub fn dataset() -> Option<&'static Dataset> {
    Some(Box::leak(Box::new(Dataset::read(carried()?)?)))
}

/// Reads what is known beside the figures; `None` if it is not whole.
fn beside(data: &Dataset) -> Option<()> {
    data.beside.come(Beside::read(carried()?)?);
    Some(())
}

fn carried() -> Option<json::Parsed> {
    json::Parsed::from_content(&document()?.get_element_by_id("dataset")?)
}

/// The element that the application fills.
pub fn root() -> Option<HtmlElement> {
    document()?.get_element_by_id("app")?.dyn_into().ok()
}

/// The view that the page was rendered from, which the first render here must equal.
pub fn prerendered_view(data: &Dataset, root: &HtmlElement) -> ViewState {
    Query::from_text(data, &root.dataset().get("view").unwrap_or_default()).view
}

/// The layout that the page was rendered in.
pub fn layout() -> Layout {
    Layout::from_name(&html().and_then(|html| html.get_attribute("data-layout")).unwrap_or_default())
}

/// The way from the page to the home of its language.
pub fn way_to_root() -> &'static str {
    Box::leak(html().and_then(|html| html.get_attribute("data-root")).unwrap_or_default().into_boxed_str())
}

/// The home of the page's language as it is published: the page's own address without the view's part of it.
pub fn published(data: &Dataset, view: &ViewState) -> String {
    let own = document().and_then(|document| document.query_selector("link[rel=canonical]").ok()?);
    let own = own.and_then(|link| link.get_attribute("href")).unwrap_or_default();
    own.strip_suffix(&view.to_link(data)).unwrap_or(&own).to_string()
}

/// Joins a page to the browser. The query is applied just after the first render, which must equal the page as it came.
///
/// It is done in several tasks, none of them long.
pub fn connect(page: Page) {
    // The task that has read the figures is over.
    later(0, move || {
        shapes::join(page);
        parts::join(page, move || listen(page));
    })
    .forget();
}

fn listen(page: Page) {
    events::listen(page);
    pointer::listen(page);
    keys::listen(page);
    rest::listen(page);
    view_mark::join(page);
    late::listen(page);
    // Effects run as microtasks, and so before the next timer: first those of the first render, then those of the query.
    later(0, move || {
        address::join(page);
        later(0, || {
            late::settled(|| {
                mark("data-pending", false);
                mark("data-first", false);
                mark("data-ready", true);
            });
        })
        .forget();
    })
    .forget();
}

/// Runs what uses signals; they live as long as the page.
pub fn start(run: impl FnOnce()) {
    // Refused if it was done before, which nothing does.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = Owner::new();
    owner.with(run);
    std::mem::forget(owner);
}

/// Reacts at once, and again whenever a signal that it read has changed.
fn follow(react: impl Fn() + 'static) {
    effect(Box::new(react));
}

/// Does what reads signals but needs not be asked again.
fn untracked(run: impl FnOnce()) {
    let _zone = SpecialNonReactiveZone::enter();
    run();
}

/// Of one type for all, so that they share one piece of glue.
fn effect(react: Box<dyn Fn()>) {
    Effect::new(move |_| react());
}

/// Does something after some milliseconds, unless what is given back is dropped. Boxed for the same reason.
fn later(milliseconds: u32, what: impl FnOnce() + 'static) -> Timeout {
    let what: Box<dyn FnOnce()> = Box::new(what);
    Timeout::new(milliseconds, what)
}

/// Whether all that the address asks for is shown.
fn is_ready() -> bool {
    html().is_some_and(|html| html.has_attribute("data-ready"))
}

/// Whether the page stays as it was prerendered: its links lead on.
fn has_failed() -> bool {
    html().is_some_and(|html| html.has_attribute("data-failed"))
}

/// Says that the page stays as it was prerendered.
pub fn give_up() {
    mark("data-pending", false);
    mark("data-failed", true);
}

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

/// `<html>`, whose attributes say what the whole page is.
fn html() -> Option<web_sys::Element> {
    document()?.document_element()
}

/// Whether the window is one of those that a media query means.
fn matches(query: &str) -> bool {
    let query = web_sys::window().and_then(|window| window.match_media(query).ok()?);
    query.is_some_and(|query| query.matches())
}

/// Sets or takes away a mark on `<html>`, which the style and tests read.
fn mark(name: &str, on: bool) {
    let _ = html().map(|html| if on { html.set_attribute(name, "") } else { html.remove_attribute(name) });
}
