//! Breaks at round numbers.

use super::positive;

/// Breaks from 1, 3, 10, 30, 100, …: every class reaches about three times as high as the one below it.
///
/// Counts of events in counties are skewed: many small ones, few large. Classes that grow by a constant factor
/// (a geometric progression, as in Robinson et al., *Elements of Cartography*, on intervals in mathematical
/// progression) part the small ones too, and half steps of a power of ten read well.
///
/// The top break is the largest such number that does not exceed the *second* largest value, so that one value far
/// above the rest cannot flatten the rest; the top class holds two values at least. From there the breaks descend,
/// and end before one that is not above the smallest value, which would leave the first class empty. Where that leaves no
/// break at all, the largest value may still be parted from the rest: by the largest round number that it reaches.
///
/// Classes between the first and the last may be empty. Breaks run from 10⁻²² to 3 × 10²²: within that, powers of ten
/// are exact in an `f64`, and a break is the very number that its decimal digits stand for (0.3, not
/// 0.30000000000000004).
///
/// ```
/// use county_map::stats::rounded_breaks;
/// assert_eq!(rounded_breaks(&[1.0, 25.0, 314.0, 988.0], 5), [10.0, 30.0, 100.0, 300.0]);
/// assert_eq!(rounded_breaks(&[1.0, 6.0, 14.0, 988.0], 5), [3.0, 10.0]);
/// assert_eq!(rounded_breaks(&[0.05, 0.4, 1.2], 5), [0.1, 0.3]);
/// ```
pub fn rounded_breaks(values: &[f64], classes: usize) -> Vec<f64> {
    let values = positive(values);
    let [smallest, .., second, largest] = values[..] else { return Vec::new() };
    let below = |top: f64, most: usize| {
        let descending = (-44..46).rev().map(round_number);
        let inside = descending.skip_while(move |value| *value > top).take_while(|value| *value > smallest);
        inside.take(most).collect::<Vec<f64>>()
    };
    let most = classes.saturating_sub(1);
    let mut breaks = below(second, most);
    if breaks.is_empty() {
        breaks = below(largest, most.min(1));
    }
    breaks.reverse();
    breaks
}

/// …, 0.1, 0.3, 1, 3, 10, …: member 0 is 1. One rounding at most, and so the nearest `f64` to the decimal number.
fn round_number(member: i32) -> f64 {
    let power = (0..member.div_euclid(2).abs()).fold(1.0, |power, _| power * 10.0);
    let digit = if member.rem_euclid(2) == 0 { 1.0 } else { 3.0 };
    if member < 0 { digit / power } else { digit * power }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_top_break_is_below_the_second_largest_value() {
        assert_eq!(rounded_breaks(&[988.0, 314.0, 1.0, 25.0], 5), [10.0, 30.0, 100.0, 300.0]);
        assert_eq!(rounded_breaks(&[988.0, 14.0, 1.0, 6.0], 5), [3.0, 10.0]);
        assert_eq!(rounded_breaks(&[30.0, 30.0, 9.0], 5), [10.0, 30.0], "a value at the break is in the class above");
    }

    #[test]
    fn no_break_is_at_or_below_the_smallest_value() {
        assert_eq!(rounded_breaks(&[10.0, 40.0, 50.0], 5), [30.0]);
        assert_eq!(rounded_breaks(&[11.0, 40.0, 50.0], 5), [30.0]);
        assert_eq!(rounded_breaks(&[9.0, 40.0, 50.0], 5), [10.0, 30.0]);
    }

    #[test]
    fn values_without_a_round_number_between_them_are_one_class() {
        assert!(rounded_breaks(&[12.0, 20.0, 29.0], 5).is_empty());
        assert_eq!(rounded_breaks(&[1.0, 1.0, 1.0, 40.0], 5), [30.0], "the largest is parted from equal ones");
    }

    #[test]
    fn breaks_of_rates_are_the_decimal_numbers_they_look_like() {
        assert_eq!(rounded_breaks(&[0.0004, 0.2, 0.35, 2.0], 9), [0.001, 0.003, 0.01, 0.03, 0.1, 0.3]);
        for member in -44..46_i32 {
            let text = format!("{}e{}", if member % 2 == 0 { 1 } else { 3 }, member.div_euclid(2));
            assert_eq!(Ok(round_number(member)), text.parse(), "{text}");
        }
    }

    #[test]
    fn the_farthest_numbers_have_breaks_too() {
        assert_eq!(rounded_breaks(&[1.0, f64::MAX, f64::MAX], 3), [1e22, 3e22]);
        assert!(rounded_breaks(&[5e-324, 1e-30, 1e-30], 3).is_empty());
    }
}
