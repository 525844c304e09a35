//! One county's figure of one subject, and the words for it.

use super::{By, Choropleth, Subject};
use crate::model::{Dataset, Figures, Measure, Period, Value};
use crate::stats;
use crate::text::Words;

/// The figure of `county`, over `months` where the measure has them, as a count or as a rate.
///
/// A rate that cannot be taken (no denominator) is not published; a date is a date whatever is asked.
pub fn value(data: &Dataset, subject: Subject, county: usize, months: Option<Period>, by: By) -> Value {
    if subject.withholds(county) {
        return Value::TooFew;
    }
    let measure = subject.measure;
    let absent = measure.absent.into();
    let count = match subject.figures() {
        Figures::Dates { counties } => return counties[county].map_or(absent, Value::Date),
        Figures::Totals { counties, .. } => counties[county],
        Figures::Months { first, counties } => counties[county].as_ref().map(|series| match months {
            Some(p) => series.sum(p.from.since(*first), p.to.since(*first) + 1),
            None => series.sum(0, series.len()),
        }),
    };
    match (count, by, rate_years(measure, months)) {
        (None, ..) => absent,
        (Some(count), By::Residents, Some(years)) => {
            stats::rate(count, residents(data, county, years)).unwrap_or(Value::NotPublished)
        }
        (Some(count), ..) => Value::Known(count),
    }
}

/// The calendar years that a rate over `months` touches; `None` if the measure has no rate.
pub fn rate_years(measure: &Measure, months: Option<Period>) -> Option<(u16, u16)> {
    let whole = measure.rate_years?;
    Some(months.map_or(whole, |period| (period.from.year(), period.to.year())))
}

/// July estimates of the years `first` to `last`, both included; none if one of them is missing.
fn residents(data: &Dataset, county: usize, (first, last): (u16, u16)) -> &[u32] {
    let all = &data.counties[county].residents;
    let index = |year: u16| year.checked_sub(data.edition.residents_from).map(usize::from);
    index(first).zip(index(last)).and_then(|(first, last)| all.get(first..last + 1)).unwrap_or(&[])
}

/// How a subject's period is named when `months` of it are shown.
pub fn period_words(words: &dyn Words, subject: Subject, months: Option<Period>) -> String {
    match (months, subject.figures().months()) {
        (Some(shown), Some(whole)) if shown != whole => words.period(shown, whole),
        _ => subject.measure.period.clone(),
    }
}

/// A value by itself, short: `2,051`, `20.8`, `26 July 2011`, `not published`.
pub fn short(words: &dyn Words, value: Value) -> String {
    match value {
        Value::Known(count) => words.number(count),
        Value::Rate(rate) | Value::Unreliable(rate) => words.decimal(rate),
        Value::Date(date) => words.date(date),
        other => missing(words, other).to_string(),
    }
}

/// A value for programs to read: `2051`, `20.8`, `2011-07-26`; `None` if there is no figure.
pub fn plain(value: Value) -> Option<String> {
    match value {
        Value::Known(count) => Some(count.to_string()),
        Value::Rate(rate) | Value::Unreliable(rate) => {
            let tenths = (rate * 10.0 + 0.5) as u32;
            Some(format!("{}.{}", tenths / 10, tenths % 10))
        }
        Value::Date(date) => Some(date.to_string()),
        Value::TooFew | Value::NoneAttributed | Value::NotPublished => None,
    }
}

/// A value with its unit: `56 removals`, `20.8 ICE arrests per 10,000 residents`.
pub fn with_unit(words: &dyn Words, subject: Subject, value: Value) -> String {
    match value {
        Value::Known(count) => words.count(count, &subject.unit()),
        Value::Rate(rate) | Value::Unreliable(rate) => words.rate(rate, &subject.unit()),
        other => short(words, other),
    }
}

/// What is counted, without a number: `removals`, `removals per 10,000 residents`; the name of one of dates.
pub fn counted(words: &dyn Words, subject: Subject, by: By) -> String {
    let many = subject.unit().many;
    match by {
        _ if many.is_empty() => subject.name(),
        By::Residents => format!("{many} {}", words.labels().by_residents.to_ascii_lowercase()),
        By::Count => many,
    }
}

/// The reason why there is no figure; empty if there is one.
pub fn missing(words: &dyn Words, value: Value) -> &'static str {
    let labels = words.labels();
    match value {
        Value::NotPublished => labels.not_published,
        Value::NoneAttributed => labels.none_attributed,
        Value::TooFew => labels.too_few,
        _ => "",
    }
}

/// The short caveats of a county's figure on the map, one after the other; empty if it has none.
pub fn caveat_line(data: &Dataset, map: &Choropleth, county: usize) -> String {
    short_caveats(data, map.subject(data), county, map.by)
}

/// The same of any subject.
pub fn short_caveats(data: &Dataset, subject: Subject, county: usize, by: By) -> String {
    let short: Vec<&str> = caveats(data, subject, county, by).map(|caveat| caveat.short.as_str()).collect();
    short.join(" ")
}

/// A figure of another measure, over all that it covers, with its own caveats: `Sites: 991 (940 at a prison)`.
pub fn elsewhere(data: &Dataset, words: &dyn Words, measure: usize, county: usize) -> Option<String> {
    let entry = Subject::whole(data, measure);
    let figure = value(data, entry, county, None, By::Count);
    let caveats = short_caveats(data, entry, county, By::Count);
    let caveats = if caveats.is_empty() { caveats } else { format!(" ({})", caveats.trim_end_matches('.')) };
    figure.is_known().then(|| format!("{}: {}{caveats}", entry.measure.name, short(words, figure)))
}

/// Caveats that hold for a county's figure, in the edition's order; none where it has no figure.
pub fn caveats<'a>(
    data: &'a Dataset,
    subject: Subject,
    county: usize,
    by: By,
) -> impl Iterator<Item = &'a crate::model::Caveat> + use<'a> {
    let (measure, has_figure) = (subject.index, value(data, subject, county, None, By::Count).is_known());
    data.caveats.iter().filter(move |caveat| {
        has_figure
            && caveat.measures.contains(&measure)
            && caveat.counties.contains(&county)
            && (!caveat.rates_only || by == By::Residents)
    })
}
