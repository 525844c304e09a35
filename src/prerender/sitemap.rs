//! Every page of the site for search engines: <https://www.sitemaps.org/protocol.html>. Each names its like in the other
//! languages, as <https://developers.google.com/search/docs/specialty/international/localized-versions> has it.

use super::shell::attribute;
use super::{Site, years};
use crate::view::Route;

pub const PATH: &str = "sitemap.xml";

/// Embeds are left out: the full page is what they name as theirs.
pub fn xml(sites: &[Site]) -> String {
    let entries: String = sites.iter().flat_map(|site| paths(site).map(|path| entry(sites, site, &path))).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n\
         {entries}</urlset>\n"
    )
}

/// The first is that of home.
fn paths(site: &Site) -> impl Iterator<Item = String> {
    let routes = Route::all(site.data).into_iter().map(|route| route.path(site.data));
    routes.chain(years::paths(site).map(|(_, path)| path))
}

fn entry(sites: &[Site], site: &Site, path: &str) -> String {
    let alternate = |other: &Site| {
        let (language, address) = (attribute(&other.data.edition.language), attribute(&other.url(path)));
        format!("<xhtml:link rel=\"alternate\" hreflang=\"{language}\" href=\"{address}\"/>")
    };
    let alternates: String = sites.iter().filter(|_| sites.len() > 1).map(alternate).collect();
    format!("<url><loc>{}</loc><lastmod>{}</lastmod>{alternates}</url>\n", attribute(&site.url(path)), site.built)
}
