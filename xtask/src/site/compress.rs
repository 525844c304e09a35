//! Which files travel compressed, and how small do they get?

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Result, anyhow};
use brotli::enc::BrotliEncoderParams;
use flate2::write::GzEncoder;

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
    for (suffix, smaller) in [(".br", brotli(&content)?), (".gz", gzip(&content)?)] {
        if smaller.len() < content.len() {
            let mut name = file.as_os_str().to_owned();
            name.push(suffix);
            fs::write(name, smaller)?;
        }
    }
    Ok(())
}

/// Brotli at its highest quality, 11, with a window of 4 MB.
fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: content.len(), ..Default::default() };
    let mut smaller = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut smaller, &parameters)?;
    Ok(smaller)
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    // No time and no name in the header: the same content gives the same bytes.
    let mut encoder = GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
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
    use std::io::Read;

    #[test]
    fn copies_give_back_the_file_and_a_tiny_file_has_none() {
        let folder = tempfile::tempdir().unwrap();
        let page = folder.path().join("index.html");
        let text = "<p>one county, and another</p>".repeat(40);
        fs::write(&page, &text).unwrap();
        fs::write(folder.path().join("a.txt"), "a").unwrap();
        fs::write(folder.path().join("b.png"), &text).unwrap();
        all(folder.path()).unwrap();

        let names: Vec<_> = publish::files(folder.path()).unwrap();
        let names: Vec<_> = names.iter().map(|path| path.file_name().unwrap().to_str().unwrap()).collect();
        assert_eq!(names, ["a.txt", "b.png", "index.html", "index.html.br", "index.html.gz"]);

        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut &fs::read(folder.path().join("index.html.br")).unwrap()[..], &mut back).unwrap();
        assert_eq!(back, text.as_bytes());
        let mut back = String::new();
        let gz = fs::read(folder.path().join("index.html.gz")).unwrap();
        flate2::read::GzDecoder::new(&gz[..]).read_to_string(&mut back).unwrap();
        assert_eq!(back, text);
        assert!(brotli_size(&page).unwrap() < 60);
    }
}
