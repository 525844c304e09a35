//! Drill-down: all that is known of one county, or of the state where none is chosen, as blocks of four kinds.

use super::blocks::{Blocks, row};
use super::{By, Choropleth, ViewState, compare, figure, name, summary, tooltip};
use crate::model::{Dataset, Figures, Measure, Part, Value};
use crate::text::{Words, words};

/// What the panel says, from top to bottom.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// What it is about: a county or the state.
    pub kind: String,
    /// `Cedar County`, `Arboria`
    pub name: String,
    /// The link that closes it; `None` for the state, which is always there.
    pub close: Option<String>,
    /// The chosen county, which others can be held against.
    pub county: Option<usize>,
    pub blocks: Vec<super::Block>,
}

impl Panel {
    /// The chosen county's panel, or the state's.
    pub fn new(data: &Dataset, map: &Choropleth, view: &ViewState) -> Panel {
        match view.county {
            Some(county) => of_county(data, map, view, county),
            None => of_state(data, map, view),
        }
    }
}

fn of_county(data: &Dataset, map: &Choropleth, view: &ViewState, county: usize) -> Panel {
    let words = words(&data.edition.language);
    let (labels, measure, value) = (words.labels(), &data.measures[map.measure], map.values[county]);
    let mut blocks = Blocks::default();
    blocks.hero(
        figure::short(words, value),
        unit_line(words, measure, map, value),
        tooltip::rank_words(data, map, words, county),
        value.is_known(),
    );
    if matches!(value, Value::Unreliable(_)) {
        blocks.text("caveat", labels.unreliable_note);
    }
    for caveat in figure::caveats(data, map.measure, county, map.by) {
        blocks.text("caveat", &caveat.text);
    }
    yearly(&mut blocks, words, measure, county);
    if has_yearly(measure, county) {
        blocks.text("note", &measure.note);
    }
    breakdowns(&mut blocks, words, measure, county);
    if map.has_methods(data) && value.number().is_some() {
        let link = view.change(|view| view.toggle_without(county)).to_link(data);
        let words = if map.without.contains(&county) { labels.take_in } else { labels.leave_out };
        blocks.link(words, link);
    }
    blocks.rows("contrasts", labels.compare, compare::rows(data, map, view, county));
    super::trend::blocks(&mut blocks, data, map, Some(county));
    blocks.rows("facts", labels.also_known, facts(data, words, county));
    blocks.rows("plain", labels.facilities, facilities(data, words, county));
    agreements(&mut blocks, data, words, Some(county));
    blocks.text("source", &format!("{}: {}", labels.source, measure.source));
    Panel {
        kind: name::unit(data, county).to_string(),
        name: name::full(data, county),
        close: Some(view.change(|view| view.choose_county(None)).to_link(data)),
        county: Some(county),
        blocks: blocks.done(),
    }
}

fn of_state(data: &Dataset, map: &Choropleth, view: &ViewState) -> Panel {
    let words = words(&data.edition.language);
    let (labels, measure) = (words.labels(), &data.measures[map.measure]);
    let mut blocks = Blocks::default();
    if let Some(total) = total(data, map) {
        let unit = unit_line(words, measure, map, Value::Known(total));
        blocks.hero(words.number(total), unit, String::new(), true);
    }
    if let Some(mean) = &measure.mean {
        let figure = words.number(mean.per_month);
        blocks.hero(figure, words.mean_per_month(&mean.unit, mean.year), String::new(), true);
    }
    // With few figures published, the highest of them need not be the highest there is.
    let heading = if measure.ranks.is_empty() { labels.highest } else { labels.published };
    blocks.rows("bars", heading, highest(data, map, view, words));
    blocks.rows("bars", labels.unplaced, unplaced(words, measure));
    super::trend::blocks(&mut blocks, data, map, None);
    agreements(&mut blocks, data, words, None);
    blocks.text("note", &measure.note);
    blocks.text("source", &format!("{}: {}", labels.source, measure.source));
    let (kind, name) = (labels.state.to_string(), data.edition.place.clone());
    Panel { kind, name, close: None, county: None, blocks: blocks.done() }
}

/// What stands after a figure that is set large: its unit and period.
fn unit_line(words: &dyn Words, measure: &Measure, map: &Choropleth, value: Value) -> String {
    let unit = match value {
        Value::Known(1) => measure.unit.one.clone(),
        Value::Known(_) => measure.unit.many.clone(),
        Value::Rate(_) | Value::Unreliable(_) => figure::subject(words, measure, By::Residents),
        _ => return measure.name.clone(),
    };
    words.during(&unit, &figure::period_words(words, measure, map.months))
}

/// Whether a measure's note is about this county's figures too: one on printed years is not where none is printed.
fn has_yearly(measure: &Measure, county: usize) -> bool {
    match &measure.figures {
        Figures::Totals { yearly, .. } => yearly.is_empty() || yearly.iter().any(|year| year.county == county),
        _ => true,
    }
}

fn yearly(blocks: &mut Blocks, words: &dyn Words, measure: &Measure, county: usize) {
    let Figures::Totals { yearly, .. } = &measure.figures else { return };
    let own = yearly.iter().filter(|year| year.county == county);
    let rows = own.map(|year| super::Row {
        is_part: year.part,
        ..row(words.year(year.year, year.part), words.number(year.count))
    });
    blocks.rows("yearly", words.labels().by_year, rows.collect());
}

fn breakdowns(blocks: &mut Blocks, words: &dyn Words, measure: &Measure, county: usize) {
    for breakdown in &measure.breakdowns {
        let parts: Vec<Part> = breakdown.parts.iter().filter(|part| part.county == Some(county)).cloned().collect();
        blocks.rows("bars", &breakdown.title, bars(words, &parts));
    }
}

