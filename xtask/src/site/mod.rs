//! How do sources become a site?
//!
//! ```text
//! src/     ─ programs ─▶ county-map.wasm ─ script ─▶ assets/app.<hash>.js, .wasm, late.<hash>.wasm ─┐
//!          ─ programs ─▶ prerender (native)                                                       │
//! style/, data/<edition>/theme.css
//!          ─ style ───────────────────────────────▶ assets/style.<hash>.css ───────────────────────┤
//! scripts/, data/<edition>/hook.js
//!          ─ assets ──────────────────────────────▶ assets/boot.<hash>.js …, embed.js ────────────┤
//! public/  ─ publish ─────────────────────────────▶ as it is, the data of one edition alone        │
//!                                                          pages: prerender writes *.html, *.png ◀────────┘
//!                                                                    │ hosting: _headers, .nojekyll
//!                                                                    │ compress
//!                                                                    ▼
//!                                                          dist/, or dist-<edition>/
//! ```

pub mod assets;
mod compress;
pub mod pages;
pub mod programs;
pub mod publish;
mod script;
mod slim;
mod split;
mod style;

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::console::{run, say, step};
use crate::edition::Edition;
use crate::{hosting, install, project};
use assets::{Naming, Program};
use programs::{Kind, Programs};

pub use compress::all as compress;
pub use compress::brotli_size;
pub use compress::gzip_size;

/// Builds an edition for release, to be published at the address `site` or else at its own. Its folder changes only once
/// all has succeeded.
pub fn build(edition: &Edition, site: Option<&str>) -> Result<()> {
    edition.check_may_be_published(&project::root().join("public/data"))?;
    install::wasm_target()?;
    let languages = edition.languages(&project::root().join("public/data"))?;
    let next = publish::fresh("next")?;
    let programs = step("programs: the browser's and the prerenderer", || programs::build(Kind::Release, &languages))?;
    fill(&next, edition, &programs, site)?;
    step("compress", || compress::all(&next))?;
    publish::replace(&next, &edition.dist())?;
    say(&format!("{}/ is ready", edition.folder()));
    Ok(())
}

/// Builds the first pages alone of an edition whose figures lie in the folder `figures`. They replace the folder `place`.
pub fn build_homes(edition: &Edition, figures: &Path, place: &Path) -> Result<()> {
    install::wasm_target()?;
    let (next, languages) = (publish::fresh("next")?, edition.languages(figures)?);
    let programs = step("programs: the browser's and the prerenderer", || programs::build(Kind::Release, &languages))?;
    let list = shared(&next, edition, &programs)?;
    publish::copy(figures, &next.join("data"))?;
    step("pages", || pages::homes(&next, edition, &programs.prerender, &list, figures))?;
    step("compress", || compress::all(&next))?;
    publish::replace(&next, place)
}

/// Fills an empty folder with everything but the compressed copies.
fn fill(folder: &Path, edition: &Edition, programs: &Programs, site: Option<&str>) -> Result<()> {
    let list = shared(folder, edition, programs)?;
    step("pages and cards", || pages::publish(folder, edition, &programs.prerender, &list, site))?;
    hosting::beside(folder)
}

/// What all pages of an edition share.
fn shared(folder: &Path, edition: &Edition, programs: &Programs) -> Result<assets::Assets> {
    let naming = Naming::Hashed;
    step("public", || publish::copy_public(folder, edition))?;
    let style = step("style", || style(folder, edition, naming))?;
    let bound = step("script: wasm-bindgen", || bound(folder, programs, naming))?;
    let scripts = assets::scripts(folder, edition, naming)?;
    Ok(assets::Assets { style, scripts, programs: bound })
}

/// Bundles `style/` alone, with the edition's theme if it has one.
pub fn style(folder: &Path, edition: &Edition, naming: Naming) -> Result<assets::Styles> {
    let bundle = |file: &str| style::bundle(&project::root().join("style").join(file));
    let (page, theme) = (bundle("main.css")?, edition.theme());
    let page = if theme.is_file() { style::themed(&page, &theme)? } else { page };
    let early = |stem: &str, css: &str| assets::early(folder, stem, "css", css.trim_end(), naming);
    let dialog = assets::write(folder, "dialog", "css", bundle("dialog.css")?.as_bytes(), naming)?;
    let beside = |stem: &str| early(stem, &bundle(&format!("{stem}.css"))?);
    Ok(assets::Styles {
        page: early("style", &page)?,
        below: beside("below")?,
        dialog,
        embed: beside("embed")?,
        years: beside("years")?,
    })
}

/// Binds the WebAssembly of each language.
pub fn bound(folder: &Path, programs: &Programs, naming: Naming) -> Result<BTreeMap<String, Program>> {
    let bind = |(language, wasm): (&String, &PathBuf)| {
        let bound = script::bind(wasm, naming == Naming::Plain)?;
        let wasm = assets::write(folder, "app", "wasm", &bound.wasm, naming)?;
        let late = assets::write(folder, "late", "wasm", &bound.late, naming)?;
        // Both lie in the same folder.
        let late = late.rsplit('/').next().unwrap_or_default();
        let script = assets::write(folder, "app", "js", bound.script(late).as_bytes(), naming)?;
        Ok((language.clone(), Program { script, wasm }))
    };
    programs.wasm.iter().map(bind).collect()
}

/// Runs the reader and checker of `data/`, the only writer of `public/data`.
pub fn prepare(words: Vec<OsString>) -> Result<()> {
    run(data_program("prepare").args(words))
}

/// Runs the writer of new editions, as of today.
pub fn new_edition(words: Vec<OsString>) -> Result<()> {
    run(data_program("new-edition").args(words).args(["--day", &pages::built()?]))
}

/// Runs the reader of sources' files, as of today. It is optimised: a file may have millions of rows.
pub fn import(words: Vec<OsString>) -> Result<()> {
    let mut command = project::cargo();
    command.args(["run", "--quiet", "--release", "--features", "prepare", "--bin", "import", "--"]);
    run(command.args(words).args(["--day", &pages::built()?]))
}

/// A program that reads `data/`, optimised and in a folder that has a `data/` of its own.
pub fn data_program_in(folder: &Path, name: &str) -> Command {
    let mut command = project::cargo();
    command.args(["run", "--quiet", "--release", "--features", "prepare", "--bin", name, "--"]);
    command.current_dir(folder);
    command
}

/// A program that reads `data/`.
fn data_program(name: &str) -> Command {
    let mut command = project::cargo();
    command.args(["run", "--quiet", "--features", "prepare", "--bin", name, "--"]);
    command
}
