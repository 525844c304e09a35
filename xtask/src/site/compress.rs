//! Which files travel compressed, and how small do they get?

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Result, anyhow};

use super::publish;

const COMPRESSIBLE: &[&str] = &["html", "css", "js", "wasm", "json", "svg", "txt", "xml", "webmanifest", "csv"];

/// Writes `.br` and `.gz` beside each file that gets smaller by it, on all cores.
pub fn all(folder: &Path) -> Result<()> {
    let files: Vec<PathBuf> = publish::files(folder)?.into_iter().filter(|file| is_compressible(file)).collect();
    let next = AtomicUsize::new(0);
    let work = || -> Result<()> {
        while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            beside(file)?;
        }
        Ok(())
    };
    thread::scope(|scope| {
        let workers: Vec<_> = (0..thread::available_parallelism()?.get()).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| worker.join().map_err(|_| anyhow!("compression panicked"))?)
    })
}

fn is_compressible(file: &Path) -> bool {
    file.extension().and_then(|extension| extension.to_str()).is_some_and(|it| COMPRESSIBLE.contains(&it))
}

fn beside(file: &Path) -> Result<()> {
    let content = fs::read(file)?;
    for (suffix, smaller) in [(".br", compress::brotli(&content)?), (".gz", compress::gzip(&content)?)] {
        if smaller.len() < content.len() {
            let mut name = file.as_os_str().to_owned();
            name.push(suffix);
            fs::write(name, smaller)?;
        }
    }
    Ok(())
}

/// Bytes on the wire: those of the compressed copy, or of the file where it has none.
pub fn brotli_size(file: &Path) -> Result<u64> {
    size_of_copy(file, "br")
}

pub fn gzip_size(file: &Path) -> Result<u64> {
    size_of_copy(file, "gz")
}

fn size_of_copy(file: &Path, suffix: &str) -> Result<u64> {
    let mut copy = file.as_os_str().to_owned();
    copy.push(format!(".{suffix}"));
    Ok(fs::metadata(copy).or_else(|_| fs::metadata(file))?.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Folder;

    #[test]
    fn copies_lie_beside_what_they_make_smaller() {
        let folder = Folder::new();
        let page = folder.path().join("index.html");
        let text = "<p>one county, and another</p>".repeat(40);
        fs::write(&page, &text).unwrap();
        fs::write(folder.path().join("a.txt"), "a").unwrap();
        fs::write(folder.path().join("b.png"), &text).unwrap();
        all(folder.path()).unwrap();

        let names: Vec<_> = publish::files(folder.path()).unwrap();
        let names: Vec<_> = names.iter().map(|path| path.file_name().unwrap().to_str().unwrap()).collect();
        assert_eq!(names, ["a.txt", "b.png", "index.html", "index.html.br", "index.html.gz"]);
        assert!(brotli_size(&page).unwrap() < 60);
        assert_eq!(brotli_size(&folder.path().join("a.txt")).unwrap(), 1);
    }
}
