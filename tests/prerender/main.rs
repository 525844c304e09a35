//! Pages as they are before any script runs: what they must hold, and what they look like line by line.

mod beside;
mod cards;
mod editions;
mod figures;
mod html;
mod snapshots;
mod spanish;
mod structure;
mod synthetic;
mod years;

use county_map::model::{Address, Dataset, Date};
use county_map::prerender::{self, Assets, Early, File, Leaf, Program, Site};
use county_map::ui::Layout;
use county_map::view::{Choropleth, Query, Route};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn read(name: &str) -> String {
    fs::read_to_string(path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn kept<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}

fn parsed<T: serde::de::DeserializeOwned>(name: &str) -> &'static T {
    kept(serde_json::from_str(&read(name)).unwrap_or_else(|error| panic!("{name}: {error}")))
}

fn site() -> &'static Site {
    &sites()[0]
}

fn spanish() -> &'static Site {
    &sites()[1]
}

fn sites() -> &'static [Site] {
    static SITES: OnceLock<[Site; 2]> = OnceLock::new();
    SITES.get_or_init(|| ["en", "es"].map(|language| site_in("mississippi", language)))
}

/// The site of an edition in a language.
fn site_in(edition: &str, language: &str) -> Site {
    let figures = format!("public/data/{edition}.{language}.json");
    Site {
        about: parsed(&format!("public/data/{edition}.about.{language}.json")),
        outlines: parsed(&format!("public/data/{edition}.outlines.json")),
        json: format!("data/{edition}.{language}.json"),
        ..site_of(parsed(&figures), read(&figures))
    }
}

/// All files of the site.
fn files() -> &'static [File] {
    static FILES: OnceLock<Vec<File>> = OnceLock::new();
    FILES.get_or_init(|| prerender::files(sites()).unwrap())
}

fn program() -> Program {
    Program { script: "app.js".into(), wasm: "app.wasm".into() }
}

fn site_of(data: &'static Dataset, dataset_text: String) -> Site {
    Site {
        data,
        about: parsed("public/data/mississippi.about.en.json"),
        outlines: parsed("public/data/mississippi.outlines.json"),
        dataset_text,
        json: "data/mississippi.en.json".into(),
        shell: read("index.html"),
        assets: Assets {
            style: Early::Path("style.css".into()),
            below_style: Early::Path("below.css".into()),
            first: Early::Path("first.js".into()),
            boot: Early::Path("boot.js".into()),
            frame: Early::Path("frame.js".into()),
            dialog: "dialog.js".into(),
            dialog_style: "dialog.css".into(),
            embed_style: Early::Path("embed.css".into()),
            years_style: Early::Path("years.css".into()),
            codes: "codes.js".into(),
            save: "save.js".into(),
            picture: "picture.js".into(),
            hook: None,
            programs: ["en", "es"].map(|language| (language.into(), program())).into(),
        },
        policy: "default-src 'none'".into(),
        address: Address::from_text("https://example.org/removals/").unwrap(),
        built: Date::from_text("2026-11-24").unwrap(),
    }
}

fn map(query: &str) -> Choropleth {
    Choropleth::new(site().data, &Query::from_text(site().data, query).view)
}

/// A page at a chosen view.
struct State {
    /// The name of its snapshot.
    name: &'static str,
    query: &'static str,
    layout: Layout,
}

impl State {
    const fn full(name: &'static str, query: &'static str) -> State {
        State { name, query, layout: Layout::Full }
    }

    const fn embed(name: &'static str, query: &'static str) -> State {
        State { name, query, layout: Layout::Embed }
    }

    fn page(&self) -> String {
        self.page_of(site())
    }

    fn page_of(&self, site: &Site) -> String {
        Leaf { route: Route::Home, layout: self.layout, view: Query::from_text(site.data, self.query).view }
            .html(site)
            .unwrap()
    }
}

/// States of Spanish pages.
const SPANISH: [State; 4] = [
    State::full("es-default", ""),
    State::full("es-arrests-rates-county", "measure=arrests&county=issaquena&by=residents"),
    State::full("es-start", "measure=start"),
    State::embed("es-embed-arrests-2025", "measure=arrests-2025&county=yazoo"),
];

const STATES: [State; 9] = [
    State::full("default", ""),
    State::full("arrests", "measure=arrests"),
    State::full("arrests-county-fiscal-2017", "measure=arrests&county=hinds&from=2016-10&to=2017-09"),
    State::full("arrests-rates-without-adams", "measure=arrests&without=adams&by=residents"),
    State::full("arrests-2025", "measure=arrests-2025"),
    State::full("start", "measure=start"),
    State::full("lafayette-compared", "county=lafayette&compare=adams,hinds"),
    State::embed("embed", ""),
    State::embed("embed-arrests-county", "measure=arrests&county=lafayette"),
];
