//! What the parts of a dimension must make: the figures of its measure, month by month or over the whole period.

use crate::model::{Figures, Month, Period};

/// The figures of a measure as the wholes of one dimension.
pub struct Whole<'a> {
    figures: &'a Figures,
    /// The months that the dimension is divided in; `None` if it is divided over the whole period.
    months: Option<Period>,
}

impl<'a> Whole<'a> {
    /// Of a dimension whose rows cover the whole period.
    pub fn total(figures: &'a Figures) -> Self {
        Self { figures, months: None }
    }

    /// Of a dimension with a row for each month; without months in the figures, as [`Whole::total`].
    pub fn by_month(figures: &'a Figures) -> Self {
        Self { figures, months: figures.months() }
    }

    pub fn is_by_month(&self) -> bool {
        self.months.is_some()
    }

    pub fn first_month(&self) -> Option<Month> {
        self.months.map(|months| months.from)
    }

    /// How many wholes a county has: one, or one a month.
    pub fn slots(&self) -> usize {
        self.months.map_or(1, |months| months.months())
    }

    /// The month of a slot, counted from 0; `None` over the whole period.
    pub fn month(&self, slot: usize) -> Option<Month> {
        self.first_month().map(|first| first.plus(slot as i32))
    }

    /// How many counties there are.
    pub fn counties(&self) -> usize {
        match self.figures {
            Figures::Months { counties, .. } => counties.len(),
            Figures::Totals { counties, .. } => counties.len(),
            Figures::Dates { counties } => counties.len(),
        }
    }

    /// The county's whole in a slot; `None` where it has no figure.
    pub fn of(&self, county: usize, slot: usize) -> Option<u32> {
        match self.figures {
            Figures::Months { counties, .. } => {
                let series = counties[county].as_ref()?;
                Some(if self.is_by_month() { series.at(slot) } else { series.sum(0, series.len()) })
            }
            Figures::Totals { counties, .. } => counties[county],
            Figures::Dates { .. } => None,
        }
    }
}
