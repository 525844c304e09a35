//! The map as the reader asked for it: every county's figure, class and rank. All other views are read from it.

use super::{By, Part, Subject, ViewState, figure};
use crate::model::{Dataset, Date, Period, Value};
use crate::stats::{self, ClassScale, Rank};

/// At most so many classes beside zero: five steps of one hue are told apart at a glance.
const CLASSES: usize = 5;

/// The figures under one view. Lists have one entry for each county, in the dataset's order.
#[derive(Clone, Debug, PartialEq)]
pub struct Choropleth {
    /// Index in [`Dataset::measures`].
    pub measure: usize,
    /// As in [`ViewState::part`].
    pub part: Option<Part>,
    /// The months shown, for a measure that has months.
    pub months: Option<Period>,
    /// What is really shown: a measure without a rate shows counts whatever was asked.
    pub by: By,
    pub values: Vec<Value>,
    pub scale: Scale,
    /// As in [`crate::model::Measure::lowest_first`].
    pub lowest_first: bool,
    /// Computed places of reliable figures, the first as in [`Self::in_order`]; all `None` where the source's own words stand instead, where
    /// figures are kept back, and for dates.
    pub ranks: Vec<Option<Rank>>,
    /// The county whose figure is more than twice the next; unreliable rates do not count. `None` where figures are kept
    /// back: one of them may be the next.
    pub outlier: Option<usize>,
    /// Counties left out of the classing, where classes are made from the figures; in ascending order.
    pub without: Vec<usize>,
}

/// How figures become classes.
#[derive(Clone, Debug, PartialEq)]
pub enum Scale {
    Numbers(ClassScale),
    /// The days on which something began, ascending: one class each.
    Days(Vec<Date>),
}

/// What one county's shape shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// How dark it is: 0 for zero, 1 and up for classes, `None` for all else. Where the lowest is first it is the darkest, and
    /// zero darker still.
    pub class: Option<usize>,
    /// Why: `known`, `zero`, `unreliable`, `too-few`, `none-attributed`, `not-published`, `left-out`.
    pub status: &'static str,
}

impl Choropleth {
    pub fn new(data: &Dataset, view: &ViewState) -> Choropleth {
        let values = values(data, view);
        let scale = scale(data, view, &values);
        Choropleth::on_scale(data, view, values, scale)
    }

    /// The same on a scale made before, so that steps of a film can share one.
    pub fn with_scale(data: &Dataset, view: &ViewState, scale: Scale) -> Choropleth {
        Choropleth::on_scale(data, view, values(data, view), scale)
    }

    fn on_scale(data: &Dataset, view: &ViewState, values: Vec<Value>, scale: Scale) -> Choropleth {
        let subject = view.subject(data);
        // Classes that are given cannot be made without a county; the choice waits for a measure that can use it.
        let fixed = subject.breaks().is_some() || matches!(scale, Scale::Days(_));
        let without = if fixed { Vec::new() } else { view.without.clone() };
        let lowest_first = subject.measure.lowest_first;
        let reliable: Vec<Option<f64>> =
            values.iter().map(|value| value.number().filter(|_| is_reliable(value))).collect();
        let (none, is_whole) = (vec![None; values.len()], !subject.is_incomplete());
        let ranks = if is_whole && subject.ranks().is_empty() { stats::ranks(&reliable, lowest_first) } else { none };
        let (months, by) = (view.months(data), by(view, subject));
        let outlier = if is_whole { stats::outlier(&reliable) } else { None };
        Choropleth {
            measure: view.measure,
            part: view.part,
            months,
            by,
            lowest_first,
            ranks,
            outlier,
            values,
            scale,
            without,
        }
    }

