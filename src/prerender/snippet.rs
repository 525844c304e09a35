//! What a journalist pastes: the one home of the frame's markup, for oEmbed and for the page's dialog.
//!
//! Every snippet is whole without any script of ours: the frame has a title, comes when it is near, and its place is
//! kept before it comes.

use super::shell::attribute;
use crate::model::Dataset;

/// What goes into a snippet. Any of it may be a place `{name}` that is filled later.
pub struct Frame<'a> {
    pub src: &'a str,
    pub title: &'a str,
    /// CSS pixels.
    pub height: &'a str,
}

/// A place in a page or CMS, and the code for it.
pub struct Snippet {
    pub name: &'static str,
    pub code: String,
}

/// The breadth of an article's column, in CSS pixels.
pub const COLUMN: u32 = 640;

/// The place of a frame's height as a CSS length that follows the width of the column around it.
const PLACE: &str = "{place}";

/// The address of `embed.js`.
const SCRIPT: &str = "{script}";

impl Frame<'_> {
    /// An `<iframe>`; `style` is added to its own. A CMS that takes styles away, as WordPress does with oEmbed, leaves
    /// `width` and `frameborder`.
    ///
    /// `color-scheme:normal`: where the host's differs from ours, browsers would paint a box behind the frame.
    pub fn iframe(&self, style: &str) -> String {
        format!(
            "<iframe src=\"{}\" title=\"{}\" loading=\"lazy\" width=\"100%\" height=\"{}\" frameborder=\"0\" \
             style=\"border:0;width:0;min-width:100%;color-scheme:normal{style}\" \
             allow=\"clipboard-write; web-share\" referrerpolicy=\"strict-origin-when-cross-origin\"></iframe>",
            attribute(self.src),
            attribute(self.title),
            self.height
        )
    }

    /// The frame in a column that its height follows.
    fn in_column(&self, tag: &str, style: &str) -> String {
        let frame = self.iframe(&format!(";height:{PLACE}"));
        format!("<{tag} style=\"{style}container-type:inline-size\">{frame}</{tag}>")
    }

    /// With the script that keeps the frame at its height.
    fn html(&self) -> String {
        let column = self.in_column("county-map", "display:block;");
        format!("{column}\n<script async src=\"{SCRIPT}\"></script>")
    }

    /// Without a script. `frame-sizing` would let the frame grow by itself, but Chromium 156 keeps to the height of the
    /// frame's first width.
    fn alone(&self) -> String {
        self.in_column("div", "")
    }

    fn wordpress(&self) -> String {
        format!("<!-- wp:html -->\n{}\n<!-- /wp:html -->", self.alone())
    }

    /// AMP's frame is resized by what the page tells it; a button brings the rest where AMP would shift the article.
    fn amp(&self, show_all: &str) -> String {
        format!(
            "<amp-iframe src=\"{}\" title=\"{}\" width=\"{COLUMN}\" height=\"{}\" layout=\"responsive\"\n\
             \x20 heights=\"(min-width: 600px) {}px, {{narrow}}px\"\n\
             \x20 sandbox=\"allow-scripts allow-same-origin allow-popups\" frameborder=\"0\" resizable>\n\
             \x20 <p placeholder>{}</p>\n\
             \x20 <div overflow tabindex=\"0\" role=\"button\">{show_all}</div>\n\
             </amp-iframe>",
            attribute(self.src),
            attribute(self.title),
            self.height,
            self.height,
            attribute(self.title)
        )
    }

    /// Strings in JSX read character references as HTML does.
    fn react(&self) -> String {
        format!(
            "<>\n\
             \x20 <script async src=\"{SCRIPT}\" />\n\
             \x20 <county-map style={{{{ display: \"block\", containerType: \"inline-size\" }}}}>\n\
             \x20   <iframe src=\"{}\" title=\"{}\" loading=\"lazy\" height=\"{}\"\n\
             \x20     style={{{{ border: 0, width: 0, minWidth: \"100%\", colorScheme: \"normal\", height: \"{PLACE}\" }}}}\n\
             \x20     allow=\"clipboard-write; web-share\" referrerPolicy=\"strict-origin-when-cross-origin\" />\n\
             \x20 </county-map>\n\
             </>",
            attribute(self.src),
            attribute(self.title),
            self.height
        )
    }

    /// A snippet for each place; `html` and `alone` are the names of those two, `show_all` the words of AMP's button.
    pub fn snippets(&self, html: &'static str, alone: &'static str, show_all: &str) -> Vec<Snippet> {
        let snippet = |name, code| Snippet { name, code };
        vec![
            snippet(html, self.html()),
            snippet(alone, self.alone()),
            snippet("WordPress", self.wordpress()),
            snippet("AMP", self.amp(show_all)),
            snippet("React", self.react()),
        ]
    }
}

/// About as many CSS pixels as the embed needs in an article's column, where nothing has measured it: its map, and what
/// stands around it. A browser test holds it against the page.
pub fn height(data: &Dataset) -> u32 {
    let (across, along) = data.edition.size;
    // The map is 310 pixels broad in a column of [`COLUMN`].
    let map = 310 * along.unsigned_abs() / across.unsigned_abs().max(1);
    map + 420
}
