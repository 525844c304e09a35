//! How far a large file is read.

use indicatif::{ProgressBar, ProgressStyle};
use std::io::IsTerminal;

/// What is told, on the standard error, how many bytes of how many have been read of a file: a bar on a terminal, elsewhere a
/// line for every tenth.
pub fn progress() -> impl FnMut(u64, u64) {
    let bar = ProgressBar::new(0);
    if let Ok(style) = ProgressStyle::with_template("{bytes} of {total_bytes} {bar:30} {bytes_per_sec}, {eta} left") {
        bar.set_style(style);
    }
    let (is_terminal, mut tenth) = (std::io::stderr().is_terminal(), 0);
    move |read, all| {
        if is_terminal {
            bar.set_length(all);
            bar.set_position(read);
            return;
        }
        let reached = read * 10 / all.max(1);
        if reached > tenth {
            eprintln!("read {} %", reached * 10);
        }
        // Another file begins again.
        tenth = reached;
    }
}
