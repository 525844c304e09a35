//! Tables pasted from a source's pages: a row a county, or a county and a month; a column each for months, years or categories.

use super::counts::{Count, Read, Reading, number};
use super::grid::{COUNTY, GEOID, Grid, name_of};
use super::months;
use super::places::Subject;
use crate::prepare::measure_file::DimensionFile;
use crate::prepare::table::Cell;

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Column {
    County,
    Geoid,
    State,
    Facility,
    /// A month or a year in each row.
    Period,
    /// The figures of the month or year that is its name, in our form.
    Of(String),
    /// The figures of a category.
    Category {
        dimension: String,
        category: String,
    },
    /// The figures of all columns together.
    Total,
    Count,
    /// A share of the whole, or the source's own order.
    Beside,
}

const TIMES: [&str; 7] = ["month", "fymon", "period", "fy", "fiscal year", "year", "date"];

fn column(name: &str) -> Column {
    let period = || {
        months::month(name).map(|month| month.to_string()).or_else(|| months::year(name).map(|year| year.to_string()))
    };
    match name {
        _ if GEOID.contains(&name) => Column::Geoid,
        _ if COUNTY.contains(&name) => Column::County,
        "state" => Column::State,
        "facility" | "detention facility" => Column::Facility,
        _ if TIMES.contains(&name) => Column::Period,
        "total" | "all" => Column::Total,
        "rank" | "share" => Column::Beside,
        _ if name.contains("percent") || name.contains('%') => Column::Beside,
        _ => period().map_or(Column::Count, Column::Of),
    }
}

/// A table's rows. Rows of totals are held against the rows that they add up.
pub fn read(reading: &mut Reading) -> Option<Read> {
    let grid = Grid::read(reading.file, reading.problems)?;
    let mut columns: Vec<Column> = grid.header.iter().map(|cell| column(&name_of(cell))).collect();
    divide(&mut columns, &grid, reading.dimensions);
    settle(&mut columns, &grid, reading)?;
    let mut read = Read { format: "a table", title: grid.title.clone(), rows: grid.rows.len(), ..Read::default() };
    if grid.repeated > 0 {
        read.remarks.push(format!("the header stands {} more times among the rows", grid.repeated));
    }
    for (cell, _) in grid.header.iter().zip(&columns).filter(|(_, column)| **column == Column::Beside) {
        read.remarks.push(format!("column `{}` is not read", cell.text.trim()));
    }
    let mut empty = 0;
    for row in grid.rows.iter().filter(|row| row.len() == columns.len()) {
        empty += take(row, &columns, &mut read, reading);
    }
    if empty > 0 {
        read.remarks.push(format!("{empty} cells say that there is none"));
    }
    check_totals(&mut read, reading);
    Some(read)
}

/// Columns that are named like categories of one dimension, two or more of them, are its figures.
fn divide(columns: &mut [Column], grid: &Grid, dimensions: &[DimensionFile]) {
    let id = |at: usize| name_of(&grid.header[at]).replace([' ', '_'], "-");
    let counts: Vec<usize> = (0..columns.len()).filter(|at| columns[*at] == Column::Count).collect();
    let named = |dimension: &DimensionFile| -> Vec<usize> {
        let is_named = |at: &usize| dimension.category_ids().any(|category| category == id(*at));
        counts.iter().copied().filter(is_named).collect()
    };
    let mut divisions: Vec<_> = dimensions.iter().map(|known| (named(known), known)).collect();
    divisions.sort_by_key(|(named, _)| named.len());
    let Some((named, dimension)) = divisions.pop().filter(|(named, _)| named.len() > 1) else { return };
    // Where two dimensions have the same words, which of them is meant is not known.
    if divisions.last().is_some_and(|(others, _)| others.len() == named.len()) {
        return;
    }
    for at in &named {
        columns[*at] = Column::Category { dimension: dimension.id.get_ref().clone(), category: id(*at) };
    }
    let others: Vec<usize> = counts.into_iter().filter(|at| !named.contains(at)).collect();
    if let ([whole], false) = (&others[..], columns.contains(&Column::Total)) {
        columns[*whole] = Column::Total;
    }
}

