//! The published figures as the page shows them, and the rules that they impose. Real names and numbers, typed apart from
//! the data.

use county_map::model::{Dataset, Figures, Period, Value};
use county_map::view::{
    Block, Choices, Choropleth, DataTable, Direction, Legend, MapLabel, Panel, PeriodControl, Query,
};
use county_map::view::{SortBy, Summary, Tooltip, ViewState, toward};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

const PRISONS: [&str; 3] = ["Adams", "Tallahatchie", "Yazoo"];

fn path(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn data() -> &'static Dataset {
    static DATA: OnceLock<Dataset> = OnceLock::new();
    DATA.get_or_init(|| {
        serde_json::from_str(&fs::read_to_string(path("public/data/mississippi.en.json")).unwrap()).unwrap()
    })
}

fn view(query: &str) -> ViewState {
    Query::from_text(data(), query).view
}

fn map(query: &str) -> Choropleth {
    Choropleth::new(data(), &view(query))
}

fn panel(query: &str) -> Panel {
    Panel::new(data(), &map(query), &view(query))
}

fn county(name: &str) -> usize {
    data().counties.iter().position(|county| county.name == name).unwrap()
}

fn tip(query: &str, name: &str) -> Tooltip {
    Tooltip::new(data(), &map(query), county(name), None)
}

fn count(query: &str, status: &str) -> usize {
    let map = map(query);
    (0..82).filter(|county| map.shape(*county).status == status).count()
}

/// Whole numbers of a map: how many, and their sum.
fn totals(query: &str) -> (usize, u32) {
    let counts = map(query).values.into_iter().filter_map(|v| if let Value::Known(n) = v { Some(n) } else { None });
    counts.fold((0, 0), |(known, sum), count| (known + 1, sum + count))
}

/// Expects what a county answers in a view.
fn check(query: &str, name: &str, expect: &str) {
    assert_eq!(tip(query, name).sentence(), expect, "{query}");
}

#[test]
fn two_counties_have_a_published_number_of_removals() {
    check(
        "",
        "Adams",
        "Adams County: 2,051 removals since 2012, highest of Mississippi’s counties by TRAC’s count. A federal contract \
         prison stood near Natchez.",
    );
    check("", "Lafayette", "Lafayette County: 56 removals since 2012, 12th of Mississippi’s counties by TRAC’s count.");
    assert_eq!(map("").known(), 2);
    let labels = MapLabel::all(data(), &map(""));
    let labels: Vec<_> = labels.iter().map(|label| (label.name.as_str(), label.figure.as_str())).collect();
    assert_eq!(labels, [("Adams", "2,051"), ("Lafayette", "56")]);
}

#[test]
fn not_published_is_not_zero() {
    assert_eq!((count("", "not-published"), count("", "zero"), count("", "none-attributed")), (80, 0, 0));
    assert_eq!(
        Summary::new(data(), &map("")).text,
        "Figures have been published for 2 of 82 counties: Adams 2,051 and Lafayette 56 removals since 2012. For the \
         other 80 no figure has been published, which does not mean that there were none. Adams: A federal contract prison stood near Natchez."
    );
    check(
        "",
        "Hinds",
        "Hinds County: Removals: not published. ICE arrests, 2014–18: 282. Arrests since 2025: 152. Program start: 26 \
         July 2011.",
    );
}

#[test]
fn a_rank_is_that_of_the_source_and_of_no_82() {
    for query in ["", "by=residents", "county=lafayette"] {
        let map = map(query);
        assert!(map.ranks.iter().all(Option::is_none), "{query}");
        for row in DataTable::new(data(), &map, SortBy::Figure, false).rows {
            let rank = &row.cells[1];
            assert!(rank.is_empty() || rank.ends_with("of Mississippi’s counties by TRAC’s count"), "{rank}");
            assert!(!rank.contains("82"), "{rank}");
        }
    }
}

#[test]
fn what_is_printed_of_lafayette_stands_in_its_panel() {
    let rows = |title: &str| {
        let blocks = panel("county=lafayette").blocks.into_iter();
        let rows = blocks.filter_map(|block| match block {
            Block::Rows { title: other, rows, .. } if other == title => Some(rows),
            _ => None,
        });
        rows.flatten().map(|row| format!("{}: {}", row.label, row.value)).collect::<Vec<_>>()
    };
    assert_eq!(rows("By year, as printed"), ["2017: 16", "2018: 16", "2019, in part: 2"]);
    let sexes = rows("By sex, since 2012").join(", ");
    assert!(["Female: 1, Male: 55", "Female: 1, Males: 55"].contains(&sexes.as_str()), "{sexes}");
    let state = &panel("").blocks[0];
    let Block::Hero { figure, unit, .. } = state else { panic!("{state:?}") };
    assert_eq!((figure.as_str(), unit.as_str()), ("65", "people a month on average in 2018, statewide, as printed"));
}

