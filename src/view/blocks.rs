//! The few kinds of block that a panel is set from.

/// A block of the panel.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// One large figure, its unit and period, and its rank.
    Hero { figure: String, unit: String, rank: String, is_known: bool },
    /// A paragraph: `caveat`, `note`, `source`.
    Text { kind: &'static str, words: String },
    /// A heading, a chart if there is one, and rows of one look: `facts`, `bars`, `yearly`, `plain`, `contrasts`, `trend`.
    Rows { kind: &'static str, title: String, chart: Option<Chart>, rows: Vec<Row> },
}

/// Upright bars, as outlines in a box that is 10 units wide for each bar and 1,000 high.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chart {
    /// What must be said beside it: its highest bar.
    pub note: String,
    pub width: usize,
    /// Bars that belong to what is shown, and the others.
    pub shown: String,
    pub outside: String,
}

/// A label and its value, with what must be said beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    pub label: String,
    /// A view that the label leads to.
    pub link: Option<String>,
    /// What following the link does, where the label alone does not say it.
    pub action: &'static str,
    pub value: String,
    pub note: String,
    /// The length of its bar in thousandths of the longest.
    pub bar: Option<u32>,
    /// How many months of a chart it stands under.
    pub months: Option<usize>,
    /// Whether it covers only a part of the year that it names, and is drawn so.
    pub is_part: bool,
}

/// A row of a label and a value.
#[inline(never)]
pub fn row(label: String, value: String) -> Row {
    Row { label, value, ..Row::default() }
}

// Each is compiled once: `inline(never)` keeps the moves of a whole row out of the callers.
impl Row {
    #[inline(never)]
    pub fn note(mut self, note: String) -> Row {
        self.note = note;
        self
    }

    #[inline(never)]
    pub fn link(mut self, link: Option<String>) -> Row {
        self.link = link;
        self
    }

    #[inline(never)]
    pub fn bar(mut self, length: u32) -> Row {
        self.bar = Some(length);
        self
    }

    #[inline(never)]
    pub fn part(mut self, is_part: bool) -> Row {
        self.is_part = is_part;
        self
    }

    #[inline(never)]
    pub fn months(mut self, months: usize) -> Row {
        self.months = Some(months);
        self
    }
}

/// Gathers blocks; what has nothing to say makes none.
#[derive(Default)]
pub struct Blocks(Vec<Block>);

impl Blocks {
    #[inline(never)]
    pub fn hero(&mut self, figure: String, unit: String, rank: String, is_known: bool) {
        self.0.push(Block::Hero { figure, unit, rank, is_known });
    }

    #[inline(never)]
    pub fn text(&mut self, kind: &'static str, words: &str) {
        if !words.is_empty() {
            self.0.push(Block::Text { kind, words: words.to_string() });
        }
    }

    #[inline(never)]
    pub fn rows(&mut self, kind: &'static str, title: &str, rows: Vec<Row>) {
        if !rows.is_empty() {
            self.0.push(Block::Rows { kind, title: title.to_string(), chart: None, rows });
        }
    }

    /// A single link to another view.
    pub fn link(&mut self, words: &str, link: String) {
        let link = row(words.to_string(), String::new()).link(Some(link));
        self.rows("switch", "", vec![link]);
    }

    pub fn chart(&mut self, kind: &'static str, title: String, chart: Chart, rows: Vec<Row>) {
        self.0.push(Block::Rows { kind, title, chart: Some(chart), rows });
    }

    pub fn done(self) -> Vec<Block> {
        self.0
    }
}
