//! The page that a card is: the map on the left, its words in a column beside it.

use super::map::Map;
use super::pen::{Face, Pen, Type};
use super::tokens::Tokens;
use crate::prerender::Site;
use crate::prerender::social::SIZE;
use crate::view::{Card, Route, Swatch};

const TOP: f64 = 44.0;
const RIGHT: f64 = 1156.0;
/// Between the map and the column.
const GUTTER: f64 = 44.0;
/// Where the last line of the source stands.
const FOOT: f64 = 596.0;

/// Sizes that the large figure is tried at: the first that leaves room for the rest is taken.
const FIGURES: [f64; 7] = [168.0, 148.0, 128.0, 108.0, 92.0, 78.0, 66.0];
/// Shares of its size that everything is tried at, once the smallest figure leaves too little room.
const TIGHTER: [f64; 5] = [0.95, 0.9, 0.85, 0.8, 0.75];

/// The card as SVG. An error names the colour that the tokens lack, the letter that the fonts lack, or the card whose words
/// do not fit.
pub fn svg(site: &Site, tokens: &Tokens, route: Route, card: &Card) -> Result<String, String> {
    let pen = Pen::new()?;
    let map = Map { site, tokens, pen: &pen, card };
    let left = map.right() + GUTTER;
    let column = |figure, scale| Column { tokens, pen: &pen, left, y: TOP, figure, scale, svg: String::new() };
    let source = column(0.0, 1.0).source(card)?;
    let body = body(column, source.y, card)?;
    let ((width, height), paper, map) = (SIZE, tokens.colour("paper")?, map.svg(route)?);
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{paper}\"/>\n{map}{}{}</svg>\n",
        body.svg, source.svg
    );
    match pen.unknown(&svg) {
        Some(letter) => Err(format!("the card “{}”: the fonts have no “{letter}” (fonts/README.md)", card.title)),
        None => Ok(svg),
    }
}

/// The largest body that ends above `foot`. An error says that there is none: words never overlap on a card.
fn body<'a>(column: impl Fn(f64, f64) -> Column<'a>, foot: f64, card: &Card) -> Result<Column<'a>, String> {
    let smallest = FIGURES[FIGURES.len() - 1];
    let tries = FIGURES.map(|figure| (figure, 1.0)).into_iter().chain(TIGHTER.map(|scale| (smallest, scale)));
    for (figure, scale) in tries {
        let body = column(figure, scale).body(card)?;
        if body.y <= foot {
            return Ok(body);
        }
    }
    Err(format!("the words of the card “{}” do not fit on it", card.title))
}

/// A column as it is being filled.
struct Column<'a> {
    tokens: &'a Tokens,
    pen: &'a Pen,
    left: f64,
    /// How far down it is filled.
    y: f64,
    /// The size of the large figure.
    figure: f64,
    /// What all sizes are multiplied by.
    scale: f64,
    svg: String,
}

