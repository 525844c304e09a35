//! The choice among ways to make class breaks, and what all of them promise.

use super::{equal_breaks, natural_breaks, quantile_breaks, rounded_breaks};

/// How class breaks are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Method {
    /// Round numbers, which read well in a legend: [`rounded_breaks`].
    #[default]
    Rounded,
    /// About as many values in every class: [`quantile_breaks`].
    Quantile,
    /// Like values together: [`natural_breaks`].
    Natural,
    /// Classes of one width: [`equal_breaks`].
    Equal,
}

impl Method {
    /// In the order in which they are offered.
    pub const ALL: [Method; 4] = [Method::Rounded, Method::Quantile, Method::Natural, Method::Equal];
}

/// Inner breaks for at most `classes` classes over positive values, each the lower bound of the class above it.
///
/// They ascend, are distinct and finite, and leave neither the first class nor the last one empty. Quantiles and
/// natural breaks leave no class empty; round numbers and equal intervals may, between the first and the last.
/// There are fewer breaks where values are few or equal, and none for `classes` below 2.
///
/// Zero has a class of its own and is left out, as is all that is negative or not finite. Breaks of whole numbers
/// may fall between whole numbers: see [`whole`].
///
/// ```
/// use county_map::stats::{Method, breaks};
/// assert_eq!(breaks(Method::Rounded, &[0.0, 1.0, 25.0, 314.0, 988.0], 5), [10.0, 30.0, 100.0, 300.0]);
/// assert_eq!(breaks(Method::Equal, &[1.0, 2.0, 3.0, 11.0], 2), [6.0]);
/// ```
pub fn breaks(method: Method, values: &[f64], classes: usize) -> Vec<f64> {
    match method {
        Method::Rounded => rounded_breaks(values, classes),
        Method::Quantile => quantile_breaks(values, classes),
        Method::Natural => natural_breaks(values, classes),
        Method::Equal => equal_breaks(values, classes),
    }
}

/// Each break raised to the next whole number, and equal ones merged. Whole numbers keep their classes, since those
/// at or above 6.5 are those at or above 7; only classes that could hold no whole number vanish.
///
/// Expects breaks in ascending order.
///
/// ```
/// assert_eq!(county_map::stats::whole(vec![1.4, 1.8, 6.5, 9.0]), [2.0, 7.0, 9.0]);
/// ```
pub fn whole(mut breaks: Vec<f64>) -> Vec<f64> {
    breaks.iter_mut().for_each(|value| *value = value.ceil());
    breaks.dedup();
    breaks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::{ClassScale, positive};
    use proptest::prelude::*;

    #[test]
    fn nothing_to_classify_has_no_breaks() {
        for method in Method::ALL {
            for values in [&[][..], &[0.0, -1.0, f64::NAN, f64::INFINITY], &[7.0], &[7.0, 7.0, 7.0, 7.0]] {
                assert!(breaks(method, values, 5).is_empty(), "{method:?} of {values:?}");
            }
            for classes in [0, 1] {
                assert!(breaks(method, &[1.0, 20.0, 300.0, 4000.0], classes).is_empty(), "{method:?}");
            }
        }
    }

    #[test]
    fn whole_breaks_of_whole_breaks_are_the_same() {
        assert_eq!(whole(vec![1.0, 3.0, 10.0]), [1.0, 3.0, 10.0]);
        assert!(whole(vec![]).is_empty());
    }

    fn any_method() -> impl Strategy<Value = Method> {
        (0..Method::ALL.len()).prop_map(|i| Method::ALL[i])
    }

    fn counts() -> impl Strategy<Value = Vec<f64>> {
        let count = prop_oneof![3 => 0..20u32, 1 => 0..2000u32];
        prop::collection::vec(count.prop_map(f64::from), 0..60)
    }

    proptest! {
        #[test]
        fn breaks_ascend_and_are_no_more_than_asked_for(
            method in any_method(),
            values in prop::collection::vec(any::<f64>(), 0..40),
            classes in prop_oneof![0..9usize, Just(usize::MAX)],
        ) {
            let breaks = breaks(method, &values, classes);
            prop_assert!(breaks.len() < classes.max(1));
            prop_assert!(breaks.windows(2).all(|pair| pair[0] < pair[1]), "{breaks:?}");
            prop_assert!(breaks.iter().all(|value| value.is_finite() && *value > 0.0), "{breaks:?}");
        }

        #[test]
        fn order_does_not_matter(method in any_method(), mut values in counts(), classes in 2..8usize) {
            let before = breaks(method, &values, classes);
            values.reverse();
            prop_assert_eq!(before, breaks(method, &values, classes));
        }

        #[test]
        fn no_promised_class_is_empty(
            method in any_method(),
            values in prop_oneof![counts(), prop::collection::vec(0.001..90.0f64, 0..60)],
            classes in 2..8usize,
        ) {
            let scale = ClassScale::new(breaks(method, &values, classes));
            let held = |class| positive(&values).iter().any(|value| scale.class(*value) == class);
            if !positive(&values).is_empty() {
                prop_assert!(held(1) && held(scale.classes()), "{scale:?}");
            }
            if scale.classes() > 1 && matches!(method, Method::Quantile | Method::Natural) {
                prop_assert!((1..=scale.classes()).all(held), "{scale:?}");
            }
        }

        #[test]
        fn whole_breaks_part_whole_numbers_alike(method in any_method(), values in counts(), classes in 2..8usize) {
            let breaks = breaks(method, &values, classes);
            let (exact, whole) = (ClassScale::new(breaks.clone()), ClassScale::new(whole(breaks)));
            for a in &values {
                for b in &values {
                    prop_assert_eq!(exact.class(*a).cmp(&exact.class(*b)), whole.class(*a).cmp(&whole.class(*b)));
                }
            }
        }
    }
}
