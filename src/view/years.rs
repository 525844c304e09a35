//! A measure with months, one map a calendar year, all on one scale: how did it change from year to year?

use super::choropleth::{classed, number_scale};
use super::legend::{capitalised, class_labels};
use super::table::MARK;
use super::{By, Choropleth, Scale, Shape, Subject, ViewState, figure};
use crate::model::{Dataset, Measure, Period, Value};
use crate::text::{Says, Sentences, Words, calendar_year, sentences, standing, words};

/// Everything that the page of a measure's years shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Years {
    /// Index in [`Dataset::measures`].
    pub measure: usize,
    /// `Seizures in Arboria, year by year`
    pub heading: String,
    /// The heading with the whole period, which tells two measures of one unit apart.
    pub title: String,
    /// What the maps show, in a sentence or two.
    pub description: String,
    /// In order, at least one; only the first and the last may be part-years.
    pub maps: Vec<YearMap>,
    /// What is counted, over the legend: `Seizures`.
    pub counted: String,
    /// Why a county has no class, zero, and each class: what of the main map's legend any of the maps needs.
    pub keys: Vec<Key>,
    pub rows: Vec<YearRow>,
    /// What each map adds up to, then the whole.
    pub totals: Vec<String>,
    /// Every caveat that a mark in the table stands for, with the counties that it is about.
    pub notes: Vec<String>,
}

/// One year's map.
#[derive(Clone, Debug, PartialEq)]
pub struct YearMap {
    /// The months of the year that the figures cover, all of one calendar year.
    pub months: Period,
    /// `2015`, and for a part-year its months: `Oct–Dec 2014`.
    pub words: String,
    /// That it is a part-year: `3 of 12 months`; empty for a whole one.
    pub part: String,
    /// What all counties add up to, with its unit: `211 seizures`.
    pub total: String,
    /// `The highest: Alder, 186.`, or the lowest where that is the notable end; empty where several share it, or none is above
    /// zero.
    pub notable: String,
    /// The total, in how many counties, and the notable end: what is said of the map to those who do not see it.
    pub sentence: String,
    /// One for each county, in the dataset's order.
    pub values: Vec<Value>,
    pub shapes: Vec<Shape>,
    /// The address of the same months on the main map, below the site's root.
    pub link: String,
}

/// A colour or a hatch, and what it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// As in [`Shape`].
    pub class: Option<usize>,
    pub status: &'static str,
    pub label: String,
}

/// A county's years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearRow {
    /// Index in [`Dataset::counties`].
    pub county: usize,
    /// A figure for each map, then the whole, which has the mark of a caveat; `Err` says why there is none.
    pub figures: Result<Vec<String>, &'static str>,
    /// The address of its page under this measure, below the site's root.
    pub link: String,
}

/// The folder of such a page below the site's root: `measure/seizures/years/`; `None` for a measure without months.
pub fn path(measure: &Measure) -> Option<String> {
    measure.figures.months().map(|_| folder(measure))
}

/// The same of a measure that has months.
pub(super) fn folder(measure: &Measure) -> String {
    ["measure/", &measure.id, "/years/"].concat()
}

impl Years {
    /// `None` for a measure without months. Only counts: most counties' rates of one year would rest on too few events.
    pub fn new(data: &Dataset, measure: usize) -> Option<Years> {
        let whole = data.measures[measure].figures.months()?;
        let plain = ViewState { measure, ..ViewState::default() };
        let teller = Teller { data, measure: &data.measures[measure], words: words(&data.edition.language) };
        let periods: Vec<Period> = calendar_years(whole).collect();
        let view = |months: &Period| plain.change(|view| view.choose_months(data, *months));
        let years: Vec<ViewState> = periods.iter().map(view).collect();
        let scale = common_scale(data, &plain, &years);
        let maps: Vec<Choropleth> =
            years.iter().map(|year| Choropleth::with_scale(data, year, scale.clone())).collect();
        let all = Choropleth::with_scale(data, &plain, scale);
        let heading = teller.heading();
        let totals = maps.iter().chain([&all]).map(|map| teller.words.number(total(map)));
        Some(Years {
            measure,
            title: teller.words.during(&heading, &teller.measure.period),
            description: teller.description(&all),
            maps: (0..maps.len()).map(|i| teller.map(&maps[i], periods[i], &years[i])).collect(),
            counted: capitalised(&teller.measure.unit.many),
            keys: teller.keys(&maps),
            rows: (0..data.counties.len()).map(|county| teller.row(&maps, &all, &plain, county)).collect(),
            totals: totals.collect(),
            notes: teller.notes(measure),
            heading,
        })
    }
}

/// The calendar years that a period touches, each cut to it.
fn calendar_years(whole: Period) -> impl Iterator<Item = Period> {
    (whole.from.year()..=whole.to.year()).filter_map(move |year| Period::calendar_year(year).intersect(whole))
}

/// Breaks made from the figures of all years together, so that a colour means the same on every map.
fn common_scale(data: &Dataset, plain: &ViewState, years: &[ViewState]) -> Scale {
    let unclassed = |year: &ViewState| Choropleth::with_scale(data, year, Scale::Days(Vec::new())).values;
    let values: Vec<Value> = years.iter().flat_map(unclassed).collect();
    Scale::Numbers(number_scale(Subject::whole(data, plain.measure), plain, classed(&values, &[])))
}

