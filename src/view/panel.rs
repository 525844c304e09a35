//! Drill-down: all that is known of one county, or of the state where none is chosen.

use super::{By, Choropleth, Comparison, Tooltip, Trend, ViewState, figure, summary, tooltip};
use crate::model::{Dataset, Figures, Measure, Part, Series, Value};
use crate::text::{Words, words};

/// What the panel says of a county.
#[derive(Clone, Debug, PartialEq)]
pub struct CountyPanel {
    /// Index in [`Dataset::counties`].
    pub county: usize,
    /// `Lafayette County`
    pub name: String,
    /// The figure by itself: `56`, `Not published`.
    pub figure: String,
    /// Whether the figure is a number or a date, and may be set large.
    pub is_known: bool,
    /// The whole sentence, for those who hear the page.
    pub sentence: String,
    /// What follows the figure: its unit and period.
    pub unit: String,
    pub rank: String,
    pub caveats: Vec<String>,
    /// By year as printed: label and count.
    pub yearly: Vec<Fact>,
    pub breakdowns: Vec<Breakdown>,
    /// The county's series by month, and the state's.
    pub trends: Vec<Trend>,
    /// Every measure's figure, then residents and noncitizens.
    pub facts: Vec<Fact>,
    pub facilities: Vec<Listed>,
    pub agreements: Vec<Listed>,
    pub comparison: Comparison,
    /// Whether the county may be left out of the classing.
    pub can_leave_out: bool,
    pub left_out: bool,
    pub note: String,
    pub source: String,
}

/// What the panel says of the state.
#[derive(Clone, Debug, PartialEq)]
pub struct StatePanel {
    pub name: String,
    /// What all counties and what was placed in none add up to; empty for rates, dates, and where few figures are known.
    pub figure: String,
    pub unit: String,
    /// A mean as printed: `65 people a month on average, statewide, in 2018`
    pub mean: String,
    /// The highest figures, each with its county.
    pub highest: Vec<(usize, Bar)>,
    /// What no county can be given, by reason.
    pub unplaced: Vec<Bar>,
    pub trends: Vec<Trend>,
    pub agreements: Vec<Listed>,
    pub note: String,
    pub source: String,
}

/// A label, its value and what must be said with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    pub label: String,
    pub value: String,
    pub note: String,
}

/// One dimension of a measure in one county.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breakdown {
    pub title: String,
    pub bars: Vec<Bar>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    pub label: String,
    pub value: String,
    /// In thousandths of the longest.
    pub length: u32,
    pub note: String,
}

/// An entry of a list: a facility with its city and use, an agency with its agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub name: String,
    /// As far as the source says.
    pub details: String,
}

impl CountyPanel {
    pub fn new(data: &Dataset, map: &Choropleth, view: &ViewState, county: usize) -> CountyPanel {
        let words = words(&data.edition.language);
        let measure = &data.measures[map.measure];
        let value = map.values[county];
        let caveats = figure::caveats(data, map.measure, county, map.by).map(|caveat| caveat.text.clone());
        let unreliable = matches!(value, Value::Unreliable(_)).then(|| words.labels().unreliable.to_string());
        CountyPanel {
            county,
            name: words.full_name(&data.counties[county].name, &data.edition.unit_name),
            figure: figure::short(words, value),
            is_known: value.is_known(),
            sentence: Tooltip::new(data, map, county, None).sentence(),
            unit: unit_line(words, measure, map, value),
            rank: tooltip::rank_words(data, map, words, county),
            caveats: unreliable.into_iter().chain(caveats).collect(),
            yearly: yearly(words, measure, county),
            breakdowns: breakdowns(words, measure, Some(county)),
            trends: trends(data, map, words, Some(county)),
            facts: facts(data, words, county),
            facilities: facilities(data, words, county),
            agreements: agreements(data, words, Some(county)),
            comparison: Comparison::new(data, map, view, county),
            can_leave_out: map.has_methods(data) && value.number().is_some(),
            left_out: map.without.contains(&county),
            note: measure.note.clone(),
            source: measure.source.clone(),
        }
    }
}

