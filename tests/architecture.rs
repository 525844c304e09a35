//! The invariants of the architecture, read from the sources. Most are absences: each test says where a thing is not.

use std::fs;
use std::path::{Path, PathBuf};

/// Layers of the library, and what each may import of ours.
const LAYERS: [(&str, &[&str]); 8] = [
    ("model", &["model"]),
    ("stats", &["model", "stats"]),
    ("text", &["model", "stats", "text"]),
    ("view", &["model", "stats", "text", "view"]),
    ("ui", &["model", "stats", "text", "view", "ui"]),
    ("prepare", &["model", "prepare"]),
    ("import", &["model", "prepare", "import"]),
    ("prerender", &["model", "text", "ui", "view", "prerender"]),
];

/// What is pure: `std` and `serde` alone.
const CORE: [&str; 4] = ["model", "stats", "text", "view"];

const BROWSER: [&str; 5] = ["web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "gloo"];

struct Source {
    /// Below the project's folder, with `/`.
    path: String,
    text: String,
}

impl Source {
    /// The program itself: without comments and without tests.
    fn code(&self) -> String {
        if self.path.contains("/tests") || self.path.ends_with("/sample.rs") {
            return String::new();
        }
        let program = self.text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        program.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| format!("{line}\n")).collect()
    }

    fn is_in(&self, layer: &str) -> bool {
        self.path.starts_with(&format!("src/{layer}/")) || self.path == format!("src/{layer}.rs")
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files below a folder with this ending.
fn files(folder: &str, ending: &str) -> Vec<Source> {
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == ending) {
                let text = fs::read_to_string(&path).unwrap();
                let path = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
                found.push(Source { path, text });
            }
        }
    }
    assert!(!found.is_empty(), "no {ending} below {folder}");
    found
}

fn sources() -> Vec<Source> {
    files("src", "rs")
}

/// The words that follow `before` in a text, each as far as it is a name.
fn names_after<'a>(text: &'a str, before: &str) -> Vec<&'a str> {
    let name = |rest: &'a str| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
    text.split(before).skip(1).map(name).collect()
}

/// Whether a word stands in a text by itself, and not as a part of another.
fn has_word(text: &str, word: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(word).any(|(at, _)| {
        let (before, after) = (text[..at].chars().next_back(), text[at + word.len()..].chars().next());
        !before.is_some_and(is_part) && !after.is_some_and(is_part)
    })
}

