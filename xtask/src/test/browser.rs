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

/// Serves `dist/` on a free port while Node's test runner goes through the files, and each other edition that is built on
/// one of its own.
pub fn run(names: &[String]) -> Result<()> {
    install()?;
    ensure!(
        Edition::default().dist().join("index.html").exists(),
        "there is no dist/ to test: run `cargo xtask build` first"
    );
    let mut command = Command::new("node");
    command.args(["--test", "--test-reporter=spec"]).args(files(names)?);
    command.envs(addresses()?).env("CHROMIUM", install::CHROMIUM).env("FIREFOX", install::FIREFOX);
    run_command(command.current_dir(folder()))
}

/// Where each built edition is served: that of `dist/` in BASE_URL, that of `dist-<id>/` in BASE_URL_<ID>.
fn addresses() -> Result<Vec<(String, String)>> {
    let built = Edition::all()?.into_iter().filter(|edition| edition.dist().join("index.html").exists());
    let served = built.map(|edition| {
        let address = format!("http://localhost:{}", serve::beside(edition.dist())?);
        Ok((variable(&edition), address))
    });
    served.collect()
}

fn variable(edition: &Edition) -> String {
    if *edition == Edition::default() {
        return "BASE_URL".to_owned();
    }
    format!("BASE_URL_{}", edition.id().to_ascii_uppercase().replace('-', "_"))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_edition_has_its_own_address() {
        assert_eq!(variable(&Edition::default()), "BASE_URL");
        assert_eq!(variable(&Edition::named("alabama").unwrap()), "BASE_URL_ALABAMA");
    }
}
