//! Which commands does the project have?
//!
//! ```text
//! main ─▶ site   the pages and their assets, from sources to dist/
//!      ─▶ serve  dist/ over HTTP, with the headers that hosting needs
//!      ─▶ hosting the same headers, as files for other servers and hosts
//!      ─▶ dev    site + serve again and again, as files change
//!      ─▶ licences whose code goes to readers
//!      ─▶ size   what a reader downloads, against its budget
//!      ─▶ bench  how fast the page is beside D3's
//!      ─▶ test   every check, and what the checks need on the machine
//! ```

mod bench;
mod console;
mod dev;
mod edition;
mod headers;
mod hosting;
mod import;
mod install;
mod licences;
mod project;
mod scratch;
mod serve;
mod site;
mod size;
mod test;

use std::ffi::OsString;
use std::process::ExitCode;

use anyhow::{Context, Result};
use edition::Edition;

const DEFAULT_PORT: u16 = 8080;

struct Word {
    name: &'static str,
    usage: &'static str,
    what: &'static str,
    run: fn(lexopt::Parser) -> Result<()>,
}

const WORDS: &[Word] = &[
    Word { name: "serve", usage: "[--edition ID] [--port 8080]", what: "build for release and serve it", run: serve },
    Word {
        name: "dev",
        usage: "[--edition ID] [--port 8080]",
        what: "serve, rebuild and reload as files change",
        run: dev,
    },
    Word { name: "test", usage: "[STEP…]", what: "run every check, or the steps named", run: test },
    Word {
        name: "build",
        usage: "[--edition ID] [--site URL]",
        what: "build for release into dist/, or dist-ID/",
        run: build,
    },
    Word { name: "size", usage: "", what: "what a reader downloads, against its budget", run: size },
    Word {
        name: "bench",
        usage: "[--set nation] [--lighthouse] [--write]",
        what: "measure the page beside D3's and the floor",
        run: bench::run,
    },
    Word { name: "prepare", usage: "[--check]", what: "check data/ and write public/data/", run: prepare },
    Word {
        name: "new-edition",
        usage: "--state AL [--id ID] [--languages en,es]",
        what: "write data/ID/, an edition to begin with",
        run: new_edition,
    },
    Word {
        name: "import",
        usage: "--edition ID --measure ID FILE…",
        what: "read a source's files, and with --write take them in",
        run: import::run,
    },
    Word { name: "hosting", usage: "", what: "write hosting/, the files for nginx", run: hosting },
    Word { name: "licences", usage: "", what: "list whose code goes to readers", run: licences },
];

fn main() -> ExitCode {
    let mut args = std::env::args_os().skip(1);
    let Some(first) = args.next() else {
        print!("{}", help());
        return ExitCode::SUCCESS;
    };
    match WORDS.iter().find(|word| first == word.name) {
        Some(word) => finish((word.run)(lexopt::Parser::from_args(args))),
        None if first == "help" || first == "--help" || first == "-h" => {
            print!("{}", help());
            ExitCode::SUCCESS
        }
        None => {
            eprint!("there is no command {first:?}\n\n{}", help());
            ExitCode::from(2)
        }
    }
}

fn help() -> String {
    let lines = WORDS.iter().map(|Word { name, usage, what, .. }| format!("  {name:<12}{usage:<42}{what}\n"));
    format!("cargo xtask COMMAND\n\n{}", lines.collect::<String>())
}

fn finish(result: Result<()>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn build(args: lexopt::Parser) -> Result<()> {
    let Options { edition, site, .. } = options(args, &["edition", "site"])?;
    site::build(&edition, site.as_deref())
}

fn serve(args: lexopt::Parser) -> Result<()> {
    let Options { edition, port, .. } = options(args, &["edition", "port"])?;
    // A port in use is said before the minutes of building, not after.
    let listener = serve::bind(port)?;
    site::build(&edition, None)?;
    serve::announce(&listener)?;
    serve::run(listener, serve::Site::finished(edition.dist()))
}

fn dev(args: lexopt::Parser) -> Result<()> {
    let Options { edition, port, .. } = options(args, &["edition", "port"])?;
    dev::run(port, edition)
}

fn size(args: lexopt::Parser) -> Result<()> {
    no_arguments(args)?;
    size::run()
}

fn prepare(mut args: lexopt::Parser) -> Result<()> {
    let words: Vec<OsString> = args.raw_args()?.collect();
    site::prepare(words)
}

fn new_edition(mut args: lexopt::Parser) -> Result<()> {
    let words: Vec<OsString> = args.raw_args()?.collect();
    site::new_edition(words)
}

fn hosting(args: lexopt::Parser) -> Result<()> {
    no_arguments(args)?;
    hosting::write()
}

fn licences(args: lexopt::Parser) -> Result<()> {
    no_arguments(args)?;
    licences::run(false)
}

fn test(mut args: lexopt::Parser) -> Result<()> {
    let words = args.raw_args()?.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>();
    test::run(&words)
}

/// What all commands about a site are told. `site` is the address at which it will be published.
struct Options {
    edition: Edition,
    port: u16,
    site: Option<String>,
}

/// Reads the options that a command takes, whose names are `known`.
fn options(mut args: lexopt::Parser, known: &[&str]) -> Result<Options> {
    use lexopt::prelude::*;
    let mut options = Options { edition: Edition::default(), port: DEFAULT_PORT, site: None };
    while let Some(arg) = args.next()? {
        match arg {
            Long("edition") if known.contains(&"edition") => {
                options.edition = Edition::named(&args.value()?.string()?)?
            }
            Long("port") | Short('p') if known.contains(&"port") => {
                options.port = args.value()?.parse::<u16>().ok().context("--port takes a number up to 65535")?
            }
            Long("site") if known.contains(&"site") => options.site = Some(args.value()?.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

fn no_arguments(mut args: lexopt::Parser) -> Result<()> {
    args.next()?.map_or(Ok(()), |arg| Err(arg.unexpected().into()))
}
