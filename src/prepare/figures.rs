//! A measure's tidy figures: one row, one figure, with its source beside it.

use super::counties::Counties;
use super::problem::{Place, Problems};
use super::stretches::Stretches;
use super::sums::Count;
use super::table::{Cell, check_credit, check_header, records, whole};
use crate::model::{Date, Month, Period};
use std::collections::BTreeMap;
use std::mem;
use std::path::Path;

/// The header of every file of figures.
const COLUMNS: [&str; 9] =
    ["geoid", "period", "dimension", "category", "value", "status", "source", "retrieved", "note"];

/// The status of a row which says that its county has no figure: not published is not zero.
const NOT_PUBLISHED: &str = "not-published";

/// The status of a row whose figure is there and is kept back: a few people might be known by it.
const WITHHELD: &str = "withheld";

/// One row.
pub struct Figure {
    pub geoid: Cell,
    /// What the GEOID stands for; `None` for no county, and for an unknown one.
    pub place: Option<Whose>,
    pub period: Cell,
    pub time: Option<Time>,
    pub dimension: Cell,
    pub category: Cell,
    pub value: Cell,
    pub status: Cell,
    pub note: String,
}

impl Figure {
    /// Period, dimension and category as they stand, parted by spaces: how printed.csv points at a row.
    pub fn key(&self) -> String {
        let words = [&self.period, &self.dimension, &self.category].map(|cell| cell.text.as_str());
        words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    }

    pub fn is_withheld(&self) -> bool {
        self.status.text == WITHHELD
    }

    /// What it counts; `None`, with a problem told, where the value is no whole number.
    pub fn count(&self, problems: &mut Problems) -> Option<Count> {
        if self.is_withheld() { Some(Count::Withheld) } else { self.value.whole_number(problems).map(Count::Known) }
    }

    pub fn county(&self) -> Option<usize> {
        match self.place {
            Some(Whose::County(county)) => Some(county),
            _ => None,
        }
    }
}

/// Whom a figure is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    County(usize),
    State,
}

/// What a figure's period is, by its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// `2014-10`
    Month(Month),
    /// `2018`, `2019 part`: as printed, calendar or not.
    Year { year: u16, part: bool },
    /// `since 2012`
    Since(u16),
    /// `2025-01-20/2026-08-06`, both ends included.
    Range(Date, Date),
    /// `2014-10/2018-05`, both ends included.
    Months(Period),
    /// No period: the value itself is a date.
    Never,
}

impl Time {
    fn from_text(text: &str) -> Option<Self> {
        if text.is_empty() {
            return Some(Time::Never);
        }
        if let Some(year) = text.strip_prefix("since ") {
            return year_from(year).map(Time::Since);
        }
        if let Some((from, to)) = text.split_once('/') {
            if let Some((from, to)) = Month::from_text(from).zip(Month::from_text(to)) {
                return (from <= to).then_some(Time::Months(Period::new(from, to)));
            }
            let (from, to) = (Date::from_text(from)?, Date::from_text(to)?);
            return (from <= to).then_some(Time::Range(from, to));
        }
        let (year, part) = text.strip_suffix(" part").map_or((text, false), |year| (year, true));
        let year = year_from(year).map(|year| Time::Year { year, part });
        year.or_else(|| Month::from_text(text).map(Time::Month))
    }
}

