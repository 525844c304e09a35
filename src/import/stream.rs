//! A file read once from its start to its end: hashed, decoded, and never a row longer than rows are.

use super::decode;
use encoding_rs_io::DecodeReaderBytes;
use sha2::{Digest, Sha256};
use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

/// No row of a table is longer, in bytes; a quote without its end would be, up to the whole file.
const LONGEST_ROW: u64 = 1 << 20;

/// How far the rows have been read, in bytes of decoded text.
pub type Consumed = Rc<Cell<u64>>;

/// Tells how many bytes came by, and keeps their hash if it is wanted.
pub struct Metered<'a, R> {
    pub inner: R,
    pub hash: Option<Rc<std::cell::RefCell<Sha256>>>,
    pub bytes: u64,
    pub progress: &'a mut dyn FnMut(u64),
}

impl<R: Read> Read for Metered<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.bytes += count as u64;
        if let Some(hash) = &self.hash {
            hash.borrow_mut().update(&buffer[..count]);
        }
        (self.progress)(self.bytes);
        Ok(count)
    }
}

/// Text in UTF-8 without a mark, whichever encoding `head`, the first bytes, say that it is in.
pub fn decoded<'r>(reader: impl Read + 'r, head: &[u8]) -> Box<dyn Read + 'r> {
    if decode::is_wide(head) { Box::new(DecodeReaderBytes::new(reader)) } else { Box::new(reader) }
}

/// Fails where a row is longer than [`LONGEST_ROW`], instead of keeping all of it.
pub struct Guarded<R> {
    pub inner: R,
    pub served: u64,
    pub consumed: Consumed,
}

impl<R: Read> Read for Guarded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.served > self.consumed.get() + LONGEST_ROW + buffer.len() as u64 {
            return Err(io::Error::other("a row of more than a million bytes: a quote may be without its end"));
        }
        let count = self.inner.read(buffer)?;
        self.served += count as u64;
        Ok(count)
    }
}
