//! Where a county's name may stand: its box, its label point and how wide it is there.

use super::outline::{Outline, Point, edges};
use crate::model::Frame;
use geo::{Centroid, Contains, Coord, Distance, Euclidean, LineString, Polygon};
use polylabel::polylabel;

/// How much room, in units, the pole may have less than the best point.
const PRECISION: f64 = 0.5;

/// How much of the best point's room a more central one must have.
const ENOUGH: f64 = 0.85;

/// How many points are tried on the way from the centroid to the pole.
const STEPS: u8 = 10;

pub fn frame(outline: &Outline) -> Frame {
    let points = || outline.rings.iter().flatten();
    let (x, y) = label_point(&outline.rings[0]);
    Frame {
        left: points().map(|point| point.0).min().unwrap_or(x),
        top: points().map(|point| point.1).min().unwrap_or(y),
        right: points().map(|point| point.0).max().unwrap_or(x),
        bottom: points().map(|point| point.1).max().unwrap_or(y),
        x,
        y,
        width: width_at(outline, (x, y)),
    }
}

/// A frame that lies elsewhere, by so many units.
pub fn moved(frame: Frame, (x, y): Point) -> Frame {
    Frame {
        left: frame.left + x,
        top: frame.top + y,
        right: frame.right + x,
        bottom: frame.bottom + y,
        x: frame.x + x,
        y: frame.y + y,
        width: frame.width,
    }
}

/// Between the centroid and the pole of inaccessibility (Garcia-Castellanos and Lombardo 2007; Agafonkin's
/// `polylabel`) of the largest ring: the first point with [`ENOUGH`] of the pole's room. In an oblong every point of
/// its middle line has the same room, and the pole alone would stand anywhere on it.
fn label_point(ring: &[Point]) -> Point {
    let coords = ring.iter().map(|point| Coord { x: f64::from(point.0), y: f64::from(point.1) });
    let polygon = Polygon::new(LineString::from_iter(coords), Vec::new());
    // Both are missing only for a polygon without points, which is no outline.
    let (Ok(pole), Some(centroid)) = (polylabel(&polygon, &PRECISION), polygon.centroid()) else { return ring[0] };
    let needed = ENOUGH * room(&polygon, pole);
    let points = (0..STEPS).map(|step| centroid + (pole - centroid) * (f64::from(step) / f64::from(STEPS)));
    let at = points.into_iter().find(|point| room(&polygon, *point) >= needed).unwrap_or(pole);
    (at.x().round() as i32, at.y().round() as i32)
}

/// The radius of the largest circle about a point that stays inside the polygon; 0 for a point outside it.
fn room(polygon: &Polygon, at: geo::Point) -> f64 {
    if polygon.contains(&at) { Euclidean.distance(&at, polygon.exterior()) } else { 0.0 }
}

/// From the nearest edge on the left to the nearest on the right, rounded down so that what fits it fits the county.
fn width_at(outline: &Outline, (x, y): Point) -> i32 {
    let (mut left, mut right) = (f64::NEG_INFINITY, f64::INFINITY);
    for (a, b) in outline.rings.iter().flat_map(|ring| edges(ring)) {
        // Half-open, so that a corner on the horizontal counts once.
        if (a.1 <= y) != (b.1 <= y) {
            let at = f64::from(a.0) + f64::from(y - a.1) * f64::from(b.0 - a.0) / f64::from(b.1 - a.1);
            if at <= x.into() { left = left.max(at) } else { right = right.min(at) }
        }
    }
    if (right - left).is_finite() { (right - left).floor() as i32 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_label_stands_in_the_thick_part_of_an_l() {
        let l =
            Outline { rings: vec![vec![(0, 0), (40, 0), (40, 40), (100, 40), (100, 50), (0, 50)]], rim: Vec::new() };
        let frame = frame(&l);
        assert_eq!((frame.left, frame.top, frame.right, frame.bottom), (0, 0, 100, 50));
        assert!((17..=24).contains(&frame.x) && (17..=32).contains(&frame.y), "{frame:?}");
        assert_eq!(frame.width, 40, "the bay on the right is not counted");
    }

    #[test]
    fn the_label_of_an_oblong_stands_in_its_middle() {
        let oblong = Outline { rings: vec![vec![(0, 0), (90, 0), (90, 40), (0, 40)]], rim: Vec::new() };
        let frame = frame(&oblong);
        assert_eq!((frame.x, frame.y, frame.width), (45, 20, 90));
    }
}
