//! Each rule of `prepare`: one line of a sound invented edition is broken, and the message says which.

use crate::root;
use county_map::prepare::prepare;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// A copy of the sound edition, removed at the end of its test.
pub struct Copy(PathBuf);

impl Copy {
    pub fn new() -> Self {
        Self::of("tests/fixtures/edition")
    }

    /// Of another edition of the repository.
    pub fn of(edition: &str) -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("edition-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(&folder).unwrap();
        for entry in fs::read_dir(root().join(edition)).unwrap() {
            let path = entry.unwrap().path();
            fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
        }
        Self(folder)
    }

    pub fn folder(&self) -> &Path {
        &self.0
    }

    /// Puts `new` for `old`, which must stand once in the file.
    pub fn change(&self, file: &str, old: &str, new: &str) {
        let path = self.0.join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(text.matches(old).count(), 1, "{old:?} in {file}");
        fs::write(path, text.replace(old, new)).unwrap();
    }

    /// All problems, named without the folder.
    pub fn problems(&self) -> Vec<String> {
        let folder = format!("{}/", self.0.display());
        let problems = prepare(&self.0).err().unwrap_or_default();
        problems.iter().map(|problem| problem.to_string().replace(&folder, "")).collect()
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// With `old` changed to `new` in `file`, these are the problems and no others.
#[track_caller]
pub fn check(file: &str, old: &str, new: &str, expected: &[&str]) {
    let copy = Copy::new();
    copy.change(file, old, new);
    assert_problems(&format!("{file}: {old:?} changed to {new:?}"), &copy.problems(), expected);
}

/// These are the problems and no others; an expected one may break off with `…`.
#[track_caller]
pub fn assert_problems(what: &str, problems: &[String], expected: &[&str]) {
    let agree = problems.len() == expected.len() && problems.iter().zip(expected).all(|(a, b)| agrees(a, b));
    assert!(agree, "{what}\n{problems:#?}");
}

/// Whether the message is the expected one, which may break off with `…`.
fn agrees(message: &str, expected: &str) -> bool {
    expected.strip_suffix('…').map_or(message == expected, |start| message.starts_with(start))
}

#[test]
fn the_edition_is_sound_as_it_stands() {
    assert_eq!(Copy::new().problems(), [""; 0]);
}

#[test]
fn all_problems_of_all_files_are_told_at_once() {
    let copy = Copy::new();
    copy.change("removals.csv", "since 2012,,,20,", "since 2012,,,\"2,0\",");
    copy.change("start.csv", "2012-02-29", "2011-02-29");
    copy.change("residents.csv", "pop_2013", "pop_2014");
    copy.change("edition.toml", "counts = [10, 30]", "counts = [30, 10]");
    let problems = copy.problems();
    assert_eq!(
        problems,
        [
            "edition.toml:31:10  found counts = [30, 10], expected breaks above 0 that ascend",
            "removals.csv:2:20  found `2,0`, expected a whole number without separators",
            "residents.csv:1:21  found column `pop_2014`, expected column `pop_2013`",
            "start.csv:3:10  found `2011-02-29`, expected a day as YYYY-MM-DD",
        ]
    );
}

#[test]
fn the_schema_is_strict() {
    check(
        "edition.toml",
        "synthetic = true",
        "synthetic = true\ncolour = \"red\"",
        &["edition.toml:9:1  found unknown field `colour`, expected one of `id`, …"],
    );
    check(
        "edition.toml",
        "synthetic = true",
        "synthetic = \"yes\"",
        &["edition.toml:8:13  found invalid type: string \"yes\", expected a boolean"],
    );
    check(
        "edition.toml",
        "synthetic = true",
        "synthetic = true\nsite = \"example.org\"",
        &["edition.toml:9:8  found \"example.org\", expected an address as https://example.org/folder/"],
    );
    check(
        "edition.toml",
        "retrieved = \"2026-01-31\"",
        "retrieved = \"2026-02-30\"",
        &["edition.toml:7:13  found \"2026-02-30\", expected a day as YYYY-MM-DD"],
    );
    check(
        "edition.toml",
        "state = \"99\"\n",
        "",
        &["edition.toml:1:1  found missing field `state`, expected the fields of an edition"],
    );
    check("edition.toml", "file = \"start.csv\"", "file = \"begin.csv\"", &["begin.csv:1:1  found no text (…"]);
    check(
        "edition.toml",
        "id = \"sites\"",
        "id = \"arrests\"",
        &[
            "edition.toml:45:6  found measure `arrests` again, expected each measure once",
            "printed.csv:8:1  found `sites`, expected one of `removals`, `arrests`, `arrests`, `start`",
            "printed.csv:9:1  found `sites`, expected one of `removals`, `arrests`, `arrests`, `start`",
            "printed.csv:10:1  found `sites`, expected one of `removals`, `arrests`, `arrests`, `start`",
            "words.en.toml:1:1  found no `measure.arrests.dimension.site`, expected words for it",
            "words.en.toml:42:10  found `measure.sites`, expected one of `removals`, `arrests`, `arrests`, `start`",
        ],
    );
    check(
        "edition.toml",
        "id = \"start\"",
        "id = \"The start\"",
        &[
            "edition.toml:54:6  found `The start`, expected an id of a-z, 0-9 and -",
            "printed.csv:11:1  found `start`, expected one of `removals`, `arrests`, `sites`, `The start`",
            "words.en.toml:19:2  found no `measure.The start`, expected words for it",
            "words.en.toml:53:10  found `measure.start`, expected one of `removals`, `arrests`, `sites`, `The start`",
        ],
    );
}

#[test]
fn an_inset_is_a_state_of_the_edition_and_not_all_of_it() {
    let with = |inset: &str, messages: &[&str]| {
        check("edition.toml", "[facilities]", &format!("[[inset]]\n{inset}\n[facilities]"), messages);
    };
    let told = |state: &str| {
        format!("edition.toml:19:9  found `{state}`, expected a state of the edition by its FIPS code, each once")
    };
    with("state = \"98\"\nwidth = 200", &[&told("98")]);
    with(
        "state = \"9\"\nwidth = 200",
        &[&told("9"), "edition.toml:19:9  found all states in insets, expected one that is in none"],
    );
    with(
        "state = \"99\"\nwidth = 20",
        &[
            "edition.toml:19:9  found all states in insets, expected one that is in none",
            "edition.toml:20:9  found `20`, expected a breadth from 50 to 500",
        ],
    );
}

#[test]
fn text_holds_no_markup() {
    check(
        "words.es.toml",
        "text = \"Una palabra larga.\"",
        "text = \"Una palabra <b>larga</b>.\"",
        &[
            "words.es.toml:64:21  found `<`, expected text without markup",
            "words.es.toml:64:29  found `<`, expected text without markup",
        ],
    );
    check(
        "facilities.csv",
        "Cedar Hold Room",
        "Cedar <Hold> Room",
        &["facilities.csv:3:19  found `<`, expected text without markup"],
    );
}

#[test]
fn headers_are_exact() {
    check(
        "removals.csv",
        "geoid,period",
        "fips,period",
        &["removals.csv:1:1  found column `fips`, expected column `geoid`"],
    );
    check(
        "residents.csv",
        "pop_2013",
        "pop_2014",
        &["residents.csv:1:21  found column `pop_2014`, expected column `pop_2013`"],
    );
}

#[test]
fn counties_are_the_boundaries_own_and_each_is_there_once() {
    check(
        "edition.toml",
        "counties = 3",
        "counties = 4",
        &["boundaries.geojson:1:1  found 3 counties, expected 4, as edition.toml says"],
    );
    check(
        "edition.toml",
        "state = \"99\"",
        "state = \"98\"",
        &[
            "boundaries.geojson:2:41  found `99001`, expected five digits from 98",
            "boundaries.geojson:3:41  found `99003`, expected five digits from 98",
            "boundaries.geojson:4:41  found `99005`, expected five digits from 98",
            "removals.csv:7:1  found `99`, expected the GEOID of one of the 3 counties",
        ],
    );
    check(
        "residents.csv",
        "99003,Birch",
        "99005,Birch",
        &[
            "residents.csv:1:1  found no row of county 99003, expected each county once",
            "residents.csv:3:7  found `Birch`, expected `Cedar Point`, as in the boundaries",
            "residents.csv:4:1  found county 99005 again, expected each county once",
        ],
    );
    check(
        "residents.csv",
        "99003,Birch",
        "99003,Beech",
        &["residents.csv:3:7  found `Beech`, expected `Birch`, as in the boundaries"],
    );
    check(
        "noncitizens.csv",
        "99003,2013,0,12,Nobody,2026-01-31\n",
        "",
        &["noncitizens.csv:1:1  found no row of county 99003, expected each county once"],
    );
    check(
        "removals.csv",
        "99001,2012,,,9",
        "99007,2012,,,9",
        &["removals.csv:5:1  found `99007`, expected the GEOID of one of the 3 counties"],
    );
    check(
        "facilities.csv",
        "99005,CEDAR",
        "CEDAR,CEDAR",
        &["facilities.csv:3:1  found `CEDAR`, expected the GEOID of one of the 3 counties"],
    );
    check(
        "agreements.csv",
        "99003,Birch",
        "99002,Birch",
        &["agreements.csv:3:1  found `99002`, expected the GEOID of one of the 3 counties"],
    );
    check(
        "edition.toml",
        "ranks = [\"99001\"]",
        "ranks = [\"99002\"]",
        &[
            "edition.toml:32:10  found `99002`, expected the GEOID of one of the 3 counties",
            "words.en.toml:27:1  found no `measure.removals.ranks.99002`, expected words for it",
            "words.en.toml:27:11  found `measure.removals.ranks.99001`, expected `99002`",
        ],
    );
    check(
        "edition.toml",
        "counties = [\"99001\", \"99005\"]",
        "counties = [\"99001\", \"99004\"]",
        &["edition.toml:61:22  found `99004`, expected the GEOID of one of the 3 counties"],
    );
    check(
        "edition.toml",
        "measures = [\"removals\"]",
        "measures = [\"returns\"]",
        &["edition.toml:62:13  found `returns`, expected one of `removals`, `arrests`, `sites`, `start`"],
    );
    check(
        "edition.toml",
        "withheld = [\"99005\"]",
        "withheld = [\"99009\"]",
        &["edition.toml:16:13  found `99009`, expected the GEOID of one of the 3 counties"],
    );
}

#[test]
fn figures_are_whole_numbers_with_a_source_and_stand_once() {
    check(
        "removals.csv",
        "99001,since 2012,,,20,",
        "99001,since 2012,,,20.0,",
        &["removals.csv:2:20  found `20.0`, expected a whole number without separators"],
    );
    check(
        "removals.csv",
        "2012,,,9,published,Nobody,",
        "2012,,,9,published,,",
        &["removals.csv:5:26  found an empty cell, expected the figure’s source"],
    );
    check(
        "removals.csv",
        "2012,,,9,published,Nobody,2026-01-31",
        "2012,,,9,published,Nobody,",
        &["removals.csv:5:33  found an empty cell, expected a day as YYYY-MM-DD"],
    );
    check(
        "removals.csv",
        "2012,,,9,published",
        "2012,,,9,estimated",
        &["removals.csv:5:16  found `estimated`, expected one of `published`, `not-published`, `withheld`"],
    );
    check(
        "removals.csv",
        "99001,2013 part,,,4,",
        "99001,2012,,,4,",
        &[
            "removals.csv:6:1  found the same geoid, period, dimension and category as in line 5, expected each figure once",
        ],
    );
    check(
        "removals.csv",
        "99001,2013 part,,,4,",
        "99001,FY2013,,,4,",
        &[
            "removals.csv:6:7  found `FY2013`, expected `2014-10`, `2018`, `2019 part`, `since 2012`, `2025-01-20/2026-08-06`, `2014-10/2018-05` or nothing",
        ],
    );
    check("noncitizens.csv", "99001,2013,50", "99001,2012,50", &["noncitizens.csv:2:7  found `2012`, expected `2013`"]);
    check(
        "noncitizens.csv",
        "99001,2013,50,20",
        "99001,2013,50,±20",
        &["noncitizens.csv:2:15  found `±20`, expected a whole number without separators"],
    );
}

#[test]
fn a_month_without_a_row_is_a_gap() {
    check(
        "arrests.csv",
        "99001,2012-12,,,0,published,Nobody,2026-01-31,\n",
        "",
        &[
            "arrests.csv:2:1  found no row of county 99001 for 2012-12, expected a row for each month from 2012-11 to 2013-01",
        ],
    );
    check(
        "arrests.csv",
        "99003,2013-01,,,0,published,Nobody,2026-01-31,\n",
        "",
        &[
            "arrests.csv:5:1  found no row of county 99003 for 2013-01, expected a row for each month from 2012-11 to 2013-01",
        ],
    );
    check(
        "arrests.csv",
        "99003,2012-11",
        "99003,2012",
        &[
            "arrests.csv:5:7  found `2012`, expected a month as YYYY-MM",
            "arrests.csv:6:1  found no row of county 99003 for 2012-11, expected a row for each month from 2012-11 to 2013-01",
        ],
    );
    check(
        "arrests.csv",
        "99003,2012-11,,,1",
        ",2012-11,,,1",
        &[
            "arrests.csv:5:1  found an empty cell, expected the GEOID of a county",
            "arrests.csv:6:1  found no row of county 99003 for 2012-11, expected a row for each month from 2012-11 to 2013-01",
        ],
    );
    check(
        "arrests.csv",
        "99003,2012-11,,,1",
        "99003,2012-11,sex,female,1",
        &[
            "arrests.csv:5:15  found `sex`, expected no dimension in figures by month",
            "arrests.csv:6:1  found no row of county 99003 for 2012-11, expected a row for each month from 2012-11 to 2013-01",
        ],
    );
}

#[test]
fn parts_make_their_whole() {
    check(
        "removals.csv",
        "sex,male,15",
        "sex,male,14",
        &["removals.csv:3:29  found a sum of 19 over `sex` in county 99001, expected its total of 20"],
    );
    check(
        "removals.csv",
        "99001,since 2012,sex,female,5,",
        "99003,since 2012,sex,female,5,",
        &[
            "removals.csv:3:1  found no row of county 99003 for `sex` `male`, expected every category of a county that is divided, 0 included",
            "removals.csv:4:1  found no row of county 99001 for `sex` `female`, expected every category of a county that is divided, 0 included",
        ],
    );
    check(
        "removals.csv",
        "sex,female",
        "sex,woman",
        &["removals.csv:3:22  found `woman`, expected one of `female`, `male`"],
    );
    check(
        "removals.csv",
        "since 2012,sex,male",
        "since 2012,age,male",
        &[
            "removals.csv:4:18  found dimension `age` of `99001` in `since 2012`, expected no dimension, `sex` of a county, or `mean per month` of the state in a year",
        ],
    );
    check(
        "removals.csv",
        "since 2012,sex,male",
        "since 2013,sex,male",
        &["removals.csv:4:7  found `since 2013`, expected `since 2012`, as in the rows before"],
    );
    check(
        "sites.csv",
        "99001,2025-01-20/2025-12-31,site,JAIL SOUTH,4",
        "99001,2025-01-20/2025-12-31,,,4",
        &["sites.csv:3:31  found a total, expected none beside a dimension that makes the total"],
    );
}

#[test]
fn figures_agree_with_what_is_printed() {
    check(
        "printed.csv",
        "removals,99001,total,20",
        "removals,99001,total,21",
        &["printed.csv:2:22  found 21 printed, expected 20, as the figures say of `total removals 99001`"],
    );
    check(
        "printed.csv",
        "arrests,,total,7",
        "arrests,,total,8",
        &["printed.csv:5:16  found 8 printed, expected 7, as the figures say of `total arrests`"],
    );
    check(
        "printed.csv",
        "sites,,unplaced,2",
        "sites,,unplaced,3",
        &["printed.csv:10:17  found 3 printed, expected 2, as the figures say of `unplaced sites`"],
    );
    check(
        "printed.csv",
        "arrests,,months,3",
        "arrests,,weeks,3",
        &["printed.csv:7:16  found 3 printed, expected no such quantity, as the figures say of `weeks arrests`"],
    );
    check(
        "printed.csv",
        "sites,,total",
        "places,,total",
        &["printed.csv:8:1  found `places`, expected one of `removals`, `arrests`, `sites`, `start`"],
    );
}

#[test]
fn dates_are_real_and_in_order() {
    check(
        "start.csv",
        "2012-02-29",
        "2013-02-29",
        &["start.csv:3:10  found `2013-02-29`, expected a day as YYYY-MM-DD"],
    );
    check(
        "start.csv",
        "99003,,",
        "99003,2012,",
        &["start.csv:3:7  found `2012`, expected no period: the value is the date"],
    );
    check(
        "facilities.csv",
        "2010-05-06",
        "2000-05-06",
        &["facilities.csv:2:49  found `2000-05-06`, expected a day not before 2001-03-04"],
    );
    check(
        "agreements.csv",
        "participating,2025-06-30",
        "pending,2025-06-30",
        &["agreements.csv:2:51  found `2025-06-30` while pending, expected a day once it is signed"],
    );
    check(
        "agreements.csv",
        "participating,2025-06-30",
        "participating,30 June 2025",
        &["agreements.csv:2:57  found `30 June 2025`, expected a day as YYYY-MM-DD"],
    );
}

#[test]
fn a_direction_is_one_of_two_and_leaves_each_class_a_colour() {
    let lower = "kind = \"totals\"\nabsent = \"not-published\"\ndirection = ";
    let plain = "kind = \"totals\"\nabsent = \"not-published\"";
    check(
        "edition.toml",
        plain,
        &format!("{lower}\"down\""),
        &["edition.toml:30:13  found unknown variant `down`, expected `higher` or `lower`"],
    );
    check("edition.toml", plain, &format!("{lower}\"lower\""), &[]);
    let many = "counts = [10, 30, 40, 50, 60, 70]";
    check(
        "edition.toml",
        "counts = [10, 30]",
        many,
        &["edition.toml:31:10  found 6 breaks of counts, expected 5 at most"],
    );
    let copy = Copy::new();
    copy.change("edition.toml", plain, &format!("{lower}\"lower\""));
    copy.change("edition.toml", "counts = [10, 30]", "counts = [10, 30, 40, 50, 60]");
    let told = "edition.toml:32:10  found 5 breaks of counts, expected 4 at most";
    assert_problems("zero has a dark colour too", &copy.problems(), &[told]);
}

#[test]
fn rates_have_their_denominators_and_breaks_ascend() {
    check(
        "edition.toml",
        "rate_years = [2012, 2013]\nbreaks",
        "rate_years = [2012, 2014]\nbreaks",
        &[
            "edition.toml:30:14  found rate_years 2012 to 2014, expected years from 2012 to 2013, of which residents are known",
        ],
    );
    check(
        "edition.toml",
        "rate_years = [2012, 2013]\n\n",
        "rate_years = [2013, 2013]\n\n",
        &["edition.toml:42:14  found rate_years 2013 to 2013, expected 2012 to 2013, the years that the figures touch"],
    );
    check(
        "edition.toml",
        "counts = [10, 30]",
        "counts = [30, 10]",
        &["edition.toml:31:10  found counts = [30, 10], expected breaks above 0 that ascend"],
    );
    check(
        "edition.toml",
        "rates = [3, 10]",
        "rates = []",
        &[
            "edition.toml:31:10  found no breaks of rates, expected breaks of rates exactly where `rate_years` are given",
        ],
    );
    check(
        "residents.csv",
        "99003,Birch,2000",
        "99003,Birch,0",
        &["residents.csv:3:13  found `0`, expected residents, whom a rate can be taken on"],
    );
}

#[test]
fn outlines_are_closed_and_valid() {
    check(
        "boundaries.geojson",
        "[-90,33],[-90,32]]]}},",
        "[-90,33]]]}},",
        &["boundaries.geojson:2:41  found an open outline of 99001, expected a ring whose last point is its first"],
    );
    check(
        "boundaries.geojson",
        "[-89.4,32.3],[-89.55,32.6],[-89.5,33],[-90,33]",
        "[-89.5,33],[-89.55,32.6],[-89.4,32.3],[-90,33]",
        &[
            "boundaries.geojson:2:41  found a broken outline of 99001 (exterior ring has a self-intersection), expected a valid polygon",
        ],
    );
    check(
        "boundaries.geojson",
        "\"GEOID\":\"99003\"",
        "\"GEOID\":\"99001\"",
        &[
            "boundaries.geojson:1:1  found 2 counties, expected 3, as edition.toml says",
            "boundaries.geojson:3:41  found county 99001 again, expected each county once",
        ],
    );
    check(
        "boundaries.geojson",
        "\"NAME\":\"Birch\"",
        "\"NAME\":\"Ash\"",
        &[
            "boundaries.geojson:3:41  found `Ash` again, expected each name once",
            "residents.csv:3:7  found `Birch`, expected `Ash`, as in the boundaries",
        ],
    );
    check(
        "boundaries.geojson",
        "\"GEOID\":\"99003\",",
        "",
        &[
            "boundaries.geojson:1:1  found 2 counties, expected 3, as edition.toml says",
            "boundaries.geojson:2:41  found a feature without them, expected the properties GEOID and NAME",
        ],
    );
    check(
        "boundaries.geojson",
        "[-89,33],[-89.5,33]",
        "[-89],[-89.5,33]",
        &["boundaries.geojson:3:41  found half a point in the outline of 99003, expected longitude and latitude"],
    );
    check("boundaries.geojson", "\n]}\n", "\n]\n", &["boundaries.geojson:6:1  found EOF …"]);
}

#[test]
fn corrections_are_dated_and_the_newest_stands_first() {
    check(
        "corrections.toml",
        "date = \"2026-02-03\"",
        "date = \"2026-01-30\"",
        &["corrections.toml:8:8  found 2026-01-31 below 2026-01-30, expected the newest first"],
    );
    check(
        "corrections.toml",
        "date = \"2026-02-03\"",
        "date = \"2026-02-30\"",
        &["corrections.toml:4:8  found \"2026-02-30\", expected a day as YYYY-MM-DD"],
    );
    check(
        "corrections.toml",
        "text = { en = \"A word in the method note was wrong.\", es = \"Una palabra del método era incorrecta.\" }",
        "text = { en = \" \" }",
        &[
            "corrections.toml:5:8  found no words in `en`, expected what was wrong, and what is right",
            "corrections.toml:5:8  found no words in `es`, expected what was wrong, and what is right",
        ],
    );
    check(
        "corrections.toml",
        "es = \"Una palabra del método era incorrecta.\" }",
        "es = \"Una palabra del método era incorrecta.\", fr = \"Un mot.\" }",
        &["corrections.toml:5:8  found words in `fr`, expected one of `en`, `es`"],
    );
    check(
        "corrections.toml",
        "text = { en = \"A word in the method note was wrong.\", es = \"Una palabra del método era incorrecta.\" }\n",
        "",
        &["corrections.toml:3:1  found missing field `text`, expected the fields of a correction"],
    );
    check(
        "corrections.toml",
        "text = { en = \"A word",
        "author = \"Nobody\"\ntext = { en = \"A word",
        &["corrections.toml:5:1  found unknown field `author`, expected one of `date`, `text`, `counties`, `measures`"],
    );
    check(
        "corrections.toml",
        "A word",
        "A <b>word</b>",
        &[
            "corrections.toml:5:18  found `<`, expected text without markup",
            "corrections.toml:5:25  found `<`, expected text without markup",
        ],
    );
}

#[test]
fn a_correction_is_of_counties_and_measures_that_there_are() {
    check(
        "corrections.toml",
        "counties = [\"99003\"]",
        "counties = [\"99004\"]",
        &["corrections.toml:10:13  found `99004`, expected the GEOID of one of the 3 counties"],
    );
    check(
        "corrections.toml",
        "\"removals\", \"arrests\"",
        "\"removal\"",
        &["corrections.toml:11:13  found `removal`, expected one of `removals`, `arrests`, `sites`, `start`"],
    );
}

#[test]
fn corrections_are_published_as_they_stand() {
    let copy = Copy::new();
    let about = |copy: &Copy| {
        let outputs = prepare(&copy.0).unwrap();
        let output = outputs.into_iter().find(|output| output.name.contains("about")).unwrap();
        serde_json::from_str::<county_map::model::About>(&output.text).unwrap().corrections
    };
    let found: Vec<_> = about(&copy).into_iter().map(|it| (it.date.to_string(), it.counties, it.measures)).collect();
    assert_eq!(found, [("2026-02-03".into(), vec![], vec![]), ("2026-01-31".into(), vec![1], vec![0, 1])]);
    fs::write(copy.0.join("corrections.toml"), "# None.\n").unwrap();
    assert!(about(&copy).is_empty());
    fs::remove_file(copy.0.join("corrections.toml")).unwrap();
    assert!(
        copy.problems()[0].starts_with("corrections.toml:1:1  found no text ("),
        "a log that is missing is no empty log"
    );
}

#[test]
fn a_row_may_say_that_a_figure_is_not_published_but_not_beside_one() {
    let last = "99,2013,mean per month,,7,published,Nobody,2026-01-31,";
    let with = |row: &str| format!("{last}\n{row}");
    check("removals.csv", last, &with("99005,since 2012,,,,not-published,,2026-01-31,"), &[]);
    check(
        "removals.csv",
        last,
        &with("99005,since 2012,,,0,not-published,Nobody,,"),
        &[
            "removals.csv:8:20  found `0`, expected no value where the status is `not-published`",
            "removals.csv:8:43  found an empty cell, expected a day as YYYY-MM-DD",
        ],
    );
    check(
        "removals.csv",
        last,
        &with("99001,2014,,,,not-published,,2026-01-31,\n99,since 2012,,,,not-published,,2026-01-31,"),
        &[
            "removals.csv:8:1  found a figure of county 99001, and that there is none, expected either",
            "removals.csv:9:1  found `99`, expected the GEOID of a county",
        ],
    );
    let listed = "99003,2013-01,,,0,published,Nobody,2026-01-31,";
    check(
        "arrests.csv",
        listed,
        &format!("{listed}\n99005,2013-01,,,,not-published,,2026-01-31,"),
        &[
            "arrests.csv:8:1  found a figure that is not published, expected no such row, since in this measure a county \
           without a row has none attributed",
        ],
    );
}
