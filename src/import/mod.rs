//! From the files that a source hands out to an edition's figures.
//!
//! ```text
//! FILE… ─▶ decode ─▶ table | graph | tidy | census ─▶ counts ─▶ shape ─▶ figures ─┬─▶ report
//!       └▶ stream ─▶ records, counted as they go by ──┘                           └─▶ <measure>.csv, imports.toml
//! ```
//!
//! Which format a file has is told by its content. What is not understood is a problem with its place: nothing is dropped in
//! silence, and with a single problem nothing is written.

mod census;
mod counts;
mod decode;
mod ending;
mod figures_file;
mod graph;
mod grid;
mod ledger;
mod months;
mod places;
mod printed;
mod records;
mod report;
mod shape;
mod stream;
mod table;
mod take;
mod tally;
mod tidy;

use crate::prepare::Problem;
use crate::prepare::problem::{Place, Problems};
use report::Report;
use std::fs;
use std::path::PathBuf;

/// What is asked for.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The folder of editions, with `reference/` in it.
    pub data: PathBuf,
    pub edition: String,
    /// A measure's id, or `residents`.
    pub measure: String,
    pub files: Vec<PathBuf>,
    /// The county of all files, where they do not name it.
    pub county: Option<String>,
    /// The period of totals: `since 2012` or `2025-01-20/2026-08-06`. Without it, that which the measure's file has.
    pub period: Option<String>,
    /// What the figures' column `source` says; nothing is written without it.
    pub source: Option<String>,
    /// Whether a month without a row is one in which nothing was counted.
    pub zero_months: bool,
    /// Names that are no county's, by misprint for instance: their rows are given to none, and told.
    pub unplaced: Vec<String>,
    /// GEOIDs whose figures may differ from what is printed of them.
    pub accept: Vec<String>,
    pub write: bool,
    /// Today, as `YYYY-MM-DD`.
    pub day: String,
}

/// What was understood, and why it cannot be taken in.
#[derive(Debug)]
pub struct Refused {
    pub report: String,
    /// At least one.
    pub problems: Vec<Problem>,
}

/// Reads the files and says what was understood; with `write`, and without a single problem, the edition takes them in.
///
/// `progress` is told how many bytes of how many have been read of a file of records.
pub fn import(request: &Request, progress: &mut dyn FnMut(u64, u64)) -> Result<String, Box<Refused>> {
    let (mut problems, mut report) = (Problems::default(), Report::default());
    let outputs = take::outputs(request, &mut report, &mut problems, progress).unwrap_or_default();
    if problems.is_empty() && request.write {
        let folder = request.data.join(&request.edition);
        for output in &outputs {
            let path = folder.join(&output.name);
            match fs::write(&path, &output.text) {
                Ok(()) => report.add(format!("written: {}, {} bytes", path.display(), output.text.len())),
                Err(error) => {
                    problems.add(&Place::start_of(&path.display().to_string()), error, "a file that can be written")
                }
            }
        }
    } else {
        let refused = !problems.is_empty();
        report.add(if refused { "nothing is written: see the problems" } else { "nothing is written without --write" });
    }
    let report = report.text();
    problems.or(()).map(|()| report.clone()).map_err(|problems| Box::new(Refused { report, problems }))
}
