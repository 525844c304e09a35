//! How a measure is divided: what makes its whole, what is kept back, and what a reader can look at alone.

use crate::rules::{Copy, assert_problems};
use county_map::model::{Breakdown, Dataset, Figures, Measure};
use county_map::prepare::prepare;

const REMOVALS: &str = "removals.csv";
const MADE_UP: &str = "published,SYNTHETIC: made up for tests,2026-11-24,\n";
const WITHHELD: &str = "withheld,SYNTHETIC: made up for tests,2026-11-24,\n";

/// With one edit to the synthetic edition, these are the problems and no others.
#[track_caller]
fn check(what: &str, file: &str, old: &str, new: &str, expected: &[&str]) {
    let copy = Copy::of("data/synthetic");
    copy.change(file, old, new);
    assert_problems(what, &copy.problems(), expected);
}

/// One edit that much else follows from: this is told first.
#[track_caller]
fn check_first(file: &str, old: &str, new: &str, expected: &str) {
    let copy = Copy::of("data/synthetic");
    copy.change(file, old, new);
    assert_problems(new, &copy.problems()[..1], &[expected]);
}

/// The measure as it is read after edits to the small edition.
fn read(edits: &[(&str, &str, &str)], measure: usize) -> Measure {
    let copy = Copy::new();
    edits.iter().for_each(|(file, old, new)| copy.change(file, old, new));
    let outputs = prepare(copy.folder()).unwrap_or_else(|problems| panic!("{}", problems[0]));
    let data: Dataset = serde_json::from_str(&outputs[0].text).unwrap();
    data.measures[measure].clone()
}

#[test]
fn the_parts_of_a_month_make_its_figure() {
    check(
        "a part too large",
        REMOVALS,
        "50001,2015-10,sex,male,0,",
        "50001,2015-10,sex,male,1,",
        &["removals.csv:38:26  found a sum of 2 over `sex` in county 50001 in 2015-10, expected its total of 1"],
    );
    check(
        "a month without a category",
        REMOVALS,
        &format!("50001,2015-11,sex,female,0,{MADE_UP}"),
        "",
        &[
            "removals.csv:38:1  found no row of county 50001 for `sex` `female` in 2015-11, expected every category of a county that is divided, 0 included",
        ],
    );
    check(
        "a category twice, and so another not at all",
        REMOVALS,
        "50001,2015-11,sex,female,0",
        "50001,2015-11,sex,male,0",
        &[
            "removals.csv:38:1  found no row of county 50001 for `sex` `female` in 2015-11, …",
            "removals.csv:75:1  found the same geoid, period, dimension and category as in line 39, expected each figure once",
        ],
    );
    check(
        "a month that the figures do not have",
        REMOVALS,
        "50001,2015-11,sex,female,0",
        "50001,2018-10,sex,female,0",
        &["removals.csv:39:7  found `2018-10`, expected a month from 2015-10 to 2018-09, as in the rows before"],
    );
    check(
        "a whole period among months",
        REMOVALS,
        "50001,2015-11,sex,female,0",
        "50001,2015-10/2018-09,sex,female,0",
        &[
            "removals.csv:39:7  found `2015-10/2018-09`, expected a month from 2015-10 to 2018-09, as in the rows before",
        ],
    );
}

#[test]
fn categories_and_dimensions_are_those_that_the_edition_names() {
    check(
        "a category",
        REMOVALS,
        "50001,2015-11,sex,female,0",
        "50001,2015-11,sex,woman,0",
        &["removals.csv:39:19  found `woman`, expected one of `female`, `male`"],
    );
    check(
        "a dimension",
        REMOVALS,
        "50001,2015-11,sex,female,0",
        "50001,2015-11,age,female,0",
        &[
            "removals.csv:38:1  found no row of county 50001 for `sex` `female` in 2015-11, …",
            "removals.csv:39:15  found `age`, expected no dimension, or one of `sex`, `conviction`, `citizenship`",
        ],
    );
    check(
        "no county",
        REMOVALS,
        "50001,2015-11,sex,female,0",
        "50,2015-11,sex,female,0",
        &[
            "removals.csv:38:1  found no row of county 50001 for `sex` `female` in 2015-11, …",
            "removals.csv:39:1  found `50`, expected the GEOID of a county",
        ],
    );
    check_first(
        "edition.toml",
        "\"el-salvador\"",
        "\"El Salvador\"",
        "edition.toml:30:50  found `El Salvador`, expected an id of a-z, 0-9 and -",
    );
}

