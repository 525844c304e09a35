//! How a measure is divided: the rows of one dimension, held against their wholes.

use super::Rows;
use super::whole::Whole;
use crate::model::{Breakdown, Choice, Figures, Month, Part};
use crate::prepare::figures::Figure;
use crate::prepare::measure_file::DimensionFile;
use crate::prepare::problem::{Problems, one_of};
use crate::prepare::sums::{Count, Equation, Fault, SMALL};
use std::collections::{BTreeMap, BTreeSet};

/// A dimension and its rows, in the order of the file.
pub struct Dimension<'a> {
    pub entry: &'a DimensionFile,
    rows: Vec<Row<'a>>,
    /// Counts by county, category and month; of a dimension over the whole period, by the month 0 alone.
    cells: BTreeMap<(usize, &'a str, usize), (Count, &'a Figure)>,
}

struct Row<'a> {
    figure: &'a Figure,
    count: Count,
}

impl<'a> Dimension<'a> {
    pub fn new(entry: &'a DimensionFile) -> Self {
        Self { entry, rows: Vec::new(), cells: BTreeMap::new() }
    }

    fn id(&self) -> &'a str {
        self.entry.id.get_ref()
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Takes a row; `month` is its place in the measure's months, 0 for a row over the whole period.
    pub fn take(&mut self, figure: &'a Figure, count: Count, month: usize, problems: &mut Problems) {
        self.check_category(figure, problems);
        self.check_is_not_small(figure, count, problems);
        if let Some(county) = figure.county() {
            self.cells.insert((county, &figure.category.text, month), (count, figure));
        }
        self.rows.push(Row { figure, count });
    }

    /// A category is one of those that have words; where the edition lists none, it is the source's own, even where it is
    /// blank.
    fn check_category(&self, figure: &Figure, problems: &mut Problems) {
        let mut known = self.entry.category_ids();
        if self.entry.categories.is_some() && !known.any(|category| category == figure.category.text) {
            problems.add(&figure.category.place, figure.category.said(), one_of(self.entry.category_ids()));
        }
    }

    fn check_is_not_small(&self, figure: &Figure, count: Count, problems: &mut Problems) {
        let is_small = matches!(count, Count::Known(count) if (1..=SMALL).contains(&count));
        if self.entry.finer && is_small {
            let expected =
                format!("none of 1 to {SMALL} in `{}`, which is marked `finer`: the row is `withheld`", self.id());
            problems.add(&figure.value.place, figure.value.said(), expected);
        }
    }

    /// Adds the counties' parts to their totals.
    pub fn add_up(&self, totals: &mut [Option<u32>]) {
        for ((county, ..), (count, _)) in &self.cells {
            if let Count::Known(count) = count {
                *totals[*county].get_or_insert(0) += count;
            }
        }
    }

    /// A county that is divided has every category, and they make its whole.
    pub fn check(&self, whole: &Whole, rows: &Rows, problems: &mut Problems) {
        if self.is_empty() {
            problems.add(rows.start, "none", format!("rows of dimension `{}`", self.id()));
        }
        for county in self.counties() {
            let before = problems.len();
            self.check_is_complete(county, whole, rows, problems);
            if problems.len() == before {
                (0..whole.slots()).for_each(|slot| self.check_sum((county, slot), whole, rows, problems));
            }
        }
    }

    /// The counties that are divided, in order.
    fn counties(&self) -> Vec<usize> {
        let mut counties: Vec<usize> = self.cells.keys().map(|(county, ..)| *county).collect();
        counties.dedup();
        counties
    }

