//! A new edition of any state is sound as it is written, and says of its counties what they are.

use crate::root;
use county_map::model::{County, Dataset, Date, Figures, Outlines};
use county_map::prepare::new_edition::{NewEdition, Wanted};
use county_map::prepare::prepare;
use county_map::prepare::reference::Reference;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A folder that is gone with its owner.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("{name}-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn reference() -> Reference {
    Reference::new(&root().join("data/reference"))
}

fn made(state: &str, languages: &[&str]) -> Result<NewEdition, String> {
    let day = Date::from_text("2026-11-24").unwrap();
    NewEdition::new(&reference(), &Wanted { state, id: None, languages: languages.to_vec(), day })
}

/// What is published of a state's new edition in English.
#[track_caller]
fn published(state: &str) -> Dataset {
    let edition = made(state, &["en", "es"]).unwrap();
    let folder = Folder::new(&edition.id);
    edition.files.iter().for_each(|file| fs::write(folder.0.join(&file.name), &file.text).unwrap());
    let outputs = prepare(&folder.0).unwrap_or_else(|problems| panic!("{state}: {}", problems[0]));
    assert_eq!(outputs.len(), 6, "{state}: two languages, outlines and schema");
    serde_json::from_str(&outputs[0].text).unwrap()
}

fn full_names(data: &Dataset) -> BTreeSet<String> {
    let name = |county: &County| match county.whole_name {
        true => county.name.clone(),
        false => format!("{} {}", county.name, data.edition.unit_name),
    };
    data.counties.iter().map(name).collect()
}

#[test]
fn every_states_edition_is_sound() {
    let states = reference().states().unwrap();
    assert_eq!(states.len(), 51, "50 states and the District of Columbia");
    let mut counties = 0;
    for state in &states {
        let data = published(&state.code);
        assert_eq!(data.edition.place, state.name);
        assert!(data.counties.iter().all(|county| county.residents.len() == 10), "{}", state.name);
        counties += data.counties.len();
    }
    assert_eq!(counties, 3142);
}

#[test]
fn no_figure_is_published_and_none_is_zero() {
    let data = published("AL");
    let [measure] = &data.measures[..] else { panic!("one measure") };
    let Figures::Totals { counties, .. } = &measure.figures else { panic!("totals") };
    assert_eq!((counties.len(), measure.figures.coverage()), (67, 0));
}

#[test]
fn units_are_called_what_they_are() {
    let louisiana = published("Louisiana");
    assert_eq!(louisiana.edition.unit_name, "Parish");
    assert!(full_names(&louisiana).contains("LaSalle Parish") && louisiana.counties.len() == 64);

    let unit = |data: &Dataset| [data.edition.unit.one.clone(), data.edition.unit.many.clone()];
    assert_eq!(unit(&louisiana), ["parish", "parishes"]);

    let virginia = published("51");
    assert_eq!(unit(&virginia), ["county or city", "counties and cities"]);
    let names = full_names(&virginia);
    assert!(
        ["Fairfax County", "Fairfax city", "Alexandria city", "James City County"].iter().all(|n| names.contains(*n))
    );
    assert_eq!(virginia.counties.iter().filter(|county| county.whole_name).count(), 38, "independent cities");
    assert_ne!(virginia.county("fairfax"), virginia.county("fairfax-city"));

    let alaska = published("ak");
    let names = full_names(&alaska);
    assert!(
        ["Anchorage Municipality", "Sitka City and Borough", "Nome Census Area"].iter().all(|n| names.contains(*n))
    );
    assert!(full_names(&published("DC")).contains("District of Columbia"));
}

#[test]
fn a_state_across_the_antimeridian_and_one_of_far_islands_fill_their_maps() {
    // Cut at 180°, Alaska would be a strip across the whole globe; with its northwestern islands, Hawaii a row of specks.
    for (state, county, least) in [("AK", "yukon-koyukuk", 200), ("HI", "hawaii", 200)] {
        let data = published(state);
        let (width, height) = data.edition.size;
        let frame = data.counties[data.county(county).unwrap_or_else(|| data.find(county).unwrap())].frame;
        assert!(height * 3 > width, "{state}: {width} by {height}");
        assert!(frame.right - frame.left > least, "{state}: {frame:?}");
    }
}

/// What is published of all states in one edition, Alaska and Hawaii drawn apart, and its outlines. It takes seconds.
fn country() -> &'static (Dataset, Outlines) {
    static COUNTRY: LazyLock<(Dataset, Outlines)> = LazyLock::new(published_country);
    &COUNTRY
}

fn published_country() -> (Dataset, Outlines) {
    let edition = made("US", &["en"]).unwrap();
    let folder = Folder::new("country");
    let insets = "\n[[inset]]\nstate = \"02\"\nwidth = 200\n[[inset]]\nstate = \"15\"\nwidth = 110\n";
    for file in &edition.files {
        let more = if file.name == "edition.toml" { insets } else { "" };
        fs::write(folder.0.join(&file.name), format!("{}{more}", file.text)).unwrap();
    }
    let outputs = prepare(&folder.0).unwrap_or_else(|problems| panic!("{}", problems[0]));
    let text = |at: usize| outputs[at].text.as_str();
    (serde_json::from_str(text(0)).unwrap(), serde_json::from_str(text(2)).unwrap())
}

