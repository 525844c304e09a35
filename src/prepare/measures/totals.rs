//! Figures of one whole period: totals, what is printed by year, and how totals are divided.

use super::{Parts, Rows};
use crate::model::{Breakdown, Figures, Mean, Part, Unit, Yearly};
use crate::prepare::edition_file::{DimensionFile, MeasureFile};
use crate::prepare::figures::{Figure, Time, Whose};
use crate::prepare::problem::{Problems, one_of};

/// The dimension of a mean that the source gives for the whole state.
const MEAN: &str = "mean per month";

struct Reader<'a> {
    entry: &'a MeasureFile,
    totals: Vec<Option<u32>>,
    yearly: Vec<Yearly>,
    /// Beside the entry's dimensions: each part with the row it is from.
    parts: Vec<Vec<(Part, &'a Figure)>>,
    mean: Option<Mean>,
    /// The period of the first total or part; all others must have the same.
    period: Option<&'a str>,
}

pub fn read(entry: &MeasureFile, rows: &Rows, problems: &mut Problems) -> Parts {
    let parts = entry.dimensions.iter().map(|_| Vec::new()).collect();
    let totals = vec![None; rows.counties.len()];
    let mut reader = Reader { entry, totals, yearly: Vec::new(), parts, mean: None, period: None };
    let before = problems.len();
    for figure in rows.figures {
        if let Some(count) = figure.value.whole_number(problems) {
            reader.take(figure, count, problems);
        }
    }
    let sound = problems.len() == before;
    for (dimension, parts) in entry.dimensions.iter().zip(&reader.parts) {
        if dimension.makes_total {
            add_up(parts, &mut reader.totals);
        } else if sound {
            check_sums(dimension, parts, &reader.totals, rows, problems);
        }
        if sound && parts.is_empty() {
            problems.add(&rows.file.place(0), "none", format!("rows of dimension `{}`", dimension.id.get_ref()));
        }
    }
    reader.finish()
}

impl<'a> Reader<'a> {
    fn take(&mut self, figure: &'a Figure, count: u32, problems: &mut Problems) {
        let dimension = self.entry.dimensions.iter().position(|known| *known.id.get_ref() == figure.dimension.text);
        match (figure.place, figure.time, dimension) {
            // An unknown GEOID or period is told already.
            (None, ..) if !figure.geoid.is_empty() => {}
            (_, None, _) => {}
            (Some(Whose::State), Some(Time::Year { year, part: false }), _) if figure.dimension.text == MEAN => {
                self.mean = Some(Mean { per_month: count, year, unit: Unit::default() });
            }
            (_, Some(Time::Since(_) | Time::Range(..)), Some(dimension)) if figure.place != Some(Whose::State) => {
                self.take_part(figure, count, dimension, problems);
            }
            (Some(Whose::County(county)), Some(time), _) if figure.dimension.is_empty() => {
                self.take_total(figure, county, time, count, problems);
            }
            _ => self.refuse(figure, problems),
        }
    }

    fn take_total(&mut self, figure: &'a Figure, county: usize, time: Time, count: u32, problems: &mut Problems) {
        match time {
            Time::Year { year, part } => self.yearly.push(Yearly { county, year, count, part }),
            Time::Since(_) | Time::Range(..) if self.entry.dimensions.iter().any(|dimension| dimension.makes_total) => {
                problems.add(&figure.value.place, "a total", "none beside a dimension that makes the total");
            }
            Time::Since(_) | Time::Range(..) => {
                self.check_period(figure, problems);
                self.totals[county] = Some(count);
            }
            Time::Month(_) | Time::Never => {
                let expected = "a year, or the whole period as `since 2012` or `2025-01-20/2026-08-06`";
                problems.add(&figure.period.place, figure.period.said(), expected);
            }
        }
    }

    fn take_part(&mut self, figure: &'a Figure, count: u32, dimension: usize, problems: &mut Problems) {
        self.check_period(figure, problems);
        let known = &self.entry.dimensions[dimension];
        if figure.place.is_none() && !known.makes_total {
            problems.add(&figure.geoid.place, "no county", "a county, whose total the part belongs to");
        }
        check_category(figure, known, problems);
        let category = figure.category.text.clone();
        let part = Part { county: figure.county(), category, count, note: figure.note.clone() };
        self.parts[dimension].push((part, figure));
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

    fn finish(self) -> Parts {
        let breakdown = |(dimension, parts): (&DimensionFile, Vec<(Part, &Figure)>)| Breakdown {
            dimension: dimension.id.get_ref().clone(),
            title: String::new(),
            parts: parts.into_iter().map(|(part, _)| part).collect(),
            choices: Vec::new(),
        };
        let breakdowns = self.entry.dimensions.iter().zip(self.parts).map(breakdown).collect();
        let figures = Figures::Totals { counties: self.totals, yearly: self.yearly };
        Parts { figures, breakdowns, mean: self.mean }
    }
}

/// A category is one of those that have words; where the edition lists none, it is the source's own, even where it is blank.
fn check_category(figure: &Figure, dimension: &DimensionFile, problems: &mut Problems) {
    let Some(categories) = &dimension.categories else { return };
    if !categories.contains(&figure.category.text) {
        let expected = one_of(categories.iter().map(String::as_str));
        problems.add(&figure.category.place, figure.category.said(), expected);
    }
}

fn add_up(parts: &[(Part, &Figure)], totals: &mut [Option<u32>]) {
    for (part, _) in parts {
        if let Some(county) = part.county {
            *totals[county].get_or_insert(0) += part.count;
        }
    }
}

/// A county's categories, where it has any, make its total.
fn check_sums(
    dimension: &DimensionFile,
    parts: &[(Part, &Figure)],
    totals: &[Option<u32>],
    rows: &Rows,
    problems: &mut Problems,
) {
    let mut sums = vec![None; totals.len()];
    add_up(parts, &mut sums);
    for (county, (sum, total)) in sums.iter().zip(totals).enumerate() {
        let Some(sum) = sum else { continue };
        let Some((_, first)) = parts.iter().find(|(part, _)| part.county == Some(county)) else { continue };
        if Some(*sum) != *total {
            let id = dimension.id.get_ref();
            let found = format!("a sum of {sum} over `{id}` in county {}", rows.counties.geoid(county));
            let expected = total.map_or("a total beside it".into(), |total| format!("its total of {total}"));
            problems.add(&first.value.place, found, expected);
        }
    }
}