#[test]
fn parts_over_the_whole_period_make_the_sum_of_its_months() {
    check(
        "a part too small",
        REMOVALS,
        "citizenship,mexico,43,",
        "citizenship,mexico,42,",
        &["removals.csv:878:42  found a sum of 101 over `citizenship` in county 50005, expected its total of 102"],
    );
    check(
        "known parts above the whole, beside withheld ones",
        REMOVALS,
        "50001,2015-10/2018-09,citizenship,mexico,67,",
        "50001,2015-10/2018-09,citizenship,mexico,670,",
        &["removals.csv:290:42  found a sum of 744 over `citizenship` in county 50001, expected its total of 155"],
    );
    check(
        "a part of the period",
        REMOVALS,
        "50001,2015-10/2018-09,citizenship,mexico",
        "50001,2015-10/2018-08,citizenship,mexico",
        &["removals.csv:290:7  found `2015-10/2018-08`, expected `2015-10/2018-09`, all months, as in the rows before"],
    );
    check(
        "a county without a total beside its parts",
        "arrests.csv",
        &format!("50003,2017-01-01/2018-12-31,,,0,{MADE_UP}"),
        "",
        &["arrests.csv:5:40  found parts by `sex` in county 50003, expected a total beside them"],
    );
}

#[test]
fn what_is_finer_keeps_small_figures_back_and_gives_none_away() {
    let expected = "expected none of 1 to 4 in `citizenship`, which is marked `finer`: the row is `withheld`";
    check(
        "a small figure",
        REMOVALS,
        "50005,2015-10/2018-09,citizenship,brazil,0,",
        "50005,2015-10/2018-09,citizenship,brazil,3,",
        &[&format!("removals.csv:882:42  found `3`, {expected}")],
    );
    check(
        "one withheld figure",
        REMOVALS,
        &format!("50001,2015-10/2018-09,citizenship,other,,{WITHHELD}"),
        &format!("50001,2015-10/2018-09,citizenship,other,8,{MADE_UP}"),
        &[
            "removals.csv:293:48  found a single withheld figure of `citizenship` in county 50001, expected a second one beside it, since the total of 155 gives it away",
        ],
    );
    check(
        "two that can only be 1",
        REMOVALS,
        &format!("50003,2015-10/2018-09,citizenship,el-salvador,,{WITHHELD}"),
        &format!("50003,2015-10/2018-09,citizenship,el-salvador,11,{MADE_UP}"),
        &[
            "removals.csv:588:43  found withheld figures of `citizenship` in county 50003 that are known, expected a further one beside them, since the total of 146 leaves 1 to each",
        ],
    );
    check(
        "a withheld figure that is told",
        REMOVALS,
        "50001,2015-10/2018-09,citizenship,other,,withheld",
        "50001,2015-10/2018-09,citizenship,other,2,withheld",
        &["removals.csv:295:41  found `2`, expected no value where the status is `withheld`"],
    );
    check(
        "a withheld figure without a source",
        REMOVALS,
        "50001,2015-10/2018-09,citizenship,other,,withheld,SYNTHETIC: made up for tests",
        "50001,2015-10/2018-09,citizenship,other,,withheld,",
        &["removals.csv:295:51  found an empty cell, expected the figure’s source"],
    );
    check_first(
        "edition.toml",
        "\"unknown\"]
",
        "\"unknown\"]
finer = true
",
        "removals.csv:110:7  found `2015-10`, expected `2015-10/2018-09`: by month, most figures of a `finer` dimension are small",
    );
}

#[test]
fn nothing_else_keeps_a_figure_back() {
    let expected = "expected `published`, since only a dimension marked `finer` keeps figures back";
    check(
        "in a dimension that the agency publishes",
        REMOVALS,
        &format!("50001,2015-11,sex,female,0,{MADE_UP}"),
        &format!("50001,2015-11,sex,female,,{WITHHELD}"),
        &[
            &format!("removals.csv:39:27  found `withheld`, {expected}"),
            "removals.csv:39:27  found a single withheld figure of `sex` in county 50001 in 2015-11, …",
        ],
    );
    check(
        "of a whole",
        "arrests.csv",
        &format!("50003,2017-01-01/2018-12-31,,,0,{MADE_UP}"),
        &format!("50003,2017-01-01/2018-12-31,,,,{WITHHELD}"),
        &[
            &format!("arrests.csv:5:32  found `withheld`, {expected}"),
            "arrests.csv:6:40  found parts by `sex` in county 50003, expected a total beside them",
        ],
    );
    check(
        "where the parts make the whole",
        "edition.toml",
        "finer = true\n",
        "finer = true\nmakes_total = true\n",
        &["edition.toml:29:6  found `citizenship` as `finer` and `makes_total`, expected one of them"],
    );
    check("where the mark is gone", "edition.toml", "finer = true\n", "", &vec!["removals.csv:…"; 25]);
}

