//! `new-edition --state AL --day 2026-11-24 [--id alabama] [--languages en,es]`: writes a state's edition below `data/`.

use county_map::model::Date;
use county_map::prepare::new_edition::{NewEdition, Wanted};
use county_map::prepare::reference::Reference;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

const NAMES: [&str; 4] = ["--state", "--id", "--languages", "--day"];

const USAGE: &str = "usage: new-edition --state AL [--id alabama] [--languages en,es]";

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[String]) -> Result<(), String> {
    let mut given = BTreeMap::new();
    for pair in words.chunks(2) {
        match pair {
            [name, value] if NAMES.contains(&name.as_str()) => given.insert(name.as_str(), value.as_str()),
            _ => return Err(USAGE.into()),
        };
    }
    let day = given.get("--day").and_then(|day| Date::from_text(day));
    let wanted = Wanted {
        state: given.get("--state").ok_or(USAGE)?,
        id: given.get("--id").copied(),
        languages: given.get("--languages").unwrap_or(&"en").split(',').collect(),
        day: day.ok_or("--day takes a day as YYYY-MM-DD")?,
    };
    let data = Path::new("data");
    let edition = NewEdition::new(&Reference::new(&data.join("reference")), &wanted)?;
    write(&data.join(&edition.id), &edition)
}

/// Nobody's work is written over: the folder must be a new one.
fn write(folder: &Path, edition: &NewEdition) -> Result<(), String> {
    let said = |error: std::io::Error| format!("{}: {error}", folder.display());
    if folder.exists() {
        return Err(format!("{} is there already: take another name with --id", folder.display()));
    }
    fs::create_dir(folder).map_err(said)?;
    for file in &edition.files {
        fs::write(folder.join(&file.name), &file.text).map_err(said)?;
    }
    println!("{}: {} files", folder.display(), edition.files.len());
    println!("next: cargo xtask prepare && cargo xtask serve --edition {}", edition.id);
    Ok(())
}