fn year_from(text: &str) -> Option<u16> {
    (text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

/// The rows of a file.
pub struct Figures {
    /// Where the file begins.
    pub start: Place,
    pub figures: Vec<Figure>,
    /// Those which say that there is none.
    pub unpublished: Vec<Figure>,
}

/// All rows of a file of any size, each checked by itself and against being there twice. `None`, with a problem told, where
/// it is no such file, or so much is wrong with it that its rows are not kept.
pub fn read(
    path: &Path,
    counties: &Counties,
    progress: &mut dyn FnMut(u64, u64),
    problems: &mut Problems,
) -> Option<Figures> {
    let name = path.display().to_string();
    let mut figures = Vec::new();
    let mut seen = BTreeMap::new();
    let mut stretches = Stretches::open(path, progress, problems).ok()?;
    let mut is_first = true;
    while let Some(stretch) = stretches.next(problems).ok()? {
        stretch.check_is_plain(problems);
        let mut rows = records(&stretch, b',', problems).into_iter();
        if mem::take(&mut is_first) && !check_header(&rows.next().unwrap_or_default(), &COLUMNS, &stretch, problems) {
            return None;
        }
        for row in whole(rows, COLUMNS.len(), problems) {
            let Ok(row) = row.try_into() else { continue };
            let figure = figure(row, counties, problems);
            if is_new(&figure, &mut seen, problems) && !problems.is_full(&name) {
                figures.push(figure);
            }
        }
    }
    if problems.is_full(&name) {
        return None;
    }
    let (figures, unpublished) = figures.into_iter().partition(|figure| figure.status.text != NOT_PUBLISHED);
    Some(Figures { start: Place::start_of(&name), figures, unpublished })
}

fn figure(row: [Cell; 9], counties: &Counties, problems: &mut Problems) -> Figure {
    let [geoid, period, dimension, category, value, status, source, retrieved, note] = row;
    // What has no figure yet has no source yet.
    if status.text == NOT_PUBLISHED {
        retrieved.date(problems);
    } else {
        check_credit(&source, &retrieved, problems);
    }
    if [NOT_PUBLISHED, WITHHELD].contains(&status.text.as_str()) && !value.is_empty() {
        problems.add(&value.place, value.said(), format!("no value where the status is `{}`", status.text));
    }
    if !status.is_empty() {
        status.check_is_one_of(&["published", NOT_PUBLISHED, WITHHELD], problems);
    }
    let time = Time::from_text(&period.text);
    if time.is_none() {
        let expected =
            "`2014-10`, `2018`, `2019 part`, `since 2012`, `2025-01-20/2026-08-06`, `2014-10/2018-05` or nothing";
        problems.add(&period.place, period.said(), expected);
    }
    let place = whose(&geoid, counties, problems);
    Figure { geoid, place, period, time, dimension, category, value, status, note: note.text }
}

fn whose(geoid: &Cell, counties: &Counties, problems: &mut Problems) -> Option<Whose> {
    match geoid.text.as_str() {
        "" => None,
        state if state == counties.state => Some(Whose::State),
        _ => counties.read(geoid, problems).map(Whose::County),
    }
}

/// Whether no row before it is of the same figure. `seen` has the line of each that is known, as long as rows are kept.
fn is_new(figure: &Figure, seen: &mut BTreeMap<String, usize>, problems: &mut Problems) -> bool {
    let key = [&figure.geoid, &figure.period, &figure.dimension, &figure.category].map(|cell| cell.text.as_str());
    let (key, place) = (key.join("\u{1f}"), &figure.geoid.place);
    if let Some(first) = seen.get(&key) {
        let found = "the same geoid, period, dimension and category as in line";
        problems.add(place, format!("{found} {first}"), "each figure once");
        return false;
    }
    if !problems.is_full(&place.file) {
        seen.insert(key, place.line);
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_tells_its_form() {
        assert_eq!(Time::from_text("2014-10"), Month::new(2014, 10).map(Time::Month));
        assert_eq!(Time::from_text("2018"), Some(Time::Year { year: 2018, part: false }));
        assert_eq!(Time::from_text("2019 part"), Some(Time::Year { year: 2019, part: true }));
        assert_eq!(Time::from_text("since 2012"), Some(Time::Since(2012)));
        assert!(matches!(Time::from_text("2025-01-20/2026-08-06"), Some(Time::Range(..))));
        assert!(matches!(Time::from_text("2014-10/2018-05"), Some(Time::Months(period)) if period.months() == 44));
        for text in [
            "2018-05/2014-10",
            "2014-10/2018-05-31",
            "Oct-14",
            "2014-13",
            "since",
            "since 12",
            "2026-08-06/2025-01-20",
            "FY 2018",
            "2018 ",
            "20 18",
            "part",
        ] {
            assert_eq!(Time::from_text(text), None, "{text}");
        }
    }
}
