//! What edition.toml says of a measure must fit its figures and the residents.

use super::Rows;
use crate::model::{Absent, Figures};
use crate::prepare::counties::Residents;
use crate::prepare::figures::Time;
use crate::prepare::measure_file::{Direction, MeasureFile};
use crate::prepare::problem::Problems;
use crate::prepare::source_file::SourceFile;

pub fn check(
    entry: &MeasureFile,
    edition: &SourceFile,
    rows: &Rows,
    figures: &Figures,
    residents: Option<&Residents>,
    problems: &mut Problems,
) {
    check_breaks(entry, edition, problems);
    // Without residents a problem has been told of their own file.
    if let Some(residents) = residents {
        check_rate_years(entry, edition, residents, problems);
    }
    check_years_touched(entry, edition, rows, figures, problems);
    check_unpublished(entry, rows, problems);
    check_withheld(entry, edition, rows, problems);
}

/// A figure is kept back only where the dimension is finer than what the agency publishes, and never one that its total is
/// made from.
fn check_withheld(entry: &MeasureFile, edition: &SourceFile, rows: &Rows, problems: &mut Problems) {
    let is_finer = |id: &str| entry.dimensions.iter().any(|known| known.finer && known.id.get_ref() == id);
    for figure in rows.figures.iter().filter(|figure| figure.is_withheld() && !is_finer(&figure.dimension.text)) {
        let expected = "`published`, since only a dimension marked `finer` keeps figures back";
        problems.add(&figure.status.place, figure.status.said(), expected);
    }
    for dimension in entry.dimensions.iter().filter(|dimension| dimension.finer && dimension.makes_total) {
        let place = edition.place(dimension.id.span().start);
        problems.add(&place, format!("`{}` as `finer` and `makes_total`", dimension.id.get_ref()), "one of them");
    }
}

/// A row may say that a county's figure has not been published, where that is what an absent figure means.
fn check_unpublished(entry: &MeasureFile, rows: &Rows, problems: &mut Problems) {
    for row in rows.unpublished {
        let has_figure = |county| rows.figures.iter().any(|figure| figure.county() == Some(county));
        match row.county() {
            _ if entry.absent != Absent::NotPublished => {
                let expected = "no such row, since in this measure a county without a row has none attributed";
                problems.add(&row.geoid.place, "a figure that is not published", expected);
            }
            Some(county) if has_figure(county) => {
                let found = format!("a figure of county {}, and that there is none", row.geoid.text);
                problems.add(&row.geoid.place, found, "either");
            }
            Some(_) => {}
            // An unknown GEOID is told already.
            None if row.geoid.is_empty() || row.place.is_some() => {
                problems.add(&row.geoid.place, row.geoid.said(), "the GEOID of a county");
            }
            None => {}
        }
    }
}

fn check_breaks(entry: &MeasureFile, edition: &SourceFile, problems: &mut Problems) {
    let Some(spanned) = &entry.breaks else { return };
    let place = edition.place(spanned.span().start);
    let breaks = spanned.get_ref();
    for (name, values) in [("counts", &breaks.counts), ("rates", &breaks.rates)] {
        if values.first() == Some(&0) || !values.is_sorted_by(|a, b| a < b) {
            problems.add(&place, format!("{name} = {values:?}"), "breaks above 0 that ascend");
        }
    }
    // With a colour each: six, of which zero takes one where low figures are the dark ones.
    let most = if entry.direction == Direction::Lower { 4 } else { 5 };
    for (name, values) in [("counts", &breaks.counts), ("rates", &breaks.rates)] {
        if values.len() > most {
            problems.add(&place, format!("{} breaks of {name}", values.len()), format!("{most} at most"));
        }
    }
    if breaks.counts.is_empty() {
        problems.add(&place, "no breaks of counts", "at least one");
    }
    if breaks.rates.is_empty() == entry.rate_years.is_some() {
        let found = if breaks.rates.is_empty() { "no breaks of rates" } else { "breaks of rates" };
        problems.add(&place, found, "breaks of rates exactly where `rate_years` are given");
    }
}

/// Every rate has its denominators.
fn check_rate_years(entry: &MeasureFile, edition: &SourceFile, residents: &Residents, problems: &mut Problems) {
    let Some(spanned) = &entry.rate_years else { return };
    let ((first, last), (from, to)) = (*spanned.get_ref(), residents.years());
    if first > last || first < from || last > to {
        let expected = format!("years from {from} to {to}, of which residents are known");
        problems.add(&edition.place(spanned.span().start), format!("rate_years {first} to {last}"), expected);
    }
}

/// A rate is taken on the calendar years that the figures' period touches.
fn check_years_touched(
    entry: &MeasureFile,
    edition: &SourceFile,
    rows: &Rows,
    figures: &Figures,
    problems: &mut Problems,
) {
    let Some(spanned) = &entry.rate_years else { return };
    let (first, last) = *spanned.get_ref();
    let (from, to) = match (figures.months(), rows.figures.iter().find_map(|figure| whole(figure.time))) {
        (Some(months), _) => (months.from.year(), Some(months.to.year())),
        (None, Some(years)) => years,
        (None, None) => return,
    };
    if first != from || to.is_some_and(|to| last != to) {
        let expected = format!("{from} to {}, the years that the figures touch", to.unwrap_or(last));
        problems.add(&edition.place(spanned.span().start), format!("rate_years {first} to {last}"), expected);
    }
}

/// First year of a whole period, and its last if it says so.
fn whole(time: Option<Time>) -> Option<(u16, Option<u16>)> {
    match time? {
        Time::Since(year) => Some((year, None)),
        Time::Range(from, to) => Some((from.month().year(), Some(to.month().year()))),
        Time::Months(months) => Some((months.from.year(), Some(months.to.year()))),
        Time::Month(_) | Time::Year { .. } | Time::Never => None,
    }
}
