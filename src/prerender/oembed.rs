//! What a CMS asks for when somebody pastes the page's address: <https://oembed.com>, type `rich`.

use super::snippet::{self, Frame};
use super::{File, Site, social};
use crate::view::{Heading, Route};

/// Beside each page lies its answer.
pub fn path(page: &str) -> String {
    format!("{page}oembed.json")
}

/// The answer as a file. It holds no `<blockquote>`: WordPress would hide the frame behind it.
pub fn file(site: &Site, route: Route) -> File {
    let title = Heading::new(site.data, site.about, route).title;
    let query = route.view().to_query(site.data);
    let mark = if query.is_empty() { "" } else { "?" };
    let src = site.url(&format!("embed/{mark}{query}"));
    let height = snippet::height(site.data);
    let frame = Frame { src: &src, title: &title, height: &height.to_string() };
    let mut answer = serde_json::json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": site.about.provider,
        "provider_url": site.url(""),
        "cache_age": 3600,
        "width": snippet::COLUMN,
        "height": height,
        "thumbnail_url": social::image(site, route),
        "thumbnail_width": social::SIZE.0,
        "thumbnail_height": social::SIZE.1,
        "html": frame.iframe(""),
    });
    if let Some(byline) = &site.about.byline {
        answer["author_name"] = byline.as_str().into();
    }
    site.file(&path(&route.path(site.data)), format!("{answer:#}\n"))
}
