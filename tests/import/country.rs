//! An edition of all states: a name means a county of the state that stands beside it.

use crate::desk::{Desk, said};
use std::fs;

/// Looks at a table of arrests by month, as an edition of all states would take it in.
fn look(name: &str, rows: &str, words: &[&str]) -> crate::desk::Said {
    let desk = Desk::new(name);
    let edition = desk.folder.join("data/alabama/edition.toml");
    let text = fs::read_to_string(&edition).unwrap();
    fs::write(&edition, text.replace("state = \"01\"", "state = \"US\"")).unwrap();
    let file = desk.input("a.csv", format!("county,state,month,arrests\n{rows}"));
    let words = [&["--edition", "alabama", "--measure", "arrests", "--zero-months"], words].concat();
    said(desk.command(&words, &[&file]).output().unwrap())
}

#[test]
fn counties_of_one_name_are_told_apart_by_their_states() {
    let rows = "Washington County,AL,2014-10,1\nWashington County,Maine,2014-10,20\nWashington Parish,LA,2014-11,300\n";
    let said = look("apart", rows, &[]);
    assert!(said.well, "{}", said.problems);
    for line in [
        "01129 Washington County               1",
        "23029 Washington County              20",
        "22117 Washington Parish             300",
    ] {
        assert!(said.out.contains(line), "{line}\n{}", said.out);
    }
    assert!(said.out.contains("counties matched by their exact name: 3"), "{}", said.out);
}

#[test]
fn a_name_without_a_state_is_taken_where_one_state_alone_has_it() {
    let said = look("alone", "Autauga County,,2014-10,1\n\"Bibb County, GA\",,2014-10,2\n01003,,2014-10,3\n", &[]);
    assert!(said.well, "{}", said.problems);
    for line in ["01001 Autauga County", "13021 Bibb County", "01003 Baldwin County"] {
        assert!(said.out.contains(line), "{line}\n{}", said.out);
    }
    let refused = look("several", "Washington County,,2014-10,1\n", &[]);
    assert!(
        refused
            .problems
            .contains("a.csv:2:1  found `Washington County`, expected a name that can mean one county alone")
    );
}

#[test]
fn a_name_of_another_state_is_no_countys_and_a_territory_lies_elsewhere() {
    let rows = "Autauga County,GA,2014-10,1\nAutauga County,AL,2014-10,2\nGuam,GU,2014-10,4\n";
    let refused = look("strange", rows, &[]);
    assert!(refused.problems.contains("a.csv:2:1  found `Autauga County`, expected the name of a county of Georgia"));
    let said = look("named", rows, &["--unplaced", "Autauga County, GA"]);
    assert!(said.well, "{}", said.problems);
    for line in [
        "given to no county: 1 rows of `Autauga County, GA`, 1 in all",
        "of other states: 1 rows, 4 in all",
        "01001 Autauga County",
    ] {
        assert!(said.out.contains(line), "{line}\n{}", said.out);
    }
}
