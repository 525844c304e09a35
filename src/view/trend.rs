//! A series of months as bars, with what each fiscal year adds up to.

use super::blocks::{Blocks, Chart, Row, row};
use super::{Choropleth, Subject, name};
use crate::model::{Dataset, Figures, Month, Period, Series};
use crate::text::{Words, words};

/// The county's series and the state's: of what is looked at, or else of the first that has months.
pub fn blocks(blocks: &mut Blocks, data: &Dataset, map: &Choropleth, county: Option<usize>) {
    let words = words(&data.edition.language);
    let mut subjects =
        std::iter::once(map.subject(data)).chain((0..data.measures.len()).map(|i| Subject::whole(data, i)));
    let monthly = |subject: &Subject| matches!(subject.figures(), Figures::Months { .. });
    let Some(subject) = subjects.find(monthly) else { return };
    let Figures::Months { first, counties } = subject.figures() else { return };
    let mut push = |name: &str, series: &Series| {
        let title = format!("{name}: {}, {}", subject.name(), words.labels().by_month);
        blocks.chart("trend", title, chart(words, *first, series, map.months), years(words, *first, series));
    };
    if let Some((county, series)) = county.and_then(|i| Some((i, counties[i].as_ref()?))) {
        push(&name::full(data, county), series);
    }
    // Without what is kept back the sum would pass for the state's.
    if !subject.is_incomplete() {
        push(&data.edition.place, &sum(counties));
    }
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

/// Bars by month, from zero; `first` is the month of the series' first entry, `shown` the months that the map shows.
fn chart(words: &dyn Words, first: Month, series: &Series, shown: Option<Period>) -> Chart {
    let highest = series.counts().max().unwrap_or(0);
    let month = |i: usize| first.plus(i as i32);
    let peak = series.counts().position(|count| count == highest).unwrap_or(0);
    let mut chart = Chart { width: series.len() * 10, ..Chart::default() };
    chart.note = format!("{} {}, {}", words.labels().peak_month, words.number(highest), words.month_short(month(peak)));
    for (i, count) in series.counts().enumerate() {
        let height = u64::from(count) * 1000 / u64::from(highest.max(1));
        let bar = format!("M{} 1000v-{height}h8v{height}z", i * 10);
        let is_shown = shown.is_none_or(|period| period.contains(month(i)));
        if is_shown { &mut chart.shown } else { &mut chart.outside }.push_str(&bar);
    }
    chart
}

/// What each fiscal year adds up to. Fewer than 12 months make a part-year, which is worded as one.
fn years(words: &dyn Words, first: Month, series: &Series) -> Vec<Row> {
    let last = first.plus(series.len() as i32 - 1);
    let whole = Period { from: first, to: last };
    let years = (first.fiscal_year()..=last.fiscal_year()).filter_map(|year| {
        let covered = Period::fiscal_year(year).intersect(whole)?;
        let (from, months) = (covered.from.since(first), covered.months());
        let count = words.number(series.sum(from, from + months));
        Some(row(words.fiscal_year_short(year, months), count).months(months).part(months < 12))
    });
    years.collect()
}
