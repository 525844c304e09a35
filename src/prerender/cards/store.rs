//! Which cards have changed? Drawn ones are kept by what they were made from, and drawn again only when that changes.

use super::{Sketch, draw, pen};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// What drawing depends on beside the SVG: how we draw, and the versions of what we draw with.
const DRAWN_BY: [&str; 2] = [include_str!("draw.rs"), include_str!("../../../Cargo.lock")];

/// How many cards were written, and how many of them had to be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    pub cards: usize,
    pub drawn: usize,
}

/// Writes the cards below `out`, on all cores. `kept` holds those of the last time, and then those of this time alone.
pub fn write(sketches: &[Sketch], kept: &Path, out: &Path) -> Result<Written, String> {
    fs::create_dir_all(kept).map_err(|error| said(kept, error))?;
    let (next, drawn) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let base = base();
    let work = || -> Result<BTreeSet<PathBuf>, String> {
        let mut names = BTreeSet::new();
        while let Some(sketch) = sketches.get(next.fetch_add(1, Ordering::Relaxed)) {
            let file = kept.join(name(&base, &sketch.svg));
            if !file.exists() {
                keep(&file, &draw::png(&sketch.svg)?)?;
                drawn.fetch_add(1, Ordering::Relaxed);
            }
            copy(&file, &out.join(&sketch.path))?;
            names.insert(file);
        }
        Ok(names)
    };
    let used = thread::scope(|scope| {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        let join = |worker: thread::ScopedJoinHandle<Result<BTreeSet<PathBuf>, String>>| {
            worker.join().unwrap_or_else(|_| Err("drawing a card panicked".to_string()))
        };
        workers.into_iter().map(join).collect::<Result<Vec<_>, String>>()
    })?;
    forget_others(kept, &used.into_iter().flatten().collect())?;
    Ok(Written { cards: sketches.len(), drawn: drawn.into_inner() })
}

/// The part of the name's hash that all cards share.
fn base() -> Sha256 {
    let texts = DRAWN_BY.into_iter().map(str::as_bytes);
    texts.chain(pen::FONTS).fold(Sha256::new(), |hash, part| hash.chain_update(part))
}

fn name(base: &Sha256, svg: &str) -> String {
    let digest = base.clone().chain_update(svg).finalize();
    digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect::<String>() + ".png"
}

/// By a rename, so that a build cut short leaves no half of a card.
fn keep(file: &Path, png: &[u8]) -> Result<(), String> {
    let half = file.with_extension("part");
    fs::write(&half, png).and_then(|()| fs::rename(&half, file)).map_err(|error| said(file, error))
}

fn copy(file: &Path, target: &Path) -> Result<(), String> {
    let folder = target.parent().unwrap_or(target);
    fs::create_dir_all(folder).and_then(|()| fs::copy(file, target)).map(drop).map_err(|error| said(target, error))
}

fn forget_others(folder: &Path, used: &BTreeSet<PathBuf>) -> Result<(), String> {
    let entries = fs::read_dir(folder).map_err(|error| said(folder, error))?;
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.extension().is_some_and(|it| it == "png") && !used.contains(&path) {
            fs::remove_file(&path).map_err(|error| said(&path, error))?;
        }
    }
    Ok(())
}

fn said(path: &Path, error: std::io::Error) -> String {
    format!("{}: {error}", path.display())
}
