//! A county map of published figures: prerendered at build time, taken over and kept up to date in the browser.
//!
//! ```text
//! data/reference/*  ──new-edition──▶  data/<edition>/*
//! a source's files  ──import──▶  data/<edition>/*.csv
//! data/<edition>/*  ──prepare──▶  public/data/*.json  ──prerender──▶  dist/**/index.html  ──main──▶  live page
//!
//! model   what was published: Dataset, Measure, County, Month, Value
//!   ▼
//! stats   breaks, ClassScale, rank, rate
//!   ▼
//! view    ViewState ⇄ query;  Choropleth, Legend, Tooltip, Panel, Table, Summary = f(&Dataset, &ViewState)
//! text    every word a reader sees, in each language
//!   ▼
//! ui      Page, the state that signals watch; App, all of the page, at build time; PARTS of it and LATE ones, which change with the
//!         state
//!   ▼
//! browser takes the parts over as they came; address bar, pointer, keys, clipboard: joined to ui in main.rs alone;
//!         what only late.rs reaches comes over the network when a reader lays hand on the page
//!   ▲ marks on <html> and #app, and one event
//! scripts/ what must work before, without or beside the program: first (in the head), boot, answer (the map's first
//!          tooltips), light (legend and map), frame (an embed and its host), embed, dialog (codes and save, on demand)
//! ```
//!
//! A language is a folder of the site with the same pages, a file of words beside an edition's figures, and a program of its
//! own: a feature of this crate takes its words in.
//!
//! Ground state is two things: the [`model::Dataset`] and the [`view::ViewState`]. All else is derived by pure
//! constructors. `model`, `stats`, `view` and `text` use `std` and `serde` alone, and cannot fail; `prepare`,
//! `import`, `prerender` and `browser` are the edges that meet the outside world.

#[cfg(all(feature = "ssr", feature = "hydrate"))]
compile_error!("`ssr` renders at build time and `hydrate` in the browser: one build takes one of them");

pub mod model;
pub mod stats;
pub mod text;
pub mod view;

#[cfg(feature = "prepare")]
pub mod prepare;

#[cfg(feature = "prepare")]
pub mod import;

#[cfg(feature = "ssr")]
pub mod prerender;

#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod ui;
