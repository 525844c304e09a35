//! The address bar's query, read and written. The one home of its keys.
//!
//! A query is read and written over the defaults of the page that it belongs to. Reading is total: what is not known is
//! kept aside untouched, what is wrong becomes the default. Writing leaves defaults out and keeps one order, so that a
//! view has one address.

use super::{By, ViewState, subject};
use crate::model::{Dataset, Month};
use crate::stats::Method;

/// A query taken apart: the view that it names, and what belongs to others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub view: ViewState,
    /// Pairs with keys that are not ours, as they came, joined by `&`: a host's own, which we neither read nor lose.
    pub others: String,
}

/// Our keys, in the order in which they are written. `lang` only leads to a language; it is no part of a view.
const KEYS: [&str; 10] = ["measure", "part", "county", "compare", "without", "from", "to", "by", "classes", "lang"];

/// What a host may ask of an embed. No part of a view: the embed's first scripts read them, and we leave them alone.
const OPTIONS: [&str; 5] = ["theme", "background", "controls", "title", "messenger"];

/// No county, on the page of one.
const NONE: &str = "none";

const METHODS: [(Method, &str); 4] = [
    (Method::Rounded, "rounded"),
    (Method::Quantile, "quantile"),
    (Method::Natural, "natural"),
    (Method::Equal, "equal"),
];

impl Query {
    /// The keys that are ours. `scripts/first.js` holds back what a query with one of them may change.
    pub fn keys() -> &'static [&'static str] {
        &KEYS
    }

    /// The keys of an embed's options.
    pub fn options() -> &'static [&'static str] {
        &OPTIONS
    }

    /// Reads any text, with or without its `?`, on the home page. Of a key that comes twice the first counts.
    pub fn from_text(data: &Dataset, text: &str) -> Query {
        Query::over(data, &ViewState::default(), text)
    }

    /// The same on a page whose path stands for `base`.
    pub fn over(data: &Dataset, base: &ViewState, text: &str) -> Query {
        let pairs = || text.strip_prefix('?').unwrap_or(text).split('&').filter(|pair| !pair.is_empty());
        let value = |key: &str| {
            let mut values = pairs().map(key_and_value).filter(|(name, _)| *name == key);
            plain(values.next().map_or("", |(_, value)| value))
        };
        let counties = |key: &str| value(key).split(',').filter_map(|word| data.county(word)).collect::<Vec<usize>>();
        let mut view = ViewState {
            measure: data.measure(&value("measure")).unwrap_or(base.measure),
            part: subject::part(data, &value("part")),
            county: if value("county") == NONE { None } else { data.find(&value("county")).or(base.county) },
            compare: each_once(counties("compare")),
            by: if value("by") == "residents" { By::Residents } else { By::Count },
            classes: method(&value("classes")),
            ..ViewState::default()
        };
        each_once(counties("without")).into_iter().for_each(|county| view.toggle_without(county));
        view.choose_county(view.county);
        read_months(&mut view, data, Month::from_text(&value("from")), Month::from_text(&value("to")));
        let others: Vec<&str> = pairs().filter(|pair| !KEYS.contains(&key_and_value(pair).0)).collect();
        Query { view, others: others.join("&") }
    }

    /// The query without its `?`, over the view of the page's path; empty for that view where there is nothing else.
    pub fn to_text(&self, data: &Dataset, base: &ViewState) -> String {
        let mut pairs = pairs(data, &self.view, base);
        if !self.others.is_empty() {
            pairs.push(self.others.clone());
        }
        pairs.join("&")
    }
}

impl ViewState {
    /// The canonical query of a view on the home page, without its `?` and without anything that belongs to others.
    pub fn to_query(&self, data: &Dataset) -> String {
        self.to_query_over(data, &ViewState::default())
    }

    /// The same on a page whose path stands for `base`.
    pub fn to_query_over(&self, data: &Dataset, base: &ViewState) -> String {
        pairs(data, self, base).join("&")
    }

    /// The same view with one key set as a query would set it.
    pub fn with(&self, data: &Dataset, key: &str, value: &str) -> ViewState {
        Query::from_text(data, &format!("{key}={value}&{}", self.to_query(data))).view
    }
}

fn pairs(data: &Dataset, view: &ViewState, base: &ViewState) -> Vec<String> {
    let slugs = |counties: &[usize]| {
        let slugs: Vec<String> = counties.iter().map(|i| data.counties[*i].slug()).collect();
        (!slugs.is_empty()).then(|| slugs.join(","))
    };
    let values: [Option<String>; 9] = [
        (view.measure != base.measure).then(|| data.measures[view.measure].id.clone()),
        view.part.map(|part| subject::part_word(data, part)),
        (view.county != base.county).then(|| view.county.map_or(NONE.to_string(), |i| data.counties[i].slug())),
        slugs(&view.compare),
        slugs(&view.without),
        view.from.map(|month| month.to_string()),
        view.to.map(|month| month.to_string()),
        (view.by == By::Residents).then(|| "residents".to_string()),
        (view.classes != Method::default()).then(|| name_of(view.classes).to_string()),
    ];
    let pairs = KEYS.iter().zip(values).filter_map(|(key, value)| Some(format!("{key}={}", value?)));
    pairs.collect()
}

/// An order that makes no sense is dropped. Under a measure with months, ends that say nothing are dropped too; under
/// any other they are kept, since the reader may come back to one that has months.
fn read_months(view: &mut ViewState, data: &Dataset, from: Option<Month>, to: Option<Month>) {
    if matches!((from, to), (Some(from), Some(to)) if from > to) {
        return;
    }
    (view.from, view.to) = (from, to);
    if let Some(shown) = view.months(data) {
        view.choose_months(data, shown);
    }
}

fn key_and_value(pair: &str) -> (&str, &str) {
    pair.split_once('=').unwrap_or((pair, ""))
}

fn method(word: &str) -> Method {
    METHODS.iter().find(|(_, name)| *name == word).map_or(Method::default(), |(method, _)| *method)
}

/// The word for a class method in the address bar.
fn name_of(method: Method) -> &'static str {
    METHODS.iter().find(|(other, _)| *other == method).map_or("", |(_, name)| name)
}

fn each_once(list: Vec<usize>) -> Vec<usize> {
    let mut once = Vec::new();
    for item in list {
        if !once.contains(&item) {
            once.push(item);
        }
    }
    once
}

/// A value as we compare it: percent signs decoded, lower case, spaces (`+` in a form's query) as hyphens.
fn plain(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let [first, tail @ ..] = rest {
        let (byte, tail) = match (first, tail) {
            (b'%', [a, b, tail @ ..]) => match (hex(*a), hex(*b)) {
                (Some(a), Some(b)) => (a * 16 + b, tail),
                _ => (b'%', &rest[1..]),
            },
            _ => (*first, tail),
        };
        bytes.push(if matches!(byte, b'+' | b' ') { b'-' } else { byte.to_ascii_lowercase() });
        rest = tail;
    }
    String::from_utf8(bytes).unwrap_or_default()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).map(|value| value as u8)
}