impl StatePanel {
    pub fn new(data: &Dataset, map: &Choropleth) -> StatePanel {
        let words = words(&data.edition.language);
        let measure = &data.measures[map.measure];
        let total = total(data, map);
        StatePanel {
            name: data.edition.place.clone(),
            figure: total.map_or(String::new(), |total| words.number(total)),
            unit: total.map_or(String::new(), |total| unit_line(words, measure, map, Value::Known(total))),
            mean: mean(words, measure),
            highest: highest(data, map, words),
            unplaced: unplaced(words, measure),
            trends: trends(data, map, words, None),
            agreements: agreements(data, words, None),
            note: measure.note.clone(),
            source: measure.source.clone(),
        }
    }
}

/// What stands after a figure that is set large: its unit and period.
fn unit_line(words: &dyn Words, measure: &Measure, map: &Choropleth, value: Value) -> String {
    let unit = match value {
        Value::Known(1) => measure.unit.one.clone(),
        Value::Known(_) => measure.unit.many.clone(),
        Value::Rate(_) | Value::Unreliable(_) => {
            format!("{} {}", measure.unit.many, words.labels().by_residents.to_lowercase())
        }
        _ => return measure.name.clone(),
    };
    words.during(&unit, &figure::period_words(words, measure, map.months))
}

fn yearly(words: &dyn Words, measure: &Measure, county: usize) -> Vec<Fact> {
    let Figures::Totals { yearly, .. } = &measure.figures else { return Vec::new() };
    let own = yearly.iter().filter(|year| year.county == county);
    own.map(|year| Fact { label: words.year(year.year, year.part), value: words.number(year.count), note: String::new() })
        .collect()
}

fn breakdowns(words: &dyn Words, measure: &Measure, county: Option<usize>) -> Vec<Breakdown> {
    let all = measure.breakdowns.iter().map(|breakdown| {
        let parts: Vec<&Part> = breakdown.parts.iter().filter(|part| part.county == county).collect();
        Breakdown { title: breakdown.title.clone(), bars: bars(words, &parts) }
    });
    all.filter(|breakdown| !breakdown.bars.is_empty()).collect()
}

fn bars(words: &dyn Words, parts: &[&Part]) -> Vec<Bar> {
    let longest = parts.iter().map(|part| part.count).max().unwrap_or(0).max(1);
    let bar = |part: &&Part| Bar {
        label: if part.category.is_empty() { words.labels().blank_in_source.to_string() } else { part.category.clone() },
        value: words.number(part.count),
        length: thousandths(part.count, longest),
        note: part.note.clone(),
    };
    parts.iter().map(bar).collect()
}

fn thousandths(count: u32, longest: u32) -> u32 {
    (u64::from(count) * 1000 / u64::from(longest)) as u32
}

/// The county's series and the state's: of the present measure, or else of the first that has months.
fn trends(data: &Dataset, map: &Choropleth, words: &dyn Words, county: Option<usize>) -> Vec<Trend> {
    let monthly = |measure: &&Measure| matches!(measure.figures, Figures::Months { .. });
    let present = Some(&data.measures[map.measure]).filter(monthly);
    let Some(measure) = present.or_else(|| data.measures.iter().find(monthly)) else { return Vec::new() };
    let Figures::Months { first, counties } = &measure.figures else { return Vec::new() };
    let title = |name: &str| format!("{name}: {} {}", measure.unit.many, words.labels().by_month);
    let trend = |name: &str, series: &Series| Trend::new(words, title(name), *first, series, map.months);
    let own = county.and_then(|i| {
        let name = words.full_name(&data.counties[i].name, &data.edition.unit_name);
        counties[i].as_ref().map(|series| trend(&name, series))
    });
    own.into_iter().chain([trend(&data.edition.place, &sum(counties))]).collect()
}

/// The months of all counties together.
fn sum(counties: &[Option<Series>]) -> Series {
    let mut sums: Vec<u32> = Vec::new();
    for series in counties.iter().flatten() {
        sums.resize(series.len(), 0);
        for (sum, count) in sums.iter_mut().zip(series.counts()) {
            *sum += count;
        }
    }
    Series::from(sums)
}

/// Every measure over all that it covers, then who lives there.
fn facts(data: &Dataset, words: &dyn Words, county: usize) -> Vec<Fact> {
    let measures = data.measures.iter().map(|measure| {
        let value = figure::value(data, measure, county, None, By::Count);
        Fact { label: measure.name.clone(), value: figure::short(words, value), note: String::new() }
    });
    measures.chain(residents(data, words, county)).chain(noncitizens(data, words, county)).collect()
}