#[test]
fn arrests_are_known_for_57_counties() {
    assert_eq!(totals("measure=arrests"), (57, 3082));
    assert_eq!((count("measure=arrests", "none-attributed"), count("measure=arrests", "zero")), (25, 0));
    let text = Summary::new(data(), &map("measure=arrests")).text;
    assert!(
        text.starts_with("3,082 ICE arrests, October 2014 to May 2018 in 57 of 82 counties. Adams stands apart"),
        "{text}"
    );
    assert!(text.ends_with("To 25 counties the source attributes none."), "{text}");
}

#[test]
fn fiscal_years_add_up_to_the_whole() {
    let years = ["to=2015-09", "from=2015-10&to=2016-09", "from=2016-10&to=2017-09", "from=2017-10"];
    let sums = years.map(|months| totals(&format!("measure=arrests&{months}")).1);
    assert_eq!(sums.iter().sum::<u32>(), 3082, "{sums:?}");
}

#[test]
fn fiscal_2018_is_a_part() {
    let query = "measure=arrests&from=2017-10&county=adams";
    let part = "fiscal 2018, in part (8 months)";
    assert!(tip(query, "Adams").figure.ends_with(part), "{}", tip(query, "Adams").figure);
    assert!(Legend::new(data(), &map(query)).title.ends_with(part));
    assert!(Summary::new(data(), &map(query)).text.contains(part));
    let control = PeriodControl::new(data(), &view(query), &map(query)).unwrap();
    assert_eq!(control.shortcuts.choices.last().unwrap().words, "FY 2018 in part");
    assert_eq!(data().measures[1].figures.months().unwrap().intersect(Period::fiscal_year(2018)).unwrap().months(), 8);
}

#[test]
fn arrests_by_site_are_4864_of_which_1326_have_no_county() {
    let query = "measure=arrests-2025";
    assert_eq!(totals(query), (60, 3538));
    let Block::Hero { figure, .. } = &panel(query).blocks[0] else { panic!("no total") };
    assert_eq!(figure, "4,864");
    let text = Summary::new(data(), &map(query)).text;
    assert!(text.contains("Another 1,326 can be given to no county of Mississippi and are not on the map."), "{text}");
    let parts = data().measures[2].breakdowns[0].parts.iter();
    let (placed, unplaced): (Vec<_>, Vec<_>) = parts.partition(|part| part.county.is_some());
    let sum = |parts: Vec<&county_map::model::Part>| parts.iter().map(|part| part.count).sum::<u32>();
    assert_eq!((sum(placed), sum(unplaced)), (3538, 1326), "sites add up to their counties");
}

#[test]
fn the_program_began_in_six_waves() {
    let swatches = Legend::new(data(), &map("measure=start")).swatches;
    assert_eq!(swatches.len(), 6);
    assert_eq!(swatches.iter().map(|swatch| swatch.counties).sum::<usize>(), 82);
    assert_eq!((swatches[0].label.as_str(), swatches[5].label.as_str()), ("20 Jul 2010", "22 Nov 2011"));
    assert!(Summary::new(data(), &map("measure=start")).text.starts_with("It began in 6 waves"));
}

#[test]
fn no_rate_is_shown_without_residents_of_those_years() {
    for measure in ["arrests-2025", "start"] {
        let (query, rate) = (format!("measure={measure}"), format!("measure={measure}&by=residents"));
        assert_eq!(map(&query), map(&rate), "{measure}");
        let groups = Choices::all(data(), &view(&query), &map(&query));
        assert!(groups.iter().all(|group| group.key != "by"), "{measure}");
    }
}

#[test]
fn a_rate_rests_on_the_mean_of_july_estimates() {
    // co-est2019, Adams: 2014 to 2018.
    let residents: f64 = [32_072, 31_561, 31_569, 31_462, 31_044].iter().sum::<u32>().into();
    let found = map("measure=arrests&by=residents").values[county("Adams")].number().unwrap();
    let arrests: f64 = map("measure=arrests").values[county("Adams")].number().unwrap();
    assert!((found - arrests * 10_000.0 / (residents / 5.0)).abs() < 1e-9, "{found}");
}

#[test]
fn every_rate_of_a_prison_county_is_flagged_and_nothing_where_there_is_none() {
    for query in ["by=residents", "measure=arrests&by=residents", "measure=arrests&by=residents&from=2018-01"] {
        let map = map(query);
        for (i, county) in data().counties.iter().enumerate() {
            let flags = Tooltip::new(data(), &map, i, None).flags;
            let flagged = flags.iter().any(|flag| flag == "Prisoners count as residents here.");
            let is_prison = PRISONS.contains(&county.name.as_str());
            assert_eq!(flagged, is_prison && map.values[i].is_known(), "{} in {query}", county.name);
        }
    }
}

