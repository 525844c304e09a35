//! Text on a card: how broad it is, where its lines break, and its SVG.

use crate::prerender::shell::attribute;
use ttf_parser::Face as Font;

/// The fonts that cards are drawn with; `fonts/README.md` says where they come from.
pub const FONTS: [&[u8]; 3] = [
    include_bytes!("../../../fonts/card-sans-regular.ttf"),
    include_bytes!("../../../fonts/card-sans-semibold.ttf"),
    include_bytes!("../../../fonts/card-serif-semibold.ttf"),
];

/// A font, as its place in [`FONTS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    Sans = 0,
    Strong = 1,
    Serif = 2,
}

/// A text's look; its colour is one of the style's.
#[derive(Clone, Copy, Debug)]
pub struct Type<'a> {
    pub face: Face,
    pub size: f64,
    pub colour: &'a str,
}

/// Lines as they are set, and what they are set in.
pub struct Pen {
    fonts: Vec<Font<'static>>,
}

impl Pen {
    pub fn new() -> Result<Pen, String> {
        let font = |bytes: &'static [u8]| Font::parse(bytes, 0).map_err(|error| format!("a font of fonts/: {error}"));
        Ok(Pen { fonts: FONTS.into_iter().map(font).collect::<Result<_, _>>()? })
    }

    /// The first letter that not all fonts have; they have all of ASCII.
    pub fn unknown(&self, text: &str) -> Option<char> {
        let known = |letter| self.fonts.iter().all(|font| font.glyph_index(letter).is_some());
        text.chars().find(|letter| !letter.is_ascii() && !known(*letter))
    }

    /// The sum of the letters' advances, in pixels. Kerning makes the drawn text a little narrower, seldom broader.
    pub fn width(&self, text: &str, face: Face, size: f64) -> f64 {
        let font = &self.fonts[face as usize];
        let advance = |letter| font.glyph_index(letter).and_then(|glyph| font.glyph_hor_advance(glyph)).unwrap_or(0);
        let units: u32 = text.chars().map(|letter| u32::from(advance(letter))).sum();
        f64::from(units) * size / f64::from(font.units_per_em())
    }

    /// Breaks at spaces, so that no line is broader than `width` unless a word is.
    pub fn lines(&self, text: &str, face: Face, size: f64, width: f64) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in words(text) {
            match lines.last_mut() {
                Some(line) if self.width(&format!("{line} {word}"), face, size) <= width => {
                    line.push(' ');
                    line.push_str(&word);
                }
                _ => lines.push(word),
            }
        }
        lines
    }

    /// The largest of `sizes` at which a text fits on one line, or else the last.
    pub fn fit(&self, text: &str, face: Face, sizes: &[f64], width: f64) -> f64 {
        let fits = sizes.iter().copied().find(|size| self.width(text, face, *size) <= width);
        fits.or(sizes.last().copied()).unwrap_or(0.0)
    }
}

/// Words, a day of a month together with its month.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match words.last_mut().filter(|last| last.len() < 3 && last.bytes().all(|byte| byte.is_ascii_digit())) {
            Some(day) => *day = format!("{day} {word}"),
            None => words.push(word.to_string()),
        }
    }
    words
}

impl Type<'_> {
    /// One line with its baseline at `y`; `more` are attributes.
    pub fn at(&self, x: f64, y: f64, more: &str, text: &str) -> String {
        let (family, weight) = match self.face {
            Face::Sans => ("Card Sans", 400),
            Face::Strong => ("Card Sans", 600),
            Face::Serif => ("Card Serif", 600),
        };
        let (size, colour, text) = (self.size, self.colour, attribute(text));
        format!(
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-family=\"{family}\" font-weight=\"{weight}\" font-size=\"{size}\" \
             fill=\"{colour}\"{more}>{text}</text>\n"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_before_they_are_too_broad() {
        let pen = Pen::new().unwrap();
        let lines = pen.lines("one two three four", Face::Sans, 20.0, 80.0);
        assert_eq!(lines.join(" "), "one two three four");
        assert!(lines.len() > 1 && lines.iter().all(|line| pen.width(line, Face::Sans, 20.0) <= 80.0), "{lines:?}");
        assert_eq!(words("on 9 August 2019, or"), ["on", "9 August", "2019,", "or"]);
    }

    #[test]
    fn the_largest_size_that_fits_is_taken() {
        let pen = Pen::new().unwrap();
        assert_eq!(pen.fit("a", Face::Serif, &[90.0, 60.0], 500.0), 90.0);
        assert_eq!(pen.fit("aaaaaaaaaaaa", Face::Serif, &[90.0, 60.0], 500.0), 60.0);
    }
}
