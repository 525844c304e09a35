//! A state's edition as it begins: complete and sound, with one measure of which nothing has been published yet.

use super::Output;
use super::reference::{ALL, Kind, Reference, Ring, State, Unit};
use crate::model::Date;
use std::collections::BTreeMap;
use std::fmt::Write;

/// What is asked for.
pub struct Wanted<'a> {
    /// Its code, its name or its FIPS code; or `US`, all states as one.
    pub state: &'a str,
    /// The folder below `data/`; without it, the state's name in lower case.
    pub id: Option<&'a str>,
    pub languages: Vec<&'a str>,
    /// On which it is made.
    pub day: Date,
}

/// Files of a new edition.
pub struct NewEdition {
    pub id: String,
    pub files: Vec<Output>,
}

/// What an edition is made from.
struct Maker<'a> {
    reference: &'a Reference,
    id: &'a str,
    state: &'a State,
    /// Those whose codes stand behind the names of their counties; none where there is one state alone.
    states: Vec<State>,
    units: Vec<Unit>,
    kinds: Vec<Kind>,
    day: String,
}

impl NewEdition {
    /// An error says what is not known.
    pub fn new(reference: &Reference, wanted: &Wanted) -> Result<Self, String> {
        let state = &reference.state(wanted.state)?;
        let id = wanted.id.map_or_else(|| state.name.to_lowercase().replace(' ', "-"), String::from);
        if id.is_empty() || !id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-') {
            return Err(format!("`{id}` is no name of an edition: it is a folder's and a file's, of a-z, 0-9 and -"));
        }
        let (units, kinds) = (reference.units(state)?, reference.kinds()?);
        // Counties of two states share a name more often than not.
        let states = if state.fips == ALL { reference.states()? } else { Vec::new() };
        let maker = Maker { reference, id: &id, state, states, units, kinds, day: wanted.day.to_string() };
        let files = maker.files(&wanted.languages)?;
        Ok(Self { id, files })
    }
}

