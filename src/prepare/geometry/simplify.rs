//! How many points a line needs: fit into the view box, simplify, round to whole units.

use super::Point;
use geo::{Coord, LineString, SimplifyVw};

/// Area of the smallest triangle (in square units) that a point of a border between counties may span.
const BORDER: f64 = 2.0;

/// The same for the outer edge, which is drawn once and which readers know: a river, a coast.
const EDGE: f64 = 0.6;

/// How the plane is placed in the view box.
pub struct Fit {
    left: f64,
    top: f64,
    scale: f64,
    padding: f64,
    /// Width and height of the view box.
    pub size: (i32, i32),
}

impl Fit {
    /// Fills a view box of `width` units but for `padding` on each side; its height follows.
    pub fn new(points: impl Iterator<Item = (f64, f64)>, width: i32, padding: i32) -> Self {
        let start = [f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY];
        let [left, top, right, bottom] =
            points.fold(start, |[l, t, r, b], (x, y)| [l.min(x), t.min(y), r.max(x), b.max(y)]);
        let scale = f64::from(width - 2 * padding) / (right - left);
        let height = ((bottom - top) * scale).ceil() as i32 + 2 * padding;
        Self { left, top, scale, padding: padding.into(), size: (width, height) }
    }

    pub fn place_all(&self, points: &[(f64, f64)]) -> Vec<Coord<f64>> {
        let place = |(x, y): &(f64, f64)| Coord {
            x: (x - self.left) * self.scale + self.padding,
            y: (y - self.top) * self.scale + self.padding,
        };
        points.iter().map(place).collect()
    }
}

/// Visvalingam and Whyatt's method (1993), then whole units; both ends stay. A closed line is halved first at the
/// point farthest from its start, so that it keeps a shape.
pub fn simplify(line: &[Coord<f64>], is_border: bool) -> Vec<Point> {
    let tolerance = if is_border { BORDER } else { EDGE };
    let half = if line.first() == line.last() { farthest(line) } else { 0 };
    let mut points = round(&line[..=half], tolerance);
    points.extend(round(&line[half..], tolerance));
    without_needless(points)
}

fn round(line: &[Coord<f64>], tolerance: f64) -> Vec<Point> {
    let line = LineString::from(line.to_vec()).simplify_vw(tolerance);
    line.coords().map(|at| (at.x.round() as i32, at.y.round() as i32)).collect()
}

fn farthest(line: &[Coord<f64>]) -> usize {
    let distance = |at: &Coord<f64>| (at.x - line[0].x).powi(2) + (at.y - line[0].y).powi(2);
    (0..line.len()).max_by(|a, b| distance(&line[*a]).total_cmp(&distance(&line[*b]))).unwrap_or(0)
}

/// Drops points that rounding has made equal to the one before, or has put on the line between their neighbours.
fn without_needless(points: Vec<Point>) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::with_capacity(points.len());
    for point in points {
        while let [.., a, b] = kept[..]
            && is_between(a, b, point)
        {
            kept.pop();
        }
        if kept.last() != Some(&point) {
            kept.push(point);
        }
    }
    kept
}

/// Whether `b` lies on the straight way from `a` to `c`.
fn is_between(a: Point, b: Point, c: Point) -> bool {
    let (to_b, to_c) = ((b.0 - a.0, b.1 - a.1), (c.0 - b.0, c.1 - b.1));
    to_b.0 * to_c.1 == to_b.1 * to_c.0 && to_b.0 * to_c.0 + to_b.1 * to_c.1 > 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(points: &[(f64, f64)]) -> Vec<Coord<f64>> {
        points.iter().map(|(x, y)| Coord { x: *x, y: *y }).collect()
    }

    #[test]
    fn small_wiggles_go_and_ends_stay() {
        let wiggle = line(&[(0.0, 0.0), (10.0, 0.1), (20.0, 0.0), (30.0, 20.0)]);
        assert_eq!(simplify(&wiggle, true), [(0, 0), (20, 0), (30, 20)]);
    }

    #[test]
    fn a_closed_line_stays_closed() {
        let ring = line(&[(0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (4.0, 9.2), (0.0, 9.0), (0.0, 0.0)]);
        assert_eq!(simplify(&ring, false), [(0, 0), (9, 0), (9, 9), (0, 9), (0, 0)]);
    }

    #[test]
    fn points_that_rounding_makes_needless_go() {
        assert_eq!(without_needless(vec![(0, 0), (0, 0), (2, 1), (4, 2), (4, 2), (5, 0)]), [(0, 0), (4, 2), (5, 0)]);
        assert_eq!(
            without_needless(vec![(0, 0), (4, 0), (2, 0)]),
            [(0, 0), (4, 0), (2, 0)],
            "a spike is no straight way"
        );
    }
}
