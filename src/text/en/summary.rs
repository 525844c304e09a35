//! The sentences of the summary in English.

use super::English;
use crate::model::Unit;
use crate::text::{Says, Sentences};

pub fn summary(says: Says) -> String {
    let units = |unit: &Unit, n: usize| if n == 1 { unit.one.clone() } else { unit.many.clone() };
    match says {
        Says::Few { known, all, unit, figures, missing } => format!(
            "Figures have been published for {known} of {all} {}: {figures}. For the other {missing} no figure has been \
             published, which does not mean that there were none.",
            units(unit, all)
        ),
        Says::Total { figure, known, all, unit } => {
            format!("{figure} in {known} of {all} {}.", units(unit, all))
        }
        Says::Highest { name, figure } => format!("The highest: {name}, {figure}."),
        Says::Outlier { name, figure, times, next, next_figure } => {
            format!("{name} stands apart with {figure}, {} the next ({next}, {next_figure}).", English.more_than(times))
        }
        Says::Lowest { name, sharing: 1, figure, .. } => format!("The lowest: {name}, {figure}."),
        Says::Lowest { sharing, figure, unit, .. } => {
            format!("The lowest: {figure}, in {sharing} {}.", units(unit, sharing))
        }
        Says::Zero { units: n, unit } => format!("None in {n} {} that the source lists.", units(unit, n)),
        Says::NotPublished { units: n, unit } => {
            format!("For {n} {} no figure has been published.", units(unit, n))
        }
        Says::NoneAttributed { units: n, unit } => {
            format!("To {n} {} the source attributes none.", units(unit, n))
        }
        Says::Withheld { units: n, unit } => {
            format!("For {n} {} the figure is withheld, which does not mean that there were none.", units(unit, n))
        }
        Says::Unreliable { units: n, unit } => {
            format!("In {n} {} the rate rests on 20 events or fewer and is unreliable.", units(unit, n))
        }
        Says::Unplaced { count, place, unit } => {
            let one = &unit.one;
            format!("Another {count} can be given to no {one} of {place} and are not on the map.")
        }
        Says::Without { names } => format!("Classes are made without {names}."),
        Says::Waves { first, first_units, last, last_units, waves, unit } => format!(
            "It began in {waves} waves: first {first_units}, on {first}; last {last_units} {} together, on {last}.",
            units(unit, last_units)
        ),
        Says::Elsewhere { measure, known, all, unit } => {
            format!("{measure}: known for {known} of {all} {}", units(unit, all))
        }
    }
}
