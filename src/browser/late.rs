//! What the first view does without: it is fetched when a reader lays hand on the page, and joins it as it came.
//!
//! The build splits off what only [`answer`] reaches. It fails where the network has gone since: the page is then again what
//! it is without a program.

use super::listen::on;
use super::{clipboard, film, parts, sheet, spoken};
use county_map::ui::{LATE, Page, Sent};
use county_map::view::SortBy;
use std::cell::{Cell, RefCell};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// What is asked of it.
#[derive(Clone, Copy)]
pub enum Asked {
    /// To be there.
    Presence,
    Copy(Sent),
    Share,
    /// To start the film, or to pause it.
    Play,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Away,
    Coming,
    There,
}

thread_local! {
    static STATE: Cell<State> = const { Cell::new(State::Away) };
    /// What waits until it is there; it never happens if it cannot come.
    static AFTER: RefCell<Option<Box<dyn FnOnce()>>> = const { RefCell::new(None) };
}

/// Fetches it at the first sign of a reader, and at the first change by whatever means.
pub fn listen(page: Page) {
    for sign in ["pointerdown", "keydown", "focusin"] {
        on(sign, move |_| be_there(page));
    }
    super::follow(move || {
        let is_sorted = page.sort.get() != (SortBy::Name, false);
        if is_sorted || *page.view() != *page.first_view() || page.film().is_some() || !page.others.get().is_empty() {
            be_there(page);
        }
    });
}

fn be_there(page: Page) {
    if STATE.get() == State::Away {
        ask(page, Asked::Presence);
    }
}

/// Asks something of it, once it is there.
pub fn ask(page: Page, asked: Asked) {
    if STATE.get() == State::Away {
        STATE.set(State::Coming);
        busy(true);
    }
    any_spawner::Executor::spawn_local(async move {
        let answer = answer(page, asked).await;
        busy(false);
        let after = AFTER.take();
        if answer.is_err() {
            STATE.set(State::Away);
            return withdraw(page);
        }
        if let Some(after) = after {
            after();
        }
    });
}

/// Does something now, or once it is there if it is on its way.
pub fn settled(after: impl FnOnce() + 'static) {
    if STATE.get() == State::Coming { AFTER.set(Some(Box::new(after))) } else { after() }
}

/// No part of the page may say something else than another.
fn withdraw(page: Page) {
    film::stop(page);
    page.set_view(page.first_view().clone());
    super::give_up();
}

/// Marks what is about to change.
fn busy(on: bool) {
    let Some(panel) = super::panel::element() else { return };
    let _ = if on { panel.set_attribute("aria-busy", "true") } else { panel.remove_attribute("aria-busy") };
}

/// The first call joins what is late to the page.
#[wasm_split(late, fallible)]
fn answer(page: Page, asked: Asked) -> Result<(), SplitLoaderError> {
    if STATE.replace(State::There) != State::There {
        if super::beside(page.data).is_none() {
            withdraw(page);
            return Ok(());
        }
        let came = page.as_it_came();
        LATE.iter().for_each(|part| parts::watch(page, came, part));
        spoken::join(page);
        sheet::listen(page);
        film::listen(page);
    }
    match asked {
        Asked::Presence => {}
        Asked::Copy(sent) => clipboard::copy(page, sent),
        Asked::Share => clipboard::share(page),
        Asked::Play => film::toggle(page),
    }
    Ok(())
}