/// Expects that the program of no file among `files` has one of `words`.
fn check_absent<'a>(files: impl IntoIterator<Item = &'a Source>, words: &[&str]) {
    let mut found = Vec::new();
    for file in files {
        let code = file.code();
        found.extend(words.iter().filter(|word| code.contains(**word)).map(|word| format!("{}: {word}", file.path)));
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn imports_point_one_way() {
    for (layer, allowed) in LAYERS {
        for file in sources().iter().filter(|file| file.is_in(layer)) {
            let code = file.code();
            for name in names_after(&code, "crate::") {
                assert!(allowed.contains(&name), "{} imports {name:?}", file.path);
            }
            assert!(!code.contains("super::super"), "{}: paths that climb twice hide what they import", file.path);
        }
    }
}

#[test]
fn every_folder_of_the_library_is_a_known_layer() {
    let known = |file: &&Source| LAYERS.iter().any(|(layer, _)| file.is_in(layer));
    let others = sources().into_iter().filter(|file| !known(&file)).map(|file| file.path);
    let outside = |path: &String| !["src/lib.rs", "src/main.rs"].contains(&path.as_str());
    let others: Vec<String> = others.filter(outside).collect();
    let strange = others.iter().find(|path| !path.starts_with("src/browser/") && !path.starts_with("src/bin/"));
    assert_eq!(strange, None, "say in this test what it may import");
}

#[test]
fn the_core_knows_no_framework() {
    let sources = sources();
    let core = sources.iter().filter(|file| CORE.iter().any(|layer| file.is_in(layer)));
    check_absent(
        core,
        &[
            "leptos",
            "reactive_graph",
            "serde_json",
            "csv::",
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "gloo",
            "std::fs",
            "std::env",
        ],
    );
}

#[test]
fn the_core_depends_on_serde_alone() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let dependencies = manifest.split("\n[dependencies]\n").nth(1).unwrap().split("\n[").next().unwrap();
    let starts = |line: &&str| line.starts_with(|c: char| c.is_ascii_lowercase()) && !line.contains("optional = true");
    let always: Vec<&str> = dependencies.lines().filter(starts).map(|line| line.split(' ').next().unwrap()).collect();
    assert_eq!(always, ["serde"]);
    let features = ["default = [\"en\", \"es\"]", "en = []", "es = []"];
    assert!(
        features.iter().all(|feature| manifest.contains(&format!("\n{feature}\n"))),
        "plain `cargo test` compiles the core alone"
    );
}

#[test]
fn the_browser_has_one_owner() {
    let sources = sources();
    check_absent(sources.iter().filter(|file| !file.is_in("browser") && file.path != "src/main.rs"), &BROWSER);
}

#[test]
fn only_data_names_places_and_measures() {
    let text = fs::read_to_string(root().join("public/data/mississippi.en.json")).unwrap();
    let data: serde_json::Value = serde_json::from_str(&text).unwrap();
    let list = |name: &str| data[name].as_array().unwrap().clone();
    let edition = ["place", "id"].map(|name| data["edition"][name].as_str().unwrap().to_string());
    let counties = list("counties").into_iter().map(|county| county["name"].as_str().unwrap().to_string());
    // `start` is a word of SVG too.
    let measures = list("measures").into_iter().map(|measure| format!("\"{}\"", measure["id"].as_str().unwrap()));
    let names: Vec<String> =
        edition.into_iter().chain(counties).chain(measures.filter(|id| id != "\"start\"")).collect();
    for file in sources() {
        let found: Vec<&String> = names.iter().filter(|name| has_word(&file.text, name)).collect();
        assert!(found.is_empty(), "{} names {found:?}: use invented names", file.path);
    }
}

#[test]
fn nothing_is_hushed_or_left_for_later() {
    check_absent(
        &sources(),
        &["allow(dead_code)", "allow(unused", "todo!", "unimplemented!", "dbg!", "println!(\"DEBUG"],
    );
}

#[test]
fn views_and_the_browser_do_without_what_is_missing() {
    let sources = sources();
    let total =
        sources.iter().filter(|file| ["view", "browser", "ui", "text", "stats"].iter().any(|layer| file.is_in(layer)));
    check_absent(total, &[".unwrap()", ".expect(", "panic!", "unreachable!"]);
}

#[test]
fn what_is_rendered_has_one_order_and_no_moods() {
    let sources = sources();
    let rendered = sources.iter().filter(|file| file.is_in("ui") || CORE.iter().any(|layer| file.is_in(layer)));
    check_absent(
        rendered,
        &["HashMap", "HashSet", "SystemTime", "Instant", "random", ".sin()", ".cos()", ".ln()", ".powf("],
    );
}

#[test]
fn no_float_is_printed_in_the_core() {
    for file in sources().iter().filter(|file| CORE.iter().any(|layer| file.is_in(layer)) || file.is_in("ui")) {
        let code = file.code();
        let format = code.split('{').skip(1).find(|rest| {
            let place = rest.split('}').next().unwrap_or_default();
            place.split_once(":.").is_some_and(|(_, digits)| digits.starts_with(|c: char| c.is_ascii_digit()))
        });
        assert_eq!(format.map(|rest| rest.lines().next()), None, "{}: 12 kB for a float printer", file.path);
    }
}

#[test]
fn colours_have_one_home() {
    let styles = files("style", "css");
    assert!(styles.iter().any(|file| file.path == "style/tokens.css"));
    let components = files("src/ui", "rs");
    for file in styles.iter().filter(|file| file.path != "style/tokens.css").chain(&components) {
        for (i, line) in file.text.lines().enumerate() {
            let function =
                ["light-dark(", "rgb(", "rgba(", "hsl(", "oklch(", "oklab("].iter().find(|name| line.contains(*name));
            assert!(function.is_none() && !has_hex_colour(line), "{}:{}: {line}", file.path, i + 1);
        }
    }
}

/// Whether a `#` with 3, 4, 6 or 8 hexadecimal digits stands in a line.
fn has_hex_colour(line: &str) -> bool {
    line.split('#').skip(1).any(|rest| {
        let word: String = rest.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '-' | '_')).collect();
        matches!(word.len(), 3 | 4 | 6 | 8) && word.chars().all(|c| c.is_ascii_hexdigit())
    })
}

#[test]
fn files_are_short() {
    let long =
        sources().into_iter().map(|file| (file.text.lines().count(), file.path)).filter(|(lines, _)| *lines >= 300);
    assert_eq!(long.collect::<Vec<_>>(), [], "300 lines are one screen too many");
}

#[test]
fn what_this_test_looks_for_is_found() {
    assert!(
        has_word("in Pearl River,", "Pearl River") && !has_word("Leesburg", "Lee") && has_word("\"a-b\"", "\"a-b\"")
    );
    assert!(has_hex_colour("color: #fff;") && has_hex_colour("a(#12345678)"));
    assert!(!has_hex_colour("#app {") && !has_hex_colour("url(#hatch)") && !has_hex_colour("#added-row"));
    assert_eq!(names_after("use crate::model::A; crate::stats::b", "crate::"), ["model", "stats"]);
    let source =
        Source { path: "src/view/a.rs".into(), text: "// leptos\nlet a;\n#[cfg(test)]\nmod tests {\ndbg!".into() };
    assert_eq!(source.code(), "let a;\n");
}
