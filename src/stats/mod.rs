//! How figures become classes, places and rates.
//!
//! Numbers in, numbers out: nothing here knows of counties, words or pages, and nothing can fail. What is not a
//! number that the question is about (non-finite, or not positive where only positive ones count) is left out.
//!
//! ```text
//! values ──breaks──▶ Vec<f64> ──ClassScale::new──▶ class of each value
//! ```

mod equal;
mod method;
mod natural;
mod outlier;
mod quantile;
mod rank;
mod rate;
mod rounded;
mod scale;

pub use equal::equal_breaks;
pub use method::{Method, breaks, whole};
pub use natural::natural_breaks;
pub use outlier::outlier;
pub use quantile::quantile_breaks;
pub use rank::{Rank, ranks};
pub use rate::rate;
pub use rounded::rounded_breaks;
pub use scale::ClassScale;

/// Indices of `keys` in ascending order; of equal keys the earlier index first. The one sort of the core, digit by digit from
/// the last: for a whole country's figures it takes a fraction of what a heap takes, and weighs no more in the browser.
pub fn order(keys: &[f64]) -> Vec<usize> {
    let keys: Vec<u64> = keys.iter().map(|key| total(*key)).collect();
    let mut order: Vec<usize> = (0..keys.len()).collect();
    for shift in (0..u64::BITS).step_by(8) {
        let digit = |index: usize| (keys[index] >> shift) as u8;
        // Whole numbers differ in few of their digits.
        if order.iter().all(|index| digit(*index) == digit(0)) {
            continue;
        }
        let mut starts = [0; 257];
        order.iter().for_each(|index| starts[usize::from(digit(*index)) + 1] += 1);
        (1..starts.len()).for_each(|i| starts[i] += starts[i - 1]);
        let mut next = vec![0; keys.len()];
        for index in order {
            let start = &mut starts[usize::from(digit(index))];
            next[*start] = index;
            *start += 1;
        }
        order = next;
    }
    order
}

/// A whole number for each number, in the same order ([`f64::total_cmp`]).
fn total(number: f64) -> u64 {
    let bits = number.to_bits();
    let flip = ((bits as i64 >> 63) as u64) | 1 << 63;
    bits ^ flip
}

/// Puts numbers in order.
fn ascending(values: Vec<f64>) -> Vec<f64> {
    order(&values).into_iter().map(|index| values[index]).collect()
}

/// The values that classes are made of, in order: finite, and above zero, which has a class of its own.
fn positive(values: &[f64]) -> Vec<f64> {
    ascending(values.iter().copied().filter(|value| value.is_finite() && *value > 0.0).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_no_number_lies_at_the_ends() {
        let keys = [f64::NAN, 2.0, f64::NEG_INFINITY, 0.0, -0.0, f64::INFINITY, -2.0];
        assert_eq!(order(&keys), [2, 6, 4, 3, 1, 5, 0]);
        assert!(order(&[]).is_empty());
    }

    proptest! {
        #[test]
        fn it_is_a_stable_sort(keys in prop::collection::vec(prop_oneof![any::<f64>(), (-3..3).prop_map(f64::from)], 0..40)) {
            let mut expected: Vec<usize> = (0..keys.len()).collect();
            expected.sort_by(|a, b| keys[*a].total_cmp(&keys[*b]));
            prop_assert_eq!(order(&keys), expected);
        }
    }
}
