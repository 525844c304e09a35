//! Writes the pages: the same components as in the browser, rendered once, at build time.
//!
//! `prerender --edition arboria --data public/data --shell index.html --assets assets.json --policy "default-src 'none'"
//! --out dist --built 2026-11-24 [--site https://example.org/folder/] [--homes-alone] [--cards target/site/cards --tokens style/tokens.css [--theme data/arboria/theme.css]]`

use county_map::model::{About, Address, Dataset, Date};
use county_map::prerender::cards::{self, Sketch, Tokens, Written};
use county_map::prerender::{self, Site};
use serde::de::DeserializeOwned;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let (edition, folder) = (argument("--edition")?, PathBuf::from(argument("--data")?));
    let languages = languages(&folder, &edition)?;
    let about = |language: &String| json::<About>(&folder.join(format!("{edition}.about.{language}.json")));
    let address = address(languages.first().map(about).transpose()?.and_then(|about| about.site))?;
    let sites = languages.iter().map(|language| site(&folder, &edition, language, about(language)?, &address));
    let sites = sites.collect::<Outcome<Vec<Site>>>()?;
    let out = PathBuf::from(argument("--out")?);
    let homes_alone = env::args().any(|argument| argument == "--homes-alone");
    let files = if homes_alone { prerender::homes(&sites)? } else { prerender::files(&sites)? };
    for file in files {
        let path = out.join(&file.path);
        fs::create_dir_all(path.parent().unwrap_or(&out))?;
        fs::write(path, file.text)?;
    }
    draw_cards(&sites, &out)
}

/// Draws the social cards where a folder is named in which they are kept.
fn draw_cards(sites: &[Site], out: &Path) -> Outcome<()> {
    let Ok(kept) = argument("--cards") else { return Ok(()) };
    let theme = argument("--theme").ok().map(|theme| read(Path::new(&theme))).transpose()?.unwrap_or_default();
    let tokens = Tokens::from_css(&format!("{}\n{theme}", read(Path::new(&argument("--tokens")?))?));
    let sketches = sites.iter().map(|site| cards::sketches(site, &tokens)).collect::<Result<Vec<Vec<Sketch>>, _>>()?;
    let Written { cards, drawn } = cards::write(&sketches.concat(), Path::new(&kept), out)?;
    println!("{cards} cards, {drawn} of them drawn anew");
    Ok(())
}

/// The languages of an edition in its order, which each of its datasets tells.
fn languages(folder: &Path, edition: &str) -> Outcome<Vec<String>> {
    let is_language = |word: &str| (2..=3).contains(&word.len());
    for entry in fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let language = name.strip_prefix(&format!("{edition}.")).and_then(|rest| rest.strip_suffix(".json"));
        if language.is_some_and(is_language) {
            return Ok(json::<Dataset>(&folder.join(name))?.edition.languages);
        }
    }
    Err(format!("{}: no figures of {edition}", folder.display()).into())
}

/// All that the pages of a language are made from.
fn site(folder: &Path, edition: &str, language: &str, about: About, address: &Address) -> Outcome<Site> {
    let dataset_text = read(&folder.join(format!("{edition}.{language}.json")))?;
    Ok(Site {
        data: kept(serde_json::from_str(&dataset_text)?),
        about: kept(about),
        outlines: kept(json(&folder.join(format!("{edition}.outlines.json")))?),
        json: format!("data/{edition}.{language}.json"),
        dataset_text,
        shell: read(Path::new(&argument("--shell")?))?,
        assets: json(Path::new(&argument("--assets")?))?,
        policy: argument("--policy")?,
        address: address.clone(),
        built: Date::from_text(&argument("--built")?).ok_or("--built takes a day as YYYY-MM-DD")?,
    })
}

/// The address on the command line, or else the edition's own.
fn address(own: Option<Address>) -> Outcome<Address> {
    match (argument("--site"), own) {
        (Ok(text), _) => Ok(Address::from_text(&text).ok_or("--site takes an address: https://example.org/folder/")?),
        (Err(_), Some(site)) => Ok(site),
        (Err(_), None) => {
            eprintln!("NOT FOR PUBLICATION: no address is known, so pages name http://localhost:8080/ as theirs.");
            eprintln!("Set `site` in edition.toml, or build with `--site https://example.org/folder/`.");
            Ok(Address::local())
        }
    }
}

/// Pages are rendered from data that lives as long as the program, as in the browser.
fn kept<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}

fn json<T: DeserializeOwned>(path: &Path) -> Outcome<T> {
    serde_json::from_str(&read(path)?).map_err(|e| format!("{}: {e}", path.display()).into())
}

fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()).into())
}

/// The value after `name` on the command line.
fn argument(name: &str) -> Outcome<String> {
    let mut arguments = env::args().skip_while(|argument| argument != name);
    arguments.nth(1).ok_or(format!("{name} is missing").into())
}
