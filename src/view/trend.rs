//! A series of months as bars, with what each fiscal year adds up to.

use super::Choropleth;
use super::blocks::Blocks;
use crate::model::{Dataset, Figures, Measure, Month, Period, Series};
use crate::text::{Words, words};

/// Bars by month, from zero, and sums by fiscal year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trend {
    /// Whose series it is.
    pub title: String,
    pub bars: Vec<TrendBar>,
    pub years: Vec<TrendYear>,
    /// The highest month: `peak 101, December 2017`
    pub peak: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrendBar {
    /// In thousandths of the highest bar.
    pub height: u32,
    /// Whether the month lies within the period shown.
    pub shown: bool,
    /// `December 2017: 101`
    pub words: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrendYear {
    /// The year in which it ends.
    pub year: u16,
    /// Months covered, 1 to 12. Fewer than 12 make a part-year, which is worded as one.
    pub months: usize,
    pub count: String,
    /// `fiscal 2018, in part (8 months)`
    pub words: String,
}

impl Trend {
    /// `first` is the month of the series' first entry; `shown` the months that the map shows.
    pub fn new(words: &dyn Words, title: String, first: Month, series: &Series, shown: Option<Period>) -> Trend {
        let highest = series.counts().max().unwrap_or(0);
        let bars = series.counts().enumerate().map(|(i, count)| {
            let month = first.plus(i as i32);
            TrendBar {
                height: (u64::from(count) * 1000 / u64::from(highest.max(1))) as u32,
                shown: shown.is_none_or(|period| period.contains(month)),
                words: format!("{}: {}", words.month(month), words.number(count)),
            }
        });
        let peak = series.counts().position(|count| count == highest).unwrap_or(0);
        let month = words.month_short(first.plus(peak as i32));
        Trend {
            title,
            bars: bars.collect(),
            years: years(words, first, series),
            peak: format!("{} {}, {month}", words.labels().peak_month, words.number(highest)),
        }
    }
}

/// The county's series and the state's: of the present measure, or else of the first that has months.
pub fn blocks(blocks: &mut Blocks, data: &Dataset, map: &Choropleth, county: Option<usize>) {
    let words = words(&data.edition.language);
    let monthly = |measure: &&Measure| matches!(measure.figures, Figures::Months { .. });
    let present = Some(&data.measures[map.measure]).filter(monthly);
    let Some(measure) = present.or_else(|| data.measures.iter().find(monthly)) else { return };
    let Figures::Months { first, counties } = &measure.figures else { return };
    let mut push = |name: &str, series: &Series| {
        let title = format!("{name}: {} {}", measure.unit.many, words.labels().by_month);
        blocks.trend(Trend::new(words, title, *first, series, map.months));
    };
    if let Some((county, series)) = county.and_then(|i| Some((&data.counties[i], counties[i].as_ref()?))) {
        push(&words.full_name(&county.name, &data.edition.unit_name), series);
    }
    push(&data.edition.place, &sum(counties));
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

fn years(words: &dyn Words, first: Month, series: &Series) -> Vec<TrendYear> {
    let last = first.plus(series.len() as i32 - 1);
    let whole = Period { from: first, to: last };
    let years = (first.fiscal_year()..=last.fiscal_year()).filter_map(|year| {
        let covered = Period::fiscal_year(year).intersect(whole)?;
        let (from, months) = (covered.from.since(first), covered.months());
        let count = words.number(series.sum(from, from + months));
        Some(TrendYear { year, months, count, words: words.fiscal_year(year, months) })
    });
    years.collect()
}
