//! From an edition's folder to the JSON it is published as: read → check → project → write.
//!
//! ```text
//! edition.toml ─┐
//! figures .csv  ├─▶ rows with places ─▶ checked figures ─┬─▶ with words ─▶ <id>.<language>.json, <id>.about.<language>.json
//! boundaries  ──┘                 └─▶ geometry ──────────┼──────────────▶ <id>.outlines.json
//! words.<language>.toml ─▶ checked words ────────────────┘
//! the model's own types ───────────────────────────────────────────────▶ <id>.schema.json
//! edition.toml's own types ────────────────────────────────────────────▶ data/edition.schema.json
//! ```
//!
//! Reading never stops at a problem: all are gathered, and with a single one nothing is written. A file's figures are read
//! stretch by stretch, in memory that grows with what is kept of them and not with the file.

mod boundaries;
mod corrections;
mod counties;
mod edition;
pub(crate) mod edition_file;
mod example;
mod extras;
mod figures;
mod geometry;
pub(crate) mod measure_file;
mod measures;
pub mod names;
pub mod new_edition;
mod printed;
pub(crate) mod problem;
mod progress;
pub mod reference;
mod schema;
pub(crate) mod source_file;
mod stretches;
pub mod sums;
pub(crate) mod table;
mod words;
mod write;

pub use problem::{Place, Problem};
pub use progress::progress;

use crate::model::Outlines;
use edition::Told;
use problem::Problems;
use std::path::Path;

/// A file to be written: its name, and all of its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    pub name: String,
    pub text: String,
}

/// Everything that the edition in `folder` publishes, or everything that is wrong with it.
pub fn prepare(folder: &Path) -> Result<Vec<Output>, Vec<Problem>> {
    prepare_telling(folder, &mut |_, _| {})
}

/// The same; `progress` is told how many bytes of how many have been read of a large file.
pub fn prepare_telling(folder: &Path, progress: &mut dyn FnMut(u64, u64)) -> Result<Vec<Output>, Vec<Problem>> {
    let mut problems = Problems::default();
    let outputs = edition::read(folder, progress, &mut problems).map(|(told, outlines)| outputs(&told, &outlines));
    problems.or(outputs.unwrap_or_default())
}

/// The schema of every edition's `edition.toml`, which lies beside the editions' folders.
pub fn edition_schema() -> Output {
    Output { name: "edition.schema.json".into(), text: write::json(&schema::edition()) }
}

/// An `edition.toml` with every field explained, beside the schema of the same.
pub fn edition_example() -> Output {
    Output { name: "edition.example.toml".into(), text: example::edition() }
}

/// What is published of an edition; `told` has an entry for each language, of which there is one at least.
fn outputs(told: &[Told], outlines: &Outlines) -> Vec<Output> {
    let id = told.first().map_or("", |told| &told.dataset.edition.id);
    let in_language = |Told { dataset, about }: &Told| {
        let language = &dataset.edition.language;
        [
            Output { name: format!("{id}.{language}.json"), text: write::json(dataset) },
            Output { name: format!("{id}.about.{language}.json"), text: write::json(about) },
        ]
    };
    let shared = [
        Output { name: format!("{id}.outlines.json"), text: write::json(outlines) },
        Output { name: format!("{id}.schema.json"), text: write::json(&schema::schema()) },
    ];
    told.iter().flat_map(in_language).chain(shared).collect()
}
