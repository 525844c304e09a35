//! What is made anew when a part has changed?

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::live::Changed;
use super::watch::Part;
use crate::console::step;
use crate::edition::Edition;
use crate::project;
use crate::site::assets::{self, Assets, Naming, Program};
use crate::site::programs::{self, Kind, Programs, Refused};
use crate::site::{self, pages, publish};

/// A folder with the site as it is being written, and the programs that were built last.
pub struct Workshop {
    folder: PathBuf,
    edition: Edition,
    programs: Option<Programs>,
    bound: Option<BTreeMap<String, Program>>,
}

impl Workshop {
    pub fn new(folder: PathBuf, edition: Edition) -> Self {
        Workshop { folder, edition, programs: None, bound: None }
    }

    /// Only what the parts need: a style alone is bundled, and the open page takes it without loading anew.
    pub fn rebuild(&mut self, parts: &[Part]) -> Result<Changed> {
        for part in parts {
            match part {
                Part::Data => step("data", || site::prepare(Vec::new()))?,
                Part::Programs => self.programs()?,
                Part::Public => step("public", || publish::copy_public(&self.folder, &self.edition))?,
                Part::Style => step("style", || site::style(&self.folder, &self.edition, Naming::Plain).map(drop))?,
                // Both are read when pages are written.
                Part::Scripts | Part::Shell => {}
            }
        }
        match parts {
            [Part::Style] => Ok(Changed::Style),
            // Its figures come with the next change, that of public/data.
            [Part::Data] => Ok(Changed::Nothing),
            _ => self.pages().map(|()| Changed::Page),
        }
    }

    fn programs(&mut self) -> Result<()> {
        let languages = self.edition.languages(&project::root().join("public/data"))?;
        let programs = step("programs", || programs::build(Kind::Dev, &languages))?;
        self.bound = Some(step("script", || site::bound(&self.folder, &programs, Naming::Plain))?);
        self.programs = Some(programs);
        Ok(())
    }

    fn pages(&self) -> Result<()> {
        let not_yet = "the programs have not been built yet";
        let programs = self.programs.as_ref().context(not_yet)?;
        let bound = self.bound.clone().context(not_yet)?;
        let scripts = assets::scripts(&self.folder, &self.edition, Naming::Plain)?;
        let style = site::style(&self.folder, &self.edition, Naming::Plain)?;
        let list = Assets { style, scripts, programs: bound };
        step("pages", || pages::write(&self.folder, &self.edition, &programs.prerender, &list))
    }
}

/// An error with all that the compiler said.
pub fn explained(error: &anyhow::Error) -> String {
    match error.downcast_ref::<Refused>() {
        Some(refused) => format!("{error:#}\n\n{}", refused.diagnostics.join("\n")),
        None => format!("{error:#}"),
    }
}
