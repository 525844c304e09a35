//! From what a source says to rows of figures: parts added up, months complete, one period for totals.

use super::counts::Count;
use super::places::Subject;
use crate::model::{Month, Period};
use crate::prepare::measure_file::Kind;
use crate::prepare::problem::{Place, Problems};
use std::collections::BTreeMap;

/// A row's county (by index; `None` for no county), period, dimension and category.
pub type Key = (Option<usize>, String, String, String);

/// The figure of a row, and what is said of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// 0 if it is withheld.
    pub value: u32,
    pub is_withheld: bool,
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

/// What the shape is made from, and what is told on the way.
struct Shaping<'a> {
    counts: &'a [Count],
    wanted: &'a Wanted<'a>,
    remarks: Vec<String>,
    problems: &'a mut Problems,
}

/// The figures, and remarks on what was done. What cannot be a figure of the measure is a problem.
pub fn shape(counts: &[Count], wanted: &Wanted, problems: &mut Problems) -> (Figures, Vec<String>) {
    check_no_part_twice(counts, problems);
    let mut shaping = Shaping { counts, wanted, remarks: Vec::new(), problems };
    let figures = shaping.add_up();
    let figures = match wanted.kind {
        Kind::Months => shaping.months(figures),
        _ => shaping.totals(figures),
    };
    (figures, shaping.remarks)
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

impl Shaping<'_> {
    fn add_up(&mut self) -> Figures {
        let mut figures = Figures::new();
        let mut beside: BTreeMap<&Subject, (usize, u64)> = BTreeMap::new();
        let mut parts = 0;
        for count in self.counts {
            let county = match &count.subject {
                Subject::County(county) => Some(*county),
                Subject::Unplaced(_) if self.wanted.keeps_unplaced => None,
                subject => {
                    let (rows, sum) = beside.entry(subject).or_default();
                    (*rows, *sum) = (*rows + 1, *sum + u64::from(count.value));
                    continue;
                }
            };
            let key = (county, count.period.clone(), count.dimension.clone(), count.category.clone());
            let known = figures.contains_key(&key);
            let figure = figures.entry(key).or_insert(Figure { note: count.note.clone(), ..Figure::default() });
            figure.is_withheld |= count.is_withheld;
            match figure.value.checked_add(count.value) {
                Some(sum) => figure.value = sum,
                None => {
                    self.problems.add(&count.place, "a sum above four thousand million", "figures that are no such sum")
                }
            }
            parts += usize::from(known);
        }
        if parts > 0 {
            self.remarks
                .push(format!("{parts} rows were added to another of the same county and period, as parts of it"));
        }
        tell_beside(&beside, &mut self.remarks);
        figures
    }

    fn months(&mut self, figures: Figures) -> Figures {
        for count in self.counts.iter().filter(|count| Month::from_text(&count.period).is_none()) {
            self.problems.add(
                &count.place,
                format!("the period `{}`", count.period),
                "a month, since the measure is by month",
            );
        }
        let Some(span) = span(self.counts) else { return figures };
        let listed: BTreeMap<usize, &Place> = self
            .counts
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
            if let Some(first) = absent.first().filter(|_| !self.wanted.zero_months) {
                let found = format!("no row for {} months of the county, the first {}", absent.len(), first.1);
                self.problems.add(
                    place,
                    found,
                    "every month, or --zero-months if the source leaves out months without any",
                );
            } else {
                complete.extend(absent.into_iter().map(|key| (key, Figure::default())));
            }
        }
        if self.wanted.zero_months {
            self.remarks.push(format!("{filled} months without a row stand as 0, as --zero-months says"));
        }
        complete
    }

    /// Months and years of a county become one figure; years stand beside it too. Rows without a period have the measure's.
    fn totals(&mut self, figures: Figures) -> Figures {
        let needs_period = |key: &Key| key.1.is_empty() || Month::from_text(&key.1).is_some() || is_year(&key.1);
        let needy = figures.keys().filter(|key| needs_period(key)).count();
        let Some(period) = self.wanted.period.or(if needy == 0 { Some("") } else { None }) else {
            let place = self.counts.first().map_or(Place::start_of("the input"), |count| count.place.clone());
            self.problems.add(
                &place,
                "no period of the whole",
                "--period, such as \"since 2012\" or 2025-01-20/2026-08-06",
            );
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
                    .or_insert(Figure { note: figure.note, ..Figure::default() });
                whole.value += figure.value;
                whole.is_withheld |= figure.is_withheld;
            }
        }
        if added > 0 {
            self.remarks.push(format!("{added} months or years were added up to figures of `{period}`"));
        }
        shaped
    }
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

fn is_year(period: &str) -> bool {
    period.len() == 4 && period.bytes().all(|byte| byte.is_ascii_digit())
}
