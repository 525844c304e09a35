//! Do other hosts answer as our own server does?
//!
//! Our server is the measure, so that no header is written down twice: nginx is asked the same, and `_headers` is read
//! as Netlify and Cloudflare Pages read it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail, ensure};

use super::ask::{self, Answer, ask};
use super::nginx::Nginx;
use crate::console::say;
use crate::edition::Edition;
use crate::site::publish;
use crate::{hosting, serve, site};

/// The second example of docs/hosting.md.
const FOLDER: &str = "/interactives/2019/removals";

/// Each server's own affair.
const SERVERS_OWN: &[&str] = &["accept-ranges", "connection", "date", "etag", "keep-alive", "last-modified", "server"];

/// What nginx cannot say: its files are committed, and the program's name holds its content's hash.
const NOT_OF_NGINX: &[&str] = &["link"];

/// What follows from words of a server's own, where it answers with no file.
const OF_WORDS: &[&str] = &["content-encoding", "content-length", "content-type"];

/// What is not said where there is no body, as with 304.
const OF_THE_BODY: &[&str] = &["content-encoding", "content-length", "content-type"];

/// What a host says of itself, by what it finds in the folder.
const HOSTS_OWN: &[&str] = &["content-encoding", "content-length", "content-type", "vary"];

const ENCODINGS: &[&str] = &["", "gzip", "br", "gzip, deflate, br, zstd", "identity"];

pub fn run() -> Result<()> {
    ensure!(
        Edition::default().dist().join("index.html").exists(),
        "there is no dist/ to host: run `cargo xtask build` first"
    );
    let folder = site()?;
    let own = serve::beside(folder.clone())?;
    let nginx = Nginx::start(&folder, &publish::fresh("nginx")?)?;
    let mut found = Found::default();
    for path in paths(&folder)? {
        found.compare(own, (nginx.own, ""), &path)?;
        found.compare(own, (nginx.folder, FOLDER), &path)?;
    }
    found.compare_rules(own, &Edition::default().dist())?;
    for copy in ["404.html", "404.html.br", "404.html.gz"] {
        fs::remove_file(folder.join(copy))?;
    }
    found.compare(own, (nginx.own, ""), "/absent")?;
    found.compare(own, (nginx.folder, FOLDER), "/absent")?;
    let entry = ask(nginx.folder, "GET", &format!("{FOLDER}?county=28071"), &[])?;
    found.note("the folder's own slash", entry.headers.get("location"), Some(&format!("{FOLDER}/?county=28071")));
    found.report()
}

/// `dist/`, with what it may not have: a page in a folder, a page for what is not there, a plainly named asset.
fn site() -> Result<PathBuf> {
    let folder = publish::fresh("hosted")?;
    publish::copy(&Edition::default().dist(), &folder)?;
    let page = format!("<!doctype html><title>county</title>{}", "<p>one county, and another</p>".repeat(20));
    fs::create_dir_all(folder.join("a county"))?;
    for name in ["a county/index.html", "a county/plain.html", "404.html"] {
        fs::write(folder.join(name), &page)?;
    }
    fs::write(folder.join("assets/plain.old.js"), "// no hash, no compressed copy\n")?;
    site::compress(&folder)?;
    Ok(folder)
}

/// Every file but the compressed copies, folders with their slash and without, and what is not there.
fn paths(folder: &Path) -> Result<Vec<String>> {
    let files = hosting::paths(folder)?.into_iter().filter(|path| is_for_readers(path));
    let files = files.map(|path| path.replace(' ', "%20"));
    let others =
        ["/", "/?county=28071", "/a%20county/", "/a%20county?county=28071&m=arrests", "/data/", "/assets/", "/absent"];
    let others = others.into_iter().chain(["/absent/", "/assets/app.0123456789ab.js", "/assets/app.0123456789ab.js/"]);
    Ok(files.chain(others.map(str::to_owned)).collect())
}

/// Neither a compressed copy nor a file that only hosts read.
fn is_for_readers(path: &str) -> bool {
    !path.ends_with(".br") && !path.ends_with(".gz") && !matches!(path, "/_headers" | "/.nojekyll")
}

/// What was compared, and where two answers differ.
#[derive(Default)]
struct Found {
    count: usize,
    differences: BTreeSet<String>,
}

impl Found {
    /// Asks our server and another for one path in every way that changes the answer.
    fn compare(&mut self, own: u16, (other, prefix): (u16, &str), path: &str) -> Result<()> {
        let there = format!("{prefix}{path}");
        for method in ["GET", "HEAD"] {
            for encoding in ENCODINGS {
                let headers = [("accept-encoding", *encoding)];
                let expect = ask(own, method, path, &headers)?;
                let answer = ask(other, method, &there, &headers)?;
                self.differ(&format!("{method} {there} ({encoding})"), &expect, &answer, prefix);
                self.compare_again(&format!("{method} {there} again ({encoding})"), &answer, |tag| {
                    ask(other, method, &there, &[headers[0], ("if-none-match", tag)])
                })?;
            }
        }
        Ok(())
    }

