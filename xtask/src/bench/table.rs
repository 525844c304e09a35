//! How are figures and verdicts read?

use std::fs;

use anyhow::{Context, Result};

use super::bars::{Row, Rule, Unit, Verdict};
use super::figures::Figures;
use super::peers::Sources;
use crate::console::say;
use crate::project;
use crate::site::pages::built;

const DOCUMENT: &str = "docs/performance.md";

/// A text with its place in the document.
pub struct Table {
    pub name: &'static str,
    pub text: String,
}

/// The bars as Markdown, and below them on what they were measured.
pub fn of_bars(rows: &[Row], figures: &Figures, sources: &Sources) -> Result<String> {
    let head = ["what", "condition", "ours", "beside", "ratio", "bar", ""].map(str::to_owned).to_vec();
    let lines = rows.iter().map(|row| {
        let theirs = row.theirs.zip(row.bar.rule.beside());
        vec![
            row.bar.what.to_owned(),
            row.bar.condition.to_owned(),
            row.ours.map_or("–".to_owned(), |ours| row.bar.unit.words(ours)),
            theirs.map_or("–".to_owned(), |(value, (page, _))| format!("{page} {}", row.bar.unit.words(value))),
            row.ours.zip(row.theirs).map_or("–".to_owned(), |(ours, theirs)| ratio(ours, theirs)),
            row.bar.rule.words(row.bar.unit),
            verdict(row.verdict).to_owned(),
        ]
    });
    Ok(format!("{}\n{}\n", markdown(head, lines.collect()), conditions(figures, sources)?))
}

/// How figures grow from one set to the other, beside how the counties do.
pub fn of_growth(figures: &Figures) -> String {
    let count = |set: &str| figures.counties.get(set).copied().unwrap_or_default();
    let (few, many) = (count("state"), count("nation"));
    let head = vec![
        "what".to_owned(),
        "condition".to_owned(),
        format!("{few} counties"),
        format!("{many} counties"),
        format!("ours, × (counties × {:.0})", many / few),
        "D3, ×".to_owned(),
        "floor, ×".to_owned(),
        "no faster than counties".to_owned(),
    ];
    let lines = GROWING.iter().map(|(what, condition, figure, unit)| {
        let value = |set: &str, page: &str| figures.median(set, page, condition, figure);
        let grown = |page: &str| Some(value("nation", page)? / value("state", page)?);
        let times = |page: &str| grown(page).map_or("–".to_owned(), |times| format!("{times:.1}"));
        let ours = |set: &str| value(set, "page").map_or("–".to_owned(), |value| unit.words(value));
        let judged = grown("page").map(|times| if times <= many / few { Verdict::Pass } else { Verdict::FallShort });
        [what, condition]
            .map(|word| (*word).to_owned())
            .into_iter()
            .chain([
                ours("state"),
                ours("nation"),
                times("page"),
                times("d3"),
                times("floor"),
                verdict(judged).to_owned(),
            ])
            .collect()
    });
    markdown(head, lines.collect())
}

const GROWING: &[(&str, &str, &str, Unit)] = &[
    ("bytes", "none", "bytes", Unit::Kilobytes),
    ("map painted", "slow", "painted", Unit::Milliseconds),
    ("everything works", "slow", "ready", Unit::Milliseconds),
    ("hover to painted tooltip, p50", "none", "hover", Unit::Milliseconds),
    ("hover, processor time", "none", "hoverCpu", Unit::Milliseconds),
    ("filter to recoloured map", "none", "filter", Unit::Milliseconds),
    ("filter, processor time", "none", "filterCpu", Unit::Milliseconds),
    ("heap and WebAssembly memory", "none", "memory", Unit::Megabytes),
];

/// Puts each table into its place in the document.
pub fn write(tables: &[Table]) -> Result<()> {
    let path = project::root().join(DOCUMENT);
    let mut text = fs::read_to_string(&path).context(DOCUMENT)?;
    for Table { name, text: table } in tables {
        text = placed(&text, name, table).with_context(|| format!("{DOCUMENT} has no place for the table {name:?}"))?;
    }
    fs::write(&path, text).context(DOCUMENT)?;
    say(&format!("{DOCUMENT} has the new tables"));
    Ok(())
}

/// Between the marks of a name stands its table.
fn placed(document: &str, name: &str, table: &str) -> Option<String> {
    let (start, end) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let (before, rest) = document.split_once(&start)?;
    let (_, after) = rest.split_once(&end)?;
    Some(format!("{before}{start}{table}{end}{after}"))
}

