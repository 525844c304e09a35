//! Which figures make which, and what can be worked out from that.
//!
//! A whole is the sum of its parts. So figures can be held against each other; and a figure that is kept back is given
//! away where it is the only unknown of a sum.

use std::collections::BTreeSet;

/// A figure as it is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    Known(u32),
    /// It is there and is kept back.
    Withheld,
}

/// The figures of 1 to this are kept back in a dimension that is finer than what the agency publishes.
pub const SMALL: u32 = 4;

/// `whole = parts[0] + parts[1] + …`, each an index in a list of figures.
#[derive(Clone, Debug)]
pub struct Equation {
    pub whole: usize,
    pub parts: Vec<usize>,
}

/// What is wrong with an equation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The known parts make `sum`, which is not the whole; or more than it, where parts are withheld.
    Sum(u32),
    /// This figure alone is withheld and follows from the others.
    WorkedOut(usize),
    /// This figure and others are withheld, and what is left of the whole gives 1 to each.
    Ones(usize),
}

impl Equation {
    /// The first fault of the equation among these figures.
    pub fn fault(&self, counts: &[Count]) -> Option<Fault> {
        let withheld: Vec<usize> = self.cells().filter(|cell| counts[*cell] == Count::Withheld).collect();
        let sum = self.parts.iter().map(|part| known(counts[*part])).sum();
        match (counts[self.whole], withheld.as_slice()) {
            (_, [single]) => Some(Fault::WorkedOut(*single)),
            (Count::Known(whole), []) if sum != whole => Some(Fault::Sum(sum)),
            (Count::Known(whole), _) if sum > whole => Some(Fault::Sum(sum)),
            (Count::Known(whole), [first, ..]) if are_ones(sum, whole - sum, withheld.len()) => {
                Some(Fault::Ones(*first))
            }
            _ => None,
        }
    }

    /// The whole, then its parts.
    fn cells(&self) -> impl Iterator<Item = usize> + '_ {
        std::iter::once(self.whole).chain(self.parts.iter().copied())
    }

    /// The figure to keep back beside those that are, where they would follow from the whole: the smallest part that is not
    /// zero, or else a zero; none where all parts are kept back.
    fn further(&self, counts: &[u32], withheld: &BTreeSet<usize>) -> Option<usize> {
        let published =
            |cell: usize| if withheld.contains(&cell) { Count::Withheld } else { Count::Known(counts[cell]) };
        let published: Vec<Count> = (0..counts.len()).map(published).collect();
        self.fault(&published).filter(|fault| !matches!(fault, Fault::Sum(_)))?;
        let further = self.parts.iter().copied().filter(|part| !withheld.contains(part));
        further.min_by_key(|part| (counts[*part] == 0, counts[*part], *part))
    }
}

/// Whether each of the `count` withheld parts can only be 1. A zero is kept back where nothing else is left; so while a
/// known part is above zero, none of the withheld ones is zero.
fn are_ones(known: u32, left: u32, count: usize) -> bool {
    known > 0 && left as usize == count
}

fn known(count: Count) -> u32 {
    match count {
        Count::Known(count) => count,
        Count::Withheld => 0,
    }
}

