//! How does a browser start the WebAssembly?

use std::path::Path;

use super::slim::{slim, unnamed};
use super::split;
use crate::scratch::Folder;
use anyhow::{Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

pub struct Bound {
    pub wasm: Vec<u8>,
    /// What the program fetches when it is first asked for.
    pub late: Vec<u8>,
    script: String,
}

impl Bound {
    /// The script that starts the program. `late` is the path from there to what comes later.
    pub fn script(&self, late: &str) -> String {
        self.script.replace(split::PLACE, late)
    }
}

/// Splits the program and runs wasm-bindgen, both as libraries, so that Cargo.lock alone fixes their versions.
pub fn bind(wasm: &Path, keep_names: bool) -> Result<Bound> {
    let folder = Folder::new();
    let split = split::split(wasm, folder.path())?;
    let mut bindgen = Bindgen::new();
    bindgen.input_path(&split.first).out_name("app").typescript(false).demangle(false);
    // The late part finds the functions that it shares by the linker's own exports.
    bindgen.keep_lld_exports(true);
    // Function names tell a developer where a panic was; readers need not download them.
    bindgen.remove_name_section(!keep_names).remove_producers_section(true);
    // The page's first script says where the WebAssembly is, since its name has a hash.
    bindgen.omit_default_module_path(true);
    let mut output = bindgen.web(true)?.generate_output()?;
    ensure!(
        output.snippets().values().all(Vec::is_empty) && output.local_modules().is_empty(),
        "a dependency brings its own JavaScript files, which this build does not carry into assets/"
    );
    let script = split::joined(output.js(), &split.loader)?;
    let script = if keep_names { script } else { lean(&slim(output.wasm_mut(), &script)) };
    let late = if keep_names { split.late } else { unnamed(&split.late)? };
    Ok(Bound { script, late, wasm: output.wasm_mut().emit_wasm() })
}

/// Without comments and indentation: an eighth of the script's brotli, which no reader needs. Whole JavaScript minifiers
/// would take off as much again, and cost more to compile than all else here.
pub fn lean(script: &str) -> String {
    let mut is_comment = false;
    let mut lines = Vec::new();
    for line in script.lines().map(str::trim) {
        is_comment = is_comment || line.starts_with("/*");
        if !is_comment && !line.is_empty() && !line.starts_with("//") {
            lines.push(line);
        }
        is_comment = is_comment && !line.ends_with("*/");
    }
    if is_plain(script) { lines.join("\n") } else { script.to_owned() }
}

/// Whether lines can be judged one by one: no text over several lines, and no code after a comment's end.
fn is_plain(script: &str) -> bool {
    let closes_early = |line: &str| line.trim_end().split_once("*/").is_some_and(|(_, rest)| !rest.is_empty());
    let has_open_text = |line: &str| !line.matches('`').count().is_multiple_of(2);
    !script.lines().any(|line| closes_early(line) || has_open_text(line))
}

#[cfg(test)]
mod tests {
    use super::lean;

    #[test]
    fn comments_and_indentation_go() {
        let script =
            "/**\n * @returns {number}\n */\nfunction one() {\n    // the first\n    return 1; // one\n}\n/* two */\n";
        assert_eq!(lean(script), "function one() {\nreturn 1; // one\n}");
    }

    #[test]
    fn where_lines_cannot_be_judged_alone_everything_stays() {
        for script in ["const text = `a\n    b`;\n", "/* pure */ start();\n", "/* one\n two */ start();\n"] {
            assert_eq!(lean(script), script);
        }
    }
}
