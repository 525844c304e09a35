//! What the view says, in words that can stand alone: to be quoted, mailed or handed on.

use super::{By, Choropleth, Summary, ViewState, figure, name, tooltip};
use crate::model::{Dataset, Value};
use crate::text::{Quoted, Words, sentences, words};

/// Figure, period, caveat and source in a few sentences. Whoever reads them has not seen the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// What it is about: `Cedar County: Removals`.
    pub title: String,
    /// All but the link.
    pub text: String,
}

impl Quote {
    /// Of the chosen county and those that are compared with it, or of the whole map where none is chosen.
    pub fn new(data: &Dataset, map: &Choropleth, view: &ViewState) -> Quote {
        let words = words(&data.edition.language);
        let (edition, subject) = (&data.edition, map.subject(data));
        let measure = subject.measure;
        let mut has_rate = map.by == By::Residents;
        let (about, facts) = match view.county {
            Some(chosen) => {
                let counties = || std::iter::once(&chosen).chain(&view.compare);
                has_rate = has_rate && counties().any(|county| map.values[*county].is_known());
                let facts: Vec<String> = counties().map(|county| fact(data, map, words, *county)).collect();
                (name::full(data, chosen), facts.join(" "))
            }
            None => (edition.place.clone(), format!("{}: {}", edition.place, Summary::brief(data, map))),
        };
        let base = figure::rate_years(measure, map.months).filter(|_| has_rate);
        let text = sentences(&data.edition.language).quote(Quoted::Whole {
            synthetic: edition.synthetic,
            facts: &facts,
            base: &base.map_or(String::new(), |years| words.rate_base(years)),
            definition: &measure.definition,
            source: &measure.source,
            retrieved: &words.date(edition.retrieved),
        });
        Quote { title: format!("{about}: {}", subject.name()), text }
    }

    /// The whole, with the address of the view that it speaks of.
    pub fn with_link(&self, link: &str) -> String {
        format!("{} {link}", self.text)
    }
}

/// A county's figure with its rank and caveats, or that there is none.
fn fact(data: &Dataset, map: &Choropleth, words: &dyn Words, county: usize) -> String {
    let (edition, subject, value) = (&data.edition, map.subject(data), map.values[county]);
    let period = figure::period_words(words, subject, map.months);
    let said = match value {
        Value::Date(_) => words.during(&subject.name(), &figure::short(words, value)),
        _ if value.is_known() => words.during(&figure::with_unit(words, subject, value), &period),
        _ => {
            let what = words.during(&figure::counted(words, subject, map.by), &period);
            sentences(&data.edition.language).quote(Quoted::Missing { value, what: &what })
        }
    };
    sentences(&data.edition.language).quote(Quoted::Fact {
        name: &name::full(data, county),
        place: &edition.place,
        said: &said,
        rank: &tooltip::rank_words(data, map, words, county),
        unreliable: matches!(value, Value::Unreliable(_)),
        // What warns of a figure has nothing to say where there is none.
        caveats: &figure::caveat_line(data, map, county),
    })
}

/// A text as a part of an address: all but letters, digits and `-_.~` as per cents of its bytes (RFC 3986, 2.3).
pub fn encoded(text: &str) -> String {
    let digit = |half: u8| char::from(b"0123456789ABCDEF"[usize::from(half & 15)]);
    let mut address = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => address.push(byte.into()),
            _ => address.extend(['%', digit(byte >> 4), digit(byte)]),
        }
    }
    address
}
