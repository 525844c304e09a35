//! The program `prepare`: what it writes, what it tells, and how it ends.

use crate::root;
use crate::rules::Copy;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn run(arguments: &[&Path]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_prepare")).args(arguments).current_dir(root()).output().unwrap()
}

#[test]
fn what_it_writes_it_finds_current_until_it_is_changed() {
    let edition = Copy::new();
    let (folder, target) = (edition.folder(), edition.folder().join("written"));
    let check = || run(&[Path::new("--check"), folder, &target]).status.code();
    assert_eq!(check(), Some(1), "nothing is written yet");
    assert_eq!(run(&[folder, &target]).status.code(), Some(0));
    assert_eq!(check(), Some(0));
    fs::write(target.join("invented.outlines.json"), "{}").unwrap();
    assert_eq!(check(), Some(1));
}

#[test]
fn with_a_problem_it_writes_nothing_and_ends_with_1() {
    let edition = Copy::new();
    edition.change("start.csv", "2012-02-29", "2013-02-29");
    let target = edition.folder().join("written");
    let output = run(&[edition.folder(), &target]);
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.ends_with("start.csv:3:10  found `2013-02-29`, expected a day as YYYY-MM-DD\n"), "{told}");
    assert_eq!((output.status.code(), target.exists()), (Some(1), false));
}

#[test]
fn without_folders_it_takes_every_edition_in_data() {
    assert_eq!(run(&[Path::new("--check")]).status.code(), Some(0));
}

#[test]
fn unknown_words_are_refused() {
    assert_eq!(run(&[Path::new("--force")]).status.code(), Some(2));
}
