//! Under which names do a page's assets travel?

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::edition::Edition;
use crate::project;

/// Paths relative to the site's root, but for what stands in the pages themselves.
pub struct Assets {
    pub style: Styles,
    pub scripts: Scripts,
    /// The browser's program, by language.
    pub programs: BTreeMap<String, Program>,
}

/// The WebAssembly and the script that starts it.
#[derive(Clone, Serialize)]
pub struct Program {
    pub script: String,
    pub wasm: String,
}

/// What the first paint waits for.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Early {
    /// Of a file: while developing, a page takes a new style without being written anew.
    Path(String),
    /// All of it, to stand in every page.
    Text(String),
}

/// The page's style, down to the map and below it; the path of that of the dialogs, which come on demand; and what embeds and
/// pages of years need beside.
pub struct Styles {
    pub page: Early,
    pub below: Early,
    pub dialog: String,
    pub embed: Early,
    pub years: Early,
}

/// The scripts that are written by hand.
pub struct Scripts {
    pub first: Early,
    pub boot: Early,
    pub frame: Early,
    pub dialog: String,
    pub codes: String,
    pub save: String,
    pub picture: String,
    /// The edition's own, if it has one.
    pub hook: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Naming {
    /// The content's hash in the name: a browser may keep the file for ever.
    Hashed,
    /// The same name for ever: while developing, a page takes a new style without being written anew.
    Plain,
}

impl Assets {
    pub fn to_json(&self) -> String {
        let Assets { style, scripts, programs } = self;
        let paths = serde_json::json!({
            "style": style.page, "below_style": style.below, "dialog_style": style.dialog, "embed_style": style.embed, "years_style": style.years, "first": scripts.first, "boot": scripts.boot,
            "frame": scripts.frame, "dialog": scripts.dialog, "codes": scripts.codes, "save": scripts.save,
            "picture": scripts.picture, "hook": scripts.hook, "programs": programs,
        });
        paths.to_string()
    }
}

/// Writes an asset, and says under which path.
pub fn write(folder: &Path, stem: &str, extension: &str, content: &[u8], naming: Naming) -> Result<String> {
    let path = match naming {
        Naming::Hashed => format!("assets/{stem}.{}.{extension}", hash(content)),
        Naming::Plain => format!("assets/{stem}.{extension}"),
    };
    fs::create_dir_all(folder.join("assets"))?;
    fs::write(folder.join(&path), content).with_context(|| path.clone())?;
    Ok(path)
}

/// What the first paint waits for: for release nothing is written, and it stands in the pages.
pub fn early(folder: &Path, stem: &str, extension: &str, content: &str, naming: Naming) -> Result<Early> {
    ensure!(!content.contains("</"), "{stem}.{extension} has `</`, which would end its element in a page");
    match naming {
        Naming::Hashed => Ok(Early::Text(content.to_owned())),
        Naming::Plain => write(folder, stem, extension, content.as_bytes(), naming).map(Early::Path),
    }
}

/// All of `scripts/`. What other sites load keeps its name for ever; the rest are assets.
///
/// The frame's script and an edition's hook listen to what the reader does: each has the script before it that tells them.
pub fn scripts(folder: &Path, edition: &Edition, naming: Naming) -> Result<Scripts> {
    for name in ["embed.js", "embed.d.ts"] {
        let text = read_script(name)?;
        fs::write(folder.join(name), if name.ends_with(".js") { shipped(&text, naming) } else { text })?;
    }
    let ship = |stem: &str, text: &str| write(folder, stem, "js", shipped(text, naming).as_bytes(), naming);
    let inline = |stem: &str, text: &str| early(folder, stem, "js", shipped(text, naming).trim_end(), naming);
    let asset = |stem: &str| ship(stem, &read_script(&format!("{stem}.js"))?);
    let watch = read_script("watch.js")?;
    let hook = edition.hook().map(|hook| ship("hook", &format!("{watch}{hook}"))).transpose()?;
    Ok(Scripts {
        first: inline("first", &read_script("first.js")?)?,
        boot: inline(
            "boot",
            &["boot.js", "answer.js", "light.js"].map(read_script).into_iter().collect::<Result<String>>()?,
        )?,
        frame: inline("frame", &format!("{watch}{}", read_script("frame.js")?))?,
        dialog: asset("dialog")?,
        codes: asset("codes")?,
        save: asset("save")?,
        picture: asset("picture")?,
        hook,
    })
}

fn read_script(name: &str) -> Result<String> {
    let path = project::root().join("scripts").join(name);
    fs::read_to_string(&path).with_context(|| format!("scripts/{name}"))
}

/// Readers need no comments; developers do.
fn shipped(text: &str, naming: Naming) -> String {
    if naming == Naming::Hashed { super::script::lean(text) } else { text.to_owned() }
}

/// Whether a path's content can never change: what `write` named by a hash.
pub fn is_hashed(path: &str) -> bool {
    let Some(name) = path.trim_start_matches('/').strip_prefix("assets/") else { return false };
    let hash = name.split('.').nth(1).unwrap_or_default();
    name.split('.').count() == 3 && hash.len() == HASH_DIGITS && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// `is_hashed` as a regular expression, for servers that know nothing else; the site may be in any folder.
pub fn hashed_pattern() -> String {
    format!(r"/assets/[^./]+\.[0-9a-f]{{{HASH_DIGITS}}}\.[^./]+$")
}

const HASH_DIGITS: usize = 12;

/// 48 bits: enough that two versions of one file do not meet.
fn hash(content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    digest.iter().take(HASH_DIGITS / 2).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Folder;

    #[test]
    fn a_name_follows_the_content() {
        let folder = Folder::new();
        let path = write(folder.path(), "style", "css", b"a{}", Naming::Hashed).unwrap();
        assert_eq!(path, format!("assets/style.{}.css", hash(b"a{}")));
        assert_ne!(path, write(folder.path(), "style", "css", b"b{}", Naming::Hashed).unwrap());
        assert_eq!(fs::read(folder.path().join(path)).unwrap(), b"a{}");
    }

    #[test]
    fn only_hashed_names_count_as_unchanging() {
        assert!(is_hashed("/assets/app.0123456789ab.wasm"));
        for path in ["/assets/app.wasm", "/index.html", "/data/app.0123456789ab.json", "/assets/app.0123456789xy.js"] {
            assert!(!is_hashed(path), "{path}");
        }
    }
}
