//! The two layouts of the page. Nearly all of their difference is the style's, which reads `data-layout` on `<html>`.

/// Where a page stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// A page of its own.
    #[default]
    Full,
    /// In a frame of another page, in a folder `embed/` below the full page.
    Embed,
}

impl Layout {
    /// The word for it in `data-layout`.
    pub fn name(self) -> &'static str {
        match self {
            Layout::Full => "full",
            Layout::Embed => "embed",
        }
    }

    /// Its folder below that of its language, where it has one of its own.
    pub fn folder(self) -> &'static str {
        match self {
            Layout::Full => "",
            Layout::Embed => "embed/",
        }
    }

    /// The layout of that name; the full page for any other.
    pub fn from_name(name: &str) -> Layout {
        if name == Layout::Embed.name() { Layout::Embed } else { Layout::Full }
    }
}
