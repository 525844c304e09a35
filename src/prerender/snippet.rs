//! What a journalist pastes: the one home of the frame's markup, for oEmbed and for the page's dialog.

use super::shell::attribute;
use crate::model::Dataset;

/// An `<iframe>` that is acceptable with no script at all, and whose place is kept before it comes.
///
/// `color-scheme:normal`: where the host's differs from ours, browsers would paint a box behind the frame.
pub fn iframe(src: &str, title: &str, height: u32) -> String {
    format!(
        "<iframe src=\"{}\" title=\"{}\" loading=\"lazy\" height=\"{height}\" \
         style=\"border:0;width:0;min-width:100%;color-scheme:normal\" \
         allow=\"clipboard-write; web-share\" referrerpolicy=\"strict-origin-when-cross-origin\"></iframe>",
        attribute(src),
        attribute(title)
    )
}

/// CSS pixels that the embed needs in a column of `width`: its map as broad as the column, at most 33 rem, and what
/// stands around it. A browser test holds it against the page.
pub fn height(data: &Dataset, width: u32) -> u32 {
    let (across, along) = data.edition.size;
    let map = width.min(528) as f64 * f64::from(along) / f64::from(across);
    map as u32 + 420
}
