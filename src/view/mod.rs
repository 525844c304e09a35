//! What the reader sees, derived by pure constructors from what was published and what she chose.

mod blocks;
mod card;
mod choropleth;
mod compare;
mod compass;
mod controls;
mod figure;
mod heading;
mod labels;
mod legend;
mod name;
mod panel;
mod play;
mod query;
mod quote;
mod route;
#[cfg(test)]
mod sample;
mod state;
mod subject;
mod summary;
mod table;
#[cfg(test)]
mod tests;
mod tooltip;
mod trend;
mod years;

pub use blocks::{Block, Chart, Row};
pub use card::Card;
pub use choropleth::{Choropleth, Scale, Shape};
pub use compass::{Direction, named, toward};
pub use controls::{Choice, Choices, Parts, PeriodControl};
pub use heading::Heading;
pub use labels::{Anchor, MapLabel};
pub use legend::{Legend, Swatch};
pub use panel::{Panel, category};
pub use play::Film;
pub use query::Query;
pub use quote::{Quote, encoded};
pub use route::Route;
pub use state::{By, History, ViewState};
pub use subject::{Part, Subject};
pub use summary::{Elsewhere, Summary};
pub use table::{Column, DataTable, SortBy, TableRow};
pub use tooltip::{Side, Tooltip};
pub use years::{Key, YearMap, YearRow, Years, path as years_path};
