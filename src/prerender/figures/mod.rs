//! All figures as files, beside the JSON: a tidy table for spreadsheet programs, and what its columns mean.

mod csv;
mod dictionary;
mod rows;

use super::{File, Site};
use crate::model::Dataset;
use crate::text::standing;

/// The columns of every table that the page gives away, in order. The script that saves a view asks for them by name.
pub const COLUMNS: [&str; 13] = [
    "geoid",
    "county",
    "measure",
    "period",
    "part",
    "figure",
    "unit",
    "base",
    "status",
    "rank",
    "caveat",
    "source",
    "retrieved",
];

/// What a figure's status may be. Each language has a word for each, in this order.
pub const STATUSES: [&str; 5] = ["published", "not-published", "none-attributed", "too-few", "unreliable"];

pub fn csv_path(data: &Dataset) -> String {
    format!("data/{}.{}.csv", data.edition.id, data.edition.language)
}

pub fn dictionary_path(data: &Dataset) -> String {
    format!("data/{}.dictionary.{}.csv", data.edition.id, data.edition.language)
}

/// `prepare` writes it beside the JSON that it describes.
pub fn schema_path(data: &Dataset) -> String {
    format!("data/{}.schema.json", data.edition.id)
}

/// Every file of the figures, and what it is called.
pub fn named(site: &Site) -> Vec<(String, &'static str)> {
    let (data, says) = (site.data, standing(&site.data.edition.language));
    vec![
        (csv_path(data), says.save_all_csv),
        (dictionary_path(data), says.dictionary),
        (site.json.clone(), says.save_json),
        (schema_path(data), says.schema),
    ]
}

pub fn files(site: &Site) -> [File; 2] {
    let (data, says) = (site.data, standing(&site.data.edition.language));
    let table = csv::text(&says.columns.map(|(name, _)| name), rows::all(data));
    let dictionary = csv::text(&says.dictionary_columns, dictionary::rows(data));
    [File { path: csv_path(data), text: table }, File { path: dictionary_path(data), text: dictionary }]
}
