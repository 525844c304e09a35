//! The words of an edition: each language says all that the first one says, and figures are the same in all of them.

use crate::root;
use crate::rules::{Copy, check};
use county_map::prepare::prepare;
use serde_json::Value;
use std::fs;

#[test]
fn a_word_that_a_language_lacks_is_named() {
    check(
        "words.es.toml",
        "title = \"Arrestos inventados\"\n",
        "",
        &["words.es.toml:33:10  found no `measure.arrests.title`, expected words for it, as in words.en.toml"],
    );
    check(
        "words.es.toml",
        "[caveat.word]\nshort = \"Una palabra corta.\"\ntext = \"Una palabra larga.\"\n",
        "",
        &["words.es.toml:1:1  found no `caveat`, expected words for it, as in words.en.toml"],
    );
    check(
        "words.es.toml",
        ", \"Y así.\"",
        "",
        &["words.es.toml:12:1  found no `about.method.2`, expected words for it, as in words.en.toml"],
    );
    check(
        "words.es.toml",
        "female = \"Mujeres\", ",
        "",
        &[
            "words.es.toml:31:1  found no `measure.removals.dimension.sex.categories.female`, expected words for it, as in words.en.toml",
        ],
    );
    check(
        "words.es.toml",
        "\"by its town\" = \"por su pueblo\"\n",
        "",
        &["words.es.toml:66:2  found no `notes.by its town`, expected words for it, as in words.en.toml"],
    );
}

#[test]
fn a_word_without_letters_is_missing_too() {
    check(
        "words.es.toml",
        "text = \"Una palabra larga.\"",
        "text = \" \"",
        &["words.es.toml:64:1  found no words for `caveat.word.text`, expected some, as in words.en.toml"],
    );
    check(
        "words.es.toml",
        "[measure.start]\nname = \"Inicio\"",
        "[measure.start]\nname = \"\"",
        &["words.es.toml:54:1  found no words for `measure.start.name`, expected some, as in words.en.toml"],
    );
    check(
        "words.es.toml",
        "unit = { one = \"\", many = \"\" }",
        "unit = { one = \"\", many = \"inicios\" }",
        &["words.es.toml:57:20  found words for `measure.start.unit.many`, expected none, as in words.en.toml"],
    );
}

#[test]
fn a_word_too_many_is_named_and_all_problems_of_a_file_are_told() {
    let copy = Copy::new();
    copy.change("words.es.toml", "[caveat.word]", "[caveat.other]\nshort = \"a\"\ntext = \"a\"\n[caveat.word]");
    copy.change("words.es.toml", "place = ", "plaza = ");
    assert_eq!(
        copy.problems(),
        [
            "words.es.toml:1:1  found no `place`, expected words for it, as in words.en.toml",
            "words.es.toml:3:1  found `plaza`, expected the keys of words.en.toml",
            "words.es.toml:62:9  found `caveat.other`, expected the keys of words.en.toml",
        ]
    );
}

#[test]
fn the_first_language_has_words_for_all_that_the_edition_has() {
    check(
        "words.en.toml",
        "[measure.start]",
        "[measure.begin]",
        &[
            "words.en.toml:19:2  found no `measure.start`, expected words for it",
            "words.en.toml:53:10  found `measure.begin`, expected one of `removals`, `arrests`, `sites`, `start`",
            "words.es.toml:19:2  found no `measure.begin`, expected words for it, as in words.en.toml",
            "words.es.toml:53:10  found `measure.start`, expected the keys of words.en.toml",
        ],
    );
    check(
        "edition.toml",
        "categories = [\"female\", \"male\"]",
        "categories = [\"female\", \"male\", \"other\"]",
        &[
            "removals.csv:3:1  found no row of county 99001 for `sex` `other`, expected every category of a county that is divided, 0 included",
            "words.en.toml:31:1  found no `measure.removals.dimension.sex.categories.other`, expected words for it",
        ],
    );
    check(
        "edition.toml",
        "id = \"word\"",
        "id = \"sentence\"",
        &[
            "words.en.toml:62:2  found no `caveat.sentence`, expected words for it",
            "words.en.toml:62:9  found `caveat.word`, expected `sentence`",
        ],
    );
    check("words.en.toml", "place = ", "place = 1 + ", &["words.en.toml:3:13  found …"]);
}

