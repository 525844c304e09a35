//! Two counties side by side: by how much they differ, and how many times.

use super::{Choropleth, ViewState, figure};
use crate::model::{Dataset, Value};
use crate::text::{Words, words};

/// The chosen county's figure against each compared one's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    pub with: Vec<Contrast>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contrast {
    /// Index in [`Dataset::counties`].
    pub county: usize,
    pub name: String,
    /// The compared county's own figure.
    pub figure: String,
    /// `1,995 fewer than Adams; 0.0 times Adams’s`; that they cannot be compared, where a figure is missing.
    pub words: String,
}

impl Comparison {
    pub fn new(data: &Dataset, map: &Choropleth, view: &ViewState, county: usize) -> Comparison {
        let words = words(&data.edition.language);
        let contrast = |other: &usize| Contrast {
            county: *other,
            name: data.counties[*other].name.clone(),
            figure: figure::short(words, map.values[*other]),
            words: contrast(words, map.values[county], map.values[*other], &data.counties[*other].name),
        };
        Comparison { with: view.compare.iter().map(contrast).collect() }
    }
}

fn contrast(words: &dyn Words, own: Value, other: Value, name: &str) -> String {
    // An unreliable rate is shown as one and not made the base of a ratio.
    let (Some(a), Some(b), false) = (own.number(), other.number(), is_unreliable(own) || is_unreliable(other)) else {
        return words.labels().not_comparable.to_string();
    };
    let amount = match own {
        Value::Known(_) => words.number((a - b).abs() as u32),
        _ => words.decimal((a - b).abs()),
    };
    let difference = words.difference(a >= b, &amount, name);
    // A ratio under 0.1 would be printed as nothing, and one to zero is none.
    if b > 0.0 && a / b >= 0.1 { format!("{difference}; {}", words.times_as_many(a / b, name)) } else { difference }
}

fn is_unreliable(value: Value) -> bool {
    matches!(value, Value::Unreliable(_))
}
