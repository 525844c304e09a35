//! What is done once a change has settled.

use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Does something when nothing has changed for some milliseconds. Its timer is not set anew at each change, of which there are
/// as many as frames: it asks how long ago the last one was.
pub struct Settle {
    rest: u32,
    run: Box<dyn Fn()>,
    changed: Cell<f64>,
    /// Set as long as something is still to be done, or was called off.
    timer: RefCell<Option<Timeout>>,
    waits: Cell<bool>,
}

impl Settle {
    pub fn new(rest: u32, run: impl Fn() + 'static) -> Rc<Settle> {
        let (run, timer): (Box<dyn Fn()>, _) = (Box::new(run), RefCell::default());
        Rc::new(Settle { rest, run, changed: Cell::new(0.0), timer, waits: Cell::new(false) })
    }

    pub fn change(self: &Rc<Self>) {
        self.changed.set(js_sys::Date::now());
        self.waits.set(true);
        if self.timer.borrow().is_none() {
            self.wait(self.rest);
        }
    }

    /// Does nothing of what waits. Whether anything did.
    pub fn call_off(&self) -> bool {
        self.waits.replace(false)
    }

    fn wait(self: &Rc<Self>, milliseconds: u32) {
        let settle = Rc::clone(self);
        self.timer.replace(Some(super::later(milliseconds, move || settle.due())));
    }

    fn due(self: &Rc<Self>) {
        self.timer.replace(None);
        let left = f64::from(self.rest) - (js_sys::Date::now() - self.changed.get());
        match left > 0.0 {
            true if self.waits.get() => self.wait(left as u32 + 1),
            false if self.waits.replace(false) => (self.run)(),
            _ => {}
        }
    }
}
