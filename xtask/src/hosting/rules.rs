//! What does `_headers` say, which Netlify and Cloudflare Pages read from the site's folder?
//!
//! Where two rules give one path the same header, these hosts differ. So no two rules here do: what goes everywhere is
//! said once, under `/*`, and what differs is said of each file or of a whole folder.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, ensure};

use super::titled;
use crate::headers::{CHANGING, EVERYWHERE, UNCHANGING};
use crate::site::assets::is_hashed;

/// Cloudflare's limits; it leaves out what goes beyond them.
const MOST_RULES: usize = 100;
const LONGEST_LINE: usize = 2_000;

const HEAD: &str = "# Made by `cargo xtask build`, for Netlify and Cloudflare Pages.\n";

type Headers = Vec<(&'static str, &'static str)>;

/// For the site's files, as addresses.
pub fn render(paths: &[String]) -> Result<String> {
    let rules = rules(paths);
    let text = rules.iter().fold(HEAD.to_owned(), |text, (path, headers)| {
        let lines = headers.iter().map(|(name, value)| format!("  {}: {value}\n", titled(name)));
        format!("{text}{path}\n{}", lines.collect::<String>())
    });
    ensure!(rules.len() <= MOST_RULES, "_headers has {} rules, and Cloudflare takes {MOST_RULES}", rules.len());
    let longest = text.lines().map(str::len).max().unwrap_or_default();
    ensure!(longest <= LONGEST_LINE, "_headers has a line of {longest} bytes, and Cloudflare takes {LONGEST_LINE}");
    Ok(text)
}

fn rules(paths: &[String]) -> Vec<(String, Headers)> {
    let mut rules = vec![("/*".to_owned(), EVERYWHERE.to_vec())];
    for (folder, paths) in by_folder(paths) {
        // A hashed file that is gone must not be kept for ever as an error: such files are named one by one.
        if folder.is_empty() || paths.iter().any(|path| is_hashed(path)) {
            rules.extend(paths.iter().flat_map(|path| addresses(path).into_iter().map(|it| (it, of_file(path)))));
        } else {
            rules.push((format!("/{folder}/*"), kept(CHANGING)));
        }
    }
    rules
}

/// By the first folder of their paths; the empty name has the files of the root.
fn by_folder(paths: &[String]) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut folders: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for path in paths {
        let folder = path.trim_start_matches('/').split_once('/').map_or("", |(folder, _)| folder);
        folders.entry(folder).or_default().insert(path);
    }
    folders
}

fn of_file(path: &str) -> Headers {
    kept(if is_hashed(path) { UNCHANGING } else { CHANGING })
}

fn kept(how: &'static str) -> Headers {
    vec![("cache-control", how)]
}

/// Both hosts know a page without its extension as well, and a folder's index as the folder.
fn addresses(path: &str) -> Vec<String> {
    let short = path.strip_suffix("/index.html").map(|folder| format!("{folder}/"));
    let short = short.or_else(|| path.strip_suffix(".html").map(str::to_owned));
    short.into_iter().chain([path.to_owned()]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rendered(paths: &[&str]) -> Result<String> {
        render(&paths.iter().map(|path| path.to_string()).collect::<Vec<_>>())
    }

    fn places(text: &str) -> Vec<&str> {
        text.lines().filter(|line| line.starts_with('/')).collect()
    }

    #[test]
    fn files_are_named_and_folders_are_wild() {
        let hashed = "/assets/app.0123456789ab.js";
        let text =
            rendered(&["/index.html", "/404.html", "/favicon.svg", hashed, "/data/a.json", "/data/b.json"]).unwrap();
        let expect =
            ["/*", "/404", "/404.html", "/favicon.svg", "/", "/index.html", "/assets/app.0123456789ab.js", "/data/*"];
        assert_eq!(places(&text), expect);
        assert!(
            text.contains(&format!("{hashed}\n  Cache-Control: {UNCHANGING}\n/data/*\n  Cache-Control: {CHANGING}\n"))
        );
    }

    #[test]
    fn more_rules_than_cloudflare_reads_are_an_error() {
        let many: Vec<String> = (0..100).map(|count| format!("/{count}.txt")).collect();
        assert!(render(&many).is_err());
        assert!(render(&many[..99]).is_ok());
    }
}
