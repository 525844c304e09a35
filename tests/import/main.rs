//! Importers, run as they are run by hand: on copies of editions, with inputs that have the shape of real ones.

mod country;
mod desk;
mod formats;
#[path = "../memory/mod.rs"]
mod memory;
mod millions;
mod refusals;
mod regenerated;
