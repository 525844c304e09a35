//! The value that stands apart.

/// The place in the list of a value that is more than twice the next highest, both above zero.
///
/// It is a rule of thumb for words and pictures (such a value would flatten the bars of the rest), not a test of
/// significance. `None` if no value stands apart, or fewer than two are positive; what is not finite is left out.
///
/// ```
/// use county_map::stats::outlier;
/// assert_eq!(outlier(&[Some(14.0), Some(988.0), None, Some(3.0)]), Some(1));
/// assert_eq!(outlier(&[Some(14.0), Some(28.0)]), None, "twice is not more than twice");
/// ```
pub fn outlier(values: &[Option<f64>]) -> Option<usize> {
    let (mut place, mut highest, mut next) = (None, 0.0, 0.0);
    for (i, value) in values.iter().enumerate() {
        let Some(value) = value.filter(|value| value.is_finite()) else { continue };
        if value > highest {
            (place, highest, next) = (Some(i), value, highest);
        } else if value > next {
            next = value;
        }
    }
    place.filter(|_| next > 0.0 && highest > 2.0 * next)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_value_more_than_twice_the_next_stands_apart() {
        assert_eq!(outlier(&[Some(3.0), Some(7.0), Some(2.0)]), Some(1));
        assert_eq!(outlier(&[Some(7.0), Some(3.0)]), Some(0));
        assert_eq!(outlier(&[Some(6.0), Some(3.0)]), None);
        assert_eq!(outlier(&[Some(6.0), Some(6.0), Some(1.0)]), None, "two that are equal stand together");
    }

    #[test]
    fn one_positive_value_stands_apart_from_nothing() {
        assert_eq!(outlier(&[]), None);
        assert_eq!(outlier(&[Some(9.0)]), None);
        assert_eq!(outlier(&[Some(9.0), Some(0.0), None, Some(f64::NAN), Some(-1.0)]), None);
        assert_eq!(outlier(&[Some(f64::INFINITY), Some(2.0)]), None);
    }

    proptest! {
        #[test]
        fn what_stands_apart_is_more_than_twice_every_other(
            values in prop::collection::vec(prop::option::of(0.0..50.0f64), 0..6),
        ) {
            let others = |i: usize| values.iter().enumerate().filter(move |(j, _)| *j != i).filter_map(|(_, value)| *value);
            let apart = |i: &usize| values[*i].is_some_and(|value| {
                others(*i).any(|other| other > 0.0) && others(*i).all(|other| value > 2.0 * other)
            });
            prop_assert_eq!(outlier(&values), (0..values.len()).find(apart));
        }
    }
}
