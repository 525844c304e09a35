//! The controls that the present measure can use: groups of choices, each a link to the view that it leads to.

use super::{By, Choropleth, Film, ViewState, figure, subject};
use crate::model::{self, Dataset, Period};
use crate::stats::Method;
use crate::text::{Labels, Words, words};

/// A group of choices of which one, or none, is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// The query's key that it changes; names it for the style too.
    pub key: &'static str,
    pub label: &'static str,
    pub choices: Vec<Choice>,
}

/// One choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub words: String,
    /// What stands under it, smaller: a measure's coverage.
    pub note: String,
    /// The address that it leads to, below the site's root.
    pub link: String,
    pub is_made: bool,
}

/// The categories that can be looked at alone, by breakdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    pub label: &'static str,
    /// The whole.
    pub all: &'static str,
    /// The heading of each breakdown, with its choices: the value of each in the query, and its words.
    pub groups: Vec<(String, Vec<(String, String)>)>,
    /// The value that is chosen; empty for the whole.
    pub made: String,
}

/// The period of a measure with months.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeriodControl {
    /// The months shown, in words.
    pub words: String,
    /// First and last month in words, for those who hear the handles.
    pub ends: (String, String),
    /// Where the handles stand, in months from the first that is covered.
    pub handles: (usize, usize),
    /// The last place of a handle.
    pub last: usize,
    /// The whole, then each fiscal year as far as it is covered.
    pub shortcuts: Choices,
    /// The folder of the page with a map for each calendar year, below the site's root.
    pub years: String,
    /// Whether there is anything to play.
    pub can_play: bool,
}

impl Choices {
    /// The measures, each with how many counties it is known for.
    pub fn measures(data: &Dataset, view: &ViewState) -> Choices {
        let words = words(&data.edition.language);
        let all = data.counties.len();
        let choices = data.measures.iter().enumerate().map(|(i, measure)| {
            let note = words.coverage(measure.figures.coverage(), all, &data.edition.unit);
            Choice { note, ..choice(data, view, measure.name.clone(), |view| view.measure = i) }
        });
        Choices { key: "measure", label: words.labels().measures, choices: choices.collect() }
    }

    /// All other choices that the map can use, in the order in which they are offered; one with nothing to choose is absent.
    pub fn all(data: &Dataset, view: &ViewState, map: &Choropleth) -> Vec<Choices> {
        let labels = words(&data.edition.language).labels();
        let mut all = Vec::new();
        if map.has_rates(data) {
            all.push(bases(data, view, labels));
        }
        if map.has_methods(data) {
            all.push(methods(data, view, labels));
            all.push(without(data, view, map, labels));
        }
        if view.is_filtered() {
            let reset = choice(data, view, labels.reset.to_string(), ViewState::reset);
            all.push(Choices { key: "reset", label: "", choices: vec![reset] });
        }
        all.retain(|group| !group.choices.is_empty());
        all
    }
}

impl Parts {
    /// `None` where the present measure has nothing to choose.
    pub fn new(data: &Dataset, view: &ViewState) -> Option<Parts> {
        let labels = words(&data.edition.language).labels();
        let mut groups = Vec::new();
        for (i, breakdown) in data.measures[view.measure].breakdowns.iter().enumerate() {
            let choice = |(j, choice): (usize, &model::Choice)| {
                (subject::part_word(data, (view.measure, i, j)), choice.name.clone())
            };
            let choices: Vec<_> = breakdown.choices.iter().enumerate().map(choice).collect();
            if !choices.is_empty() {
                groups.push((breakdown.title.clone(), choices));
            }
        }
        let made = if view.subject(data).is_part() { view.part_word(data) } else { String::new() };
        (!groups.is_empty()).then_some(Parts { label: labels.among, all: labels.among_all, groups, made })
    }
}

impl PeriodControl {
    /// `None` for a measure without months.
    pub fn new(data: &Dataset, view: &ViewState, map: &Choropleth) -> Option<PeriodControl> {
        let words = words(&data.edition.language);
        let subject = map.subject(data);
        let whole = subject.figures().months()?;
        let shown = map.months?;
        Some(PeriodControl {
            words: figure::period_words(words, subject, Some(shown)),
            ends: (words.month(shown.from), words.month(shown.to)),
            handles: view.handles(data)?,
            last: whole.months() - 1,
            shortcuts: shortcuts(data, view, words, whole),
            years: super::years::folder(&data.measures[map.measure]),
            can_play: Film::is_there(data, view),
        })
    }
}

/// A choice that changes the present view; it is made if it changes nothing.
fn choice(data: &Dataset, view: &ViewState, words: String, change: impl FnOnce(&mut ViewState)) -> Choice {
    let mut next = view.clone();
    change(&mut next);
    Choice { words, note: String::new(), is_made: next == *view, link: next.to_link(data) }
}

fn bases(data: &Dataset, view: &ViewState, labels: &Labels) -> Choices {
    let bases = [(By::Count, labels.by_count), (By::Residents, labels.by_residents)];
    let choices = bases.map(|(by, words)| choice(data, view, words.to_string(), |view| view.by = by));
    Choices { key: "by", label: labels.show, choices: choices.into() }
}

fn methods(data: &Dataset, view: &ViewState, labels: &Labels) -> Choices {
    let words = |method: Method| match method {
        Method::Rounded => labels.rounded,
        Method::Quantile => labels.quantile,
        Method::Natural => labels.natural,
        Method::Equal => labels.equal,
    };
    let choice = |method: Method| choice(data, view, words(method).to_string(), |view| view.classes = method);
    Choices { key: "classes", label: labels.class_method, choices: Method::ALL.into_iter().map(choice).collect() }
}

/// Takes back who was left out of the classing, or leaves out the county that stands apart.
fn without(data: &Dataset, view: &ViewState, map: &Choropleth, labels: &Labels) -> Choices {
    let outlier = map.outlier.filter(|county| !map.without.contains(county));
    let toggle = |county: usize| {
        let words = format!("{} {}", labels.without, data.counties[county].name);
        let is_made = map.without.contains(&county);
        Choice { is_made, ..choice(data, view, words, |view| view.toggle_without(county)) }
    };
    let choices = map.without.iter().copied().chain(outlier).map(toggle).collect();
    Choices { key: "without", label: labels.outliers, choices }
}

fn shortcuts(data: &Dataset, view: &ViewState, words: &dyn Words, whole: Period) -> Choices {
    let years = (whole.from.fiscal_year()..=whole.to.fiscal_year()).filter_map(|year| {
        let months = Period::fiscal_year(year).intersect(whole)?;
        Some((months, words.fiscal_year_short(year, months.months())))
    });
    let all = (whole, words.labels().whole_period.to_string());
    let choices = std::iter::once(all).chain(years);
    let choices = choices.map(|(months, words)| choice(data, view, words, |view| view.choose_months(data, months)));
    Choices { key: "period", label: words.labels().period, choices: choices.collect() }
}
