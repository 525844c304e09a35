//! Files as they come out of spreadsheets, mail and bad copies: each is told of by what is wrong with it.

use crate::rules::{Copy, assert_problems};
use std::fs;

/// What is wrong, the file, what becomes of its text, and what is told of it.
type Broken = (&'static str, &'static str, fn(&str) -> Vec<u8>, &'static [&'static str]);

/// `old`, which must be there, put as `new`, everywhere.
fn put(text: &str, old: &str, new: &str) -> Vec<u8> {
    assert!(text.contains(old), "{old:?}");
    text.replace(old, new).into_bytes()
}

fn utf_16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn cut(text: &str, end: &str) -> Vec<u8> {
    text.as_bytes()[..text.find(end).unwrap() + end.len()].to_vec()
}

const NOT_WHOLE: &str = "expected a whole number without separators";

const BROKEN: &[Broken] = &[
    (
        "UTF-16",
        "arrests.csv",
        |text| [&[0xff, 0xfe], utf_16(text).as_slice()].concat(),
        &["arrests.csv:1:1  found a file in UTF-16, expected a file in UTF-8"],
    ),
    (
        "UTF-16 that does not say so",
        "arrests.csv",
        utf_16,
        &["arrests.csv:1:2  found a NUL byte, expected a file in UTF-8"],
    ),
    (
        "Windows-1252",
        "arrests.csv",
        |text| text.replacen("Nobody", "Nadi?", 1).bytes().map(|byte| if byte == b'?' { 0xe9 } else { byte }).collect(),
        &[
            "arrests.csv:2:33  found the byte E9, which is no UTF-8, expected a file in UTF-8, and not in Windows-1252 or another encoding",
        ],
    ),
    (
        "a byte order mark",
        "arrests.csv",
        |text| format!("\u{feff}{text}").into_bytes(),
        &["arrests.csv:1:1  found a byte order mark (BOM), expected a file in UTF-8 without one"],
    ),
    (
        "a byte order mark in words",
        "words.en.toml",
        |text| format!("\u{feff}{text}").into_bytes(),
        &["words.en.toml:1:1  found a byte order mark (BOM), expected a file in UTF-8 without one"],
    ),
    ("line ends of Windows, which are accepted", "arrests.csv", |text| put(text, "\n", "\r\n"), &[]),
    ("line ends of Windows in words", "words.en.toml", |text| put(text, "\n", "\r\n"), &[]),
    ("an empty line, which is accepted", "arrests.csv", |text| put(text, "99003,2012-11", "\n99003,2012-11"), &[]),
    ("no line end at the end, which is accepted", "arrests.csv", |text| text.trim_end().into(), &[]),
    (
        "an empty file",
        "arrests.csv",
        |_| Vec::new(),
        &["arrests.csv:1:1  found the end of the header, expected column `geoid`"],
    ),
    (
        "a header alone",
        "arrests.csv",
        |text| cut(text, "note\n"),
        &["arrests.csv:1:1  found no rows, expected figures"],
    ),
    (
        "a file cut within a row",
        "arrests.csv",
        |text| cut(text, "99003,2013-01,,,0,publ"),
        &[
            "arrests.csv:5:1  found no row of county 99003 for 2013-01, expected a row for each month from 2012-11 to 2013-01",
            "arrests.csv:7:1  found 6 cells, expected 9 cells",
        ],
    ),
    (
        "a file cut between two rows",
        "arrests.csv",
        |text| cut(text, "99003,2012-11,,,1,published,Nobody,2026-01-31,\n"),
        &[
            "arrests.csv:5:1  found no row of county 99003 for 2012-12, expected a row for each month from 2012-11 to 2013-01",
            "arrests.csv:5:1  found no row of county 99003 for 2013-01, expected a row for each month from 2012-11 to 2013-01",
        ],
    ),
    (
        "a NUL byte",
        "arrests.csv",
        |text| put(text, "2012-12,,,0", "2012-12,,,\0"),
        &["arrests.csv:3:17  found a NUL byte, expected a file in UTF-8"],
    ),
    (
        "a quote that is never closed",
        "sites.csv",
        |text| put(text, "\"JAIL, NORTH\"", "\"JAIL, NORTH"),
        &["sites.csv:2:34  found a quote that is never closed, expected quotes in pairs"],
    ),
    (
        "two rows of headings",
        "arrests.csv",
        |text| format!("County,Month,By,,Arrests,,,,\n{text}").into_bytes(),
        &["arrests.csv:1:1  found column `County`, expected column `geoid`"],
    ),
    (
        "columns in another order",
        "arrests.csv",
        |text| put(text, "geoid,period", "period,geoid"),
        &["arrests.csv:1:1  found column `period`, expected column `geoid`"],
    ),
    (
        "a column too many",
        "arrests.csv",
        |text| put(text, "\n", ",\n"),
        &["arrests.csv:1:68  found column ``, expected the end of the header"],
    ),
    (
        "semicolons",
        "arrests.csv",
        |text| put(text, ",", ";"),
        &[
            "arrests.csv:1:1  found column `geoid;period;dimension;category;value;status;source;retrieved;note`, expected column `geoid`",
        ],
    ),
    (
        "two cells that changed places",
        "arrests.csv",
        |text| put(text, "99003,2012-12,", "2012-12,99003,"),
        &[
            "arrests.csv:5:1  found no row of county 99003 for 2012-12, expected a row for each month from 2012-11 to 2013-01",
            "arrests.csv:6:1  found `2012-12`, expected the GEOID of one of the 3 counties",
            "arrests.csv:6:9  found `99003`, expected `2014-10`, …",
        ],
    ),
    (
        "a month as Excel makes it",
        "arrests.csv",
        |text| put(text, "99001,2012-12", "99001,Dec-12"),
        &[
            "arrests.csv:2:1  found no row of county 99001 for 2012-12, …",
            "arrests.csv:3:7  found `Dec-12`, expected `2014-10`, …",
        ],
    ),
    (
        "a day for a month",
        "arrests.csv",
        |text| put(text, "99001,2012-12", "99001,2012-12-01"),
        &[
            "arrests.csv:2:1  found no row of county 99001 for 2012-12, …",
            "arrests.csv:3:7  found `2012-12-01`, expected `2014-10`, …",
        ],
    ),
    (
        "months that overlap",
        "arrests.csv",
        |text| put(text, "99001,2012-12", "99001,2012-11/2012-12"),
        &[
            "arrests.csv:2:1  found no row of county 99001 for 2012-12, …",
            "arrests.csv:3:7  found `2012-11/2012-12`, expected a month as YYYY-MM",
        ],
    ),
    (
        "a row twice",
        "arrests.csv",
        |text| put(text, "99001,2012-12", "99001,2012-11"),
        &[
            "arrests.csv:2:1  found no row of county 99001 for 2012-12, …",
            "arrests.csv:3:1  found the same geoid, period, dimension and category as in line 2, expected each figure once",
        ],
    ),
    (
        "a county of another state",
        "start.csv",
        |text| put(text, "99003", "01003"),
        &["start.csv:3:1  found `01003`, expected the GEOID of one of the 3 counties"],
    ),
    (
        "a GEOID as Excel makes it",
        "start.csv",
        |text| put(text, "99003", "9.9003E+04"),
        &["start.csv:3:1  found `9.9003E+04`, expected the GEOID of one of the 3 counties"],
    ),
    (
        "a GEOID with a blank",
        "start.csv",
        |text| put(text, "99003", " 99003"),
        &["start.csv:3:1  found ` 99003`, expected the GEOID of one of the 3 counties"],
    ),
    (
        "a name for a GEOID",
        "start.csv",
        |text| put(text, "99003", "Birch"),
        &["start.csv:3:1  found `Birch`, expected the GEOID of one of the 3 counties"],
    ),
    (
        "a county without residents",
        "residents.csv",
        |text| put(text, "99005,Cedar Point,3000,3030,Nobody,2026-01-31\n", ""),
        &["residents.csv:1:1  found no row of county 99005, expected each county once"],
    ),
    (
        "a county twice",
        "residents.csv",
        |text| put(text, "99005,Cedar Point,", "99001,Ash,1,1,Nobody,2026-01-31\n99005,Cedar Point,"),
        &["residents.csv:4:1  found county 99001 again, expected each county once"],
    ),
    (
        "no source",
        "arrests.csv",
        |text| put(text, "99001,2012-12,,,0,published,Nobody", "99001,2012-12,,,0,published, "),
        &["arrests.csv:3:29  found an empty cell, expected the figure’s source"],
    ),
];

