//! How does the page do with all counties of the country and every month that the arrests have?
//!
//! ```text
//! data/reference/ ─ new-edition ─▶ target/bench/data/nation/ ◀─ nation/*.toml, these texts
//! ../shared/data/ ─ import ──────▶ its figures ─ prepare ─▶ target/bench/figures/ ─ site ─▶ target/bench/dist-nation/
//! ```
//!
//! It is made anew each time, lies below `target/` and is no edition that can be built or published by name.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::console::{run as run_program, say, step};
use crate::edition::Edition;
use crate::project;
use crate::site::{self, pages, publish};

const ID: &str = "nation";

/// Where the arrests of all places come from; the folder lies beside the project where it is kept at all.
const ARRESTS: &str = "ice_arrests_trac_monthly_us.csv";

/// Names of that file which mean no county of their state; what they should have been is not guessed. Together 11 arrests.
const NOBODYS: [&str; 3] = ["Forsyth County, VA", "Humbolt County, CA", "Washington County, CA"];

const SOURCE: &str = "TRAC, Syracuse University, ICE arrests tool";

/// Builds `target/bench/dist-nation/`, or says that the figures are not here.
pub fn run() -> Result<()> {
    let sources = std::env::var_os("COUNTY_MAP_SOURCES").map(PathBuf::from);
    let arrests = sources.unwrap_or_else(|| project::root().join("../shared/data")).join(ARRESTS);
    if !arrests.exists() {
        say(&format!("skipped: {} is not there", arrests.display()));
        return Ok(());
    }
    let desk = project::root().join("target/bench");
    let (folder, figures, place) = (desk.join("data").join(ID), desk.join("figures"), desk.join("dist-nation"));
    step("edition", || edition(&desk, &folder))?;
    step("import", || import(&desk, &arrests))?;
    publish::remove(&figures)?;
    step("prepare", || run_program(site::data_program_in(&desk, "prepare").arg(&folder).arg(&figures)))?;
    site::build_homes(&Edition::unlisted(ID), &figures, &place)?;
    say(&format!("{} is ready", place.display()));
    Ok(())
}

/// A new edition of all states, with the words and measures of this benchmark.
fn edition(desk: &Path, folder: &Path) -> Result<()> {
    publish::remove(&desk.join("data"))?;
    publish::copy(&project::root().join("data/reference"), &desk.join("data/reference"))?;
    let day = pages::built()?;
    run_program(site::data_program_in(desk, "new-edition").args(["--state", "US", "--id", ID, "--day", &day]))?;
    let texts = [
        ("edition.toml", include_str!("nation/edition.toml").replace("{{day}}", &day)),
        ("words.en.toml", include_str!("nation/words.en.toml").to_owned()),
    ];
    for (name, text) in texts {
        fs::write(folder.join(name), text).with_context(|| name.to_owned())?;
    }
    Ok(())
}

fn import(desk: &Path, arrests: &Path) -> Result<()> {
    let mut command = site::data_program_in(desk, "import");
    command.args(["--edition", ID, "--measure", "arrests", "--zero-months", "--source", SOURCE]);
    command.args(NOBODYS.iter().flat_map(|name| ["--unplaced", name])).args(["--day", &pages::built()?, "--write"]);
    run_program(command.arg(arrests.canonicalize()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_no_edition_that_can_be_built_by_name() {
        assert!(Edition::named(ID).is_err());
        assert!(include_str!("nation/edition.toml").contains(&format!("id = \"{ID}\"")));
    }
}
