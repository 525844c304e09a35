//! An outline in whole units of the view box, and its path in SVG.

use super::topology::Piece;
use std::fmt::Write;

/// x to the right, y downwards.
pub type Point = (i32, i32);

/// A county's outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// Not closed (the last point is not the first again), the largest first.
    pub rings: Vec<Vec<Point>>,
    /// Those parts of the rings beyond which no other county lies.
    pub rim: Vec<Vec<Point>>,
}

impl Outline {
    /// Puts rings together from arcs; rings under `min_area` square units go, except the largest. Where nothing is left of
    /// that one, as of a city on the map of a country, it is a square of one unit: every county can be seen and pointed at.
    pub fn new(rings: &[Vec<Piece>], arcs: &[Arc], min_area: f64) -> Self {
        let mut rings: Vec<(Vec<Point>, &[Piece])> = rings.iter().map(|ring| (walk(ring, arcs), &ring[..])).collect();
        rings.sort_by_key(|(ring, _)| -doubled_area(ring).abs());
        let mut first = true;
        rings.retain(|(ring, _)| std::mem::take(&mut first) || doubled_area(ring).abs() as f64 / 2.0 >= min_area);
        if let [(ring, pieces), ..] = &mut rings[..]
            && doubled_area(ring) == 0
        {
            let (x, y) = arcs[pieces[0].arc].points[0];
            *ring = vec![(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)];
            *pieces = &[];
        }
        let rim = rings.iter().flat_map(|(_, pieces)| rim(pieces, arcs)).collect();
        Self { rings: rings.into_iter().map(|(ring, _)| ring).collect(), rim }
    }

    /// The same elsewhere, by so many units.
    pub fn moved(self, (x, y): Point) -> Self {
        let moved = |lines: Vec<Vec<Point>>| {
            lines.into_iter().map(|line| line.into_iter().map(|at| (at.0 + x, at.1 + y)).collect()).collect()
        };
        Self { rings: moved(self.rings), rim: moved(self.rim) }
    }

    /// SVG path data: each ring an absolute start and relative steps, no space that can be spared.
    pub fn path(&self) -> String {
        self.rings.iter().map(|ring| line_path(ring) + "z").collect()
    }

    /// The rim in the same way. It repeats runs of the path, so it weighs little once both are compressed.
    pub fn rim_path(&self) -> String {
        self.rim.iter().map(|line| line_path(line)).collect()
    }
}

/// An arc as it is drawn.
pub struct Arc {
    pub points: Vec<Point>,
    /// Whether counties lie on both of its sides.
    pub is_border: bool,
}

fn walk(pieces: &[Piece], arcs: &[Arc]) -> Vec<Point> {
    let mut ring = Vec::new();
    for piece in pieces {
        // The end of a piece is the start of the next.
        ring.extend(points(piece, arcs).split_last().map_or(&[][..], |(_, rest)| rest));
    }
    ring
}

/// The points of a piece in the order in which it is walked.
fn points(piece: &Piece, arcs: &[Arc]) -> Vec<Point> {
    let mut points = arcs[piece.arc].points.clone();
    if piece.backwards {
        points.reverse();
    }
    points
}

/// The runs of a ring that are no border, each as long as it goes.
fn rim(pieces: &[Piece], arcs: &[Arc]) -> Vec<Vec<Point>> {
    let runs = pieces.chunk_by(|a, b| arcs[a.arc].is_border == arcs[b.arc].is_border);
    let open = runs.filter(|run| !arcs[run[0].arc].is_border);
    let line = |run: &[Piece]| {
        let mut line = walk(run, arcs);
        line.extend(run.last().and_then(|last| points(last, arcs).last().copied()));
        line
    };
    // Of a run shorter than a unit a point is left, which is no line.
    open.map(line).filter(|line| line.len() > 1).collect()
}

/// Twice the area, its sign telling the direction (shoelace formula).
pub fn doubled_area(ring: &[Point]) -> i64 {
    edges(ring).map(|(a, b)| i64::from(a.0) * i64::from(b.1) - i64::from(b.0) * i64::from(a.1)).sum()
}

/// The edges of a ring, the closing one included.
pub fn edges(ring: &[Point]) -> impl Iterator<Item = (Point, Point)> + '_ {
    ring.iter().copied().zip(ring.iter().copied().cycle().skip(1))
}

fn line_path(line: &[Point]) -> String {
    let mut path = format!("M{} {}l", line[0].0, line[0].1);
    for (i, pair) in line.windows(2).enumerate() {
        for (j, step) in [pair[1].0 - pair[0].0, pair[1].1 - pair[0].1].into_iter().enumerate() {
            // A minus sign parts two numbers as well as a space does.
            let gap = if step < 0 || i + j == 0 { "" } else { " " };
            let _ = write!(path, "{gap}{step}");
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_starts_absolute_goes_on_relative_and_closes() {
        let square = vec![(10, 20), (13, 20), (13, 15), (10, 15)];
        let island = vec![(0, 0), (2, 0), (0, 2)];
        let outline = Outline { rings: vec![square.clone(), island], rim: vec![square] };
        assert_eq!(outline.path(), "M10 20l3 0 0-5-3 0zM0 0l2 0-2 2z");
        assert_eq!(outline.rim_path(), "M10 20l3 0 0-5-3 0");
    }

    #[test]
    fn the_largest_ring_stays_however_small_and_comes_first() {
        let arc = |points: [Point; 4]| Arc { points: points.into(), is_border: false };
        let arcs = vec![arc([(0, 0), (1, 0), (0, 1), (0, 0)]), arc([(5, 5), (8, 5), (5, 8), (5, 5)])];
        let ring = |arc| vec![Piece { arc, backwards: false }];
        let outline = Outline::new(&[ring(0), ring(1)], &arcs, 100.0);
        assert_eq!(outline.rings, [vec![(5, 5), (8, 5), (5, 8)]]);
        assert_eq!(
            outline.rim,
            [vec![(5, 5), (8, 5), (5, 8), (5, 5)]],
            "an island is all rim, and that of others goes"
        );
        assert_eq!(Outline::new(&[ring(0), ring(1)], &arcs, 0.5).rings.len(), 2);
    }

    #[test]
    fn of_a_county_too_small_for_a_shape_a_square_is_left() {
        let arcs =
            vec![Arc { points: vec![(7, 7)], is_border: false }, Arc { points: vec![(7, 7), (7, 8)], is_border: true }];
        for arc in 0..2 {
            let outline = Outline::new(&[vec![Piece { arc, backwards: false }]], &arcs, 2.0);
            assert_eq!(outline, Outline { rings: vec![vec![(7, 7), (8, 7), (8, 8), (7, 8)]], rim: Vec::new() });
        }
    }

    /// Two squares side by side: the border from (2,0) to (2,2) is no rim of either.
    #[test]
    fn a_border_is_no_rim() {
        let arc = |points: &[Point], is_border| Arc { points: points.into(), is_border };
        let arcs = vec![arc(&[(2, 0), (2, 2)], true), arc(&[(2, 2), (0, 2), (0, 0), (2, 0)], false)];
        let left = Outline::new(&[[0, 1].map(|arc| Piece { arc, backwards: false }).to_vec()], &arcs, 0.0);
        assert_eq!(left.rings, [vec![(2, 0), (2, 2), (0, 2), (0, 0)]]);
        assert_eq!(left.rim, [vec![(2, 2), (0, 2), (0, 0), (2, 0)]]);
    }
}