/// There is one column of counts, or there are columns of months, years or categories; a total beside nothing else is the
/// count.
fn settle(columns: &mut [Column], grid: &Grid, reading: &mut Reading) -> Option<()> {
    let is_one_of_many = |column: &&Column| matches!(column, Column::Of(_) | Column::Category { .. });
    let of = columns.iter().filter(is_one_of_many).count();
    let counts: Vec<usize> = (0..columns.len()).filter(|at| columns[*at] == Column::Count).collect();
    let total = columns.iter().position(|column| *column == Column::Total);
    match (counts.len(), of, total) {
        (1, 0, _) | (0, 1.., _) => Some(()),
        (0, 0, Some(total)) => {
            columns[total] = Column::Count;
            Some(())
        }
        (0, 0, None) => {
            reading.problems.add(&grid.header[0].place, "no column of figures", "one beside the counties");
            None
        }
        _ => {
            for at in counts {
                let cell = &grid.header[at];
                reading.problems.add(
                    &cell.place,
                    format!("column {}", cell.said()),
                    "one column of counts, or a column for each month or category",
                );
            }
            None
        }
    }
}

/// How many of the row's cells say that there is none.
fn take(row: &[Cell], columns: &[Column], read: &mut Read, reading: &mut Reading) -> usize {
    let cell = |wanted: Column| columns.iter().position(|column| *column == wanted).map(|at| &row[at]);
    let Some(name) = cell(Column::Geoid).filter(|cell| !cell.is_empty()).or(cell(Column::County)) else { return 0 };
    let state = cell(Column::State).map_or("", |cell| cell.text.as_str());
    let Some(subject) = reading.subject(name, state) else { return 0 };
    let Some(period) = period(cell(Column::Period), reading) else { return 0 };
    let part = cell(Column::Facility).map_or(String::new(), |cell| cell.text.trim().into());
    let (mut empty, mut sum) = (0, 0);
    for (cell, column) in row.iter().zip(columns) {
        let (period, dimension, category) = match column {
            Column::Of(period) => (period, "", ""),
            Column::Count => (&period, "", ""),
            Column::Category { dimension, category } => (&period, dimension.as_str(), category.as_str()),
            _ => continue,
        };
        match number(cell, reading.problems) {
            Some(Some(value)) => {
                sum += value;
                read.counts.push(Count {
                    dimension: dimension.into(),
                    category: category.into(),
                    ..Count::undivided(subject.clone(), period.clone(), value, part.clone(), cell.place.clone())
                });
            }
            Some(None) => empty += 1,
            None => {}
        }
    }
    check_row(cell(Column::Total), sum, reading);
    // Categories of which none is missing make the whole.
    if empty == 0 && is_divided(columns, reading.dimensions) {
        read.counts.push(Count::undivided(subject, period, sum, part, name.place.clone()));
    }
    empty
}

/// Whether the columns are of a dimension that has its whole beside it.
fn is_divided(columns: &[Column], dimensions: &[DimensionFile]) -> bool {
    let has_whole = |id: &str| dimensions.iter().any(|known| known.id.get_ref() == id && !known.makes_total);
    columns.iter().any(|column| matches!(column, Column::Category { dimension, .. } if has_whole(dimension)))
}

fn period(cell: Option<&Cell>, reading: &mut Reading) -> Option<String> {
    let Some(cell) = cell else { return Some(String::new()) };
    let month = months::month(&cell.text).map(|month| month.to_string());
    let period = month.or_else(|| months::year(&cell.text).map(|year| year.to_string()));
    if period.is_none() {
        reading.problems.add(&cell.place, cell.said(), months::EXPECTED);
    }
    period
}

fn check_row(total: Option<&Cell>, sum: u32, reading: &mut Reading) {
    let Some(total) = total else { return };
    if let Some(Some(printed)) = number(total, reading.problems)
        && printed != sum
    {
        reading.problems.add(&total.place, format!("a total of {printed}"), format!("{sum}, the sum of its row"));
    }
}

/// A row of totals is the sum of all other rows of its period; then it is done with.
fn check_totals(read: &mut Read, reading: &mut Reading) {
    let (totals, counts): (Vec<Count>, Vec<Count>) =
        std::mem::take(&mut read.counts).into_iter().partition(|count| count.subject == Subject::Total);
    for total in &totals {
        let is_same = |count: &&Count| {
            (&count.period, &count.dimension, &count.category) == (&total.period, &total.dimension, &total.category)
        };
        let sum: u32 = counts.iter().filter(is_same).map(|count| count.value).sum();
        if sum != total.value {
            let expected = format!("{sum}, the sum of the rows that it adds up");
            reading.problems.add(&total.place, format!("a total of {}", total.value), expected);
        }
    }
    if !totals.is_empty() {
        read.remarks.push(format!(
            "{} totals of the source agree with its rows, unless a problem says otherwise",
            totals.len()
        ));
    }
    read.counts = counts;
}
