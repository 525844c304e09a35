//! Whose code goes to readers, and under which licences?

use anyhow::{Context, Result, ensure};
use std::fs;

use crate::install::WASM;
use crate::project;

const HEAD: &str = "\
Made by `cargo xtask licences`; do not edit.

The page and its program are under the MIT licence. County outlines and population are the US Census Bureau's, in the
public domain. The program for the browser is built from the crates below, each under the licence it names; parts of a
crate that the page does not use are not in it. The Rust standard library is under MIT or Apache-2.0. The pictures that
stand beside a link to a page are set in Source Sans 3 and Source Serif 4 (Adobe), under the SIL Open Font License 1.1.
";

/// Writes the list, or with `is_check` says that it is not what it should be.
pub fn run(is_check: bool) -> Result<()> {
    let path = project::root().join("public/licences.txt");
    let list = list()?;
    if is_check {
        let committed = fs::read_to_string(&path).unwrap_or_default();
        ensure!(committed == list, "public/licences.txt is not current: run `cargo xtask licences` and read the diff");
        return Ok(());
    }
    fs::write(&path, list).context("public/licences.txt")
}

/// Crates in the order of their names, as Cargo.lock fixes them.
fn list() -> Result<String> {
    let words = ["tree", "--locked", "--package", "county-map", "--target", WASM, "--features", "hydrate"];
    let format = ["--edges", "normal,no-proc-macro", "--prefix", "none", "--no-dedupe", "--format", "{p} | {l} | {r}"];
    let output = project::cargo().args(words).args(format).output().context("cargo tree")?;
    ensure!(output.status.success(), "cargo tree: {}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout)?;
    // The project itself stands in the head, and its line would hold the path of this checkout.
    let mut crates: Vec<&str> = text.lines().filter(|line| !line.starts_with("county-map ")).map(str::trim).collect();
    crates.sort_unstable();
    crates.dedup();
    Ok(format!("{HEAD}\n{}\n", crates.join("\n")))
}
