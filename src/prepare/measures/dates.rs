//! The day on which something began, county by county.

use super::Rows;
use crate::model::Figures;
use crate::prepare::figures::Time;
use crate::prepare::problem::Problems;

pub fn read(rows: &Rows, problems: &mut Problems) -> Figures {
    let mut counties = vec![None; rows.counties.len()];
    for figure in rows.figures {
        if figure.time.is_some_and(|time| time != Time::Never) {
            problems.add(&figure.period.place, figure.period.said(), "no period: the value is the date");
        }
        if !figure.dimension.is_empty() {
            problems.add(&figure.dimension.place, figure.dimension.said(), "no dimension of a date");
        }
        let date = figure.value.date(problems);
        if let Some(county) = figure.county() {
            counties[county] = date;
        } else if figure.geoid.is_empty() || figure.place.is_some() {
            problems.add(&figure.geoid.place, figure.geoid.said(), "the GEOID of a county");
        }
    }
    Figures::Dates { counties }
}
