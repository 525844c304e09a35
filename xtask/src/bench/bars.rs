//! What is asked of the page, and does it hold?

use super::figures::Figures;
use Rule::{AtLeast, AtMost, Beyond, Shown, Times};
use Unit::{Frames, Kilobytes, Megabytes, Milliseconds, Points};

/// One line of the table: a figure of our page, under a condition of `tests/bench/tab.mjs` or by Lighthouse.
pub struct Bar {
    pub what: &'static str,
    pub page: &'static str,
    pub condition: &'static str,
    pub figure: &'static str,
    pub unit: Unit,
    pub rule: Rule,
}

#[derive(Clone, Copy)]
pub enum Unit {
    Milliseconds,
    Frames,
    Kilobytes,
    Megabytes,
    Points,
}

/// What is held against which figure of which other page.
pub enum Rule {
    /// At most so many times as much.
    Times(&'static str, &'static str, f64),
    /// At most so much more.
    Beyond(&'static str, &'static str, f64),
    /// At most so much.
    AtMost(f64),
    AtLeast(f64),
    /// Nothing is asked.
    Shown(&'static str, &'static str),
}

/// A bar with what was measured.
pub struct Row<'a> {
    pub bar: &'a Bar,
    pub ours: Option<f64>,
    pub theirs: Option<f64>,
    /// `None` where a figure is missing.
    pub verdict: Option<Verdict>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Pass,
    FallShort,
    NotAsked,
}

const FRAME: f64 = 1_000.0 / 60.0;

const fn home(what: &'static str, condition: &'static str, figure: &'static str, unit: Unit, rule: Rule) -> Bar {
    Bar { what, page: "home", condition, figure, unit, rule }
}

const fn page(what: &'static str, condition: &'static str, figure: &'static str, unit: Unit, rule: Rule) -> Bar {
    Bar { what, page: "page", condition, figure, unit, rule }
}

/// The default edition's. `home` is its first page, `page` that of a measure by month, as D3's and the floor show it.
pub const STATE: &[Bar] = &[
    home("map painted, first page", "slow", "painted", Milliseconds, Times("floor", "painted", 1.15)),
    page("map painted, measure's page", "slow", "painted", Milliseconds, Times("floor", "painted", 1.15)),
    home("tooltip answers, first page", "slow", "answered", Milliseconds, Times("d3", "answered", 1.0)),
    page("tooltip answers, measure's page", "slow", "answered", Milliseconds, Times("d3", "answered", 1.0)),
    home("everything works, first page", "slow", "ready", Milliseconds, Times("d3", "answered", 1.3)),
    page("everything works, measure's page", "slow", "ready", Milliseconds, Times("d3", "answered", 1.3)),
    home("main thread blocked, first page", "slow", "blocked", Milliseconds, Times("d3", "blocked", 1.0)),
    page("main thread blocked, measure's page", "slow", "blocked", Milliseconds, Times("d3", "blocked", 1.0)),
    home("longest task, first page", "slow", "longest", Milliseconds, AtMost(100.0)),
    page("longest task, measure's page", "slow", "longest", Milliseconds, AtMost(100.0)),
    page("hover to painted tooltip, p50", "none", "hover", Milliseconds, Beyond("d3", "hover", 8.0)),
    page("hover to painted tooltip, p95", "none", "hover95", Milliseconds, Beyond("d3", "hover95", FRAME)),
    page("filter to recoloured map", "none", "filter", Milliseconds, Shown("d3", "filter")),
    page("filter to recoloured map, frames", "none", "filterFrames", Frames, AtMost(1.0)),
    page("filter, processor time", "none", "filterCpu", Milliseconds, Times("d3", "filterCpu", 1.5)),
    page("step of play to recoloured map, frames", "none", "stepFrames", Frames, AtMost(1.0)),
    page("step of play, processor time", "none", "stepCpu", Milliseconds, Times("d3", "filterCpu", 1.5)),
    home("bytes without being asked, first page", "none", "bytes", Kilobytes, AtMost(110_000.0)),
    home("of them WebAssembly", "none", "wasm", Kilobytes, AtMost(85_000.0)),
    page("heap and WebAssembly memory", "none", "memory", Megabytes, Shown("d3", "memory")),
    home("Lighthouse performance on a phone", "lighthouse", "score", Points, AtLeast(100.0)),
    home("layout shift", "lighthouse", "shift", Points, AtMost(0.0)),
];

