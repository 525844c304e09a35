//! What is measured, how often, and where is it served?

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;
use serde::Serialize;

use super::figures::Figures;
use crate::console::run;
use crate::{install, serve};

/// A site, and the peers made from its figures.
pub struct Set {
    pub name: &'static str,
    pub site: PathBuf,
    /// Whether its first page is measured beside that of the measure.
    pub has_home: bool,
}

/// As `tests/bench/measure.mjs` reads it.
#[derive(Serialize)]
pub struct Page {
    set: &'static str,
    name: &'static str,
    /// How it is looked at: a name in `tests/bench/views.mjs`.
    view: &'static str,
    /// Of the site, where the page is that of a measure: `measure.mjs` knows its path.
    url: String,
    /// The folder with the figures that it shows.
    site: PathBuf,
}

pub struct Plan {
    runs: usize,
    conditions: &'static [&'static str],
    /// About how many counties are hovered over.
    hovers: usize,
    /// Milliseconds to wait for the machine to be quiet, before each run.
    patience: u32,
}

impl Set {
    /// Serves the site and its peers. `page` is that of the measure which the peers show, `home` the site's first.
    pub fn pages(&self, peers: PathBuf) -> Result<Vec<Page>> {
        let own = format!("http://localhost:{}/", serve::beside(self.site.clone())?);
        let others = format!("http://localhost:{}/", serve::beside(peers)?);
        let page = |name, view, url| Page { set: self.name, name, view, url, site: self.site.clone() };
        let mut pages = vec![
            page("page", "ours", own.clone()),
            page("d3", "peer", format!("{others}d3/")),
            page("floor", "peer", format!("{others}floor/")),
        ];
        if self.has_home {
            pages.push(page("home", "ours", own));
        }
        Ok(pages)
    }
}

impl Plan {
    pub fn whole(runs: usize) -> Self {
        Plan { runs, conditions: &["none", "slow"], hovers: 100, patience: 10_000 }
    }

    /// Once, at full speed.
    pub fn short() -> Self {
        Plan { runs: 1, conditions: &["none"], hovers: 5, patience: 0 }
    }

    /// Measures; its files lie in `scratch`.
    pub fn run(&self, programs: &Path, pages: &[Page], scratch: &Path) -> Result<Figures> {
        let (plan, results) = (scratch.join("plan.json"), scratch.join("results.json"));
        let Plan { runs, conditions, hovers, patience } = self;
        let text = serde_json::json!({
            "chromium": install::CHROMIUM, "runs": runs, "conditions": conditions, "hovers": hovers, "patience": patience,
            "pages": pages,
        });
        fs::write(&plan, text.to_string())?;
        run(Command::new("node").arg(programs.join("measure.mjs")).args([&plan, &results]))?;
        Ok(serde_json::from_str(&fs::read_to_string(results)?)?)
    }
}
