//! Figures of one whole period: totals, what is printed by year, and how totals are divided.

use super::dimension::Dimension;
use super::whole::Whole;
use super::{Parts, Rows};
use crate::model::{Figures, Mean, Unit, Yearly};
use crate::prepare::figures::{Figure, Time, Whose};
use crate::prepare::measure_file::MeasureFile;
use crate::prepare::problem::{Problems, one_of};
use crate::prepare::sums::Count;

/// The dimension of a mean that the source gives for the whole state.
const MEAN: &str = "mean per month";

struct Reader<'a> {
    entry: &'a MeasureFile,
    totals: Vec<Option<u32>>,
    yearly: Vec<Yearly>,
    /// Beside the entry's own.
    dimensions: Vec<Dimension<'a>>,
    mean: Option<Mean>,
    /// The period of the first total or part; all others must have the same.
    period: Option<&'a str>,
}

pub fn read(entry: &MeasureFile, rows: &Rows, problems: &mut Problems) -> Parts {
    let dimensions = entry.dimensions.iter().map(Dimension::new).collect();
    let totals = vec![None; rows.counties.len()];
    let mut reader = Reader { entry, totals, yearly: Vec::new(), dimensions, mean: None, period: None };
    let before = problems.len();
    for figure in rows.figures {
        if let Some(count) = figure.count(problems) {
            reader.take(figure, count, problems);
        }
    }
    let Reader { mut totals, yearly, dimensions, mean, .. } = reader;
    for dimension in dimensions.iter().filter(|dimension| dimension.entry.makes_total) {
        dimension.add_up(&mut totals);
    }
    let figures = Figures::Totals { counties: totals, yearly };
    let whole = Whole::total(&figures);
    if problems.len() == before {
        dimensions.iter().for_each(|dimension| dimension.check(&whole, rows, problems));
    }
    let breakdowns = dimensions.into_iter().map(|dimension| dimension.breakdown(&whole)).collect();
    Parts { breakdowns, mean, figures }
}

impl<'a> Reader<'a> {
    fn take(&mut self, figure: &'a Figure, count: Count, problems: &mut Problems) {
        let dimension = self.entry.dimensions.iter().position(|known| *known.id.get_ref() == figure.dimension.text);
        match (figure.place, figure.time, dimension, count) {
            // An unknown GEOID or period is told already.
            (None, ..) if !figure.geoid.is_empty() => {}
            (_, None, ..) => {}
            (Some(Whose::State), Some(Time::Year { year, part: false }), _, Count::Known(per_month))
                if figure.dimension.text == MEAN =>
            {
                self.mean = Some(Mean { per_month, year, unit: Unit::default() });
            }
            (_, Some(Time::Since(_) | Time::Range(..) | Time::Months(_)), Some(dimension), _)
                if figure.place != Some(Whose::State) =>
            {
                self.take_part(figure, count, dimension, problems);
            }
            (Some(Whose::County(county)), Some(time), _, Count::Known(count)) if figure.dimension.is_empty() => {
                self.take_total(figure, county, time, count, problems);
            }
            // That only some dimensions keep figures back is told elsewhere.
            (.., Count::Withheld) if figure.dimension.is_empty() => {}
            _ => self.refuse(figure, problems),
        }
    }

    fn take_total(&mut self, figure: &'a Figure, county: usize, time: Time, count: u32, problems: &mut Problems) {
        match time {
            Time::Year { year, part } => self.yearly.push(Yearly { county, year, count, part }),
            Time::Since(_) | Time::Range(..) | Time::Months(_)
                if self.entry.dimensions.iter().any(|dimension| dimension.makes_total) =>
            {
                problems.add(&figure.value.place, "a total", "none beside a dimension that makes the total");
            }
            Time::Since(_) | Time::Range(..) | Time::Months(_) => {
                self.check_period(figure, problems);
                self.totals[county] = Some(count);
            }
            Time::Month(_) | Time::Never => {
                let expected = "a year, or the whole period as `since 2012` or `2025-01-20/2026-08-06`";
                problems.add(&figure.period.place, figure.period.said(), expected);
            }
        }
    }

    fn take_part(&mut self, figure: &'a Figure, count: Count, dimension: usize, problems: &mut Problems) {
        self.check_period(figure, problems);
        if figure.place.is_none() && !self.entry.dimensions[dimension].makes_total {
            problems.add(&figure.geoid.place, "no county", "a county, whose total the part belongs to");
        }
        self.dimensions[dimension].take(figure, count, 0, problems);
    }

    fn check_period(&mut self, figure: &'a Figure, problems: &mut Problems) {
        let period = *self.period.get_or_insert(&figure.period.text);
        if figure.period.text != period {
            let expected = format!("`{period}`, as in the rows before");
            problems.add(&figure.period.place, figure.period.said(), expected);
        }
    }

    fn refuse(&self, figure: &Figure, problems: &mut Problems) {
        let names = self.entry.dimensions.iter().map(|dimension| dimension.id.get_ref().as_str());
        let expected = format!("no dimension, {} of a county, or `{MEAN}` of the state in a year", one_of(names));
        let found =
            format!("dimension `{}` of `{}` in `{}`", figure.dimension.text, figure.geoid.text, figure.period.text);
        problems.add(&figure.dimension.place, found, expected);
    }
}