fn conditions(figures: &Figures, sources: &Sources) -> Result<String> {
    let (all, busy) = figures.counts();
    let quiet = if busy == 0 { "all".to_owned() } else { format!("{} of them", all - busy) };
    let (machine, peers) = (&figures.machine, sources.words());
    Ok(format!("{}: {machine}. Medians of {all} loads, {quiet} on a quiet machine. Beside {peers}.", built()?))
}

fn ratio(ours: f64, theirs: f64) -> String {
    if theirs > 0.0 { format!("{:.2}", ours / theirs) } else { "–".to_owned() }
}

fn verdict(verdict: Option<Verdict>) -> &'static str {
    match verdict {
        Some(Verdict::Pass) => "PASS",
        Some(Verdict::FallShort) => "FALL SHORT",
        Some(Verdict::NotAsked) => "",
        None => "not measured",
    }
}

impl Unit {
    fn words(self, value: f64) -> String {
        match self {
            Unit::Milliseconds if value < 100.0 => format!("{value:.1} ms"),
            Unit::Milliseconds => format!("{value:.0} ms"),
            Unit::Frames => format!("{value:.0}"),
            // Shift of layout is told in thousandths.
            Unit::Points => format!("{}", (value * 1e3).round() / 1e3),
            Unit::Kilobytes => format!("{:.1} kB", value / 1e3),
            Unit::Megabytes => format!("{:.1} MB", value / 1e6),
        }
    }
}

impl Rule {
    fn words(&self, unit: Unit) -> String {
        match self {
            Rule::Times(page, _, times) => format!("≤ {times} × {page}"),
            Rule::Beyond(page, _, more) => format!("≤ {page} + {}", unit.words(*more)),
            Rule::AtMost(most) => format!("≤ {}", unit.words(*most)),
            Rule::AtLeast(least) => format!("≥ {}", unit.words(*least)),
            Rule::Shown(..) => "–".to_owned(),
        }
    }
}

/// Rows below a head, with columns of even width, so that it is read as it stands.
fn markdown(head: Vec<String>, rows: Vec<Vec<String>>) -> String {
    let rule = vec!["---".to_owned(); head.len()];
    let all: Vec<Vec<String>> = [head, rule].into_iter().chain(rows).collect();
    let width = |column: usize| all.iter().map(|row| row[column].chars().count()).max().unwrap_or_default();
    let widths: Vec<usize> = (0..all[0].len()).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).map(|(cell, width)| format!(" {cell:<width$} |"));
        format!("|{}\n", cells.collect::<String>())
    };
    all.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::super::figures::Run;
    use super::super::figures::tests::{of, run};
    use super::*;

    #[test]
    fn a_table_takes_the_place_of_the_last() {
        let document = "a\n<!-- state -->\nold\n<!-- /state -->\nb\n";
        assert_eq!(placed(document, "state", "new\n").unwrap(), "a\n<!-- state -->\nnew\n<!-- /state -->\nb\n");
        assert_eq!(placed(document, "nation", "new\n"), None);
    }

    #[test]
    fn the_document_has_a_place_for_every_table() {
        let text = fs::read_to_string(project::root().join(DOCUMENT)).unwrap();
        for name in ["state", "nation", "growth"] {
            assert!(placed(&text, name, "").is_some(), "{name}");
        }
    }

    #[test]
    fn what_grows_faster_than_the_counties_falls_short() {
        let runs = [("state", 10.0), ("nation", 21.0)]
            .map(|(set, value)| Run { set: set.into(), ..run("page", 0.0, "filterCpu", value) });
        let mut figures = of(runs.into());
        for (nation, expect) in [(20.0, "FALL SHORT"), (21.0, "PASS")] {
            figures.counties = [("state".to_owned(), 10.0), ("nation".to_owned(), nation)].into();
            let table = of_growth(&figures);
            let line = table.lines().find(|line| line.contains("filter, processor time")).unwrap();
            assert!(line.contains("2.1") && line.contains(expect), "{line}");
        }
    }

    #[test]
    fn columns_are_as_wide_as_their_widest_cell() {
        let table = markdown(vec!["a".into(), "bar".into()], vec![vec!["× 1".into(), "2".into()]]);
        assert_eq!(table, "| a   | bar |\n| --- | --- |\n| × 1 | 2   |\n");
    }
}
