//! How do the tests of `tests/browser` meet a browser and a site?

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::console::run as run_command;
use crate::edition::Edition;
use crate::{install, project, serve};

/// `browser/NAME` runs only the files whose name begins so.
pub const PREFIX: &str = "browser/";

pub fn names(words: &[String]) -> Vec<String> {
    words.iter().filter_map(|word| word.strip_prefix(PREFIX)).map(str::to_owned).collect()
}

pub fn install() -> Result<()> {
    install::browsers()?;
    install::node_packages(&folder())
}

/// Serves `dist/` on a free port while Node's test runner goes through the files; the site of made-up figures on another,
/// if it is built: one file alone may need none of it.
pub fn run(names: &[String]) -> Result<()> {
    install()?;
    ensure!(
        Edition::default().dist().join("index.html").exists(),
        "there is no dist/ to test: run `cargo xtask build` first"
    );
    let address = format!("http://localhost:{}", serve::beside(Edition::default().dist())?);

    let mut command = Command::new("node");
    command.args(["--test", "--test-reporter=spec"]).args(files(names)?);
    command.env("BASE_URL", address).env("CHROMIUM", install::CHROMIUM).env("FIREFOX", install::FIREFOX);
    let synthetic = Edition::named("synthetic")?.dist();
    if synthetic.join("index.html").exists() {
        command.env("SYNTHETIC_URL", format!("http://localhost:{}", serve::beside(synthetic)?));
    }
    run_command(command.current_dir(folder()))
}

fn folder() -> PathBuf {
    project::root().join("tests/browser")
}

fn files(names: &[String]) -> Result<Vec<String>> {
    let entries = std::fs::read_dir(folder()).context("tests/browser")?;
    let mut files: Vec<String> = entries.flatten().map(|it| it.file_name().to_string_lossy().into_owned()).collect();
    let is_meant = |file: &str| names.is_empty() || names.iter().any(|name| file.starts_with(name.as_str()));
    files.retain(|file| file.ends_with(".test.mjs") && is_meant(file));
    files.sort();
    ensure!(!files.is_empty(), "tests/browser has no test file of that name");
    Ok(files)
}
