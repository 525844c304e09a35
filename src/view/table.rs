//! The same facts as a table: every county, sortable.

use super::{By, Choropleth, Subject, figure, tooltip};
use crate::model::{Dataset, Figures, Value};
use crate::stats;
use crate::text::words;

/// What the rows are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortBy {
    Name,
    /// The figure that the map shows; the rank follows it.
    Figure,
    /// Another measure, by its index in [`Dataset::measures`].
    Measure(usize),
}

/// All counties, a row each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataTable {
    /// `Removals since 2012`, for those who hear the page.
    pub caption: String,
    pub columns: Vec<Column>,
    pub rows: Vec<TableRow>,
    /// What the mark behind a figure stands for.
    pub notes: Vec<String>,
}

/// Stands behind a figure that has a caveat.
pub(super) const MARK: &str = "\u{2009}*";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub by: SortBy,
    pub heading: String,
    /// What a screen reader should hear of the order, as ARIA names it: `ascending`, `descending`, `none`.
    pub order: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// Index in [`Dataset::counties`].
    pub county: usize,
    /// The figure that the map shows, with its flag; its rank; then the other measures' figures over all they cover.
    pub cells: Vec<String>,
    /// The figure that the map shows, for programs: `2051`; `None` if there is none.
    pub value: Option<String>,
    /// The short caveats of that figure; `None` if it has none.
    pub caveat: Option<String>,
}

impl DataTable {
    /// `reversed` turns the natural order (names from A, figures from the highest) around; what is not known stays last.
    pub fn new(data: &Dataset, map: &Choropleth, by: SortBy, reversed: bool) -> DataTable {
        let others: Vec<usize> = (0..data.measures.len()).filter(|i| *i != map.measure).collect();
        let row = |county: usize| row(data, map, &others, county);
        DataTable {
            caption: super::legend::title(data, map),
            columns: columns(data, map, &others, by, reversed),
            rows: order(data, map, by, reversed).into_iter().map(row).collect(),
            notes: notes(data, map),
        }
    }
}

fn columns(data: &Dataset, map: &Choropleth, others: &[usize], by: SortBy, reversed: bool) -> Vec<Column> {
    let words = words(&data.edition.language);
    let subject = map.subject(data);
    let period = figure::period_words(words, subject, map.months);
    let heading = match map.by {
        By::Residents => format!("{}, {}", subject.name(), words.labels().by_residents.to_ascii_lowercase()),
        By::Count if map.months == subject.figures().months() => subject.name(),
        By::Count => words.during(&super::legend::capitalised(&subject.unit().many), &period),
    };
    // Names and days run upwards unless turned around, figures from their notable end.
    let upwards = match sorted(map, by).map(|i| &data.measures[i]) {
        None => true,
        Some(measure) => measure.lowest_first || is_dates(&measure.figures),
    };
    let order = |column: SortBy| match (column == by, upwards != reversed) {
        (false, _) => "none",
        (true, true) => "ascending",
        (true, false) => "descending",
    };
    let column = |by: SortBy, heading: String| Column { by, heading, order: order(by) };
    let rank = words.labels().rank.to_string();
    let mut columns = vec![
        column(SortBy::Name, data.edition.unit_name.clone()),
        column(SortBy::Figure, heading),
        Column { order: "none", ..column(SortBy::Figure, rank) },
    ];
    columns.extend(others.iter().map(|i| column(SortBy::Measure(*i), data.measures[*i].name.clone())));
    columns
}

/// The measure that rows are sorted by; `None` for names.
fn sorted(map: &Choropleth, by: SortBy) -> Option<usize> {
    match by {
        SortBy::Name => None,
        SortBy::Figure => Some(map.measure),
        SortBy::Measure(i) => Some(i),
    }
}

fn is_dates(figures: &Figures) -> bool {
    matches!(figures, Figures::Dates { .. })
}

/// Every caveat that a mark in the table can stand for, with the counties that it is about.
fn notes(data: &Dataset, map: &Choropleth) -> Vec<String> {
    let words = words(&data.edition.language);
    let caveats = data.caveats.iter().filter(|caveat| !caveat.rates_only || map.by == By::Residents);
    let mut notes: Vec<String> = Vec::new();
    for caveat in caveats {
        let names: Vec<String> = caveat.counties.iter().map(|county| data.counties[*county].name.clone()).collect();
        let note = format!("* {}: {}", words.list(&names), caveat.short);
        if !notes.contains(&note) {
            notes.push(note);
        }
    }
    if map.by == By::Residents {
        notes.push(format!("* {}", words.labels().unreliable_note));
    }
    notes
}

fn row(data: &Dataset, map: &Choropleth, others: &[usize], county: usize) -> TableRow {
    let words = words(&data.edition.language);
    let marked = |subject: Subject, value: Value, by: By| {
        let is_flagged = figure::caveats(data, subject, county, by).next().is_some();
        let mark = if is_flagged || matches!(value, Value::Unreliable(_)) { MARK } else { "" };
        format!("{}{mark}", figure::short(words, value))
    };
    let rank = short_rank(map, county).unwrap_or_else(|| tooltip::rank_words(data, map, words, county));
    let mut cells = vec![marked(map.subject(data), map.values[county], map.by), rank];
    cells.extend(others.iter().map(|i| {
        let whole = Subject::whole(data, *i);
        marked(whole, figure::value(data, whole, county, None, By::Count), By::Count)
    }));
    let caveat = Some(figure::caveat_line(data, map, county)).filter(|line| !line.is_empty());
    TableRow { county, cells, value: figure::plain(map.values[county]), caveat }
}

/// A computed place as it stands in a column: `9`, `9=` where it is shared.
fn short_rank(map: &Choropleth, county: usize) -> Option<String> {
    map.ranks[county].map(|rank| format!("{}{}", rank.place, if rank.tied { "=" } else { "" }))
}

/// Counties in the order asked for. The dataset's own order, by GEOID, is that of their names: so the Census numbered them.
fn order(data: &Dataset, map: &Choropleth, by: SortBy, reversed: bool) -> Vec<usize> {
    let all = 0..data.counties.len();
    let value = |county: usize| match by {
        SortBy::Measure(i) => figure::value(data, Subject::whole(data, i), county, None, By::Count),
        _ => map.values[county],
    };
    let lowest_first = sorted(map, by).is_some_and(|i| data.measures[i].lowest_first);
    match (by, reversed) {
        (SortBy::Name, false) => all.collect(),
        (SortBy::Name, true) => all.rev().collect(),
        _ => stats::order(&all.map(|county| key(value(county), reversed, lowest_first)).collect::<Vec<f64>>()),
    }
}

/// A key whose ascending order is the order asked for: figures from their notable end, days from the first. What is not known
/// comes last either way.
fn key(value: Value, reversed: bool, lowest_first: bool) -> f64 {
    let key = match value {
        Value::Date(date) => date.ordinal() as f64,
        other => match other.number() {
            Some(number) if lowest_first => number,
            Some(number) => -number,
            None => return f64::INFINITY,
        },
    };
    if reversed { -key } else { key }
}
