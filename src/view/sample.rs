//! An invented edition for the tests of this module: six counties, and a measure of each kind.

use super::{Choropleth, Query, ViewState};
use crate::model::{
    Absent, Agreement, Beside, Breakdown, Caveat, Choice, County, Dataset, Date, Edition, Estimate, Facility, Figures,
    FixedBreaks, Frame, Mean, Measure, Month, Noncitizens, Part, Period, PrintedRank, Series, Unit, Yearly,
};

pub const ALDER: usize = 0;
pub const BIRCH: usize = 1;
pub const CEDAR: usize = 2;
pub const DOGWOOD: usize = 3;
pub const ELM: usize = 4;
pub const FERN: usize = 5;

/// Indices of the measures.
pub const EXPULSIONS: usize = 0;
pub const SEIZURES: usize = 1;
pub const SITES: usize = 2;
pub const ONSET: usize = 3;

pub fn sample() -> Dataset {
    let names = ["Alder", "Birch Hollow", "Cedar", "Dogwood", "Elm", "Fern"];
    Dataset {
        edition: edition(),
        counties: names.into_iter().enumerate().map(|(i, name)| county(i, name)).collect(),
        measures: vec![expulsions(), seizures(), sites(), onset()],
        caveats: vec![
            caveat(&[ALDER], &[EXPULSIONS], false, "A prison stood near Willow."),
            caveat(&[ALDER, FERN], &[EXPULSIONS, SEIZURES], true, "Prisoners count as residents here."),
        ],
        beside: beside().into(),
    }
}

fn beside() -> Beside {
    Beside {
        noncitizens: Some(noncitizens()),
        facilities: vec![Facility {
            county: ALDER,
            name: "Willow Prison".into(),
            city: "Willow".into(),
            first_use: Some(date("1997-09-12")),
            last_use: None,
            capacity: Some(2232),
            note: "Private until 2019.".into(),
        }],
        agreements: vec![agreement(Some(BIRCH), Some("2025-06-30")), agreement(None, None)],
        agreements_as_of: Some(date("2025-07-18")),
    }
}

/// The view that a query names.
pub fn view(data: &Dataset, query: &str) -> ViewState {
    Query::from_text(data, query).view
}

/// The map that a query names.
pub fn map(data: &Dataset, query: &str) -> Choropleth {
    Choropleth::new(data, &view(data, query))
}

pub fn month(text: &str) -> Month {
    Month::from_text(text).unwrap()
}

pub fn months(from: &str, to: &str) -> Period {
    Period { from: month(from), to: month(to) }
}

pub fn date(text: &str) -> Date {
    Date::from_text(text).unwrap()
}

fn edition() -> Edition {
    Edition {
        id: "arboria".into(),
        language: "en".into(),
        languages: vec!["en".into(), "es".into()],
        place: "Arboria".into(),
        unit_name: "County".into(),
        unit: Unit { one: "county".into(), many: "counties".into() },
        size: (1000, 1600),
        residents_from: 2012,
        retrieved: date("2026-11-24"),
        synthetic: true,
    }
}

/// Two columns of three; a county has 10,000 residents in 2012 and 1,000 more each year, its neighbour twice as many.
fn county(i: usize, name: &str) -> County {
    let (left, top) = (i as i32 % 2 * 500, i as i32 / 2 * 500);
    let frame = Frame {
        left,
        top,
        right: left + 400,
        bottom: top + 400,
        x: left + 200,
        y: top + 200,
        width: 40 + 60 * i as i32,
    };
    let residents = (0..8).map(|year| (10_000 + 1000 * year) * (i as u32 + 1)).collect();
    County { geoid: format!("990{:02}", 2 * i + 1), name: name.into(), whole_name: false, frame, residents }
}

/// A measure without figures, for [`expulsions`] and the others to fill.
fn measure(id: &str, name: &str, unit: (&str, &str), figures: Figures) -> Measure {
    Measure {
        id: id.into(),
        name: name.into(),
        title: format!("{name} in Arboria"),
        standfirst: String::new(),
        definition: format!("{name} as the Bureau counts them."),
        unit: Unit { one: unit.0.into(), many: unit.1.into() },
        period: String::new(),
        figures,
        absent: Absent::NotPublished,
        rate_years: None,
        lowest_first: false,
        breaks: None,
        ranks: Vec::new(),
        breakdowns: Vec::new(),
        mean: None,
        note: String::new(),
        source: "the Bureau".into(),
    }
}

