//! What was understood, in lines for whoever decides whether to take it in.

use super::places::{How, Places};
use super::shape::Figures;
use crate::model::Month;
use std::collections::BTreeMap;

/// Counties that are listed with their totals.
const LISTED: usize = 10;

#[derive(Default)]
pub struct Report {
    lines: Vec<String>,
}

impl Report {
    pub fn add(&mut self, line: impl Into<String>) {
        self.lines.push(line.into());
    }

    pub fn text(&self) -> String {
        self.lines.iter().map(|line| format!("{line}\n")).collect()
    }

    /// How names were found to be counties; those that were not matched letter by letter are all listed.
    pub fn add_names(&mut self, places: &Places) {
        let known = |how| places.known.iter().filter(move |(_, (_, found))| *found == how);
        for (how, words) in How::ALL {
            let count = known(how).count();
            if count > 0 {
                self.add(format!("counties matched {words}: {count}"));
            }
        }
        for (name, (county, _)) in known(How::Spelling).chain(known(How::Bare)) {
            let unit = &places.units[*county];
            self.add(format!("  `{name}` is {} ({})", unit.full_name(), unit.geoid));
        }
    }

    /// Months, how many counties, and the largest of them.
    pub fn add_figures(&mut self, figures: &Figures, places: &Places) {
        let months = || figures.keys().filter_map(|key| Month::from_text(&key.1));
        if let Some((first, last)) = months().min().zip(months().max()) {
            self.add(format!("months: {first} to {last}, {} of them", last.since(first) + 1));
        }
        let mut totals: BTreeMap<usize, u64> = BTreeMap::new();
        let is_year = |period: &str| period.len() == 4;
        for (key, figure) in figures.iter().filter(|(key, _)| key.2.is_empty() && !is_year(&key.1)) {
            if let Some(county) = key.0 {
                *totals.entry(county).or_default() += u64::from(figure.value);
            }
        }
        self.add(format!(
            "figures: {} of {} counties, {} in all",
            figures.len(),
            totals.len(),
            totals.values().sum::<u64>()
        ));
        let mut largest: Vec<(u64, usize)> = totals.into_iter().map(|(county, total)| (total, county)).collect();
        largest.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        for (total, county) in largest.iter().take(LISTED) {
            let unit = &places.units[*county];
            self.add(format!("  {} {:<24}{total:>9}", unit.geoid, unit.full_name()));
        }
        if largest.len() > LISTED {
            self.add(format!("  and {} more", largest.len() - LISTED));
        }
    }
}
