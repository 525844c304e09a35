//! One category alone: all that tells figures follows, and names it.

use crate::model::{Figures, Value};
use crate::view::sample::*;
use crate::view::*;

const FEMALE: &str = "measure=seizures&part=sex.female";

#[test]
fn the_map_shows_the_category_and_keeps_back_what_is_withheld() {
    let map = map(&sample(), FEMALE);
    let known = Value::Known;
    assert_eq!(map.values, [known(54), known(27), Value::TooFew, known(0), Value::NoneAttributed, Value::TooFew]);
    assert_eq!((map.shape(CEDAR).class, map.shape(CEDAR).status), (None, "too-few"));
}

#[test]
fn a_period_and_residents_work_as_for_the_whole() {
    let data = sample();
    assert_eq!(map(&data, &format!("{FEMALE}&from=2015-01&to=2015-03")).values[ALDER], Value::Known(6));
    let rate = map(&data, &format!("{FEMALE}&by=residents"));
    assert!(matches!(rate.values[ALDER], Value::Rate(rate) if rate > 41.0 && rate < 42.0), "54 of 13,000 residents");
    assert_eq!(rate.values[FERN], Value::TooFew);
}

#[test]
fn a_category_without_months_has_no_period_and_no_film() {
    let data = sample();
    let north = view(&data, "measure=seizures&part=origin.north&from=2015-01");
    let map = Choropleth::new(&data, &north);
    assert_eq!((map.months, map.values[ALDER]), (None, Value::Known(400)));
    assert!(PeriodControl::new(&data, &north, &map).is_none() && Film::new(&data, &north).is_none());
}

#[test]
fn a_film_has_the_breaks_of_its_category() {
    let data = sample();
    let scale = |query: &str| Film::new(&data, &view(&data, query)).unwrap().scale;
    assert_ne!(scale(FEMALE), scale("measure=seizures"));
}

#[test]
fn nothing_is_ranked_or_said_to_stand_apart_where_a_figure_is_kept_back() {
    let data = sample();
    let female = map(&data, FEMALE);
    assert!(female.ranks.iter().all(Option::is_none) && female.outlier.is_none());
    let north = map(&data, "measure=seizures&part=origin.north");
    assert!(north.ranks[ALDER].is_some() && north.outlier == Some(ALDER), "nothing is kept back of it");
}

#[test]
fn every_title_names_the_category() {
    let data = sample();
    let (view, map) = (view(&data, FEMALE), map(&data, FEMALE));
    let named = "(by sex: Female)";
    assert_eq!(Legend::new(&data, &map).title, "Seizures (by sex: Female), October 2014 to December 2016");
    let table = DataTable::new(&data, &map, SortBy::Name, false);
    assert!(table.caption.contains(named) && table.columns[1].heading == "Seizures (by sex: Female)");
    assert!(Summary::new(&data, &map).text.starts_with("81 seizures (by sex: Female), October 2014"));
    let quote = Quote::new(&data, &map, &view);
    assert!(quote.title.ends_with(named) && quote.text.contains(named), "{}", quote.text);
    for county in 0..6 {
        let sentence = Tooltip::new(&data, &map, county, None).sentence();
        assert!(sentence.contains(named), "{sentence}");
    }
}

#[test]
fn a_county_whose_figure_is_kept_back_has_the_category_named() {
    let data = sample();
    let rows = |county: &str| {
        let view = view(&data, &format!("measure=seizures&county={county}"));
        let blocks = Panel::new(&data, &Choropleth::new(&data, &view), &view).blocks;
        let by_sex = blocks.into_iter().find_map(|block| match block {
            Block::Rows { title, rows, .. } if title == "By sex" => Some(rows),
            _ => None,
        });
        by_sex.unwrap_or_default().into_iter().map(|row| (row.label, row.value)).collect::<Vec<_>>()
    };
    assert_eq!(rows("cedar"), [("Female".to_string(), "Withheld".to_string())]);
    assert!(rows("alder").iter().all(|(_, value)| value != "Withheld"));
}

