//! What a view looks at: a measure, or one category of it alone.

use super::legend::lower_first;
use crate::model::{Breakdown, Choice, Dataset, Figures, FixedBreaks, Measure, PrintedRank, Unit};

/// A category by its place: a measure, one of its breakdowns, one of that one's choices.
///
/// Of several measures that have the category the first stands for all, so that a choice lasts while the measure changes.
pub type Part = (usize, usize, usize);

/// A measure's figures, or those of a category, with the words for what they count.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// Index in [`Dataset::measures`].
    pub index: usize,
    pub measure: &'a Measure,
    part: Option<(&'a Breakdown, &'a Choice)>,
}

impl<'a> Subject<'a> {
    /// A measure as a whole.
    pub fn whole(data: &'a Dataset, index: usize) -> Subject<'a> {
        Subject { index, measure: &data.measures[index], part: None }
    }

    /// The category under a measure; the whole of one that lacks it.
    pub fn new(data: &'a Dataset, index: usize, part: Option<Part>) -> Subject<'a> {
        let whole = Subject::whole(data, index);
        let part = part.and_then(|(measure, breakdown, choice)| {
            let breakdown = &data.measures[measure].breakdowns[breakdown];
            find(whole.measure, &breakdown.dimension, &breakdown.choices[choice].id)
        });
        let part = part.map(|(i, j)| (&whole.measure.breakdowns[i], &whole.measure.breakdowns[i].choices[j]));
        Subject { part, ..whole }
    }

    pub fn figures(&self) -> &'a Figures {
        self.part.map_or(&self.measure.figures, |(_, choice)| &choice.figures)
    }

    /// Whether it is a category alone.
    pub fn is_part(&self) -> bool {
        self.part.is_some()
    }

    /// Whether a county's figure is kept back.
    pub fn withholds(&self, county: usize) -> bool {
        self.part.is_some_and(|(_, choice)| choice.withheld.binary_search(&county).is_ok())
    }

    /// Whether any figure is kept back: what is left then has no order and no sum that can be relied on.
    pub fn is_incomplete(&self) -> bool {
        self.part.is_some_and(|(_, choice)| !choice.withheld.is_empty())
    }

    /// What is counted, with its category: `removals (by sex: Female)`. Empty for dates.
    pub fn unit(&self) -> Unit {
        let Unit { one, many } = &self.measure.unit;
        Unit { one: self.with_part(one), many: self.with_part(many) }
    }

    /// `ICE arrests, 2014–18 (by sex: Female)`
    pub fn name(&self) -> String {
        self.with_part(&self.measure.name)
    }

    /// The category in the edition's words: `by sex: Female`; empty for the whole.
    pub fn part_words(&self) -> String {
        let words =
            |(breakdown, choice): (&Breakdown, &Choice)| format!("{}: {}", lower_first(&breakdown.title), choice.name);
        self.part.map_or(String::new(), words)
    }

    /// Breaks that are given. They are made for the whole: a category is classed by its own figures.
    pub fn breaks(&self) -> Option<&'a FixedBreaks> {
        self.measure.breaks.as_ref().filter(|_| !self.is_part())
    }

    /// The source's ranks, which are those of the whole.
    pub fn ranks(&self) -> &'a [PrintedRank] {
        if self.is_part() { &[] } else { &self.measure.ranks }
    }

    /// Words for the whole, with the category behind them.
    pub fn with_part(&self, words: &str) -> String {
        match self.part_words() {
            part if part.is_empty() || words.is_empty() => words.to_string(),
            part => format!("{words} ({part})"),
        }
    }
}

/// The category that a word of the address bar names: `sex.female`; `None` if no measure has it.
pub fn part(data: &Dataset, word: &str) -> Option<Part> {
    let (dimension, id) = word.split_once('.')?;
    let mut measures = data.measures.iter().enumerate();
    measures.find_map(|(i, measure)| find(measure, dimension, id).map(|(j, k)| (i, j, k)))
}

/// The same category of the first measure that has it.
pub fn first(data: &Dataset, own: Part) -> Part {
    part(data, &part_word(data, own)).unwrap_or(own)
}

/// The word for a category: `sex.female`.
pub fn part_word(data: &Dataset, (measure, breakdown, choice): Part) -> String {
    let breakdown = &data.measures[measure].breakdowns[breakdown];
    format!("{}.{}", breakdown.dimension, breakdown.choices[choice].id)
}

fn find(measure: &Measure, dimension: &str, id: &str) -> Option<(usize, usize)> {
    let breakdowns = measure.breakdowns.iter().enumerate();
    let mut own = breakdowns.filter(|(_, breakdown)| breakdown.dimension == dimension);
    own.find_map(|(i, breakdown)| Some((i, breakdown.choices.iter().position(|choice| choice.id == id)?)))
}
