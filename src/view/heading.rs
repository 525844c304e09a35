//! What a page is called, and what it says in a sentence or two to those who have not opened it.

use super::{Choropleth, Route, Summary, Tooltip, name, tooltip};
use crate::model::{About, Dataset};
use crate::text::words;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    pub title: String,
    pub description: String,
}

impl Heading {
    /// The title of a page; `edition` is that of the home page.
    pub fn title(data: &Dataset, edition: &str, route: Route) -> String {
        match route {
            Route::Home => edition.to_string(),
            Route::Measure(measure) => data.measures[measure].title.clone(),
            Route::County(county) => format!("{}: {edition}", name::full(data, county)),
        }
    }

    /// A county is named before the edition, and its figures are the description.
    pub fn new(data: &Dataset, about: &About, route: Route) -> Heading {
        let words = words(&data.edition.language);
        let map = Choropleth::new(data, &route.view());
        let description = match route {
            Route::Home => about.description.clone(),
            Route::Measure(_) => Summary::new(data, &map).text,
            Route::County(county) => {
                let tip = Tooltip::new(data, &map, county, None);
                // An unknown figure has the known ones in its sentence already.
                let others = if tip.known.is_empty() { tooltip::known(data, &map, words, county) } else { Vec::new() };
                let others: String = others.iter().map(|line| format!(" {line}.")).collect();
                format!("{}{others}", tip.sentence())
            }
        };
        Heading { title: Heading::title(data, &about.title, route), description }
    }
}
