//! What search engines read: <https://schema.org/WebPage> and <https://schema.org/Dataset>.

use super::{Site, social};
use crate::view::{Heading, Route};
use serde_json::json;

/// The page at `path`, which has the card of `route`, and the figures that it shows, as JSON-LD in a script that does nothing.
pub fn script(site: &Site, route: Route, path: &str, heading: &Heading) -> String {
    let url = site.url(path);
    let page = json!({
        "@type": "WebPage",
        "@id": url,
        "url": url,
        "name": heading.title,
        "description": heading.description,
        "inLanguage": site.data.edition.language,
        "dateModified": site.built.to_string(),
        "primaryImageOfPage": {
            "@type": "ImageObject",
            "url": social::image(site, route),
            "width": social::SIZE.0,
            "height": social::SIZE.1,
        },
        "mainEntity": { "@id": identity(site) },
    });
    let graph = json!({ "@context": "https://schema.org", "@graph": [page, dataset(site)] });
    format!("<script type=\"application/ld+json\">{}</script>", graph.to_string().replace('<', "\\u003c"))
}

fn identity(site: &Site) -> String {
    site.url("#dataset")
}

fn dataset(site: &Site) -> serde_json::Value {
    let (edition, about) = (&site.data.edition, site.about);
    json!({
        "@type": "Dataset",
        "@id": identity(site),
        "name": about.title,
        "description": about.description,
        "url": site.url(""),
        "inLanguage": edition.language,
        "isAccessibleForFree": true,
        "dateModified": edition.retrieved.to_string(),
        "spatialCoverage": { "@type": "AdministrativeArea", "name": edition.place },
        "variableMeasured": site.data.measures.iter().map(|measure| measure.name.as_str()).collect::<Vec<_>>(),
        "isBasedOn": about.sources.iter().map(|source| format!("{}: {}", source.title, source.credit)).collect::<Vec<_>>(),
        "creator": { "@type": "Organization", "name": about.provider },
        "distribution": [{
            "@type": "DataDownload",
            "encodingFormat": "application/json",
            "contentUrl": site.address.of(&site.json),
            "sha256": site.sha256(),
        }],
    })
}