fn residents(data: &Dataset, words: &dyn Words, county: usize) -> Option<Fact> {
    let all = &data.counties[county].residents;
    let year = data.edition.residents_from + all.len() as u16 - 1;
    let label = format!("{}, {year}", words.labels().residents);
    Some(Fact { label, value: words.number(*all.last()?), note: String::new() })
}

fn noncitizens(data: &Dataset, words: &dyn Words, county: usize) -> Option<Fact> {
    let survey = data.noncitizens.as_ref()?;
    let labels = words.labels();
    let label = format!("{}, {}–{}", labels.noncitizens, survey.years.0, survey.years.1);
    Some(match survey.counties[county] {
        Some(estimate) => Fact {
            label,
            value: format!("{} {}", words.number(estimate.people), words.margin(estimate.margin)),
            note: labels.noncitizens_note.to_string(),
        },
        None => Fact { label, value: "–".to_string(), note: labels.noncitizens_withheld.to_string() },
    })
}

fn facilities(data: &Dataset, words: &dyn Words, county: usize) -> Vec<Listed> {
    let labels = words.labels();
    let own = data.facilities.iter().filter(|facility| facility.county == county);
    let facility = |facility: &crate::model::Facility| {
        let used = facility.first_use.map(|day| format!("{} {}", labels.in_use, words.date(day)));
        let until = facility.last_use.map(|day| format!("{} {}", labels.in_use_until, words.date(day)));
        let capacity = facility.capacity.map(|beds| format!("{} {}", labels.capacity, words.number(beds)));
        let details = [Some(facility.city.clone()), used, until, capacity].into_iter().flatten();
        Listed { name: facility.name.clone(), details: details.collect::<Vec<_>>().join("; ") }
    };
    own.map(facility).collect()
}

/// Agreements of a county's agencies, or of the state's.
fn agreements(data: &Dataset, words: &dyn Words, county: Option<usize>) -> Vec<Listed> {
    let labels = words.labels();
    let own = data.agreements.iter().filter(|agreement| agreement.county == county);
    own.map(|agreement| {
        let signed = agreement.signed.map(|day| format!("{} {}", labels.signed, words.date(day)));
        let details = format!("{}, {}", agreement.model, signed.unwrap_or(labels.pending.to_string()));
        Listed { name: agreement.agency.clone(), details }
    })
    .collect()
}

/// All that the source counts, placed or not. Where few counties are known their sum would pass for the state's.
fn total(data: &Dataset, map: &Choropleth) -> Option<u32> {
    let counts = map.values.iter().map(|value| if let Value::Known(count) = value { Some(*count) } else { None });
    let placed: u32 = counts.flatten().sum();
    let complete = map.by == By::Count && placed > 0 && data.measures[map.measure].ranks.is_empty();
    complete.then(|| placed + summary::unplaced(data, map.measure).unwrap_or(0))
}

fn mean(words: &dyn Words, measure: &Measure) -> String {
    let said = measure.mean.as_ref().map(|mean| {
        format!("{} {} {}", words.count(mean.per_month, &mean.unit), words.labels().mean_per_month, mean.year)
    });
    said.unwrap_or_default()
}

/// The five highest figures.
fn highest(data: &Dataset, map: &Choropleth, words: &dyn Words) -> Vec<(usize, Bar)> {
    let table = super::DataTable::new(data, map, super::SortBy::Figure, false);
    let rows: Vec<_> = table.rows.into_iter().filter(|row| map.values[row.county].number().is_some()).take(5).collect();
    let top = rows.first().and_then(|row| map.values[row.county].number()).unwrap_or(1.0);
    let bar = |row: super::Row| {
        let value = map.values[row.county];
        let length = (value.number().unwrap_or(0.0) * 1000.0 / top) as u32;
        let label = data.counties[row.county].name.clone();
        (row.county, Bar { label, value: figure::short(words, value), length, note: String::new() })
    };
    rows.into_iter().map(bar).collect()
}

/// What no county can be given, added up by the reason.
fn unplaced(words: &dyn Words, measure: &Measure) -> Vec<Bar> {
    let mut reasons: Vec<Part> = Vec::new();
    for part in measure.breakdowns.iter().flat_map(|b| &b.parts).filter(|part| part.county.is_none()) {
        match reasons.iter_mut().find(|reason| reason.category == part.note) {
            Some(reason) => reason.count += part.count,
            None => reasons.push(Part { category: part.note.clone(), note: String::new(), ..part.clone() }),
        }
    }
    bars(words, &reasons.iter().collect::<Vec<_>>())
}
