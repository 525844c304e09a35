//! The social cards: a picture for each page, 1200 × 630 pixels, which others show beside a link to it.
//!
//! ```text
//! view::Card ─ layout ─▶ SVG ─ draw ─▶ PNG ─ store ─▶ county/elm/card.png
//!    words       pen measures, map draws, tokens colour    unchanged ones are not drawn again
//! ```

mod draw;
mod layout;
mod map;
mod pen;
mod store;
mod tokens;

pub use draw::{png, tree};
pub use store::{Written, write};
pub use tokens::Tokens;

use super::Site;
use crate::view::{Card, Route};

/// A card before it is drawn.
#[derive(Clone)]
pub struct Sketch {
    /// Relative to the site's root.
    pub path: String,
    pub svg: String,
}

/// The cards of every page, in the order of [`Route::all`]. An error says what the style or the fonts lack, or what does not fit.
pub fn sketches(site: &Site, tokens: &Tokens) -> Result<Vec<Sketch>, String> {
    Route::all(site.data).into_iter().map(|route| sketch(site, tokens, route)).collect()
}

/// The card of one page.
pub fn sketch(site: &Site, tokens: &Tokens, route: Route) -> Result<Sketch, String> {
    let card = Card::new(site.data, site.about, route);
    let svg = layout::svg(site, tokens, route, &card)?;
    Ok(Sketch { path: format!("{}{}", site.folder(), super::social::path(&route.path(site.data))), svg })
}
