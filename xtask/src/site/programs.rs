//! How are the two programs compiled: the browser's, and the one that prerenders?

use std::ffi::OsString;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context, Result, anyhow};

use crate::console::{check, not_started};
use crate::{install, project};

pub struct Programs {
    pub wasm: PathBuf,
    pub prerender: PathBuf,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Small.
    Release,
    /// Soon there.
    Dev,
}

/// Compiles both at once: neither keeps two cores busy alone, and their folders under `target/` are apart.
pub fn build(kind: Kind) -> Result<Programs> {
    thread::scope(|scope| {
        let prerender = scope.spawn(prerender);
        let wasm = wasm(kind);
        let prerender = prerender.join().map_err(|_| anyhow!("the prerenderer's build panicked"))?;
        Ok(Programs { wasm: wasm?, prerender: prerender? })
    })
}

fn wasm(kind: Kind) -> Result<PathBuf> {
    let profile = if kind == Kind::Release { "wasm" } else { "wasm-dev" };
    let mut command = project::cargo();
    command.args(["build", "--target", install::WASM, "--profile", profile]);
    command.args(["--features", "hydrate", "--bin", "county-map"]);
    command.env("CARGO_ENCODED_RUSTFLAGS", without_paths()?);
    artifact(command, "county-map")
}

/// The dev profile: its compile time is paid at each build, its run time is a moment.
fn prerender() -> Result<PathBuf> {
    let mut command = project::cargo();
    command.args(["build", "--quiet", "--features", "ssr", "--bin", "prerender"]);
    artifact(command, "prerender")
}

/// Flags that keep this machine's folders out of panic messages, so that any machine builds the same bytes.
fn without_paths() -> Result<OsString> {
    let home = std::env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    let cargo = std::env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
    let mut folders = vec![(cargo.clone(), "cargo"), (install::sysroot()?, "rust"), (project::root(), "county-map")];
    // Named for where crates are fetched from. It is there: this program's own crates came through it.
    folders.extend(subfolders(&cargo.join("registry/src")).into_iter().map(|folder| (folder, "crates")));
    let flags: Vec<OsString> = folders.iter().map(|(folder, name)| renamed(folder, name)).collect();
    // Cargo's own separator, since a folder may have spaces in its name.
    Ok(flags.join("\u{1f}".as_ref()))
}

/// Of several that fit a path, rustc takes the last.
fn renamed(folder: &Path, name: &str) -> OsString {
    let mut flag = OsString::from("--remap-path-prefix=");
    flag.push(folder);
    flag.push(format!("=/{name}"));
    flag
}

fn subfolders(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(folder).into_iter().flatten().flatten().map(|it| it.path()).collect();
    found.sort();
    found
}

/// Builds, and reads from Cargo's own messages where the executable went.
fn artifact(mut command: Command, name: &str) -> Result<PathBuf> {
    command.arg("--message-format=json-render-diagnostics").stdout(Stdio::piped());
    let mut child = command.spawn().map_err(|error| not_started(&command, error))?;
    let messages = BufReader::new(child.stdout.take().context("Cargo's messages")?);
    let mut built = None;
    for line in messages.lines() {
        built = executable(&line?, name).or(built);
    }
    check(&command, child.wait()?)?;
    built.with_context(|| format!("Cargo built no executable {name}"))
}

fn executable(message: &str, name: &str) -> Option<PathBuf> {
    let message: serde_json::Value = serde_json::from_str(message).ok()?;
    let of_this_name = message["reason"] == "compiler-artifact" && message["target"]["name"] == name;
    message["executable"].as_str().filter(|_| of_this_name).map(PathBuf::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_says_where_the_executable_is() {
        let line = r#"{"reason":"compiler-artifact","target":{"name":"prerender"},"executable":"/t/debug/prerender"}"#;
        assert_eq!(executable(line, "prerender"), Some("/t/debug/prerender".into()));
        assert_eq!(executable(line, "county-map"), None);
        assert_eq!(executable("Compiling …", "prerender"), None);
    }
}
