//! Files of figures of any size are read in memory that does not grow with them.

use crate::memory;
use crate::rules::{Copy, assert_problems};
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::{Command, Stdio};

const SIZE: usize = 400_000_000;
const MOST_MEMORY: u64 = 100 << 20;

/// A sound file's rows, each with a long source, over and over until the file has so many bytes; how many rows there are.
fn write_over_and_over(path: &Path) -> usize {
    let text = fs::read_to_string(path).unwrap().replace("Nobody", &"SYNTHETIC ".repeat(30));
    let (header, rows) = text.split_once('\n').unwrap();
    let times = SIZE / rows.len() + 1;
    let mut file = BufWriter::new(File::create(path).unwrap());
    writeln!(file, "{header}").unwrap();
    (0..times).for_each(|_| file.write_all(rows.as_bytes()).unwrap());
    times * rows.lines().count()
}

#[test]
fn four_hundred_megabytes_of_rows_that_repeat_are_told_of_in_bounded_memory() {
    let copy = Copy::new();
    let path = copy.folder().join("arrests.csv");
    let own = fs::read_to_string(&path).unwrap().lines().count() - 1;
    let rows = write_over_and_over(&path);
    let told = copy.folder().join("told");
    let mut command = Command::new(env!("CARGO_BIN_EXE_prepare"));
    command.args([copy.folder(), &copy.folder().join("written")]).stdout(Stdio::null());
    let mut child = command.stderr(File::create(&told).unwrap()).spawn().unwrap();
    let peak = memory::peak(&mut child);
    assert_eq!(child.wait().unwrap().code(), Some(1));
    assert!(peak < MOST_MEMORY, "{peak} bytes at the peak");
    let told = fs::read_to_string(told).unwrap();
    let steps: Vec<_> = told.lines().filter(|line| line.starts_with("read ")).collect();
    assert_eq!(steps, (1..=10).map(|tenth| format!("read {} %", tenth * 10)).collect::<Vec<_>>());
    let problems: Vec<_> = told.lines().skip(steps.len()).collect();
    let (first, last) = (own + 2, rows + 1);
    let found = "found the same geoid, period, dimension and category as in line 2, expected each figure once";
    assert!(problems[0].ends_with(&format!("arrests.csv:{first}:1  {found}")), "{}", problems[0]);
    assert_eq!(problems.len(), 101, "a hundred are told");
    let found = format!("found {} further problems up to here, expected these mended first", rows - own - 100);
    assert!(problems[100].ends_with(&format!("arrests.csv:{last}:1  {found}")), "{}", problems[100]);
    eprintln!("{rows} rows, {SIZE} bytes: peak {} MB", peak >> 20);
}

/// Four hundred megabytes that take no room on the disk.
#[test]
fn a_row_without_an_end_is_not_read_to_its_end() {
    let copy = Copy::new();
    let path = copy.folder().join("arrests.csv");
    let own = fs::read_to_string(&path).unwrap().lines().count();
    File::options().write(true).open(path).unwrap().set_len(SIZE as u64).unwrap();
    let told = format!("arrests.csv:{}:1  found a NUL byte, expected a file in UTF-8", own + 1);
    assert_problems("a large file of nothing", &copy.problems(), &[&told]);
}

/// What is wrong, what stands behind a sound file's rows, and what is told of it.
fn check(what: &str, end: &str, expected: &str) {
    let copy = Copy::new();
    let path = copy.folder().join("arrests.csv");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text + end).unwrap();
    assert_problems(what, &copy.problems(), &[expected]);
}

#[test]
fn a_row_has_an_end_and_a_quote_another() {
    let rows = "99001,2013-01,,,0,published,Nobody,2026-01-31,\n".repeat(60_000);
    check(
        "a quote that is never closed",
        &format!("99001,2014-01,,,0,published,\"Nobody,2026-01-31,\n{rows}"),
        "arrests.csv:8:29  found a quote that is never closed, expected quotes in pairs",
    );
    check(
        "a row that has no end",
        &"é".repeat(2_000_000),
        "arrests.csv:1:1  found a row of more than a million bytes, expected rows of one figure each",
    );
}

/// Lines are counted over all stretches, and a cell may have line ends of its own.
#[test]
fn what_is_wrong_far_behind_has_its_line_and_column() {
    let copy = Copy::new();
    let path = copy.folder().join("arrests.csv");
    let text = fs::read_to_string(&path).unwrap();
    let (lines, padding) = (text.lines().count(), "n".repeat(1000));
    let notes: String = (0..3000).map(|_| format!("\"{padding}\n\"\n")).collect();
    fs::write(&path, format!("{text}{notes}\"é\",2013-13,,,0,published,Nobody,2026-01-31,\n")).unwrap();
    let problems = copy.problems();
    let first = format!("arrests.csv:{}:1  found 1 cells, expected 9 cells", lines + 1);
    assert_eq!((problems.len(), &problems[0]), (101, &first));
    let last =
        format!("arrests.csv:{}:5  found 2902 further problems up to here, expected these mended first", lines + 6001);
    assert_eq!(problems[100], last);
}
