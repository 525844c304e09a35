//! The steps from files to what is written, and what each step tells.

use super::counts::{Read, Reading};
use super::ending::{Ending, RESIDENTS, residents};
use super::ledger::{self, Ledger};
use super::places::Places;
use super::report::Report;
use super::stream::{Metered, decoded};
use super::{Request, census, decode, graph, grid, records, table, tidy};
use crate::prepare::Output;
use crate::prepare::edition_file::EditionFile;
use crate::prepare::measure_file::{Kind, MeasureFile};
use crate::prepare::problem::{Place, Problems, one_of};
use crate::prepare::reference::Reference;
use crate::prepare::source_file::SourceFile;
use sha2::{Digest, Sha256};
use std::fs::{self, File};
use std::io::Read as _;
use std::path::Path;
use std::rc::Rc;

/// So much of a file's beginning says what it is.
const HEAD: u64 = 1 << 16;

/// Name, SHA-256 and size of a file.
type Taken = (String, String, u64);

/// The files to be written. Problems say why they are not to be.
pub fn outputs(
    request: &Request,
    report: &mut Report,
    problems: &mut Problems,
    progress: &mut dyn FnMut(u64, u64),
) -> Option<Vec<Output>> {
    let folder = request.data.join(&request.edition);
    let file = SourceFile::read(&folder, "edition.toml", problems)?;
    let edition = EditionFile::read(&file, problems)?;
    let reference = Reference::new(&request.data.join("reference"));
    let tell = |error: String| problems.add(&file.place(0), error, "a state of data/reference");
    let mut places = Places::new(&reference, edition.state.get_ref(), &request.unplaced).map_err(tell).ok()?;
    let entry = measure(&request.measure, &edition, &file, problems)?;
    let mut taking = Taking { request, entry, report, places: &mut places, problems, progress };
    let (reads, taken) = taking.files();
    report.add_names(&places);
    let mut ledger = match folder.join(ledger::NAME).exists() {
        true => Ledger::read(&SourceFile::read(&folder, ledger::NAME, problems)?, problems),
        false => Ledger::default(),
    };
    let zero_months = request.zero_months || reads.iter().any(|read| read.format == RECORDS);
    let day = ledger.take(&request.measure, &taken, &request.day);
    let output = match entry {
        None => residents(request, &edition.residents, &reads, &places, &day, report, problems),
        Some(entry) => {
            let ending =
                Ending { request, folder: &folder, edition: &edition, entry, places: &places, day: &day, zero_months };
            ending.figures(&reads, report, problems)
        }
    };
    Some(vec![output?, Output { name: ledger::NAME.into(), text: ledger.text() }])
}

/// The measure's entry, or none for the residents.
fn measure<'e>(
    id: &str,
    edition: &'e EditionFile,
    file: &SourceFile,
    problems: &mut Problems,
) -> Option<Option<&'e MeasureFile>> {
    let entry = edition.measures.iter().find(|entry| entry.id.get_ref() == id);
    let ids = edition.measures.iter().map(|entry| entry.id.get_ref().as_str()).chain([RESIDENTS]);
    match entry {
        None if id == RESIDENTS => Some(None),
        Some(entry) if entry.kind != Kind::Dates => Some(Some(entry)),
        Some(entry) => {
            problems.add(&file.place(entry.id.span().start), format!("measure `{id}` of dates"), "one of counts");
            None
        }
        None => {
            problems.add(&file.place(0), format!("no measure `{id}`"), one_of(ids));
            None
        }
    }
}

const RECORDS: &str = "records";

struct Taking<'a> {
    request: &'a Request,
    entry: Option<&'a MeasureFile>,
    report: &'a mut Report,
    places: &'a mut Places,
    problems: &'a mut Problems,
    progress: &'a mut dyn FnMut(u64, u64),
}

