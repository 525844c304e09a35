//! `imports.toml`: which files an edition's figures came from, each by its SHA-256.

use crate::prepare::edition_file::parse;
use crate::prepare::problem::Problems;
use crate::prepare::source_file::SourceFile;
use serde::{Deserialize, Serialize};

pub const NAME: &str = "imports.toml";

const HEAD: &str = "# Which files the figures came from. `cargo xtask import --write` keeps this list.\n\n";

#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Ledger {
    #[serde(default, rename = "import")]
    pub imports: Vec<Entry>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    pub measure: String,
    /// Its name without its folder.
    pub file: String,
    /// Of its bytes as they came, in hexadecimal digits.
    pub sha256: String,
    pub bytes: u64,
    /// The day on which it was taken in first.
    pub retrieved: String,
}

impl Ledger {
    pub fn read(file: &SourceFile, problems: &mut Problems) -> Self {
        parse(file, "entries of files that came in", problems).unwrap_or_default()
    }

    /// Takes files in. The day is `today`, unless all of them were taken in before: then it is the last of those days, so
    /// that the same files give the same figures on any day.
    pub fn take(&mut self, measure: &str, files: &[(String, String, u64)], today: &str) -> String {
        let known = |sha: &str| self.imports.iter().find(|entry| entry.measure == measure && entry.sha256 == sha);
        let days: Option<Vec<String>> =
            files.iter().map(|(_, sha, _)| known(sha).map(|entry| entry.retrieved.clone())).collect();
        let day = days.and_then(|days| days.into_iter().max()).unwrap_or_else(|| today.into());
        for (file, sha256, bytes) in files {
            if !self.imports.iter().any(|entry| entry.measure == measure && entry.sha256 == *sha256) {
                let (file, sha256) = (file.clone(), sha256.clone());
                self.imports.push(Entry {
                    measure: measure.into(),
                    file,
                    sha256,
                    bytes: *bytes,
                    retrieved: day.clone(),
                });
            }
        }
        self.imports.sort();
        day
    }

    /// # Panics
    /// Never: its fields all have a TOML form.
    pub fn text(&self) -> String {
        format!("{HEAD}{}", toml::to_string(self).expect("text and numbers"))
    }
}
