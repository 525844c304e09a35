//! Whose is a row: a county's of the edition, another state's, or nobody's?

use crate::prepare::names::Meaning;
use crate::prepare::reference::{Reference, State, Unit, prefix};
use std::collections::BTreeMap;

/// Words that stand where a county would, for rows that belong to none.
const UNPLACED: [&str; 6] = ["unknown", "not known", "unidentified", "missing", "not available", "none"];
/// Words of a row that adds the others up.
const TOTALS: [&str; 5] = ["all", "total", "grand total", "totals", "all counties"];

/// The counties of the edition's state, or of all states, in order of GEOID; and how names were understood.
pub struct Places {
    states: Vec<State>,
    state: State,
    pub units: Vec<Unit>,
    kinds: Vec<String>,
    /// Names that are said to be no county's.
    nobodys: Vec<String>,
    /// Each name met that is a county's: the county's index and how it was found.
    pub known: BTreeMap<String, (usize, How)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    Geoid,
    Exact,
    Spelling,
    Bare,
}

impl How {
    pub const ALL: [(How, &str); 4] = [
        (How::Geoid, "by their GEOID"),
        (How::Exact, "by their exact name"),
        (How::Spelling, "by another spelling"),
        (How::Bare, "by their bare name"),
    ];
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// Index of the county in order of GEOID.
    County(usize),
    /// In the source's word.
    Unplaced(String),
    /// A county of another state, by its code or name.
    Elsewhere(String),
    /// The sum of the others.
    Total,
}

impl Places {
    /// Of the state with this FIPS code, or of all of them. `nobodys` are names as the source has them, and of all states
    /// with theirs: `Cedar County, AL`. An error says what could not be read.
    pub fn new(reference: &Reference, fips: &str, nobodys: &[String]) -> Result<Self, String> {
        let state = reference.state(fips)?;
        let kinds = reference.kinds()?.into_iter().map(|kind| kind.kind).collect();
        let (states, units) = (reference.states()?, reference.units(&state)?);
        Ok(Self { states, state, units, kinds, nobodys: nobodys.to_vec(), known: BTreeMap::new() })
    }

    /// What `name` means; an error says what would have been taken. A name may end with its state, as `Cedar County, AL`.
    pub fn find(&mut self, name: &str) -> Result<Subject, String> {
        let name = name.trim();
        if let Some((index, _)) = self.known.get(name) {
            return Ok(Subject::County(*index));
        }
        let lower = name.to_lowercase();
        if TOTALS.contains(&lower.as_str()) {
            return Ok(Subject::Total);
        }
        if UNPLACED.iter().any(|word| {
            lower == *word || lower.starts_with(&format!("{word} ")) || lower.starts_with(&format!("{word},"))
        }) || self.nobodys.iter().any(|nobody| nobody == name)
        {
            return Ok(Subject::Unplaced(name.into()));
        }
        if is_geoid(name) {
            return self.find_geoid(name);
        }
        let (bare, state) = self.split_state(name);
        match state {
            Some(state) if !self.has(state) => Ok(Subject::Elsewhere(state.code.clone())),
            state => self.find_bare(name, bare, &state.unwrap_or(&self.state).clone()),
        }
    }

    /// As [`Places::find`], of a name in a state that is given beside it by code or name; empty means the edition's.
    pub fn find_in(&mut self, name: &str, state: &str) -> Result<Subject, String> {
        let state = state.trim();
        if state.is_empty() || self.state.is_called(state) {
            return self.find(name);
        }
        match self.states.iter().find(|known| known.is_called(state)) {
            Some(own) if self.has(own) => self.find(&format!("{}, {}", name.trim(), own.code)),
            Some(other) => Ok(Subject::Elsewhere(other.code.clone())),
            // Territories are no states of the reference, but their codes are of two letters too.
            None if state.len() == 2 && state.bytes().all(|byte| byte.is_ascii_uppercase()) => {
                Ok(Subject::Elsewhere(state.into()))
            }
            None => Err("a state, by its code or name".into()),
        }
    }

    /// A GEOID of five digits: a county of this state, or of another.
    pub fn find_geoid(&mut self, geoid: &str) -> Result<Subject, String> {
        if !geoid.starts_with(prefix(&self.state.fips)) {
            let other = self.states.iter().find(|state| geoid.starts_with(&state.fips));
            return other
                .map(|state| Subject::Elsewhere(state.code.clone()))
                .ok_or_else(|| "the GEOID of a county".into());
        }
        let index = self.units.binary_search_by(|unit| unit.geoid.as_str().cmp(geoid)).ok();
        let index = index.ok_or_else(|| format!("the GEOID of a county of {}", self.state.name))?;
        self.known.insert(geoid.into(), (index, How::Geoid));
        Ok(Subject::County(index))
    }

    /// Whether a state is the edition's, or one of them.
    fn has(&self, state: &State) -> bool {
        state.fips.starts_with(prefix(&self.state.fips))
    }

    /// The name without its state, and the state.
    fn split_state<'n>(&self, name: &'n str) -> (&'n str, Option<&State>) {
        let Some((bare, last)) = name.rsplit_once(',') else { return (name, None) };
        let state = self.states.iter().find(|state| state.is_called(last.trim()));
        state.map_or((name, None), |state| (bare.trim(), Some(state)))
    }

    fn find_bare(&mut self, name: &str, bare: &str, state: &State) -> Result<Subject, String> {
        let kinds: Vec<&str> = self.kinds.iter().map(String::as_str).collect();
        let fips = prefix(&state.fips);
        let start = self.units.partition_point(|unit| unit.geoid.as_str() < fips);
        let own = self.units[start..].partition_point(|unit| unit.geoid.starts_with(fips));
        let (unit, how) = match Meaning::of(bare, &self.units[start..start + own], &kinds) {
            Meaning::Exact(unit) => (unit, How::Exact),
            Meaning::Spelling(unit) => (unit, How::Spelling),
            Meaning::Bare(unit) => (unit, How::Bare),
            Meaning::Several(units) => {
                let names: Vec<String> =
                    units.iter().map(|unit| format!("{} ({})", unit.full_name(), unit.geoid)).collect();
                return Err(format!("a name that can mean one county alone, not {}", names.join(" or ")));
            }
            Meaning::Nothing => return Err(format!("the name of a county of {}", state.name)),
        };
        let index = self.units.partition_point(|known| known.geoid < unit.geoid);
        self.known.insert(name.into(), (index, how));
        Ok(Subject::County(index))
    }
}

pub fn is_geoid(word: &str) -> bool {
    word.len() == 5 && word.bytes().all(|byte| byte.is_ascii_digit())
}