    fn first_row(&self, county: usize) -> Option<&'a Figure> {
        self.rows.iter().map(|row| row.figure).find(|figure| figure.county() == Some(county))
    }

    fn check_is_complete(&self, county: usize, whole: &Whole, rows: &Rows, problems: &mut Problems) {
        let Some(first) = self.first_row(county) else { return };
        for category in self.entry.category_ids() {
            for slot in (0..whole.slots()).filter(|slot| !self.cells.contains_key(&(county, category, *slot))) {
                let (geoid, id) = (rows.counties.geoid(county), self.id());
                let found = format!("no row of county {geoid} for `{id}` `{category}`{}", in_month(whole.month(slot)));
                problems.add(&first.geoid.place, found, "every category of a county that is divided, 0 included");
            }
        }
    }

    fn check_sum(&self, (county, slot): (usize, usize), whole: &Whole, rows: &Rows, problems: &mut Problems) {
        let parts: Vec<&(Count, &Figure)> = self.parts_of(county, slot);
        let Some((_, first)) = parts.first() else { return };
        let within =
            format!("`{}` in county {}{}", self.id(), rows.counties.geoid(county), in_month(whole.month(slot)));
        let Some(total) = whole.of(county, slot) else {
            problems.add(&first.value.place, format!("parts by {within}"), "a total beside them");
            return;
        };
        let equation = Equation { whole: 0, parts: (1..=parts.len()).collect() };
        let counts: Vec<Count> = [Count::Known(total)].into_iter().chain(parts.iter().map(|part| part.0)).collect();
        let status = |cell: usize| &parts[cell - 1].1.status.place;
        let (place, found, expected) = match equation.fault(&counts) {
            None => return,
            Some(Fault::Sum(sum)) => {
                (&first.value.place, format!("a sum of {sum} over {within}"), format!("its total of {total}"))
            }
            Some(Fault::WorkedOut(cell)) => {
                let expected = format!("a second one beside it, since the total of {total} gives it away");
                (status(cell), format!("a single withheld figure of {within}"), expected)
            }
            Some(Fault::Ones(cell)) => {
                let expected = format!("a further one beside them, since the total of {total} leaves 1 to each");
                (status(cell), format!("withheld figures of {within} that are known"), expected)
            }
        };
        problems.add(place, found, expected);
    }

    /// The parts in the order of the file.
    fn parts_of(&self, county: usize, slot: usize) -> Vec<&(Count, &'a Figure)> {
        let is_meant = |key: &(usize, &str, usize)| key.0 == county && key.2 == slot;
        let mut parts: Vec<_> =
            self.cells.range((county, "", 0)..(county + 1, "", 0)).filter(|(key, _)| is_meant(key)).collect();
        parts.sort_by_key(|(_, (_, figure))| figure.geoid.place.line);
        parts.into_iter().map(|(_, part)| part).collect()
    }

    /// The dimension, still without words. Withheld figures are in none of its parts.
    pub fn breakdown(self, whole: &Whole) -> Breakdown {
        let parts = if whole.is_by_month() { self.summed() } else { self.listed() };
        let choices = if self.counties().len() < 2 { Vec::new() } else { self.choices(whole) };
        Breakdown { dimension: self.id().into(), title: String::new(), parts, choices }
    }

    /// A part for each row, in the order of the file.
    fn listed(&self) -> Vec<Part> {
        let part = |row: &Row| match row.count {
            Count::Known(count) => {
                let category = row.figure.category.text.clone();
                Some(Part { county: row.figure.county(), category, count, note: row.figure.note.clone() })
            }
            Count::Withheld => None,
        };
        self.rows.iter().filter_map(part).collect()
    }

    /// A part for each category of a county: the sum of its months.
    fn summed(&self) -> Vec<Part> {
        let part = |county, category: &str| {
            let count = self.months(county, category).iter().sum();
            Part { county: Some(county), category: category.into(), count, note: String::new() }
        };
        let of_county = |county| self.categories().into_iter().map(move |category| part(county, category));
        self.counties().into_iter().flat_map(of_county).collect()
    }

    /// Those that have words, or else those that stand in the rows.
    fn categories(&self) -> Vec<&'a str> {
        match self.entry.categories {
            Some(_) => self.entry.category_ids().collect(),
            None => self.cells.keys().map(|(_, category, _)| *category).collect::<BTreeSet<_>>().into_iter().collect(),
        }
    }

    /// The counts of the months in order; a missing or withheld one has been told of and is left out.
    fn months(&self, county: usize, category: &str) -> Vec<u32> {
        let cells = self.cells.range((county, category, 0)..=(county, category, usize::MAX));
        cells.filter_map(|(_, (count, _))| if let Count::Known(count) = count { Some(*count) } else { None }).collect()
    }

    fn choices(&self, whole: &Whole) -> Vec<Choice> {
        self.entry.category_ids().map(|category| self.choice(category, whole)).collect()
    }

    fn choice(&self, category: &str, whole: &Whole) -> Choice {
        let cell = |county: usize| self.cells.get(&(county, category, 0)).map(|(count, _)| *count);
        let counties = 0..whole.counties();
        let withheld = counties.clone().filter(|county| cell(*county) == Some(Count::Withheld)).collect();
        let figures = match whole.first_month() {
            Some(first) => {
                let series = |county: usize| cell(county).map(|_| self.months(county, category).into());
                Figures::Months { first, counties: counties.map(series).collect() }
            }
            None => {
                let total = |county: usize| match cell(county) {
                    Some(Count::Known(count)) => Some(count),
                    _ => None,
                };
                Figures::Totals { counties: counties.map(total).collect(), yearly: Vec::new() }
            }
        };
        Choice { id: category.into(), name: String::new(), figures, withheld }
    }
}

fn in_month(month: Option<Month>) -> String {
    month.map_or(String::new(), |month| format!(" in {month}"))
}
