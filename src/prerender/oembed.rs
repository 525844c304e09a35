//! What a CMS asks for when somebody pastes the page's address: <https://oembed.com>, type `rich`.

use super::Site;
use super::snippet::{self, Frame};

pub const PATH: &str = "oembed.json";

/// A column of an article, in CSS pixels.
pub const WIDTH: u32 = 640;

/// The answer as a file. It holds no `<blockquote>`: WordPress would hide the frame behind it.
pub fn answer(site: &Site) -> String {
    let height = snippet::height(site.data);
    let src = site.address.of("embed/");
    let frame = Frame { src: &src, title: &site.about.title, height: &height.to_string() };
    let answer = serde_json::json!({
        "version": "1.0",
        "type": "rich",
        "title": site.about.title,
        "provider_name": site.about.provider,
        "provider_url": site.address.of(""),
        "cache_age": 3600,
        "width": WIDTH,
        "height": height,
        "html": frame.iframe(""),
    });
    format!("{answer:#}\n")
}
