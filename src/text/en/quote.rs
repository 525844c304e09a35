//! The sentences of a quote in English.

use super::labels::LABELS;
use crate::model::Value;
use crate::text::{Quoted, us::after};

const UNRELIABLE: &str = " This rate rests on 20 events or fewer and is unstable.";

pub fn quote(says: Quoted) -> String {
    match says {
        Quoted::Missing { value: Value::NotPublished, what } => {
            format!("no figure has been published for {what}. This does not mean that there were none")
        }
        Quoted::Missing { value: Value::TooFew, what } => format!(
            "withheld, being too few to be shown or because another figure could be worked out with it ({what})"
        ),
        Quoted::Missing { what, .. } => format!("none attributed by the source ({what})"),
        Quoted::Fact { name, place, said, rank, unreliable, caveats } => {
            let unreliable = if unreliable { UNRELIABLE } else { "" };
            format!("{name}, {place}: {said}{}.{unreliable}{}", after(", ", rank), after(" ", caveats))
        }
        Quoted::Whole { synthetic, facts, base, definition, source, retrieved } => {
            let synthetic = if synthetic { format!("{}. ", LABELS.synthetic) } else { String::new() };
            // What a rate is taken on is a label elsewhere, without its full stop.
            let stop = if base.is_empty() { "" } else { "." };
            let (base, definition) = (after(" ", base), after(" ", definition));
            format!("{synthetic}{facts}{base}{stop}{definition} Source: {source}. Figures retrieved {retrieved}.")
        }
    }
}
