use crate::view::sample::*;
use crate::view::{Choice, Choices, PeriodControl};

/// The groups offered under a query, each as `key: choice [made choice] choice`.
fn check(query: &str, expect: &[&str]) {
    let data = sample();
    let groups = Choices::all(&data, &view(&data, query), &map(&data, query));
    assert_eq!(groups.iter().map(in_short).collect::<Vec<_>>(), expect, "{query}");
}

fn in_short(group: &Choices) -> String {
    let choice = |choice: &Choice| if choice.is_made { format!("[{}]", choice.words) } else { choice.words.clone() };
    format!("{}: {}", group.key, group.choices.iter().map(choice).collect::<Vec<_>>().join(", "))
}

#[test]
fn what_a_measure_cannot_use_is_absent() {
    let bases = "by: [Count], Per 10,000 residents";
    let methods = "classes: [Rounded], Quantiles, Natural breaks, Equal intervals";
    check("", &[bases]);
    check("measure=seizures", &[bases, methods, "without: Without Alder"]);
    check("measure=sites", &[methods]);
    check("measure=onset", &[]);
}

#[test]
fn what_is_chosen_is_marked_and_can_be_taken_back() {
    check(
        "measure=seizures&by=residents&classes=equal&without=alder",
        &[
            "by: Count, [Per 10,000 residents]",
            "classes: Rounded, Quantiles, Natural breaks, [Equal intervals]",
            "without: [Without Alder]",
            "reset: Reset",
        ],
    );
    check("measure=onset&by=residents", &["reset: Reset"]);
}

#[test]
fn a_measure_says_how_many_counties_it_is_known_for() {
    let data = sample();
    let group = Choices::measures(&data, &view(&data, "measure=seizures&county=elm"));
    assert_eq!(in_short(&group), "measure: Expulsions, [Seizures], Named sites, Program start");
    let notes = ["2 of 6 counties", "5 of 6 counties", "5 of 6 counties", "6 of 6 counties"];
    assert_eq!(group.choices.iter().map(|choice| choice.note.as_str()).collect::<Vec<_>>(), notes);
    assert_eq!(group.choices[ONSET].link, "county/elm/?measure=onset");
}

#[test]
fn a_period_has_two_handles_and_a_shortcut_for_each_fiscal_year() {
    let data = sample();
    let control = |query: &str| PeriodControl::new(&data, &view(&data, query), &map(&data, query));
    assert_eq!(control(""), None);
    let whole = control("measure=seizures").unwrap();
    assert_eq!((whole.handles, whole.last, whole.can_play), ((0, 26), 26, true));
    assert_eq!(in_short(&whole.shortcuts), "period: [All], FY 2015, FY 2016, FY 2017 in part");
    let part = control("measure=seizures&from=2016-10").unwrap();
    assert_eq!((part.handles, part.words.as_str()), ((24, 26), "fiscal 2017, in part (3 months)"));
    assert_eq!(part.ends, ("October 2016".to_string(), "December 2016".to_string()));
    assert_eq!(in_short(&part.shortcuts), "period: All, FY 2015, FY 2016, [FY 2017 in part]");
    assert_eq!(part.shortcuts.choices[1].link, "measure/seizures/?to=2015-09");
}
