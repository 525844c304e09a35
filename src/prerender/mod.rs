//! The site as it is written at build time: the components' HTML in the shell that all pages share, and what lies beside.
//!
//! Links and assets are relative: the folder works at any path. What a standard wants absolute is made from
//! [`Site::address`].

pub mod cards;
mod dialogs;
mod early;
mod figures;
mod leaf;
mod missing;
mod oembed;
mod shell;
mod sitemap;
mod snippet;
mod social;
mod structured;
mod years;

pub use early::Early;
pub use leaf::Leaf;
pub use shell::narrow;

use crate::model::{About, Address, Dataset, Date, Outlines};
use crate::view::Route;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The built files: what the first paint waits for, and paths of the rest, relative to the site's root.
#[derive(Clone, Debug, Deserialize)]
pub struct Assets {
    pub style: Early,
    /// What stands below or beside the map.
    pub below_style: Early,
    /// What every page runs before its first paint, and at its end.
    pub first: Early,
    pub boot: Early,
    /// What an embedded page tells its host.
    pub frame: Early,
    /// Brings the dialogs, and their style.
    pub dialog: String,
    pub dialog_style: String,
    /// Of embeds, beside the style of all.
    pub embed_style: Early,
    /// Of the pages of years, beside that of all.
    pub years_style: Early,
    /// What fills the dialog with a journalist's code.
    pub codes: String,
    /// What fills the dialog that saves the view, and what draws its picture.
    pub save: String,
    pub picture: String,
    /// The edition's own script, for its full pages alone: a host counts its readers itself.
    pub hook: Option<String>,
    /// The browser's program, by language.
    pub programs: BTreeMap<String, Program>,
}

/// The WebAssembly and the script that starts it.
#[derive(Clone, Debug, Deserialize)]
pub struct Program {
    pub script: String,
    pub wasm: String,
}

/// All that the pages of one language are made from. What components read lives as long as the program, as in the browser.
pub struct Site {
    pub data: &'static Dataset,
    pub about: &'static About,
    pub outlines: &'static Outlines,
    /// The dataset as JSON, which the page carries along.
    pub dataset_text: String,
    /// The address of the same.
    pub json: String,
    /// A page with places `{{name}}`.
    pub shell: String,
    pub assets: Assets,
    /// The content security policy, but for what stands in a page itself.
    pub policy: String,
    /// Of the whole site, whose root the first language has.
    pub address: Address,
    /// The day of the build.
    pub built: Date,
}

/// A file of the site.
#[derive(Clone)]
pub struct File {
    /// Relative to the site's root.
    pub path: String,
    pub text: String,
}

impl Site {
    /// SHA-256 of the figures' file, whose text the pages carry along, in hexadecimal digits.
    pub fn sha256(&self) -> String {
        Sha256::digest(&self.dataset_text).iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The browser's program in this language. An error says that it was not built.
    fn program(&self) -> Result<&Program, String> {
        let language = &self.data.edition.language;
        self.assets.programs.get(language).ok_or(format!("there is no program in the language {language}"))
    }

    /// The folder of this language below the site's root.
    pub fn folder(&self) -> String {
        self.data.edition.folder(&self.data.edition.language)
    }

    /// The published address of a path of this language.
    pub fn url(&self, path: &str) -> String {
        self.address.of(&format!("{}{path}", self.folder()))
    }

    /// A file below the folder of this language.
    fn file(&self, path: &str, text: String) -> File {
        File { path: format!("{}{path}", self.folder()), text }
    }

    /// A page in a folder below that of this language.
    fn page(&self, folder: &str, html: &str) -> File {
        self.file(&format!("{folder}index.html"), narrow(html))
    }

    /// Every page of this language and what lies beside it. An error says what the shell lacks, or which correction is
    /// dated in the future.
    pub fn files(&self) -> Result<Vec<File>, String> {
        if let Some(late) = self.about.corrections.iter().find(|correction| correction.date > self.built) {
            return Err(format!("corrections.toml: {} lies after the day of this build, {}", late.date, self.built));
        }
        let routes = Route::all(self.data);
        let pages = routes.iter().map(|route| Leaf::full(*route)).chain([Leaf::embed()]);
        let mut files = pages.map(|leaf| leaf.file(self)).collect::<Result<Vec<File>, String>>()?;
        files.extend(routes.iter().map(|route| oembed::file(self, *route)));
        files.extend(dialogs::files(self));
        files.extend(years::files(self));
        files.extend(figures::files(self));
        Ok(files)
    }
}

/// The first page of each language alone: of an edition that is measured and not published, whose other pages would be
/// thousands.
pub fn homes(sites: &[Site]) -> Result<Vec<File>, String> {
    sites.iter().map(|site| Leaf::full(Route::Home).file(site)).collect()
}

/// The whole site: each language's files, and what all languages share.
pub fn files(sites: &[Site]) -> Result<Vec<File>, String> {
    let mut files = sites.iter().map(Site::files).collect::<Result<Vec<_>, String>>()?.concat();
    files.push(File { path: sitemap::PATH.to_string(), text: sitemap::xml(sites) });
    files.push(File { path: missing::PATH.to_string(), text: narrow(&missing::html(sites)) });
    Ok(files)
}
