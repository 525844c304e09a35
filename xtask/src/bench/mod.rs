//! How fast is the page beside D3's, and beside about the least that such a map can be?
//!
//! ```text
//! dist/ ─ peers ─▶ floor/, d3/ of the same figures, compressed alike
//!    └──────┬──────────┘
//!         serve
//!           │ plan: a Chromium loads and uses each page in turn, slowed and not (tests/bench/)
//!           ▼
//!        Figures ─ bars ─▶ rows ─ table ─▶ the terminal, and with --write docs/performance.md
//! ```
//!
//! Times are never a reason to fail: what falls short is said, and the command ends well.

mod bars;
mod figures;
mod lighthouse;
mod nation;
mod peers;
mod plan;
mod table;

use std::path::PathBuf;

use anyhow::{Context, Result, bail, ensure};

use crate::console::say;
use crate::edition::Edition;
use crate::scratch::Folder;
use crate::{install, project, site};
use bars::Row;
use figures::Figures;
use peers::Sources;
use plan::{Plan, Set};
use table::Table;

struct Options {
    runs: usize,
    /// The site of the national edition, if it is measured too.
    nation: Option<PathBuf>,
    lighthouse: bool,
    write: bool,
    /// Nothing is measured: the national site alone is wanted.
    only_make: bool,
}

/// Builds `dist/`, measures it beside its peers, and prints the tables.
pub fn run(args: lexopt::Parser) -> Result<()> {
    let options = options(args)?;
    if options.only_make {
        return nation::run();
    }
    let mut sets = vec![Set { name: "state", site: Edition::default().dist(), has_home: true }];
    if let Some(site) = options.nation {
        if site == national() {
            nation::run()?;
        }
        ensure!(site.join("index.html").exists(), "{} has no site to measure", site.display());
        sets.push(Set { name: "nation", site, has_home: false });
    }
    site::build(&Edition::default(), None)?;
    let sources = Sources::found();
    let mut figures = measured(&sets, &sources, &Plan::whole(options.runs))?;
    if options.lighthouse {
        figures.runs.extend(lighthouse::runs(&Edition::default().dist(), Folder::new().path())?);
    }
    let of_bars = |name, bars| -> Result<Table> {
        Ok(Table { name, text: table::of_bars(&bars::judged(name, bars, &figures), &figures, &sources)? })
    };
    let mut tables = vec![of_bars("state", bars::STATE)?];
    if sets.len() > 1 {
        tables.extend([of_bars("nation", bars::NATION)?, Table { name: "growth", text: table::of_growth(&figures) }]);
    }
    tables.iter().for_each(|table| say(&format!("\n{}", table.text)));
    if options.write { table::write(&tables) } else { Ok(()) }
}

/// Whether every page of the bench answers and every figure is had, by one unhurried run; what the figures are does not
/// matter.
pub fn check() -> Result<()> {
    let site = Edition::default().dist();
    ensure!(site.join("index.html").exists(), "there is no dist/ to measure: run `cargo xtask build` first");
    let sets = [Set { name: "state", site, has_home: true }];
    checked(&sets, &Sources::Own)?;
    match Sources::found() {
        Sources::Own => say("left out: ../shared/bench is not there"),
        shared => checked(&sets, &shared)?,
    }
    Ok(())
}

fn checked(sets: &[Set], sources: &Sources) -> Result<()> {
    let figures = measured(sets, sources, &Plan::short())?;
    let rows: Vec<Row> = bars::judged("state", bars::STATE, &figures);
    let tried = rows.iter().filter(|row| row.bar.condition == "none");
    let missing: Vec<&str> = tried.filter(|row| row.verdict.is_none()).map(|row| row.bar.what).collect();
    ensure!(missing.is_empty(), "no figure for: {}", missing.join("; "));
    Ok(())
}

fn measured(sets: &[Set], sources: &Sources, plan: &Plan) -> Result<Figures> {
    install::browsers()?;
    let programs = programs()?;
    let scratch = Folder::new();
    let mut pages = Vec::new();
    for set in sets {
        let peers = scratch.path().join(set.name);
        peers::build(&programs, &set.site, sources, &peers)?;
        pages.extend(set.pages(peers)?);
    }
    plan.run(&programs, &pages, scratch.path())
}

/// A copy of `tests/bench/` below `target/`, where its packages may lie.
fn programs() -> Result<PathBuf> {
    let place = project::root().join("target/bench/programs");
    site::publish::copy(&project::root().join("tests/bench"), &place)?;
    install::node_packages(&place)?;
    Ok(place)
}

fn options(mut args: lexopt::Parser) -> Result<Options> {
    use lexopt::prelude::*;
    let mut options = Options { runs: 5, nation: None, lighthouse: false, write: false, only_make: false };
    while let Some(arg) = args.next()? {
        match arg {
            Long("runs") => options.runs = args.value()?.parse().context("--runs takes a number")?,
            Long("set") => match args.value()?.string()?.as_str() {
                "state" => options.nation = None,
                "nation" => options.nation = options.nation.or_else(|| Some(national())),
                other => bail!("there is no set {other:?}; the sets are state and nation"),
            },
            Long("nation") => options.nation = Some(args.value()?.into()),
            Long("lighthouse") => options.lighthouse = true,
            Long("write") => options.write = true,
            Long("make") => match args.value()?.string()?.as_str() {
                "nation" => options.only_make = true,
                other => bail!("{other:?} cannot be made here; nation can"),
            },
            other => return Err(other.unexpected().into()),
        }
    }
    ensure!(options.runs > 0, "--runs takes a number above 0");
    Ok(options)
}

/// Where the national edition's site is built.
fn national() -> PathBuf {
    project::root().join("target/bench/dist-nation")
}
