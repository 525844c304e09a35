//! The pages that have an address of their own. A page's path sets its defaults, and its query wins over them.

use super::{Query, ViewState};
use crate::model::Dataset;

/// A page, by what its path names: a county or a measure by index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    Home,
    Measure(usize),
    County(usize),
}

const MEASURE: &str = "measure";
const COUNTY: &str = "county";

impl Route {
    /// Every page of an edition: home, each other measure, each county.
    pub fn all(data: &Dataset) -> Vec<Route> {
        let measures = (1..data.measures.len()).map(Route::Measure);
        std::iter::once(Route::Home).chain(measures).chain((0..data.counties.len()).map(Route::County)).collect()
    }

    /// The page on which a view is at home.
    pub fn of(view: &ViewState) -> Route {
        match (view.county, view.measure) {
            (Some(county), _) => Route::County(county),
            (None, 0) => Route::Home,
            (None, measure) => Route::Measure(measure),
        }
    }

    /// The view that its path alone stands for.
    pub fn view(self) -> ViewState {
        match self {
            Route::Home => ViewState::default(),
            Route::Measure(measure) => ViewState { measure, ..ViewState::default() },
            Route::County(county) => ViewState { county: Some(county), ..ViewState::default() },
        }
    }

    /// Its folder below the site's root, with a slash at the end: `county/elm/`; empty for home.
    pub fn path(self, data: &Dataset) -> String {
        match self {
            Route::Home => String::new(),
            Route::Measure(measure) => format!("{MEASURE}/{}/", data.measures[measure].id),
            Route::County(county) => format!("{COUNTY}/{}/", data.counties[county].slug()),
        }
    }

    /// The page whose path this is; `None` for any other.
    pub fn from_path(data: &Dataset, path: &str) -> Option<Route> {
        let mut parts = path.split('/');
        match (parts.next()?, parts.next(), parts.next(), parts.next()) {
            ("", None, ..) => Some(Route::Home),
            (MEASURE, Some(id), Some(""), None) => data.measure(id).map(Route::Measure),
            (COUNTY, Some(slug), Some(""), None) => data.county(slug).map(Route::County),
            _ => None,
        }
    }
}

impl ViewState {
    /// The address of the view below the site's root: the page on which it is at home, and what differs from that.
    pub fn to_link(&self, data: &Dataset) -> String {
        let route = Route::of(self);
        let query = self.to_query_over(data, &route.view());
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}{mark}{query}", route.path(data))
    }

    /// The view that such an address stands for; `None` for the address of anything else.
    pub fn from_link(data: &Dataset, link: &str) -> Option<ViewState> {
        let (path, query) = link.split_once('?').unwrap_or((link, ""));
        Some(Query::over(data, &Route::from_path(data, path)?.view(), query).view)
    }
}
