//! What does a reader download without asking, and is it within budget?

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use html5gum::{StartTag, Token, Tokenizer};

use crate::console::say;
use crate::edition::Edition;
use crate::site::{brotli_size, gzip_size, publish};

/// A page or a file alone, and the most that it and all it loads may weigh: bytes of brotli.
const BUDGETS: &[(&str, u64)] = &[("index.html", 110_000), ("es/index.html", 110_000), ("embed.js", 1_500)];

/// The most that the WebAssembly among it may weigh, and that which comes when it is first asked for: bytes of brotli.
const WASM: &[(&str, u64)] = &[("app", 85_000), ("late", 28_000)];

/// The most that the picture of a page may weigh, in bytes: messengers fetch it before they show the link.
const CARD: u64 = 60_000;

/// `<link>`s that a browser follows without being asked.
const FOLLOWED: &[&str] = &["stylesheet", "modulepreload", "preload", "icon", "manifest"];

pub fn run() -> Result<()> {
    let dist = Edition::default().dist();
    ensure!(dist.join("index.html").exists(), "there is no dist/ to weigh: run `cargo xtask build` first");
    let mut over = Vec::new();
    for (name, budget) in BUDGETS {
        let total = weigh(&dist, name)?;
        say(&format!("budget: {budget} bytes of brotli for {name}, {} % used\n", total * 100 / budget));
        if total > *budget {
            over.push(format!("{name} and what it loads: {total} bytes, {} over its budget", total - budget));
        }
    }
    over.extend(heavy_programs(&dist)?);
    over.extend(heavy_cards(&dist)?);
    if over.is_empty() { Ok(()) } else { bail!("{}", over.join("; ")) }
}

/// Programs over their budget, of all languages; prints what each weighs.
fn heavy_programs(dist: &Path) -> Result<Vec<String>> {
    let mut heavy = Vec::new();
    for file in
        publish::files(&dist.join("assets"))?.into_iter().filter(|file| file.extension().is_some_and(|it| it == "wasm"))
    {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let budget =
            WASM.iter().find(|(stem, _)| name.starts_with(stem)).with_context(|| format!("{name} has no budget"))?.1;
        let bytes = brotli_size(&file)?;
        say(&format!("budget: {budget} bytes of brotli for {name}, {} % used", bytes * 100 / budget));
        if bytes > budget {
            heavy.push(format!("{name}: {bytes} bytes, {} over its budget", bytes - budget));
        }
    }
    Ok(heavy)
}

/// Cards over their budget; prints how heavy the heaviest is.
fn heavy_cards(dist: &Path) -> Result<Vec<String>> {
    let files = publish::files(dist)?.into_iter().filter(|file| file.ends_with("card.png"));
    let cards: Vec<(PathBuf, u64)> =
        files.map(|file| Ok((file.clone(), fs::metadata(file)?.len()))).collect::<Result<_>>()?;
    let heaviest = cards.iter().map(|(_, bytes)| *bytes).max().context("dist/ has no cards")?;
    say(&format!("budget: {CARD} bytes for each of {} cards, {} % used at most\n", cards.len(), heaviest * 100 / CARD));
    let heavy = cards.into_iter().filter(|(_, bytes)| *bytes > CARD);
    Ok(heavy
        .map(|(file, bytes)| format!("{}: {bytes} bytes, {} over its budget", file.display(), bytes - CARD))
        .collect())
}

/// Prints the table of a page or file, and returns its total in brotli.
fn weigh(dist: &Path, name: &str) -> Result<u64> {
    say(&row("file", "raw", "gzip", "brotli"));
    let mut total = [0; 3];
    for file in loaded(dist, name)? {
        let path = dist.join(&file);
        let raw = fs::metadata(&path).with_context(|| format!("{name} loads {file}, which dist/ does not have"))?.len();
        let sizes = [raw, gzip_size(&path)?, brotli_size(&path)?];
        say(&row(&file, sizes[0], sizes[1], sizes[2]));
        total = std::array::from_fn(|column| total[column] + sizes[column]);
    }
    say(&row("total", total[0], total[1], total[2]));
    Ok(total[2])
}

