//! The legend as a histogram: how many counties stand behind each colour.

use super::{By, Choropleth, Scale, figure, tooltip};
use crate::model::Dataset;
use crate::text::{Words, words};

/// A swatch for each class and for each reason why there is none, and what the numbers are.
#[derive(Clone, Debug, PartialEq)]
pub struct Legend {
    /// What is counted: `ICE arrests, October 2014 to May 2018`.
    pub title: String,
    /// The period that is counted: `October 2014 to May 2018`; empty for dates.
    pub period: String,
    /// The category that is counted alone: `By sex: Female`; empty for all.
    pub part: String,
    pub swatches: Vec<Swatch>,
    /// What a rate is taken on; empty for counts.
    pub base: String,
    /// The county that stands apart, and in what.
    pub outlier: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Swatch {
    /// As in [`super::Shape`].
    pub class: Option<usize>,
    pub status: &'static str,
    pub label: String,
    /// How many counties have it.
    pub counties: usize,
    /// Height of its bar in thousandths of the tallest one's; at least 20 if it holds any county.
    pub height: usize,
}

impl Legend {
    pub fn new(data: &Dataset, map: &Choropleth) -> Legend {
        let words = words(&data.edition.language);
        let measure = &data.measures[map.measure];
        let period = figure::period_words(words, map.subject(data), map.months);
        let years = figure::rate_years(measure, map.months).filter(|_| map.by == By::Residents);
        Legend {
            title: title(data, map),
            period,
            part: capitalised(&map.subject(data).part_words()),
            swatches: with_heights(swatches(map, words)),
            base: years.map_or(String::new(), |years| words.rate_base(years)),
            outlier: map.outlier.map(|county| outlier(data, map, words, county)),
        }
    }
}

/// What the map shows, with its period: `Removals since 2012`.
pub(super) fn title(data: &Dataset, map: &Choropleth) -> String {
    let (words, subject) = (words(&data.edition.language), map.subject(data));
    let counted = figure::counted(words, subject, By::Count);
    words.during(&capitalised(&counted), &figure::period_words(words, subject, map.months))
}

/// Which is next is known only where all are: otherwise the source's own words stand.
fn outlier(data: &Dataset, map: &Choropleth, words: &dyn Words, county: usize) -> String {
    let rank = tooltip::rank_words(data, map, words, county);
    let is_printed = map.ranks[county].is_none() && !rank.is_empty();
    let said = if is_printed { rank } else { words.labels().stands_apart.to_string() };
    format!("{}: {said}", data.counties[county].name)
}

/// A sentence's first letter as a capital.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| std::iter::once(first.to_ascii_uppercase()).chain(letters).collect())
}

/// A word as it stands within a sentence.
pub(super) fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| std::iter::once(first.to_ascii_lowercase()).chain(letters).collect())
}

fn swatches(map: &Choropleth, words: &dyn Words) -> Vec<Swatch> {
    let shapes: Vec<_> = (0..map.values.len()).map(|county| map.shape(county)).collect();
    let count = |class, status: &str| shapes.iter().filter(|s| s.class == class && s.status == status).count();
    let swatch = |class, status, label| Swatch { class, status, label, counties: count(class, status), height: 0 };
    let labels = words.labels();
    let mut all = vec![
        swatch(None, "not-published", labels.not_published.to_string()),
        swatch(None, "none-attributed", labels.none_attributed.to_string()),
        swatch(None, "too-few", labels.too_few.to_string()),
        swatch(None, "unreliable", labels.unreliable.to_string()),
        swatch(Some(map.shade(0)), "zero", labels.zero.to_string()),
    ];
    all.retain(|swatch| swatch.counties > 0);
    let classes = class_labels(map, words);
    // One class alone that nobody is in is no scale: there is no figure above 0.
    let is_scale = classes.len() > 1;
    all.extend(classes.into_iter().enumerate().map(|(i, label)| swatch(Some(map.shade(i + 1)), "known", label)));
    all.push(swatch(None, "left-out", labels.left_out.to_string()));
    all.retain(|swatch| swatch.counties > 0 || (swatch.class.is_some() && is_scale));
    all
}

pub(super) fn class_labels(map: &Choropleth, words: &dyn Words) -> Vec<String> {
    match &map.scale {
        Scale::Days(days) => days.iter().map(|day| words.date_short(*day)).collect(),
        Scale::Numbers(scale) => (1..=scale.classes())
            .map(|class| match (scale.lower(class), scale.upper(class)) {
                (lower, upper) if map.by == By::Residents => words.rate_class(lower, upper),
                (lower, upper) => words.count_class(lower.map(|v| v as u32), upper.map(|v| v as u32)),
            })
            .collect(),
    }
}

fn with_heights(mut swatches: Vec<Swatch>) -> Vec<Swatch> {
    let tallest = swatches.iter().map(|swatch| swatch.counties).max().unwrap_or(0).max(1);
    for swatch in &mut swatches {
        let height = swatch.counties * 1000 / tallest;
        swatch.height = if swatch.counties > 0 { height.max(20) } else { 0 };
    }
    swatches
}