/// The name of a part; what the source leaves blank is said to be so.
pub fn category(words: &dyn Words, part: &Part) -> String {
    if part.category.is_empty() { words.labels().blank_in_source.to_string() } else { part.category.clone() }
}

fn bars(words: &dyn Words, parts: &[Part]) -> Vec<super::Row> {
    let longest = parts.iter().map(|part| part.count).max().unwrap_or(0).max(1);
    let bar = |part: &Part| super::Row {
        note: part.note.clone(),
        bar: Some((u64::from(part.count) * 1000 / u64::from(longest)) as u32),
        ..row(category(words, part), words.number(part.count))
    };
    parts.iter().map(bar).collect()
}

/// Every measure over all that it covers, then who lives there.
fn facts(data: &Dataset, words: &dyn Words, county: usize) -> Vec<super::Row> {
    let measures = data.measures.iter().enumerate().map(|(i, measure)| {
        let value = figure::value(data, measure, county, None, By::Count);
        let note = figure::short_caveats(data, i, county, By::Count);
        super::Row { note, ..row(measure.name.clone(), figure::short(words, value)) }
    });
    measures.chain(residents(data, words, county)).chain(noncitizens(data, words, county)).collect()
}

fn residents(data: &Dataset, words: &dyn Words, county: usize) -> Option<super::Row> {
    let all = &data.counties[county].residents;
    let year = data.edition.residents_from + all.len() as u16 - 1;
    Some(row(format!("{}, {year}", words.labels().residents), words.number(*all.last()?)))
}

fn noncitizens(data: &Dataset, words: &dyn Words, county: usize) -> Option<super::Row> {
    let survey = data.noncitizens.as_ref()?;
    let labels = words.labels();
    let label = format!("{}, {}–{}", labels.noncitizens, survey.years.0, survey.years.1);
    let (value, note) = match survey.counties[county] {
        Some(estimate) => {
            let value = format!("{} {}", words.number(estimate.people), words.margin(estimate.margin));
            (value, labels.noncitizens_note)
        }
        None => ("–".to_string(), labels.noncitizens_withheld),
    };
    Some(super::Row { note: note.to_string(), ..row(label, value) })
}

fn facilities(data: &Dataset, words: &dyn Words, county: usize) -> Vec<super::Row> {
    let labels = words.labels();
    let own = data.facilities.iter().filter(|facility| facility.county == county);
    let facility = |facility: &crate::model::Facility| {
        let used = facility.first_use.map(|day| format!("; {} {}", labels.in_use, words.date(day)));
        let until = facility.last_use.map(|day| format!("; {} {}", labels.in_use_until, words.date(day)));
        let capacity = facility.capacity.map(|beds| format!("; {} {}", labels.capacity, words.number(beds)));
        let note = (!facility.note.is_empty()).then(|| format!(". {}", facility.note));
        let more: String = [used, until, capacity, note].into_iter().flatten().collect();
        super::Row { note: format!("{}{more}", facility.city), ..row(facility.name.clone(), String::new()) }
    };
    own.map(facility).collect()
}

/// Agreements of a county's agencies, or of the state's, on a list of one day.
fn agreements(blocks: &mut Blocks, data: &Dataset, words: &dyn Words, county: Option<usize>) {
    let labels = words.labels();
    let own = data.agreements.iter().filter(|agreement| agreement.county == county);
    let rows = own.map(|agreement| {
        let signed = agreement.signed.map(|day| format!("{} {}", labels.signed, words.date(day)));
        let note = format!("{}, {}", agreement.model, signed.unwrap_or(labels.pending.to_string()));
        super::Row { note, ..row(agreement.agency.clone(), String::new()) }
    });
    let day = data.agreements_as_of.map(|day| format!(" ({} {})", labels.agreements_as_of, words.date(day)));
    blocks.rows("plain", &format!("{}{}", labels.agreements, day.unwrap_or_default()), rows.collect());
}

/// All that the source counts, placed or not.
fn total(data: &Dataset, map: &Choropleth) -> Option<u32> {
    summary::placed(data, map).map(|placed| placed + summary::unplaced(data, map.measure).unwrap_or(0))
}

/// The five highest figures that are reliable.
fn highest(data: &Dataset, map: &Choropleth, view: &ViewState, words: &dyn Words) -> Vec<super::Row> {
    let order = map.reliable_first();
    let number = |county: usize| map.values[county].number().unwrap_or(0.0);
    let top = order.first().map_or(1.0, |county| number(*county)).max(f64::MIN_POSITIVE);
    let bar = |county: &usize| super::Row {
        link: Some(view.change(|view| view.choose_county(Some(*county))).to_link(data)),
        note: figure::caveat_line(data, map, *county),
        bar: Some((number(*county) * 1000.0 / top) as u32),
        ..row(data.counties[*county].name.clone(), figure::short(words, map.values[*county]))
    };
    order.iter().take(5).map(bar).collect()
}

/// What no county can be given, added up by the reason.
fn unplaced(words: &dyn Words, measure: &Measure) -> Vec<super::Row> {
    let mut reasons: Vec<Part> = Vec::new();
    for part in measure.breakdowns.iter().flat_map(|b| &b.parts).filter(|part| part.county.is_none()) {
        match reasons.iter_mut().find(|reason| reason.category == part.note) {
            Some(reason) => reason.count += part.count,
            None => reasons.push(Part { category: part.note.clone(), note: String::new(), ..part.clone() }),
        }
    }
    bars(words, &reasons)
}
