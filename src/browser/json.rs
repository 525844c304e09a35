//! The browser's own JSON parser, as the model's reader asks for it.

use super::known::known;
use county_map::model::Json;
use js_sys::{Array, Float64Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// A value that `JSON.parse` made.
pub struct Parsed(JsValue);

impl Parsed {
    /// The content of an element; `None` for what is not JSON. It goes from the page to its parser without coming here, where
    /// it would be written out in another encoding, and back again.
    pub fn from_content(element: &Element) -> Option<Parsed> {
        let of = |object: &JsValue, name: &str| Reflect::get(object, &known(name)).ok();
        let parse: Function = of(&of(&js_sys::global(), "JSON")?, "parse")?.dyn_into().ok()?;
        parse.call1(&JsValue::UNDEFINED, &of(element, "textContent")?).ok().map(Parsed)
    }
}

impl Json for Parsed {
    fn member(&self, name: &str) -> Self {
        Parsed(Reflect::get(&self.0, &known(name)).unwrap_or(JsValue::UNDEFINED))
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

    fn numbers(&self) -> Option<Vec<f64>> {
        let array = self.0.dyn_ref::<Array>()?;
        // A gap would become 0 among numbers; anything else that is no number becomes none.
        let numbers = (!array.includes(&JsValue::NULL, 0)).then(|| Float64Array::new(array).to_vec())?;
        numbers.iter().all(|number| !number.is_nan()).then_some(numbers)
    }

    fn is_true(&self) -> bool {
        self.0.is_truthy()
    }

    fn is_nothing(&self) -> bool {
        self.0.is_null() || self.0.is_undefined()
    }
}
