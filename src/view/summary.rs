//! What the map says, in sentences: the highest, the lowest, what stands apart, and what is not known.

use super::legend::{self, capitalised};
use super::{By, Choropleth, Scale, Tooltip, ViewState, figure};
use crate::model::{Dataset, Figures, Unit, Value};
use crate::text::{Says, Sentences, Words, sentences, words};

/// With no more figures than this each is named.
const FEW: usize = 4;

/// The summary of a map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    pub text: String,
    /// The measure that is known for most counties, where the present one is known for few.
    pub elsewhere: Option<Elsewhere>,
}

/// A measure that is one step away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    /// Index in [`Dataset::measures`].
    pub measure: usize,
    pub words: String,
}

impl Summary {
    pub fn new(data: &Dataset, map: &Choropleth) -> Summary {
        let teller = Teller::new(data, map, false);
        Summary { text: teller.text(), elsewhere: (map.known() <= FEW).then(|| teller.elsewhere()).flatten() }
    }

    /// What a change of view comes to, for those who hear the page: the chosen county's figure, or what the map shows.
    pub fn spoken(data: &Dataset, map: &Choropleth, view: &ViewState) -> String {
        match view.county {
            Some(county) => Tooltip::new(data, map, county, None).sentence(),
            None => format!("{}. {}", legend::title(data, map), Summary::new(data, map).text),
        }
    }

    /// Its first facts, with all that is not known: what the lowest is, and how classes are made, is left out.
    pub fn brief(data: &Dataset, map: &Choropleth) -> String {
        Teller::new(data, map, true).text()
    }

    /// The sentence on what the source counts and places in none.
    pub fn unplaced(data: &Dataset, map: &Choropleth) -> Option<String> {
        Teller::new(data, map, true).unplaced()
    }
}

/// Everything the sentences are made from.
struct Teller<'a> {
    data: &'a Dataset,
    map: &'a Choropleth,
    words: &'static dyn Words,
    sentences: &'static dyn Sentences,
    brief: bool,
}

