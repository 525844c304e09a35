//! Breaks that put about as many values into every class.

use super::positive;

/// Quantiles at 1/k, 2/k, …, each the lower bound of the class above it.
///
/// The definition is type 7 of Hyndman and Fan, *Sample quantiles in statistical packages*, The American
/// Statistician 50 (1996), 361–365: of n values in order, counted from 0, quantile p is at place (n − 1)p, between
/// two values by proportion. It is the default of R, NumPy and spreadsheets.
///
/// There are at most as many classes as values. Equal values are never parted, so that classes may differ in size;
/// breaks that part the same values are merged into the lowest of them, so that no class is empty. Where so many
/// values equal the smallest that every quantile does, there is no break.
///
/// A break may fall between whole numbers; [`super::whole`] raises it to the next.
///
/// ```
/// use county_map::stats::quantile_breaks;
/// assert_eq!(quantile_breaks(&[1.0, 2.0, 3.0, 4.0, 10.0], 4), [2.0, 3.0, 4.0]);
/// assert_eq!(quantile_breaks(&[1.0, 2.0, 4.0, 8.0], 2), [3.0]);
/// ```
pub fn quantile_breaks(values: &[f64], classes: usize) -> Vec<f64> {
    let values = positive(values);
    let classes = classes.min(values.len());
    let mut breaks: Vec<f64> = (1..classes).map(|part| quantile(&values, part, classes)).collect();
    let below = |limit: f64| values.partition_point(|value| *value < limit);
    breaks.retain(|limit| (1..values.len()).contains(&below(*limit)));
    breaks.dedup_by_key(|limit| below(*limit));
    breaks
}

/// The `part`/`of` quantile of values in order. Whole-number arithmetic finds its place, so that no break is off by
/// a rounding.
fn quantile(values: &[f64], part: usize, of: usize) -> f64 {
    let place = (values.len() - 1) * part;
    let (lower, upper) = (values[place / of], values[(place / of + 1).min(values.len() - 1)]);
    lower + (upper - lower) * (place % of) as f64 / of as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_those_of_r_type_7() {
        // R: quantile(c(3, 6, 7, 8, 8, 10, 13, 15, 16, 20), c(.25, .5, .75))
        let values = [3.0, 6.0, 7.0, 8.0, 8.0, 10.0, 13.0, 15.0, 16.0, 20.0];
        assert_eq!(quantile_breaks(&values, 4), [7.25, 9.0, 14.5]);
        // R: quantile(1:9, 1:4 / 5)
        let values: Vec<f64> = (1..10).map(f64::from).collect();
        assert_eq!(quantile_breaks(&values, 5), [2.6, 4.2, 5.8, 7.4]);
    }

    #[test]
    fn equal_values_stay_together_and_equal_breaks_merge() {
        assert_eq!(quantile_breaks(&[1.0, 1.0, 1.0, 1.0, 5.0], 5), [1.8]);
        assert_eq!(quantile_breaks(&[1.0, 1.0, 4.0, 4.0, 4.0], 3), [2.0], "from 2 and from 4 is the same class");
        assert_eq!(quantile_breaks(&[1.0, 2.0, 2.0, 2.0, 2.0, 2.0, 3.0], 3), [2.0]);
        assert!(quantile_breaks(&[1.0, 1.0, 1.0, 1.0, 9.0], 4).is_empty(), "every fourth ends at the smallest");
    }

    #[test]
    fn few_values_have_a_class_each() {
        assert_eq!(quantile_breaks(&[1.0, 4.0, 9.0], 7), [3.0, 4.0 + 5.0 / 3.0]);
    }
}
