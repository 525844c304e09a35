//! The synthetic edition's figures: made up by this program, event by event, so that all sums agree.
//!
//! `UPDATE_SNAPSHOTS=1` writes them anew; without it they must be what it would write.

use crate::root;
use county_map::model::{Dataset, Figures, Month};
use county_map::prepare::sums::{Equation, SMALL, second_cells};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;

const MONTHS: usize = 36;
const CREDIT: &str = "SYNTHETIC: made up for tests,2026-11-24";
const COLUMNS: &str = "geoid,period,dimension,category,value,status,source,retrieved,note\n";

/// Categories with their weights.
type Weights = [(&'static str, u64)];

const SEX: &Weights = &[("female", 8), ("male", 92)];
const CONVICTION: &Weights = &[("level-1", 22), ("level-2", 13), ("level-3", 25), ("none", 38), ("unknown", 2)];
const CITIZENSHIP: &Weights =
    &[("mexico", 420), ("guatemala", 280), ("honduras", 180), ("el-salvador", 60), ("brazil", 6), ("other", 14)];

/// Numbers that look random and are the same each time: SplitMix64 (Steele, Lea and Flood 2014).
struct Numbers(u64);

impl Numbers {
    /// Below `end`.
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % end
    }

    /// The place of a category, by its weight.
    fn choose(&mut self, weights: &Weights) -> usize {
        let mut at = self.below(weights.iter().map(|(_, weight)| weight).sum());
        weights.iter().position(|(_, weight)| at.checked_sub(*weight).map(|rest| at = rest).is_none()).unwrap()
    }
}

/// What is made up of a county.
struct County {
    geoid: String,
    /// By month, all and by sex and conviction.
    all: [u32; MONTHS],
    sex: [[u32; MONTHS]; 2],
    conviction: [[u32; MONTHS]; 5],
    citizenship: [u32; 6],
    /// Arrests by sex; a county may have none that are published.
    arrests: Option<[u32; 2]>,
}

impl County {
    fn new(geoid: &str, residents: u64, numbers: &mut Numbers) -> Self {
        let mut county = Self {
            geoid: geoid.into(),
            all: [0; MONTHS],
            sex: [[0; MONTHS]; 2],
            conviction: [[0; MONTHS]; 5],
            citizenship: [0; 6],
            arrests: None,
        };
        for month in 0..MONTHS {
            // On average one event a month for each 9,000 residents.
            for _ in 0..numbers.below(residents / 4_500 + 2) {
                county.all[month] += 1;
                county.sex[numbers.choose(SEX)][month] += 1;
                county.conviction[numbers.choose(CONVICTION)][month] += 1;
                county.citizenship[numbers.choose(CITIZENSHIP)] += 1;
            }
        }
        let mut arrests = [0; 2];
        (0..numbers.below(residents / 900 + 3)).for_each(|_| arrests[numbers.choose(SEX)] += 1);
        county.arrests = (numbers.below(6) > 0).then_some(arrests);
        county
    }

    fn write_removals(&self, out: &mut String) {
        let first = Month::from_text("2015-10").unwrap();
        let period = |month: usize| first.plus(month as i32).to_string();
        let mut by_month = |dimension: &str, category: &str, counts: &[u32; MONTHS]| {
            for (month, count) in counts.iter().enumerate() {
                row(out, &[&self.geoid, &period(month), dimension, category], Some(*count));
            }
        };
        by_month("", "", &self.all);
        SEX.iter().zip(&self.sex).for_each(|((id, _), counts)| by_month("sex", id, counts));
        CONVICTION.iter().zip(&self.conviction).for_each(|((id, _), counts)| by_month("conviction", id, counts));
        let (whole, withheld) = (format!("{}/{}", period(0), period(MONTHS - 1)), self.withheld());
        for (i, (id, _)) in CITIZENSHIP.iter().enumerate() {
            let count = (!withheld.contains(&(i + 1))).then_some(self.citizenship[i]);
            row(out, &[&self.geoid, &whole, "citizenship", id], count);
        }
    }

    /// Which citizenships are kept back, counted from 1.
    fn withheld(&self) -> BTreeSet<usize> {
        let counts: Vec<u32> = [self.all.iter().sum()].into_iter().chain(self.citizenship).collect();
        let small = (1..counts.len()).filter(|i| (1..=SMALL).contains(&counts[*i])).collect();
        second_cells(&counts, &small, &[Equation { whole: 0, parts: (1..counts.len()).collect() }])
    }

    fn write_arrests(&self, out: &mut String) {
        let Some(arrests) = self.arrests else { return };
        let period = "2017-01-01/2018-12-31";
        row(out, &[&self.geoid, period, "", ""], Some(arrests.iter().sum()));
        for ((id, _), count) in SEX.iter().zip(arrests) {
            row(out, &[&self.geoid, period, "sex", id], Some(count));
        }
    }
}

fn row(out: &mut String, key: &[&str; 4], count: Option<u32>) {
    let (value, status) = count.map_or((String::new(), "withheld"), |count| (count.to_string(), "published"));
    let _ = writeln!(out, "{},{value},{status},{CREDIT},", key.join(","));
}

fn counties() -> Vec<County> {
    let mut numbers = Numbers(2026);
    let mut residents = csv::Reader::from_path(root().join("data/synthetic/residents.csv")).unwrap();
    let rows = residents.records().map(Result::unwrap);
    rows.map(|row| County::new(&row[0], row[7].parse().unwrap(), &mut numbers)).collect()
}

fn printed(counties: &[County]) -> String {
    let mut out = "measure,geoid,quantity,value,source,retrieved\n".to_string();
    let mut line = |what: &str, value: u32| {
        let _ = writeln!(out, "{what},{value},{CREDIT}");
    };
    line("removals,,total", counties.iter().flat_map(|county| county.all).sum());
    line("removals,,counties", counties.len() as u32);
    line("removals,,months", MONTHS as u32);
    line("arrests,,total", counties.iter().flat_map(|county| county.arrests).flatten().sum());
    for county in counties {
        line(&format!("removals,{},total", county.geoid), county.all.iter().sum());
    }
    out
}

#[test]
fn the_figures_are_what_this_program_makes_up() {
    let counties = counties();
    let (mut removals, mut arrests) = (COLUMNS.to_string(), COLUMNS.to_string());
    counties.iter().for_each(|county| county.write_removals(&mut removals));
    counties.iter().for_each(|county| county.write_arrests(&mut arrests));
    let files = [("removals.csv", removals), ("arrests.csv", arrests), ("printed.csv", printed(&counties))];
    for (name, text) in files {
        let path = root().join("data/synthetic").join(name);
        if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
            fs::write(&path, &text).unwrap();
        }
        let committed = fs::read_to_string(&path).unwrap_or_default();
        assert!(committed == text, "data/synthetic/{name} is stale: UPDATE_SNAPSHOTS=1 writes it anew");
    }
}

