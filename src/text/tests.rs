//! What holds in every language, whatever the numbers and names.

use super::*;
use proptest::prelude::*;

const LANGUAGES: [&str; 2] = ["en", "es"];

fn all() -> impl Iterator<Item = &'static dyn Words> {
    LANGUAGES.iter().map(|language| words(language))
}

pub fn unit(one: &str, many: &str) -> Unit {
    Unit { one: one.into(), many: many.into() }
}

/// Every kind of sentence, with the same numbers in each.
fn each(sentences: &dyn Sentences, n: usize, of: usize, unit: &Unit) -> Vec<String> {
    let (name, figure, all, known) = ("Elm", "12", of, n);
    let says = [
        Says::Few { known, all, unit, figures: "Elm 12", missing: of },
        Says::Total { figure: "12 sites", known, all, unit },
        Says::Highest { name, figure },
        Says::Outlier { name, figure, times: n as u32 + 2, next: "Fern", next_figure: "3" },
        Says::Lowest { name, sharing: n, figure, unit },
        Says::Zero { units: n, unit },
        Says::NotPublished { units: n, unit },
        Says::NoneAttributed { units: n, unit },
        Says::Withheld { units: n, unit },
        Says::Unreliable { units: n, unit },
        Says::Unplaced { count: figure, place: "Arboria", unit },
        Says::Without { names: name },
        Says::Waves { first: "a", first_units: name, last: "b", last_units: n, waves: of, unit },
    ];
    says.into_iter().map(|says| sentences.summary(says)).collect()
}

proptest! {
    #[test]
    fn numbers_read_back(number in any::<u32>(), tenths in 0u32..10_000_000) {
        for words in all() {
            prop_assert_eq!(words.number(number).replace(',', "").parse::<u32>().ok(), Some(number));
            let exact = f64::from(tenths) / 10.0;
            let read = words.decimal(exact).replace(',', "").parse::<f64>().unwrap_or_default();
            prop_assert!((read - exact).abs() < 0.051, "{exact} {read}");
        }
    }

    #[test]
    fn sentences_are_whole(n in 1usize..90, of in 1usize..90, parish in any::<bool>()) {
        let units = if parish {
            [("en", unit("parish", "parishes")), ("es", unit("parroquia", "parroquias"))]
        } else {
            [("en", unit("county", "counties")), ("es", unit("condado", "condados"))]
        };
        for (language, unit) in units {
            for sentence in each(sentences(language), n, of, &unit) {
                prop_assert!(sentence.ends_with('.') && !sentence.contains("  ") && !sentence.contains(['{', '}']), "{sentence}");
                prop_assert!(sentence.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()), "{sentence}");
                // Whoever speaks of one unit does not speak of several.
                let is_one = sentence.contains(&format!(" 1 {}", unit.many));
                prop_assert!(!is_one, "{sentence}");
            }
        }
    }

    #[test]
    fn lists_have_every_item_in_order(items in prop::collection::vec("[A-Z][a-z]{3,8}", 0..6)) {
        for words in all() {
            let list = words.list(&items);
            let mut rest = list.as_str();
            for item in &items {
                let at = rest.find(item.as_str());
                prop_assert!(at.is_some(), "{item} in {list}");
                rest = &rest[at.unwrap_or_default() + item.len()..];
            }
            prop_assert!(rest.is_empty());
        }
    }

    #[test]
    fn dates_name_day_month_and_year(year in 1900u16..2100, month in 1u16..=12, day in 1u8..=28) {
        let date = Date::from_text(&format!("{year:04}-{month:02}-{day:02}")).unwrap();
        for words in all() {
            for text in [words.date(date), words.date_short(date)] {
                prop_assert!(text.starts_with(&format!("{day} ")) && text.ends_with(&format!(" {year}")), "{text}");
            }
            let others = (1..=12).filter(|other| *other != month).filter_map(|other| Month::new(year, other));
            prop_assert!(others.map(|other| words.month_short(other)).all(|other| other != words.month_short(date.month())));
        }
    }
}

#[test]
fn a_language_that_is_unknown_is_english() {
    for tag in ["", "fr", "ES"] {
        assert_eq!(words(tag).labels().share, words("en").labels().share);
        assert_eq!(standing(tag).method, standing("en").method);
    }
    assert_ne!(words("es").labels().share, words("en").labels().share);
}

#[test]
fn no_label_is_empty_and_tables_agree_in_every_language() {
    for language in LANGUAGES {
        let says = standing(language);
        let names = says.columns.iter().chain(&says.statuses);
        assert!(names.clone().all(|(name, meaning)| !name.is_empty() && !meaning.is_empty()), "{language}");
        // They stand in tables and lists that are parted by these.
        assert!(names.clone().all(|(name, _)| !name.contains([',', ':', ' '])), "{language}");
        assert!(says.dictionary_columns.iter().all(|name| !name.is_empty()), "{language}");
    }
}
