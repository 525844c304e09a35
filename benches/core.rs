//! What the core costs as the units of an edition grow: 82 are a state's, 3,100 a country's, 100,000 those of no edition yet.
//!
//! ```sh
//! cargo bench --bench core              # some minutes
//! cargo bench --bench core -- natural   # those whose name has the word
//! cargo bench --bench core -- --quick   # a first look
//! ```
//!
//! The figures are made up, the same in every run: numbers to be counted with, published nowhere.

use std::hint::black_box;

use county_map::model::{Absent, County, Dataset, Date, Edition, Figures, Frame, Later, Measure, Month, Series, Unit};
use county_map::stats::{self, Method};
use county_map::view::{By, Choropleth, DataTable, Legend, SortBy, Summary, ViewState};
use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};

const UNITS: [usize; 3] = [82, 3_100, 100_000];
const MONTHS: usize = 44;
const CLASSES: usize = 5;

/// Numbers from 0 to 1 in an order without order: Knuth's generator (MMIX), without its lower bits.
fn spread() -> impl Iterator<Item = f64> {
    let next =
        |state: &u64| Some(state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407));
    std::iter::successors(Some(1), next).map(|state| (state >> 11) as f64 / (1u64 << 53) as f64)
}

/// Skewed as counts of counties are: many small values, few large. Nearly all differ, which is the most that classing can
/// meet.
fn skewed(units: usize) -> Vec<f64> {
    spread().take(units).map(|at| 1.0 / (at + 1e-4)).collect()
}

/// An edition of one measure by month.
fn dataset(units: usize) -> Dataset {
    let day = Date::from_text("2026-11-24").expect("a day");
    let edition = Edition {
        id: "arboria".into(),
        language: "en".into(),
        languages: vec!["en".into()],
        place: "Arboria".into(),
        unit_name: "County".into(),
        unit: Unit { one: "county".into(), many: "counties".into() },
        size: (1000, 600),
        residents_from: 2010,
        retrieved: day,
        synthetic: true,
    };
    Dataset {
        edition,
        counties: (0..units).map(county).collect(),
        measures: vec![measure(units)],
        caveats: Vec::new(),
        beside: Later::default(),
    }
}

fn county(i: usize) -> County {
    let frame = Frame { left: 0, top: 0, right: 9, bottom: 9, x: 5, y: 5, width: 9 };
    let residents = (0..10).map(|year| 10_000 + (i as u32 * 7_919) % 900_001 + year).collect();
    County { geoid: format!("{i:06}"), name: format!("Elm {i}"), whole_name: false, frame, residents }
}

fn measure(units: usize) -> Measure {
    let series = |top: f64| Series::from(spread().take(MONTHS).map(|at| (at * top) as u32).collect::<Vec<u32>>());
    // Every third county is not listed, as in the real figures.
    let counties = skewed(units).into_iter().enumerate().map(|(i, top)| (i % 3 != 0).then(|| series(top)));
    Measure {
        id: "seizures".into(),
        name: "Seizures".into(),
        title: String::new(),
        standfirst: String::new(),
        definition: String::new(),
        unit: Unit { one: "seizure".into(), many: "seizures".into() },
        period: "October 2014 to May 2018".into(),
        figures: Figures::Months { first: Month::new(2014, 10).expect("a month"), counties: counties.collect() },
        absent: Absent::NoneAttributed,
        rate_years: Some((2014, 2018)),
        lowest_first: false,
        breaks: None,
        ranks: Vec::new(),
        breakdowns: Vec::new(),
        mean: None,
        note: String::new(),
        source: String::new(),
    }
}

/// Breaks of all values, by each method.
fn classing(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("classing");
    for units in UNITS {
        let values = skewed(units);
        group.throughput(Throughput::Elements(units as u64));
        for method in Method::ALL {
            let id = BenchmarkId::new(format!("{method:?}").to_lowercase(), units);
            group.bench_with_input(id, &values, |bench, values| {
                bench.iter(|| stats::breaks(method, black_box(values), CLASSES));
            });
        }
    }
}

/// Every unit's place.
fn ranking(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("ranking");
    for units in UNITS {
        let values: Vec<Option<f64>> = skewed(units).into_iter().map(Some).collect();
        group.throughput(Throughput::Elements(units as u64));
        group.bench_with_input(BenchmarkId::from_parameter(units), &values, |bench, values| {
            bench.iter(|| stats::ranks(black_box(values), false));
        });
    }
}

/// The unit under the pointer, found by its GEOID.
fn pointing(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("pointing");
    for units in UNITS {
        let data = dataset(units);
        let geoid = data.counties[units * 2 / 3].geoid.clone();
        group.bench_function(BenchmarkId::from_parameter(units), |bench| bench.iter(|| data.county(black_box(&geoid))));
    }
}

/// One unit's sum over a part of 1,200 months: as long for a month as for a century.
fn period(criterion: &mut Criterion) {
    let series = Series::from((0..1_200).map(|month| month * 31 % 97).collect::<Vec<u32>>());
    let mut group = criterion.benchmark_group("period");
    for months in [1, MONTHS, 1_200] {
        group.bench_with_input(BenchmarkId::from_parameter(months), &months, |bench, months| {
            bench.iter(|| black_box(&series).sum(black_box(0), black_box(*months)));
        });
    }
}

/// From a choice to every unit's figure, class and rank: what each change of a filter computes.
fn map(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("map");
    for units in UNITS {
        let data = dataset(units);
        group.throughput(Throughput::Elements(units as u64));
        for (name, by, classes) in [
            ("counts", By::Count, Method::Rounded),
            ("rates", By::Residents, Method::Rounded),
            ("rates-natural", By::Residents, Method::Natural),
        ] {
            let view = ViewState { by, classes, ..ViewState::default() };
            group.bench_function(BenchmarkId::new(name, units), |bench| {
                bench.iter(|| Choropleth::new(black_box(&data), black_box(&view)));
            });
        }
    }
}

/// What is read from a map: legend, summary, table.
fn views(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("views");
    group.sample_size(20);
    for units in UNITS {
        let data = dataset(units);
        let map = Choropleth::new(&data, &ViewState::default());
        group.throughput(Throughput::Elements(units as u64));
        group.bench_function(BenchmarkId::new("legend", units), |bench| bench.iter(|| Legend::new(&data, &map)));
        group.bench_function(BenchmarkId::new("summary", units), |bench| bench.iter(|| Summary::new(&data, &map)));
        group.bench_function(BenchmarkId::new("table", units), |bench| {
            let table = || DataTable::new(&data, &map, SortBy::Figure, false);
            bench.iter_batched(|| (), |()| table(), BatchSize::LargeInput);
        });
    }
}

criterion_group!(core, classing, ranking, pointing, period, map, views);
criterion_main!(core);
