//! From a value to its class.

use super::ascending;

/// Sorted breaks and a bisect: a threshold scale.
///
/// Classes are numbered from 1. Each is `[lower, upper)`: it holds its lower bound and not its upper one. The first is
/// open below, down to what is just above zero, and the last is open above. Class 0 is zero itself, which has a colour
/// of its own.
///
/// ```
/// use county_map::stats::ClassScale;
/// let scale = ClassScale::new(vec![3.0, 10.0]);
/// assert_eq!(scale.classes(), 3);
/// assert_eq!([0.0, 2.9, 3.0, 10.0, 988.0].map(|value| scale.class(value)), [0, 1, 2, 3, 3]);
/// assert_eq!((scale.lower(2), scale.upper(2)), (Some(3.0), Some(10.0)));
/// assert_eq!((scale.lower(1), scale.upper(3)), (None, None));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct ClassScale {
    breaks: Vec<f64>,
}

impl ClassScale {
    /// Takes breaks in any order. Equal ones count once; those that are not finite are left out.
    pub fn new(mut breaks: Vec<f64>) -> Self {
        breaks.retain(|value| value.is_finite());
        let mut breaks = ascending(breaks);
        breaks.dedup();
        Self { breaks }
    }

    /// How many classes there are above zero: one more than breaks.
    pub fn classes(&self) -> usize {
        self.breaks.len() + 1
    }

    /// 0 for zero, and for what is no positive number; otherwise from 1 to [`Self::classes`].
    pub fn class(&self, value: f64) -> usize {
        if value > 0.0 { self.breaks.partition_point(|lower| *lower <= value) + 1 } else { 0 }
    }

    /// The first value of a class. `None` for the first class, and for one that there is not.
    pub fn lower(&self, class: usize) -> Option<f64> {
        self.breaks.get(class.checked_sub(2)?).copied()
    }

    /// The first value above a class. `None` for the last class, for class 0, and for one that there is not.
    pub fn upper(&self, class: usize) -> Option<f64> {
        self.breaks.get(class.checked_sub(1)?).copied()
    }

    /// Ascending and distinct.
    pub fn breaks(&self) -> &[f64] {
        &self.breaks
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn breaks_are_put_in_order() {
        let scale = ClassScale::new(vec![10.0, f64::NAN, 3.0, 10.0, f64::INFINITY]);
        assert_eq!(scale.breaks(), [3.0, 10.0]);
    }

    #[test]
    fn without_breaks_there_is_one_class() {
        let scale = ClassScale::new(vec![]);
        assert_eq!((scale.classes(), scale.class(5.0), scale.lower(1), scale.upper(1)), (1, 1, None, None));
    }

    #[test]
    fn zero_has_a_class_of_its_own() {
        let scale = ClassScale::new(vec![3.0]);
        assert_eq!([0.0, -0.0, -4.0, f64::NAN].map(|value| scale.class(value)), [0; 4]);
        assert_eq!([f64::MIN_POSITIVE, 3.0, f64::INFINITY].map(|value| scale.class(value)), [1, 2, 2]);
        assert_eq!((scale.lower(0), scale.upper(0), scale.lower(9), scale.upper(9)), (None, None, None, None));
    }

    proptest! {
        #[test]
        fn a_value_is_in_exactly_one_class(
            breaks in prop::collection::vec(0.1..50.0f64, 0..8),
            value in prop_oneof![0.001..60.0f64, (0..8usize).prop_map(|i| i as f64)],
            on_a_break in any::<bool>(),
        ) {
            let value = if on_a_break { breaks.first().copied().unwrap_or(value) } else { value };
            let scale = ClassScale::new(breaks);
            let holds = |class: &usize| match class {
                0 => value == 0.0,
                _ => value > 0.0
                    && scale.lower(*class).is_none_or(|lower| lower <= value)
                    && scale.upper(*class).is_none_or(|upper| value < upper),
            };
            prop_assert_eq!((0..=scale.classes()).filter(holds).collect::<Vec<_>>(), [scale.class(value)]);
        }
    }
}