#[test]
fn it_has_every_kind_of_figure_that_a_filter_meets() {
    let text = fs::read_to_string(root().join("public/data/synthetic.en.json")).unwrap();
    let data: Dataset = serde_json::from_str(&text).unwrap();
    assert!(data.edition.synthetic && data.edition.languages == ["en", "es"]);
    let removals = &data.measures[data.measure("removals").unwrap()];
    assert_eq!((removals.figures.coverage(), removals.figures.months().unwrap().months()), (14, MONTHS));
    let [sex, conviction, citizenship] = &removals.breakdowns[..] else { panic!("three dimensions") };
    assert_eq!((sex.choices.len(), conviction.choices.len(), citizenship.choices.len()), (2, 5, 6));
    let by_month = sex.choices.iter().chain(&conviction.choices).map(|choice| choice.figures.months());
    assert!(by_month.into_iter().all(|months| months == removals.figures.months()));
    assert!(citizenship.choices.iter().all(|choice| matches!(choice.figures, Figures::Totals { .. })));
    let withheld: usize = citizenship.choices.iter().map(|choice| choice.withheld.len()).sum();
    let known: usize = citizenship.choices.iter().map(|choice| choice.figures.coverage()).sum();
    assert_eq!((withheld + known, citizenship.parts.len()), (14 * 6, known), "what is withheld is in no part");
    assert!(withheld > 14, "{withheld} withheld");
    let arrests = &data.measures[data.measure("arrests").unwrap()];
    assert!((2..14).contains(&arrests.figures.coverage()) && arrests.breakdowns[0].choices.len() == 2);
}
