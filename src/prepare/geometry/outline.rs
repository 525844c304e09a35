//! An outline in whole units of the view box, and its path in SVG.

use super::topology::Piece;
use std::fmt::Write;

/// x to the right, y downwards.
pub type Point = (i32, i32);

/// A county's outline: its rings, not closed (the last point is not the first again), the largest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    pub rings: Vec<Vec<Point>>,
}

impl Outline {
    /// Puts rings together from arcs; rings under `min_area` square units go, except the largest.
    pub fn new(rings: &[Vec<Piece>], arcs: &[Vec<Point>], min_area: f64) -> Self {
        let mut rings: Vec<Vec<Point>> = rings.iter().map(|pieces| walk(pieces, arcs)).collect();
        rings.sort_by_key(|ring| -doubled_area(ring).abs());
        let mut first = true;
        rings.retain(|ring| std::mem::take(&mut first) || doubled_area(ring).abs() as f64 / 2.0 >= min_area);
        Self { rings }
    }

    /// SVG path data: each ring an absolute start and relative steps, no space that can be spared.
    pub fn path(&self) -> String {
        self.rings.iter().map(|ring| ring_path(ring)).collect()
    }
}

fn walk(pieces: &[Piece], arcs: &[Vec<Point>]) -> Vec<Point> {
    let mut ring = Vec::new();
    for piece in pieces {
        let arc = &arcs[piece.arc];
        // The end of a piece is the start of the next.
        match piece.backwards {
            false => ring.extend_from_slice(&arc[..arc.len() - 1]),
            true => ring.extend(arc[1..].iter().rev()),
        }
    }
    ring
}

/// Twice the area, its sign telling the direction (shoelace formula).
pub fn doubled_area(ring: &[Point]) -> i64 {
    edges(ring).map(|(a, b)| i64::from(a.0) * i64::from(b.1) - i64::from(b.0) * i64::from(a.1)).sum()
}

/// The edges of a ring, the closing one included.
pub fn edges(ring: &[Point]) -> impl Iterator<Item = (Point, Point)> + '_ {
    ring.iter().copied().zip(ring.iter().copied().cycle().skip(1))
}

fn ring_path(ring: &[Point]) -> String {
    let mut path = format!("M{} {}l", ring[0].0, ring[0].1);
    for (i, pair) in ring.windows(2).enumerate() {
        for (j, step) in [pair[1].0 - pair[0].0, pair[1].1 - pair[0].1].into_iter().enumerate() {
            // A minus sign parts two numbers as well as a space does.
            let gap = if step < 0 || i + j == 0 { "" } else { " " };
            let _ = write!(path, "{gap}{step}");
        }
    }
    path + "z"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_starts_absolute_goes_on_relative_and_closes() {
        let square = vec![(10, 20), (13, 20), (13, 15), (10, 15)];
        let island = vec![(0, 0), (2, 0), (0, 2)];
        let outline = Outline { rings: vec![square, island] };
        assert_eq!(outline.path(), "M10 20l3 0 0-5-3 0zM0 0l2 0-2 2z");
    }

    #[test]
    fn the_largest_ring_stays_however_small_and_comes_first() {
        let arcs = vec![vec![(0, 0), (1, 0), (0, 1), (0, 0)], vec![(5, 5), (8, 5), (5, 8), (5, 5)]];
        let ring = |arc| vec![Piece { arc, backwards: false }];
        let outline = Outline::new(&[ring(0), ring(1)], &arcs, 100.0);
        assert_eq!(outline.rings, [vec![(5, 5), (8, 5), (5, 8)]]);
        assert_eq!(Outline::new(&[ring(0), ring(1)], &arcs, 0.5).rings.len(), 2);
    }
}
