//! What was published: the shapes of the figures and of everything said beside them.
//!
//! A [`Dataset`] is one edition in one language. `prepare` checks and writes it; nothing after that can fail.
//! Lists that run beside [`Dataset::counties`] have one entry for each county, in the same order, by GEOID.

mod about;
mod address;
mod county;
mod dataset;
mod measure;
mod outlines;
mod read;
mod reader;
mod time;
mod value;

pub use about::{About, Correction, Source};
pub use address::Address;
pub use county::{County, Estimate, Frame};
pub use dataset::{Agreement, Beside, Caveat, Dataset, Edition, Facility, Later, Noncitizens};
pub use measure::{Breakdown, Choice, Figures, FixedBreaks, Mean, Measure, Part, PrintedRank, Series, Unit, Yearly};
pub use outlines::Outlines;
pub use reader::Json;
pub use time::{Date, Month, Period};
pub use value::{Absent, Value};