/// The national edition's, which has one measure.
pub const NATION: &[Bar] = &[
    page("map painted", "slow", "painted", Milliseconds, Times("d3", "painted", 0.4)),
    page("map painted, beside the floor", "slow", "painted", Milliseconds, Shown("floor", "painted")),
    page("tooltip answers", "slow", "answered", Milliseconds, Shown("d3", "answered")),
    page("everything works", "slow", "ready", Milliseconds, Shown("d3", "answered")),
    page("longest task", "slow", "longest", Milliseconds, Shown("d3", "longest")),
    page("hover to painted tooltip, p50", "none", "hover", Milliseconds, Times("d3", "hover", 1.2)),
    page("filter to recoloured map", "none", "filter", Milliseconds, Times("d3", "filter", 1.0)),
    page("filter, processor time", "none", "filterCpu", Milliseconds, Shown("d3", "filterCpu")),
    page("heap and WebAssembly memory", "none", "memory", Megabytes, Times("d3", "memory", 1.5)),
    page("bytes without being asked", "none", "bytes", Kilobytes, Shown("d3", "bytes")),
];

/// Every bar with a set's figures, in their order.
pub fn judged<'a>(set: &str, bars: &'a [Bar], figures: &Figures) -> Vec<Row<'a>> {
    let row = |bar: &'a Bar| {
        let ours = figures.median(set, bar.page, bar.condition, bar.figure);
        let theirs = bar.rule.beside().and_then(|(page, name)| figures.median(set, page, bar.condition, name));
        Row { bar, ours, theirs, verdict: ours.and_then(|ours| bar.rule.verdict(ours, theirs)) }
    };
    bars.iter().map(row).collect()
}

impl Rule {
    /// The page and figure that it looks at.
    pub fn beside(&self) -> Option<(&'static str, &'static str)> {
        match self {
            Times(page, figure, _) | Beyond(page, figure, _) | Shown(page, figure) => Some((page, figure)),
            AtMost(_) | AtLeast(_) => None,
        }
    }

    fn verdict(&self, ours: f64, theirs: Option<f64>) -> Option<Verdict> {
        let most = match self {
            Times(_, _, times) => theirs? * times,
            Beyond(_, _, more) => theirs? + more,
            AtMost(most) => *most,
            AtLeast(least) => return Some(if ours >= *least { Verdict::Pass } else { Verdict::FallShort }),
            Shown(..) => return theirs.map(|_| Verdict::NotAsked),
        };
        Some(if ours <= most { Verdict::Pass } else { Verdict::FallShort })
    }
}

#[cfg(test)]
mod tests {
    use super::super::figures::tests::{of, run};
    use super::*;

    /// The verdict on a hover of 10 ms beside another of so many.
    fn verdict(rule: Rule, theirs: f64) -> Option<Verdict> {
        let bars = [page("hover", "none", "hover", Milliseconds, rule)];
        let figures = of(vec![run("page", 0.0, "hover", 10.0), run("d3", 0.0, "hover", theirs)]);
        judged("state", &bars, &figures)[0].verdict
    }

    #[test]
    fn a_bar_is_met_up_to_its_edge() {
        assert_eq!(verdict(Times("d3", "hover", 2.0), 5.0), Some(Verdict::Pass));
        assert_eq!(verdict(Times("d3", "hover", 2.0), 4.9), Some(Verdict::FallShort));
        assert_eq!(verdict(Beyond("d3", "hover", 8.0), 2.0), Some(Verdict::Pass));
        assert_eq!(verdict(Beyond("d3", "hover", 8.0), 1.9), Some(Verdict::FallShort));
        assert_eq!(verdict(AtMost(10.0), 0.0), Some(Verdict::Pass));
        assert_eq!(verdict(AtMost(9.9), 0.0), Some(Verdict::FallShort));
        assert_eq!(verdict(AtLeast(10.0), 0.0), Some(Verdict::Pass));
        assert_eq!(verdict(AtLeast(10.1), 0.0), Some(Verdict::FallShort));
    }

    #[test]
    fn without_a_figure_there_is_no_verdict() {
        assert_eq!(verdict(Times("floor", "hover", 9.0), 1.0), None);
        assert_eq!(verdict(Shown("floor", "hover"), 1.0), None);
        assert_eq!(verdict(Shown("d3", "hover"), 1.0), Some(Verdict::NotAsked));
    }
}
