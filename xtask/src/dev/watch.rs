//! Which part of the site does a changed file belong to?

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use anyhow::{Context, Result};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

/// In the order in which they are rebuilt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// What `prepare` reads. It writes `public/data`, whose change then comes as `Public`.
    Data,
    Programs,
    Public,
    Style,
    Scripts,
    Shell,
}

impl Part {
    /// All that a page is made of.
    pub const ALL: [Part; 5] = [Part::Programs, Part::Public, Part::Style, Part::Scripts, Part::Shell];
}

/// An editor writes a file in several steps: this long without another is the end of a change.
const QUIET: Duration = Duration::from_millis(60);

pub struct Changes {
    root: PathBuf,
    events: Receiver<notify::Result<notify::Event>>,
    /// Watches for as long as it lives.
    _watcher: RecommendedWatcher,
}

pub fn start(root: &Path) -> Result<Changes> {
    let (sender, events) = channel();
    let mut watcher = notify::recommended_watcher(sender)?;
    watcher.watch(root, RecursiveMode::NonRecursive)?;
    for folder in ["src", "style", "scripts", "public", "data"] {
        watcher.watch(&root.join(folder), RecursiveMode::Recursive).with_context(|| format!("watching {folder}/"))?;
    }
    Ok(Changes { root: root.to_owned(), events, _watcher: watcher })
}

/// Waits until something changes, and says what, each part once.
pub fn next(changes: &Changes) -> Result<Vec<Part>> {
    loop {
        let mut parts = changed(changes, changes.events.recv()?);
        loop {
            match changes.events.recv_timeout(QUIET) {
                Ok(event) => parts.extend(changed(changes, event)),
                Err(RecvTimeoutError::Timeout) => break,
                Err(error) => return Err(error.into()),
            }
        }
        parts.sort();
        parts.dedup();
        if !parts.is_empty() {
            return Ok(parts);
        }
    }
}

fn changed(changes: &Changes, event: notify::Result<notify::Event>) -> Vec<Part> {
    let Ok(event) = event else { return Vec::new() };
    if matches!(event.kind, EventKind::Access(_)) {
        return Vec::new();
    }
    event.paths.iter().filter_map(|path| part(path.strip_prefix(&changes.root).ok()?)).collect()
}

fn part(path: &Path) -> Option<Part> {
    let name = path.file_name()?.to_str()?;
    // What editors keep beside a file.
    if name.starts_with('.') || name.ends_with('~') || name == "4913" {
        return None;
    }
    let is_inside = path.components().count() > 1;
    match path.components().next()?.as_os_str().to_str()? {
        "data" if name == "theme.css" => Some(Part::Style),
        "data" if name == "hook.js" => Some(Part::Scripts),
        "data" if is_inside => Some(Part::Data),
        "src" if is_inside => Some(Part::Programs),
        "public" if is_inside => Some(Part::Public),
        "style" if is_inside => Some(Part::Style),
        "scripts" if is_inside => Some(Part::Scripts),
        "Cargo.toml" | "Cargo.lock" => Some(Part::Programs),
        "index.html" => Some(Part::Shell),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Folder;

    #[test]
    fn a_file_belongs_to_a_part_or_to_none() {
        let check = |path: &str, expect: Option<Part>| assert_eq!(part(Path::new(path)), expect, "{path}");
        check("style/map.css", Some(Part::Style));
        check("src/ui/page.rs", Some(Part::Programs));
        check("data/mississippi/removals.csv", Some(Part::Data));
        check("data/mississippi/theme.css", Some(Part::Style));
        check("data/mississippi/hook.js", Some(Part::Scripts));
        check("public/data/mississippi.json", Some(Part::Public));
        check("scripts/boot.js", Some(Part::Scripts));
        check("index.html", Some(Part::Shell));
        check("style/.map.css.swp", None);
        check("style/map.css~", None);
        check("src", None);
        check("dist", None);
        check("README.md", None);
    }

    #[test]
    fn a_change_is_told_once_however_many_writes_it_took() {
        let root = Folder::new();
        for folder in ["src", "style", "scripts", "public", "data"] {
            std::fs::create_dir(root.path().join(folder)).unwrap();
        }
        let changes = start(root.path()).unwrap();
        for text in ["a{}", "b{}"] {
            std::fs::write(root.path().join("style/map.css"), text).unwrap();
        }
        std::fs::write(root.path().join("README.md"), "").unwrap();
        std::fs::write(root.path().join("index.html"), "").unwrap();
        assert_eq!(next(&changes).unwrap(), [Part::Style, Part::Shell]);
    }
}
