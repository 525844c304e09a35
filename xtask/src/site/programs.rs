//! How are the two programs compiled: the browser's, and the one that prerenders?

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fmt;
use std::fs;
use std::io::{BufRead, BufReader, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::thread;

use anyhow::{Context, Result, anyhow, bail};

use crate::console::not_started;
use crate::{install, project};

pub struct Programs {
    /// The browser's, for each language.
    pub wasm: BTreeMap<String, PathBuf>,
    pub prerender: PathBuf,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Small.
    Release,
    /// Soon there.
    Dev,
}

/// Compiles both at once: neither keeps two cores busy alone, and their folders under `target/` are apart. For release each
/// language has a browser's program of its own, without the words of the others; while developing one speaks all.
pub fn build(kind: Kind, languages: &[String]) -> Result<Programs> {
    let each: Vec<String> = if kind == Kind::Release { languages.to_vec() } else { vec![languages.join(",")] };
    let (first, rest) = each.split_first().context("an edition has a language")?;
    let mut program = start(wasm(kind, first)?)?;
    // Cargo's first message comes when it has let go of the locks that a second one would complain about.
    program.messages.fill_buf()?;
    let prerender = start(prerender())?;
    let (wasm, prerender) = thread::scope(|scope| {
        let prerender = scope.spawn(|| finish(prerender, "prerender"));
        let first = finish(program, "county-map").and_then(|built| kept(built, first));
        let rest = rest.iter().map(|words| kept(finish(start(wasm(kind, words)?)?, "county-map")?, words));
        let wasm: Result<Vec<Built>> = std::iter::once(first).chain(rest).collect();
        (wasm, prerender.join().unwrap_or_else(|_| Err(anyhow!("the prerenderer's build panicked"))))
    });
    let (wasm, prerender) = (wasm?, prerender?);
    // All compile the same components: what is wrong is wrong in each, and said once.
    let all = wasm.iter().flat_map(|built| built.diagnostics.clone()).chain(prerender.diagnostics);
    let diagnostics: BTreeSet<String> = all.collect();
    diagnostics.iter().for_each(|diagnostic| eprint!("{diagnostic}"));
    let wasm: Option<Vec<PathBuf>> = wasm.into_iter().map(|built| built.executable).collect();
    match (wasm, prerender.executable) {
        (Some(wasm), Some(prerender)) => {
            let wasm = languages.iter().cloned().zip(wasm.into_iter().cycle()).collect();
            Ok(Programs { wasm, prerender })
        }
        _ => Err(Refused { diagnostics: diagnostics.into_iter().collect() }.into()),
    }
}

/// A copy of the program with these words: the next one takes its place.
fn kept(built: Built, words: &str) -> Result<Built> {
    let Some(executable) = built.executable else { return Ok(built) };
    let copy = project::scratch().join(format!("county-map.{words}.wasm"));
    fs::copy(&executable, &copy).with_context(|| executable.display().to_string())?;
    Ok(Built { executable: Some(copy), ..built })
}

/// The compiler's own words are printed already; they are here for who shows them elsewhere.
#[derive(Debug)]
pub struct Refused {
    pub diagnostics: Vec<String>,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the programs do not compile")
    }
}

impl std::error::Error for Refused {}

/// The browser's program with the words of these languages, which are features with commas between them.
fn wasm(kind: Kind, words: &str) -> Result<Command> {
    let profile = if kind == Kind::Release { "wasm" } else { "wasm-dev" };
    let mut command = project::cargo();
    command.args(["build", "--target", install::WASM, "--profile", profile]);
    command.args(["--bin", "county-map", "--no-default-features", "--features", &format!("hydrate,{words}")]);
    command.env("CARGO_ENCODED_RUSTFLAGS", flags()?);
    Ok(command)
}

/// The dev profile: its compile time is paid at each build, its run time is a moment.
fn prerender() -> Command {
    let mut command = project::cargo();
    command.args(["build", "--quiet", "--features", "ssr", "--bin", "prerender"]);
    command
}

/// Flags that leave in the program what it takes to split it, and keep this machine's folders out of panic messages, so
/// that any machine builds the same bytes.
fn flags() -> Result<OsString> {
    let home = std::env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    let cargo = std::env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
    let mut folders = vec![(cargo.clone(), "cargo"), (install::sysroot()?, "rust"), (project::root(), "county-map")];
    // Named for where crates are fetched from. It is there: this program's own crates came through it.
    folders.extend(subfolders(&cargo.join("registry/src")).into_iter().map(|folder| (folder, "crates")));
    let mut flags: Vec<OsString> = folders.iter().map(|(folder, name)| renamed(folder, name)).collect();
    flags.push("-Clink-arg=--emit-relocs".into());
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

#[derive(Default)]
struct Built {
    /// None where the compiler refused.
    executable: Option<PathBuf>,
    diagnostics: Vec<String>,
}

struct Running {
    cargo: Child,
    messages: BufReader<ChildStdout>,
}

fn start(mut command: Command) -> Result<Running> {
    let coloured = std::io::stderr().is_terminal();
    command.arg(if coloured { "--message-format=json-diagnostic-rendered-ansi" } else { "--message-format=json" });
    let mut cargo = command.stdout(Stdio::piped()).spawn().map_err(|error| not_started(&command, error))?;
    let messages = BufReader::new(cargo.stdout.take().context("Cargo's messages")?);
    Ok(Running { cargo, messages })
}

/// Reads from Cargo's own messages what the compiler says and where the executable went.
fn finish(mut running: Running, name: &str) -> Result<Built> {
    let mut built = Built::default();
    for line in running.messages.lines() {
        let message: serde_json::Value = serde_json::from_str(&line?).unwrap_or_default();
        built.executable = executable(&message, name).or(built.executable);
        built.diagnostics.extend(message["message"]["rendered"].as_str().map(str::to_owned));
    }
    match (running.cargo.wait()?.success(), built.diagnostics.is_empty()) {
        (true, _) => Ok(built),
        (false, false) => Ok(Built { executable: None, ..built }),
        // Not the compiler but Cargo: a manifest, a lock file, a network. It has said why.
        (false, true) => bail!("Cargo could not build {name}"),
    }
}

fn executable(message: &serde_json::Value, name: &str) -> Option<PathBuf> {
    let of_this_name = message["reason"] == "compiler-artifact" && message["target"]["name"] == name;
    message["executable"].as_str().filter(|_| of_this_name).map(PathBuf::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn cargo_says_where_the_executable_is() {
        let target = json!({ "name": "prerender" });
        let message = json!({ "reason": "compiler-artifact", "target": target, "executable": "/t/debug/prerender" });
        assert_eq!(executable(&message, "prerender"), Some("/t/debug/prerender".into()));
        assert_eq!(executable(&message, "county-map"), None);
        assert_eq!(executable(&json!({ "reason": "build-finished" }), "prerender"), None);
    }

    #[test]
    fn a_folder_may_have_spaces_in_its_name() {
        assert_eq!(renamed(Path::new("/home/a b/.cargo"), "cargo"), "--remap-path-prefix=/home/a b/.cargo=/cargo");
    }
}
