//! A value of the page that changes.

use reactive_graph::prelude::*;
use reactive_graph::signal::ArcTrigger;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A value as long as the program runs: who reads it is asked again when it is set. Copies are the same value.
///
/// The framework's own signals are a type, and a copy of their code, for each type of value; this is a trigger beside a value.
pub struct Held<T: 'static>(&'static Content<T>);

struct Content<T> {
    value: Mutex<T>,
    changed: ArcTrigger,
}

impl<T> Clone for Held<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Held<T> {}

impl<T: Clone> Held<T> {
    pub fn new(value: T) -> Self {
        Held(Box::leak(Box::new(Content { value: Mutex::new(value), changed: ArcTrigger::new() })))
    }

    /// The value; who asks is asked again when it is set.
    pub fn get(self) -> T {
        self.track();
        self.get_untracked()
    }

    /// Who tracks it is asked again when it is set.
    pub fn track(self) {
        self.0.changed.track();
    }

    /// The value at this moment.
    #[inline(never)]
    pub fn get_untracked(self) -> T {
        self.value().clone()
    }

    pub fn set(self, value: T) {
        *self.value() = value;
        self.0.changed.notify();
    }

    /// One thread holds it, and never while it sets another value: it cannot be poisoned.
    fn value(self) -> MutexGuard<'static, T> {
        self.0.value.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_are_the_same_value() {
        let held = Held::new(1);
        let copy = held;
        held.set(2);
        assert_eq!(copy.get_untracked(), 2);
    }
}
