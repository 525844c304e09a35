//! Which characters do a file's bytes stand for?

use crate::prepare::problem::{Place, Problems};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// A file's text and the encoding that it was in.
pub struct Decoded {
    pub text: String,
    /// As a preview says it: `UTF-8`, `UTF-16LE`, `windows-1252`.
    pub encoding: &'static str,
}

/// A byte order mark decides; without one, text that is not UTF-8 is taken for Windows-1252, as spreadsheets write it.
/// Bytes that the encoding has no character for are a problem.
pub fn decode(name: &str, bytes: &[u8], problems: &mut Problems) -> Option<Decoded> {
    let (encoding, mark) = encoding_of(bytes);
    let (text, malformed) = encoding.decode_without_bom_handling(&bytes[mark..]);
    // A NUL is what is left of UTF-16 without its mark, and of files that are no text.
    if malformed || text.contains('\0') {
        let line = text.split(['\u{fffd}', '\0']).next().unwrap_or_default().matches('\n').count() + 1;
        let place = Place { line, ..Place::start_of(name) };
        let expected = "text in UTF-8, UTF-16 with a byte order mark, or Windows-1252";
        problems.add(&place, format!("bytes that are no {} text", encoding.name()), expected);
        return None;
    }
    Some(Decoded { text: text.into_owned(), encoding: encoding.name() })
}

/// The encoding and how many bytes its mark takes.
pub fn encoding_of(bytes: &[u8]) -> (&'static Encoding, usize) {
    match Encoding::for_bom(bytes) {
        Some(marked) => marked,
        None if std::str::from_utf8(bytes).is_ok() => (UTF_8, 0),
        None => (WINDOWS_1252, 0),
    }
}

/// Whether a file's first bytes say that it is in UTF-16.
pub fn is_wide(bytes: &[u8]) -> bool {
    matches!(Encoding::for_bom(bytes), Some((encoding, _)) if encoding == UTF_16LE || encoding == UTF_16BE)
}