    /// What its figures count.
    pub fn subject<'a>(&self, data: &'a Dataset) -> Subject<'a> {
        Subject::new(data, self.measure, self.part)
    }

    /// What the shape of `county` shows.
    pub fn shape(&self, county: usize) -> Shape {
        let status = match self.values[county] {
            Value::NotPublished => "not-published",
            Value::NoneAttributed => "none-attributed",
            Value::TooFew => "too-few",
            Value::Unreliable(_) => "unreliable",
            _ if self.without.binary_search(&county).is_ok() => "left-out",
            Value::Known(0) => "zero",
            Value::Known(_) | Value::Rate(_) | Value::Date(_) => "known",
        };
        let class = matches!(status, "known" | "zero").then(|| self.scale.class(self.values[county])).flatten();
        Shape { class: class.map(|class| self.shade(class)), status }
    }

    /// How dark a class of the scale is drawn; 0 for zero.
    pub(super) fn shade(&self, class: usize) -> usize {
        if self.lowest_first { self.scale.classes() + 1 - class } else { class }
    }

    /// How many counties have a figure.
    pub fn known(&self) -> usize {
        self.values.iter().filter(|value| value.is_known()).count()
    }

    /// Counties with a number, the notable end first: the highest, or the lowest. Of equal ones the first in the dataset.
    pub fn in_order(&self) -> Vec<usize> {
        let keys: Vec<f64> =
            self.values.iter().map(|value| value.number().map_or(f64::INFINITY, |number| self.key(number))).collect();
        let order = stats::order(&keys).into_iter();
        order.filter(|county| self.values[*county].number().is_some()).collect()
    }

    /// A key whose ascending order begins with the notable end.
    fn key(&self, number: f64) -> f64 {
        if self.lowest_first { number } else { -number }
    }

    /// The same without unreliable rates, of which none is called the highest or the lowest.
    pub fn reliable_first(&self) -> Vec<usize> {
        self.in_order().into_iter().filter(|county| is_reliable(&self.values[*county])).collect()
    }

    /// Whether the reader may choose how classes are made.
    pub fn has_methods(&self, data: &Dataset) -> bool {
        matches!(self.scale, Scale::Numbers(_)) && self.subject(data).breaks().is_none()
    }

    /// Whether the map can be shown as rates too.
    pub fn has_rates(&self, data: &Dataset) -> bool {
        data.measures[self.measure].rate_years.is_some()
    }
}

impl Scale {
    /// How many classes there are, zero apart.
    fn classes(&self) -> usize {
        match self {
            Scale::Numbers(scale) => scale.classes(),
            Scale::Days(days) => days.len(),
        }
    }

    /// The class of a value: 0 for zero, 1 and up, `None` for what has none.
    pub fn class(&self, value: Value) -> Option<usize> {
        match (self, value) {
            (Scale::Days(days), Value::Date(date)) => days.iter().position(|day| *day == date).map(|i| i + 1),
            (Scale::Numbers(scale), value) => value.number().map(|number| scale.class(number)),
            _ => None,
        }
    }
}

fn is_reliable(value: &Value) -> bool {
    !matches!(value, Value::Unreliable(_))
}

/// What is shown: a rate only where the measure has one.
fn by(view: &ViewState, subject: Subject) -> By {
    if subject.measure.rate_years.is_some() { view.by } else { By::Count }
}

fn values(data: &Dataset, view: &ViewState) -> Vec<Value> {
    let subject = view.subject(data);
    let (months, by) = (view.months(data), by(view, subject));
    (0..data.counties.len()).map(|county| figure::value(data, subject, county, months, by)).collect()
}

fn scale(data: &Dataset, view: &ViewState, values: &[Value]) -> Scale {
    let days = days(values);
    if !days.is_empty() {
        return Scale::Days(days);
    }
    Scale::Numbers(number_scale(view.subject(data), view, classed(values, &view.without)))
}

/// The figures that classes are made from: reliable ones, of counties that are not among `without`, which ascends.
pub(super) fn classed<'a>(values: &'a [Value], without: &'a [usize]) -> impl Iterator<Item = f64> + 'a {
    let kept = values
        .iter()
        .enumerate()
        .filter(|(i, value)| without.binary_search(i).is_err() && matches!(value, Value::Known(_) | Value::Rate(_)));
    kept.filter_map(|(_, value)| value.number())
}

/// The classes that are given, or else those of `numbers`. Breaks of counts are whole numbers, so that a class can be said
/// as `10–29`.
pub(super) fn number_scale(subject: Subject, view: &ViewState, numbers: impl Iterator<Item = f64>) -> ClassScale {
    let by = by(view, subject);
    if let Some(fixed) = subject.breaks() {
        let breaks = if by == By::Count { &fixed.counts } else { &fixed.rates };
        return ClassScale::new(breaks.iter().map(|b| f64::from(*b)).collect());
    }
    let numbers: Vec<f64> = numbers.collect();
    let breaks = stats::breaks(view.classes, &numbers, CLASSES);
    ClassScale::new(if by == By::Count { stats::whole(breaks) } else { breaks })
}

fn days(values: &[Value]) -> Vec<Date> {
    let mut days: Vec<Date> = Vec::new();
    for value in values {
        if let Value::Date(day) = value
            && let Err(place) = days.binary_search(day)
        {
            days.insert(place, *day);
        }
    }
    days
}
