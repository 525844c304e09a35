//! Each format is told by its content, in each encoding, and gives the figures that it says.

use crate::desk::{Desk, fixture};
use std::fs;

#[test]
fn a_pasted_table_is_shown_and_nothing_is_written() {
    let desk = Desk::new("shown");
    let before = desk.text("mississippi/removals.csv");
    let said = desk.import("removals", &[], &[&fixture("table.csv")]);
    assert!(said.well, "{}", said.problems);
    for line in [
        "a table, UTF-8, 7 rows",
        "title: SYNTHETIC: removals by county and facility, pasted",
        "`De Soto County, MS` is DeSoto County (28033)",
        "`Lafayette` is Lafayette County (28071)",
        "given to no county: 1 rows of `Unknown`, 70 in all",
        "of other states: 1 rows, 9 in all",
        "1 rows were added to another of the same county and period",
        "28001 Adams County",
        "nothing is written without --write",
    ] {
        assert!(said.out.contains(line), "{line}\n{}", said.out);
    }
    assert_eq!(desk.text("mississippi/removals.csv"), before);
    assert!(!desk.folder.join("data/mississippi/imports.toml").exists());
}

#[test]
fn what_is_written_once_is_written_again_the_same() {
    let desk = Desk::new("again");
    let said = desk.import("removals", &["--write", "--source", "SYNTHETIC"], &[&fixture("table.csv")]);
    assert!(said.well, "{}", said.problems);
    let written = ["mississippi/removals.csv", "mississippi/imports.toml"].map(|file| desk.text(file));
    assert_eq!(desk.rows("removals.csv", "28001")[0], "since 2012,,,2051");
    assert_eq!(desk.rows("removals.csv", "28033"), ["since 2012,,,310"]);
    let rows = desk.rows("removals.csv", "28071");
    assert!(rows.contains(&"since 2012,sex,female,1".to_string()), "rows that the table does not have stay: {rows:?}");
    let later = ["--write", "--source", "SYNTHETIC", "--day", "2027-01-31"];
    assert!(desk.import("removals", &later, &[&fixture("table.csv")]).well);
    assert_eq!(["mississippi/removals.csv", "mississippi/imports.toml"].map(|file| desk.text(file)), written);
    assert!(
        written[1].contains("bytes = 366")
            || written[1].contains(&format!("bytes = {}", fs::metadata(fixture("table.csv")).unwrap().len()))
    );
}

#[test]
fn the_edition_can_still_be_prepared() {
    let desk = Desk::new("prepared");
    assert!(desk.import("removals", &["--write", "--source", "SYNTHETIC"], &[&fixture("table.csv")]).well);
    let prepared = county_map::prepare::prepare(&desk.folder.join("data/mississippi"));
    let problems = prepared.err().unwrap_or_default().iter().map(ToString::to_string).collect::<Vec<_>>();
    // What the edition says in words of its three rows is no longer so; the rows themselves are sound.
    assert!(problems.iter().all(|problem| !problem.contains("removals.csv")), "{problems:#?}");
}

#[test]
fn columns_of_months_become_rows_of_months() {
    let desk = Desk::new("months");
    let said =
        desk.import("arrests", &["--write", "--accept", "28001", "--source", "SYNTHETIC"], &[&fixture("months.tsv")]);
    assert!(said.well, "{}", said.problems);
    assert!(
        said.out.contains("the header stands 1 more times")
            && said.out.contains("months: 2014-10 to 2014-12, 3 of them"),
        "{}",
        said.out
    );
    assert_eq!(desk.rows("arrests.csv", "28001"), ["2014-10,,,1021", "2014-11,,,18", "2014-12,,,0"]);
    assert_eq!(desk.rows("arrests.csv", "28071"), ["2014-10,,,1", "2014-11,,,2", "2014-12,,,3"]);
}

#[test]
fn a_column_for_each_category_makes_the_whole_too() {
    let desk = Desk::new("categories");
    let table = "SYNTHETIC\nCounty,Male,Female,Removals\nTate County,7,2,9\nTunica County,0,3,3\nAll,7,5,12\n";
    let words = ["--write", "--source", "SYNTHETIC"];
    let said = desk.import("removals", &words, &[&desk.input("sexes.csv", table)]);
    assert!(said.well, "{}", said.problems);
    let rows = ["since 2012,,,9", "since 2012,sex,female,2", "since 2012,sex,male,7"];
    assert_eq!(desk.rows("removals.csv", "28137"), rows);
    for (right, wrong, told) in [
        ("7,2,9", "7,2,8", "sexes.csv:3:17  found a total of 8, expected 9, the sum of its row"),
        ("All,7,5", "All,8,4", "sexes.csv:5:5  found a total of 8, expected 7, the sum of the rows that it adds up"),
        ("Male,Female", "Men,Women", "sexes.csv:2:8  found column `Men`, expected one column of counts, or a column"),
    ] {
        let said = desk.import("removals", &words, &[&desk.input("sexes.csv", table.replace(right, wrong))]);
        assert!(!said.well && said.problems.contains(told), "{}", said.problems);
    }
}

