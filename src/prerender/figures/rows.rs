//! A row for each county, measure and period: all that a measure covers, as counts and as rates, then its months or years.

use super::STATUSES;
use crate::model::{Dataset, Figures, Measure};
use crate::text::{Words, standing, words};
use crate::view::{By, Choropleth, DataTable, Legend, SortBy, ViewState};

type Row = [String; 12];

/// Every figure of the edition that belongs to a county.
pub fn all(data: &Dataset) -> Vec<Row> {
    let views = (0..data.measures.len()).flat_map(|measure| {
        let rates = data.measures[measure].rate_years.map(|_| By::Residents);
        let views = std::iter::once(By::Count).chain(rates);
        views.map(move |by| ViewState { measure, by, ..ViewState::default() })
    });
    let whole = views.flat_map(|view| whole(data, &view));
    whole.chain((0..data.measures.len()).flat_map(|measure| parts(data, measure))).collect()
}

/// What is the same for all rows of a measure.
struct Common<'a> {
    data: &'a Dataset,
    measure: &'a Measure,
    words: &'static dyn Words,
    base: String,
}

impl<'a> Common<'a> {
    fn new(data: &'a Dataset, measure: usize, base: String) -> Common<'a> {
        Common { data, measure: &data.measures[measure], words: words(&data.edition.language), base }
    }

    fn row(
        &self,
        county: usize,
        period: String,
        figure: Option<String>,
        status: &str,
        rank: &str,
        caveat: &str,
    ) -> Row {
        let (edition, place) = (&self.data.edition, &self.data.counties[county]);
        let synthetic = if edition.synthetic { self.words.labels().synthetic } else { "" };
        [
            place.geoid.clone(),
            place.name.clone(),
            self.measure.name.clone(),
            period,
            figure.unwrap_or_default(),
            self.measure.unit.many.clone(),
            self.base.clone(),
            self.status(status).to_string(),
            rank.to_string(),
            [synthetic, caveat].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(". "),
            self.measure.source.clone(),
            edition.retrieved.to_string(),
        ]
    }
}

impl Common<'_> {
    /// The word for a status in the edition's language.
    fn status(&self, status: &str) -> &'static str {
        let words = standing(&self.data.edition.language).statuses;
        STATUSES.iter().zip(words).find(|(known, _)| **known == status).map_or("", |(_, (word, _))| word)
    }
}

/// One view's table, as the page shows it.
fn whole(data: &Dataset, view: &ViewState) -> Vec<Row> {
    let map = Choropleth::new(data, view);
    let legend = Legend::new(data, &map);
    let common = Common::new(data, map.measure, legend.base);
    let rows = DataTable::new(data, &map, SortBy::Name, false).rows.into_iter();
    let row = |row: crate::view::TableRow| {
        let status = match map.shape(row.county).status {
            "known" | "zero" | "left-out" => "published",
            other => other,
        };
        let caveat = row.caveat.unwrap_or_default();
        common.row(row.county, legend.period.clone(), row.value, status, &row.cells[1], &caveat)
    };
    rows.map(row).collect()
}

/// Months, or the years that the source prints. A county without a figure has none of them.
fn parts(data: &Dataset, measure: usize) -> Vec<Row> {
    let common = Common::new(data, measure, String::new());
    let caveat = |county: usize| {
        let map = Choropleth::new(data, &ViewState { measure, ..ViewState::default() });
        DataTable::new(data, &map, SortBy::Name, false).rows.swap_remove(county).caveat.unwrap_or_default()
    };
    let row = |county: usize, period: String, count: u32, caveat: &str| {
        common.row(county, period, Some(count.to_string()), "published", "", caveat)
    };
    match &common.measure.figures {
        Figures::Months { first, counties } => {
            let known = counties.iter().enumerate().filter_map(|(i, series)| Some((i, series.as_ref()?, caveat(i))));
            let months = known.flat_map(|(county, series, caveat)| {
                let months = series.counts().enumerate();
                months.map(move |(i, count)| (county, first.plus(i as i32).to_string(), count, caveat.clone()))
            });
            months.map(|(county, month, count, caveat)| row(county, month, count, &caveat)).collect()
        }
        Figures::Totals { yearly, .. } => {
            let year = |it: &crate::model::Yearly| {
                row(it.county, common.words.year(it.year, it.part), it.count, &caveat(it.county))
            };
            yearly.iter().map(year).collect()
        }
        Figures::Dates { .. } => Vec::new(),
    }
}
