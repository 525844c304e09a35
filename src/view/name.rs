//! What is a county called?

use crate::model::Dataset;
use crate::text::words;

/// `Cedar County`; the name alone where it is whole.
pub fn full(data: &Dataset, county: usize) -> String {
    let name = &data.counties[county].name;
    match unit(data, county) {
        "" => name.clone(),
        unit => words(&data.edition.language).full_name(name, unit),
    }
}

/// What follows the name of a county; nothing where the name says it itself.
pub fn unit(data: &Dataset, county: usize) -> &str {
    if data.counties[county].whole_name { "" } else { &data.edition.unit_name }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::sample::*;

    #[test]
    fn nothing_follows_a_whole_name_in_any_language() {
        let mut data = sample();
        data.counties[1].name = "Elmford city".into();
        data.counties[1].whole_name = true;
        for (language, alder) in [("en", "Alder County"), ("es", "County de Alder")] {
            data.edition.language = language.into();
            assert_eq!((full(&data, 0).as_str(), full(&data, 1).as_str()), (alder, "Elmford city"));
        }
        assert_eq!((unit(&data, 0), unit(&data, 1)), ("County", ""));
    }
}
