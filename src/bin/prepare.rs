//! `prepare [--check] [EDITION FOLDER [OUTPUT FOLDER]]`: checks an edition and writes what it publishes.
//!
//! Without folders, every edition in `data/` goes to `public/data/`, and the schema of editions with an example of one to
//! `data/`. With `--check` nothing is written: the files that are there must be what would be written. Problems, all of them, go to the standard error and end it with 1.

use county_map::prepare::{Output, edition_example, edition_schema, prepare_telling, progress};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

const DATA: &str = "data";
const TARGET: &str = "public/data";

fn main() -> ExitCode {
    let (flags, folders): (Vec<String>, Vec<String>) = env::args().skip(1).partition(|word| word.starts_with('-'));
    let check = flags == ["--check"];
    if !(flags.is_empty() || check) || folders.len() > 2 {
        eprintln!("usage: prepare [--check] [EDITION FOLDER [OUTPUT FOLDER]]");
        return ExitCode::from(2);
    }
    match run(check, &folders) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Whether all editions are sound and, with `check`, all files current.
fn run(check: bool, folders: &[String]) -> io::Result<bool> {
    let editions = folders.first().map_or_else(editions, |folder| Ok(vec![folder.into()]))?;
    let target = PathBuf::from(folders.get(1).map_or(TARGET, String::as_str));
    let outputs: Vec<Option<Vec<Output>>> = editions.iter().map(|edition| read(edition)).collect();
    let Some(outputs) = outputs.into_iter().collect::<Option<Vec<_>>>() else { return Ok(false) };
    let schema = if folders.is_empty() { vec![edition_schema(), edition_example()] } else { Vec::new() };
    let both = [(outputs.concat(), target.as_path()), (schema, Path::new(DATA))];
    if check {
        // All that is stale is told.
        return Ok(both.map(|(outputs, target)| is_current(&outputs, target)) == [true; 2]);
    }
    both.iter().try_for_each(|(outputs, target)| write(outputs, target)).map(|()| true)
}

/// The folders in `data/` that hold an edition, by name.
fn editions() -> io::Result<Vec<PathBuf>> {
    let folders = fs::read_dir(DATA)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<Vec<_>>>()?;
    let mut editions: Vec<PathBuf> =
        folders.into_iter().filter(|folder| folder.join("edition.toml").is_file()).collect();
    editions.sort();
    Ok(editions)
}

/// What the edition publishes; `None` once its problems have been told.
fn read(edition: &Path) -> Option<Vec<Output>> {
    let tell = |problems: Vec<_>| problems.iter().for_each(|problem| eprintln!("{problem}"));
    prepare_telling(edition, &mut progress()).map_err(tell).ok()
}

fn write(outputs: &[Output], target: &Path) -> io::Result<()> {
    fs::create_dir_all(target)?;
    for output in outputs {
        let path = target.join(&output.name);
        fs::write(&path, &output.text)?;
        println!("{}  {} bytes", path.display(), output.text.len());
    }
    Ok(())
}

/// Whether each file is there as it would be written; those that are not are told.
fn is_current(outputs: &[Output], target: &Path) -> bool {
    let mut current = true;
    for output in outputs {
        let path = target.join(&output.name);
        if fs::read_to_string(&path).ok().as_ref() != Some(&output.text) {
            eprintln!("{}  is not what prepare writes: run it without --check", path.display());
            current = false;
        }
    }
    current
}
