//! What the columns of the tables mean, and what each measure counts.

use super::COLUMNS;
use crate::model::{Dataset, Measure};
use crate::text::{Standing, standing};

/// A row for each column, for each status, and for each measure.
pub fn rows(data: &Dataset) -> Vec<[String; 3]> {
    let says = standing(&data.edition.language);
    let row = |column: &str, value: &str, meaning: &str| [column, value, meaning].map(str::to_string);
    let columns = says.columns.iter().map(|(column, meaning)| row(column, "", meaning));
    let (status, measure) = (column(says, "status"), column(says, "measure"));
    let statuses = says.statuses.iter().map(|(word, meaning)| row(status, word, meaning));
    let measures = data.measures.iter().map(|it| row(measure, &it.name, &meaning(it)));
    columns.chain(statuses).chain(measures).collect()
}

/// What a column of the tables is called.
fn column(says: &Standing, id: &str) -> &'static str {
    COLUMNS.iter().zip(says.columns).find(|(known, _)| **known == id).map_or("", |(_, (name, _))| name)
}

fn meaning(measure: &Measure) -> String {
    let parts = [measure.title.as_str(), measure.standfirst.as_str(), measure.note.as_str()];
    let sentences =
        parts.into_iter().filter(|part| !part.is_empty()).map(|part| format!("{}.", part.trim_end_matches('.')));
    sentences.collect::<Vec<_>>().join(" ")
}
