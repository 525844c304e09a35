//! A whole edition: every file in its folder, read against the others.

use super::boundaries::{self, Boundary};
use super::corrections;
use super::counties::{self, Counties, Residents};
use super::edition_file::{CaveatFile, EditionFile, InsetFile, indices};
use super::extras;
use super::figures::{self, Figures};
use super::geometry::{self, Drawing, Inset, Outline, Shape};
use super::measure_file::MeasureFile;
use super::measures::{self, Rows};
use super::printed::{self, Read};
use super::problem::{Problems, one_of};
use super::source_file::SourceFile;
use super::words::{self, Words};
use crate::model::{
    About, Agreement, Beside, Caveat, County, Dataset, Edition, Facility, Measure, Noncitizens, Outlines, Unit,
};
use std::ops::RangeInclusive;
use std::path::Path;

/// How broad an inset may be, in units of the map: large enough to be seen, and no broader than half of it.
const INSET: RangeInclusive<u16> = 50..=500;

/// An edition in one language: its figures with their words, and what stands under the map.
pub struct Told {
    pub dataset: Dataset,
    pub about: About,
}

/// For each language the dataset and what stands under the map; and the outlines. `None` only where a problem has been told.
pub fn read(
    folder: &Path,
    progress: &mut dyn FnMut(u64, u64),
    problems: &mut Problems,
) -> Option<(Vec<Told>, Outlines)> {
    let file = SourceFile::read(folder, "edition.toml", problems)?;
    let entry = EditionFile::read(&file, problems)?;
    entry.check_ids(&file, problems);
    entry.check_languages(&file, problems);
    let words = words::read(folder, &entry, problems);
    let boundaries = read_boundaries(folder, &entry, problems)?;
    let counties = Counties::new(entry.state.get_ref(), &boundaries);
    let reading = Reading { folder, file: &file, entry: &entry, counties };
    let languages = entry.languages.get_ref();
    let corrections = corrections::read(folder, languages, &reading.counties, &reading.measure_ids(), problems);
    let (insets, contents) = (reading.insets(problems), reading.contents(progress, problems));
    let (residents, contents) = contents?;
    let rates = contents.measures.iter().filter_map(|measure| measure.rate_years);
    let first = rates.map(|(first, _)| first).min().unwrap_or(residents.from);
    let residents = residents.since(first);
    if !problems.is_empty() {
        return None;
    }
    let shapes: Vec<Shape> = boundaries.iter().map(Boundary::shape).collect();
    let drawing = geometry::draw(&shapes, &insets);
    let paths = drawing.outlines.iter().map(Outline::path).collect();
    let outlines = Outlines { paths, rim: drawing.outlines.iter().map(Outline::rim_path).collect() };
    let facts = facts(&entry, contents, residents.from, drawing.size, join(boundaries, &drawing, residents));
    words::check_texts(folder, &words, &facts, problems);
    words::check_sources(folder, &words, &facts, problems);
    let caveats: Vec<&str> = entry.caveats.iter().map(|caveat| caveat.id.get_ref().as_str()).collect();
    let tell = |(words, corrections): (&Words, _)| Told {
        dataset: words.of(&facts, &caveats),
        about: words.about(entry.site.clone(), corrections),
    };
    Some((words.iter().zip(corrections).map(tell).collect(), outlines))
}

fn read_boundaries(folder: &Path, entry: &EditionFile, problems: &mut Problems) -> Option<Vec<Boundary>> {
    let file = SourceFile::read(folder, &entry.boundaries, problems)?;
    let boundaries = boundaries::read(&file, problems)?;
    let count = *entry.counties.get_ref();
    counties::check_boundaries(&boundaries, &file, entry.state.get_ref(), count, problems);
    // With other counties than the edition's, every GEOID in every file would be told of.
    (boundaries.len() == count && count > 0).then_some(boundaries)
}

/// What edition.toml points at, as far as it does not lie on the map.
struct Contents {
    measures: Vec<Measure>,
    caveats: Vec<Caveat>,
    noncitizens: Option<Noncitizens>,
    facilities: Vec<Facility>,
    agreements: Vec<Agreement>,
}

/// What all other files are read against.
struct Reading<'a> {
    folder: &'a Path,
    file: &'a SourceFile,
    entry: &'a EditionFile,
    counties: Counties,
}

