//! By key from county to county.

use crate::model::Dataset;
use crate::view::sample::{ALDER, BIRCH, CEDAR, DOGWOOD, ELM, FERN, sample};
use crate::view::{Direction, named, toward};
use proptest::prelude::*;

/// Counties at these points, with nothing else to tell them apart.
fn at(points: &[(i32, i32)]) -> Dataset {
    let mut data = sample();
    let county = data.counties[0].clone();
    data.counties = vec![county; points.len()];
    for (county, (x, y)) in data.counties.iter_mut().zip(points) {
        (county.frame.x, county.frame.y) = (*x, *y);
    }
    data
}

/// The counties that arrows do not reach from `from`.
fn unreached(data: &Dataset, from: usize) -> Vec<usize> {
    let mut reached = vec![from];
    let mut next = 0;
    while let Some(county) = reached.get(next).copied() {
        let steps = Direction::ALL.into_iter().filter_map(|direction| toward(data, county, direction));
        let new: Vec<usize> = steps.filter(|step| !reached.contains(step)).collect();
        new.into_iter().for_each(|step| {
            if !reached.contains(&step) {
                reached.push(step)
            }
        });
        next += 1;
    }
    (0..data.counties.len()).filter(|county| !reached.contains(county)).collect()
}

#[test]
fn arrows_lead_to_the_neighbour_and_stop_at_the_edge() {
    // Alder Birch
    // Cedar Dogwood
    // Elm   Fern
    let data = sample();
    assert_eq!(toward(&data, ALDER, Direction::Right), Some(BIRCH));
    assert_eq!(toward(&data, ALDER, Direction::Down), Some(CEDAR));
    assert_eq!(toward(&data, FERN, Direction::Up), Some(DOGWOOD));
    assert_eq!(toward(&data, FERN, Direction::Left), Some(ELM));
    assert_eq!(toward(&data, ALDER, Direction::Up), None);
    assert_eq!(toward(&data, ELM, Direction::Left), None);
}

#[test]
fn what_lies_straight_ahead_comes_before_what_lies_aside() {
    let data = at(&[(0, 0), (60, 50), (100, 0), (-10, 0)]);
    assert_eq!(toward(&data, 0, Direction::Right), Some(2));
}

#[test]
fn a_single_county_leads_nowhere() {
    let data = at(&[(5, 5)]);
    assert_eq!(Direction::ALL.map(|direction| toward(&data, 0, direction)), [None; 4]);
    assert_eq!(Direction::of(0, 0), None);
}

#[test]
fn letters_lead_to_the_next_name_that_begins_so() {
    let mut data = sample();
    data.counties[FERN].name = "Cedar Grove".into();
    assert_eq!(named(&data, ALDER, "c"), Some(CEDAR));
    assert_eq!(named(&data, CEDAR, "C"), Some(FERN));
    assert_eq!(named(&data, FERN, "c"), Some(CEDAR), "after the last comes the first");
    assert_eq!(named(&data, CEDAR, "ce"), Some(CEDAR), "one that is being typed stays");
    assert_eq!(named(&data, CEDAR, "cedar g"), Some(FERN));
    assert_eq!(named(&data, BIRCH, "b"), Some(BIRCH));
    assert_eq!(named(&data, BIRCH, "z"), None);
    assert_eq!(named(&data, BIRCH, ""), None);
}

proptest! {
    #[test]
    fn every_offset_has_one_direction_and_its_opposite_the_other(x in -50..50i32, y in -50..50i32) {
        prop_assume!((x, y) != (0, 0));
        let there = Direction::of(x, y).unwrap();
        let back = Direction::of(-x, -y).unwrap();
        prop_assert_eq!((there as usize + 2) % 4, back as usize);
        let ahead = match there {
            Direction::Left => -x,
            Direction::Up => -y,
            Direction::Right => x,
            Direction::Down => y,
        };
        prop_assert!(ahead >= x.abs().max(y.abs()));
    }

    #[test]
    fn arrows_reach_every_county_from_every_other(points in proptest::collection::hash_set((0..12i32, 0..12i32), 1..40)) {
        let points: Vec<_> = points.into_iter().collect();
        let data = at(&points);
        for from in 0..points.len() {
            prop_assert_eq!(unreached(&data, from), Vec::<usize>::new());
        }
    }
}
