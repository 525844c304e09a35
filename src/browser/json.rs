//! The browser's own JSON parser, as the model's reader asks for it.

use county_map::model::Json;
use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A value that `JSON.parse` made.
pub struct Parsed(JsValue);

impl Parsed {
    /// `None` for what is not JSON.
    pub fn from_text(text: &str) -> Option<Parsed> {
        JSON::parse(text).ok().map(Parsed)
    }
}

impl Json for Parsed {
    fn member(&self, name: &str) -> Self {
        Parsed(Reflect::get(&self.0, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED))
    }

    fn items(&self) -> Option<Vec<Self>> {
        self.0.dyn_ref::<Array>().map(|array| array.iter().map(Parsed).collect())
    }

    fn text(&self) -> Option<String> {
        self.0.as_string()
    }

    fn number(&self) -> Option<f64> {
        self.0.as_f64()
    }

    fn is_true(&self) -> bool {
        self.0.is_truthy()
    }

    fn is_nothing(&self) -> bool {
        self.0.is_null() || self.0.is_undefined()
    }
}
