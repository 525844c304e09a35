//! From what a source says to rows of figures: parts added up, months complete, one period for totals.

use super::counts::Count;
use super::places::Subject;
use crate::model::{Month, Period};
use crate::prepare::edition_file::Kind;
use crate::prepare::problem::{Place, Problems};
use std::collections::BTreeMap;

/// A row's county (by index; `None` for no county), period, dimension and category.
pub type Key = (Option<usize>, String, String, String);

/// The figure of a row, and what is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    pub value: u32,
    pub note: String,
}

pub type Figures = BTreeMap<Key, Figure>;

/// What the measure wants.
pub struct Wanted<'a> {
    pub kind: Kind,
    /// The period of totals, if the source's rows have none of their own.
    pub period: Option<&'a str>,
    /// Whether a month without a row means that nothing was counted.
    pub zero_months: bool,
    /// Whether rows of no county may stand in the figures.
    pub keeps_unplaced: bool,
}

/// The figures, and remarks on what was done. What cannot be a figure of the measure is a problem.
pub fn shape(counts: &[Count], wanted: &Wanted, problems: &mut Problems) -> (Figures, Vec<String>) {
    let mut remarks = Vec::new();
    check_no_part_twice(counts, problems);
    let figures = add_up(counts, wanted.keeps_unplaced, &mut remarks, problems);
    match wanted.kind {
        Kind::Months => (months(figures, counts, wanted, &mut remarks, problems), remarks),
        _ => (totals(figures, counts, wanted, &mut remarks, problems), remarks),
    }
}

/// Two numbers of one county and period are parts of it if they have names of their own; otherwise one of them is wrong.
fn check_no_part_twice(counts: &[Count], problems: &mut Problems) {
    let mut seen: BTreeMap<_, &Place> = BTreeMap::new();
    for count in counts.iter().filter(|count| matches!(count.subject, Subject::County(_))) {
        let key = (&count.subject, &count.period, &count.dimension, &count.category, &count.part);
        if let Some(first) = seen.insert(key, &count.place) {
            let expected = format!("one, or parts with names such as a facility’s: the first is at {first}");
            problems.add(&count.place, "the same county and period for the second time", expected);
        }
    }
}

fn add_up(counts: &[Count], keeps_unplaced: bool, remarks: &mut Vec<String>, problems: &mut Problems) -> Figures {
    let mut figures = Figures::new();
    let mut beside: BTreeMap<&Subject, (usize, u64)> = BTreeMap::new();
    let mut parts = 0;
    for count in counts {
        let county = match &count.subject {
            Subject::County(county) => Some(*county),
            Subject::Unplaced(_) if keeps_unplaced => None,
            subject => {
                let (rows, sum) = beside.entry(subject).or_default();
                (*rows, *sum) = (*rows + 1, *sum + u64::from(count.value));
                continue;
            }
        };
        let key = (county, count.period.clone(), count.dimension.clone(), count.category.clone());
        let known = figures.contains_key(&key);
        let figure = figures.entry(key).or_insert(Figure { value: 0, note: count.note.clone() });
        match figure.value.checked_add(count.value) {
            Some(sum) => figure.value = sum,
            None => problems.add(&count.place, "a sum above four thousand million", "figures that are no such sum"),
        }
        parts += usize::from(known);
    }
    if parts > 0 {
        remarks.push(format!("{parts} rows were added to another of the same county and period, as parts of it"));
    }
    tell_beside(&beside, remarks);
    figures
}

/// Rows that are given to no county of the edition are told with their sums.
fn tell_beside(beside: &BTreeMap<&Subject, (usize, u64)>, remarks: &mut Vec<String>) {
    let (mut rows_elsewhere, mut sum_elsewhere) = (0, 0);
    for (subject, (rows, sum)) in beside {
        match subject {
            Subject::Unplaced(word) => {
                remarks.push(format!("given to no county: {rows} rows of `{word}`, {sum} in all"))
            }
            _ => (rows_elsewhere, sum_elsewhere) = (rows_elsewhere + rows, sum_elsewhere + sum),
        }
    }
    if rows_elsewhere > 0 {
        remarks.push(format!("of other states: {rows_elsewhere} rows, {sum_elsewhere} in all"));
    }
}

