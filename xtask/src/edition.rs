//! Which edition is meant, and where does its site go?

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::project;

/// The edition of a command that names none: its site is `dist/`.
const DEFAULT: &str = "mississippi";

/// A folder of `data/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    id: String,
}

impl Default for Edition {
    fn default() -> Self {
        Edition { id: DEFAULT.to_owned() }
    }
}

impl Edition {
    /// The edition of this id, if there is one.
    pub fn named(id: &str) -> Result<Self> {
        let all = all(&project::root().join("data"))?;
        ensure!(all.iter().any(|known| known == id), "there is no edition {id:?}; the editions are {}", all.join(", "));
        Ok(Edition { id: id.to_owned() })
    }

    /// An edition that lies in no folder of `data/`, to be measured and not published.
    pub fn unlisted(id: &str) -> Self {
        Edition { id: id.to_owned() }
    }

    /// Every edition there is, by id.
    pub fn all() -> Result<Vec<Self>> {
        Ok(all(&project::root().join("data"))?.into_iter().map(|id| Edition { id }).collect())
    }

    /// All but the default.
    pub fn others() -> Result<Vec<Self>> {
        Ok(Self::all()?.into_iter().filter(|edition| edition.id != DEFAULT).collect())
    }

    pub fn id(&self) -> &str {
        &self.id
    }

    /// The name of the folder that its site goes to.
    pub fn folder(&self) -> String {
        if self.id == DEFAULT { "dist".to_owned() } else { format!("dist-{}", self.id) }
    }

    /// Where its site goes.
    pub fn dist(&self) -> PathBuf {
        project::root().join(self.folder())
    }

    /// Where its own colours and type would be.
    pub fn theme(&self) -> PathBuf {
        project::root().join("data").join(&self.id).join("theme.css")
    }

    /// The script that the edition's own pages run, to count readers for instance; `None` without a `hook.js`.
    pub fn hook(&self) -> Option<String> {
        fs::read_to_string(project::root().join("data").join(&self.id).join("hook.js")).ok()
    }

    /// Whether a file of `public/data/` is one of its own: `<id>.outlines.json`.
    pub fn owns(&self, file: &str) -> bool {
        file.strip_prefix(&self.id).is_some_and(|rest| rest.starts_with('.'))
    }

    /// `dist/` is what gets published: figures that were made up never go there.
    pub fn check_may_be_published(&self, figures: &Path) -> Result<()> {
        if self.folder() == "dist" && self.is_synthetic(figures)? {
            bail!("{} is synthetic, and `dist/` is for publication: give it another id than the default's", self.id);
        }
        Ok(())
    }

    /// The languages that it is published in, by its files of figures.
    pub fn languages(&self, figures: &Path) -> Result<Vec<String>> {
        let mut found = Vec::new();
        for entry in fs::read_dir(figures).with_context(|| figures.display().to_string())? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            let language = name.strip_prefix(&self.id).and_then(|rest| rest.strip_prefix('.')?.strip_suffix(".json"));
            found.extend(language.filter(|language| (2..=3).contains(&language.len())).map(str::to_owned));
        }
        found.sort();
        ensure!(!found.is_empty(), "{}: no figures of {}", figures.display(), self.id);
        Ok(found)
    }

    /// What the edition's own files of figures say.
    fn is_synthetic(&self, figures: &Path) -> Result<bool> {
        let mut found = false;
        for entry in fs::read_dir(figures).with_context(|| figures.display().to_string())? {
            let entry = entry?;
            if self.owns(&entry.file_name().to_string_lossy()) {
                let data: Value = serde_json::from_str(&fs::read_to_string(entry.path())?)?;
                found |= data["edition"]["synthetic"] == Value::Bool(true);
            }
        }
        Ok(found)
    }
}

/// The ids of all editions in a folder.
fn all(data: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(data).with_context(|| data.display().to_string())? {
        let entry = entry?;
        if entry.path().join("edition.toml").is_file() {
            found.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Folder;

    #[test]
    fn the_default_is_there_and_goes_to_dist_and_others_beside_it() {
        assert_eq!(Edition::named(DEFAULT).unwrap(), Edition::default());
        assert_eq!(Edition::default().folder(), "dist");
        assert_eq!(Edition { id: "arboria".into() }.folder(), "dist-arboria");
        let refused = Edition::named("nowhere").unwrap_err().to_string();
        assert!(refused.contains("nowhere") && refused.contains(DEFAULT), "{refused}");
    }

    #[test]
    fn an_edition_owns_the_files_that_begin_with_its_id() {
        let edition = Edition { id: "arboria".into() };
        assert!(edition.owns("arboria.en.json"));
        assert!(!edition.owns("arboria-south.en.json") && !edition.owns("mississippi.en.json"));
    }

    #[test]
    fn its_files_of_figures_say_its_languages() {
        let folder = Folder::new();
        for name in
            ["arboria.es.json", "arboria.en.json", "arboria.outlines.json", "arboria.about.en.json", "b.fr.json"]
        {
            fs::write(folder.path().join(name), "{}").unwrap();
        }
        let languages = |id: &str| Edition { id: id.into() }.languages(folder.path());
        assert_eq!(languages("arboria").unwrap(), ["en", "es"]);
        assert!(languages("nowhere").is_err());
    }

    #[test]
    fn what_is_synthetic_is_refused_for_dist_alone() {
        let folder = Folder::new();
        let write = |id: &str, synthetic: bool| {
            let text = format!(r#"{{"edition":{{"synthetic":{synthetic}}}}}"#);
            fs::write(folder.path().join(format!("{id}.en.json")), text).unwrap();
            fs::write(folder.path().join(format!("{id}.outlines.json")), "{}").unwrap();
        };
        let other = Edition { id: "arboria".into() };
        write(DEFAULT, false);
        write("arboria", true);
        assert!(Edition::default().check_may_be_published(folder.path()).is_ok());
        assert!(other.check_may_be_published(folder.path()).is_ok());
        write(DEFAULT, true);
        assert!(Edition::default().check_may_be_published(folder.path()).is_err());
    }

    #[test]
    fn the_committed_synthetic_edition_is_known_as_such_and_goes_beside_dist() {
        let figures = project::root().join("public/data");
        let others = Edition::others().unwrap();
        let synthetic: Vec<&Edition> = others.iter().filter(|other| other.is_synthetic(&figures).unwrap()).collect();
        assert_eq!(synthetic, [&Edition { id: "synthetic".into() }]);
        assert_eq!(synthetic[0].folder(), "dist-synthetic");
        assert!(!Edition::default().is_synthetic(&figures).unwrap());
    }
}
