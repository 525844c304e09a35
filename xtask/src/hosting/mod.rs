//! Which files do other hosts read, so that they answer as `serve` does?
//!
//! ```text
//! headers ─┬─▶ rules ─▶ dist/_headers    Netlify, Cloudflare Pages
//!          └─▶ nginx ─▶ hosting/nginx/   committed, laid out as /etc/nginx
//!              dist/.nojekyll            GitHub Pages, which takes no headers
//! ```

mod nginx;
mod rules;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::headers;
use crate::project;
use crate::site::publish;

/// Adds what hosts look for in the site's own folder. Last of all files, since it speaks of the others.
pub fn beside(folder: &Path) -> Result<()> {
    let files = paths(folder)?;
    let links = files.iter().filter(|path| path.ends_with(".html")).map(|path| {
        let html = fs::read_to_string(folder.join(path.trim_start_matches('/')))?;
        Ok(headers::link(path, &html).map(|link| (path.clone(), link)))
    });
    let links = links.filter_map(Result::transpose).collect::<Result<_>>()?;
    fs::write(folder.join("_headers"), rules::render(&files, &links)?)?;
    // Without it, GitHub Pages would run Jekyll over the folder, which leaves out files whose names begin with `_`.
    Ok(fs::write(folder.join(".nojekyll"), "")?)
}

/// The addresses of a folder's files, from the site's root, in order.
pub fn paths(folder: &Path) -> Result<Vec<String>> {
    let path = |file: PathBuf| -> Result<String> {
        let parts = file.strip_prefix(folder)?.components().map(|part| part.as_os_str().to_string_lossy());
        Ok(parts.fold(String::new(), |path, part| format!("{path}/{part}")))
    };
    publish::files(folder)?.into_iter().map(path).collect()
}

/// Writes `hosting/nginx/`.
pub fn write() -> Result<()> {
    for (path, content) in nginx::files() {
        let path = nginx_folder().join(path);
        fs::create_dir_all(path.parent().context("a folder")?)?;
        fs::write(&path, content).with_context(|| path.display().to_string())?;
    }
    Ok(())
}

pub fn nginx_folder() -> PathBuf {
    project::root().join("hosting/nginx")
}

/// As headers are written in files that people read.
fn titled(name: &str) -> String {
    let word = |word: &str| word[..1].to_ascii_uppercase() + &word[1..];
    name.split('-').map(word).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Folder;

    #[test]
    fn what_is_committed_for_nginx_is_current() {
        for (path, content) in nginx::files() {
            let committed = fs::read_to_string(nginx_folder().join(path)).unwrap_or_default();
            assert!(committed == content, "hosting/nginx/{path}: run `cargo xtask hosting` and read the diff");
        }
    }

    #[test]
    fn paths_are_addresses() {
        let folder = Folder::new();
        fs::create_dir(folder.path().join("data")).unwrap();
        for name in ["index.html", "data/a.json"] {
            fs::write(folder.path().join(name), name).unwrap();
        }
        assert_eq!(paths(folder.path()).unwrap(), ["/data/a.json", "/index.html"]);
    }

    #[test]
    fn names_are_titled() {
        assert_eq!(titled("x-content-type-options"), "X-Content-Type-Options");
    }
}
