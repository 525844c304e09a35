//! Playing through the months: a window of fixed length that moves on month by month, on one scale.

use super::choropleth::{classed, number_scale};
use super::{Choropleth, Scale, ViewState};
use crate::model::{Dataset, Month, Period};

/// A film of the map. Its breaks are those of all its steps together, so that a colour keeps its meaning throughout.
#[derive(Clone, Debug, PartialEq)]
pub struct Film {
    /// Months in the window.
    pub length: usize,
    /// First month of the first step.
    pub first: Month,
    /// How many steps there are, at least 2.
    pub steps: usize,
    pub scale: Scale,
}

impl Film {
    /// The film of a view: of its chosen window, or of a year where the whole is shown. `None` where nothing can move.
    pub fn new(data: &Dataset, view: &ViewState) -> Option<Film> {
        let mut film = Film::without_scale(data, view)?;
        film.scale = Scale::Numbers(film.common_scale(data, view));
        Some(film)
    }

    /// Whether there is a film of the view. To ask is much less than to make one.
    pub fn is_there(data: &Dataset, view: &ViewState) -> bool {
        Film::without_scale(data, view).is_some()
    }

    fn without_scale(data: &Dataset, view: &ViewState) -> Option<Film> {
        let (whole, shown) = (view.subject(data).figures().months()?, view.months(data)?);
        let length = if shown == whole { 12 } else { shown.months() };
        let steps = (whole.months() + 1).checked_sub(length).filter(|steps| *steps > 1)?;
        Some(Film { length, first: whole.from, steps, scale: Scale::Days(Vec::new()) })
    }

    /// The months of step `step`, counted from 0.
    pub fn window(&self, step: usize) -> Period {
        let from = self.first.plus(step as i32);
        Period { from, to: from.plus(self.length as i32 - 1) }
    }

    /// The step whose window the months shown are; `None` if they are of another length.
    pub fn step_of(&self, data: &Dataset, view: &ViewState) -> Option<usize> {
        let shown = view.months(data)?;
        (shown.months() == self.length).then(|| shown.from.since(self.first))
    }

    fn common_scale(&self, data: &Dataset, view: &ViewState) -> crate::stats::ClassScale {
        let mut numbers = Vec::new();
        let mut step = view.clone();
        for i in 0..self.steps {
            step.choose_months(data, self.window(i));
            let map = Choropleth::with_scale(data, &step, Scale::Days(Vec::new()));
            numbers.extend(classed(&map.values, &view.without));
        }
        number_scale(view.subject(data), view, numbers.into_iter())
    }
}