#[test]
fn a_printed_total_is_held_against_a_part_and_never_against_what_is_withheld() {
    let with = |row: &str| {
        format!("removals,,months,36,SYNTHETIC: made up for tests,2026-11-24\n{row},SYNTHETIC,2026-11-24\n")
    };
    let months = "removals,,months,36,SYNTHETIC: made up for tests,2026-11-24\n";
    let whole = "2015-10/2018-09 citizenship";
    check("as it is", "printed.csv", months, &with(&format!("removals,50005,{whole} mexico,43")), &[]);
    check(
        "another",
        "printed.csv",
        months,
        &with(&format!("removals,50005,{whole} mexico,44")),
        &["printed.csv:5:51  found 44 printed, expected 43, …"],
    );
    check(
        "what is withheld",
        "printed.csv",
        months,
        &with(&format!("removals,50001,{whole} other,8")),
        &["printed.csv:5:50  found 8 printed, expected no such quantity, …"],
    );
}

/// One county’s division is shown in its panel; there is nothing to compare on the map.
#[test]
fn there_is_a_choice_where_two_counties_are_divided() {
    let sex = |measure: &Measure| -> Breakdown { measure.breakdowns[0].clone() };
    let one = sex(&read(&[], 0));
    assert_eq!((one.parts.len(), one.choices.len()), (2, 0));
    let last = "99,2013,mean per month,,7,published,Nobody,2026-01-31,\n";
    let row = |what: &str| format!("99003,since 2012,{what},published,Nobody,2026-01-31,\n");
    let more = [row(",,3"), row("sex,female,0"), row("sex,male,3"), last.into()].concat();
    let two = sex(&read(&[(REMOVALS, last, &more)], 0));
    let found: Vec<_> = two.choices.iter().map(|it| (it.id.as_str(), it.name.as_str(), it.figures.clone())).collect();
    let totals = |counties: [Option<u32>; 3]| Figures::Totals { counties: counties.into(), yearly: Vec::new() };
    assert_eq!(
        found,
        [("female", "Female", totals([Some(5), Some(0), None])), ("male", "Male", totals([Some(15), Some(3), None])),]
    );
}

#[test]
fn a_category_by_month_has_the_months_of_its_measure() {
    let rows = |geoid: &str, female: [u32; 3], male: [u32; 3]| -> String {
        let months = ["2012-11", "2012-12", "2013-01"];
        let of = |id: &str, counts: [u32; 3]| -> String {
            let row = |(month, count): (&str, u32)| {
                format!("{geoid},{month},sex,{id},{count},published,Nobody,2026-01-31,\n")
            };
            months.into_iter().zip(counts).map(row).collect()
        };
        of("female", female) + &of("male", male)
    };
    let last = "99003,2013-01,,,0,published,Nobody,2026-01-31,\n";
    let more = [last.into(), rows("99001", [1, 0, 2], [2, 0, 0]), rows("99003", [0, 0, 0], [1, 1, 0])].concat();
    let entry = "absent = \"none-attributed\"\nrate_years = [2012, 2013]\n";
    let dimension = format!("{entry}[[measure.dimension]]\nid = \"sex\"\ncategories = [\"female\", \"male\"]\n");
    let (english, spanish) = (
        "period = \"November 2012 to January 2013\"\nnote = \"\"\nsource = \"Nobody\"\n",
        "period = \"de noviembre de 2012 a enero de 2013\"\nnote = \"\"\nsource = \"Nobody\"\n",
    );
    let said = |words: &str, title: &str| {
        format!(
            "{words}[measure.arrests.dimension.sex]\ntitle = \"{title}\"\ncategories = {{ female = \"{title} F\", male = \"M\" }}\n"
        )
    };
    let measure = read(
        &[
            ("arrests.csv", last, &more),
            ("edition.toml", entry, &dimension),
            ("words.en.toml", english, &said(english, "By sex")),
            ("words.es.toml", spanish, &said(spanish, "Por sexo")),
        ],
        1,
    );
    let [sex] = &measure.breakdowns[..] else { panic!("one dimension") };
    let parts: Vec<_> = sex.parts.iter().map(|part| (part.county, part.category.as_str(), part.count)).collect();
    assert_eq!(
        parts,
        [(Some(0), "By sex F", 3), (Some(0), "M", 2), (Some(1), "By sex F", 0), (Some(1), "M", 2)],
        "parts are sums of all months"
    );
    let Figures::Months { first, counties } = &sex.choices[0].figures else { panic!("months") };
    assert_eq!(Some(*first), measure.figures.months().map(|months| months.from));
    let counts: Vec<Option<Vec<u32>>> = counties.iter().map(|it| it.clone().map(Vec::from)).collect();
    assert_eq!(counts, [Some(vec![1, 0, 2]), Some(vec![0, 0, 0]), None]);
}
