//! How figures become classes, places and rates.
//!
//! Numbers in, numbers out: nothing here knows of counties, words or pages, and nothing can fail. What is not a
//! number that the question is about (non-finite, or not positive where only positive ones count) is left out.
//!
//! ```text
//! values ──breaks──▶ Vec<f64> ──ClassScale::new──▶ class of each value
//! ```

use std::collections::BinaryHeap;

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

/// Indices of `keys` in ascending order; of equal keys the earlier index first. The one sort of the core, and a heap's: a
/// slice's would weigh kilobytes in the browser.
pub fn order(keys: &[f64]) -> Vec<usize> {
    let heap: BinaryHeap<(i64, usize)> = keys.iter().map(|key| total(*key)).zip(0..).collect();
    heap.into_sorted_vec().into_iter().map(|(_, index)| index).collect()
}

/// A whole number for each number, in the same order ([`f64::total_cmp`]).
fn total(number: f64) -> i64 {
    let bits = number.to_bits() as i64;
    bits ^ ((bits >> 63) as u64 >> 1) as i64
}

/// Puts numbers in order.
fn ascending(values: Vec<f64>) -> Vec<f64> {
    order(&values).into_iter().map(|index| values[index]).collect()
}

/// The values that classes are made of, in order: finite, and above zero, which has a class of its own.
fn positive(values: &[f64]) -> Vec<f64> {
    ascending(values.iter().copied().filter(|value| value.is_finite() && *value > 0.0).collect())
}