/// All figures to keep back: `small` ones, and further ones until none of them follows from an equation that has a further
/// part.
///
/// It guards against taking the known parts from a whole. Where equations share withheld figures, it does not guard
/// against solving several of them together; within one county, each equation has figures of its own.
pub fn second_cells(counts: &[u32], small: &BTreeSet<usize>, equations: &[Equation]) -> BTreeSet<usize> {
    let mut withheld = small.clone();
    while let Some(cell) = equations.iter().find_map(|equation| equation.further(counts, &withheld)) {
        withheld.insert(cell);
    }
    withheld
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn one(parts: usize) -> Equation {
        Equation { whole: 0, parts: (1..=parts).collect() }
    }

    #[test]
    fn a_sum_is_wrong_or_gives_a_figure_away_or_neither() {
        use Count::{Known, Withheld};
        let fault = |counts: &[Count]| one(counts.len() - 1).fault(counts);
        assert_eq!(fault(&[Known(5), Known(2), Known(3)]), None);
        assert_eq!(fault(&[Known(5), Known(2), Known(2)]), Some(Fault::Sum(4)));
        assert_eq!(fault(&[Known(5), Withheld, Known(3)]), Some(Fault::WorkedOut(1)));
        assert_eq!(fault(&[Withheld, Known(2), Known(3)]), Some(Fault::WorkedOut(0)), "so does a whole");
        assert_eq!(fault(&[Known(6), Withheld, Known(3), Withheld]), None);
        assert_eq!(fault(&[Known(5), Withheld, Known(6), Withheld]), Some(Fault::Sum(6)));
        assert_eq!(fault(&[Known(5), Withheld, Known(3), Withheld]), Some(Fault::Ones(1)), "1 and 1 are left");
        assert_eq!(fault(&[Known(2), Withheld, Known(0), Withheld]), None, "one may be a zero here");
    }

    #[test]
    fn the_second_figure_is_the_smallest_that_is_not_zero() {
        let chosen = |counts: &[u32], small: &[usize]| {
            let small = small.iter().copied().collect();
            second_cells(counts, &small, &[one(counts.len() - 1)]).into_iter().collect::<Vec<_>>()
        };
        assert_eq!(chosen(&[30, 3, 0, 9, 18], &[1]), [1, 3]);
        assert_eq!(chosen(&[3, 3, 0, 0], &[1]), [1, 2], "a zero where there is nothing else");
        assert_eq!(chosen(&[7, 3, 4], &[1, 2]), [1, 2]);
        assert_eq!(chosen(&[20, 1, 1, 9, 9], &[1, 2]), [1, 2, 3], "two that can only be 1 need a third");
        assert_eq!(chosen(&[30, 12, 18], &[]), [0; 0]);
        assert_eq!(chosen(&[3, 3], &[1]), [1], "one part is its whole");
    }

    /// Rows and columns of a table, with the sums of both: a second figure in a row can need a third in its column.
    fn table(rows: usize, columns: usize, inner: &[u32]) -> (Vec<u32>, Vec<Equation>) {
        let (mut counts, mut equations) = (inner.to_vec(), Vec::new());
        let by_row = (0..rows).map(|row| (0..columns).map(|column| row * columns + column).collect::<Vec<_>>());
        let by_column = (0..columns).map(|column| (0..rows).map(|row| row * columns + column).collect());
        for parts in by_row.chain(by_column) {
            equations.push(Equation { whole: counts.len(), parts: parts.clone() });
            counts.push(parts.iter().map(|part| inner[*part]).sum());
        }
        (counts, equations)
    }

    fn tables() -> impl Strategy<Value = (usize, usize, Vec<u32>)> {
        (2usize..6, 2usize..6).prop_flat_map(|(rows, columns)| {
            (Just(rows), Just(columns), proptest::collection::vec(prop_oneof![0u32..8, 0u32..900], rows * columns))
        })
    }

    proptest! {
        #[test]
        fn nothing_that_is_kept_back_follows_from_a_sum((rows, columns, inner) in tables()) {
            let (counts, equations) = table(rows, columns, &inner);
            let small: BTreeSet<usize> = (0..inner.len()).filter(|i| (1..=SMALL).contains(&inner[*i])).collect();
            let withheld = second_cells(&counts, &small, &equations);
            let published: Vec<Count> = (0..counts.len())
                .map(|i| if withheld.contains(&i) { Count::Withheld } else { Count::Known(counts[i]) })
                .collect();
            prop_assert!(withheld.is_superset(&small));
            prop_assert!(withheld.iter().all(|cell| *cell < inner.len()), "sums stay known");
            for equation in &equations {
                prop_assert_eq!(equation.fault(&published), None);
            }
            prop_assert!(!small.is_empty() || withheld.is_empty(), "nothing is kept back without need");
            prop_assert_eq!(second_cells(&counts, &withheld, &equations), withheld, "it is done");
        }
    }
}
