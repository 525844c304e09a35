//! How outlines on the globe become outlines in the map's view box: project, cut, simplify, round.
//!
//! ```text
//! boundaries ──topology──▶ rings of shared arcs ──albers──▶ plane ──simplify──▶ whole units ──▶ outlines, frames
//! ```
//!
//! A border that two counties share is one arc, simplified once, so both draw the same line.
//! Islands below [`MIN_ISLAND`] would be left out: in a view box [`WIDTH`] units wide they are specks.

mod albers;
mod frame;
mod outline;
mod simplify;
mod topology;

pub use outline::{Outline, Point};
pub use topology::Lonlat;

use crate::model::Frame;
use albers::Albers;
use outline::Arc;
use simplify::Fit;
use topology::Topology;

/// Width of the view box, in units.
pub const WIDTH: i32 = 1000;

/// Free space around the map, so that outer strokes are not cut off.
const PADDING: i32 = 4;

/// Rings with a smaller area (in square units) are left out, unless they are all that a county has.
const MIN_ISLAND: f64 = 2.0;

/// The county's rings on the globe, closed (first point = last), each a list of microdegrees.
pub type Rings = Vec<Vec<Lonlat>>;

/// What `prepare` writes of the geometry; lists run beside the counties.
pub struct Drawing {
    /// Width and height of the view box.
    pub size: (i32, i32),
    pub outlines: Vec<Outline>,
    pub frames: Vec<Frame>,
}

/// Draws all counties into one view box. Rings must be closed and have an area.
pub fn draw(counties: &[&Rings]) -> Drawing {
    let topology = Topology::new(counties);
    let albers = Albers::of(counties.iter().copied().flatten().flatten().copied());
    let plane: Vec<Vec<(f64, f64)>> =
        topology.arcs.iter().map(|arc| arc.points.iter().map(|point| albers.project(*point)).collect()).collect();
    let fit = Fit::new(plane.iter().flatten().copied(), WIDTH, PADDING);
    let drawn = topology.arcs.iter().zip(plane).map(|(arc, points)| {
        let is_border = arc.is_border();
        Arc { points: simplify::simplify(&fit.place_all(&points), is_border), is_border }
    });
    let arcs: Vec<Arc> = drawn.collect();
    let outlines: Vec<Outline> = topology.counties.iter().map(|rings| Outline::new(rings, &arcs, MIN_ISLAND)).collect();
    let frames = outlines.iter().map(frame::frame).collect();
    Drawing { size: fit.size, outlines, frames }
}
