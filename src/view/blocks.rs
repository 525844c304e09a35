//! The few kinds of block that a panel is set from.

use super::Trend;

/// A block of the panel.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// One large figure, its unit and period, and its rank.
    Hero { figure: String, unit: String, rank: String, is_known: bool },
    /// A paragraph: `caveat`, `note`, `source`.
    Text { kind: &'static str, words: String },
    /// A heading over rows of one look: `facts`, `bars`, `yearly`, `plain`, `contrasts`.
    Rows { kind: &'static str, title: String, rows: Vec<Row> },
    Trend(Trend),
}

/// A label and its value, with what must be said beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    pub label: String,
    /// A view that the label leads to.
    pub link: Option<String>,
    pub value: String,
    pub note: String,
    /// The length of its bar in thousandths of the longest.
    pub bar: Option<u32>,
}

/// A row of a label and a value.
pub fn row(label: String, value: String) -> Row {
    Row { label, value, ..Row::default() }
}

/// Gathers blocks; what has nothing to say makes none.
#[derive(Default)]
pub struct Blocks(Vec<Block>);

impl Blocks {
    pub fn hero(&mut self, figure: String, unit: String, rank: String, is_known: bool) {
        self.0.push(Block::Hero { figure, unit, rank, is_known });
    }

    pub fn text(&mut self, kind: &'static str, words: &str) {
        if !words.is_empty() {
            self.0.push(Block::Text { kind, words: words.to_string() });
        }
    }

    pub fn rows(&mut self, kind: &'static str, title: &str, rows: Vec<Row>) {
        if !rows.is_empty() {
            self.0.push(Block::Rows { kind, title: title.to_string(), rows });
        }
    }

    /// A single link to another view.
    pub fn link(&mut self, words: &str, link: String) {
        let link = Row { link: Some(link), ..row(words.to_string(), String::new()) };
        self.rows("switch", "", vec![link]);
    }

    pub fn trend(&mut self, trend: Trend) {
        self.0.push(Block::Trend(trend));
    }

    pub fn done(self) -> Vec<Block> {
        self.0
    }
}