#[test]
fn a_category_of_which_there_is_none_has_no_class_above_0() {
    let mut data = sample();
    data.measures[SEIZURES].breakdowns.iter_mut().flat_map(|it| &mut it.choices).for_each(|choice| {
        let none = vec![Some(0); 6];
        choice.figures = Figures::Totals { counties: none, yearly: Vec::new() };
        choice.withheld.clear();
    });
    let classes =
        |query: &str| Legend::new(&data, &map(&data, query)).swatches.iter().map(|it| it.class).collect::<Vec<_>>();
    assert_eq!(classes(FEMALE), [Some(0)]);
    assert!(classes("measure=seizures").len() > 2);
}

#[test]
fn what_is_withheld_is_said_to_be_so() {
    let data = sample();
    let map = map(&data, FEMALE);
    assert_eq!(Tooltip::new(&data, &map, CEDAR, None).figure, "Seizures (by sex: Female): withheld");
    let text = Summary::new(&data, &map).text;
    assert!(
        text.contains("For 2 counties the figure is withheld, which does not mean that there were none."),
        "{text}"
    );
    assert!(!text.contains("highest") && !text.contains("lowest"), "{text}");
    assert!(figure::caveats(&data, map.subject(&data), FERN, By::Residents).next().is_none(), "no figure, no caveat");
}

#[test]
fn the_state_is_given_no_sum_that_lacks_something() {
    let data = sample();
    let heroes = |query: &str| {
        let panel = Panel::new(&data, &map(&data, query), &view(&data, query));
        panel.blocks.iter().filter(|block| matches!(block, Block::Hero { .. })).count()
    };
    assert_eq!(heroes(FEMALE), 0, "two figures are kept back");
    assert_eq!(heroes("measure=seizures&part=origin.north"), 1);
    assert_eq!(
        heroes("measure=sites&part=sex.female"),
        0,
        "how many of those without a county are female is not known"
    );
    let sites = Summary::new(&data, &map(&data, "measure=sites&part=sex.female")).text;
    assert!(!sites.contains("15"), "{sites}");
}

#[test]
fn a_category_lasts_while_the_measure_changes() {
    let data = sample();
    let female = view(&data, FEMALE);
    let elsewhere = female.with(&data, "measure", "onset");
    assert!(!elsewhere.subject(&data).is_part() && elsewhere.to_query(&data) == "measure=onset&part=sex.female");
    let sites = elsewhere.with(&data, "measure", "sites");
    assert_eq!(Choropleth::new(&data, &sites).values[ALDER], Value::Known(12));
    assert_eq!(sites.among(&data, 1, 0), sites, "it is the same category under each");
}

#[test]
fn the_field_offers_what_the_measure_has() {
    let data = sample();
    assert_eq!(Parts::new(&data, &view(&data, "measure=onset&part=sex.female")), None);
    let parts = Parts::new(&data, &view(&data, FEMALE)).unwrap();
    assert_eq!(parts.made, "sex.female");
    let choice = |value: &str, words: &str| vec![(value.to_string(), words.to_string())];
    let groups = [("By sex", choice("sex.female", "Female")), ("By origin", choice("origin.north", "North"))];
    assert_eq!(parts.groups, groups.map(|(title, choices)| (title.to_string(), choices)));
}

#[test]
fn a_category_in_the_panel_leads_to_itself() {
    let mut data = sample();
    let parts = &mut data.measures[SEIZURES].breakdowns[0].parts;
    let part = |category: &str| crate::model::Part {
        county: Some(ALDER),
        category: category.into(),
        count: 54,
        note: String::new(),
    };
    parts.extend([part("Female"), part("Not known")]);
    let query = "measure=seizures&county=alder";
    let panel = Panel::new(&data, &map(&data, query), &view(&data, query));
    let rows = panel.blocks.iter().find_map(|block| match block {
        Block::Rows { title, rows, .. } if title == "By sex" => Some(rows),
        _ => None,
    });
    let links: Vec<_> = rows.unwrap().iter().map(|row| row.link.as_deref()).collect();
    assert_eq!(links, [Some("county/alder/?measure=seizures&part=sex.female"), None]);
}
