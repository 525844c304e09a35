//! Records by the million are read in one pass, in memory that does not grow with them.

use crate::desk::Desk;
use crate::memory;
use std::fs::File;
use std::io::{BufWriter, Read, Write};
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

const MOST_MEMORY: u64 = 300 << 20;

/// Made-up records: which county, day and categories a row has follows from its number alone.
fn write_records(path: &Path, counties: &[String], rows: u64) {
    let mut file = BufWriter::with_capacity(1 << 20, File::create(path).unwrap());
    writeln!(file, "county,removal_date,sex,conviction,citizenship").unwrap();
    for row in 0..rows {
        let mixed = row.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 20;
        let county = &counties[(mixed % counties.len() as u64) as usize];
        let (year, month, day) = (2012 + mixed / 89 % 8, 1 + mixed / 7 % 12, 1 + mixed / 1009 % 28);
        let sex = ["male", "female"][(mixed / 31 % 2) as usize];
        writeln!(file, "{county},{year}-{month:02}-{day:02},{sex},Level {},SYNTHETIC", 1 + mixed % 3).unwrap();
    }
}

/// Seconds that a plain loop over the same file's records takes.
fn plain_loop(path: &Path) -> Duration {
    let start = Instant::now();
    let mut reader = csv::ReaderBuilder::new().buffer_capacity(1 << 17).from_path(path).unwrap();
    let (mut record, mut rows) = (csv::ByteRecord::new(), 0u64);
    while reader.read_byte_record(&mut record).unwrap() {
        rows += 1;
    }
    assert!(rows > 0);
    start.elapsed()
}

/// Runs the importer: what it says, its peak of memory in bytes, and how long it took.
fn run(desk: &Desk, words: &[&str], path: &Path) -> (String, u64, Duration) {
    let words = [&["--edition", "mississippi", "--measure", "removals", "--source", "SYNTHETIC"], words].concat();
    let start = Instant::now();
    let mut child = desk.command(&words, &[path]).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let peak = memory::peak(&mut child);
    let took = start.elapsed();
    let mut out = String::new();
    child.stdout.take().unwrap().read_to_string(&mut out).unwrap();
    (out, peak, took)
}

fn counties() -> Vec<String> {
    let text = include_str!("../../data/reference/outlines/28.csv");
    text.lines().skip(1).map(|line| line.split(',').skip(1).take(2).collect::<Vec<_>>().join(" ")).collect()
}

/// Reads so many records and expects every one of them in the sum.
fn check(name: &str, rows: u64) {
    let desk = Desk::new(name);
    let path = desk.folder.join("records.csv");
    write_records(&path, &counties(), rows);
    let words = ["--accept", "28001", "--accept", "28071"];
    let plain = plain_loop(&path);
    let (out, peak, took) = run(&desk, &words, &path);
    let plain = plain.min(plain_loop(&path));
    assert!(
        out.contains(&format!("records, {rows} rows")) && out.contains(&format!("82 counties, {rows} in all")),
        "{out}"
    );
    assert!(peak < MOST_MEMORY, "{peak} bytes at the peak");
    let (bytes, share) = (path.metadata().unwrap().len(), plain.as_secs_f64() / took.as_secs_f64());
    eprintln!(
        "{rows} records, {bytes} bytes: {:.0} a second, a plain loop {:.0}; the share of it is {share:.2}; peak {} MB",
        rows as f64 / took.as_secs_f64(),
        rows as f64 / plain.as_secs_f64(),
        peak >> 20,
    );
}

/// A file of half a gigabyte. `cargo test --release --features prepare --test import millions -- --nocapture` tells how fast.
#[test]
fn ten_million_records_are_counted_in_bounded_memory() {
    check("ten-million", 10_000_000);
}

#[test]
fn a_quote_without_its_end_does_not_take_the_file_into_memory() {
    let desk = Desk::new("endless");
    let path = desk.folder.join("records.csv");
    write_records(&path, &["\"Tate County".into()], 1);
    let rest = "Tate County,2014-10-03,male,Level 1,SYNTHETIC\n".repeat(400_000);
    std::fs::OpenOptions::new().append(true).open(&path).unwrap().write_all(rest.as_bytes()).unwrap();
    let said = desk.import("removals", &["--source", "SYNTHETIC"], &[&path]);
    assert!(!said.well && said.problems.contains("a row of more than a million bytes"), "{}", said.problems);
}
