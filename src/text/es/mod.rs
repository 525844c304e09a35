//! Spanish, as a newspaper in the United States would print it. docs/glossary.md says which word stands for which.

mod labels;
mod quote;
mod summary;

pub use labels::STANDING;

use super::{Labels, Quoted, Says, Sentences, Words, us};
use crate::model::{Date, Month, Period, Unit};
use crate::stats::Rank;

pub struct Spanish;

const MONTHS: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];

impl Words for Spanish {
    fn labels(&self) -> &'static Labels {
        &labels::LABELS
    }

    fn date(&self, date: Date) -> String {
        format!("{} de {}", date.day(), self.month(date.month()))
    }

    fn date_short(&self, date: Date) -> String {
        format!("{} {}", date.day(), self.month_short(date.month()))
    }

    fn month(&self, month: Month) -> String {
        format!("{} de {}", name_of(month), month.year())
    }

    fn month_short(&self, month: Month) -> String {
        format!("{}. {}", name_of(month).get(..3).unwrap_or_default(), month.year())
    }

    fn period(&self, period: Period, whole: Period) -> String {
        let year = period.from.fiscal_year();
        if period != whole && Period::fiscal_year(year).intersect(whole) == Some(period) {
            return self.fiscal_year(year, period.months());
        }
        if period.months() == 1 {
            return self.month(period.from);
        }
        format!("de {} a {}", self.month(period.from), self.month(period.to))
    }

    fn fiscal_year(&self, year: u16, months: usize) -> String {
        match months {
            12 => format!("año fiscal {year}"),
            1 => format!("año fiscal {year}, en parte (1 mes)"),
            _ => format!("año fiscal {year}, en parte ({months} meses)"),
        }
    }

    fn fiscal_year_short(&self, year: u16, months: usize) -> String {
        format!("AF {year}{}", if months < 12 { " en parte" } else { "" })
    }

    fn year(&self, year: u16, part: bool) -> String {
        format!("{year}{}", if part { ", en parte" } else { "" })
    }

    fn full_name(&self, name: &str, unit_name: &str) -> String {
        format!("{unit_name} de {name}")
    }

    fn rate(&self, rate: f64, unit: &Unit) -> String {
        format!("{} {} por cada 10,000 residentes", us::decimal(rate), unit.many)
    }

    fn named(&self, name: &str, figure: &str) -> String {
        format!("{name} con {figure}")
    }

    fn during(&self, figure: &str, period: &str) -> String {
        let joint = if period.starts_with("desde ") { " " } else { ", " };
        format!("{figure}{}", us::after(joint, period))
    }

    fn rank(&self, rank: Rank, unit: &Unit) -> String {
        let (o, los, units) = (gender(unit, "o", "a"), gender(unit, "los", "las"), &unit.many);
        let (place, of) = (rank.place, rank.of);
        if rank.tied {
            format!("empatad{o} en el {} lugar de {los} {of} {units} con una cifra", before_noun(place))
        } else {
            format!("{place}.{} de {los} {of} {units} con una cifra", gender(unit, "º", "ª"))
        }
    }

    fn coverage(&self, known: usize, all: usize, unit: &Unit) -> String {
        format!("{known} de {all} {}", unit.many)
    }

    fn list(&self, items: &[String]) -> String {
        us::list(items, items.last().map_or("y", |last| and_before(last)))
    }

    fn count_class(&self, lower: Option<u32>, upper: Option<u32>) -> String {
        match (lower.unwrap_or(1), upper) {
            (lower, None) => format!("{} o más", us::number(lower)),
            (lower, Some(upper)) if lower + 1 >= upper => us::number(lower),
            (lower, Some(upper)) => format!("{}–{}", us::number(lower), us::number(upper - 1)),
        }
    }

    fn rate_class(&self, lower: Option<f64>, upper: Option<f64>) -> String {
        match (lower, upper) {
            (None, None) => "cualquiera".to_string(),
            (None, Some(upper)) => format!("menos de {}", us::short(upper)),
            (Some(lower), None) => format!("{} o más", us::short(lower)),
            (Some(lower), Some(upper)) => format!("de {} a {}", us::short(lower), us::short(upper)),
        }
    }

    fn rate_base(&self, (first, last): (u16, u16)) -> String {
        let years = if first == last {
            format!("estimación de julio de {first}")
        } else {
            format!("media de las estimaciones de julio de {first}–{last}")
        };
        format!("Todos los casos del periodo por cada 10,000 residentes, {years}; no por año")
    }
}

impl Sentences for Spanish {
    fn more_than(&self, times: u32) -> String {
        match times {
            2 => "más del doble de".to_string(),
            3 => "más del triple de".to_string(),
            _ => format!("más de {} veces", us::number(times)),
        }
    }

    fn times_as_many(&self, ratio: f64, name: &str) -> String {
        format!("{} veces la cifra de {name}", us::decimal(ratio))
    }

    fn difference(&self, more: bool, amount: &str, name: &str) -> String {
        format!("{amount} {} que {name}", if more { "más" } else { "menos" })
    }

    fn same(&self, name: &str) -> String {
        format!("lo mismo que {name}")
    }

    fn mean_per_month(&self, unit: &Unit, year: u16) -> String {
        format!("{} al mes en promedio en {year}, en todo el estado, tal como se publicó", unit.many)
    }

    fn summary(&self, says: Says) -> String {
        summary::summary(says)
    }