impl Taking<'_> {
    /// What each file says. A file that is given twice is a problem.
    fn files(&mut self) -> (Vec<Read>, Vec<Taken>) {
        let (mut reads, mut all) = (Vec::new(), Vec::<Taken>::new());
        for path in &self.request.files {
            let place = Place::start_of(&path.display().to_string());
            match self.file(path) {
                Ok(Some((read, taken))) => {
                    if all.iter().any(|(_, sha256, _)| !sha256.is_empty() && *sha256 == taken.1) {
                        self.problems.add(&place, "the same bytes as a file before it", "each file once");
                    }
                    reads.push(read);
                    all.push(taken);
                }
                Ok(None) => {}
                Err(error) => self.problems.add(&place, error, "a file that can be read"),
            }
        }
        (reads, all)
    }

    fn file(&mut self, path: &Path) -> std::io::Result<Option<(Read, Taken)>> {
        let name = path.display().to_string();
        let mut head = Vec::new();
        File::open(path)?.take(HEAD).read_to_end(&mut head)?;
        let read = match (self.entry, records_header(&head)) {
            (Some(entry), true) => self.records(path, &name, &head, entry)?,
            _ => self.whole(path, &name)?,
        };
        let Some((read, sha256)) = read else { return Ok(None) };
        let file = path.file_name().map_or(name, |file| file.to_string_lossy().into_owned());
        let bytes = fs::metadata(path)?.len();
        for remark in &read.remarks {
            self.report.add(format!("  {remark}"));
        }
        Ok(Some((read, (file, sha256, bytes))))
    }

    /// A file that is read as one text.
    fn whole(&mut self, path: &Path, name: &str) -> std::io::Result<Option<(Read, String)>> {
        let bytes = fs::read(path)?;
        let Some(decoded) = decode::decode(name, &bytes, self.problems) else { return Ok(None) };
        let file = SourceFile::new(name, decoded.text);
        let county = self.request.county.as_deref();
        let dimensions = self.entry.map_or(&[][..], |entry| &entry.dimensions);
        let mut reading = Reading { file: &file, places: self.places, county, dimensions, problems: self.problems };
        let Some(read) = by_content(&mut reading) else { return Ok(None) };
        self.report.add(format!("{name}: {}, {}, {} rows", read.format, decoded.encoding, read.rows));
        if !read.title.is_empty() {
            self.report.add(format!("  title: {}", read.title));
        }
        Ok(Some((read, hexadecimal(&Sha256::digest(&bytes)))))
    }

    /// A file that is counted as it goes by. Only what is written needs its hash.
    fn records(
        &mut self,
        path: &Path,
        name: &str,
        head: &[u8],
        entry: &MeasureFile,
    ) -> std::io::Result<Option<(Read, String)>> {
        let all = fs::metadata(path)?.len();
        let hash = self.request.write.then(|| Rc::new(std::cell::RefCell::new(Sha256::new())));
        let mut told = |bytes| (self.progress)(bytes, all);
        let metered = Metered { inner: File::open(path)?, hash: hash.clone(), bytes: 0, progress: &mut told };
        let dimensions = if entry.kind == Kind::Totals { &entry.dimensions[..] } else { &[] };
        let input = decoded(metered, head);
        let Some((tallies, rows)) = records::read(name, input, self.places, dimensions, self.problems) else {
            return Ok(None);
        };
        let place = Place::start_of(name);
        let (counts, remarks) = tallies.counts(entry.kind, self.request.period.as_deref(), &place);
        self.report.add(format!("{name}: {RECORDS}, {rows} rows"));
        let read = Read { format: RECORDS, counts, remarks, ..Read::default() };
        let sha256 = hash.map_or(String::new(), |hash| hexadecimal(&hash.borrow_mut().finalize_reset()));
        Ok(Some((read, sha256)))
    }
}

/// Whether the first line is a header of records.
fn records_header(head: &[u8]) -> bool {
    let (encoding, mark) = decode::encoding_of(head);
    let (text, _) = encoding.decode_without_bom_handling(&head[mark..]);
    let line = text.lines().next().unwrap_or_default();
    let names: Vec<String> = line.split(',').map(|name| name.trim().trim_matches('"').to_lowercase()).collect();
    records::columns(&names).is_some()
}

fn by_content(reading: &mut Reading) -> Option<Read> {
    let text = reading.file.text.trim_start();
    match text.chars().next() {
        Some('{' | '[') => return graph::read(reading),
        Some('<') => {
            reading.problems.add(
                &reading.file.place(0),
                "a page",
                "its table, pasted and saved as CSV or TSV, or its graph’s JSON",
            );
            return None;
        }
        _ => {}
    }
    let mark = char::from(grid::delimiter(text));
    let is = |test: fn(&[String]) -> bool| {
        let names =
            |line: &str| line.split(mark).map(|name| name.trim().trim_matches('"').to_lowercase()).collect::<Vec<_>>();
        text.lines().take(3).any(|line| test(&names(line)))
    };
    if is(tidy::is_tidy) {
        tidy::read(reading)
    } else if is(census::is_census) {
        census::read(reading)
    } else {
        table::read(reading)
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
