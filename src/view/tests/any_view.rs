//! What holds of every view whatever was chosen.

use super::query::any_view;
use crate::view::sample::*;
use crate::view::*;
use proptest::prelude::*;

proptest! {
    #[test]
    fn a_county_has_a_class_exactly_if_its_status_says_so(view in any_view()) {
        let data = sample();
        let map = Choropleth::new(&data, &view);
        for county in 0..6 {
            let shape = map.shape(county);
            prop_assert_eq!(shape.class.is_some(), matches!(shape.status, "known" | "zero"));
            prop_assert_eq!(shape.class == Some(0), shape.status == "zero");
            prop_assert!(shape.class.is_none() || shape.class == map.scale.class(map.values[county]));
        }
    }

    #[test]
    fn every_county_stands_behind_exactly_one_swatch(view in any_view()) {
        let data = sample();
        let map = Choropleth::new(&data, &view);
        let swatches = Legend::new(&data, &map).swatches;
        prop_assert_eq!(swatches.iter().map(|swatch| swatch.counties).sum::<usize>(), 6);
        for county in 0..6 {
            let shape = map.shape(county);
            let own = swatches.iter().filter(|swatch| (swatch.class, swatch.status) == (shape.class, shape.status));
            prop_assert_eq!(own.count(), 1);
        }
    }

    #[test]
    fn every_county_has_a_row_and_an_answer(view in any_view(), sort in 0..6usize, reversed in any::<bool>()) {
        let data = sample();
        let map = Choropleth::new(&data, &view);
        let by = [SortBy::Name, SortBy::Figure].into_iter().chain((0..4).map(SortBy::Measure)).nth(sort).unwrap();
        let table = DataTable::new(&data, &map, by, reversed);
        let mut counties: Vec<usize> = table.rows.iter().map(|row| row.county).collect();
        counties.sort_unstable();
        prop_assert_eq!(counties, (0..6).collect::<Vec<_>>());
        prop_assert!(table.rows.iter().all(|row| row.cells.len() + 1 == table.columns.len()));
        for county in 0..6 {
            let sentence = Tooltip::new(&data, &map, county, None).sentence();
            prop_assert!(sentence.starts_with(&data.counties[county].name) && sentence.ends_with('.'));
        }
    }

    #[test]
    fn all_that_is_derived_holds_together(view in any_view()) {
        let data = sample();
        let map = Choropleth::new(&data, &view);
        prop_assert!(!Summary::new(&data, &map).text.is_empty());
        let panel = Panel::new(&data, &map, &view);
        prop_assert_eq!(panel.county, view.county);
        prop_assert!(!panel.blocks.is_empty());
        let period = PeriodControl::new(&data, &view, &map);
        prop_assert_eq!(period.is_some(), map.months.is_some());
        let groups = Choices::all(&data, &view, &map).into_iter().chain([Choices::measures(&data, &view)]);
        for group in groups.chain(period.map(|period| period.shortcuts)) {
            for choice in group.choices {
                let next = ViewState::from_link(&data, &choice.link).unwrap();
                // What is left out is taken in again by the choice that shows it.
                prop_assert_eq!(next == view, choice.is_made && group.key != "without", "{:?}", choice);
                prop_assert_eq!(ViewState::from_link(&data, &next.to_link(&data)), Some(next));
            }
        }
    }

    #[test]
    fn a_film_shows_whole_windows_on_one_scale(view in any_view()) {
        let data = sample();
        let film = Film::new(&data, &view);
        for step in film.iter().flat_map(|film| (0..film.steps).map(move |step| (film, step))) {
            let (film, step) = step;
            let window = view.change(|view| view.choose_months(&data, film.window(step)));
            let map = Choropleth::with_scale(&data, &window, film.scale.clone());
            prop_assert_eq!(map.months, Some(film.window(step)));
            prop_assert_eq!(film.window(step).months(), film.length);
            prop_assert_eq!(film.step_of(&data, &window), Some(step));
            prop_assert_eq!(&map.scale, &film.scale);
        }
    }
}
