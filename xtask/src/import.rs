//! Takes a source's files into an edition, as of today.

use crate::site;
use anyhow::Result;
use std::ffi::OsString;

/// Hands the words on: they are the importer's own.
pub fn run(mut args: lexopt::Parser) -> Result<()> {
    let words: Vec<OsString> = args.raw_args()?.collect();
    site::import(words)
}