impl Maker<'_> {
    fn files(&self, languages: &[&str]) -> Result<Vec<Output>, String> {
        let quoted: Vec<String> = languages.iter().map(|language| format!("\"{language}\"")).collect();
        let mut files = vec![
            self.text("edition.toml", "en", &quoted.join(", "))?,
            self.text("corrections.toml", "en", "")?,
            self.text("README.md", "en", "")?,
            Output { name: "boundaries.geojson".into(), text: self.boundaries() },
            Output { name: "residents.csv".into(), text: self.residents()? },
            Output { name: "removals.csv".into(), text: self.unpublished() },
            Output { name: "printed.csv".into(), text: "measure,geoid,quantity,value,source,retrieved\n".into() },
        ];
        for language in languages {
            files.push(self.text(&format!("words.{language}.toml"), language, "")?);
        }
        Ok(files)
    }

    /// A text of the template, its places filled.
    fn text(&self, name: &str, language: &str, languages: &str) -> Result<Output, String> {
        let [unit, one, units] = self.called(language);
        let count = self.units.len().to_string();
        let first = self.units.first().map_or("", |unit| &unit.geoid);
        let places = [
            ("id", self.id),
            ("state", &self.state.name),
            ("fips", &self.state.fips),
            ("count", &count),
            ("languages", languages),
            ("day", &self.day),
            ("unit", &unit),
            ("units", &units),
            ("one", &one),
            ("first", first),
        ];
        let template = self.reference.template(name)?;
        let text =
            places.iter().fold(template, |text, (place, words)| text.replace(&format!("{{{{{place}}}}}"), words));
        Ok(Output { name: name.into(), text })
    }

    /// The kind that most of the state's counties are of.
    fn usual_kind(&self) -> &str {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        self.units.iter().for_each(|unit| *counts.entry(&unit.kind).or_default() += 1);
        counts.into_iter().max_by_key(|(_, count)| *count).map_or("", |(kind, _)| kind)
    }

    /// The kinds of counties that the state has, the usual one first.
    fn kinds(&self) -> Vec<&Kind> {
        let usual = self.usual_kind();
        let is_here = |kind: &&Kind| self.units.iter().any(|unit| unit.kind == kind.kind);
        let mut kinds: Vec<&Kind> = self.kinds.iter().filter(is_here).collect();
        kinds.sort_by_key(|kind| kind.kind != usual);
        kinds
    }

    /// What the counties are called: one of the usual kind, and in sentences one of any kind and all of them: `City`,
    /// `county or city`, `counties and cities`.
    fn called(&self, language: &str) -> [String; 3] {
        let (kinds, is_spanish) = (self.kinds(), language == "es");
        let (or, and) = if is_spanish { ("o", "y") } else { ("or", "and") };
        let ones: Vec<&str> = kinds.iter().map(|kind| if is_spanish { &*kind.es } else { &*kind.en }).collect();
        let many: Vec<&str> =
            kinds.iter().map(|kind| if is_spanish { &*kind.es_many } else { &*kind.en_many }).collect();
        let usual = ones.first().map_or("", |kind| kind).to_string();
        [usual, listed(&ones, or).to_lowercase(), listed(&many, and)]
    }

    /// The name of a county, and whether it is whole: of another kind than most, it would be called what it is not. With
    /// its state behind it, `Cedar County, AL`, nothing can follow.
    fn name(&self, unit: &Unit) -> (String, bool) {
        if let Some(state) = self.states.iter().find(|state| unit.geoid.starts_with(&state.fips)) {
            return (format!("{}, {}", unit.full_name(), state.code), true);
        }
        let is_whole = unit.kind.is_empty() || unit.kind != self.usual_kind();
        (if is_whole { unit.full_name() } else { unit.name.clone() }, is_whole)
    }

    /// GeoJSON, a county a line.
    fn boundaries(&self) -> String {
        let features: Vec<String> = self.units.iter().map(|unit| self.feature(unit)).collect();
        format!("{{\"type\":\"FeatureCollection\",\"features\":[\n{}\n]}}\n", features.join(",\n"))
    }

    fn feature(&self, unit: &Unit) -> String {
        let (name, is_whole) = self.name(unit);
        let whole = if is_whole { ",\"WHOLE_NAME\":true" } else { "" };
        let polygons: Vec<String> = unit.polygons().iter().map(|rings| list(rings.iter().map(coordinates))).collect();
        format!(
            "{{\"type\":\"Feature\",\"properties\":{{\"GEOID\":\"{}\",\"NAME\":\"{name}\"{whole}}},\
             \"geometry\":{{\"type\":\"MultiPolygon\",\"coordinates\":{}}}}}",
            unit.geoid,
            list(polygons.into_iter())
        )
    }

    fn residents(&self) -> Result<String, String> {
        let (header, rows) = self.reference.residents()?;
        let rows: BTreeMap<&str, &[String]> = rows.iter().map(|row| (row[0].as_str(), &row[1..])).collect();
        let mut text = format!("geoid,name,{},source,retrieved\n", header[1..].join(","));
        for unit in &self.units {
            let row = rows.get(unit.geoid.as_str());
            let row = row.ok_or_else(|| format!("residents.csv has no row of {}", unit.geoid))?;
            let (name, years) = (self.name(unit).0, row.join(","));
            // A name with its state has a comma.
            let name = if name.contains(',') { format!("\"{name}\"") } else { name };
            let _ = writeln!(text, "{},{name},{years},\"US Census Bureau, co-est2019\",{}", unit.geoid, self.day);
        }
        Ok(text)
    }

    /// Of each county, that nothing has been published.
    fn unpublished(&self) -> String {
        let mut text = "geoid,period,dimension,category,value,status,source,retrieved,note\n".to_string();
        for unit in &self.units {
            let _ = writeln!(text, "{},since 2012,,,,not-published,,{},", unit.geoid, self.day);
        }
        text
    }
}

/// `counties, cities and districts`, by the word before the last.
fn listed(words: &[&str], joint: &str) -> String {
    match words {
        [start @ .., last] if !start.is_empty() => format!("{} {joint} {last}", start.join(", ")),
        _ => words.concat(),
    }
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(","))
}

/// Closed, in degrees.
fn coordinates(ring: &Ring) -> String {
    let degrees = |at: &(i64, i64)| format!("[{},{}]", at.0 as f64 / 1e5, at.1 as f64 / 1e5);
    list(ring.iter().chain(ring.first()).map(degrees))
}
