//! The last steps: the measure's file as it will be, and what that contradicts.

use super::counts::{Count, Read};
use super::figures_file::{COLUMNS, Credit, FiguresFile, csv_text};
use super::places::Places;
use super::report::Report;
use super::shape::{Wanted, shape};
use super::{Request, printed};
use crate::prepare::Output;
use crate::prepare::edition_file::EditionFile;
use crate::prepare::measure_file::MeasureFile;
use crate::prepare::problem::{Place, Problems};
use crate::prepare::source_file::SourceFile;
use std::path::Path;

/// The measure's id of the residents' file, which is no measure.
pub const RESIDENTS: &str = "residents";

/// What the last steps need.
pub struct Ending<'a> {
    pub request: &'a Request,
    pub folder: &'a Path,
    pub edition: &'a EditionFile,
    pub entry: &'a MeasureFile,
    pub places: &'a Places,
    pub day: &'a str,
    pub zero_months: bool,
}

impl Ending<'_> {
    pub fn figures(&self, reads: &[Read], report: &mut Report, problems: &mut Problems) -> Option<Output> {
        for read in reads.iter().filter(|read| read.residents.is_some()) {
            problems.add(&Place::start_of(read.format), "residents", format!("figures, or --measure {RESIDENTS}"));
        }
        let counts: Vec<Count> = reads.iter().flat_map(|read| read.counts.iter().cloned()).collect();
        let path = self.folder.join(&self.entry.file);
        let file = if path.exists() { SourceFile::read(self.folder, &self.entry.file, problems) } else { None };
        let existing = FiguresFile::read(file.as_ref(), problems);
        let wanted = Wanted {
            kind: self.entry.kind,
            period: self.request.period.as_deref().or(existing.period()),
            zero_months: self.zero_months,
            keeps_unplaced: self.entry.dimensions.iter().any(|dimension| dimension.makes_total),
        };
        let (figures, remarks) = shape(&counts, &wanted, problems);
        remarks.into_iter().for_each(|remark| report.add(remark));
        report.add_figures(&figures, self.places);
        if figures.is_empty() {
            problems.add(
                &Place::start_of(&path.display().to_string()),
                "no figure of a county in the input",
                "at least one",
            );
        }
        let source = source(self.request, problems)?;
        let rows = existing.with(&figures, self.entry.kind, self.places, &Credit { source, retrieved: self.day });
        let (other, same) = existing.changes(&rows);
        report.add(format!(
            "{}: {} rows; of those before, {same} stay as they are and {other} change",
            self.entry.file,
            rows.len()
        ));
        if let Some(file) = SourceFile::read(self.folder, &self.edition.printed, problems) {
            let told = printed::check(&file, &self.request.measure, &rows, &self.request.accept, problems);
            told.into_iter().for_each(|line| report.add(line));
        }
        Some(Output { name: self.entry.file.clone(), text: csv_text(&COLUMNS.map(String::from), &rows) })
    }
}

/// The residents' file.
pub fn residents(
    request: &Request,
    name: &str,
    reads: &[Read],
    places: &Places,
    day: &str,
    report: &mut Report,
    problems: &mut Problems,
) -> Option<Output> {
    let [Read { residents: Some(residents), .. }] = reads else {
        problems.add(&Place::start_of("the input"), "no residents", "one file of the Census Bureau’s estimates");
        return None;
    };
    let source = source(request, problems)?;
    let years = residents.years.iter().map(|year| format!("pop_{year}"));
    let ends = ["source", "retrieved"].map(String::from);
    let header: Vec<String> = ["geoid", "name"].map(String::from).into_iter().chain(years).chain(ends).collect();
    let row = |(county, counts): &(usize, Vec<u32>)| -> Vec<String> {
        let unit = &places.units[*county];
        let counts = counts.iter().map(u32::to_string);
        [unit.geoid.clone(), unit.name.clone()].into_iter().chain(counts).chain([source.into(), day.into()]).collect()
    };
    let rows: Vec<Vec<String>> = residents.counties.iter().map(row).collect();
    report.add(format!("residents of {} counties in {} years", rows.len(), residents.years.len()));
    Some(Output { name: name.into(), text: csv_text(&header, &rows) })
}

/// Whose the figures are; nobody but who takes them in can say it.
fn source<'r>(request: &'r Request, problems: &mut Problems) -> Option<&'r str> {
    if request.source.is_none() && request.write {
        problems.add(&Place::start_of("the command"), "no --source", "one: every figure says where it is from");
        return None;
    }
    Some(request.source.as_deref().unwrap_or_default())
}
