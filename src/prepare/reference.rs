//! `data/reference/`: what is known of every state's counties before there is an edition of them.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::path::{Path, PathBuf};

/// The code of all states together, where a state's FIPS code could stand.
pub const ALL: &str = "US";

/// What the GEOIDs of a state begin with; nothing, as all of them do, where it is [`ALL`].
pub fn prefix(fips: &str) -> &str {
    if fips == ALL { "" } else { fips }
}

/// The folder, wherever it lies.
pub struct Reference {
    folder: PathBuf,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct State {
    pub fips: String,
    /// As the Postal Service writes it: two letters.
    pub code: String,
    pub name: String,
}

impl State {
    /// Whether a word is its code, its name or its FIPS code.
    pub fn is_called(&self, word: &str) -> bool {
        [&self.fips, &self.code, &self.name].iter().any(|known| known.eq_ignore_ascii_case(word))
    }
}

/// A county or its like.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Unit {
    pub geoid: String,
    /// Bare: `Cedar`.
    pub name: String,
    /// What follows it in the full name; empty where nothing does.
    pub kind: String,
    outline: String,
}

/// What units of a kind are called, by language.
#[derive(Clone, Debug, Deserialize)]
pub struct Kind {
    pub kind: String,
    pub en: String,
    pub en_many: String,
    pub es: String,
    pub es_many: String,
}

/// A ring on the globe: longitude and latitude in hundred-thousandths of a degree, its first point not again at its end.
pub type Ring = Vec<(i64, i64)>;

impl Unit {
    /// `Cedar County`
    pub fn full_name(&self) -> String {
        format!("{} {}", self.name, self.kind).trim_end().to_string()
    }

    /// Its polygons: of each the outer ring, then its holes.
    pub fn polygons(&self) -> Vec<Vec<Ring>> {
        self.outline.split('|').map(|polygon| polygon.split(';').map(ring).collect()).collect()
    }
}

/// The first point, then the way from each to the next.
fn ring(steps: &str) -> Ring {
    let numbers: Vec<i64> = steps.split(' ').filter_map(|number| number.parse().ok()).collect();
    let walk = |at: &mut (i64, i64), step: &[i64]| {
        *at = (at.0 + step[0], at.1 + step[1]);
        Some(*at)
    };
    numbers.chunks_exact(2).scan((0, 0), walk).collect()
}

impl Reference {
    pub fn new(folder: &Path) -> Self {
        Self { folder: folder.into() }
    }

    /// The 50 states and the District of Columbia.
    pub fn states(&self) -> Result<Vec<State>, String> {
        self.rows("states.csv")
    }

    /// The state that a word names: its code, its name or its FIPS code; or all of them as one, [`ALL`].
    pub fn state(&self, word: &str) -> Result<State, String> {
        let all = State { fips: ALL.into(), code: ALL.into(), name: "United States".into() };
        let state = self.states()?.into_iter().chain([all]).find(|state| state.is_called(word));
        state.ok_or_else(|| format!("there is no state `{word}`: name one as AL, Alabama or 01, or all as {ALL}"))
    }

    /// A state's counties, in order of GEOID.
    pub fn units(&self, state: &State) -> Result<Vec<Unit>, String> {
        let states = self.states()?.into_iter().map(|state| state.fips);
        let own: Vec<String> = states.filter(|fips| fips.starts_with(prefix(&state.fips))).collect();
        let units: Vec<Vec<Unit>> =
            own.iter().map(|fips| self.rows(&format!("outlines/{fips}.csv"))).collect::<Result<_, _>>()?;
        Ok(units.concat())
    }

    pub fn kinds(&self) -> Result<Vec<Kind>, String> {
        self.rows("units.csv")
    }

    /// The years of which residents are known, and each GEOID's residents in them, as they are written.
    pub fn residents(&self) -> Result<(Vec<String>, Vec<Vec<String>>), String> {
        let mut table: Vec<Vec<String>> = Vec::new();
        let path = self.folder.join("residents.csv");
        let reader = csv::ReaderBuilder::new().has_headers(false).from_path(&path);
        for record in reader.map_err(|error| said(&path, error))?.records() {
            table.push(record.map_err(|error| said(&path, error))?.iter().map(String::from).collect());
        }
        let mut rows = table.into_iter();
        let header = rows.next().ok_or_else(|| said(&path, "is empty"))?;
        Ok((header, rows.collect()))
    }

    /// A text of the template.
    pub fn template(&self, name: &str) -> Result<String, String> {
        let path = self.folder.join("template").join(name);
        std::fs::read_to_string(&path).map_err(|error| said(&path, error))
    }

    fn rows<T: DeserializeOwned>(&self, name: &str) -> Result<Vec<T>, String> {
        let path = self.folder.join(name);
        let mut reader = csv::Reader::from_path(&path).map_err(|error| said(&path, error))?;
        reader.deserialize().collect::<Result<_, _>>().map_err(|error| said(&path, error))
    }
}

fn said(path: &Path, error: impl std::fmt::Display) -> String {
    format!("{}: {error}", path.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outline_is_polygons_of_rings_of_steps() {
        let outline = "-10 20 5 0 0 5;-9 21 1 0 0 1|100 0 1 1 -2 0".to_string();
        let unit = Unit { geoid: "99001".into(), name: "Elmford".into(), kind: "city".into(), outline };
        assert_eq!(unit.full_name(), "Elmford city");
        assert_eq!(
            unit.polygons(),
            [
                vec![vec![(-10, 20), (-5, 20), (-5, 25)], vec![(-9, 21), (-8, 21), (-8, 22)]],
                vec![vec![(100, 0), (101, 1), (99, 1)]],
            ]
        );
    }
}
