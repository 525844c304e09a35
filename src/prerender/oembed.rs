//! What a CMS asks for when somebody pastes the page's address: <https://oembed.com>, type `rich`.

use super::{Site, snippet};

pub const PATH: &str = "oembed.json";

/// A column of an article, in CSS pixels.
const WIDTH: u32 = 640;

/// The answer as a file. It holds no `<blockquote>`: WordPress would hide the frame behind it.
pub fn answer(site: &Site) -> String {
    let height = snippet::height(site.data, WIDTH);
    let answer = serde_json::json!({
        "version": "1.0",
        "type": "rich",
        "title": site.about.title,
        "provider_name": site.about.provider,
        "provider_url": site.address.of(""),
        "cache_age": 3600,
        "width": WIDTH,
        "height": height,
        "html": snippet::iframe(&site.address.of("embed/"), &site.about.title, height),
    });
    format!("{answer:#}\n")
}
