//! How does a change in a file reach the open page?
//!
//! ```text
//! watch ─ which parts changed ─▶ rebuild ─ what of the page is new, or what is wrong ─▶ live ─▶ reload.js in the page
//! ```

mod live;
mod rebuild;
mod watch;

use std::thread;

use anyhow::Result;

pub use live::Live;
use rebuild::Workshop;
use watch::Part;

use crate::console::say;
use crate::edition::Edition;
use crate::site::publish;
use crate::{install, project, serve};

/// Serves a folder of its own under `target/`, so that `dist/` stays the release that was built last.
pub fn run(port: u16, edition: Edition) -> Result<()> {
    let listener = serve::bind(port)?;
    install::wasm_target()?;
    let changes = watch::start(&project::root())?;
    let folder = publish::fresh("dev")?;
    let live = Live::new();
    let mut workshop = Workshop::new(folder.clone(), edition);

    work(&mut workshop, &live, &Part::ALL);
    serve::announce(&listener)?;
    let site = serve::Site::live(folder, live.clone());
    thread::spawn(move || serve::run(listener, site));
    loop {
        work(&mut workshop, &live, &watch::next(&changes)?);
        say("watching src, style, scripts, public, data and index.html");
    }
}

/// A mistake in a file is told, here and on the page; the next change may mend it.
fn work(workshop: &mut Workshop, live: &Live, parts: &[Part]) {
    match workshop.rebuild(parts) {
        Ok(changed) => live.tell(changed),
        Err(error) => {
            say(&format!("error: {error:#}"));
            live.tell_problem(&rebuild::explained(&error));
        }
    }
}
