//! What does the bound program carry that no page uses?
//!
//! Functions for imports that nothing in it calls. And names: imports and exports end in hashes that no compression makes
//! smaller, once in the WebAssembly and once in the script. Both are renamed together, so they fit as before.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use walrus::{Module, ModuleConfig};

/// Slims the program and returns the script that fits it. The script must still have its lines as they were generated.
pub fn slim(module: &mut Module, script: &str) -> String {
    walrus::passes::gc::run(module);
    let imports = module.imports.iter().map(|import| import.name.clone()).collect();
    let script = without_imports(script, &imports);
    let names = imports.into_iter().chain(module.exports.iter().map(|export| export.name.clone()));
    let short = short(names.collect());
    for import in module.imports.iter_mut() {
        import.name = short.get(&import.name).unwrap_or(&import.name).clone();
    }
    for export in module.exports.iter_mut() {
        export.name = short.get(&export.name).unwrap_or(&export.name).clone();
    }
    renamed(&script, &short)
}

/// A module without the names of its functions, and of what made it.
pub fn unnamed(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    Ok(config.parse(wasm)?.emit_wasm())
}

/// A short name for each that the generator made; `$` begins no name of its script.
fn short(names: BTreeSet<String>) -> BTreeMap<String, String> {
    let generated = |name: &String| ["__wb", "_ZN", "wasm_bindgen_"].iter().any(|start| name.starts_with(start));
    names.into_iter().filter(generated).enumerate().map(|(i, name)| (name, format!("${i}"))).collect()
}

/// Functions for the program that it no longer asks for: `name: function(…) {` to `},` of one indentation.
fn without_imports(script: &str, imports: &BTreeSet<String>) -> String {
    let mut end: Option<String> = None;
    let kept = script.lines().filter(|line| {
        if let Some(last) = &end {
            end = (line != last).then(|| last.clone());
            return false;
        }
        let Some((name, _)) = line.split_once(": function(") else { return true };
        let (indent, name) = name.split_at(name.len() - name.trim_start().len());
        let is_used = imports.contains(name);
        end = (!is_used).then(|| format!("{indent}}},"));
        is_used
    });
    kept.collect::<Vec<_>>().join("\n")
}

/// Whole names are replaced, not parts of them.
fn renamed(script: &str, names: &BTreeMap<String, String>) -> String {
    let is_letter = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '$';
    let mut text = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(start) = rest.find(is_letter) {
        let end = rest[start..].find(|letter| !is_letter(letter)).map_or(rest.len(), |length| start + length);
        let word = &rest[start..end];
        text.push_str(&rest[..start]);
        text.push_str(names.get(word).map_or(word, String::as_str));
        rest = &rest[end..];
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "\
const import0 = {
    __wbg_one_12: function(arg0) {
        call({
        });
    },
    __wbg_one_1: function(arg0) {
        return arg0;
    },
};
wasm.__wbindgen_start(__wbg_one);";

    #[test]
    fn functions_that_are_not_asked_for_go() {
        let script = without_imports(SCRIPT, &BTreeSet::from(["__wbg_one_1".to_string()]));
        assert!(script.contains("    __wbg_one_1: function(arg0) {\n        return arg0;\n    },\n};"), "{script}");
        assert!(!script.contains("__wbg_one_12") && !script.contains("call("), "{script}");
    }

    #[test]
    fn generated_names_are_shortened_as_a_whole() {
        let names = ["__wbg_one_1", "__wbg_one_12", "__wbindgen_start", "memory"].map(str::to_string);
        let short = short(names.into());
        assert_eq!(
            renamed("wasm.__wbg_one_12(__wbg_one_1, __wbg_one, memory)", &short),
            "wasm.$1($0, __wbg_one, memory)"
        );
        assert_eq!(short.len(), 3);
    }
}