impl<'a> Teller<'a> {
    fn new(data: &'a Dataset, map: &'a Choropleth, brief: bool) -> Teller<'a> {
        let language = &data.edition.language;
        Teller { data, map, words: words(language), sentences: sentences(language), brief }
    }

    fn text(&self) -> String {
        let sentences = match (&self.map.scale, self.is_few()) {
            (Scale::Days(_), _) => vec![self.waves()],
            (_, true) => [vec![self.few()], self.caveats(&self.map.in_order())].concat(),
            _ => self.distribution(),
        };
        let missing = if self.is_few() { Vec::new() } else { self.missing() };
        let without = self.without().filter(|_| !self.brief);
        sentences.into_iter().chain(missing).chain(without).collect::<Vec<_>>().join(" ")
    }

    fn unit(&self) -> &Unit {
        &self.data.edition.unit
    }

    fn name(&self, county: usize) -> &str {
        &self.data.counties[county].name
    }

    fn figure(&self, county: usize) -> String {
        figure::short(self.words, self.map.values[county])
    }

    /// A figure with its unit and period.
    fn during(&self, value: Value) -> String {
        let subject = self.map.subject(self.data);
        let period = figure::period_words(self.words, subject, self.map.months);
        self.words.during(&figure::with_unit(self.words, subject, value), &period)
    }

    /// Whether so few are published that each is named; where none is attributed, or all is known, that is not the point.
    fn is_few(&self) -> bool {
        let mut missing = self.map.values.iter().filter(|value| !value.is_known()).peekable();
        (1..=FEW).contains(&self.map.known())
            && missing.peek().is_some()
            && missing.all(|value| *value == Value::NotPublished)
    }

    fn few(&self) -> String {
        let order = self.map.in_order();
        let (all, last) = (self.map.values.len(), order.len().saturating_sub(1));
        let named = order.iter().enumerate().map(|(i, county)| {
            let figure = if i == last { self.during(self.map.values[*county]) } else { self.figure(*county) };
            self.words.named(self.name(*county), &figure)
        });
        let figures = self.words.list(&named.collect::<Vec<_>>());
        let known = order.len();
        self.sentences.summary(Says::Few { known, all, unit: self.unit(), figures: &figures, missing: all - known })
    }

    /// The caveats of the figures that are named.
    fn caveats(&self, named: &[usize]) -> Vec<String> {
        let caveats = named.iter().filter_map(|county| {
            let line = figure::caveat_line(self.data, self.map, *county);
            (!line.is_empty()).then(|| format!("{}: {line}", self.name(*county)))
        });
        caveats.collect()
    }

    fn distribution(&self) -> Vec<String> {
        let mut sentences = Vec::new();
        sentences.extend(self.total());
        let order = self.map.reliable_first();
        // What is kept back may be higher, or lower, than all that is shown.
        let is_whole = !self.map.subject(self.data).is_incomplete();
        if order.len() > 1 && is_whole {
            sentences.extend(self.ends(order));
        }
        sentences.extend(self.unplaced());
        sentences
    }

    /// The notable end, and in full the other one.
    fn ends(&self, mut order: Vec<usize>) -> Vec<String> {
        if self.map.lowest_first {
            order.reverse();
        }
        let (top, bottom) = (self.top(&order), self.bottom(&order));
        let (mut told, mut other) = if self.map.lowest_first { (bottom, top) } else { (top, bottom) };
        if !self.brief {
            told.append(&mut other);
        }
        told
    }

    /// What all counts add up to; rates do not add up.
    fn total(&self) -> Option<String> {
        let counts = self.map.values.iter().map(|value| if let Value::Known(count) = value { *count } else { 0 });
        let figure = capitalised(&self.during(Value::Known(counts.sum())));
        let (known, all) = (self.map.known(), self.map.values.len());
        let says = Says::Total { figure: &figure, known, all, unit: self.unit() };
        (self.map.by == By::Count && known > 0).then(|| self.sentences.summary(says))
    }

    /// The highest figure, of two or more from the highest, with its caveats.
    fn top(&self, order: &[usize]) -> Vec<String> {
        let is_apart = self.map.outlier == Some(order[0]);
        let said = if is_apart { self.apart(order[0], order[1]) } else { self.highest(order[0]) };
        // The next is named beside one that stands apart.
        let mut told = self.caveats(&order[..if is_apart { 2 } else { 1 }]);
        told.insert(0, said);
        told
    }

    fn highest(&self, first: usize) -> String {
        self.sentences.summary(Says::Highest { name: self.name(first), figure: &self.unit_figure(first) })
    }

    fn apart(&self, first: usize, next: usize) -> String {
        let (name, figure) = (self.name(first), self.unit_figure(first));
        let value = |county: usize| self.map.values[county].number().unwrap_or(0.0);
        // Three times exactly is more than twice, and not more than three times.
        let times = ((value(first) / value(next)).ceil() as u32).saturating_sub(1).max(2);
        let (next, next_figure) = (self.name(next), self.figure(next));
        self.sentences.summary(Says::Outlier { name, figure: &figure, times, next, next_figure: &next_figure })
    }

    /// A rate needs its base beside it; a count's unit stands in the sentence before.
    fn unit_figure(&self, county: usize) -> String {
        match self.map.by {
            By::Count => self.figure(county),
            By::Residents => self.during(self.map.values[county]),
        }
    }

    /// The lowest figure above zero, of those from the highest, and how many have none at all.
    fn bottom(&self, order: &[usize]) -> Vec<String> {
        let last = order[order.len() - 1];
        let zeros = order.iter().filter(|county| self.map.values[**county] == Value::Known(0)).count();
        let lowest = order.iter().rev().find(|county| self.map.values[**county] != Value::Known(0)).unwrap_or(&last);
        let sharing = order.iter().filter(|county| self.map.values[**county] == self.map.values[*lowest]).count();
        let (name, figure, unit) = (self.name(*lowest), self.figure(*lowest), self.unit());
        let mut sentences = vec![self.sentences.summary(Says::Lowest { name, sharing, figure: &figure, unit })];
        sentences.extend(self.caveats(&[*lowest]).into_iter().filter(|_| sharing == 1));
        if zeros > 0 {
            sentences.push(self.sentences.summary(Says::Zero { units: zeros, unit }));
        }
        sentences
    }

    fn unplaced(&self) -> Option<String> {
        // How many of a category are among them is not known.
        let is_told = self.map.by == By::Count && !self.map.subject(self.data).is_part();
        let count = unplaced(self.data, self.map.measure).filter(|_| is_told)?;
        let (count, place) = (self.words.number(count), self.data.edition.place.as_str());
        Some(self.sentences.summary(Says::Unplaced { count: &count, place, unit: self.unit() }))
    }

    fn missing(&self) -> Vec<String> {
        let unit = self.unit();
        let count = |value: Value| self.map.values.iter().filter(|other| **other == value).count();
        let unreliable = self.map.values.iter().filter(|value| matches!(value, Value::Unreliable(_))).count();
        let says = [
            (count(Value::NotPublished), Says::NotPublished { units: count(Value::NotPublished), unit }),
            (count(Value::NoneAttributed), Says::NoneAttributed { units: count(Value::NoneAttributed), unit }),
            (count(Value::TooFew), Says::Withheld { units: count(Value::TooFew), unit }),
            (unreliable, Says::Unreliable { units: unreliable, unit }),
        ];
        says.into_iter().filter(|(units, _)| *units > 0).map(|(_, says)| self.sentences.summary(says)).collect()
    }

    fn without(&self) -> Option<String> {
        let names: Vec<String> = self.map.without.iter().map(|county| self.name(*county).to_string()).collect();
        let names = self.words.list(&names);
        (self.map.has_methods(self.data) && !names.is_empty())
            .then(|| self.sentences.summary(Says::Without { names: &names }))
    }

    fn waves(&self) -> String {
        let Scale::Days(days) = &self.map.scale else { return String::new() };
        let (Some(first), Some(last)) = (days.first(), days.last()) else { return String::new() };
        let on = |day| {
            let counties = (0..self.map.values.len()).filter(move |i| self.map.values[*i] == Value::Date(day));
            counties.map(|i| self.name(i).to_string()).collect::<Vec<_>>()
        };
        let first_units = self.words.list(&on(*first));
        self.sentences.summary(Says::Waves {
            first: &self.words.date(*first),
            first_units: &first_units,
            last: &self.words.date(*last),
            last_units: on(*last).len(),
            waves: days.len(),
            unit: self.unit(),
        })
    }

    fn elsewhere(&self) -> Option<Elsewhere> {
        let measures = self.data.measures.iter().enumerate();
        let counted = measures.filter(|(_, m)| !matches!(m.figures, Figures::Dates { .. }));
        // Of measures known for equally many the first offered: max_by_key alone would take the last.
        let (measure, known) = counted.map(|(i, m)| (i, m.figures.coverage())).rev().max_by_key(|(_, known)| *known)?;
        let (name, all) = (&self.data.measures[measure].name, self.data.counties.len());
        let words = self.sentences.summary(Says::Elsewhere { measure: name, known, all, unit: self.unit() });
        (measure != self.map.measure).then_some(Elsewhere { measure, words })
    }
}

/// What the counts of all counties add up to. Where few are known, or some kept back, their sum would pass for the
/// state's: `None`.
pub(super) fn placed(data: &Dataset, map: &Choropleth) -> Option<u32> {
    let count = |value: &Value| if let Value::Known(count) = value { *count } else { 0 };
    let sum: u32 = map.values.iter().map(count).sum();
    let is_whole = data.measures[map.measure].ranks.is_empty() && !map.subject(data).is_incomplete();
    (map.by == By::Count && sum > 0 && is_whole).then_some(sum)
}

/// How many events a measure gives to no county; `None` if it places all.
pub(super) fn unplaced(data: &Dataset, measure: usize) -> Option<u32> {
    let parts = data.measures[measure].breakdowns.first()?.parts.iter();
    let sum: u32 = parts.filter(|part| part.county.is_none()).map(|part| part.count).sum();
    (sum > 0).then_some(sum)
}
