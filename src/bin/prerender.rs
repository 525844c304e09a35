//! Writes the pages: the same components as in the browser, rendered once, at build time.
//!
//! `prerender --edition arboria --data public/data --shell index.html --assets assets.json --policy "default-src 'none'"
//! --out dist --built 2026-11-24 [--site https://example.org/folder/] [--cards target/site/cards --tokens style/tokens.css]`

use county_map::model::{About, Address, Date};
use county_map::prerender::Site;
use county_map::prerender::cards::{self, Tokens, Written};
use serde::de::DeserializeOwned;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let edition = argument("--edition")?;
    let folder = PathBuf::from(argument("--data")?);
    let dataset_text = read(&folder.join(format!("{edition}.en.json")))?;
    let about: &About = kept(json(&folder.join(format!("{edition}.about.en.json")))?);
    let site = Site {
        data: kept(serde_json::from_str(&dataset_text)?),
        about,
        outlines: kept(json(&folder.join(format!("{edition}.outlines.json")))?),
        json: format!("data/{edition}.en.json"),
        dataset_text,
        shell: read(Path::new(&argument("--shell")?))?,
        assets: json(Path::new(&argument("--assets")?))?,
        policy: argument("--policy")?,
        address: address(about)?,
        built: Date::from_text(&argument("--built")?).ok_or("--built takes a day as YYYY-MM-DD")?,
    };
    let out = PathBuf::from(argument("--out")?);
    for file in site.files()? {
        let path = out.join(&file.path);
        fs::create_dir_all(path.parent().unwrap_or(&out))?;
        fs::write(path, file.text)?;
    }
    draw_cards(&site, &out)
}

/// Draws the social cards where a folder is named in which they are kept.
fn draw_cards(site: &Site, out: &Path) -> Outcome<()> {
    let Ok(kept) = argument("--cards") else { return Ok(()) };
    let tokens = Tokens::from_css(&read(Path::new(&argument("--tokens")?))?);
    let Written { cards, drawn } = cards::write(&cards::sketches(site, &tokens)?, Path::new(&kept), out)?;
    println!("{cards} cards, {drawn} of them drawn anew");
    Ok(())
}

/// The address on the command line, or else the edition's own.
fn address(about: &About) -> Outcome<Address> {
    match (argument("--site"), &about.site) {
        (Ok(text), _) => Ok(Address::from_text(&text).ok_or("--site takes an address: https://example.org/folder/")?),
        (Err(_), Some(site)) => Ok(site.clone()),
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
