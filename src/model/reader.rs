//! Parsed JSON, read by name.
//!
//! What is missing is read as nothing and remembered: a way out at each member would weigh more in the browser than all else
//! that reads.

use super::{Date, Month};
use std::cell::Cell;

/// A value of JSON, as a parser left it. A member that is not there reads as a value that is nothing.
pub trait Json: Sized {
    fn member(&self, name: &str) -> Self;
    /// The items of an array; `None` of anything else.
    fn items(&self) -> Option<Vec<Self>>;
    fn text(&self) -> Option<String>;
    fn number(&self) -> Option<f64>;
    /// The items of an array of numbers alone; `None` of anything else.
    fn numbers(&self) -> Option<Vec<f64>>;
    fn is_true(&self) -> bool;
    /// Whether there is nothing: `null`, or no such member.
    fn is_nothing(&self) -> bool;
}

/// A value, and whether all that was asked for so far was there.
pub(super) struct Reader<'a, J> {
    pub json: J,
    pub is_whole: &'a Cell<bool>,
}

// A method that is called from many places is compiled once: `inline(never)` keeps its body out of the callers.
impl<J: Json> Reader<'_, J> {
    #[inline(never)]
    pub fn at(&self, name: &str) -> Self {
        self.with(self.json.member(name))
    }

    /// The text of that name.
    #[inline(never)]
    pub fn text(&self, name: &str) -> String {
        self.at(name).own_text()
    }

    /// A text that is left out where it is empty.
    pub fn text_or_empty(&self, name: &str) -> String {
        self.json.member(name).text().unwrap_or_default()
    }

    /// The text that this is.
    pub fn own_text(&self) -> String {
        self.found(self.json.text())
    }

    /// The number that this is.
    #[inline(never)]
    pub fn number(&self) -> f64 {
        self.found(self.json.number())
    }

    /// The whole number that this is, not negative.
    pub fn whole(&self) -> u32 {
        self.number() as u32
    }

    #[inline(never)]
    pub fn whole_at(&self, name: &str) -> u32 {
        self.at(name).whole()
    }

    /// The index of a county or measure.
    pub fn index(&self, name: &str) -> usize {
        self.whole_at(name) as usize
    }

    /// The index that this is.
    pub fn own_index(&self) -> usize {
        self.whole() as usize
    }

    pub fn is_true(&self, name: &str) -> bool {
        self.json.member(name).is_true()
    }

    pub fn list<T>(&self, name: &str, read: fn(&Self) -> T) -> Vec<T> {
        self.at(name).items().iter().map(read).collect()
    }

    /// A list that is left out where it is empty.
    pub fn list_or_none<T>(&self, name: &str, read: fn(&Self) -> T) -> Vec<T> {
        self.at(name).some(|list| list.items().iter().map(read).collect()).unwrap_or_default()
    }

    /// A list with gaps: an item that is nothing is one.
    pub fn gaps<T>(&self, name: &str, read: fn(&Self) -> T) -> Vec<Option<T>> {
        self.at(name).items().iter().map(|item| item.some(read)).collect()
    }

    /// What `read` makes of this, if it is anything.
    pub fn some<T>(&self, read: impl FnOnce(&Self) -> T) -> Option<T> {
        (!self.json.is_nothing()).then(|| read(self))
    }

    /// The whole numbers of that name.
    #[inline(never)]
    pub fn wholes(&self, name: &str) -> Vec<u32> {
        self.at(name).own_wholes()
    }

    /// The whole numbers that this is.
    #[inline(never)]
    pub fn own_wholes(&self) -> Vec<u32> {
        self.found(self.json.numbers()).into_iter().map(|number| number as u32).collect()
    }

    pub fn indices(&self, name: &str) -> Vec<usize> {
        self.list(name, Self::own_index)
    }

    pub fn indices_or_none(&self, name: &str) -> Vec<usize> {
        self.list_or_none(name, Self::own_index)
    }

    /// The date that this is.
    #[inline(never)]
    pub fn date(&self) -> Date {
        self.found(self.json.text().and_then(|text| Date::from_text(&text)))
    }

    /// A date that may be missing.
    pub fn date_at(&self, name: &str) -> Option<Date> {
        self.at(name).some(Self::date)
    }

    pub fn month(&self, name: &str) -> Month {
        self.found(self.json.member(name).text().and_then(|text| Month::from_text(&text)))
    }

    #[inline(never)]
    pub fn pair(&self, name: &str) -> (u32, u32) {
        self.at(name).own_pair()
    }

    /// Seven whole numbers, which may be negative.
    pub fn seven(&self, name: &str) -> [i32; 7] {
        let numbers = self.found(self.at(name).json.numbers());
        let whole: Vec<i32> = numbers.into_iter().map(|number| number as i32).collect();
        self.found(whole.try_into().ok())
    }

    /// A first and a last year.
    pub fn own_years(&self) -> (u16, u16) {
        let (first, last) = self.own_pair();
        (first as u16, last as u16)
    }

    fn own_pair(&self) -> (u32, u32) {
        let pair: Option<[u32; 2]> = self.own_wholes().try_into().ok();
        let [a, b] = self.found(pair);
        (a, b)
    }

    #[inline(never)]
    fn items(&self) -> Vec<Self> {
        self.found(self.json.items()).into_iter().map(|json| self.with(json)).collect()
    }

    fn with(&self, json: J) -> Self {
        Reader { json, is_whole: self.is_whole }
    }

    /// What was found, or nothing, which is remembered.
    fn found<T: Default>(&self, found: Option<T>) -> T {
        if found.is_none() {
            self.is_whole.set(false);
        }
        found.unwrap_or_default()
    }
}
