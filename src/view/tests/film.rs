use crate::model::{Figures, FixedBreaks};
use crate::view::sample::*;
use crate::view::{Choropleth, Film, Scale};

#[test]
fn the_whole_plays_as_a_year_that_moves_on_month_by_month() {
    let data = sample();
    let film = Film::new(&data, &view(&data, "measure=seizures")).unwrap();
    assert_eq!((film.length, film.steps), (12, 16));
    assert_eq!(film.window(0), months("2014-10", "2015-09"));
    assert_eq!(film.window(1), months("2014-11", "2015-10"));
    assert_eq!(film.window(film.steps - 1), months("2016-01", "2016-12"), "no window is cut");
}

#[test]
fn a_chosen_window_keeps_its_length() {
    let data = sample();
    let view = view(&data, "measure=seizures&from=2015-02&to=2015-04");
    let film = Film::new(&data, &view).unwrap();
    assert_eq!((film.length, film.steps, film.first), (3, 25, month("2014-10")));
    assert_eq!(film.step_of(&data, &view), Some(4));
}

#[test]
fn what_cannot_move_is_no_film() {
    let mut data = sample();
    assert_eq!(Film::new(&data, &view(&data, "")), None);
    assert_eq!(Film::new(&data, &view(&data, "measure=onset")), None);
    let Figures::Months { counties, .. } = &mut data.measures[SEIZURES].figures else { panic!("months") };
    counties.iter_mut().flatten().for_each(|series| *series = vec![1; 12].into());
    assert_eq!(Film::new(&data, &view(&data, "measure=seizures")), None, "a year has one window of a year");
}

#[test]
fn breaks_are_those_of_all_steps_together() {
    let data = sample();
    let view = view(&data, "measure=seizures&classes=equal");
    let film = Film::new(&data, &view).unwrap();
    // Sums of twelve months: 12 and 72 at every step, and from 150 to 330.
    let Scale::Numbers(scale) = &film.scale else { panic!("a scale of numbers") };
    assert_eq!(scale.breaks(), [76.0, 140.0, 203.0, 267.0]);
    let classes = |step: usize| {
        let view = view.change(|view| view.choose_months(&data, film.window(step)));
        let map = Choropleth::with_scale(&data, &view, film.scale.clone());
        [ALDER, BIRCH, CEDAR].map(|county| map.shape(county).class)
    };
    assert_eq!(classes(0), [Some(3), Some(1), Some(1)]);
    assert_eq!(classes(15), [Some(5), Some(1), Some(1)]);
}

#[test]
fn classes_that_are_given_stay_in_a_film() {
    let mut data = sample();
    data.measures[SEIZURES].breaks = Some(FixedBreaks { counts: vec![5, 50], rates: vec![2] });
    for query in ["measure=seizures", "measure=seizures&by=residents"] {
        let film = Film::new(&data, &view(&data, query)).unwrap();
        assert_eq!(film.scale, map(&data, query).scale, "{query}");
    }
}
