//! Drill-down: all that is known of one county, or of the state where none is chosen, as blocks of four kinds.

use super::blocks::{Blocks, row};
use super::{By, Choropleth, Subject, ViewState, compare, figure, name, summary, tooltip};
use crate::model::{Breakdown, Dataset, Figures, Measure, Part, Value};
use crate::text::{Words, sentences, words};

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
    let (labels, subject, value) = (words.labels(), map.subject(data), map.values[county]);
    let mut blocks = Blocks::default();
    blocks.hero(
        figure::short(words, value),
        unit_line(words, subject, map, value),
        tooltip::rank_words(data, map, words, county),
        value.is_known(),
    );
    if matches!(value, Value::Unreliable(_)) {
        blocks.text("caveat", labels.unreliable_note);
    }
    if value == Value::TooFew {
        blocks.text("caveat", labels.too_few_note);
    }
    for caveat in figure::caveats(data, subject, county, map.by) {
        blocks.text("caveat", &caveat.text);
    }
    yearly(&mut blocks, words, subject.figures(), county);
    if has_yearly(subject.figures(), county) {
        blocks.text("note", &subject.measure.note);
    }
    for (i, breakdown) in subject.measure.breakdowns.iter().enumerate() {
        blocks.rows("bars", &breakdown.title, divided(data, view, (i, breakdown), county));
    }
    if map.has_methods(data) && value.number().is_some() {
        let link = view.link_after(data, &|view| view.toggle_without(county));
        let words = if map.without.contains(&county) { labels.take_in } else { labels.leave_out };
        blocks.link(words, link);
    }
    blocks.rows("contrasts", labels.compare, compare::rows(data, map, view, county));
    super::trend::blocks(&mut blocks, data, map, Some(county));
    blocks.rows("facts", labels.also_known, facts(data, words, county));
    blocks.rows("plain", labels.facilities, facilities(data, words, county));
    agreements(&mut blocks, data, words, Some(county));
    blocks.text("source", &format!("{}: {}", labels.source, subject.measure.source));
    Panel {
        kind: name::unit(data, county).to_string(),
        name: name::full(data, county),
        close: Some(view.link_after(data, &|view| view.choose_county(None))),
        county: Some(county),
        blocks: blocks.done(),
    }
}

fn of_state(data: &Dataset, map: &Choropleth, view: &ViewState) -> Panel {
    let words = words(&data.edition.language);
    let (labels, subject) = (words.labels(), map.subject(data));
    let measure = subject.measure;
    let mut blocks = Blocks::default();
    if let Some(total) = total(data, map) {
        let unit = unit_line(words, subject, map, Value::Known(total));
        blocks.hero(words.number(total), unit, String::new(), true);
    }
    if let Some(mean) = measure.mean.as_ref().filter(|_| !subject.is_part()) {
        let figure = words.number(mean.per_month);
        blocks.hero(
            figure,
            sentences(&data.edition.language).mean_per_month(&mean.unit, mean.year),
            String::new(),
            true,
        );
    }
    // With few figures published, or some kept back, the highest of them need not be the highest there is.
    let is_whole = measure.ranks.is_empty() && !subject.is_incomplete();
    let heading = match map.lowest_first {
        _ if !is_whole => labels.published,
        true => labels.lowest,
        false => labels.highest,
    };
    blocks.rows("bars", heading, notable(data, map, view, words));
    if !subject.is_part() {
        blocks.rows("bars", labels.unplaced, unplaced(words, measure));
    }
    super::trend::blocks(&mut blocks, data, map, None);
    agreements(&mut blocks, data, words, None);
    blocks.text("note", &measure.note);
    blocks.text("source", &format!("{}: {}", labels.source, measure.source));
    let (kind, name) = (labels.state.to_string(), data.edition.place.clone());
    Panel { kind, name, close: None, county: None, blocks: blocks.done() }
}

/// What stands after a figure that is set large: its unit and period.
fn unit_line(words: &dyn Words, subject: Subject, map: &Choropleth, value: Value) -> String {
    let unit = match value {
        Value::Known(1) => subject.unit().one,
        Value::Known(_) => subject.unit().many,
        Value::Rate(_) | Value::Unreliable(_) => figure::counted(words, subject, By::Residents),
        _ => return subject.name(),
    };
    words.during(&unit, &figure::period_words(words, subject, map.months))
}

/// Whether a measure's note is about this county's figures too: one on printed years is not where none is printed.
fn has_yearly(figures: &Figures, county: usize) -> bool {
    match figures {
        Figures::Totals { yearly, .. } => yearly.is_empty() || yearly.iter().any(|year| year.county == county),
        _ => true,
    }
}

fn yearly(blocks: &mut Blocks, words: &dyn Words, figures: &Figures, county: usize) {
    let Figures::Totals { yearly, .. } = figures else { return };
    let own = yearly.iter().filter(|year| year.county == county);
    let rows = own.map(|year| row(words.year(year.year, year.part), words.number(year.count)).part(year.part));
    blocks.rows("yearly", words.labels().by_year, rows.collect());
}

/// A county's part of a breakdown, the present measure's `i`th. A category that can be looked at alone leads there, and one
/// that is kept back is named too: the others do not add up without it.
fn divided(data: &Dataset, view: &ViewState, (i, breakdown): (usize, &Breakdown), county: usize) -> Vec<super::Row> {
    let words = words(&data.edition.language);
    let parts: Vec<Part> = breakdown.parts.iter().filter(|part| part.county == Some(county)).cloned().collect();
    let mut rows = bars(words, &parts);
    for (row, part) in rows.iter_mut().zip(&parts) {
        let choice = breakdown.choices.iter().position(|choice| choice.name == part.category);
        row.link = choice.map(|choice| view.among(data, i, choice).to_link(data));
    }
    let withheld = breakdown.choices.iter().filter(|choice| choice.withheld.contains(&county));
    rows.extend(withheld.map(|choice| row(choice.name.clone(), words.labels().too_few.to_string())));
    rows
}

