//! Which checks are there, in which order?

use anyhow::{Result, ensure};

use super::{browser, hosting};
use crate::console::run;
use crate::edition::Edition;
use crate::site::publish;
use crate::{bench, install, licences, project, site, size};

pub struct Step {
    pub name: &'static str,
    pub what: &'static str,
    /// Steps without whose success this one means nothing.
    pub needs: &'static [&'static str],
    work: Work,
}

enum Work {
    /// Words for Cargo.
    Cargo(&'static str),
    Own(fn() -> Result<()>),
    /// Takes words of its own, `browser/NAME`.
    Browser,
}

use Work::{Browser, Cargo, Own};

pub const STEPS: &[Step] = &[
    step("machine", "what the checks need is installed", Own(machine)),
    step("machine-nginx", "what the check of hosting needs is there", Own(nginx)),
    step("format", "rustfmt would change nothing", Cargo("fmt --all --check")),
    step("clippy", "the core", Cargo("clippy --all-targets -- -D warnings")),
    step("clippy-prepare", "with data's reader", Cargo("clippy --all-targets --features prepare -- -D warnings")),
    step("clippy-ssr", "with the components, native", Cargo("clippy --all-targets --features ssr -- -D warnings")),
    step("clippy-hydrate", "with the components, for browsers", Own(clippy_hydrate)),
    step(
        "clippy-xtask",
        "these commands",
        Cargo("clippy --package xtask --package compress --all-targets -- -D warnings"),
    ),
    step("test", "the core", Cargo("test")),
    step("test-prepare", "data's reader and checker", Cargo("test --features prepare")),
    step("test-ssr", "prerendered pages", Cargo("test --features ssr")),
    step("test-xtask", "these commands", Cargo("test --package xtask --package compress")),
    step("data", "public/data is what data/ makes today", Own(data)),
    step("licences", "public/licences.txt is current", Own(licences_list)),
    step("build", "the release, into dist/", Own(build)),
    step("build-other", "other editions, beside dist/", Own(build_other)),
    Step { needs: &["machine", "build"], ..step("bench", "its pages answer; times do not matter", Own(bench::check)) },
    Step { needs: &["build"], ..step("size", "within the budget", Own(size::run)) },
    Step {
        needs: &["machine-nginx", "build"],
        ..step("hosting", "nginx and _headers answer as our server does", Own(hosting::run))
    },
    Step {
        needs: &["machine", "build", "build-other"],
        ..step("browser", "dist/ in a real Chromium and a real Firefox", Browser)
    },
];

const fn step(name: &'static str, what: &'static str, work: Work) -> Step {
    Step { name, what, needs: &[], work }
}

impl Step {
    pub fn run(&self, words: &[String]) -> Result<()> {
        match self.work {
            Cargo(words) => run(project::cargo().args(words.split(' '))),
            Own(work) => work(),
            Browser => browser::run(&browser::names(words)),
        }
    }

    /// Whether a word is for this step though it is not its name.
    pub fn takes(&self, word: &str) -> bool {
        matches!(self.work, Browser) && word.starts_with(browser::PREFIX)
    }
}

/// First, so that what is missing is said before the minutes of checking.
fn machine() -> Result<()> {
    install::rust_components()?;
    install::wasm_target()?;
    browser::install()
}

fn build() -> Result<()> {
    site::build(&Edition::default(), None)
}

/// Every edition is made of data alone: each other one builds as the default does.
fn build_other() -> Result<()> {
    Edition::others()?.iter().try_for_each(build_beside)
}

/// Its site holds no other edition's data.
fn build_beside(other: &Edition) -> Result<()> {
    site::build(other, None)?;
    ensure!(other.dist().join("index.html").exists(), "{}/ has no first page", other.folder());
    for file in publish::files(&other.dist().join("data"))? {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        ensure!(other.owns(&name) && !Edition::default().owns(&name), "{}/data/ holds {name}", other.folder());
    }
    Ok(())
}

fn nginx() -> Result<()> {
    install::nginx().map(drop)
}

fn licences_list() -> Result<()> {
    licences::run(true)
}

fn clippy_hydrate() -> Result<()> {
    install::wasm_target()?;
    let words = ["clippy", "--target", install::WASM, "--features", "hydrate", "--", "-D", "warnings"];
    run(project::cargo().args(words))
}

fn data() -> Result<()> {
    site::prepare(vec!["--check".into()])
}
