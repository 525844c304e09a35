//! What a page is called, and what it says in a sentence or two to those who have not opened it.

use super::{Choropleth, Route, Summary, Tooltip, tooltip};
use crate::model::{About, Dataset};
use crate::text::words;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    pub title: String,
    pub description: String,
}

impl Heading {
    /// A county is named before the edition, and its figures are the description.
    pub fn new(data: &Dataset, about: &About, route: Route) -> Heading {
        let words = words(&data.edition.language);
        let map = Choropleth::new(data, &route.view());
        match route {
            Route::Home => Heading { title: about.title.clone(), description: about.description.clone() },
            Route::Measure(measure) => {
                let summary = Summary::new(data, &map);
                Heading { title: data.measures[measure].title.clone(), description: summary.text }
            }
            Route::County(county) => {
                let tip = Tooltip::new(data, &map, county, None);
                // An unknown figure has the known ones in its sentence already.
                let others = if tip.known.is_empty() { tooltip::known(data, &map, words, county) } else { Vec::new() };
                let others: String = others.iter().map(|line| format!(" {line}.")).collect();
                Heading {
                    title: format!("{}: {}", tip.name, about.title),
                    description: format!("{}{others}", tip.sentence()),
                }
            }
        }
    }
}
