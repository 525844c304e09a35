//! A row for each figure: all that a measure covers, as counts and as rates, by county; then its months or years, and the
//! parts that the source breaks it down into, those that it gives to no county among them.

use super::STATUSES;
use crate::model::{Dataset, Figures, Measure, Part, Yearly};
use crate::text::{Words, standing, words};
use crate::view::{By, Choropleth, DataTable, Legend, SortBy, TableRow, ViewState, category};

type Row = [String; 13];

/// Every figure of the edition.
pub fn all(data: &Dataset) -> Vec<Row> {
    let measures = 0..data.measures.len();
    let views = measures.clone().flat_map(|measure| {
        let rates = data.measures[measure].rate_years.map(|_| By::Residents);
        let views = std::iter::once(By::Count).chain(rates);
        views.map(move |by| ViewState { measure, by, ..ViewState::default() })
    });
    let whole = views.flat_map(|view| Sheet::new(data, &view).whole());
    let shorter = measures.flat_map(|measure| {
        let sheet = Sheet::new(data, &ViewState { measure, ..ViewState::default() });
        [sheet.shorter(), sheet.parts()].concat()
    });
    whole.chain(shorter).collect()
}

/// What is a row's own.
#[derive(Default)]
struct Cells<'a> {
    /// `None` where the source gives the figure to no county.
    county: Option<usize>,
    period: &'a str,
    part: &'a str,
    figure: Option<String>,
    status: &'a str,
    rank: &'a str,
    caveat: &'a str,
}

/// A view's figures, and what all of their rows share.
struct Sheet<'a> {
    data: &'a Dataset,
    map: Choropleth,
    measure: &'a Measure,
    words: &'static dyn Words,
    period: String,
    base: String,
    /// As the page shows them, in the counties' order.
    rows: Vec<TableRow>,
}

impl<'a> Sheet<'a> {
    fn new(data: &'a Dataset, view: &ViewState) -> Sheet<'a> {
        let map = Choropleth::new(data, view);
        let Legend { period, base, .. } = Legend::new(data, &map);
        let rows = DataTable::new(data, &map, SortBy::Name, false).rows;
        let (measure, words) = (&data.measures[map.measure], words(&data.edition.language));
        Sheet { data, map, measure, words, period, base, rows }
    }

    fn row(&self, cells: Cells) -> Row {
        let (edition, labels) = (&self.data.edition, self.words.labels());
        let place = cells.county.map(|county| &self.data.counties[county]);
        let warnings = [if edition.synthetic { labels.synthetic } else { "" }, cells.caveat];
        [
            place.map(|place| place.geoid.clone()).unwrap_or_default(),
            place.map_or(labels.unplaced.to_string(), |place| place.name.clone()),
            self.measure.name.clone(),
            cells.period.to_string(),
            cells.part.to_string(),
            cells.figure.unwrap_or_default(),
            self.measure.unit.many.clone(),
            self.base.clone(),
            self.status(cells.status).to_string(),
            cells.rank.to_string(),
            warnings.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(". "),
            self.measure.source.clone(),
            edition.retrieved.to_string(),
        ]
    }

    /// The word for a status in the edition's language.
    fn status(&self, status: &str) -> &'static str {
        let words = standing(&self.data.edition.language).statuses;
        STATUSES.iter().zip(words).find(|(known, _)| **known == status).map_or("", |(_, (word, _))| word)
    }

    /// A part of a county's figure, in time or in kind: it has no rank, and its county's caveat.
    fn part(&self, county: Option<usize>, period: &str, part: &str, count: u32, note: &str) -> Row {
        let own = county.and_then(|county| self.rows[county].caveat.as_deref());
        let caveat = [own.unwrap_or_default(), note].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>();
        let (figure, caveat) = (Some(count.to_string()), caveat.join(" "));
        self.row(Cells { county, period, part, figure, status: "published", caveat: &caveat, ..Cells::default() })
    }

    /// All that the measure covers.
    fn whole(&self) -> Vec<Row> {
        let row = |row: &TableRow| {
            let status = match self.map.shape(row.county).status {
                "known" | "zero" | "left-out" => "published",
                other => other,
            };
            self.row(Cells {
                county: Some(row.county),
                period: &self.period,
                figure: row.value.clone(),
                status,
                rank: &row.cells[1],
                caveat: row.caveat.as_deref().unwrap_or_default(),
                ..Cells::default()
            })
        };
        self.rows.iter().map(row).collect()
    }

    /// Months, or the years that the source prints. A county without a figure has none of them.
    fn shorter(&self) -> Vec<Row> {
        match &self.measure.figures {
            Figures::Months { first, counties } => {
                let known = counties.iter().enumerate().filter_map(|(county, series)| Some((county, series.as_ref()?)));
                let months =
                    known.flat_map(|(county, series)| series.counts().enumerate().map(move |it| (county, it.0, it.1)));
                let row = |(county, i, count): (usize, usize, u32)| {
                    self.part(Some(county), &first.plus(i as i32).to_string(), "", count, "")
                };
                months.map(row).collect()
            }
            Figures::Totals { yearly, .. } => {
                let row = |it: &Yearly| {
                    self.part(Some(it.county), &self.words.year(it.year, it.part), "", it.count, &self.measure.note)
                };
                yearly.iter().map(row).collect()
            }
            Figures::Dates { .. } => Vec::new(),
        }
    }

    /// What the source breaks the figures down into.
    fn parts(&self) -> Vec<Row> {
        let breakdowns = self.measure.breakdowns.iter().flat_map(|it| it.parts.iter().map(move |part| (it, part)));
        let row = |(breakdown, part): (&crate::model::Breakdown, &Part)| {
            let name = format!("{}: {}", breakdown.title, category(self.words, part));
            self.part(part.county, &self.period, &name, part.count, &part.note)
        };
        breakdowns.map(row).collect()
    }
}