#[test]
fn a_column_for_each_year_stands_beside_the_whole() {
    let desk = Desk::new("years");
    let table = desk.input("years.csv", "County,FY 2017,FY 2018,Total\nTate County,4,5,9\n");
    let said = desk.import("removals", &["--write", "--source", "SYNTHETIC"], &[&table]);
    assert!(said.well, "{}", said.problems);
    assert_eq!(desk.rows("removals.csv", "28137"), ["2017,,,4", "2018,,,5", "since 2012,,,9"]);
}

#[test]
fn a_graph_is_one_county() {
    let desk = Desk::new("graph");
    let said = desk.import("removals", &["--write"], &[&fixture("graph.json")]);
    assert!(said.problems.contains("--source"), "{}", said.problems);
    let said = desk.import("removals", &["--write", "--source", "SYNTHETIC"], &[&fixture("graph.json")]);
    assert!(said.well, "{}", said.problems);
    assert!(said.out.contains("title: Lafayette County, MS"), "{}", said.out);
    assert_eq!(desk.rows("removals.csv", "28071")[0], "since 2012,,,56", "its months add up");
}

#[test]
fn a_graph_without_a_name_is_given_its_county() {
    let desk = Desk::new("county");
    let text = fs::read_to_string(fixture("graph.json")).unwrap().replace("Lafayette County, MS", "Removals graph");
    let file = desk.input("graph.json", text);
    assert!(!desk.import("removals", &["--source", "SYNTHETIC"], &[&file]).well);
    let said = desk.import("removals", &["--source", "SYNTHETIC", "--county", "Lafayette County"], &[&file]);
    assert!(said.well && said.out.contains("28071 Lafayette County"), "{}{}", said.out, said.problems);
}

#[test]
fn counties_of_tidy_figures_may_be_words() {
    let desk = Desk::new("tidy");
    let said = desk.import("removals", &["--write", "--source", "SYNTHETIC"], &[&fixture("tidy.csv")]);
    assert!(said.well && said.out.contains("tidy figures, UTF-8, 3 rows"), "{}{}", said.out, said.problems);
    assert_eq!(desk.rows("removals.csv", "28033"), ["since 2012,,,310"]);
}

#[test]
fn every_encoding_gives_the_same_bytes() {
    let text = fs::read_to_string(fixture("table.csv")).unwrap().replace("pasted", "pasted – “ü”");
    let wide = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let windows = encoding_rs::WINDOWS_1252.encode(&text).0.into_owned();
    let inputs: [(&str, Vec<u8>); 6] = [
        ("UTF-8", text.clone().into_bytes()),
        ("UTF-8", [b"\xef\xbb\xbf", text.as_bytes()].concat()),
        ("UTF-8", text.replace('\n', "\r\n").into_bytes()),
        ("UTF-16LE", [vec![0xff, 0xfe], wide(u16::to_le_bytes)].concat()),
        ("UTF-16BE", [vec![0xfe, 0xff], wide(u16::to_be_bytes)].concat()),
        ("windows-1252", windows),
    ];
    let mut written = Vec::new();
    for (i, (encoding, bytes)) in inputs.into_iter().enumerate() {
        let desk = Desk::new(&format!("encoding-{i}"));
        let said = desk.import("removals", &["--write", "--source", "SYNTHETIC"], &[&desk.input("a.csv", bytes)]);
        assert!(
            said.well && said.out.contains(&format!("a table, {encoding}, 7 rows")),
            "{}{}",
            said.out,
            said.problems
        );
        assert!(said.out.contains("pasted – “ü”"), "{}", said.out);
        written.push(desk.text("mississippi/removals.csv"));
    }
    assert!(written.iter().all(|text| *text == written[0]));
}

#[test]
fn records_are_counted_by_county_and_month() {
    let desk = Desk::new("records");
    let said =
        desk.import("arrests", &["--write", "--accept", "28001", "--source", "SYNTHETIC"], &[&fixture("records.csv")]);
    assert!(said.well, "{}", said.problems);
    assert_eq!(desk.rows("arrests.csv", "28001"), ["2014-10,,,2", "2014-11,,,0", "2014-12,,,1"]);
    assert_eq!(desk.rows("arrests.csv", "28071"), ["2014-10,,,0", "2014-11,,,1", "2014-12,,,0"]);
    assert!(said.out.contains("records, 6 rows") && said.out.contains("1 rows of `Unknown`, 1 in all"), "{}", said.out);
}

#[test]
fn small_figures_of_a_finer_dimension_are_withheld() {
    let desk = Desk::new("few");
    let edition = desk.folder.join("data/mississippi/edition.toml");
    let categories = "categories = [\"female\", \"male\"]\n";
    let text = desk.text("mississippi/edition.toml").replacen(categories, &format!("{categories}finer = true\n"), 1);
    std::fs::write(edition, text).unwrap();
    let words =
        ["--write", "--accept", "28001", "--accept", "28071", "--source", "SYNTHETIC", "--period", "since 2012"];
    let said = desk.import("removals", &words, &[&fixture("records.csv")]);
    assert!(
        said.well && said.out.contains("withheld: figures of `sex` in 2 counties"),
        "{}{}",
        said.out,
        said.problems
    );
    let sexes = |geoid: &str| desk.rows("removals.csv", geoid).into_iter().filter(|row| row.contains("sex")).collect();
    let withheld: Vec<String> = ["since 2012,sex,female,", "since 2012,sex,male,"].map(String::from).into();
    assert_eq!((sexes("28001"), sexes("28071")), (withheld.clone(), withheld));
}
