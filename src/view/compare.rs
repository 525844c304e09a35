//! Two counties side by side: by how much they differ, and how many times.

use super::{Choropleth, Row, ViewState, figure};
use crate::model::{Dataset, Value};
use crate::text::{Sentences, Words, sentences, words};

/// A row for each compared county: its own figure, and how the chosen one's stands to it. Its link takes it away again.
pub fn rows(data: &Dataset, map: &Choropleth, view: &ViewState, county: usize) -> Vec<Row> {
    let words = words(&data.edition.language);
    let row = |other: &usize| {
        let name = &data.counties[*other].name;
        Row {
            label: name.clone(),
            action: words.labels().compare_remove,
            link: Some(view.link_after(data, &|view| view.toggle_compare(*other))),
            value: figure::short(words, map.values[*other]),
            note: [
                contrast((words, sentences(&data.edition.language)), map.values[county], map.values[*other], name),
                figure::caveat_line(data, map, *other),
            ]
            .join(" ")
            .trim()
            .to_string(),
            ..Row::default()
        }
    };
    view.compare.iter().map(row).collect()
}

fn contrast((words, sentences): (&dyn Words, &dyn Sentences), own: Value, other: Value, name: &str) -> String {
    // Days have no ratio; they stand side by side.
    if let (Value::Date(_), Value::Date(_)) = (own, other) {
        return String::new();
    }
    // An unreliable rate is shown as one and not made the base of a ratio.
    let (Some(a), Some(b), false) = (own.number(), other.number(), is_unreliable(own) || is_unreliable(other)) else {
        return words.labels().not_comparable.to_string();
    };
    let amount = match own {
        Value::Known(_) => words.number((a - b).abs() as u32),
        _ => words.decimal((a - b).abs()),
    };
    if a == b {
        return sentences.same(name);
    }
    let difference = sentences.difference(a > b, &amount, name);
    // A ratio under 0.1 would be printed as nothing, and one to zero is none.
    if b > 0.0 && a / b >= 0.1 { format!("{difference}; {}", sentences.times_as_many(a / b, name)) } else { difference }
}

fn is_unreliable(value: Value) -> bool {
    matches!(value, Value::Unreliable(_))
}
