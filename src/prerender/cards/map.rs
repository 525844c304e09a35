//! The map of a card: classes, hatch, borders, and the county that the card is about.

use super::pen::{Face, Pen, Type};
use super::tokens::Tokens;
use crate::prerender::Site;
use crate::view::{Anchor, Card, Choropleth, Route};

/// Where it lies on the card, in pixels.
const LEFT: f64 = 44.0;
const TOP: f64 = 28.0;
const HEIGHT: f64 = 574.0;

/// Pixels from line to line of the hatch, and the breadth of one.
const HATCH: (f64, f64) = (11.0, 2.2);
/// The name beside a county, and the gap to its outline.
const NAME: f64 = 28.0;
const FIGURE: f64 = 32.0;
const GAP: f64 = 8.0;

pub struct Map<'a> {
    pub site: &'a Site,
    pub tokens: &'a Tokens,
    pub pen: &'a Pen,
    pub card: &'a Card,
}

impl Map<'_> {
    /// Pixels for one unit of the view box.
    fn scale(&self) -> f64 {
        HEIGHT / f64::from(self.site.data.edition.size.1.max(1))
    }

    /// Where what stands beside the map may begin.
    pub fn right(&self) -> f64 {
        LEFT + f64::from(self.site.data.edition.size.0) * self.scale()
    }

    pub fn svg(&self, route: Route) -> Result<String, String> {
        let map = Choropleth::new(self.site.data, &route.view());
        let scale = self.scale();
        let shapes = [self.hatched(&map)?, self.classes(&map)?, self.marks(&map)?].concat();
        let names = [self.figures()?, self.name()?, self.warning()?].concat();
        Ok(format!(
            "<g transform=\"translate({LEFT} {TOP}) scale({scale:.5})\" stroke-linejoin=\"round\">\n{shapes}</g>\n{names}"
        ))
    }

    fn outlines(&self, wanted: impl Fn(usize) -> bool) -> String {
        let paths = self.site.outlines.paths.iter().enumerate();
        paths.filter(|(county, _)| wanted(*county)).map(|(_, path)| path.as_str()).collect()
    }

    fn hatched(&self, map: &Choropleth) -> Result<String, String> {
        self.hatch("hatched", &self.outlines(|county| map.shape(county).class.is_none()))
    }

    /// Lines over what has no figure, cut out by its outlines: a pattern would blur.
    fn hatch(&self, id: &str, path: &str) -> Result<String, String> {
        if path.is_empty() {
            return Ok(String::new());
        }
        let (across, along) = self.site.data.edition.size;
        let step = (HATCH.0 * std::f64::consts::SQRT_2 / self.scale()) as i32;
        let line = |i: i32| format!("M{} 0L{} {along}", i * step, i * step - along);
        let lines: String = (0..=(across + along) / step).map(line).collect();
        let (ground, line, breadth) =
            (self.tokens.colour("hatch-ground")?, self.tokens.colour("hatch-line")?, HATCH.1 / self.scale());
        Ok(format!(
            "<clipPath id=\"{id}\"><path d=\"{path}\"/></clipPath>\n<path fill=\"{ground}\" d=\"{path}\"/>\n\
             <path clip-path=\"url(#{id})\" fill=\"none\" stroke=\"{line}\" stroke-width=\"{breadth:.2}\" d=\"{lines}\"/>\n"
        ))
    }

    /// A path for each class, then the borders above all.
    fn classes(&self, map: &Choropleth) -> Result<String, String> {
        let mut svg = String::new();
        for class in 0..=6 {
            svg.push_str(&self.class(class, &self.outlines(|county| map.shape(county).class == Some(class)))?);
        }
        Ok(svg + &self.line("border", 1.6, &self.outlines(|_| true))?)
    }

    fn class(&self, class: usize, path: &str) -> Result<String, String> {
        if path.is_empty() {
            return Ok(String::new());
        }
        let fill = self.tokens.colour(&format!("class-{class}"))?;
        Ok(format!("<path fill=\"{fill}\" d=\"{path}\"/>\n"))
    }

    fn line(&self, colour: &str, pixels: f64, path: &str) -> Result<String, String> {
        let (colour, breadth) = (self.tokens.colour(colour)?, pixels / self.scale());
        Ok(format!("<path fill=\"none\" stroke=\"{colour}\" stroke-width=\"{breadth:.2}\" d=\"{path}\"/>\n"))
    }

    /// The county of the card, with a light rim that parts it from its neighbours; on a map of all, what stands apart.
    fn marks(&self, map: &Choropleth) -> Result<String, String> {
        let path = |county: usize| &self.site.outlines.paths[county];
        let Some(county) = self.card.county else {
            return map.outlier.map_or(Ok(String::new()), |outlier| self.line("accent", 3.0, path(outlier)));
        };
        let shape = match map.shape(county).class {
            Some(class) => self.class(class, path(county))?,
            None => self.hatch("marked", path(county))?,
        };
        Ok([self.line("paper", 11.0, path(county))?, shape, self.line("ink", 5.0, path(county))?].concat())
    }

    fn halo(&self, anchor: Anchor) -> Result<String, String> {
        let (paper, anchor) = (self.tokens.colour("paper")?, anchor.name());
        Ok(format!(
            " text-anchor=\"{anchor}\" paint-order=\"stroke\" stroke=\"{paper}\" stroke-width=\"8\" stroke-linejoin=\"round\""
        ))
    }

    /// The figures of a map that has few.
    fn figures(&self) -> Result<String, String> {
        let ink = self.tokens.colour("ink")?;
        let mut svg = String::new();
        for label in &self.card.labels {
            let length = self.pen.width(&label.name, Face::Strong, NAME);
            let length = length.max(self.pen.width(&label.figure, Face::Strong, FIGURE));
            let (x, anchor) = self.place(label.county, length);
            let (y, halo) = (TOP + f64::from(label.y) * self.scale(), self.halo(anchor)?);
            let text = |size| Type { face: Face::Strong, size, colour: ink };
            svg.push_str(&text(NAME).at(x, y - 3.0, &halo, &label.name));
            svg.push_str(&text(FIGURE).at(x, y + 27.0, &halo, &label.figure));
        }
        Ok(svg)
    }

    /// The name beside the county that the card is about.
    fn name(&self) -> Result<String, String> {
        let Some(county) = self.card.county else { return Ok(String::new()) };
        let place = &self.site.data.counties[county];
        let (x, anchor) = self.place(county, self.pen.width(&place.name, Face::Strong, NAME));
        let y = TOP + f64::from(place.frame.y) * self.scale() + 9.0;
        let text = Type { face: Face::Strong, size: NAME, colour: self.tokens.colour("ink")? };
        Ok(text.at(x, y, &self.halo(anchor)?, &place.name))
    }

    /// Beside a county, where there is more of the map.
    fn place(&self, county: usize, length: f64) -> (f64, Anchor) {
        let (frame, scale) = (&self.site.data.counties[county].frame, self.scale());
        let (left, right) = (LEFT + f64::from(frame.left) * scale - GAP, LEFT + f64::from(frame.right) * scale + GAP);
        if right + length <= self.right() || left - length < GAP { (right, Anchor::Start) } else { (left, Anchor::End) }
    }

    /// Across the whole map, from its foot to its head.
    fn warning(&self) -> Result<String, String> {
        if self.card.warning.is_empty() {
            return Ok(String::new());
        }
        let (x, y) = (LEFT + (self.right() - LEFT) / 2.0, TOP + HEIGHT / 2.0);
        let size = self.pen.fit(self.card.warning, Face::Strong, &[110.0, 96.0, 80.0, 64.0], HEIGHT - 20.0);
        let text = Type { face: Face::Strong, size, colour: self.tokens.colour("accent")? };
        let turned = format!(" transform=\"rotate(-60 {x:.1} {y:.1})\"{}", self.halo(Anchor::Middle)?);
        Ok(text.at(x, y + size / 3.0, &turned, self.card.warning))
    }
}
