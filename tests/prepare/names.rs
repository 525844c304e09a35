//! Names of counties in words: what each means, and what the whole national file has that means none.

use crate::root;
use crate::sources::shared;
use county_map::prepare::names::Meaning;
use county_map::prepare::reference::{Reference, Unit};
use std::collections::{BTreeMap, BTreeSet};

/// The counties of every state, by its code, and the words that a name may end with.
pub struct Names {
    states: BTreeMap<String, Vec<Unit>>,
    kinds: Vec<String>,
}

impl Names {
    pub fn read() -> Self {
        let reference = Reference::new(&root().join("data/reference"));
        let states = reference.states().unwrap().into_iter();
        let states = states.map(|state| (state.code.clone(), reference.units(&state).unwrap())).collect();
        Self { states, kinds: reference.kinds().unwrap().into_iter().map(|kind| kind.kind).collect() }
    }

    /// The GEOID of the county whose full name this is.
    pub fn exact(&self, name: &str, state: &str) -> Option<String> {
        match self.meaning(name, state) {
            Meaning::Exact(unit) => Some(unit.geoid.clone()),
            _ => None,
        }
    }

    fn meaning(&self, name: &str, state: &str) -> Meaning<'_> {
        let kinds: Vec<&str> = self.kinds.iter().map(String::as_str).collect();
        self.states.get(state).map_or(Meaning::Nothing, |units| Meaning::of(name, units, &kinds))
    }
}

/// How a name was understood, and as which GEOIDs.
fn said(meaning: &Meaning) -> (&'static str, Vec<String>) {
    match meaning {
        Meaning::Exact(unit) => ("exact", vec![unit.geoid.clone()]),
        Meaning::Spelling(unit) => ("spelling", vec![unit.geoid.clone()]),
        Meaning::Bare(unit) => ("bare", vec![unit.geoid.clone()]),
        Meaning::Several(units) => ("several", units.iter().map(|unit| unit.geoid.clone()).collect()),
        Meaning::Nothing => ("nothing", Vec::new()),
    }
}

#[test]
fn a_name_is_taken_only_where_it_can_mean_one_county() {
    let names = Names::read();
    for (name, state, how, geoids) in [
        ("DeKalb County", "AL", "exact", &["01049"][..]),
        ("De Kalb County", "AL", "spelling", &["01049"]),
        ("DE KALB", "AL", "bare", &["01049"]),
        ("Saint Clair County", "AL", "spelling", &["01115"]),
        ("St Clair", "AL", "bare", &["01115"]),
        ("LaSalle Parish", "LA", "exact", &["22059"]),
        ("La Salle Parish", "LA", "spelling", &["22059"]),
        ("LaSalle County", "LA", "bare", &["22059"]),
        ("Desoto County", "MS", "spelling", &["28033"]),
        ("Dona Ana County", "NM", "spelling", &["35013"]),
        ("O’Brien County", "IA", "spelling", &["19141"]),
        ("Baltimore city", "MD", "exact", &["24510"]),
        ("Baltimore City", "MD", "spelling", &["24510"]),
        ("Baltimore County", "MD", "exact", &["24005"]),
        ("Baltimore", "MD", "several", &["24005", "24510"]),
        ("Roanoke", "VA", "several", &["51161", "51770"]),
        ("St. Louis", "MO", "several", &["29189", "29510"]),
        ("Alexandria", "VA", "bare", &["51510"]),
        ("Carson City", "NV", "exact", &["32510"]),
        ("Sitka City and Borough", "AK", "exact", &["02220"]),
        ("Sitka", "AK", "bare", &["02220"]),
        ("District of Columbia", "DC", "exact", &["11001"]),
        ("Humbolt County", "CA", "nothing", &[]),
        ("County", "AL", "nothing", &[]),
        ("Unknown", "", "nothing", &[]),
        ("", "AL", "nothing", &[]),
    ] {
        let geoids: Vec<String> = geoids.iter().map(|geoid| geoid.to_string()).collect();
        assert_eq!(said(&names.meaning(name, state)), (how, geoids), "{name}, {state}");
    }
}

#[test]
fn every_full_name_means_its_own_county() {
    let names = Names::read();
    for (state, units) in &names.states {
        for unit in units {
            assert_eq!(names.meaning(&unit.full_name(), state), Meaning::Exact(unit));
            let lower = unit.full_name().to_lowercase();
            assert_eq!(said(&names.meaning(&lower, state)).1, [unit.geoid.as_str()], "{lower}, {state}");
        }
    }
}

/// TRAC's rows of all places, where the file is at hand: name, state, month and count.
pub fn national() -> Option<Vec<[String; 4]>> {
    let mut reader = csv::Reader::from_path(shared()?.join("ice_arrests_trac_monthly_us.csv")).unwrap();
    Some(reader.deserialize().map(|row| row.unwrap()).collect())
}

#[test]
fn the_whole_national_file_is_matched_and_what_is_not_is_named() {
    let Some(national) = national() else { return };
    let (names, mut matched, mut geoids, mut others) = (Names::read(), 0, BTreeSet::new(), Vec::new());
    let mut counts: BTreeMap<(String, String), u32> = BTreeMap::new();
    for [name, state, _, count] in national {
        *counts.entry((name, state)).or_default() += count.parse::<u32>().unwrap();
    }
    for ((name, state), count) in &counts {
        match names.meaning(name, state) {
            Meaning::Exact(unit) => {
                matched += count;
                assert!(geoids.insert(unit.geoid.clone()), "{} twice", unit.geoid);
            }
            _ => others.push((name.as_str(), state.as_str(), *count)),
        }
    }
    assert_eq!((counts.len(), geoids.len(), counts.values().sum::<u32>()), (1971, 1960, 480_986));
    // Three are no county's: one is misspelt, two are of other states. The rest are places outside the 50 states.
    let expected = [
        ("Aguadilla", "PR", 40),
        ("Forsyth County", "VA", 1),
        ("Guam", "GU", 240),
        ("Guaynabo", "PR", 122),
        ("Humbolt County", "CA", 2),
        ("Saipan", "MP", 210),
        ("San Juan", "PR", 498),
        ("St. Croix", "VI", 1),
        ("St. Thomas", "VI", 134),
        ("Unknown", "", 423),
        ("Washington County", "CA", 8),
    ];
    assert_eq!(others, expected);
    assert_eq!(matched + others.iter().map(|other| other.2).sum::<u32>(), 480_986, "nothing is dropped");
}
