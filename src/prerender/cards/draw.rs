//! From SVG to pixels, and from pixels to a small PNG.

use super::pen::FONTS;
use crate::prerender::social::SIZE;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::collections::BTreeMap;

type Colour = [u8; 3];

/// So many tell a letter's edge from stairs; with more, cards weigh more and look the same.
const COLOURS: usize = 64;

/// The picture as shapes, set in our fonts alone: no letter depends on the machine.
pub fn tree(svg: &str) -> Result<Tree, String> {
    let mut options = Options::default();
    for font in FONTS {
        options.fontdb_mut().load_font_data(font.to_vec());
    }
    Tree::from_str(svg, &options).map_err(|error| format!("a card's SVG: {error}"))
}

/// The card as a PNG. The same SVG gives the same bytes.
pub fn png(svg: &str) -> Result<Vec<u8>, String> {
    let mut pixmap = Pixmap::new(SIZE.0, SIZE.1).ok_or("a card without pixels")?;
    resvg::render(&tree(svg)?, Transform::identity(), &mut pixmap.as_mut());
    let pixels: Vec<Colour> = pixmap.pixels().iter().map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]).collect();
    let palette = palette(&pixels);
    encode(&palette, &indexed(&pixels, &palette)).map_err(|error| format!("a card's PNG: {error}"))
}

/// The most frequent colours. All flat areas are among them, unchanged; what is left out lies on the edges of letters.
fn palette(pixels: &[Colour]) -> Vec<Colour> {
    let mut counts: BTreeMap<Colour, usize> = BTreeMap::new();
    for run in pixels.chunk_by(|a, b| a == b) {
        *counts.entry(run[0]).or_default() += run.len();
    }
    let mut colours: Vec<(Colour, usize)> = counts.into_iter().collect();
    colours.sort_by_key(|(colour, count)| (std::cmp::Reverse(*count), *colour));
    colours.into_iter().take(COLOURS).map(|(colour, _)| colour).collect()
}

/// Each pixel as the place of the nearest colour in the palette.
fn indexed(pixels: &[Colour], palette: &[Colour]) -> Vec<u8> {
    let mut known: BTreeMap<Colour, u8> = BTreeMap::new();
    let nearest = |pixel: Colour| {
        let places = palette.iter().enumerate().min_by_key(|(_, colour)| distance(pixel, **colour));
        places.map_or(0, |(place, _)| place as u8)
    };
    let mut indices = Vec::with_capacity(pixels.len());
    for run in pixels.chunk_by(|a, b| a == b) {
        let place = *known.entry(run[0]).or_insert_with(|| nearest(run[0]));
        indices.extend(std::iter::repeat_n(place, run.len()));
    }
    indices
}

fn distance(a: Colour, b: Colour) -> u32 {
    (0..3).map(|i| u32::from(a[i].abs_diff(b[i])).pow(2)).sum()
}

/// Rows without a filter: filters are made for photographs.
fn encode(palette: &[Colour], indices: &[u8]) -> Result<Vec<u8>, png::EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, SIZE.0, SIZE.1);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_deflate_compression(png::DeflateCompression::Level(9));
    encoder.set_filter(png::Filter::NoFilter);
    encoder.write_header()?.write_image_data(indices)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frequent_colours_stay_and_rare_ones_go_to_the_nearest() {
        let mut pixels: Vec<Colour> = (0..COLOURS as u8).flat_map(|value| [[value, 0, 0]; 2]).collect();
        pixels.push([7, 1, 0]);
        let palette = palette(&pixels);
        assert_eq!(palette.len(), COLOURS);
        assert_eq!(palette[usize::from(*indexed(&pixels, &palette).last().unwrap())], [7, 0, 0]);
    }
}
