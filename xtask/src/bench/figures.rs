//! What was measured?

use std::collections::BTreeMap;

use serde::Deserialize;

/// More than this part of all processors at work, and a run is not counted while there are quiet ones.
const BUSY: f64 = 0.35;
/// So many quiet runs are enough to leave the others out.
const ENOUGH: usize = 2;

/// As `tests/bench/measure.mjs` writes it. Times are milliseconds, sizes bytes.
#[derive(Deserialize)]
pub struct Figures {
    pub machine: String,
    /// How many counties a set has.
    pub counties: BTreeMap<String, f64>,
    pub runs: Vec<Run>,
}

#[derive(Deserialize)]
pub struct Run {
    pub set: String,
    pub page: String,
    pub condition: String,
    /// The part of all processors that was at work just before, 0 to 1.
    pub busy: f64,
    pub figures: BTreeMap<String, Option<f64>>,
}

impl Figures {
    /// A figure's median over the quiet runs of a page, or over all where too few were quiet.
    pub fn median(&self, set: &str, page: &str, condition: &str, name: &str) -> Option<f64> {
        let runs = self.runs.iter().filter(|run| run.set == set && run.page == page && run.condition == condition);
        let found: Vec<(bool, f64)> =
            runs.filter_map(|run| Some((run.busy <= BUSY, *run.figures.get(name)?.as_ref()?))).collect();
        let quiet: Vec<f64> = found.iter().filter(|(quiet, _)| *quiet).map(|(_, value)| *value).collect();
        median(if quiet.len() >= ENOUGH { quiet } else { found.into_iter().map(|(_, value)| value).collect() })
    }

    /// How many runs there were, and how many of them while the machine had other work.
    pub fn counts(&self) -> (usize, usize) {
        (self.runs.len(), self.runs.iter().filter(|run| run.busy > BUSY).count())
    }
}

/// The mean of the two in the middle where their number is even; `None` of nothing.
pub fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let upper = *values.get(values.len() / 2)?;
    let is_even = values.len().is_multiple_of(2);
    Some(if is_even { (values[values.len() / 2 - 1] + upper) / 2.0 } else { upper })
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// A run of `state` at full speed with one figure.
    pub fn run(page: &str, busy: f64, name: &str, value: f64) -> Run {
        let figures = BTreeMap::from([(name.to_owned(), Some(value))]);
        Run { set: "state".into(), page: page.into(), condition: "none".into(), busy, figures }
    }

    pub fn of(runs: Vec<Run>) -> Figures {
        Figures { machine: String::new(), counties: BTreeMap::new(), runs }
    }

    #[test]
    fn the_median_of_an_even_number_lies_between_the_middle_two() {
        assert_eq!(median(vec![]), None);
        assert_eq!(median(vec![4.0]), Some(4.0));
        assert_eq!(median(vec![9.0, 1.0, 3.0, 2.0]), Some(2.5));
    }

    #[test]
    fn busy_runs_count_only_where_too_few_are_quiet() {
        let mut figures = of(vec![run("d3", 0.1, "hover", 2.0), run("d3", 0.9, "hover", 90.0)]);
        assert_eq!(figures.median("state", "d3", "none", "hover"), Some(46.0));
        figures.runs.push(run("d3", 0.2, "hover", 4.0));
        assert_eq!(figures.median("state", "d3", "none", "hover"), Some(3.0));
        assert_eq!(figures.median("state", "floor", "none", "hover"), None);
        assert_eq!(figures.counts(), (3, 1));
    }
}
