//! How small does a file get?
//!
//! A crate of its own because it alone is compiled for speed (`profile.dev.package` in Cargo.toml): the libraries'
//! code is generic, so it is compiled where it is called, and unoptimised it takes four times as long.

use std::io::{self, Write};

use brotli::enc::BrotliEncoderParams;
use flate2::write::GzEncoder;

/// Brotli at its highest quality, 11, with a window of 4 MB.
pub fn brotli(content: &[u8]) -> io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: content.len(), ..Default::default() };
    let mut smaller = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut smaller, &parameters)?;
    Ok(smaller)
}

/// Gzip at its best. No time and no name in the header: the same content gives the same bytes.
pub fn gzip(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(content)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    const TEXT: &str = "one county, and another county, and yet another county";

    #[test]
    fn what_was_made_small_can_be_read_again() {
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut &brotli(TEXT.as_bytes()).unwrap()[..], &mut back).unwrap();
        assert_eq!(back, TEXT.as_bytes());

        let mut back = String::new();
        flate2::read::GzDecoder::new(&gzip(TEXT.as_bytes()).unwrap()[..]).read_to_string(&mut back).unwrap();
        assert_eq!(back, TEXT);
    }

    #[test]
    fn the_same_content_gives_the_same_bytes() {
        assert_eq!(gzip(TEXT.as_bytes()).unwrap(), gzip(TEXT.as_bytes()).unwrap());
        assert!(brotli(TEXT.as_bytes()).unwrap().len() < TEXT.len());
    }
}
