//! Every page of the site for search engines: <https://www.sitemaps.org/protocol.html>. Each names its like in the other
//! languages, as <https://developers.google.com/search/docs/specialty/international/localized-versions> has it.

use super::Site;
use super::shell::attribute;
use crate::view::Route;

pub const PATH: &str = "sitemap.xml";

/// Embeds are left out: the full page is what they name as theirs.
pub fn xml(sites: &[Site]) -> String {
    let all = sites.iter().flat_map(|site| Route::all(site.data).into_iter().map(move |route| (site, route)));
    let entries: String = all.map(|(site, route)| entry(sites, site, &route.path(site.data))).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n\
         {entries}</urlset>\n"
    )
}

fn entry(sites: &[Site], site: &Site, path: &str) -> String {
    let alternate = |other: &Site| {
        let (language, address) = (attribute(&other.data.edition.language), attribute(&other.url(path)));
        format!("<xhtml:link rel=\"alternate\" hreflang=\"{language}\" href=\"{address}\"/>")
    };
    let alternates: String = sites.iter().filter(|_| sites.len() > 1).map(alternate).collect();
    format!("<url><loc>{}</loc><lastmod>{}</lastmod>{alternates}</url>\n", attribute(&site.url(path)), site.built)
}
