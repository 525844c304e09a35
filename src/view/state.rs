//! What the reader chose: exactly what a shared link must bring back.

use super::{Part, Subject, subject};
use crate::model::{Dataset, Month, Period};
use crate::stats::Method;

/// The reader's choices. Indices are those of a [`Dataset`]; one that a query names is always in range.
///
/// A choice that the present measure cannot use (a period for figures without months) is kept, not dropped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ViewState {
    /// Index in [`Dataset::measures`].
    pub measure: usize,
    /// The category that is looked at alone; `None` for all.
    pub part: Option<Part>,
    /// The county whose panel is open: an index in [`Dataset::counties`].
    pub county: Option<usize>,
    /// Counties held beside the chosen one, in the order in which they were added.
    pub compare: Vec<usize>,
    /// Counties left out of the classing, in ascending order.
    pub without: Vec<usize>,
    /// First month; `None` for the first that is covered.
    pub from: Option<Month>,
    /// Last month, itself included; `None` for the last that is covered.
    pub to: Option<Month>,
    pub by: By,
    pub classes: Method,
}

/// What a figure is held against.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    #[default]
    Count,
    /// Per 10,000 residents.
    Residents,
}

/// What a change of view does to the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum History {
    Keep,
    /// Back leads to the view before: a county was chosen or let go.
    Push,
    /// A filter moved: the entry is rewritten.
    Replace,
}

impl ViewState {
    /// What is looked at under the present measure.
    pub fn subject<'a>(&self, data: &'a Dataset) -> Subject<'a> {
        Subject::new(data, self.measure, self.part)
    }

    /// The months that are shown of what is looked at; `None` if it has no months.
    ///
    /// The chosen range is cut to what is covered; one that lies outside altogether shows the whole.
    pub fn months(&self, data: &Dataset) -> Option<Period> {
        let whole = self.subject(data).figures().months()?;
        let (from, to) = (self.from.unwrap_or(whole.from), self.to.unwrap_or(whole.to));
        let shown = if from <= to { whole.intersect(Period { from, to }) } else { None };
        Some(shown.unwrap_or(whole))
    }

    /// Chooses a range of months; an end that is also the end of what is covered is left open.
    pub fn choose_months(&mut self, data: &Dataset, period: Period) {
        let Some(whole) = self.subject(data).figures().months() else { return };
        self.from = (period.from > whole.from).then_some(period.from);
        self.to = (period.to < whole.to).then_some(period.to);
    }

    /// Moves one end of the period to a month counted from the first that is covered; it does not pass the other end.
    pub fn slide(&mut self, data: &Dataset, is_first: bool, month: usize) {
        let (Some(whole), Some(shown)) = (self.subject(data).figures().months(), self.months(data)) else {
            return;
        };
        let month = whole.from.plus(month as i32);
        let period = if is_first {
            Period { from: month.min(shown.to), to: shown.to }
        } else {
            Period { from: shown.from, to: month.max(shown.from) }
        };
        self.choose_months(data, period);
    }

    /// Where the two ends stand, in months from the first that is covered.
    pub fn handles(&self, data: &Dataset) -> Option<(usize, usize)> {
        let (whole, shown) = (self.subject(data).figures().months()?, self.months(data)?);
        Some((shown.from.since(whole.from), shown.to.since(whole.from)))
    }

    /// Chooses a county, which is then no longer compared with itself; `None` closes the panel.
    pub fn choose_county(&mut self, county: Option<usize>) {
        self.county = county;
        self.compare.retain(|other| Some(*other) != county);
    }

    /// Adds a county to those compared, or takes it away.
    pub fn toggle_compare(&mut self, county: usize) {
        if !remove(&mut self.compare, county) && self.county != Some(county) {
            self.compare.push(county);
        }
    }

    /// Leaves a county out of the classing, or takes it in again.
    pub fn toggle_without(&mut self, county: usize) {
        if !remove(&mut self.without, county) {
            let place = self.without.partition_point(|other| *other < county);
            self.without.insert(place, county);
        }
    }

    /// The word for the chosen category in the query; empty where none is chosen.
    pub fn part_word(&self, data: &Dataset) -> String {
        self.part.map_or(String::new(), |part| subject::part_word(data, part))
    }

    /// The same view of one category: a choice of one of the present measure's breakdowns.
    pub fn among(&self, data: &Dataset, breakdown: usize, choice: usize) -> ViewState {
        let part = subject::first(data, (self.measure, breakdown, choice));
        self.change(|view| view.part = Some(part))
    }

    /// The view that a change leads to.
    pub fn change(&self, change: impl FnOnce(&mut ViewState)) -> ViewState {
        let mut next = self.clone();
        change(&mut next);
        next
    }

    /// The link to the view that a change leads to. Compiled once for all changes.
    pub fn link_after(&self, data: &Dataset, change: &dyn Fn(&mut ViewState)) -> String {
        self.change(change).to_link(data)
    }

    /// Takes back every filter; the measure and the county stay.
    pub fn reset(&mut self) {
        *self = ViewState { measure: self.measure, county: self.county, ..ViewState::default() };
    }

    /// Whether [`Self::reset`] would change anything.
    pub fn is_filtered(&self) -> bool {
        let mut plain = self.clone();
        plain.reset();
        plain != *self
    }

    /// What moving on to `next` does to the history.
    pub fn history(&self, next: &ViewState) -> History {
        match (self == next, self.county == next.county) {
            (true, _) => History::Keep,
            (false, true) => History::Replace,
            (false, false) => History::Push,
        }
    }
}

fn remove(list: &mut Vec<usize>, item: usize) -> bool {
    let before = list.len();
    list.retain(|other| *other != item);
    list.len() < before
}
