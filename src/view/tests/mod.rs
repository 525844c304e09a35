//! Each view against what it promises, on an invented edition.

mod any_view;
mod choropleth;
mod compare;
mod compass;
mod controls;
mod direction;
mod film;
mod legend;
mod map_label;
mod panel;
mod part;
mod query;
mod quote;
mod route;
mod state;
mod summary;
mod table;
mod tooltip;
mod trend;
mod years;
