//! How does a folder of finished files take the place of the last one?

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::edition::Edition;
use crate::project;

/// An empty folder for a build to work in.
pub fn fresh(name: &str) -> Result<PathBuf> {
    let folder = project::scratch().join(name);
    remove(&folder)?;
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    Ok(folder)
}

/// Two renames: whoever looks sees the old site or the new, never half of one.
pub fn replace(next: &Path, place: &Path) -> Result<()> {
    let last = project::scratch().join("last");
    remove(&last)?;
    match fs::rename(place, &last) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error).context("moving the last site away"),
        _ => fs::rename(next, place).context("moving the new site to its place")?,
    }
    remove(&last)
}

/// All of `public/`, as it is, but for the data of other editions than this one.
pub fn copy_public(folder: &Path, edition: &Edition) -> Result<()> {
    copy(&project::root().join("public"), folder)?;
    keep_own(&folder.join("data"), edition)
}

fn keep_own(data: &Path, edition: &Edition) -> Result<()> {
    for path in files(data)? {
        if !path.file_name().is_some_and(|name| edition.owns(&name.to_string_lossy())) {
            fs::remove_file(&path).with_context(|| path.display().to_string())?;
        }
    }
    Ok(())
}

pub fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| from.display().to_string())? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target).with_context(|| entry.path().display().to_string())?;
        }
    }
    Ok(())
}

/// It need not be there.
pub fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error).with_context(|| folder.display().to_string()),
        _ => Ok(()),
    }
}

/// Every file under a folder, in the order of their paths.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() { found.extend(files(&path)?) } else { found.push(path) }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Folder;

    #[test]
    fn a_site_holds_the_data_of_its_own_edition_alone() {
        let folder = Folder::new();
        copy_public(folder.path(), &Edition::default()).unwrap();
        let own = Edition::default();
        let names = files(&folder.path().join("data")).unwrap();
        let names: Vec<_> = names.iter().map(|path| path.file_name().unwrap().to_string_lossy()).collect();
        assert!(names.len() > 2 && names.iter().all(|name| own.owns(name)), "{names:?}");

        fs::write(folder.path().join("data/arboria.en.json"), "{}").unwrap();
        keep_own(&folder.path().join("data"), &own).unwrap();
        assert_eq!(files(&folder.path().join("data")).unwrap().len(), names.len());
        assert!(folder.path().join("licences.txt").exists());
    }
}
