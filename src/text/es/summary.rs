//! The sentences of the summary in Spanish. What is counted may be of either gender: sentences speak of figures and cases.

use super::{Spanish, gender};
use crate::model::Unit;
use crate::text::{Says, Sentences};

pub fn summary(says: Says) -> String {
    let units = |unit: &Unit, n: usize| if n == 1 { unit.one.clone() } else { unit.many.clone() };
    match says {
        Says::Few { known, all, unit, figures, missing } => format!(
            "Se han publicado cifras de {known} de {all} {}: {figures}. De {} {missing} no se ha publicado ninguna cifra, lo \
             que no significa que la cifra sea cero.",
            units(unit, all),
            gender(unit, "los otros", "las otras")
        ),
        Says::Total { figure, known, all, unit } => {
            format!("{figure}, en {known} de {all} {}.", units(unit, all))
        }
        Says::Highest { name, figure } => format!("La cifra más alta: {name}, {figure}."),
        Says::Outlier { name, figure, times, next, next_figure } => {
            format!(
                "{name} se destaca con {figure}, {} la siguiente ({next}, {next_figure}).",
                Spanish.more_than(times)
            )
        }
        Says::Lowest { name, sharing: 1, figure, .. } => format!("La cifra más baja: {name}, {figure}."),
        Says::Lowest { sharing, figure, unit, .. } => {
            format!("La cifra más baja: {figure}, en {sharing} {}.", units(unit, sharing))
        }
        Says::Zero { units: n, unit } => format!("Cero en {n} {} que figuran en la fuente.", units(unit, n)),
        Says::NotPublished { units: n, unit } => {
            format!("De {n} {} no se ha publicado ninguna cifra.", units(unit, n))
        }
        Says::NoneAttributed { units: n, unit } => {
            format!("A {n} {} la fuente no atribuye ningún caso.", units(unit, n))
        }
        Says::Withheld { units: n, unit } => {
            format!("De {n} {} la cifra está reservada, lo que no significa que sea cero.", units(unit, n))
        }
        Says::Unreliable { units: n, unit } => {
            format!("En {n} {} la tasa se basa en 20 casos o menos y no es confiable.", units(unit, n))
        }
        Says::Unplaced { count: "1", place, unit } => {
            format!("Otro caso no se puede asignar a {} de {place} y no está en el mapa.", no(unit))
        }
        Says::Unplaced { count, place, unit } => {
            format!("Otros {count} casos no se pueden asignar a {} de {place} y no están en el mapa.", no(unit))
        }
        Says::Without { names } => format!("Las clases se hacen sin {names}."),
        Says::Waves { first, first_units, last, last_units, waves, unit } => format!(
            "Empezó en {waves} oleadas: primero {first_units}, el {first}; por último {last_units} {} a la vez, el {last}.",
            units(unit, last_units)
        ),
        Says::Elsewhere { measure, known, all, unit } => {
            format!("{measure}: hay cifras de {known} de {all} {}", units(unit, all))
        }
    }
}

/// `ningún condado`, `ninguna parroquia`
fn no(unit: &Unit) -> String {
    format!("{} {}", gender(unit, "ningún", "ninguna"), unit.one)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tests::unit;

    #[test]
    fn units_agree_in_number_and_gender() {
        let zero = |n| summary(Says::Zero { units: n, unit: &unit("condado", "condados") });
        assert_eq!(zero(2), "Cero en 2 condados que figuran en la fuente.");
        let unplaced = |count, name| summary(Says::Unplaced { count, place: "Arboria", unit: &unit(name, "condados") });
        assert_eq!(
            unplaced("15", "condado"),
            "Otros 15 casos no se pueden asignar a ningún condado de Arboria y no están en el mapa."
        );
        assert_eq!(
            unplaced("1", "parroquia"),
            "Otro caso no se puede asignar a ninguna parroquia de Arboria y no está en el mapa."
        );
        let few = |name| {
            summary(Says::Few { known: 1, all: 3, unit: &unit(name, "condados"), figures: "Elm con 9", missing: 2 })
        };
        assert!(few("condado").contains("1 de 3 condados: Elm con 9. De los otros 2 no se ha publicado"));
        assert!(few("parroquia").contains("De las otras 2 no se ha publicado"));
    }

    #[test]
    fn what_stands_apart_is_named_with_the_next() {
        let says = |times| {
            summary(Says::Outlier { name: "Alder", figure: "540", times, next: "Birch Hollow", next_figure: "162" })
        };
        assert_eq!(says(2), "Alder se destaca con 540, más del doble de la siguiente (Birch Hollow, 162).");
        assert_eq!(says(3), "Alder se destaca con 540, más del triple de la siguiente (Birch Hollow, 162).");
        assert_eq!(says(7), "Alder se destaca con 540, más de 7 veces la siguiente (Birch Hollow, 162).");
    }
}