/// Known for two counties, with what the source prints of them.
fn expulsions() -> Measure {
    let yearly = [(2017, 16, false), (2018, 16, false), (2019, 2, true)];
    let yearly = yearly.map(|(year, count, part)| Yearly { county: CEDAR, year, count, part }).into();
    let counties = vec![Some(900), None, Some(40), None, None, None];
    let rank =
        |county, words: &str| PrintedRank { county, words: format!("{words} of Arboria’s by the Bureau’s count") };
    Measure {
        period: "since 2012".into(),
        rate_years: Some((2012, 2019)),
        breaks: Some(FixedBreaks { counts: vec![10, 30, 100, 300], rates: vec![3, 10, 30, 100] }),
        ranks: vec![rank(ALDER, "highest"), rank(CEDAR, "12th")],
        breakdowns: vec![Breakdown {
            dimension: "sex".into(),
            title: "By sex".into(),
            parts: vec![part(Some(CEDAR), "Female", 1, ""), part(Some(CEDAR), "Male", 39, "")],
            choices: Vec::new(),
        }],
        mean: Some(Mean { per_month: 65, year: 2018, unit: Unit { one: "person".into(), many: "people".into() } }),
        note: "Years as printed.".into(),
        ..measure("expulsions", "Expulsions", ("expulsion", "expulsions"), Figures::Totals { counties, yearly })
    }
}

/// 27 months: two fiscal years, and three months of a third. 540, 162, 27, 0, none, 27. Of one sex 54, 27, withheld, 0,
/// none, withheld; of one origin, without months, 400, 100, 20, 0, none, 7.
fn seizures() -> Measure {
    let (first, every) = (month("2014-10"), |count: u32| Some(Series::from(vec![count; 27])));
    let of_one_sex = vec![every(2), every(1), None, every(0), None, None];
    let of_one_origin = totals([Some(400), Some(100), Some(20), Some(0), None, Some(7)]);
    let counties =
        vec![Some(Series::from((7..34).collect::<Vec<u32>>())), every(6), every(1), every(0), None, every(1)];
    Measure {
        period: "October 2014 to December 2016".into(),
        absent: Absent::NoneAttributed,
        rate_years: Some((2014, 2016)),
        breakdowns: vec![
            divided("sex", "By sex", female(Figures::Months { first, counties: of_one_sex }, &[CEDAR, FERN])),
            divided(
                "origin",
                "By origin",
                Choice { id: "north".into(), name: "North".into(), figures: of_one_origin, withheld: Vec::new() },
            ),
        ],
        ..measure("seizures", "Seizures", ("seizure", "seizures"), Figures::Months { first, counties })
    }
}

/// Known for five counties; 15 events have no county. One sex alone is known too.
fn sites() -> Measure {
    let counties = vec![Some(50), Some(30), Some(20), Some(10), Some(1), None];
    Measure {
        period: "January 2025 to August 2026".into(),
        absent: Absent::NoneAttributed,
        breakdowns: vec![
            Breakdown {
                dimension: "site".into(),
                title: "By site".into(),
                parts: vec![
                    part(Some(ALDER), "WILLOW PRISON", 50, "prison in Willow"),
                    part(None, "GENERAL AREA", 8, "no county in source"),
                    part(None, "", 3, "blank in source"),
                    part(None, "STATE", 4, "no county in source"),
                ],
                choices: Vec::new(),
            },
            divided("sex", "By sex", female(totals([Some(12), Some(3), Some(2), Some(1), Some(0), None]), &[])),
        ],
        ..measure("sites", "Named sites", ("site", "sites"), Figures::Totals { counties, yearly: Vec::new() })
    }
}

/// Three waves.
fn onset() -> Measure {
    let (first, second, last) = (date("2010-07-20"), date("2011-07-26"), date("2011-11-22"));
    let counties = [last, first, second, last, last, first].map(Some).into();
    measure("onset", "Program start", ("", ""), Figures::Dates { counties })
}

/// A breakdown of which nothing is known but one category.
fn divided(dimension: &str, title: &str, choice: Choice) -> Breakdown {
    Breakdown { dimension: dimension.into(), title: title.into(), parts: Vec::new(), choices: vec![choice] }
}

fn female(figures: Figures, withheld: &[usize]) -> Choice {
    Choice { id: "female".into(), name: "Female".into(), figures, withheld: withheld.into() }
}

fn totals(counties: [Option<u32>; 6]) -> Figures {
    Figures::Totals { counties: counties.into(), yearly: Vec::new() }
}

fn part(county: Option<usize>, category: &str, count: u32, note: &str) -> Part {
    Part { county, category: category.into(), count, note: note.into() }
}

fn caveat(counties: &[usize], measures: &[usize], rates_only: bool, short: &str) -> Caveat {
    let text = format!("{short} At length.");
    Caveat { counties: counties.into(), measures: measures.into(), rates_only, short: short.into(), text }
}

fn noncitizens() -> Noncitizens {
    let counties = (0..6).map(|i| (i != ALDER).then_some(Estimate { people: 100 * i as u32, margin: 30 }));
    Noncitizens { years: (2014, 2018), counties: counties.collect() }
}

fn agreement(county: Option<usize>, signed: Option<&str>) -> Agreement {
    Agreement { county, agency: "Sheriff".into(), model: "Jail model".into(), signed: signed.map(date) }
}
