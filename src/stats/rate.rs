//! Events in proportion to the people who live there.

use crate::model::Value;

/// Events per 10,000 residents.
const RESIDENTS: f64 = 10_000.0;

/// "20 or less": CDC, WISQARS fatal injury mapping, help, 3.4 "Annotation and suppression of unstable rates".
const UNSTABLE: u32 = 20;

/// All events of a period per 10,000 residents; not per year. `residents` are the July estimates of the calendar years
/// that the period touches, and the denominator is their mean.
///
/// A rate on 20 events or fewer is [`Value::Unreliable`], and zero is among them: no event in a small county says
/// little more than one does. `None` without residents.
///
/// ```
/// use county_map::{model::Value, stats::rate};
/// assert_eq!(rate(30, &[40_000, 60_000]), Some(Value::Rate(6.0)));
/// assert_eq!(rate(20, &[50_000]), Some(Value::Unreliable(4.0)));
/// ```
pub fn rate(events: u32, residents: &[u32]) -> Option<Value> {
    let people: u64 = residents.iter().map(|residents| u64::from(*residents)).sum();
    // One rounding: the product is a whole number that an `f64` holds, for any county and any period.
    let rate = f64::from(events) * RESIDENTS * residents.len() as f64 / people as f64;
    let value = if events <= UNSTABLE { Value::Unreliable(rate) } else { Value::Rate(rate) };
    (people > 0).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_rate_is_taken_on_the_mean_of_the_residents() {
        assert_eq!(rate(30, &[40_000, 60_000]), Some(Value::Rate(6.0)));
        assert_eq!(rate(21, &[10_000, 10_000, 10_000]), Some(Value::Rate(21.0)));
        assert_eq!(rate(u32::MAX, &[u32::MAX; 8]), Some(Value::Rate(10_000.0)));
    }

    #[test]
    fn twenty_events_or_fewer_are_unreliable() {
        assert_eq!(rate(20, &[10_000]), Some(Value::Unreliable(20.0)));
        assert_eq!(rate(0, &[10_000]), Some(Value::Unreliable(0.0)));
    }

    #[test]
    fn without_residents_there_is_no_rate() {
        assert_eq!(rate(30, &[]), None);
        assert_eq!(rate(30, &[0, 0]), None);
        assert_eq!(rate(30, &[0, 20_000]), Some(Value::Rate(30.0)), "a year without residents counts in the mean");
    }

    proptest! {
        #[test]
        fn a_rate_times_residents_is_the_events(events in any::<u32>(), residents in 1..4_000_000_000u32) {
            let found = rate(events, &[residents, residents]).and_then(Value::number).unwrap_or(f64::NAN);
            let back = found * f64::from(residents) / 10_000.0;
            prop_assert!((back - f64::from(events)).abs() <= 1e-6 * f64::from(events).max(1.0));
        }
    }
}