    fn quote(&self, says: Quoted) -> String {
        quote::quote(says)
    }
}

fn name_of(month: Month) -> &'static str {
    MONTHS[usize::from(month.month() - 1)]
}

/// The form of a word beside what the units are called: `los` condados, `las` parroquias.
fn gender<'a>(unit: &Unit, masculine: &'a str, feminine: &'a str) -> &'a str {
    if unit.one.ends_with('a') { feminine } else { masculine }
}

/// An ordinal before a masculine noun: `1.er`, `3.er`, `9.º`.
fn before_noun(place: usize) -> String {
    let is_short = matches!(place % 10, 1 | 3) && place % 100 != 11;
    format!("{place}.{}", if is_short { "er" } else { "º" })
}

/// `e` before the sound of i, else `y`. Items are names of places in English, whose h is heard: it stays with `y`.
fn and_before(item: &str) -> &'static str {
    let mut letters = item.chars();
    let is_i = matches!(letters.next(), Some('I' | 'i' | 'Í' | 'í'));
    let is_glide = matches!(letters.next(), Some('a' | 'e' | 'o' | 'u'));
    if is_i && !is_glide { "e" } else { "y" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tests::unit;

    fn month(text: &str) -> Month {
        Month::from_text(text).unwrap()
    }

    fn rank(place: usize, tied: bool) -> Rank {
        Rank { place, of: 57, tied }
    }

    #[test]
    fn dates_are_in_lower_case_with_de() {
        let date = Date::from_text("2011-07-26").unwrap();
        assert_eq!(Spanish.date(date), "26 de julio de 2011");
        assert_eq!(Spanish.date_short(date), "26 jul. 2011");
        assert_eq!(Spanish.month_short(month("2014-09")), "sep. 2014");
        assert_eq!(Spanish.month(month("2014-10")), "octubre de 2014");
    }

    #[test]
    fn a_part_year_is_worded_as_one() {
        let whole = Period::new(month("2014-10"), month("2018-05"));
        let words = |from: &str, to: &str| Spanish.period(Period::new(month(from), month(to)), whole);
        assert_eq!(words("2015-10", "2016-09"), "año fiscal 2016");
        assert_eq!(words("2017-10", "2018-05"), "año fiscal 2018, en parte (8 meses)");
        assert_eq!(words("2014-10", "2018-05"), "de octubre de 2014 a mayo de 2018");
        assert_eq!(words("2016-03", "2016-03"), "marzo de 2016");
    }

    #[test]
    fn one_and_many_are_told_apart() {
        let unit = Unit { one: "expulsión".into(), many: "expulsiones".into() };
        for (count, text) in
            [(0, "0 expulsiones"), (1, "1 expulsión"), (56, "56 expulsiones"), (2051, "2,051 expulsiones")]
        {
            assert_eq!(Spanish.count(count, &unit), text);
        }
        assert_eq!(Spanish.rate(20.84, &unit), "20.8 expulsiones por cada 10,000 residentes");
    }

    #[test]
    fn ranks_agree_with_their_units() {
        assert_eq!(Spanish.rank(rank(9, false), &unit("condado", "condados")), "9.º de los 57 condados con una cifra");
        assert_eq!(
            Spanish.rank(rank(9, true), &unit("condado", "condados")),
            "empatado en el 9.º lugar de los 57 condados con una cifra"
        );
        assert_eq!(
            Spanish.rank(rank(1, false), &unit("parroquia", "parroquias")),
            "1.ª de las 57 parroquias con una cifra"
        );
        assert_eq!(
            Spanish.rank(rank(1, true), &unit("parroquia", "parroquias")),
            "empatada en el 1.er lugar de las 57 parroquias con una cifra"
        );
    }

    #[test]
    fn and_is_e_before_i() {
        let list = |names: &[&str]| Spanish.list(&names.iter().map(|name| name.to_string()).collect::<Vec<_>>());
        assert_eq!(list(&["Alder", "Cedar", "Elm"]), "Alder, Cedar y Elm");
        assert_eq!(list(&["Alder", "Ironwood"]), "Alder e Ironwood");
        assert_eq!(list(&["Alder", "Iowa"]), "Alder y Iowa");
        assert_eq!(list(&["Alder", "Hickory"]), "Alder y Hickory");
        assert_eq!((list(&["Alder"]), list(&[])), ("Alder".to_string(), String::new()));
    }

    #[test]
    fn a_figure_is_joined_to_its_period() {
        assert_eq!(Spanish.during("56 expulsiones", "desde 2012"), "56 expulsiones desde 2012");
        assert_eq!(
            Spanish.during("80 arrestos", "de octubre de 2014 a mayo de 2018"),
            "80 arrestos, de octubre de 2014 a mayo de 2018"
        );
        assert_eq!(Spanish.during("Inicio", ""), "Inicio");
    }

    #[test]
    fn classes_of_counts_name_their_first_and_last_number() {
        assert_eq!(Spanish.count_class(None, Some(10)), "1–9");
        assert_eq!(Spanish.count_class(Some(2), Some(3)), "2");
        assert_eq!(Spanish.count_class(Some(300), None), "300 o más");
        assert_eq!(Spanish.rate_class(Some(0.3), Some(1.0)), "de 0.3 a 1");
        assert_eq!(Spanish.rate_class(None, Some(3.0)), "menos de 3");
    }
}
