//! What is wrong is told with its place, all of it, and nothing is written.

use crate::desk::{Desk, fixture};
use std::fs;

/// Expects that an import of this text is refused with this message, and that the edition stays as it is.
fn check(name: &str, text: impl AsRef<[u8]>, measure: &str, message: &str) {
    let desk = Desk::new(name);
    let file = if measure == "arrests" { "arrests.csv" } else { "removals.csv" };
    let before = desk.text(&format!("mississippi/{file}"));
    let said = desk.import(measure, &["--write", "--source", "SYNTHETIC"], &[&desk.input("a.csv", text)]);
    assert!(!said.well, "{}", said.out);
    assert!(said.problems.contains(message), "{message}\n{}", said.problems);
    assert_eq!(desk.text(&format!("mississippi/{file}")), before);
    assert!(!desk.folder.join("data/mississippi/imports.toml").exists());
}

#[test]
fn names_that_are_no_countys_are_all_told() {
    let desk = Desk::new("names");
    let file = desk.input("a.csv", "County,Number\nAdam County,1\nOktibeha,2\nTate,3\n");
    let said = desk.import("removals", &["--source", "SYNTHETIC"], &[&file]);
    assert!(!said.well);
    for message in ["a.csv:2:1  found `Adam County`, expected the name of a county", "a.csv:3:1  found `Oktibeha`"] {
        assert!(said.problems.contains(message), "{}", said.problems);
    }
    assert!(said.out.contains("28137 Tate County"), "what is understood is shown all the same: {}", said.out);
}

#[test]
fn a_name_that_is_no_countys_is_passed_over_when_it_is_named_and_told_with_its_sum() {
    let desk = Desk::new("unplaced");
    let file = desk.input("a.csv", "County,Number\nOktibeha,2\nTate,3\n");
    let said = desk.import("removals", &["--unplaced", "Oktibeha"], &[&file]);
    assert!(said.well, "{}", said.problems);
    assert!(said.out.contains("given to no county: 1 rows of `Oktibeha`, 2 in all"), "{}", said.out);
    assert!(said.out.contains("28137 Tate County"), "{}", said.out);
}

#[test]
fn a_county_stands_once_or_in_parts_with_names() {
    check(
        "twice",
        "County,Number\nTate,3\nTate County,4\n",
        "removals",
        "a.csv:3:13  found the same county and period for the second time",
    );
}

#[test]
fn what_is_cut_off_is_told() {
    check("quote", "County,Number\nTate,3\n\"Lee County,", "removals", "a.csv:3:1  found a quote without its end");
    check(
        "short",
        "County,Number\nTate,3\nLee",
        "removals",
        "a.csv:3:1  found 1 cells, where the file ends without a line end",
    );
    let json = fs::read_to_string(fixture("graph.json")).unwrap();
    check("json", &json[..json.len() / 2], "removals", "the file is cut off");
}

#[test]
fn months_that_may_be_two_are_refused() {
    check(
        "month",
        "County,Month,Number\nTate,1/10/14,3\n",
        "arrests",
        "a.csv:2:6  found `1/10/14`, expected a month as 2014-10",
    );
    check(
        "json-month",
        "{\"Tate County, MS\": 1, \"timeline\": [\n{\"fymon\": \"Oct-14\", \"number\": 3}]}",
        "arrests",
        "a.csv:2:21  found `Oct-14`",
    );
}

#[test]
fn a_month_without_a_row_is_a_gap() {
    let text = "County,Month,Number\nTate,2014-10,3\nLee,2014-10,1\nLee,2014-11,1\n";
    check("gap", text, "arrests", "found no row for 1 months of the county, the first 2014-11");
}

#[test]
fn numbers_and_totals_must_be_whole() {
    check("number", "County,Number\nTate,3.5\n", "removals", "a.csv:2:6  found `3.5`, expected a whole number");
    check("total", "County,Number\nTate,3\nAll,4\n", "removals", "found a total of 4, expected 3");
}

#[test]
fn what_is_no_table_says_so() {
    check("page", "<html><table></table></html>", "removals", "a.csv:1:1  found a page");
    check("binary", b"\x00\x01\x02\x00", "removals", "bytes that are no UTF-8 text");
    check("empty", "", "removals", "no header that names counties");
}

#[test]
fn what_is_printed_stands_unless_it_is_accepted() {
    let text = "County,Number\nAdams,2050\nLafayette,55\n";
    check("printed", text, "removals", "found 2050 as the total of 28001");
    let desk = Desk::new("accepted");
    let file = desk.input("a.csv", text);
    let said = desk.import("removals", &["--source", "SYNTHETIC", "--accept", "28001"], &[&file]);
    assert!(!said.well && !said.problems.contains("28001") && said.problems.contains("28071"), "{}", said.problems);
    let both = ["--write", "--source", "SYNTHETIC", "--accept", "28001", "--accept", "28071"];
    let said = desk.import("removals", &both, &[&file]);
    assert!(said.well && said.out.contains("accepted: 2050 as the total of 28001"), "{}{}", said.out, said.problems);
}

#[test]
fn a_file_comes_once() {
    let desk = Desk::new("once");
    let said = desk.import("removals", &["--source", "SYNTHETIC"], &[&fixture("table.csv"), &fixture("table.csv")]);
    assert!(said.problems.contains("the same bytes as a file before it"), "{}", said.problems);
}

#[test]
fn residents_want_every_county() {
    let desk = Desk::new("residents");
    let said = desk.import("residents", &["--write"], &[&fixture("census.csv")]);
    assert!(
        !said.well && said.problems.contains("found no row, expected residents of Amite County (28005)"),
        "{}",
        said.problems
    );
    assert!(!said.problems.contains("(28001)") && !said.problems.contains("(28003)"), "{}", said.problems);
}

#[test]
fn a_records_day_that_may_be_two_is_refused() {
    check(
        "day",
        "county,removal_date\nTate,10/3/2014\nTate,2014-10-03\n",
        "arrests",
        "a.csv:2:6  found `10/3/2014`, expected a day as 2014-10-03",
    );
    check("cut", "county,removal_date\nTate,2014-10-03\nTate", "arrests", "found 1 cells, expected 2 cells");
}
