//! Breaks that cut the range into classes of one width.

use super::positive;

/// The range from the smallest to the largest value, cut into equal parts.
///
/// The definition is that of equal intervals in Slocum et al., *Thematic Cartography and Geovisualization*, on data
/// classification. It reads well and suits even spreads; where one value lies far above the rest, nearly all are in
/// the first class, and classes between may be empty.
///
/// There are at most as many classes as distinct values. A break may fall between whole numbers; [`super::whole`]
/// raises it to the next.
///
/// ```
/// use county_map::stats::equal_breaks;
/// assert_eq!(equal_breaks(&[1.0, 2.0, 4.0, 5.0, 11.0], 5), [3.0, 5.0, 7.0, 9.0]);
/// assert_eq!(equal_breaks(&[1.0, 2.0], 5), [1.5]);
/// ```
pub fn equal_breaks(values: &[f64], classes: usize) -> Vec<f64> {
    let mut values = positive(values);
    values.dedup();
    let [smallest, .., largest] = values[..] else { return Vec::new() };
    let classes = classes.min(values.len());
    let limit = |part: usize| smallest + (largest - smallest) * part as f64 / classes as f64;
    let mut breaks: Vec<f64> = (1..classes).map(limit).collect();
    // Numbers next to one another, or at the end of what an `f64` holds, may have no such break between them.
    breaks.retain(|limit| smallest < *limit && *limit <= largest);
    breaks.dedup();
    breaks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_are_of_one_width() {
        assert_eq!(equal_breaks(&[1.0, 2.0, 4.0, 5.0, 11.0], 5), [3.0, 5.0, 7.0, 9.0]);
        assert_eq!(equal_breaks(&[2.0, 3.0, 4.0, 9.0], 2), [5.5], "they need not be whole");
    }

    #[test]
    fn whole_breaks_are_not_off_by_a_rounding() {
        let values: Vec<f64> = (1..51).map(f64::from).collect();
        let expected: Vec<f64> = (2..50).map(f64::from).collect();
        assert_eq!(equal_breaks(&values, 49), expected);
    }

    #[test]
    fn there_are_no_more_classes_than_distinct_values() {
        assert_eq!(equal_breaks(&[1.0, 1.0, 1.0, 5.0], 5), [3.0]);
        assert!(equal_breaks(&[1.0, 1.0f64.next_up()], 2).is_empty(), "no number lies between them");
    }
}
