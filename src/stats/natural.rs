//! Breaks that keep like values together.

use super::positive;

/// Fisher-Jenks natural breaks: the classes with the least sum of squared deviations from their own means.
///
/// The optimum is exact, by the dynamic programming of W. D. Fisher, *On grouping for maximum homogeneity*, Journal
/// of the American Statistical Association 53 (1958), 789–798, which G. F. Jenks brought to maps (*Optimal data
/// classification for choropleth maps*, University of Kansas, 1977). It is the same as k-means in one dimension:
/// H. Wang and M. Song, *Ckmeans.1d.dp*, The R Journal 3/2 (2011), 29–33.
///
/// A break is the smallest value of the class above it. Equal values are never parted, no class is empty, and there
/// are at most as many classes as distinct values. Of two optima the one with the higher breaks is taken.
///
/// Limits: squares of values above 10¹⁵⁰ overflow, and breaks are then arbitrary. Cost: time k n log n, memory k n, for n
/// distinct values: a last class that ends further up starts no further down, so each half of the ends needs to look at
/// its own part of the starts alone (Wang and Song's later versions; A. Grønlund et al., *Fast Exact k-Means, k-Medians
/// and Bregman Divergence Clustering in 1D*, 2017).
///
/// ```
/// use county_map::stats::natural_breaks;
/// // Classes {1, 2, 4, 5}, {7, 9, 10} and {20}.
/// assert_eq!(natural_breaks(&[1.0, 2.0, 4.0, 5.0, 7.0, 9.0, 10.0, 20.0], 3), [7.0, 20.0]);
/// ```
pub fn natural_breaks(values: &[f64], classes: usize) -> Vec<f64> {
    let values = positive(values);
    let runs = Runs::new(&values);
    let count = runs.values.len();
    // least[end]: the least deviation of all values up to `end`, in as many classes as were made so far.
    let mut least: Vec<f64> = (0..count).map(|end| runs.deviation(0, end)).collect();
    // starts[i][end]: where the last of i + 2 classes starts that together end at `end`.
    let mut starts: Vec<Vec<usize>> = Vec::new();
    for class in 1..classes.min(count) {
        let mut row = Row { sums: vec![f64::INFINITY; count], starts: vec![class; count] };
        runs.fill(&least, (class, count), (class, count - 1), &mut row);
        least = row.sums;
        starts.push(row.starts);
    }
    let mut end = count;
    let mut breaks: Vec<f64> = Vec::new();
    for start in starts.iter().rev() {
        end = start[end - 1];
        breaks.push(runs.values[end]);
    }
    breaks.reverse();
    breaks
}

/// Of each end the least deviation of all values up to it, and where the last class starts.
struct Row {
    sums: Vec<f64>,
    starts: Vec<usize>,
}

/// Distinct values in order, with running sums that give the deviation of any run of them in two reads.
struct Runs {
    values: Vec<f64>,
    /// How many, their sum, their sum of squares: all before place i.
    sums: Vec<[f64; 3]>,
}

impl Runs {
    /// Sums are taken from the middle value, since squares of large numbers swallow small differences; whole numbers
    /// stay whole.
    fn new(values: &[f64]) -> Self {
        let middle = values.get(values.len() / 2).copied().unwrap_or_default();
        let mut runs = Self { values: Vec::new(), sums: vec![[0.0; 3]] };
        for same in values.chunk_by(|a, b| a == b) {
            let (many, from_middle) = (same.len() as f64, same[0] - middle);
            let [n, sum, squares] = runs.sums[runs.values.len()];
            runs.sums.push([n + many, sum + many * from_middle, squares + many * from_middle * from_middle]);
            runs.values.push(same[0]);
        }
        runs
    }

    /// The sum of squared deviations from their mean, of the values from `first` to `last`, both included.
    fn deviation(&self, first: usize, last: usize) -> f64 {
        let ([n, sum, squares], [n0, sum0, squares0]) = (self.sums[last + 1], self.sums[first]);
        (squares - squares0 - (sum - sum0) * (sum - sum0) / (n - n0)).max(0.0)
    }

