//! Writes the pages: the same components as in the browser, rendered once, at build time.
//!
//! `prerender --edition arboria --data public/data --shell index.html --assets assets.json --out dist --built 2026-11-24`

use county_map::model::{About, Dataset, Date};
use county_map::text::words;
use county_map::ui::{AboutNote, App, Page};
use county_map::view::{Query, ViewState};
use leptos::prelude::*;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// Paths of the built files, relative to the site's root.
#[derive(Deserialize)]
struct Assets {
    style: String,
    boot: String,
    script: String,
    wasm: String,
}

/// The outlines, one path for each county in the dataset's order.
#[derive(Deserialize)]
struct Outlines {
    paths: Vec<String>,
}

fn main() -> Outcome<()> {
    let edition = argument("--edition")?;
    let folder = PathBuf::from(argument("--data")?);
    let dataset_text = read(&folder.join(format!("{edition}.en.json")))?;
    let site = Site {
        data: kept(serde_json::from_str(&dataset_text)?),
        about: kept(json(&folder.join(format!("{edition}.about.en.json")))?),
        outlines: kept::<Outlines>(json(&folder.join(format!("{edition}.outlines.json")))?),
        json: format!("data/{edition}.en.json"),
        dataset_text,
        shell: read(Path::new(&argument("--shell")?))?,
        assets: json(Path::new(&argument("--assets")?))?,
        built: Date::from_text(&argument("--built")?).ok_or("--built takes a day as YYYY-MM-DD")?,
    };
    let out = PathBuf::from(argument("--out")?);
    fs::create_dir_all(&out)?;
    fs::write(out.join("index.html"), site.page(ViewState::default())?)?;
    Ok(())
}

/// All that pages are made from.
struct Site {
    data: &'static Dataset,
    about: &'static About,
    outlines: &'static Outlines,
    dataset_text: String,
    json: String,
    shell: String,
    assets: Assets,
    built: Date,
}

impl Site {
    /// The page that shows `view` before any script runs, and that the browser takes over from there.
    fn page(&self, view: ViewState) -> Outcome<String> {
        let (data, about, outlines) = (self.data, self.about, self.outlines);
        let words = words(&data.edition.language);
        let query = view.to_query(data);
        let (built, json) = (words.date(self.built), self.json.clone());
        let app = Owner::new().with(|| {
            let page = Page::new(data, view);
            view! { <App page outlines=Some(outlines.paths.as_slice())/> }.to_html()
        });
        let note = Owner::new().with(|| view! { <AboutNote data about built json/> }.to_html());
        let robots = if data.edition.synthetic { "noindex" } else { "index, follow" };
        let parts = [
            ("language", attribute(&data.edition.language)),
            ("title", attribute(&about.title)),
            ("description", attribute(&about.description)),
            ("robots", robots.to_string()),
            ("style", attribute(&self.assets.style)),
            ("boot", attribute(&self.assets.boot)),
            ("script", attribute(&self.assets.script)),
            ("wasm", attribute(&self.assets.wasm)),
            ("keys", Query::keys().join(",")),
            ("view", attribute(&query)),
            ("pending", attribute(words.labels().pending_view)),
            ("failed", attribute(words.labels().filters_failed)),
            ("no_script", attribute(words.labels().no_script)),
            ("app", app),
            ("about", note),
            ("dataset", self.dataset_text.trim().replace('<', "\\u003c")),
        ];
        fill(&self.shell, &parts)
    }
}

/// Puts each part in its place `{{name}}`; a place without a part, or the other way round, is an error.
fn fill(shell: &str, parts: &[(&str, String)]) -> Outcome<String> {
    let mut page = String::new();
    let mut used = Vec::new();
    let mut rest = shell;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").ok_or("the shell has {{ without }}")?;
        let (_, part) =
            parts.iter().find(|(key, _)| *key == name).ok_or(format!("the shell asks for {{{{{name}}}}}"))?;
        page.push_str(before);
        page.push_str(part);
        used.push(name);
        rest = after;
    }
    page.push_str(rest);
    match parts.iter().find(|(key, _)| !used.contains(key)) {
        Some((key, _)) => Err(format!("the shell has no place for {{{{{key}}}}}").into()),
        None => Ok(page),
    }
}

fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
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
