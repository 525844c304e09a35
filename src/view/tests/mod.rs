//! Each view against what it promises, on an invented edition.

mod any_view;
mod choropleth;
mod compare;
mod controls;
mod film;
mod panel;
mod query;
mod state;
mod summary;
mod table;
mod tooltip;
mod trend;
