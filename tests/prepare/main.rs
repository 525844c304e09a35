//! Whether `prepare` refuses what is wrong, and whether what is committed is what it writes and what the sources say.

mod alabama;
mod committed;
mod dimensions;
mod files;
mod large;
#[path = "../memory/mod.rs"]
mod memory;
mod names;
mod new_edition;
mod outlines;
mod program;
mod rules;
mod schema;
mod sources;
mod synthetic;
mod words;

use std::path::PathBuf;

/// The repository's folder.
fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}
