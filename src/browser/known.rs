//! Texts that JavaScript is told again and again: each crosses once.

use std::cell::RefCell;
use wasm_bindgen::JsValue;

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
