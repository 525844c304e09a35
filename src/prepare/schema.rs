//! The shapes of files as JSON Schemas (draft 2020-12), made from the types themselves: their comments are the descriptions.

use super::edition_file::EditionFile;
use crate::model::Dataset;
use serde_json::Value;

/// The schema of `<id>.<language>.json`.
pub fn schema() -> Value {
    tidied(schemars::schema_for!(Dataset))
}

/// The schema of `edition.toml`, for editors that check as one types.
pub fn edition() -> Value {
    tidied(schemars::schema_for!(EditionFile))
}

fn tidied(schema: schemars::Schema) -> Value {
    let mut schema = schema.to_value();
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
