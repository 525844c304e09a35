//! The sentences of a quote in Spanish.

use super::labels::LABELS;
use crate::model::Value;
use crate::text::{Quoted, us::after};

const UNRELIABLE: &str = " Esta tasa se basa en 20 casos o menos y es inestable.";

pub fn quote(says: Quoted) -> String {
    match says {
        Quoted::Missing { value: Value::NotPublished, what } => {
            format!("no se ha publicado ninguna cifra de {what}. Eso no significa que la cifra sea cero")
        }
        Quoted::Missing { value: Value::TooFew, what } => {
            format!("cifra reservada, por ser demasiado pequeña o porque con ella se podría calcular otra ({what})")
        }
        Quoted::Missing { what, .. } => format!("la fuente no atribuye ningún caso ({what})"),
        Quoted::Fact { name, place, said, rank, unreliable, caveats } => {
            let unreliable = if unreliable { UNRELIABLE } else { "" };
            format!("{name}, {place}: {said}{}.{unreliable}{}", after(", ", rank), after(" ", caveats))
        }
        Quoted::Whole { synthetic, facts, base, definition, source, retrieved } => {
            let synthetic = if synthetic { format!("{}. ", LABELS.synthetic) } else { String::new() };
            // What a rate is taken on is a label elsewhere, without its full stop.
            let stop = if base.is_empty() { "" } else { "." };
            let (base, definition) = (after(" ", base), after(" ", definition));
            format!("{synthetic}{facts}{base}{stop}{definition} Fuente: {source}. Cifras obtenidas el {retrieved}.")
        }
    }
}