#[test]
fn noncitizens_are_shown_with_a_margin_and_not_for_prison_counties() {
    let noncitizens = &data().beside.noncitizens.as_ref().unwrap().counties;
    for (county, estimate) in data().counties.iter().zip(noncitizens) {
        assert_eq!(estimate.is_none(), PRISONS.contains(&county.name.as_str()), "{}", county.name);
        assert!(estimate.is_none_or(|estimate| estimate.margin > 0), "{}", county.name);
    }
}

#[test]
fn what_is_said_of_yazoo_is_what_the_data_has() {
    let yazoo = county("Yazoo");
    assert_eq!(map("measure=arrests-2025").values[yazoo], Value::Known(991));
    let parts = &data().measures[2].breakdowns[0].parts;
    let prison = parts.iter().find(|part| part.category == "YAZOO CITY FCI").unwrap();
    assert_eq!((prison.county, prison.count), (Some(yazoo), 940));
    assert_eq!(tip("measure=arrests-2025", "Yazoo").flags, ["940 of the 991 were at a federal prison."]);
}

#[test]
fn five_classes_of_arrests_are_populated_and_adams_stands_apart() {
    let map = map("measure=arrests");
    for class in 1..=5 {
        assert!((0..82).any(|county| map.shape(county).class == Some(class)), "class {class} is empty");
    }
    assert_eq!(map.outlier, Some(county("Adams")));
    assert_eq!(self::map("").outlier, Some(county("Adams")));
}

#[test]
fn an_unreliable_rate_is_never_called_the_highest() {
    let Figures::Months { .. } = &data().measures[1].figures else { panic!("arrests by month") };
    for year in 2015..=2018 {
        let (from, to) = (format!("{}-10", year - 1), format!("{year}-09"));
        let map = map(&format!("measure=arrests&by=residents&from={from}&to={to}"));
        let first = map.reliable_first()[0];
        assert!(matches!(map.values[first], Value::Rate(_)), "{year}");
        assert!(map.outlier.is_none_or(|county| county == first), "{year}");
        let text = Summary::new(data(), &map).text;
        assert!(text.contains(&data().counties[first].name), "{year}: {text}");
    }
}

#[test]
fn every_county_is_there_once() {
    let geoids: Vec<&str> = data().counties.iter().map(|county| county.geoid.as_str()).collect();
    let expect: Vec<String> = (0..82).map(|i| format!("28{:03}", 2 * i + 1)).collect();
    assert_eq!(geoids, expect);
    for (i, county) in data().counties.iter().enumerate() {
        assert_eq!((data().county(&county.slug()), data().county(&county.geoid)), (Some(i), Some(i)));
    }
    assert!(data().counties.is_sorted_by_key(|county| county.name.to_lowercase()), "GEOIDs follow the names");
}

#[test]
fn no_word_is_printed_that_the_rules_forbid() {
    let folders = ["public/data", "src/text/en", "data/mississippi"].map(|name| fs::read_dir(path(name)).unwrap());
    let files = folders.into_iter().flatten().map(|entry| entry.unwrap().path());
    for file in files.filter(|file| !file.to_string_lossy().contains("boundaries")) {
        let text = fs::read_to_string(&file).unwrap().to_lowercase();
        for word in ["illegals", "illegal alien", "illegal immigrant", "undocumented", "criminal alien", "deportee"] {
            assert!(!text.contains(word), "{file:?}: {word}");
        }
        let actions = text.match_indices("illegal").filter(|(at, _)| !text[*at..].starts_with("illegal re-entry"));
        assert_eq!(actions.count(), 0, "{file:?}: \"illegal\" is for actions only");
    }
}

#[test]
fn arrows_lead_from_every_county_to_every_other() {
    let all = data().counties.len();
    for from in 0..all {
        let mut reached = BTreeSet::from([from]);
        let mut next = vec![from];
        while let Some(county) = next.pop() {
            let steps = Direction::ALL.into_iter().filter_map(|direction| toward(data(), county, direction));
            next.extend(steps.filter(|step| reached.insert(*step)));
        }
        assert_eq!(reached.len(), all, "from {}", data().counties[from].name);
    }
}

#[test]
fn arrows_lead_from_lafayette_to_its_neighbours() {
    let neighbour =
        |direction| toward(data(), county("Lafayette"), direction).map(|i| data().counties[i].name.as_str());
    assert_eq!(Direction::ALL.map(neighbour), [Some("Panola"), Some("Marshall"), Some("Pontotoc"), Some("Yalobusha")]);
}