fn row(name: &str, raw: impl ToString, gzip: impl ToString, brotli: impl ToString) -> String {
    format!("{name:<40}{:>10}{:>10}{:>10}", raw.to_string(), gzip.to_string(), brotli.to_string())
}

/// The page itself, then each file it loads, once, by path. Any other file loads nothing.
fn loaded(dist: &Path, page: &str) -> Result<Vec<String>> {
    if !page.ends_with(".html") {
        return Ok(vec![page.to_owned()]);
    }
    let html = fs::read_to_string(dist.join(page))?;
    let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
    let files: BTreeSet<String> = references(&html).iter().filter_map(|reference| within(folder, reference)).collect();
    Ok(std::iter::once(page.to_owned()).chain(files).collect())
}

/// The site's path of a reference in a page; another origin's and `data:` have none.
fn within(folder: &str, reference: &str) -> Option<String> {
    let reference = reference.split(['?', '#']).next().unwrap_or_default();
    if reference.is_empty() || reference.contains(':') || reference.starts_with("//") {
        return None;
    }
    let from = if reference.starts_with('/') { "" } else { folder };
    let mut path: Vec<&str> = Vec::new();
    for part in from.split('/').chain(reference.split('/')) {
        match part {
            "" | "." => {}
            ".." => drop(path.pop()),
            part => path.push(part),
        }
    }
    Some(path.join("/"))
}

fn references(html: &str) -> Vec<String> {
    let tags = Tokenizer::new(html).flatten().filter_map(|token| match token {
        Token::StartTag(tag) => Some(tag),
        _ => None,
    });
    tags.flat_map(|tag| reference(&tag)).collect()
}

fn reference(tag: &StartTag<()>) -> Vec<String> {
    let value = |name: &str| tag.attributes.get(name.as_bytes()).map(|it| String::from_utf8_lossy(it).into_owned());
    let lazy = value("loading").is_some_and(|it| it == "lazy");
    match &tag.name[..] {
        b"link" if value("rel").is_some_and(|rel| rel.split(' ').any(|it| FOLLOWED.contains(&it))) => value("href"),
        b"script" | b"img" | b"iframe" | b"source" | b"embed" if !lazy => value("src"),
        _ => None,
    }
    .into_iter()
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_loads_its_links_scripts_and_pictures() {
        let html = r#"<link rel="stylesheet" href="assets/style.css"><link rel=canonical href="/elsewhere/">
            <link rel="preload" as=fetch href="assets/app.wasm"><script src="assets/boot.js"></script>
            <link rel="icon" href="data:,"><a href="figures.csv">figures</a><img src="near.png"><img src=far.png loading=lazy>"#;
        assert_eq!(references(html), ["assets/style.css", "assets/app.wasm", "assets/boot.js", "data:,", "near.png"]);
    }

    #[test]
    fn a_script_is_weighed_alone() {
        let folder = crate::scratch::Folder::new();
        fs::write(folder.path().join("page.html"), r#"<script src="a.js"></script>"#).unwrap();
        fs::write(folder.path().join("a.js"), r#"'<script src="b.js"></script>'"#).unwrap();
        assert_eq!(loaded(folder.path(), "page.html").unwrap(), ["page.html", "a.js"]);
        assert_eq!(loaded(folder.path(), "a.js").unwrap(), ["a.js"]);
    }

    #[test]
    fn references_are_paths_of_the_site() {
        assert_eq!(within("", "assets/a.css?v=1").as_deref(), Some("assets/a.css"));
        assert_eq!(within("embed", "../assets/a.css").as_deref(), Some("assets/a.css"));
        assert_eq!(within("embed", "/favicon.svg").as_deref(), Some("favicon.svg"));
        assert_eq!(within("", "https://elsewhere.test/a.css"), None);
        assert_eq!(within("", "data:,"), None);
    }
}
