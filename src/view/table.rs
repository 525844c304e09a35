//! The same facts as a table: every county, sortable.

use super::{By, Choropleth, figure, tooltip};
use crate::model::{Dataset, Value};
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
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub by: SortBy,
    pub heading: String,
    /// What a screen reader should hear of the order, as ARIA names it: `ascending`, `descending`, `none`.
    pub order: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Index in [`Dataset::counties`].
    pub county: usize,
    /// The figure that the map shows, with its flag.
    pub figure: String,
    pub rank: String,
    /// Figures of the other measures, over all they cover.
    pub others: Vec<String>,
}

impl DataTable {
    /// `reversed` turns the natural order (names from A, figures from the highest) around; what is not known stays last.
    pub fn new(data: &Dataset, map: &Choropleth, by: SortBy, reversed: bool) -> DataTable {
        let others: Vec<usize> = (0..data.measures.len()).filter(|i| *i != map.measure).collect();
        let row = |county: usize| row(data, map, &others, county);
        DataTable {
            columns: columns(data, map, &others, by, reversed),
            rows: order(data, map, by, reversed).into_iter().map(row).collect(),
        }
    }
}

fn columns(data: &Dataset, map: &Choropleth, others: &[usize], by: SortBy, reversed: bool) -> Vec<Column> {
    let words = words(&data.edition.language);
    let measure = &data.measures[map.measure];
    let period = figure::period_words(words, measure, map.months);
    let heading = match map.by {
        By::Residents => format!("{}, {}", measure.name, words.labels().by_residents.to_lowercase()),
        By::Count if map.months == measure.figures.months() => measure.name.clone(),
        By::Count => words.during(&super::legend::capitalised(&measure.unit.many), &period),
    };
    let order = |column: SortBy| match (column == by, (by == SortBy::Name) != reversed) {
        (false, _) => "none",
        (true, true) => "ascending",
        (true, false) => "descending",
    };
    let column = |by: SortBy, heading: String| Column { by, heading, order: order(by) };
    let mut columns = vec![column(SortBy::Name, data.edition.unit_name.clone()), column(SortBy::Figure, heading)];
    columns.extend(others.iter().map(|i| column(SortBy::Measure(*i), data.measures[*i].name.clone())));
    columns
}

fn row(data: &Dataset, map: &Choropleth, others: &[usize], county: usize) -> Row {
    let words = words(&data.edition.language);
    let short = |value: Value| figure::short(words, value);
    let flagged = figure::caveats(data, map.measure, county, map.by).next().is_some();
    let unreliable = matches!(map.values[county], Value::Unreliable(_));
    let mark = if flagged || unreliable { "\u{2009}*" } else { "" };
    Row {
        county,
        figure: format!("{}{mark}", short(map.values[county])),
        rank: short_rank(map, county).unwrap_or_else(|| tooltip::rank_words(data, map, words, county)),
        others: others.iter().map(|i| short(figure::value(data, &data.measures[*i], county, None, By::Count))).collect(),
    }
}

/// A computed place as it stands in a column: `9`, `9=` where it is shared.
fn short_rank(map: &Choropleth, county: usize) -> Option<String> {
    map.ranks[county].map(|rank| format!("{}{}", rank.place, if rank.tied { "=" } else { "" }))
}

/// Counties in the order asked for; equal ones by name.
fn order(data: &Dataset, map: &Choropleth, by: SortBy, reversed: bool) -> Vec<usize> {
    let value = |county: usize| match by {
        SortBy::Name => None,
        SortBy::Figure => Some(map.values[county]),
        SortBy::Measure(i) => Some(figure::value(data, &data.measures[i], county, None, By::Count)),
    };
    let key = |county: usize| value(county).map_or(0, |value| place(value, reversed));
    let mut order: Vec<(u64, &str, usize)> =
        data.counties.iter().enumerate().map(|(i, county)| (key(i), county.name.as_str(), i)).collect();
    order.sort_unstable();
    if by == SortBy::Name && reversed {
        order.reverse();
    }
    order.into_iter().map(|(_, _, county)| county).collect()
}

/// A key whose ascending order is the order asked for. What is not known comes last either way.
fn place(value: Value, reversed: bool) -> u64 {
    let size = match value {
        Value::Date(date) => date.ordinal(),
        other => match other.number() {
            // In millionths, so that rates keep their order as whole numbers.
            Some(number) => (number * 1e6) as u64,
            None => return u64::MAX,
        },
    };
    // Days run from the first; figures from the highest.
    let first_is_low = matches!(value, Value::Date(_));
    if first_is_low != reversed { size } else { u64::MAX / 2 - size }
}
