use crate::model::Value;
use crate::view::sample::*;
use crate::view::{Choropleth, Quote, encoded};

/// The quote without its unchanging end, which is checked.
fn quote_of(data: &crate::model::Dataset, map: &Choropleth, query: &str) -> String {
    let quote = Quote::new(data, map, &view(data, query)).text;
    let (start, end) =
        ("SYNTHETIC DATA: made up for tests. ", "Source: the Bureau. Figures retrieved 24 November 2026.");
    let quote = quote.strip_prefix(start).unwrap_or_else(|| panic!("{quote}"));
    quote.strip_suffix(end).unwrap_or_else(|| panic!("{quote}")).trim_end().to_string()
}

fn check(query: &str, expect: &str) {
    let data = sample();
    assert_eq!(quote_of(&data, &map(&data, query), query), expect, "{query}");
}

const EXPULSIONS: &str = "Expulsions as the Bureau counts them.";
const SEIZURES: &str = "Seizures as the Bureau counts them.";

#[test]
fn a_figure_has_its_unit_period_rank_and_caveat() {
    check(
        "county=alder",
        &format!(
            "Alder County, Arboria: 900 expulsions since 2012, highest of Arboria’s by the Bureau’s count. A prison stood \
             near Willow. {EXPULSIONS}"
        ),
    );
    check(
        "measure=seizures&county=birch-hollow",
        &format!(
            "Birch Hollow County, Arboria: 162 seizures, October 2014 to December 2016, 2nd of the 5 counties with a \
             figure. {SEIZURES}"
        ),
    );
}

#[test]
fn one_and_zero_are_figures() {
    check(
        "measure=seizures&county=cedar&to=2014-10",
        &format!(
            "Cedar County, Arboria: 1 seizure, October 2014, tied 3rd of the 5 counties with a figure. {SEIZURES}"
        ),
    );
    check(
        "measure=seizures&county=dogwood",
        &format!(
            "Dogwood County, Arboria: 0 seizures, October 2014 to December 2016, 5th of the 5 counties with a figure. \
             {SEIZURES}"
        ),
    );
}

#[test]
fn what_is_not_known_is_said_and_is_never_zero() {
    check(
        "county=birch-hollow",
        &format!(
            "Birch Hollow County, Arboria: no figure has been published for expulsions since 2012. This does not mean that \
             there were none. {EXPULSIONS}"
        ),
    );
    check(
        "measure=seizures&county=elm",
        &format!(
            "Elm County, Arboria: none attributed by the source (seizures, October 2014 to December 2016). {SEIZURES}"
        ),
    );
    let data = sample();
    let mut map = map(&data, "");
    map.values[FERN] = Value::TooFew;
    assert_eq!(
        quote_of(&data, &map, "county=fern"),
        format!(
            "Fern County, Arboria: withheld, being too few to be shown or because another figure could be \
             worked out with it (expulsions since 2012). {EXPULSIONS}"
        )
    );
}

#[test]
fn a_rate_says_what_it_is_taken_on_and_whether_it_can_be_trusted() {
    check(
        "measure=seizures&by=residents&county=alder",
        &format!(
            "Alder County, Arboria: 415.4 seizures per 10,000 residents, October 2014 to December 2016, highest of the 4 \
             counties with a figure. Prisoners count as residents here. All events of the period per 10,000 residents, \
             mean of July estimates 2014–2016; not per year. {SEIZURES}"
        )
        .replace("highest of the 4", "1st of the 4"),
    );
    check(
        "measure=seizures&by=residents&to=2014-12&county=fern",
        &format!(
            "Fern County, Arboria: 0.4 seizures per 10,000 residents, October 2014 to December 2014. This rate rests on 20 \
             events or fewer and is unstable. Prisoners count as residents here. All events of the period per 10,000 \
             residents, July estimate 2014; not per year. {SEIZURES}"
        ),
    );
    check(
        "by=residents&county=birch-hollow",
        &format!(
            "Birch Hollow County, Arboria: no figure has been published for expulsions per 10,000 residents since 2012. \
             This does not mean that there were none. {EXPULSIONS}"
        ),
    );
}

#[test]
fn a_part_of_a_year_is_worded_as_one() {
    check(
        "measure=seizures&county=cedar&from=2016-10",
        &format!(
            "Cedar County, Arboria: 3 seizures, fiscal 2017, in part (3 months), tied 3rd of the 5 counties with a figure. \
             {SEIZURES}"
        ),
    );
}

#[test]
fn a_day_is_a_day() {
    check(
        "measure=onset&county=cedar",
        "Cedar County, Arboria: Program start, 26 July 2011. Program start as the Bureau counts them.",
    );
}

#[test]
fn each_county_that_is_compared_has_a_sentence_and_its_own_caveats() {
    check(
        "county=cedar&compare=alder,elm",
        &format!(
            "Cedar County, Arboria: 40 expulsions since 2012, 12th of Arboria’s by the Bureau’s count. Alder County, \
             Arboria: 900 expulsions since 2012, highest of Arboria’s by the Bureau’s count. A prison stood near Willow. \
             Elm County, Arboria: no figure has been published for expulsions since 2012. This does not mean that there \
             were none. {EXPULSIONS}"
        ),
    );
}

#[test]
fn without_a_county_the_map_is_quoted_in_its_first_facts() {
    check(
        "",
        &format!(
            "Arboria: Figures have been published for 2 of 6 counties: Alder 900 and Cedar 40 expulsions since 2012. For \
             the other 4 no figure has been published, which does not mean that there were none. Alder: A prison stood \
             near Willow. {EXPULSIONS}"
        ),
    );
    check(
        "measure=seizures&without=alder",
        &format!(
            "Arboria: 756 seizures, October 2014 to December 2016 in 5 of 6 counties. Alder stands apart with 540, more \
             than three times the next (Birch Hollow, 162). To 1 county the source attributes none. {SEIZURES}"
        ),
    );
}

#[test]
fn figures_that_are_not_made_up_are_not_called_so() {
    let mut data = sample();
    data.edition.synthetic = false;
    let quote = Quote::new(&data, &map(&data, ""), &view(&data, "county=alder"));
    assert!(quote.text.starts_with("Alder County, Arboria: 900"), "{}", quote.text);
    assert_eq!(quote.title, "Alder County: Expulsions");
    let link = "https://example.org/county/alder/";
    assert_eq!(quote.with_link(link), format!("{} {link}", quote.text));
}

#[test]
fn a_text_in_an_address_is_the_per_cents_of_its_bytes() {
    assert_eq!(encoded("a-Z_0.9~"), "a-Z_0.9~");
    assert_eq!(encoded("2,051 & more?"), "2%2C051%20%26%20more%3F");
    assert_eq!(encoded("é’"), "%C3%A9%E2%80%99");
}
