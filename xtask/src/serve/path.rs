//! Which file does a path of the address bar mean?

use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;

#[derive(Debug, PartialEq, Eq)]
pub enum Meant {
    File(PathBuf),
    /// A folder named without its slash: relative links would go astray.
    FolderWithoutSlash,
    Nothing,
}

/// Never a file outside of the folder, however the path is written.
pub fn meant(folder: &Path, path: &str) -> Meant {
    let Some(parts) = parts(path) else { return Meant::Nothing };
    let file = parts.iter().fold(folder.to_path_buf(), |file, part| file.join(part));
    if !is_inside(folder, &file) {
        return Meant::Nothing;
    }
    match (file.is_dir(), path.ends_with('/')) {
        (true, true) => existing(file.join("index.html")),
        (true, false) if file.join("index.html").is_file() => Meant::FolderWithoutSlash,
        (false, false) => existing(file),
        _ => Meant::Nothing,
    }
}

fn existing(file: PathBuf) -> Meant {
    if file.is_file() { Meant::File(file) } else { Meant::Nothing }
}

/// The names between the slashes, decoded; none at all if one of them could lead elsewhere.
fn parts(path: &str) -> Option<Vec<String>> {
    let path = path.strip_prefix('/')?;
    let path = path.strip_suffix('/').unwrap_or(path);
    if path.is_empty() {
        return Some(Vec::new());
    }
    let decoded = path.split('/').map(|part| percent_decode_str(part).decode_utf8().ok().map(String::from));
    let leads_elsewhere =
        |part: &String| matches!(part.as_str(), "" | "." | "..") || part.contains(['/', '\\', '\0', ':']);
    decoded.collect::<Option<Vec<String>>>().filter(|parts| !parts.iter().any(leads_elsewhere))
}

/// Symbolic links count as what they point at.
fn is_inside(folder: &Path, file: &Path) -> bool {
    match (folder.canonicalize(), file.canonicalize()) {
        (Ok(folder), Ok(file)) => file.starts_with(folder),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Folder;
    use std::fs;

    fn site() -> Folder {
        let parent = Folder::new();
        fs::write(parent.path().join("secret.txt"), "secret").unwrap();
        let folder = parent.path().join("dist");
        fs::create_dir_all(folder.join("embed")).unwrap();
        fs::create_dir_all(folder.join("assets")).unwrap();
        for name in ["index.html", "embed/index.html", "a b.txt"] {
            fs::write(folder.join(name), name).unwrap();
        }
        parent
    }

    fn check(path: &str, expect: &str) {
        let parent = site();
        let folder = parent.path().join("dist");
        let expect = if expect.is_empty() { Meant::Nothing } else { Meant::File(folder.join(expect)) };
        assert_eq!(meant(&folder, path), expect, "{path}");
    }

    #[test]
    fn a_folder_means_its_index() {
        check("/", "index.html");
        check("/embed/", "embed/index.html");
        check("/assets/", "");
        let parent = site();
        assert_eq!(meant(&parent.path().join("dist"), "/embed"), Meant::FolderWithoutSlash);
    }

    #[test]
    fn names_are_decoded() {
        check("/a%20b.txt", "a b.txt");
        check("/index.html", "index.html");
        check("/index.html/", "");
        check("/absent", "");
    }

    #[test]
    fn no_path_leads_out_of_the_folder() {
        let ways =
            ["/../secret.txt", "/%2e%2e/secret.txt", "/embed/../../secret.txt", "/..%2fsecret.txt", "/..\\secret.txt"];
        for path in ways.into_iter().chain(["//secret.txt", "/embed//../secret.txt", "secret.txt", "/%00", "/%ff"]) {
            check(path, "");
        }
    }

    #[cfg(unix)]
    #[test]
    fn nor_does_a_symbolic_link() {
        let parent = site();
        let folder = parent.path().join("dist");
        std::os::unix::fs::symlink(parent.path().join("secret.txt"), folder.join("link.txt")).unwrap();
        assert_eq!(meant(&folder, "/link.txt"), Meant::Nothing);
    }
}
