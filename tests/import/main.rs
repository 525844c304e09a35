//! Importers, run as they are run by hand: on copies of editions, with inputs that have the shape of real ones.

mod country;
mod desk;
mod formats;
mod millions;
mod refusals;
mod regenerated;