fn total(map: &Choropleth) -> u32 {
    map.values.iter().filter_map(|value| if let Value::Known(count) = value { Some(count) } else { None }).sum()
}

/// Everything that the words are made from.
struct Teller<'a> {
    data: &'a Dataset,
    measure: &'a Measure,
    words: &'static dyn Words,
}

impl Teller<'_> {
    fn sentences(&self) -> &'static dyn Sentences {
        sentences(&self.data.edition.language)
    }

    fn heading(&self) -> String {
        let heading = standing(&self.data.edition.language).years_heading;
        heading.replace("{what}", &capitalised(&self.measure.unit.many)).replace("{place}", &self.data.edition.place)
    }

    fn description(&self, all: &Choropleth) -> String {
        let figure = self.words.count(total(all), &self.measure.unit);
        let said = standing(&self.data.edition.language).years_description;
        format!("{} {}", self.total(all, &self.words.during(&figure, &self.measure.period)), said)
    }

    fn map(&self, map: &Choropleth, months: Period, view: &ViewState) -> YearMap {
        let (total, notable) = (self.words.count(total(map), &self.measure.unit), self.notable(map));
        YearMap {
            months,
            words: calendar_year(self.words, months),
            part: self.part(months.months()),
            sentence: [self.total(map, &total), notable.clone()].join(" ").trim_end().to_string(),
            total,
            notable,
            values: map.values.clone(),
            shapes: (0..map.values.len()).map(|county| map.shape(county)).collect(),
            link: view.to_link(self.data),
        }
    }

    fn part(&self, months: usize) -> String {
        if months == 12 {
            return String::new();
        }
        standing(&self.data.edition.language).years_part.replace("{months}", &months.to_string())
    }

    /// A total, and in how many counties there was any.
    fn total(&self, map: &Choropleth, figure: &str) -> String {
        let known = map.values.iter().filter(|value| value.number().is_some_and(|number| number > 0.0)).count();
        let unit = &self.data.edition.unit;
        self.sentences().summary(Says::Total { figure, known, all: map.values.len(), unit })
    }

    /// The figure of the notable end; empty where several share it, and the highest where none is above zero.
    fn notable(&self, map: &Choropleth) -> String {
        let order = map.in_order();
        let number = |place: usize| order.get(place).and_then(|county| map.values[*county].number()).unwrap_or(0.0);
        match order.first() {
            Some(county) if number(0) != number(1) => {
                let (name, figure) =
                    (&self.data.counties[*county].name, figure::short(self.words, map.values[*county]));
                let lowest = Says::Lowest { name, sharing: 1, figure: &figure, unit: &self.data.edition.unit };
                self.sentences().summary(if map.lowest_first {
                    lowest
                } else {
                    Says::Highest { name, figure: &figure }
                })
            }
            _ => String::new(),
        }
    }

    /// Reasons for a hatch and zero, as far as any map shows them, then every class.
    fn keys(&self, maps: &[Choropleth]) -> Vec<Key> {
        let is_shown = |class: Option<usize>, status: &str| {
            let shapes = maps.iter().flat_map(|map| (0..map.values.len()).map(|county| map.shape(county)));
            shapes.into_iter().any(|shape| shape.class == class && shape.status == status)
        };
        let (labels, shade) = (self.words.labels(), |class: usize| maps.first().map(|map| map.shade(class)));
        let mut keys = vec![
            Key { class: None, status: "not-published", label: labels.not_published.to_string() },
            Key { class: None, status: "none-attributed", label: labels.none_attributed.to_string() },
            Key { class: shade(0), status: "zero", label: labels.zero.to_string() },
        ];
        keys.retain(|key| is_shown(key.class, key.status));
        let classes = maps.first().map(|map| class_labels(map, self.words)).unwrap_or_default().into_iter();
        keys.extend(classes.enumerate().map(|(i, label)| Key { class: shade(i + 1), status: "known", label }));
        keys
    }

    fn row(&self, maps: &[Choropleth], all: &Choropleth, plain: &ViewState, county: usize) -> YearRow {
        let short = |map: &Choropleth| figure::short(self.words, map.values[county]);
        let whole = all.values[county];
        let mark = if self.caveats(all.measure, county).next().is_some() { MARK } else { "" };
        let figures = maps.iter().map(short).chain([format!("{}{mark}", short(all))]).collect();
        let missing = figure::missing(self.words, whole);
        let link = plain.change(|view| view.choose_county(Some(county))).to_link(self.data);
        YearRow { county, figures: if whole.is_known() { Ok(figures) } else { Err(missing) }, link }
    }

    fn caveats(&self, measure: usize, county: usize) -> impl Iterator<Item = &crate::model::Caveat> {
        figure::caveats(self.data, Subject::whole(self.data, measure), county, By::Count)
    }

    fn notes(&self, measure: usize) -> Vec<String> {
        let caveats = self.data.caveats.iter().filter(|it| it.measures.contains(&measure) && !it.rates_only);
        let name = |county: &usize| self.data.counties[*county].name.clone();
        let note = |caveat: &crate::model::Caveat| {
            let names: Vec<String> = caveat.counties.iter().map(name).collect();
            format!("* {}: {}", self.words.list(&names), caveat.text)
        };
        caveats.map(note).collect()
    }
}
