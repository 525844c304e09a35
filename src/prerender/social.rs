//! What a link to a page looks like elsewhere: Open Graph (<https://ogp.me>) and X's cards, both in the head.

use super::Site;
use super::shell::attribute;
use crate::view::{Card, Heading, Route};

/// What every platform shows whole.
pub const SIZE: (u32, u32) = (1200, 630);

/// Beside each page lies its card.
pub fn path(page: &str) -> String {
    format!("{page}card.png")
}

/// The address of a page's card.
pub fn image(site: &Site, route: Route) -> String {
    site.url(&path(&route.path(site.data)))
}

/// The tags of the page at `path`, one on each line; `route` is the page whose card it has.
pub fn tags(site: &Site, route: Route, path: &str, heading: &Heading) -> String {
    let card = Card::new(site.data, site.about, route);
    let (image, url) = (image(site, route), site.url(path));
    let (width, height) = (SIZE.0.to_string(), SIZE.1.to_string());
    let own = locale(&site.data.edition.language);
    let others = site.data.edition.languages.iter().filter(|language| **language != site.data.edition.language);
    let others = others.map(|language| meta("property", "og:locale:alternate", &locale(language)));
    let open_graph = [
        ("og:type", "website"),
        ("og:site_name", &site.about.provider),
        ("og:title", &heading.title),
        ("og:description", &heading.description),
        ("og:url", &url),
        ("og:locale", &own),
        ("og:image", &image),
        ("og:image:type", "image/png"),
        ("og:image:width", &width),
        ("og:image:height", &height),
        ("og:image:alt", &card.alt),
    ];
    let twitter = [
        ("twitter:card", "summary_large_image"),
        ("twitter:title", &heading.title),
        ("twitter:description", &heading.description),
        ("twitter:image", &image),
        ("twitter:image:alt", &card.alt),
    ];
    let open_graph = open_graph.map(|(name, value)| meta("property", name, value));
    let twitter = twitter.map(|(name, value)| meta("name", name, value));
    open_graph.into_iter().chain(others).chain(twitter).collect::<Vec<_>>().join("\n")
}

/// A language as Open Graph names it: as it is spoken in the United States, whose counties these are.
fn locale(language: &str) -> String {
    format!("{language}_US")
}

fn meta(key: &str, name: &str, value: &str) -> String {
    format!("<meta {key}=\"{name}\" content=\"{}\">", attribute(value))
}