    /// Fills the row for the ends from `first` up to `past`, whose last classes start from `low` to `high`, both included.
    /// `least` is what can come before such a class. Halves the ends at each step.
    fn fill(&self, least: &[f64], (first, past): (usize, usize), (low, high): (usize, usize), row: &mut Row) {
        if first == past {
            return;
        }
        let end = first + (past - first) / 2;
        let mut best = (f64::INFINITY, low);
        // From above, so that of equal sums the one with the higher break stays.
        for start in (low..=high.min(end)).rev() {
            let sum = least[start - 1] + self.deviation(start, end);
            if sum < best.0 {
                best = (sum, start);
            }
        }
        (row.sums[end], row.starts[end]) = best;
        self.fill(least, (first, end), (low, best.1), row);
        self.fill(least, (end + 1, past), (best.1, high), row);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::ClassScale;
    use proptest::prelude::*;

    /// The sum of squared deviations as the definition words it, from values in order.
    fn deviation(values: &[f64]) -> f64 {
        let mean = values.iter().sum::<f64>() / values.len() as f64;
        values.iter().map(|value| (value - mean) * (value - mean)).sum()
    }

    /// The least sum over every way to cut values in order into `classes` runs.
    fn brute_force(values: &[f64], classes: usize) -> f64 {
        if classes == 1 {
            return deviation(values);
        }
        let cuts = classes - 1..values.len();
        cuts.map(|cut| brute_force(&values[..cut], classes - 1) + deviation(&values[cut..])).fold(f64::MAX, f64::min)
    }

    fn deviation_of(breaks: Vec<f64>, values: &[f64]) -> f64 {
        let scale = ClassScale::new(breaks);
        values.chunk_by(|a, b| scale.class(*a) == scale.class(*b)).map(deviation).sum()
    }

    #[test]
    fn breaks_are_those_of_published_examples() {
        // simple-statistics: test/ckmeans.test.js, raised where it has values below 1, and test/jenks.test.js.
        let examples: [(&[f64], usize, &[f64]); 9] = [
            (&[1.0, 4.0, 1.0, 4.0, 6.0, 7.0, 8.0, 1.0, 4.0, 1.0], 3, &[4.0, 6.0]),
            (&[2.0, 5.0, 6.0], 2, &[5.0]),
            (&[1.0, 4.0, 8.0], 2, &[8.0]),
            (&[3.0, 2.0, 3.0, 5.0, 2.0, 1.0], 3, &[3.0, 5.0]),
            (&[1.0, 2.0, 3.0, 101.0, 102.0, 104.0], 2, &[101.0]),
            (&[1.0, 2.0, 3.0, 51.0, 101.0, 102.0, 104.0], 3, &[51.0, 101.0]),
            (&[1.0, 2.0, 4.0, 5.0, 7.0, 9.0, 10.0, 20.0], 3, &[7.0, 20.0]),
            (&[2.0, 32.0, 33.0, 34.0, 100.0], 3, &[32.0, 100.0]),
            (&[9.0, 10.0, 11.0, 12.0, 13.0], 5, &[10.0, 11.0, 12.0, 13.0]),
        ];
        for (values, classes, breaks) in examples {
            assert_eq!(natural_breaks(values, classes), breaks, "{values:?}");
        }
    }

    #[test]
    fn equal_values_weigh_as_many() {
        assert_eq!(natural_breaks(&[1.0, 2.0, 3.0], 2), [3.0], "of two optima, the one with the higher break");
        assert_eq!(natural_breaks(&[1.0, 1.0, 1.0, 2.0, 3.0], 2), [2.0]);
    }

    #[test]
    fn few_distinct_values_have_a_class_each() {
        assert_eq!(natural_breaks(&[9.0, 1.0, 4.0, 4.0], 7), [4.0, 9.0]);
    }

    #[test]
    fn small_differences_between_large_numbers_are_seen() {
        let values = [0.0, 1.0, 2.0, 10.0, 11.0, 12.0].map(|value| value + 1e12);
        assert_eq!(natural_breaks(&values, 2), [1e12 + 10.0]);
    }

    /// Breaks by the definition's own recursion: each end looks at all starts.
    fn breaks_of_all_starts(values: &[f64], classes: usize) -> Vec<f64> {
        let values = positive(values);
        let runs = Runs::new(&values);
        let count = runs.values.len();
        let mut least: Vec<(f64, Vec<f64>)> = (0..count).map(|end| (runs.deviation(0, end), Vec::new())).collect();
        for class in 1..classes.min(count) {
            let before = least.clone();
            for (end, best) in least.iter_mut().enumerate().skip(class) {
                best.0 = f64::INFINITY;
                for start in (class..=end).rev() {
                    let sum = before[start - 1].0 + runs.deviation(start, end);
                    if sum < best.0 {
                        *best = (sum, [before[start - 1].1.clone(), vec![runs.values[start]]].concat());
                    }
                }
            }
        }
        least.pop().map_or(Vec::new(), |(_, breaks)| breaks)
    }

    proptest! {
        #[test]
        fn halving_finds_what_looking_at_all_starts_finds(
            values in prop_oneof![
                prop::collection::vec((1..30u32).prop_map(f64::from), 1..90),
                prop::collection::vec((1..2000u32).prop_map(f64::from), 1..90),
                prop::collection::vec(0.001..300.0f64, 1..90),
            ],
            classes in 2..8usize,
        ) {
            let (all, values) = (breaks_of_all_starts(&values, classes), positive(&values));
            let found = natural_breaks(&values, classes);
            if found != all {
                // Roundings may decide between two optima, and nothing else may differ.
                let (found, all) = (deviation_of(found, &values), deviation_of(all, &values));
                prop_assert!((found - all).abs() <= 1e-12 * deviation(&values), "{} is not {}", found, all);
            }
        }

        #[test]
        fn no_other_classes_deviate_less(
            values in prop_oneof![
                prop::collection::vec((1..40u32).prop_map(f64::from), 1..18),
                prop::collection::vec(0.001..300.0f64, 1..18),
            ],
            classes in 1..5usize,
        ) {
            let values = positive(&values);
            let found = deviation_of(natural_breaks(&values, classes), &values);
            let best = brute_force(&values, classes.min(values.len()));
            prop_assert!(found <= best + 1e-9 * deviation(&values), "{found} is worse than {best}");
        }
    }
}
