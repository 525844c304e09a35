//! Which county does a name in words mean?
//!
//! A name is taken only where it can mean one county. Writings that differ in spaces, capitals, accents, points or `Saint` for
//! `St.` are the same; a name of other letters is no county's, however near it comes to one: a guess would be a figure made up.

use super::reference::Unit;

/// What a name was found to mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning<'a> {
    /// The county's full name, letter by letter.
    Exact(&'a Unit),
    /// The same name, written otherwise: `De Kalb County` for `DeKalb County`.
    Spelling(&'a Unit),
    /// The name without its kind, or with another, where but one county has it: `Cedar` for `Cedar County`.
    Bare(&'a Unit),
    /// Several counties have it: `Elmford`, where there is a county and a city of that name.
    Several(Vec<&'a Unit>),
    Nothing,
}

impl<'a> Meaning<'a> {
    /// What `name` means among the counties of a state, or of several. `kinds` are the words that a name may end with.
    pub fn of(name: &str, units: &'a [Unit], kinds: &[&str]) -> Self {
        let mut exact = units.iter().filter(|unit| unit.full_name() == name);
        if let (Some(unit), None) = (exact.next(), exact.next()) {
            return Meaning::Exact(unit);
        }
        let with = |key: String, of: fn(&Unit) -> String| -> Vec<&Unit> {
            units.iter().filter(|unit| !key.is_empty() && plain(&of(unit)) == key).collect()
        };
        let (full, bare) =
            (with(plain(name), Unit::full_name), with(plain(without_kind(name, kinds)), |u| u.name.clone()));
        match (&full[..], &bare[..]) {
            ([unit], _) => Meaning::Spelling(unit),
            ([], []) => Meaning::Nothing,
            ([], [unit]) => Meaning::Bare(unit),
            ([], _) => Meaning::Several(bare),
            _ => Meaning::Several(full),
        }
    }
}

/// `Cedar` of `Cedar County`; the longest kind counts, so that `City and Borough` is not taken for `Borough`.
fn without_kind<'n>(name: &'n str, kinds: &[&str]) -> &'n str {
    let lower = name.to_ascii_lowercase();
    let ends =
        kinds.iter().filter(|kind| !kind.is_empty() && lower.ends_with(&format!(" {}", kind.to_ascii_lowercase())));
    let longest = ends.map(|kind| kind.len() + 1).max().unwrap_or_default();
    &name[..name.len() - longest]
}

/// Its letters alone, in lower case and without accents; a `Saint` is a `St`.
fn plain(name: &str) -> String {
    let words = name.split_whitespace().map(|word| match word.to_lowercase().as_str() {
        "saint" => "st".to_string(),
        "sainte" => "ste".to_string(),
        word => word.chars().map(unaccented).filter(char::is_ascii_alphanumeric).collect(),
    });
    words.collect()
}

/// Accents that names of counties have.
fn unaccented(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ñ' => 'n',
        letter => letter,
    }
}
