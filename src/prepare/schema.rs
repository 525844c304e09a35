//! The shape of the JSON as a JSON Schema (draft 2020-12), made from the model itself: its comments are the descriptions.

use crate::model::Dataset;
use serde_json::Value;

/// The schema of `<id>.<language>.json`.
pub fn schema() -> Value {
    let mut schema = schemars::schema_for!(Dataset).to_value();
    tidy(&mut schema);
    schema
}

/// Comments link to each other as Rust's documentation does. Readers of the schema have names alone.
fn tidy(value: &mut Value) {
    match value {
        Value::Object(members) => {
            if let Some(Value::String(text)) = members.get_mut("description") {
                *text = text.replace("[`", "`").replace("`]", "`").replace("super::", "");
            }
            members.values_mut().for_each(tidy);
        }
        Value::Array(items) => items.iter_mut().for_each(tidy),
        _ => {}
    }
}