    /// Who has a file already is told so, and for how long it may be kept.
    fn compare_again(&mut self, what: &str, first: &Answer, ask: impl Fn(&str) -> Result<Answer>) -> Result<()> {
        if first.status != 200 {
            return Ok(());
        }
        let tag = first.headers.get("etag");
        self.note(&format!("{what}: is there an ETag"), Some(&tag.is_some()), Some(&true));
        let Some(tag) = tag else { return Ok(()) };
        let again = ask(tag)?;
        self.note(what, Some(&again.status), Some(&304));
        self.note(what, Some(&again.body.len()), Some(&0));
        self.same_headers(what, &without(&first.headers, OF_THE_BODY), &without(&again.headers, OF_THE_BODY));
        Ok(())
    }

    fn differ(&mut self, what: &str, expect: &Answer, answer: &Answer, prefix: &str) {
        self.note(what, Some(&answer.status), Some(&expect.status));
        let mut expected = without(&expect.headers, NOT_OF_NGINX);
        if let Some(place) = expected.get_mut("location") {
            *place = format!("{prefix}{place}");
        }
        if expect.is_page_or_file() {
            self.same_headers(what, &expected, &answer.headers);
            self.note(&format!("{what}: is the body the same"), Some(&(expect.body == answer.body)), Some(&true));
        } else {
            self.same_headers(what, &without(&expected, OF_WORDS), &without(&answer.headers, OF_WORDS));
        }
    }

    fn same_headers(&mut self, what: &str, expect: &BTreeMap<String, String>, found: &BTreeMap<String, String>) {
        let names: BTreeSet<&String> = expect.keys().chain(found.keys()).collect();
        for name in names.into_iter().filter(|name| !SERVERS_OWN.contains(&name.as_str())) {
            self.note(&format!("{what}: {name}"), found.get(name), expect.get(name));
        }
    }

    fn note<T: PartialEq + std::fmt::Debug>(&mut self, what: &str, found: Option<&T>, expect: Option<&T>) {
        self.count += 1;
        if found != expect {
            self.differences.insert(format!("{what}: {found:?} where our server has {expect:?}"));
        }
    }

    /// Holds `_headers` against what our server says of each file, as it is and as docs/hosting.md moves it to a folder.
    fn compare_rules(&mut self, own: u16, dist: &Path) -> Result<()> {
        let rules = fs::read_to_string(dist.join("_headers"))?;
        let moved = rules.replace("\n/", &format!("\n{FOLDER}/"));
        let files = hosting::paths(dist)?.into_iter().filter(|path| is_for_readers(path));
        for path in files.chain(["/".to_owned()]) {
            let expect = without(&ask(own, "GET", &path, &[])?.headers, HOSTS_OWN);
            for (rules, path) in [(&rules, path.clone()), (&moved, format!("{FOLDER}{path}"))] {
                self.same_headers(&format!("_headers for {path}"), &expect, &matched(rules, &path));
            }
        }
        let absent = matched(&rules, "/assets/app.0123456789ab.js");
        self.note("_headers for a hashed file that is gone: cache-control", absent.get("cache-control"), None);
        Ok(())
    }

    fn report(self) -> Result<()> {
        if self.differences.is_empty() {
            say(&format!("{} values of status, headers and body are as our server has them", self.count));
            return Ok(());
        }
        self.differences.iter().for_each(|difference| eprintln!("{difference}"));
        bail!("{} of {} values differ from our server's", self.differences.len(), self.count)
    }
}

fn without(headers: &BTreeMap<String, String>, names: &[&str]) -> BTreeMap<String, String> {
    headers.clone().into_iter().filter(|(name, _)| !names.contains(&name.as_str())).collect()
}

/// The headers of all rules that fit a path, as Cloudflare documents it: `*` stands for any rest, and where two rules
/// give one header, their values are joined.
fn matched(rules: &str, path: &str) -> BTreeMap<String, String> {
    let mut headers = BTreeMap::new();
    let mut fits = false;
    for line in rules.lines().filter(|line| !line.trim_start().starts_with('#')) {
        match line.trim_start().split_once(": ") {
            Some((name, value)) if line.starts_with(' ') && fits => ask::add(&mut headers, name, value),
            Some(_) if line.starts_with(' ') => {}
            _ => fits = line.strip_suffix('*').map_or(path == line, |start| path.starts_with(start)),
        }
    }
    headers
}

#[cfg(test)]
mod tests {
    use super::matched;

    #[test]
    fn rules_are_read_as_hosts_read_them() {
        let rules = "# a comment\n/*\n  A: 1\n/data/*\n  B: 2\n  A: 3\n/a.js\n  C: 4\n";
        let pairs =
            |path| matched(rules, path).into_iter().map(|(name, value)| name + value.as_str()).collect::<Vec<_>>();
        assert_eq!(pairs("/"), ["a1"]);
        assert_eq!(pairs("/data/x"), ["a1, 3", "b2"]);
        assert_eq!(pairs("/a.js"), ["a1", "c4"]);
        assert_eq!(pairs("/b/a.js"), ["a1"]);
    }
}