/// The name of a part; what the source leaves blank is said to be so.
pub fn category(words: &dyn Words, part: &Part) -> String {
    if part.category.is_empty() { words.labels().blank_in_source.to_string() } else { part.category.clone() }
}

fn bars(words: &dyn Words, parts: &[Part]) -> Vec<super::Row> {
    let longest = parts.iter().map(|part| part.count).max().unwrap_or(0).max(1);
    let bar = |part: &Part| {
        let length = (u64::from(part.count) * 1000 / u64::from(longest)) as u32;
        row(category(words, part), words.number(part.count)).note(part.note.clone()).bar(length)
    };
    parts.iter().map(bar).collect()
}

/// Every measure over all that it covers, then who lives there.
fn facts(data: &Dataset, words: &dyn Words, county: usize) -> Vec<super::Row> {
    let measures = data.measures.iter().enumerate().map(|(i, measure)| {
        let whole = Subject::whole(data, i);
        let value = figure::value(data, whole, county, None, By::Count);
        let note = figure::short_caveats(data, whole, county, By::Count);
        row(measure.name.clone(), figure::short(words, value)).note(note)
    });
    measures.chain(residents(data, words, county)).chain(noncitizens(data, words, county)).collect()
}

fn residents(data: &Dataset, words: &dyn Words, county: usize) -> Option<super::Row> {
    let all = &data.counties[county].residents;
    let year = data.edition.residents_from + all.len() as u16 - 1;
    Some(row(format!("{}, {year}", words.labels().residents), words.number(*all.last()?)))
}

fn noncitizens(data: &Dataset, words: &dyn Words, county: usize) -> Option<super::Row> {
    let survey = data.beside.noncitizens.as_ref()?;
    let labels = words.labels();
    let label = format!("{}, {}–{}", labels.noncitizens, survey.years.0, survey.years.1);
    let (value, note) = match survey.counties[county] {
        Some(estimate) => {
            let value = format!("{} {}", words.number(estimate.people), words.margin(estimate.margin));
            (value, labels.noncitizens_note)
        }
        None => ("–".to_string(), labels.noncitizens_withheld),
    };
    Some(row(label, value).note(note.to_string()))
}

fn facilities(data: &Dataset, words: &dyn Words, county: usize) -> Vec<super::Row> {
    let labels = words.labels();
    let own = data.beside.facilities.iter().filter(|facility| facility.county == county);
    let facility = |facility: &crate::model::Facility| {
        let used = facility.first_use.map(|day| format!("; {} {}", labels.in_use, words.date(day)));
        let until = facility.last_use.map(|day| format!("; {} {}", labels.in_use_until, words.date(day)));
        let capacity = facility.capacity.map(|beds| format!("; {} {}", labels.capacity, words.number(beds)));
        let note = (!facility.note.is_empty()).then(|| format!(". {}", facility.note));
        let more: String = [used, until, capacity, note].into_iter().flatten().collect();
        row(facility.name.clone(), String::new()).note(format!("{}{more}", facility.city))
    };
    own.map(facility).collect()
}

/// Agreements of a county's agencies, or of the state's, on a list of one day.
fn agreements(blocks: &mut Blocks, data: &Dataset, words: &dyn Words, county: Option<usize>) {
    let labels = words.labels();
    let own = data.beside.agreements.iter().filter(|agreement| agreement.county == county);
    let rows = own.map(|agreement| {
        let signed = agreement.signed.map(|day| format!("{} {}", labels.signed, words.date(day)));
        let note = format!("{}, {}", agreement.model, signed.unwrap_or(labels.pending.to_string()));
        row(agreement.agency.clone(), String::new()).note(note)
    });
    let day = data.beside.agreements_as_of.map(|day| format!(" ({} {})", labels.agreements_as_of, words.date(day)));
    blocks.rows("plain", &format!("{}{}", labels.agreements, day.unwrap_or_default()), rows.collect());
}

/// All that the source counts, placed or not. How many of a category it places nowhere is not known.
fn total(data: &Dataset, map: &Choropleth) -> Option<u32> {
    let unplaced = summary::unplaced(data, map.measure).unwrap_or(0);
    let is_known = unplaced == 0 || !map.subject(data).is_part();
    summary::placed(data, map).filter(|_| is_known).map(|placed| placed + unplaced)
}

/// The five figures of the notable end that are reliable.
fn notable(data: &Dataset, map: &Choropleth, view: &ViewState, words: &dyn Words) -> Vec<super::Row> {
    let shown: Vec<usize> = map.reliable_first().into_iter().take(5).collect();
    let number = |county: usize| map.values[county].number().unwrap_or(0.0);
    let top = shown.iter().map(|county| number(*county)).fold(f64::MIN_POSITIVE, f64::max);
    let bar = |county: &usize| {
        let link = view.link_after(data, &|view| view.choose_county(Some(*county)));
        row(data.counties[*county].name.clone(), figure::short(words, map.values[*county]))
            .link(Some(link))
            .note(figure::caveat_line(data, map, *county))
            .bar((number(*county) * 1000.0 / top) as u32)
    };
    shown.iter().map(bar).collect()
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
