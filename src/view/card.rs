//! The social card of a page: what its picture says, in the words that are set on it and in those that stand for it.

use super::blocks::row;
use super::legend::capitalised;
use super::{
    By, Choropleth, Legend, MapLabel, Route, Row, Scale, Subject, Summary, Swatch, figure, name, summary, tooltip,
};
use crate::model::{About, Dataset, Value};
use crate::text::{Standing, Words, standing, words};

/// Everything that is drawn, from top to bottom. What has nothing to say is empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The county that is marked: an index in [`Dataset::counties`].
    pub county: Option<usize>,
    pub eyebrow: String,
    /// `Cedar County`, or the headline of a map.
    pub title: String,
    /// The one large figure, or why there is none.
    pub figure: String,
    pub is_known: bool,
    /// What the figure counts, and when; for dates a sentence.
    pub unit: String,
    /// Its rank, or that not published is not zero.
    pub note: String,
    /// What is known instead, measure by measure.
    pub rows: Vec<Row>,
    pub caveat: String,
    pub source: String,
    /// Stands across the map of an edition that is made up.
    pub warning: &'static str,
    /// Figures that are written on the map.
    pub labels: Vec<MapLabel>,
    /// What colours and hatches mean, without classes where the figures themselves are written on the map.
    pub legend: Vec<Swatch>,
    /// The picture for those who do not see it.
    pub alt: String,
}

impl Card {
    pub fn new(data: &Dataset, about: &About, route: Route) -> Card {
        let map = Choropleth::new(data, &route.view());
        let maker =
            Maker { data, map: &map, words: words(&data.edition.language), says: standing(&data.edition.language) };
        let card = match route {
            Route::County(county) => maker.of_county(about, county),
            Route::Measure(measure) => maker.of_map(&about.title, &data.measures[measure].title),
            Route::Home => maker.of_map(&about.provider, &about.title),
        };
        Card { alt: maker.alt(&card), ..card }
    }
}

struct Maker<'a> {
    data: &'a Dataset,
    map: &'a Choropleth,
    words: &'static dyn Words,
    says: &'static Standing,
}

