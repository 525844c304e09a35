//! Which part of the program comes later, and how does the script fetch it?
//!
//! `src/browser/late.rs` marks what is late. The splitter finds by the linker's relocations what nothing else needs, writes it
//! as a WebAssembly of its own, and a script that fetches it: that becomes a part of the program's own script.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, ensure};
use wasm_split_cli_support::{Options, transform};

/// What stands in the script for the address of the late part.
pub const PLACE: &str = "{late}";

const LOADER: &str = "./loader.js";

pub struct Split {
    /// The file of what comes first, still to be bound.
    pub first: PathBuf,
    pub late: Vec<u8>,
    /// The script that fetches the late part.
    pub loader: String,
}

/// Splits a program that was linked with its relocations. The files lie in `folder`.
pub fn split(wasm: &Path, folder: &Path) -> Result<Split> {
    let input = fs::read(wasm).with_context(|| wasm.display().to_string())?;
    let first = folder.join("first.wasm");
    let mut options = Options::new(&input);
    options.output_dir = folder;
    options.main_out_path = &first;
    options.link_name = LOADER;
    let split = transform(options).map_err(|error| anyhow!("the program cannot be split: {error:#}"))?;
    let [late] = split.split_modules.as_slice() else {
        return Err(anyhow!("the program has {} late parts instead of one", split.split_modules.len()));
    };
    let loader = fs::read_to_string(folder.join(LOADER))?;
    Ok(Split { first, late: fs::read(late)?, loader })
}

/// The bound script with the loader within, so that nothing is fetched for the loader's sake.
pub fn joined(script: &str, loader: &str) -> Result<String> {
    let loader = replaced(loader, &["import { initSync } from \"./main.js\";\n"], "")?;
    let loader = replaced(&loader, &["export const __wasm_split_load_late"], "const __wasm_split_load_late")?;
    // Not every server says of a file that it is WebAssembly, and streaming would save nothing of so little.
    let stream = ["(WebAssembly.instantiateStreaming(src, imports))"];
    let loader = replaced(&loader, &stream, "WebAssembly.instantiate(await (await src).arrayBuffer(), imports)")?;
    let loader = replaced(&loader, &["\"./split_late.wasm\""], &format!("\"{PLACE}\""))?;
    let import = format!("import * as import1 from \"{LOADER}\"");
    let script = replaced(script, &[&format!("{import};\n"), &format!("{import}\n")], "")?;
    let script = replaced(
        &script,
        &[&format!("\"{LOADER}\": import1")],
        &format!("\"{LOADER}\": {{ __wasm_split_load_late }}"),
    )?;
    Ok(format!("{script}\n{loader}"))
}

/// The text with what it must have once replaced, in one of its spellings.
fn replaced(text: &str, spellings: &[&str], by: &str) -> Result<String> {
    let found = spellings.iter().find(|spelling| text.matches(**spelling).count() == 1);
    ensure!(found.is_some(), "a generated script does not have {:?} once", spellings[0]);
    Ok(text.replacen(found.context("just found")?, by, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_replaced_must_be_there_once() {
        assert_eq!(replaced("a b c", &["x", "b"], "d").unwrap(), "a d c");
        assert!(replaced("a b b", &["b"], "d").unwrap_err().to_string().contains("\"b\""));
        assert!(replaced("a", &["b"], "d").is_err());
    }
}
