//! Every page of the site for search engines: <https://www.sitemaps.org/protocol.html>.

use super::Site;
use super::shell::attribute;
use crate::view::Route;

pub const PATH: &str = "sitemap.xml";

/// Embeds are left out: the full page is what they name as theirs.
pub fn xml(site: &Site) -> String {
    let entry = |route: Route| {
        let address = attribute(&site.address.of(&route.path(site.data)));
        format!("<url><loc>{address}</loc><lastmod>{}</lastmod></url>\n", site.built)
    };
    let entries: String = Route::all(site.data).into_iter().map(entry).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{entries}</urlset>\n"
    )
}