#[test]
fn what_stands_in_the_tables_and_is_shown_has_its_words() {
    check(
        "sites.csv",
        "by its town",
        "by its name",
        &[
            "words.en.toml:66:2  found no `notes.by its name`, expected words for it",
            "words.en.toml:67:1  found `notes.by its town`, expected one of `blank in source`, `by its name`",
        ],
    );
    check(
        "agreements.csv",
        "Warrant Service Officer",
        "Hybrid Model",
        &[
            "words.en.toml:70:2  found no `models.Hybrid Model`, expected words for it",
            "words.en.toml:72:1  found `models.Warrant Service Officer`, expected one of `Hybrid Model`, `Task Force Model`",
        ],
    );
    let copy = Copy::new();
    copy.change("removals.csv", "99,2013,mean per month,,7,published,Nobody,2026-01-31,\n", "");
    copy.change("printed.csv", "removals,99,2013 mean per month,7,Nobody,2026-01-31\n", "");
    assert_eq!(
        copy.problems(),
        [
            "words.en.toml:28:15  found `measure.removals.mean_unit.one`, expected nothing there",
            "words.en.toml:28:31  found `measure.removals.mean_unit.many`, expected nothing there",
        ]
    );
}

#[test]
fn languages_are_tags_and_each_stands_once() {
    for wrong in ["[]", "[\"en\", \"en\"]", "[\"en\", \"county\"]", "[\"en\", \"../es\"]"] {
        let copy = Copy::new();
        copy.change("edition.toml", "[\"en\", \"es\"]", wrong);
        let problems = copy.problems();
        assert!(
            problems[0].starts_with("corrections.toml") || problems[0].starts_with("edition.toml:4:13"),
            "{problems:#?}"
        );
        assert!(problems.iter().any(|it| it.ends_with("expected languages such as `en`, each once")), "{problems:#?}");
    }
    let copy = Copy::new();
    fs::remove_file(copy.folder().join("words.es.toml")).unwrap();
    assert!(copy.problems()[0].starts_with("words.es.toml:1:1  found no text ("));
}

/// A dataset in one language without its texts: what is left must be the same in all.
fn figures(value: &Value, path: &str) -> Vec<String> {
    const TEXTS: [&str; 19] = [
        "/edition/language",
        "/edition/place",
        "/edition/unit_name",
        "/edition/unit",
        "/measures/*/name",
        "/measures/*/title",
        "/measures/*/standfirst",
        "/measures/*/definition",
        "/measures/*/unit",
        "/measures/*/period",
        "/measures/*/note",
        "/measures/*/source",
        "/measures/*/ranks/*/words",
        "/measures/*/breakdowns/*/title",
        "/measures/*/breakdowns/*/choices/*/name",
        "/measures/*/mean/unit",
        "/caveats/*/short",
        "/caveats/*/text",
        "/agreements/*/model",
    ];
    const SOMETIMES: [&str; 3] =
        ["/measures/*/breakdowns/*/parts/*/note", "/measures/*/breakdowns/*/parts/*/category", "/facilities/*/note"];
    match value {
        _ if TEXTS.contains(&path) || SOMETIMES.contains(&path) => vec![format!("{path}: words")],
        Value::Object(members) => members.iter().flat_map(|(key, it)| figures(it, &format!("{path}/{key}"))).collect(),
        Value::Array(items) => items.iter().flat_map(|it| figures(it, &format!("{path}/*"))).collect(),
        other => vec![format!("{path}: {other}")],
    }
}

#[test]
fn figures_are_the_same_in_every_language() {
    for folder in ["data/mississippi", "data/synthetic", "tests/fixtures/edition"] {
        let outputs = prepare(&root().join(folder)).unwrap();
        let read = |language: &str| -> Value {
            let end = format!(".{language}.json");
            let output = outputs.iter().find(|it| it.name.ends_with(&end) && !it.name.contains("about")).unwrap();
            serde_json::from_str(&output.text).unwrap()
        };
        let (english, spanish) = (read("en"), read("es"));
        assert_eq!(figures(&english, ""), figures(&spanish, ""), "{folder}");
        assert_ne!(english["measures"][0]["title"], spanish["measures"][0]["title"]);
        assert_eq!(spanish["edition"]["language"], "es");
    }
}
