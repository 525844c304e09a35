//! What the page says in Spanish of the published figures. Real names and numbers, typed apart from the data.

use county_map::model::Dataset;
use county_map::view::{Choropleth, Heading, Legend, Query, Quote, Route, Summary, Tooltip, ViewState};
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

fn read<T: serde::de::DeserializeOwned>(name: &str) -> T {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data").join(name);
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn data() -> &'static Dataset {
    static DATA: OnceLock<Dataset> = OnceLock::new();
    DATA.get_or_init(|| read("mississippi.es.json"))
}

fn view(query: &str) -> ViewState {
    Query::from_text(data(), query).view
}

fn map(query: &str) -> Choropleth {
    Choropleth::new(data(), &view(query))
}

fn quote(query: &str) -> String {
    Quote::new(data(), &map(query), &view(query)).text
}

fn tip(query: &str, county: &str) -> String {
    Tooltip::new(data(), &map(query), data().county(county).unwrap(), None).sentence()
}

#[test]
fn a_county_answers_in_spanish() {
    assert_eq!(
        tip("", "lafayette"),
        "Condado de Lafayette: 56 expulsiones desde 2012, 12.º de los condados de Mississippi según el recuento de TRAC."
    );
    assert_eq!(
        tip("measure=arrests", "lafayette"),
        "Condado de Lafayette: 80 arrestos del ICE, de octubre de 2014 a mayo de 2018, 9.º de los 57 condados con una cifra."
    );
    assert_eq!(
        tip("", "alcorn"),
        "Condado de Alcorn: Expulsiones: no publicado. Arrestos del ICE, 2014–18: 16. Arrestos desde 2025: 13. Inicio del \
         programa: 22 de noviembre de 2011."
    );
    assert_eq!(
        tip("measure=arrests", "itawamba"),
        "Condado de Itawamba: 17 arrestos del ICE, de octubre de 2014 a mayo de 2018, empatado en el 18.º lugar de los 57 \
         condados con una cifra."
    );
}

#[test]
fn removals_are_quoted_in_spanish_with_caveat_source_and_day() {
    const SOURCE: &str = "Expulsiones bajo Comunidades Seguras, contadas en el condado desde el que se enviaron las huellas \
                          dactilares. Fuente: TRAC, Syracuse University, en el Daily Mississippian, 9 de agosto de 2019. \
                          Cifras obtenidas el 24 de noviembre de 2026.";
    assert_eq!(
        quote("county=adams"),
        format!(
            "Condado de Adams, Mississippi: 2,051 expulsiones desde 2012, la cifra más alta de los condados de Mississippi \
             según el recuento de TRAC. Cerca de Natchez había una prisión bajo contrato federal. {SOURCE}"
        )
    );
    assert_eq!(
        quote("county=alcorn"),
        format!(
            "Condado de Alcorn, Mississippi: no se ha publicado ninguna cifra de expulsiones desde 2012. Eso no significa que \
             la cifra sea cero. {SOURCE}"
        )
    );
}

#[test]
fn the_map_is_told_in_spanish() {
    assert_eq!(
        Summary::new(data(), &map("")).text,
        "Se han publicado cifras de 2 de 82 condados: Adams con 2,051 y Lafayette con 56 expulsiones desde 2012. De los otros \
         80 no se ha publicado ninguna cifra, lo que no significa que la cifra sea cero. Adams: Cerca de Natchez había una \
         prisión bajo contrato federal."
    );
    let arrests = Summary::new(data(), &map("measure=arrests-2025")).text;
    assert!(arrests.starts_with("3,538 arrestos del ICE en lugares nombrados, del 20 de enero de 2025 al 6 de agosto de 2026, en 60 de 82 condados."));
    assert!(
        arrests
            .contains("Otros 1,326 casos no se pueden asignar a ningún condado de Mississippi y no están en el mapa.")
    );
    let start = Summary::new(data(), &map("measure=start")).text;
    assert!(start.starts_with("Empezó en 6 oleadas: primero "), "{start}");
}

#[test]
fn a_part_of_the_time_and_a_rate_are_worded_in_spanish() {
    let legend = |query: &str| Legend::new(data(), &map(query));
    assert_eq!(legend("measure=arrests&from=2016-10&to=2017-09").title, "Arrestos del ICE, año fiscal 2017");
    assert_eq!(legend("measure=arrests&from=2017-10").title, "Arrestos del ICE, año fiscal 2018, en parte (8 meses)");
    assert_eq!(legend("measure=arrests&from=2017-03&to=2017-03").title, "Arrestos del ICE, marzo de 2017");
    let rates = legend("measure=arrests&by=residents");
    assert_eq!(
        rates.base,
        "Todos los casos del periodo por cada 10,000 residentes, media de las estimaciones de julio de 2014–2018; no por año"
    );
    assert!(rates.swatches.iter().any(|swatch| swatch.label == "20 casos o menos"));
}

#[test]
fn a_page_has_a_spanish_title_and_description() {
    let about = read("mississippi.about.es.json");
    let heading = Heading::new(data(), &about, Route::County(data().county("lafayette").unwrap()));
    assert_eq!(
        heading.title,
        "Condado de Lafayette: Expulsiones y arrestos del ICE en Mississippi, condado por condado"
    );
    assert!(
        heading.description.starts_with("Condado de Lafayette: 56 expulsiones desde 2012"),
        "{}",
        heading.description
    );
}

#[test]
fn a_county_is_found_by_what_a_reader_types() {
    for typed in ["Lafayette", "condado de lafayette", "Condado de Lafay", "28071"] {
        assert_eq!(data().find(typed), data().county("lafayette"), "{typed}");
    }
    assert_eq!(data().find("condado"), None);
}
