//! What is made to be measured.

mod nation;

use anyhow::{Result, bail};

pub fn run(words: &[String]) -> Result<()> {
    match words {
        [word] if word == "nation" => nation::run(),
        _ => bail!("`cargo xtask bench nation` is what there is"),
    }
}
