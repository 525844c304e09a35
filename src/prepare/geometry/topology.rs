//! Which borders counties share: rings are cut where borders part, and each piece is kept once.
//!
//! The method is that of Bostock's TopoJSON (2012): a point is a junction if rings pass through it in different ways.

use super::Rings;
use std::collections::{BTreeMap, BTreeSet};

/// Longitude and latitude in millionths of a degree: whole numbers, so that equal points are equal.
pub type Lonlat = (i64, i64);

/// A run of points between two junctions, or a whole ring without any.
pub struct Arc {
    pub points: Vec<Lonlat>,
    /// How many rings pass along it.
    uses: usize,
}

impl Arc {
    /// Whether counties lie on both of its sides.
    pub fn is_border(&self) -> bool {
        self.uses > 1
    }
}

/// A piece of a ring: an arc, walked forwards or backwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    pub arc: usize,
    pub backwards: bool,
}

/// All rings as pieces of shared arcs.
pub struct Topology {
    pub arcs: Vec<Arc>,
    /// For each county its rings, each in the order in which it is walked.
    pub counties: Vec<Vec<Vec<Piece>>>,
}

impl Topology {
    pub fn new(counties: &[&Rings]) -> Self {
        let junctions = junctions(counties);
        let mut topology = Self { arcs: Vec::new(), counties: Vec::new() };
        let mut known = BTreeMap::new();
        for rings in counties {
            let pieces = |ring: &Vec<Lonlat>| {
                cut(ring, &junctions).into_iter().map(|run| topology.piece(run, &mut known)).collect()
            };
            let county = rings.iter().map(pieces).collect();
            topology.counties.push(county);
        }
        topology
    }

    /// Several side by side, none of which shares an arc with another.
    pub fn join(parts: impl Iterator<Item = Topology>) -> Self {
        let mut all = Self { arcs: Vec::new(), counties: Vec::new() };
        for mut part in parts {
            let before = all.arcs.len();
            part.counties.iter_mut().flatten().flatten().for_each(|piece| piece.arc += before);
            all.arcs.extend(part.arcs);
            all.counties.extend(part.counties);
        }
        all
    }

    /// The arc of these points, in whichever direction it was first met.
    fn piece(&mut self, points: Vec<Lonlat>, known: &mut BTreeMap<Vec<Lonlat>, usize>) -> Piece {
        let reversed: Vec<Lonlat> = points.iter().rev().copied().collect();
        let backwards = reversed < points;
        let key = if backwards { reversed } else { points };
        let arc = *known.entry(key.clone()).or_insert(self.arcs.len());
        if arc == self.arcs.len() {
            self.arcs.push(Arc { points: key, uses: 0 });
        }
        self.arcs[arc].uses += 1;
        Piece { arc, backwards }
    }
}

/// Points at which rings have different neighbours.
fn junctions(counties: &[&Rings]) -> BTreeSet<Lonlat> {
    let mut neighbours: BTreeMap<Lonlat, [Lonlat; 2]> = BTreeMap::new();
    let mut junctions = BTreeSet::new();
    for ring in counties.iter().copied().flatten() {
        let open = &ring[1..];
        for (i, point) in open.iter().enumerate() {
            let (before, after) = (open[(i + open.len() - 1) % open.len()], open[(i + 1) % open.len()]);
            let pair = [before.min(after), before.max(after)];
            if *neighbours.entry(*point).or_insert(pair) != pair {
                junctions.insert(*point);
            }
        }
    }
    junctions
}

/// The ring in runs from junction to junction; a ring without any is one run from its least point back to it.
fn cut(ring: &[Lonlat], junctions: &BTreeSet<Lonlat>) -> Vec<Vec<Lonlat>> {
    let open = &ring[1..];
    let least = || (0..open.len()).min_by_key(|i| open[*i]).unwrap_or(0);
    let start = open.iter().position(|point| junctions.contains(point)).unwrap_or_else(least);
    let mut runs = vec![vec![open[start]]];
    for step in 1..=open.len() {
        let point = open[(start + step) % open.len()];
        if let Some(run) = runs.last_mut() {
            run.push(point);
        }
        if junctions.contains(&point) && step < open.len() {
            runs.push(vec![point]);
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two squares side by side, sharing the line from (1,0) over (1,1) to (1,2), and an island.
    fn squares() -> Vec<Rings> {
        let left = vec![(0, 0), (1, 0), (1, 1), (1, 2), (0, 2), (0, 0)];
        let right = vec![(2, 2), (1, 2), (1, 1), (1, 0), (2, 0), (2, 2)];
        let island = vec![(6, 5), (6, 6), (5, 5), (6, 5)];
        vec![vec![left], vec![right, island]]
    }

    #[test]
    fn a_shared_border_is_one_arc_walked_both_ways() {
        let topology = Topology::new(&squares().iter().collect::<Vec<_>>());
        assert_eq!(topology.arcs.len(), 4);
        let border = topology.arcs.iter().position(Arc::is_border).unwrap();
        assert_eq!(topology.arcs[border].points, [(1, 0), (1, 1), (1, 2)]);
        let walks = topology.counties.iter().map(|rings| rings[0].iter().find(|piece| piece.arc == border).unwrap());
        let directions: Vec<bool> = walks.map(|piece| piece.backwards).collect();
        assert_eq!(directions, [false, true]);
    }

    #[test]
    fn joined_parts_keep_their_own_arcs() {
        let squares = squares();
        let joined = Topology::join(squares.iter().map(|county| Topology::new(&[county])));
        assert!(
            joined.arcs.len() == 3 && !joined.arcs.iter().any(Arc::is_border),
            "the border is drawn by each for itself"
        );
        let arcs: Vec<usize> = joined.counties.iter().flatten().map(|ring| ring[0].arc).collect();
        assert_eq!(arcs, [0, 1, 2]);
    }

    #[test]
    fn a_ring_without_junctions_starts_at_its_least_point() {
        let topology = Topology::new(&squares().iter().collect::<Vec<_>>());
        let [piece] = topology.counties[1][1][..] else { panic!("one piece") };
        assert_eq!(topology.arcs[piece.arc].points.first(), Some(&(5, 5)));
        assert_eq!(topology.arcs[piece.arc].points.last(), Some(&(5, 5)));
    }
}
