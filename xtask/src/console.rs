//! How does a command say what it is doing, and run another program?

use std::io::{ErrorKind, Write};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};

/// Names a step, does it, and says how long it took.
pub fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let start = Instant::now();
    say(&format!("==> {name}"));
    let done = work().with_context(|| name.to_owned())?;
    say(&format!("    {name}: {:.1} s", start.elapsed().as_secs_f32()));
    Ok(done)
}

/// A line at once, also where standard output is a pipe; a closed pipe is no reason to stop a build.
pub fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}

/// Runs a program that writes to this terminal; anything but success is an error that names the command.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().map_err(|error| not_started(command, error))?;
    if status.success() {
        return Ok(());
    }
    bail!("`{}` failed ({status})", words(command))
}

pub fn not_started(command: &Command, error: std::io::Error) -> anyhow::Error {
    let program = command.get_program().to_string_lossy();
    match error.kind() {
        ErrorKind::NotFound => anyhow::anyhow!("`{program}` is not installed or not on PATH"),
        _ => anyhow::anyhow!("`{program}` did not start: {error}"),
    }
}

fn words(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}
