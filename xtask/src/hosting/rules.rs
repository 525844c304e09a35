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

type Headers<'a> = Vec<(&'static str, &'a str)>;

/// What pages ask for with their first byte, by the address of their file.
pub type Links = BTreeMap<String, String>;

/// For the site's files, as addresses.
pub fn render(paths: &[String], links: &Links) -> Result<String> {
    let rules = rules(paths, links);
    let text = rules.iter().fold(HEAD.to_owned(), |text, (path, headers)| {
        let lines = headers.iter().map(|(name, value)| format!("  {}: {value}\n", titled(name)));
        format!("{text}{path}\n{}", lines.collect::<String>())
    });
    ensure!(rules.len() <= MOST_RULES, "_headers has {} rules, and Cloudflare takes {MOST_RULES}", rules.len());
    let longest = text.lines().map(str::len).max().unwrap_or_default();
    ensure!(longest <= LONGEST_LINE, "_headers has a line of {longest} bytes, and Cloudflare takes {LONGEST_LINE}");
    Ok(text)
}

fn rules<'a>(paths: &'a [String], links: &'a Links) -> Vec<(String, Headers<'a>)> {
    let mut rules = vec![("/*".to_owned(), EVERYWHERE.to_vec())];
    for (folder, paths) in by_folder(paths) {
        let link = |path: &str| links.get(path).map(|link| ("link", link.as_str()));
        // A hashed file that is gone must not be kept for ever as an error: such files are named one by one.
        let named: Vec<_> = if folder.is_empty() || paths.iter().any(|path| is_hashed(path)) {
            paths.iter().map(|path| (*path, of_file(path).into_iter().chain(link(path)).collect())).collect()
        } else {
            rules.push((format!("/{folder}/*"), kept(CHANGING)));
            paths.iter().filter_map(|path| Some((*path, vec![link(path)?]))).collect()
        };
        rules.extend(named.into_iter().flat_map(|(path, headers): (&str, Headers<'a>)| {
            addresses(path).into_iter().map(move |address| (address, headers.clone()))
        }));
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

fn of_file(path: &str) -> Headers<'static> {
    kept(if is_hashed(path) { UNCHANGING } else { CHANGING })
}

fn kept(how: &'static str) -> Headers<'static> {
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
        render(&paths.iter().map(|path| path.to_string()).collect::<Vec<_>>(), &Links::new())
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
    fn a_page_in_a_folder_asks_beside_what_is_said_of_the_folder() {
        let paths = ["/es/index.html".to_owned(), "/es/about.txt".to_owned()];
        let links = Links::from([(paths[0].clone(), "<../a.wasm>; rel=preload".to_owned())]);
        let text = render(&paths, &links).unwrap();
        assert_eq!(places(&text), ["/*", "/es/*", "/es/", "/es/index.html"]);
        assert!(text.contains("/es/\n  Link: <../a.wasm>; rel=preload\n/es/index.html\n"));
    }

    #[test]
    fn more_rules_than_cloudflare_reads_are_an_error() {
        let many: Vec<String> = (0..100).map(|count| format!("/{count}.txt")).collect();
        assert!(render(&many, &Links::new()).is_err());
        assert!(render(&many[..99], &Links::new()).is_ok());
    }
}
