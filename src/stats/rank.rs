//! Places among values.

use super::order;

/// A place among values, the highest or the lowest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rank {
    /// From 1.
    pub place: usize,
    /// Whether another value has the same place.
    pub tied: bool,
    /// How many are ranked.
    pub of: usize,
}

/// Standard competition ranking ("1224"): a place is one more than how many values are higher (or lower, if the
/// lowest is first), so that equal values share a place and the places after them are skipped.
///
/// Zero is ranked like any other value. What has no value, or none that is finite, is not ranked and not counted.
///
/// ```
/// use county_map::stats::ranks;
/// let ranks = ranks(&[Some(5.0), None, Some(9.0), Some(5.0), Some(1.0)], false);
/// let places: Vec<_> = ranks.iter().map(|rank| rank.map(|rank| (rank.place, rank.tied))).collect();
/// assert_eq!(places, [Some((2, true)), None, Some((1, false)), Some((2, true)), Some((4, false))]);
/// ```
pub fn ranks(values: &[Option<f64>], lowest_first: bool) -> Vec<Option<Rank>> {
    let (places, numbers): (Vec<usize>, Vec<f64>) =
        values.iter().enumerate().filter_map(|(i, value)| Some((i, value.filter(|value| value.is_finite())?))).unzip();
    let (order, of) = (order(&numbers), numbers.len());
    let mut ranks = vec![None; values.len()];
    let mut from = 0;
    while from < of {
        let equal = order[from..].iter().take_while(|index| numbers[**index] == numbers[order[from]]).count();
        let to = from + equal;
        let rank = Rank { place: if lowest_first { from } else { of - to } + 1, tied: equal > 1, of };
        order[from..to].iter().for_each(|index| ranks[places[*index]] = Some(rank));
        from = to;
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rank(place: usize, tied: bool, of: usize) -> Option<Rank> {
        Some(Rank { place, tied, of })
    }

    const VALUES: [Option<f64>; 4] = [Some(4.0), Some(7.0), Some(4.0), Some(0.0)];

    #[test]
    fn equal_values_share_a_place_and_the_next_is_skipped() {
        let ranks = ranks(&VALUES, false);
        assert_eq!(ranks, [rank(2, true, 4), rank(1, false, 4), rank(2, true, 4), rank(4, false, 4)]);
        let ranks = super::ranks(&VALUES, true);
        assert_eq!(
            ranks,
            [rank(2, true, 4), rank(4, false, 4), rank(2, true, 4), rank(1, false, 4)],
            "from the lowest"
        );
    }

    #[test]
    fn what_has_no_value_is_not_ranked() {
        assert_eq!(ranks(&[None, Some(3.0), Some(f64::NAN)], false), [None, rank(1, false, 1), None]);
        assert_eq!(ranks(&[None], false), [None]);
        assert!(ranks(&[], false).is_empty());
    }

    #[test]
    fn all_equal_are_all_first() {
        assert_eq!(ranks(&[Some(2.0); 3], false), [rank(1, true, 3); 3]);
        assert_eq!(ranks(&[Some(0.0), Some(-0.0)], false), [rank(1, true, 2); 2]);
    }

    proptest! {
        #[test]
        fn a_place_is_one_more_than_how_many_are_before_it(
            values in prop::collection::vec(prop::option::of((0..9u32).prop_map(f64::from)), 0..30),
            lowest_first: bool,
        ) {
            let known: Vec<f64> = values.iter().flatten().copied().collect();
            for (value, found) in values.iter().zip(ranks(&values, lowest_first)) {
                let expected = value.and_then(|value| {
                    let is_before = |other: &&f64| if lowest_first { **other < value } else { **other > value };
                    let before = known.iter().filter(is_before).count();
                    let equal = known.iter().filter(|other| **other == value).count();
                    rank(before + 1, equal > 1, known.len())
                });
                prop_assert_eq!(found, expected);
            }
        }
    }
}