impl Column<'_> {
    fn width(&self) -> f64 {
        RIGHT - self.left
    }

    /// Lines of text, each `leading` sizes below the last.
    fn text(&mut self, face: Face, size: f64, colour: &str, leading: f64, text: &str) -> Result<(), String> {
        let size = size * self.scale;
        let line = Type { face, size, colour: self.tokens.colour(colour)? };
        for words in self.pen.lines(text, face, size, self.width()) {
            self.y += size * leading;
            self.svg.push_str(&line.at(self.left, self.y - size * (leading - 0.8), "", &words));
        }
        Ok(())
    }

    fn rule(&mut self, colour: &str, y: f64, height: f64) -> Result<(), String> {
        let (left, width, colour) = (self.left, self.width(), self.tokens.colour(colour)?);
        self.svg.push_str(&format!(
            "<rect x=\"{left:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height}\" fill=\"{colour}\"/>\n"
        ));
        Ok(())
    }

    fn body(mut self, card: &Card) -> Result<Self, String> {
        self.text(Face::Strong, 27.0, "soft", 1.0, &card.eyebrow)?;
        self.y += 8.0;
        let sizes: &[f64] = if card.county.is_some() { &[76.0, 70.0, 64.0, 58.0, 52.0] } else { &[46.0] };
        let size = self.pen.fit(&card.title, Face::Serif, sizes, self.width() / self.scale);
        self.text(Face::Serif, size, "ink", 1.12, &card.title)?;
        self.y += 10.0;
        self.rule("ink", self.y, 3.0)?;
        self.y += 14.0;
        self.hero(card)?;
        self.rows(card)?;
        self.caveat(card)?;
        self.legend(&card.legend)?;
        self.y += 18.0;
        Ok(self)
    }

    /// The figure and what it counts; words in its place are smaller than a number.
    fn hero(&mut self, card: &Card) -> Result<(), String> {
        let (most, colour) = if card.is_known { (self.figure, "ink") } else { (self.figure.min(84.0), "soft") };
        let sizes: Vec<f64> = FIGURES.iter().copied().filter(|size| *size < most).collect();
        let size = self.pen.fit(&card.figure, Face::Serif, &[vec![most], sizes].concat(), self.width() / self.scale);
        self.text(Face::Serif, size, colour, 0.92, &card.figure)?;
        self.y += if card.is_known { 6.0 } else { 18.0 };
        let unit_size = if card.unit.len() > 60 { 30.0 } else { 36.0 };
        self.text(Face::Strong, unit_size, "ink", 1.16, &card.unit)?;
        self.y += 2.0;
        self.text(Face::Sans, 30.0, "soft", 1.2, &card.note)
    }

    /// Labels on the left, values on the right, a rule between two rows.
    fn rows(&mut self, card: &Card) -> Result<(), String> {
        self.y += if card.rows.is_empty() { 0.0 } else { 10.0 };
        let ink = self.tokens.colour("ink")?;
        for row in &card.rows {
            self.rule("rule", self.y, 2.0)?;
            self.y += 40.0 * self.scale;
            let text = |face| Type { face, size: 29.0 * self.scale, colour: ink };
            self.svg.push_str(&text(Face::Sans).at(self.left, self.y - 9.0, "", &row.label));
            self.svg.push_str(&text(Face::Strong).at(RIGHT, self.y - 9.0, " text-anchor=\"end\"", &row.value));
        }
        Ok(())
    }

    /// With a bar of the accent beside it.
    fn caveat(&mut self, card: &Card) -> Result<(), String> {
        if card.caveat.is_empty() {
            return Ok(());
        }
        self.y += 16.0;
        let (top, left) = (self.y, self.left);
        self.left += 20.0;
        self.text(Face::Sans, 29.0, "ink", 1.2, &card.caveat)?;
        self.left = left;
        let (height, colour) = (self.y - top, self.tokens.colour("accent")?);
        self.svg.push_str(&format!(
            "<rect x=\"{left:.1}\" y=\"{top:.1}\" width=\"6\" height=\"{height:.1}\" fill=\"{colour}\"/>\n"
        ));
        Ok(())
    }

    /// A swatch and its words after the other, on as many lines as they need.
    fn legend(&mut self, swatches: &[Swatch]) -> Result<(), String> {
        const LINE: f64 = 38.0;
        let text = Type { face: Face::Sans, size: 26.0 * self.scale, colour: self.tokens.colour("ink")? };
        self.y += 14.0;
        let (mut x, mut y) = (self.left, self.y);
        for swatch in swatches {
            let length = 36.0 + self.pen.width(&swatch.label, text.face, text.size);
            if x > self.left && x + length > RIGHT {
                (x, y) = (self.left, y + LINE);
            }
            let colour = self.swatch(swatch, x, y + 6.0)?;
            self.svg.push_str(&colour);
            self.svg.push_str(&text.at(x + 36.0, y + 27.0, "", &swatch.label));
            x += length + 22.0;
        }
        self.y = if swatches.is_empty() { self.y - 14.0 } else { y + LINE };
        Ok(())
    }

    fn swatch(&self, swatch: &Swatch, x: f64, y: f64) -> Result<String, String> {
        let box_of =
            |fill: &str| format!("<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"26\" height=\"26\" fill=\"{fill}\"/>\n");
        if let Some(class) = swatch.class {
            return Ok(box_of(self.tokens.colour(&format!("class-{class}"))?));
        }
        let (ground, line) = (self.tokens.colour("hatch-ground")?, self.tokens.colour("hatch-line")?);
        let lines = format!(
            "<path stroke=\"{line}\" stroke-width=\"2.2\" d=\"M{x:.1} {y:.1}m13 0l-13 13m26 -13l-26 26m26 -13l-13 13\"/>\n"
        );
        Ok(box_of(ground) + &lines)
    }

    /// Set from the foot upwards; `y` is then where the rest must end.
    fn source(mut self, card: &Card) -> Result<Self, String> {
        const LEADING: f64 = 1.18;
        let size = if self.pen.lines(&card.source, Face::Sans, 25.0, self.width()).len() > 2 { 22.0 } else { 25.0 };
        let lines = self.pen.lines(&card.source, Face::Sans, size, self.width()).len();
        let top = FOOT - lines as f64 * size * LEADING + 6.0;
        self.y = top;
        self.text(Face::Sans, size, "soft", LEADING, &card.source)?;
        self.y = top;
        Ok(self)
    }
}
