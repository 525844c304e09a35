//! What the columns of the tables mean, and what each measure counts.

use super::COLUMNS as TABLE;
use crate::model::{Dataset, Measure};
use crate::text::standing;

pub const COLUMNS: [&str; 3] = ["column", "value", "meaning"];

/// A row for each column, for each status, and for each measure.
pub fn rows(data: &Dataset) -> Vec<[String; 3]> {
    let says = standing(&data.edition.language);
    let row = |column: &str, value: &str, meaning: &str| [column, value, meaning].map(str::to_string);
    let columns = TABLE.iter().zip(says.columns).map(|(column, meaning)| row(column, "", meaning));
    let statuses = says.statuses.iter().map(|(status, meaning)| row("status", status, meaning));
    let measures = data.measures.iter().map(|measure| row("measure", &measure.name, &meaning(measure)));
    columns.chain(statuses).chain(measures).collect()
}

fn meaning(measure: &Measure) -> String {
    let parts = [measure.title.as_str(), measure.standfirst.as_str(), measure.note.as_str()];
    let sentences =
        parts.into_iter().filter(|part| !part.is_empty()).map(|part| format!("{}.", part.trim_end_matches('.')));
    sentences.collect::<Vec<_>>().join(" ")
}