#[test]
fn all_states_are_one_edition_in_which_each_county_has_its_state_behind_its_name() {
    let (data, outlines) = country();
    assert_eq!((data.counties.len(), outlines.paths.len()), (3142, 3142));
    let slugs: BTreeSet<String> = data.counties.iter().map(County::slug).collect();
    assert_eq!(slugs.len(), 3142, "each has an address of its own");
    for (geoid, name) in [
        ("01001", "Autauga County, AL"),
        ("22059", "LaSalle Parish, LA"),
        ("51510", "Alexandria city, VA"),
        ("11001", "District of Columbia, DC"),
    ] {
        let county = &data.counties[data.county(geoid).unwrap()];
        assert_eq!((county.name.as_str(), county.whole_name), (name, true));
    }
    assert_eq!(data.find("washington county, al"), data.county("01129"));
    assert_eq!(data.find("washington county"), None, "of several that begin so none is meant");
}

#[test]
fn insets_stand_in_the_lower_left_corner_and_every_county_has_a_shape() {
    let (data, outlines) = country();
    let (width, height) = data.edition.size;
    assert_eq!(width, 1000);
    let of = |fips: &str| {
        data.counties
            .iter()
            .filter(|county| county.geoid.starts_with(fips))
            .map(|county| county.frame)
            .collect::<Vec<_>>()
    };
    let (alaska, hawaii) = (of("02"), of("15"));
    assert!(alaska.iter().all(|it| (0..200).contains(&it.left) && it.right <= 200 && it.top > height / 2));
    assert!(hawaii.iter().all(|it| (200..310).contains(&it.left) && it.right <= 310 && it.top > height / 2));
    let lowest = alaska.iter().map(|it| it.bottom).max().unwrap();
    assert!((height - 6..height).contains(&lowest), "but for the padding it stands on the edge: {lowest} of {height}");
    assert!(data.counties.iter().all(|it| it.frame.right > it.frame.left && it.frame.bottom > it.frame.top));
    assert!(outlines.paths.iter().all(|path| path.ends_with('z') && !path.contains("lM") && !path.contains("lz")));
    assert!(!outlines.rim.contains("lM") && !outlines.rim.ends_with('l'), "no line of one point");
}

#[test]
fn a_figure_wants_its_source_in_the_row_and_in_words() {
    let edition = made("AL", &["en", "es"]).unwrap();
    let folder = Folder::new("sources");
    let with = |row: &str| {
        for file in &edition.files {
            let text = file.text.replace("01001,since 2012,,,,not-published,,2026-11-24,", row);
            fs::write(folder.0.join(&file.name), text).unwrap();
        }
        let problems = prepare(&folder.0).err().unwrap_or_default();
        let line = |place: String| place.rsplit('/').next().unwrap_or_default().to_string();
        problems.iter().map(|problem| line(problem.to_string())).collect::<Vec<String>>()
    };
    assert_eq!(
        with("01001,since 2012,,,7,published,,2026-11-24,"),
        ["removals.csv:2:32  found an empty cell, expected the figure’s source"]
    );
    assert_eq!(
        with("01001,since 2012,,,7,published,Nobody,2026-11-24,"),
        ["en", "es"].map(|language| format!(
            "words.{language}.toml:43:1  found no source yet, expected where the figures of this measure are from"
        ))
    );
}

#[test]
fn what_is_not_known_is_refused() {
    let refusal = |state, languages: &[&str]| made(state, languages).err().unwrap();
    assert_eq!(refusal("ZZ", &["en"]), "there is no state `ZZ`: name one as AL, Alabama or 01, or all as US");
    assert!(refusal("AL", &["fr"]).contains("words.fr.toml"));
}

/// The program itself, in a folder with nothing but the reference.
fn run(folder: &Path, words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_new-edition"));
    command.args(words).args(["--day", "2026-11-24"]).current_dir(folder).output().unwrap()
}

#[test]
fn the_program_writes_what_prepare_takes_and_nothing_over_what_is_there() {
    let folder = Folder::new("program");
    fs::create_dir(folder.0.join("data")).unwrap();
    std::os::unix::fs::symlink(root().join("data/reference"), folder.0.join("data/reference")).unwrap();
    assert_eq!(run(&folder.0, &["--state", "LA", "--id", "bayou", "--languages", "en,es"]).status.code(), Some(0));
    let prepared = Command::new(env!("CARGO_BIN_EXE_prepare")).current_dir(&folder.0).output().unwrap();
    assert_eq!(prepared.status.code(), Some(0), "{}", String::from_utf8_lossy(&prepared.stderr));
    assert!(folder.0.join("public/data/bayou.es.json").exists());

    let again = run(&folder.0, &["--state", "MS", "--id", "bayou"]);
    assert_eq!(again.status.code(), Some(1));
    assert_eq!(String::from_utf8(again.stderr).unwrap(), "data/bayou is there already: take another name with --id\n");
    for words in [&["--state"][..], &["--id", "x"], &["--states", "AL"], &["--state", "AL", "--id", "../x"]] {
        assert_eq!(run(&folder.0, words).status.code(), Some(1), "{words:?}");
    }
    let names = fs::read_dir(folder.0.join("data")).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap());
    assert_eq!(
        names.collect::<BTreeSet<_>>(),
        ["bayou", "edition.example.toml", "edition.schema.json", "reference"].map(String::from).into()
    );
}
