//! Which pages stand beside ours?

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::console::run;
use crate::{project, site};

/// Whose pages they are: both take the same figures.
pub enum Sources {
    /// `tests/bench/pages`.
    Own,
    /// Those of a benchmark of all libraries, whose other pages are not built here.
    Shared(PathBuf),
}

impl Sources {
    /// The shared ones where they are there.
    pub fn found() -> Self {
        let shared = project::root().join("../shared/bench/pages");
        if shared.join("d3.js").is_file() { Sources::Shared(shared) } else { Sources::Own }
    }

    pub fn words(&self) -> &'static str {
        match self {
            Sources::Own => "pages of `tests/bench/pages`",
            Sources::Shared(_) => "pages of `../shared/bench`",
        }
    }
}

/// Builds `floor/` and `d3/` in a new folder from the figures of a site, and compresses them as the site is.
pub fn build(programs: &Path, site: &Path, sources: &Sources, out: &Path) -> Result<()> {
    let own = programs.join("pages");
    let sources = match sources {
        Sources::Own => &own,
        Sources::Shared(folder) => folder,
    };
    run(Command::new("node").arg(programs.join("peers.mjs")).args([site, sources, out]))?;
    site::compress(out)
}
