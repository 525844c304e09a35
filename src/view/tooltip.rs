//! What a county answers when it is pointed at, and where the answer stands.

use super::legend::lower_first;
use super::{Choropleth, figure, name};
use crate::model::{Dataset, Frame, Value};
use crate::text::{Words, words};

/// The words for one county. They never cover it: they stand above or below its outline.
#[derive(Clone, Debug, PartialEq)]
pub struct Tooltip {
    /// Index in [`Dataset::counties`].
    pub county: usize,
    /// `Cedar County`
    pub name: String,
    /// `56 removals since 2012`, or that there is no figure.
    pub figure: String,
    /// Its rank, computed or as printed; empty if there is none.
    pub rank: String,
    /// Caveats, short, and that a rate is unreliable.
    pub flags: Vec<String>,
    /// Where no figure is known: what is, each as `ICE arrests, 2014–18: 282`.
    pub known: Vec<String>,
    pub side: Side,
    /// The middle of the county, in ten-thousandths of the map's width from its left edge.
    pub across: i32,
    /// The edge that it stands at, in ten-thousandths of the map's height, from the top (below) or the bottom (above).
    pub along: i32,
}

/// Where the tooltip stands, seen from its county.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Above,
    Below,
}

impl Tooltip {
    /// `side` is where the frame has more room; `None` takes the larger part of the map.
    pub fn new(data: &Dataset, map: &Choropleth, county: usize, side: Option<Side>) -> Tooltip {
        let words = words(&data.edition.language);
        let place = &data.counties[county];
        let side = side.unwrap_or_else(|| roomier(&place.frame, data.edition.size.1));
        let (across, along) = at(&place.frame, data.edition.size, side);
        Tooltip {
            county,
            name: name::full(data, county),
            figure: figure_line(data, map, words, county),
            rank: rank_words(data, map, words, county),
            flags: flags(data, map, words, county),
            known: if map.values[county].is_known() { Vec::new() } else { known(data, map, words, county) },
            side,
            across,
            along,
        }
    }

    /// The whole of it as one sentence, for a label: `Cedar County: 56 removals since 2012, 12th of …`
    pub fn sentence(&self) -> String {
        let rank = if self.rank.is_empty() { String::new() } else { format!(", {}", self.rank) };
        let more: String =
            self.known.iter().chain(&self.flags).map(|line| format!(" {}.", line.trim_end_matches('.'))).collect();
        format!("{}: {}{rank}.{more}", self.name, self.figure)
    }
}

/// `Removals: not published`, `80 ICE arrests, October 2014 to May 2018`, `Program start: 26 July 2011`
fn figure_line(data: &Dataset, map: &Choropleth, words: &dyn Words, county: usize) -> String {
    let subject = map.subject(data);
    match map.values[county] {
        value if value.number().is_some() => {
            let period = figure::period_words(words, subject, map.months);
            words.during(&figure::with_unit(words, subject, value), &period)
        }
        value => format!("{}: {}", subject.name(), lower_first(&figure::short(words, value))),
    }
}

/// The place of a county among all: in the source's words where it gives them, else as computed.
pub(super) fn rank_words(data: &Dataset, map: &Choropleth, words: &dyn Words, county: usize) -> String {
    let printed = map.subject(data).ranks().iter().find(|rank| rank.county == county);
    match (printed, map.ranks[county]) {
        // What the source ranks are counts; a rate of ours has no rank of the source's.
        (Some(printed), _) if map.by == super::By::Count => printed.words.clone(),
        (_, Some(rank)) => {
            let from = if map.lowest_first { words.labels().from_lowest } else { "" };
            words.rank(rank, &data.edition.unit) + from
        }
        _ => String::new(),
    }
}

fn flags(data: &Dataset, map: &Choropleth, words: &dyn Words, county: usize) -> Vec<String> {
    let unreliable = matches!(map.values[county], Value::Unreliable(_)).then(|| words.labels().unreliable.to_string());
    let caveats = figure::caveats(data, map.subject(data), county, map.by).map(|caveat| caveat.short.clone());
    unreliable.into_iter().chain(caveats).collect()
}

/// What the other measures know of the county.
pub(super) fn known(data: &Dataset, map: &Choropleth, words: &dyn Words, county: usize) -> Vec<String> {
    let others = (0..data.measures.len()).filter(|i| *i != map.measure);
    others.filter_map(|i| figure::elsewhere(data, words, i, county)).collect()
}

fn roomier(frame: &Frame, height: i32) -> Side {
    if frame.top > height - frame.bottom { Side::Above } else { Side::Below }
}

fn at(frame: &Frame, (width, height): (i32, i32), side: Side) -> (i32, i32) {
    let along = match side {
        Side::Above => height - frame.top,
        Side::Below => frame.bottom,
    };
    ((frame.left + frame.right) / 2 * 10_000 / width, along * 10_000 / height)
}
