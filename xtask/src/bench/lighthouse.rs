//! What does Lighthouse say of the first page, as on a phone?

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::Result;

use super::figures::Run;
use crate::console::run;
use crate::{install, project, serve};

const RUNS: &str = "5";

/// As many runs of the site's first page. Lighthouse lies with the browser tests, which use it for other audits.
pub fn runs(site: &Path, scratch: &Path) -> Result<Vec<Run>> {
    let folder = project::root().join("tests/browser");
    install::node_packages(&folder)?;
    let address = format!("http://localhost:{}/", serve::beside(site.to_owned())?);
    let results = scratch.join("lighthouse.json");
    let mut command = Command::new("node");
    command.args(["performance.mjs", &address, RUNS]).arg(&results).env("CHROMIUM", install::CHROMIUM);
    run(command.current_dir(folder))?;
    Ok(serde_json::from_str(&fs::read_to_string(results)?)?)
}