impl Reading<'_> {
    fn contents(&self, progress: &mut dyn FnMut(u64, u64), problems: &mut Problems) -> Option<(Residents, Contents)> {
        let residents = SourceFile::read(self.folder, &self.entry.residents, problems);
        let residents = residents.and_then(|file| Residents::read(&file, &self.counties, problems));
        let contents = Contents {
            measures: self.measures(residents.as_ref(), progress, problems),
            caveats: self.entry.caveats.iter().map(|caveat| self.caveat(caveat, problems)).collect(),
            noncitizens: self.noncitizens(problems),
            facilities: self.facilities(problems).unwrap_or_default(),
            agreements: self.agreements(problems).unwrap_or_default(),
        };
        residents.map(|residents| (residents, contents))
    }

    /// All measures, checked against what is printed of them.
    fn measures(
        &self,
        residents: Option<&Residents>,
        progress: &mut dyn FnMut(u64, u64),
        problems: &mut Problems,
    ) -> Vec<Measure> {
        let entries = self.entry.measures.iter();
        let measures: Vec<Read> = entries.map(|entry| self.measure(entry, residents, progress, problems)).collect();
        if let Some(file) = SourceFile::read(self.folder, &self.entry.printed, problems) {
            printed::check(&file, &measures, &self.counties, problems);
        }
        measures.into_iter().filter_map(|read| read.measure).collect()
    }

    fn measure(
        &self,
        entry: &MeasureFile,
        residents: Option<&Residents>,
        progress: &mut dyn FnMut(u64, u64),
        problems: &mut Problems,
    ) -> Read {
        let before = problems.len();
        let mut read = Read { id: entry.id.get_ref().clone(), measure: None, rows: Vec::new(), sound: false };
        let path = self.folder.join(&entry.file);
        let Some(rows) = figures::read(&path, &self.counties, progress, problems) else { return read };
        let Figures { start, figures, unpublished } = rows;
        read.rows = figures;
        if !(read.rows.is_empty() && unpublished.is_empty()) {
            let rows = Rows { start: &start, figures: &read.rows, unpublished: &unpublished, counties: &self.counties };
            read.measure = measures::read(entry, self.file, &rows, residents, problems);
        } else if problems.len() == before {
            problems.add(&start, "no rows", "figures");
        }
        read.sound = problems.len() == before;
        read
    }

    /// States that are drawn apart; one at least is not.
    fn insets(&self, problems: &mut Problems) -> Vec<Inset> {
        let (entries, mut insets) = (&self.entry.insets, Vec::<Inset>::new());
        for InsetFile { state, width } in entries {
            let (fips, counties) = (state.get_ref(), self.counties.of_state(state.get_ref()));
            let is_new = !counties.is_empty() && insets.iter().all(|known| !known.counties.contains(&counties.start));
            if !is_new || fips.len() != 2 {
                let expected = "a state of the edition by its FIPS code, each once";
                problems.add(&self.file.place(state.span().start), format!("`{fips}`"), expected);
            }
            if !INSET.contains(width.get_ref()) {
                let expected = format!("a breadth from {} to {}", INSET.start(), INSET.end());
                problems.add(&self.file.place(width.span().start), format!("`{}`", width.get_ref()), expected);
            }
            insets.push(Inset { counties, width: i32::from(*width.get_ref()) });
        }
        if let Some(last) = entries
            .last()
            .filter(|_| insets.iter().map(|inset| inset.counties.len()).sum::<usize>() >= self.counties.len())
        {
            problems.add(&self.file.place(last.state.span().start), "all states in insets", "one that is in none");
        }
        insets
    }

    fn measure_ids(&self) -> Vec<&str> {
        self.entry.measures.iter().map(|measure| measure.id.get_ref().as_str()).collect()
    }

    fn caveat(&self, entry: &CaveatFile, problems: &mut Problems) -> Caveat {
        let ids = self.measure_ids();
        let measure = |id: &str| ids.iter().position(|known| *known == id);
        let expected = one_of(ids.iter().copied());
        Caveat {
            counties: indices(
                self.file,
                &entry.counties,
                |id| self.counties.find(id),
                &self.counties.expected(),
                problems,
            ),
            measures: indices(self.file, &entry.measures, measure, &expected, problems),
            rates_only: entry.rates_only,
            short: String::new(),
            text: String::new(),
        }
    }

    fn noncitizens(&self, problems: &mut Problems) -> Option<Noncitizens> {
        let entry = self.entry.noncitizens.as_ref()?;
        let file = SourceFile::read(self.folder, &entry.file, problems)?;
        let withheld =
            indices(self.file, &entry.withheld, |id| self.counties.find(id), &self.counties.expected(), problems);
        Some(extras::noncitizens(&file, entry.end_year, &withheld, &self.counties, problems))
    }

    fn facilities(&self, problems: &mut Problems) -> Option<Vec<Facility>> {
        let file = SourceFile::read(self.folder, &self.entry.facilities.as_ref()?.file, problems)?;
        Some(extras::facilities(&file, &self.counties, problems))
    }

    fn agreements(&self, problems: &mut Problems) -> Option<Vec<Agreement>> {
        let file = SourceFile::read(self.folder, &self.entry.agreements.as_ref()?.file, problems)?;
        Some(extras::agreements(&file, &self.counties, problems))
    }
}

/// Counties in order of GEOID, which boundaries, frames and residents share.
fn join(boundaries: Vec<Boundary>, drawing: &Drawing, residents: Residents) -> Vec<County> {
    let beside = boundaries.into_iter().zip(&drawing.frames).zip(residents.counties);
    let county = |((boundary, frame), residents): ((Boundary, &_), _)| County {
        geoid: boundary.geoid,
        name: boundary.name,
        whole_name: boundary.whole_name,
        frame: *frame,
        residents,
    };
    beside.map(county).collect()
}

/// The dataset, still without words.
fn facts(
    entry: &EditionFile,
    contents: Contents,
    residents_from: u16,
    size: (i32, i32),
    counties: Vec<County>,
) -> Dataset {
    let edition = Edition {
        id: entry.id.get_ref().clone(),
        language: String::new(),
        languages: entry.languages.get_ref().clone(),
        place: String::new(),
        unit_name: String::new(),
        unit: Unit::default(),
        size,
        residents_from,
        retrieved: entry.retrieved,
        synthetic: entry.synthetic,
    };
    let Contents { measures, caveats, noncitizens, facilities, agreements } = contents;
    let agreements_as_of = entry.agreements.as_ref().map(|agreements| agreements.as_of);
    let beside = Beside { noncitizens, facilities, agreements, agreements_as_of }.into();
    Dataset { edition, counties, measures, caveats, beside }
}
