//! From rows to a measure: figures of one kind, complete and in the order of the counties.

mod dates;
mod dimension;
mod months;
mod rules;
mod totals;
mod whole;

use super::counties::{Counties, Residents};
use super::edition_file::indices;
use super::figures::Figure;
use super::measure_file::{Direction, Kind, MeasureFile};
use super::problem::{Place, Problems};
use super::source_file::SourceFile;
use crate::model::{Breakdown, Figures, Mean, Measure, PrintedRank, Unit};

/// A measure's rows and what they are read against.
pub struct Rows<'a> {
    /// Where their file begins.
    pub start: &'a Place,
    pub figures: &'a [Figure],
    /// Rows which say that a county has none.
    pub unpublished: &'a [Figure],
    pub counties: &'a Counties,
}

/// What the rows of a measure say.
pub struct Parts {
    figures: Figures,
    breakdowns: Vec<Breakdown>,
    mean: Option<Mean>,
}

impl From<Figures> for Parts {
    fn from(figures: Figures) -> Self {
        Self { figures, breakdowns: Vec::new(), mean: None }
    }
}

/// The measure, still without words; `None`, with a problem told, where figures by month hold no month.
pub fn read(
    entry: &MeasureFile,
    edition: &SourceFile,
    rows: &Rows,
    residents: Option<&Residents>,
    problems: &mut Problems,
) -> Option<Measure> {
    let before = problems.len();
    let Parts { figures, breakdowns, mean } = match entry.kind {
        Kind::Months => months::read(entry, rows, problems)?,
        Kind::Dates => dates::read(rows, problems).into(),
        Kind::Totals => totals::read(entry, rows, problems),
    };
    if figures.coverage() == 0 && rows.unpublished.is_empty() && problems.len() == before {
        problems.add(rows.start, "no figure of any county", "figures");
    }
    rules::check(entry, edition, rows, &figures, residents, problems);
    let ranks = ranks(entry, edition, rows.counties, problems);
    Some(Measure {
        id: entry.id.get_ref().clone(),
        name: String::new(),
        title: String::new(),
        standfirst: String::new(),
        definition: String::new(),
        unit: Unit::default(),
        period: String::new(),
        figures,
        absent: entry.absent,
        rate_years: entry.rate_years.as_ref().map(|years| *years.get_ref()),
        lowest_first: entry.direction == Direction::Lower,
        breaks: entry.breaks.clone().map(|breaks| breaks.into_inner().into()),
        ranks,
        breakdowns,
        mean,
        note: String::new(),
        source: String::new(),
    })
}

fn ranks(entry: &MeasureFile, edition: &SourceFile, counties: &Counties, problems: &mut Problems) -> Vec<PrintedRank> {
    let counties = indices(edition, &entry.ranks, |id| counties.find(id), &counties.expected(), problems);
    counties.into_iter().map(|county| PrintedRank { county, words: String::new() }).collect()
}
