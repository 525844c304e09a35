//! Where do the project's files lie?

use std::path::PathBuf;
use std::process::Command;

/// The folder of the workspace. Cargo says it at run time; the path of compilation is for a binary run by hand.
pub fn root() -> PathBuf {
    let own = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    if own.ends_with("xtask") { own.parent().map(PathBuf::from).unwrap_or(own) } else { own }
}

/// Work files of a build. Beside `dist/` whatever CARGO_TARGET_DIR says, so that a rename moves them there.
pub fn scratch() -> PathBuf {
    root().join("target/site")
}

/// The same Cargo that started this program, in the workspace's folder.
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    command
}
