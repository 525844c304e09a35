//! The sentences of the summary in English.

use super::English;
use crate::text::{Says, Words};

pub fn summary(says: Says) -> String {
    let units = |unit_name: &str, n: usize| {
        if n == 1 { unit_name.to_ascii_lowercase() } else { English.units(unit_name) }
    };
    match says {
        Says::Few { known, all, unit_name, figures, missing } => format!(
            "Figures have been published for {known} of {all} {}: {figures}. For the other {missing} no figure has been \
             published, which does not mean that there were none.",
            units(unit_name, all)
        ),
        Says::Total { figure, known, all, unit_name } => {
            format!("{figure} in {known} of {all} {}.", units(unit_name, all))
        }
        Says::Highest { name, figure } => format!("The highest: {name}, {figure}."),
        Says::Outlier { name, figure, times, next, next_figure } => {
            format!("{name} stands apart with {figure}, {} the next ({next}, {next_figure}).", English.more_than(times))
        }
        Says::Lowest { name, sharing: 1, figure, .. } => format!("The lowest: {name}, {figure}."),
        Says::Lowest { sharing, figure, unit_name, .. } => {
            format!("The lowest: {figure}, in {sharing} {}.", units(unit_name, sharing))
        }
        Says::Zero { units: n, unit_name } => format!("None in {n} {} that the source lists.", units(unit_name, n)),
        Says::NotPublished { units: n, unit_name } => {
            format!("For {n} {} no figure has been published.", units(unit_name, n))
        }
        Says::NoneAttributed { units: n, unit_name } => {
            format!("To {n} {} the source attributes none.", units(unit_name, n))
        }
        Says::Withheld { units: n, unit_name } => {
            format!("For {n} {} the figure is withheld, which does not mean that there were none.", units(unit_name, n))
        }
        Says::Unreliable { units: n, unit_name } => {
            format!("In {n} {} the rate rests on 20 events or fewer and is unreliable.", units(unit_name, n))
        }
        Says::Unplaced { count, place, unit_name } => {
            let one = unit_name.to_ascii_lowercase();
            format!("Another {count} can be given to no {one} of {place} and are not on the map.")
        }
        Says::Without { names } => format!("Classes are made without {names}."),
        Says::Waves { first, first_units, last, last_units, waves, unit_name } => format!(
            "It began in {waves} waves: first {first_units}, on {first}; last {last_units} {} together, on {last}.",
            units(unit_name, last_units)
        ),
        Says::Elsewhere { measure, known, all, unit_name } => {
            format!("{measure}: known for {known} of {all} {}", units(unit_name, all))
        }
    }
}
