//! `data/edition.example.toml`: every field of an edition's file with what it means and an example, made from the types
//! themselves by way of their schema.

use super::schema;
use serde_json::Value;

const HEAD: &str = "#:schema edition.schema.json
# Every field of an edition.toml, with what it means and an example. `cargo xtask prepare` writes this file from the
# program’s own types. Lines that begin with # and no space are fields that may be left out.

";

/// The text of the file. A field without an example in its type would stand there as `?`, which is no TOML.
pub fn edition() -> String {
    let schema = schema::edition();
    let mut writer = Writer { definitions: &schema["$defs"], text: HEAD.to_string() };
    writer.fields(&schema, "", false);
    writer.text
}

struct Writer<'a> {
    definitions: &'a Value,
    text: String,
}

/// What a field holds.
enum Kind<'a> {
    /// A value on one line.
    Plain,
    /// `[name]`
    Table(&'a Value),
    /// `[[name]]`
    Tables(&'a Value),
}

impl<'a> Writer<'a> {
    /// The fields of a table: plain ones first, as TOML wants it, and of each kind those that must be there first.
    fn fields(&mut self, table: &'a Value, path: &str, is_optional: bool) {
        let fields = ordered(table);
        for (name, field, is_required) in &fields {
            if let Kind::Plain = self.kind(field) {
                self.comment(field);
                let example = toml(&field["examples"][0]);
                self.line(is_optional || !is_required, &format!("{name} = {example}"));
            }
        }
        for (name, field, is_required) in fields {
            let (path, is_optional) = (format!("{path}{name}"), is_optional || !is_required);
            let (head, inner) = match self.kind(field) {
                Kind::Plain => continue,
                Kind::Table(inner) => (format!("[{path}]"), inner),
                Kind::Tables(inner) => (format!("[[{path}]]"), inner),
            };
            self.text.push('\n');
            self.comment(field);
            self.line(is_optional, &head);
            self.fields(inner, &format!("{path}."), is_optional);
        }
    }

    fn kind(&self, field: &'a Value) -> Kind<'a> {
        let is_table = |schema: &Value| schema["properties"].is_object();
        match (self.meant(field), self.meant(&field["items"])) {
            (one, _) if is_table(one) => Kind::Table(one),
            (_, each) if is_table(each) => Kind::Tables(each),
            _ => Kind::Plain,
        }
    }

    /// The schema that a field refers to, be it `null` too or not; the field's own where it refers to none.
    fn meant(&self, field: &'a Value) -> &'a Value {
        let reference = field["$ref"].as_str().or_else(|| field["anyOf"][0]["$ref"].as_str());
        let name = reference.and_then(|reference| reference.strip_prefix("#/$defs/"));
        name.map_or(field, |name| &self.definitions[name])
    }

    /// What the field means, and the words that it takes where those are few.
    fn comment(&mut self, field: &'a Value) {
        let description = field["description"].as_str().unwrap_or_default();
        let words = self.meant(field)["enum"].as_array();
        let words = words.map(|words| format!("One of {}.", words.iter().map(toml).collect::<Vec<_>>().join(", ")));
        for line in description.lines().map(str::to_string).chain(words) {
            self.text.push_str(&format!("# {line}\n"));
        }
    }

    fn line(&mut self, is_optional: bool, line: &str) {
        self.text.push_str(if is_optional { "#" } else { "" });
        self.text.push_str(line);
        self.text.push('\n');
    }
}

/// Name, schema and whether it must be there: those that must in the order of the type, then the others by name.
fn ordered(table: &Value) -> Vec<(&str, &Value, bool)> {
    let fields = &table["properties"];
    let required: Vec<&str> = table["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let all = fields.as_object().into_iter().flat_map(|fields| fields.keys());
    let others = all.map(String::as_str).filter(|name| !required.contains(name));
    let names = required.iter().copied().map(|name| (name, true)).chain(others.map(|name| (name, false)));
    names.filter_map(|(name, is_required)| Some((name, fields.get(name)?, is_required))).collect()
}

/// A value on one line. JSON's texts, numbers and truth values are TOML's too.
fn toml(value: &Value) -> String {
    match value {
        Value::Null => "?".to_string(),
        Value::Array(items) => format!("[{}]", items.iter().map(toml).collect::<Vec<_>>().join(", ")),
        plain => plain.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::edition_file::EditionFile;
    use super::super::measure_file::Kind;
    use super::*;

    /// Every field is there: `#` is taken from the lines that it leaves out.
    fn whole() -> String {
        let line = |line: &str| match line.strip_prefix('#') {
            Some(field) if !field.starts_with([' ', ':']) => format!("{field}\n"),
            _ => format!("{line}\n"),
        };
        edition().lines().map(line).collect()
    }

    #[test]
    fn what_must_be_there_is_an_edition_alone() {
        let file: EditionFile = toml::from_str(&edition()).unwrap();
        assert_eq!((file.id.get_ref().as_str(), file.measures.len()), ("arboria", 1));
        assert!(file.site.is_none() && file.noncitizens.is_none() && file.caveats.is_empty());
        assert!(file.measures[0].kind == Kind::Totals && file.measures[0].breaks.is_none());
    }

    #[test]
    fn with_all_fields_it_is_an_edition_too() {
        let file: EditionFile = toml::from_str(&whole()).unwrap();
        assert!(file.site.is_some() && file.noncitizens.is_some() && file.facilities.is_some());
        let measure = &file.measures[0];
        assert!(measure.breaks.is_some() && measure.rate_years.is_some() && measure.dimensions.len() == 1);
        assert_eq!(file.caveats[0].measures[0].get_ref(), measure.id.get_ref());
    }

    #[test]
    fn every_field_of_every_table_is_in_it_and_says_what_it_means() {
        let (schema, text) = (schema::edition(), edition());
        let definitions = schema["$defs"].as_object().unwrap().values();
        for table in definitions.chain([&schema]) {
            for (name, field, _) in ordered(table) {
                let is_line = |line: &str| {
                    let line = line.trim_start_matches('#');
                    line.starts_with(&format!("{name} =")) || line.trim_matches(['[', ']']).ends_with(name)
                };
                assert!(text.lines().any(is_line), "{name}");
                assert!(field["description"].is_string(), "{name} has no comment");
            }
        }
    }
}
