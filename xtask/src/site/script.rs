//! How does a browser start the WebAssembly?

use std::path::Path;

use anyhow::{Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

pub struct Bound {
    pub wasm: Vec<u8>,
    pub script: String,
}

/// Runs wasm-bindgen as a library, so that Cargo.lock alone fixes its version.
pub fn bind(wasm: &Path, keep_names: bool) -> Result<Bound> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(wasm).out_name("app").typescript(false).demangle(false);
    // Function names tell a developer where a panic was; readers need not download them.
    bindgen.remove_name_section(!keep_names).remove_producers_section(true);
    // The page's first script says where the WebAssembly is, since its name has a hash.
    bindgen.omit_default_module_path(true);
    let mut output = bindgen.web(true)?.generate_output()?;
    ensure!(
        output.snippets().values().all(Vec::is_empty) && output.local_modules().is_empty(),
        "a dependency brings its own JavaScript files, which this build does not carry into assets/"
    );
    Ok(Bound { script: output.js().to_owned(), wasm: output.wasm_mut().emit_wasm() })
}
