//! What the reader sees, derived by pure constructors from what was published and what she chose.

mod choropleth;
mod compare;
mod figure;
mod labels;
mod legend;
mod panel;
mod play;
mod query;
mod state;
mod summary;
mod table;
mod tooltip;
mod trend;

pub use choropleth::{Choropleth, Scale, Shape};
pub use compare::{Comparison, Contrast};
pub use labels::{Anchor, MapLabel};
pub use legend::{Legend, Swatch};
pub use panel::{Bar, Breakdown, CountyPanel, Fact, Listed, StatePanel};
pub use play::Film;
pub use query::Query;
pub use state::{By, History, ViewState};
pub use summary::{Elsewhere, Summary};
pub use table::{Column, DataTable, Row, SortBy};
pub use tooltip::{Side, Tooltip};
pub use trend::{Trend, TrendBar, TrendYear};
