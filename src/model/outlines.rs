//! The map's geometry, which the page carries as drawn shapes and no program computes with.

use serde::{Deserialize, Serialize};

/// Outlines as SVG path data, in the units of [`super::Edition::size`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outlines {
    /// One for each county, in the dataset's order.
    pub paths: Vec<String>,
    /// Where the counties end and no other begins: coasts, and the borders of the state.
    pub rim: String,
}