/// The months that the whole source runs over, other states' rows among them.
pub fn span(counts: &[Count]) -> Option<Period> {
    let months = || counts.iter().filter_map(|count| Month::from_text(&count.period));
    Some(Period::new(months().min()?, months().max()?))
}

fn months(
    figures: Figures,
    counts: &[Count],
    wanted: &Wanted,
    remarks: &mut Vec<String>,
    problems: &mut Problems,
) -> Figures {
    for count in counts.iter().filter(|count| Month::from_text(&count.period).is_none()) {
        problems.add(&count.place, format!("the period `{}`", count.period), "a month, since the measure is by month");
    }
    let Some(span) = span(counts) else { return figures };
    let listed: BTreeMap<usize, &Place> = counts
        .iter()
        .rev()
        .filter_map(|count| match count.subject {
            Subject::County(county) => Some((county, &count.place)),
            _ => None,
        })
        .collect();
    let (mut complete, mut filled) = (figures, 0);
    for (county, place) in listed {
        let absent = (0..span.months())
            .map(|i| span.from.plus(i as i32).to_string())
            .map(|month| (Some(county), month, String::new(), String::new()));
        let absent: Vec<Key> = absent.filter(|key| !complete.contains_key(key)).collect();
        filled += absent.len();
        if let Some(first) = absent.first().filter(|_| !wanted.zero_months) {
            let found = format!("no row for {} months of the county, the first {}", absent.len(), first.1);
            problems.add(place, found, "every month, or --zero-months if the source leaves out months without any");
        } else {
            complete.extend(absent.into_iter().map(|key| (key, Figure { value: 0, note: String::new() })));
        }
    }
    if wanted.zero_months {
        remarks.push(format!("{filled} months without a row stand as 0, as --zero-months says"));
    }
    complete
}

/// Months and years of a county become one figure; years stand beside it too. Rows without a period have the measure's.
fn totals(
    figures: Figures,
    counts: &[Count],
    wanted: &Wanted,
    remarks: &mut Vec<String>,
    problems: &mut Problems,
) -> Figures {
    let needs_period = |key: &Key| key.1.is_empty() || Month::from_text(&key.1).is_some() || is_year(&key.1);
    let needy = figures.keys().filter(|key| needs_period(key)).count();
    let Some(period) = wanted.period.or(if needy == 0 { Some("") } else { None }) else {
        let place = counts.first().map_or(Place::start_of("the input"), |count| count.place.clone());
        problems.add(&place, "no period of the whole", "--period, such as \"since 2012\" or 2025-01-20/2026-08-06");
        return figures;
    };
    let has_whole = figures.keys().any(|key| key.1 == period || key.1.is_empty());
    let mut shaped = Figures::new();
    let mut added = 0;
    for (key, figure) in figures {
        let is_part = !key.1.is_empty() && needs_period(&key);
        let (county, year, dimension, category) = key.clone();
        if is_year(&year) || !is_part && !year.is_empty() {
            shaped.insert(key, figure.clone());
        }
        if (is_part && !has_whole) || year.is_empty() {
            added += usize::from(is_part);
            let whole = shaped
                .entry((county, period.into(), dimension, category))
                .or_insert(Figure { value: 0, note: figure.note });
            whole.value += figure.value;
        }
    }
    if added > 0 {
        remarks.push(format!("{added} months or years were added up to figures of `{period}`"));
    }
    shaped
}

fn is_year(period: &str) -> bool {
    period.len() == 4 && period.bytes().all(|byte| byte.is_ascii_digit())
}
