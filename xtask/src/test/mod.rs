//! Does everything hold?
//!
//! Every step runs, cheap ones first, and all that failed is said together at the end; a step that needs what
//! failed is left out. `cargo xtask test STEP` runs a step alone, or those whose names begin with `STEP-`.

mod ask;
mod browser;
mod hosting;
mod nginx;
mod steps;

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::console::say;
use steps::{STEPS, Step};

enum Outcome {
    Passed(Duration),
    Failed(Duration, anyhow::Error),
    /// The step on whose success this one waits.
    LeftOut(&'static str),
}

pub fn run(words: &[String]) -> Result<()> {
    let chosen = chosen(words)?;
    let mut outcomes: Vec<(&Step, Outcome)> = Vec::new();
    for (count, step) in chosen.iter().enumerate() {
        say(&format!("\n==> [{}/{}] {}: {}", count + 1, chosen.len(), step.name, step.what));
        let outcome = outcome(step, &outcomes, words);
        say(&line(step, &outcome));
        outcomes.push((step, outcome));
    }
    report(&outcomes)
}

/// The steps in their own order, whatever the order of the words; all of them when there is no word.
fn chosen(words: &[String]) -> Result<Vec<&'static Step>> {
    if let Some(word) = words.iter().find(|word| !STEPS.iter().any(|step| is_meant(step, word))) {
        let names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        bail!("there is no step {word:?}; the steps are {}, and browser/NAME for one file", names.join(", "));
    }
    let is_chosen = |step: &&Step| words.is_empty() || words.iter().any(|word| is_meant(step, word));
    Ok(STEPS.iter().filter(is_chosen).collect())
}

fn is_meant(step: &Step, word: &str) -> bool {
    let rest = step.name.strip_prefix(word);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-')) || step.takes(word)
}

fn outcome(step: &Step, earlier: &[(&Step, Outcome)], words: &[String]) -> Outcome {
    let fell = |name: &str| earlier.iter().any(|(step, it)| step.name == name && !matches!(it, Outcome::Passed(_)));
    if let Some(missing) = step.needs.iter().find(|name| fell(name)) {
        return Outcome::LeftOut(missing);
    }
    let start = Instant::now();
    match step.run(words) {
        Ok(()) => Outcome::Passed(start.elapsed()),
        Err(error) => Outcome::Failed(start.elapsed(), error),
    }
}

fn line(step: &Step, outcome: &Outcome) -> String {
    match outcome {
        Outcome::Passed(time) => format!("  ok       {:<16}{:>6.1} s", step.name, time.as_secs_f32()),
        Outcome::Failed(time, error) => format!("  FAILED   {:<16}{:>6.1} s  {error:#}", step.name, time.as_secs_f32()),
        Outcome::LeftOut(missing) => format!("  left out {:<16}          needs {missing}", step.name),
    }
}

fn report(outcomes: &[(&Step, Outcome)]) -> Result<()> {
    say("\nsummary");
    outcomes.iter().for_each(|(step, outcome)| say(&line(step, outcome)));
    let count = |is: fn(&Outcome) -> bool| outcomes.iter().filter(|(_, outcome)| is(outcome)).count();
    let failed = count(|outcome| matches!(outcome, Outcome::Failed(..)));
    let passed = count(|outcome| matches!(outcome, Outcome::Passed(_)));
    let left_out = count(|outcome| matches!(outcome, Outcome::LeftOut(_)));
    say(&format!("\n{passed} passed, {failed} failed, {left_out} skipped"));
    if failed == 0 { Ok(()) } else { bail!("{failed} of {} steps failed", outcomes.len()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(words: &[&str]) -> Vec<&'static str> {
        let words: Vec<String> = words.iter().map(|word| word.to_string()).collect();
        chosen(&words).unwrap().iter().map(|step| step.name).collect()
    }

    #[test]
    fn a_word_means_a_step_or_its_kind() {
        assert_eq!(names(&[]).len(), STEPS.len());
        assert_eq!(names(&["size"]), ["size"]);
        assert!(names(&["clippy"]).len() > 3 && names(&["clippy"]).iter().all(|name| name.starts_with("clippy")));
        assert_eq!(names(&["browser/server"]), ["browser"]);
        assert!(chosen(&["siz".to_owned()]).is_err());
    }

    #[test]
    fn a_step_comes_after_what_it_needs() {
        for (place, step) in STEPS.iter().enumerate() {
            for need in step.needs {
                let needed = STEPS.iter().position(|it| it.name == *need);
                assert!(needed.is_some_and(|needed| needed < place), "{} needs {need}", step.name);
            }
        }
    }

    #[test]
    fn a_step_whose_need_failed_is_left_out() {
        let step = |name: &str| STEPS.iter().find(|step| step.name == name).unwrap();
        let earlier = [(step("build"), Outcome::Failed(Duration::ZERO, anyhow::anyhow!("no")))];
        assert!(matches!(outcome(step("size"), &earlier, &[]), Outcome::LeftOut("build")));
    }
}
