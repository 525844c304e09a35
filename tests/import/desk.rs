//! A folder of editions of a test's own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

pub struct Desk {
    pub folder: PathBuf,
}

/// What a run said, and whether it went well.
pub struct Said {
    pub well: bool,
    pub out: String,
    pub problems: String,
}

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub fn fixture(name: &str) -> PathBuf {
    root().join("tests/fixtures/import").join(name)
}

impl Desk {
    /// A copy of the editions and what is known of every state.
    pub fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("county-map-import-{}-{name}", std::process::id()));
        fs::remove_dir_all(&folder).ok();
        for of in ["alabama", "mississippi", "reference", "reference/outlines"] {
            let (from, to) = (root().join("data").join(of), folder.join("data").join(of));
            fs::create_dir_all(&to).unwrap();
            for entry in fs::read_dir(from).unwrap().map(Result::unwrap).filter(|entry| entry.path().is_file()) {
                fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
            }
        }
        Self { folder }
    }

    /// A file of the test's own, for import.
    pub fn input(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.join(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    pub fn text(&self, path: &str) -> String {
        fs::read_to_string(self.folder.join("data").join(path)).unwrap()
    }

    pub fn command(&self, words: &[&str], files: &[&Path]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_import"));
        command.current_dir(&self.folder).args(["--day", "2026-11-24"]).args(words).args(files);
        command
    }

    /// Imports as of one day into a measure of the Mississippi edition.
    pub fn import(&self, measure: &str, words: &[&str], files: &[&Path]) -> Said {
        let words = [&["--edition", "mississippi", "--measure", measure], words].concat();
        said(self.command(&words, files).output().unwrap())
    }

    /// The figures of the county in a measure's file: period, dimension and category with the value.
    pub fn rows(&self, file: &str, geoid: &str) -> Vec<String> {
        let text = self.text(&format!("mississippi/{file}"));
        let rows = text.lines().filter(|line| line.starts_with(&format!("{geoid},")));
        rows.map(|line| line.split(',').skip(1).take(4).collect::<Vec<_>>().join(",")).collect()
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.folder).ok();
    }
}

pub fn said(output: Output) -> Said {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Said { well: output.status.success(), out: text(output.stdout), problems: text(output.stderr) }
}
