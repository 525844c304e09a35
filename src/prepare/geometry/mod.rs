//! How outlines on the globe become outlines in the map's view box: project, cut, simplify, round.
//!
//! ```text
//! boundaries ──topology──▶ rings of shared arcs ──albers──▶ plane ──simplify──▶ whole units ──▶ outlines, frames
//! ```
//!
//! A border that two counties share is one arc, simplified once, so both draw the same line.
//! Outlines of different states may have been thinned apart: then their common border is two lines, which have some points in
//! common and others not. So arcs are looked for within states alone, and each state has a rim of its own.
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
use std::collections::BTreeMap;
use std::ops::Range;
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

/// Counties that lie far from the others.
pub struct Inset {
    pub counties: Range<usize>,
    /// Of its own view box, in units.
    pub width: i32,
}

/// A county to be drawn.
#[derive(Clone, Copy)]
pub struct Shape<'a> {
    /// FIPS code of its state, whose counties follow each other.
    pub state: &'a str,
    pub rings: &'a Rings,
}

/// Draws all counties into one view box, insets beside each other along its lower edge, from the left. Rings must be closed
/// and have an area; some county must be in no inset.
pub fn draw(counties: &[Shape], insets: &[Inset]) -> Drawing {
    let part = |own: &dyn Fn(&usize) -> bool, width| {
        let own: Vec<usize> = (0..counties.len()).filter(own).collect();
        let drawing = draw_part(&own.iter().map(|county| counties[*county]).collect::<Vec<_>>(), width);
        (own, drawing)
    };
    let (own, mut drawing) = part(&|county| !insets.iter().any(|inset| inset.counties.contains(county)), WIDTH);
    let insets: Vec<_> =
        insets.iter().map(|inset| part(&|county| inset.counties.contains(county), inset.width)).collect();
    drawing.size.1 = insets.iter().map(|(_, inset)| inset.size.1).fold(drawing.size.1, i32::max);
    let mut order = own;
    let mut left = 0;
    for (own, inset) in insets {
        let size = inset.size;
        drawing.add(inset, (left, drawing.size.1 - size.1));
        order.extend(own);
        left += size.0;
    }
    drawing.in_order(&order)
}

impl Drawing {
    /// Takes in another, moved by so many units.
    fn add(&mut self, other: Drawing, by: Point) {
        self.outlines.extend(other.outlines.into_iter().map(|outline| outline.moved(by)));
        self.frames.extend(other.frames.into_iter().map(|frame| frame::moved(frame, by)));
    }

    /// The counties by index, which are so far in the order given.
    fn in_order(self, order: &[usize]) -> Drawing {
        let drawn = order.iter().copied().zip(self.outlines.into_iter().zip(self.frames));
        let (outlines, frames) = drawn.collect::<BTreeMap<_, _>>().into_values().unzip();
        Drawing { outlines, frames, ..self }
    }
}

/// Draws counties into a view box of their own.
fn draw_part(counties: &[Shape], width: i32) -> Drawing {
    let states = counties.chunk_by(|a, b| a.state == b.state);
    let topology = Topology::join(states.map(|own| Topology::new(&own.iter().map(|it| it.rings).collect::<Vec<_>>())));
    let albers = Albers::of(counties.iter().flat_map(|county| county.rings).flatten().copied());
    let plane: Vec<Vec<(f64, f64)>> =
        topology.arcs.iter().map(|arc| arc.points.iter().map(|point| albers.project(*point)).collect()).collect();
    let fit = Fit::new(plane.iter().flatten().copied(), width, PADDING);
    let drawn = topology.arcs.iter().zip(plane).map(|(arc, points)| {
        let is_border = arc.is_border();
        Arc { points: simplify::simplify(&fit.place_all(&points), is_border), is_border }
    });
    let arcs: Vec<Arc> = drawn.collect();
    let outlines: Vec<Outline> = topology.counties.iter().map(|rings| Outline::new(rings, &arcs, MIN_ISLAND)).collect();
    let frames = outlines.iter().map(frame::frame).collect();
    Drawing { size: fit.size, outlines, frames }
}