impl Maker<'_> {
    fn of_county(&self, about: &About, county: usize) -> Card {
        let (data, map, words) = (self.data, self.map, self.words);
        let value = map.values[county];
        let shown = map.measure;
        let others = (0..data.measures.len()).filter(|measure| *measure != shown && !value.is_known());
        let others: Vec<usize> = others.collect();
        let sources = if value.is_known() { &[shown] } else { others.as_slice() };
        let rank = tooltip::rank_words(data, map, words, county);
        let is_secret = value == Value::NotPublished;
        Card {
            county: Some(county),
            eyebrow: about.title.clone(),
            title: name::full(data, county),
            figure: figure::short(words, value),
            is_known: value.is_known(),
            unit: self.unit(value),
            note: if is_secret { self.says.card_not_zero.to_string() } else { capitalised(&rank) },
            rows: others.iter().map(|measure| self.row(*measure, county)).collect(),
            caveat: figure::caveat_line(data, map, county),
            source: self.source(sources),
            // Where the county has no figure, the large words say what its hatch means.
            legend: if value.is_known() { self.legend() } else { Vec::new() },
            ..self.blank()
        }
    }

    /// A map as a whole: what all figures add up to, or for how many they are published.
    fn of_map(&self, above: &str, title: &str) -> Card {
        let (data, map, words) = (self.data, self.map, self.words);
        let (known, all) = (map.known(), data.counties.len());
        let coverage = words.coverage(known, all, &data.edition.unit);
        let total = summary::placed(data, map);
        let is_partly_secret = map.values.contains(&Value::NotPublished);
        let unit = match (total, &map.scale) {
            (Some(total), _) => self.unit(Value::Known(total)),
            (None, Scale::Days(_)) => Summary::new(data, map).text,
            (None, _) => self.says.card_published.replace("{what}", &self.unit(Value::NotPublished)),
        };
        let note = match total {
            Some(_) => self.says.card_in.replace("{where}", &coverage),
            None if is_partly_secret => self.says.card_not_zero.to_string(),
            None => String::new(),
        };
        Card {
            eyebrow: above.to_string(),
            title: title.to_string(),
            figure: total.map_or(coverage, |total| words.number(total)),
            is_known: true,
            unit,
            note,
            caveat: self.map_caveat(),
            source: self.source(&[map.measure]),
            labels: MapLabel::all(data, map),
            legend: self.legend(),
            ..self.blank()
        }
    }

    fn blank(&self) -> Card {
        let warning = if self.data.edition.synthetic { self.says.card_synthetic } else { "" };
        Card {
            county: None,
            eyebrow: String::new(),
            title: String::new(),
            figure: String::new(),
            is_known: false,
            unit: String::new(),
            note: String::new(),
            rows: Vec::new(),
            caveat: String::new(),
            source: String::new(),
            warning,
            labels: Vec::new(),
            legend: Vec::new(),
            alt: String::new(),
        }
    }

    /// `removals since 2012`; a date's unit is the name of its measure.
    fn unit(&self, value: Value) -> String {
        let subject = self.map.subject(self.data);
        let unit = if value == Value::Known(1) { subject.unit().one } else { subject.unit().many };
        let unit = if unit.is_empty() { subject.name() } else { unit };
        self.words.during(&unit, &figure::period_words(self.words, subject, self.map.months))
    }

    fn row(&self, measure: usize, county: usize) -> Row {
        let whole = Subject::whole(self.data, measure);
        let value = figure::value(self.data, whole, county, None, By::Count);
        row(whole.name(), figure::short(self.words, value))
    }

    /// The caveat of the figure that is named first, and what no county was given.
    fn map_caveat(&self) -> String {
        let (data, map) = (self.data, self.map);
        let first = map.reliable_first().first().copied();
        let of_first = first.map(|county| (county, figure::caveat_line(data, map, county)));
        let of_first = of_first.filter(|(_, line)| !line.is_empty());
        let of_first = of_first.map(|(county, line)| format!("{}: {line}", data.counties[county].name));
        let unplaced = Summary::unplaced(data, map);
        of_first.into_iter().chain(unplaced).collect::<Vec<_>>().join(" ")
    }

    /// Whose figures are shown, and when they were taken.
    fn source(&self, measures: &[usize]) -> String {
        let mut sources: Vec<&str> = Vec::new();
        for measure in measures {
            let source = self.data.measures[*measure].source.as_str();
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        let day = self.words.date(self.data.edition.retrieved);
        let retrieved = self.says.card_retrieved.replace("{day}", &day);
        format!("{}: {}. {retrieved}", self.words.labels().source, sources.join("; "))
    }

    fn legend(&self) -> Vec<Swatch> {
        let is_labelled = !MapLabel::all(self.data, self.map).is_empty();
        let swatches = Legend::new(self.data, self.map).swatches.into_iter();
        let shown = swatches.filter(|swatch| swatch.counties > 0 && !(is_labelled && swatch.class.is_some()));
        shown.map(|swatch| if is_labelled { self.counted(swatch) } else { swatch }).collect()
    }

    /// A swatch that says how many counties it stands for.
    fn counted(&self, swatch: Swatch) -> Swatch {
        let (all, unit) = (self.data.counties.len(), &self.data.edition.unit);
        let coverage = self.words.coverage(swatch.counties, all, unit);
        Swatch { label: format!("{}: {coverage}", swatch.label), ..swatch }
    }

    fn alt(&self, card: &Card) -> String {
        let picture = match card.county {
            Some(_) => self.says.card_marked.replace("{name}", &card.title),
            None => self.says.card_map.to_string(),
        };
        let joint = if card.is_known { " " } else { ": " };
        let on_map = card.labels.iter().map(|label| format!("{} {}", label.name, label.figure)).collect::<Vec<_>>();
        let rows = card.rows.iter().map(|row| format!("{}: {}", row.label, row.value));
        let warning = if card.warning.is_empty() { "" } else { self.words.labels().synthetic };
        let figure = format!("{}{joint}{}", card.figure, card.unit);
        let mut parts = vec![warning.to_string(), picture.replace("{place}", &self.data.edition.place), figure];
        if card.county.is_none() {
            parts.insert(2, card.title.clone());
        }
        parts.extend([card.note.clone(), self.words.list(&on_map)]);
        parts.extend(rows.chain([card.caveat.clone()]));
        let parts = parts.iter().filter(|part| !part.is_empty()).map(|part| part.trim_end_matches('.'));
        parts.collect::<Vec<_>>().join(". ") + "."
    }
}