/// Values that are no counts, as spreadsheets and agencies write them.
const NO_COUNTS: [&str; 14] =
    ["\"1,003\"", "1 003", "1\u{202f}003", "-3", "−3", "3.0", "3.5", "NaN", "1E+03", "#REF!", "n/a", "*", "D", "3*"];

#[track_caller]
fn check((what, file, change, expected): &Broken) {
    let copy = Copy::new();
    let path = copy.folder().join(file);
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, change(&text)).unwrap();
    assert_problems(what, &copy.problems(), expected);
}

#[test]
fn each_broken_file_is_told_of_by_what_is_wrong_with_it() {
    BROKEN.iter().for_each(check);
}

#[test]
fn what_is_no_count_is_told_of() {
    for value in NO_COUNTS {
        let copy = Copy::new();
        copy.change("arrests.csv", "99003,2012-11,,,1,", &format!("99003,2012-11,,,{value},"));
        let told = format!("arrests.csv:5:17  found `{}`, {NOT_WHOLE}", value.trim_matches('"'));
        let gap = "arrests.csv:6:1  found no row of county 99003 for 2012-11, …";
        assert_problems(value, &copy.problems(), &[&told, gap]);
    }
}

#[test]
fn a_zero_that_a_spreadsheet_took_is_asked_for() {
    let copy = Copy::of("data/alabama");
    copy.change("residents.csv", "01001,Autauga", "1001,Autauga");
    assert_problems(
        "a GEOID without its zero",
        &copy.problems(),
        &[
            "residents.csv:1:1  found no row of county 01001, expected each county once",
            "residents.csv:2:1  found `1001`, expected `01001`, with its zero",
        ],
    );
}
