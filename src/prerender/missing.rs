//! The page for an address that is none of the site's. It is served at any depth, so its links are absolute.

use super::Site;
use super::shell::{attribute, still};
use crate::text::standing;
use crate::view::{Heading, Route};
use leptos::prelude::*;

/// The name that hosts look for.
pub const PATH: &str = "404.html";

pub fn html(site: &Site) -> String {
    let (data, says) = (site.data, standing(&site.data.edition.language));
    let link = |route: Route| {
        let words = match route {
            Route::County(county) => data.counties[county].name.clone(),
            other => Heading::new(data, site.about, other).title,
        };
        view! { <li><a href=site.address.of(&route.path(data))>{words}</a></li> }
    };
    let links = |is_county: bool| {
        let routes = Route::all(data).into_iter().filter(|route| matches!(route, Route::County(_)) == is_county);
        routes.map(link).collect_view()
    };
    let (pages, counties) = (links(false), links(true));
    let body = still(&Owner::new().with(|| {
        view! {
            <main class="missing">
                <h1>{says.missing_title}</h1>
                <ul>{pages}</ul>
                <p>{says.missing_hint}</p>
                <ul class="missing-counties">{counties}</ul>
            </main>
        }
        .to_html()
    }));
    let (language, policy) = (attribute(&data.edition.language), attribute(&site.policy));
    let (title, style) = (attribute(says.missing_title), attribute(&site.address.of(&site.assets.style)));
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<meta name=\"robots\" content=\"noindex\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"stylesheet\" href=\"{style}\">\n\
         </head>\n<body>\n{body}\n</body>\n</html>\n"
    )
}
