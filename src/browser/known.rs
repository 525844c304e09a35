//! Texts that JavaScript is told again and again: each crosses once.

use js_sys::{Function, Reflect};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

thread_local! {
    /// Few: names of a dataset's members, and of what a shape shows.
    static KNOWN: RefCell<Vec<(String, JsValue)>> = const { RefCell::new(Vec::new()) };
}

/// A text as JavaScript has it.
pub fn known(text: &str) -> JsValue {
    KNOWN.with_borrow_mut(|all| {
        let at = all.iter().position(|(known, _)| known == text).unwrap_or_else(|| {
            all.push((text.to_string(), JsValue::from_str(text)));
            all.len() - 1
        });
        all[at].1.clone()
    })
}

/// Sets attributes to texts that are known: for thousands of elements it would cost more to write each of them out anew.
pub struct Setter(Function);

impl Setter {
    /// As any element has it.
    pub fn of(element: &Element) -> Option<Setter> {
        Reflect::get(element, &known("setAttribute")).ok()?.dyn_into().ok().map(Setter)
    }

    pub fn set(&self, element: &Element, name: &str, value: &str) {
        let _ = self.0.call2(element, &known(name), &known(value));
    }
}
