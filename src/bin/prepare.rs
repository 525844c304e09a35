//! `prepare [--check] [EDITION FOLDER] [OUTPUT FOLDER]`: checks an edition and writes what it publishes.
//!
//! With `--check` nothing is written: the files that are there must be what would be written.

use county_map::prepare::{Output, prepare};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

fn main() -> ExitCode {
    let (flags, folders): (Vec<String>, Vec<String>) = env::args().skip(1).partition(|word| word.starts_with('-'));
    let check = flags == ["--check"];
    if !(flags.is_empty() || check) || folders.len() > 2 {
        eprintln!("usage: prepare [--check] [EDITION FOLDER] [OUTPUT FOLDER]");
        return ExitCode::from(2);
    }
    let folder = |i: usize, default: &str| PathBuf::from(folders.get(i).map_or(default, String::as_str));
    let (edition, target) = (folder(0, "data/mississippi"), folder(1, "public/data"));
    match prepare(&edition) {
        Err(problems) => {
            problems.iter().for_each(|problem| eprintln!("{problem}"));
            ExitCode::FAILURE
        }
        Ok(outputs) if check => compare(&outputs, &target),
        Ok(outputs) => write(&outputs, &target).map_or_else(tell, |()| ExitCode::SUCCESS),
    }
}

fn tell(error: io::Error) -> ExitCode {
    eprintln!("{error}");
    ExitCode::FAILURE
}

fn write(outputs: &[Output], target: &Path) -> io::Result<()> {
    fs::create_dir_all(target)?;
    for output in outputs {
        fs::write(target.join(&output.name), &output.text)?;
        println!("{}  {} bytes", target.join(&output.name).display(), output.text.len());
    }
    Ok(())
}

fn compare(outputs: &[Output], target: &Path) -> ExitCode {
    let differs = |output: &&Output| fs::read_to_string(target.join(&output.name)).ok().as_ref() != Some(&output.text);
    let stale: Vec<&Output> = outputs.iter().filter(differs).collect();
    for output in &stale {
        eprintln!("{}  is not what prepare writes: run it without --check", target.join(&output.name).display());
    }
    if stale.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
