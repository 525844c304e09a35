//! `import --edition ID --measure ID --day 2026-11-24 FILE…`: reads a source's files and shows what was understood; with
//! `--write` the edition takes them in.

use county_map::import::{Request, import};
use county_map::model::Date;
use county_map::prepare::progress;
use std::env;
use std::process::ExitCode;

const USAGE: &str = "usage: import --edition ID --measure ID [--county \"Cedar County\"] [--period \"since 2012\"] \
    [--source WORDS] [--zero-months] [--unplaced NAME]… [--accept GEOID]… [--write] FILE…";

fn main() -> ExitCode {
    let Some(request) = request() else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match import(&request, &mut progress()) {
        Ok(report) => {
            print!("{report}");
            ExitCode::SUCCESS
        }
        Err(refused) => {
            print!("{}", refused.report);
            refused.problems.iter().for_each(|problem| eprintln!("{problem}"));
            ExitCode::FAILURE
        }
    }
}

/// What the command line asks for; `None` if it is not understood.
fn request() -> Option<Request> {
    let mut request = Request { data: "data".into(), ..Request::default() };
    let mut words = env::args().skip(1);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--write" => request.write = true,
            "--zero-months" => request.zero_months = true,
            "--edition" => request.edition = words.next()?,
            "--measure" => request.measure = words.next()?,
            "--county" => request.county = Some(words.next()?),
            "--period" => request.period = Some(words.next()?),
            "--source" => request.source = Some(words.next()?),
            "--unplaced" => request.unplaced.push(words.next()?),
            "--accept" => request.accept.push(words.next()?),
            "--day" => request.day = Date::from_text(&words.next()?)?.to_string(),
            flag if flag.starts_with("--") => return None,
            file => request.files.push(file.into()),
        }
    }
    let is_whole = [&request.edition, &request.measure, &request.day].iter().all(|word| !word.is_empty());
    (is_whole && !request.files.is_empty()).then_some(request)
}
