//! The page for an address that is none of the site's, in all its languages. It is served at any depth, so its links are
//! absolute.

use super::shell::{attribute, still};
use super::{Site, early};
use crate::text::standing;
use crate::view::{Heading, Route};
use leptos::prelude::*;

/// The name that hosts look for.
pub const PATH: &str = "404.html";

/// The site's own language stands first; of one without a language there is nothing to say.
pub fn html(sites: &[Site]) -> String {
    let Some(first) = sites.first() else { return String::new() };
    let sections = || sites.iter().enumerate().map(|(i, site)| section(site, i == 0)).collect_view();
    let body = still(&Owner::new().with(|| view! { <main class="missing">{sections()}</main> }.to_html()));
    let titles: Vec<&str> = sites.iter().map(|site| standing(&site.data.edition.language).missing_title).collect();
    let styles = [&first.assets.style, &first.assets.below_style];
    let (language, policy) = (attribute(&first.data.edition.language), early::policy(&first.policy, &styles, &[]));
    let (title, policy) = (attribute(&titles.join(" · ")), attribute(&policy));
    let style = styles.map(|it| it.style(&attribute(&first.address.of("")))).concat();
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<meta name=\"robots\" content=\"noindex\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n{style}\n\
         </head>\n<body>\n{body}\n</body>\n</html>\n"
    )
}

/// What is said in one language, with links to its pages. A page has one first heading.
fn section(site: &Site, is_first: bool) -> impl IntoView + use<> {
    let (data, says) = (site.data, standing(&site.data.edition.language));
    let link = |route: Route| {
        let words = match route {
            Route::County(county) => data.counties[county].name.clone(),
            other => Heading::new(data, site.about, other).title,
        };
        view! { <li><a href=site.url(&route.path(data))>{words}</a></li> }
    };
    let links = |is_county: bool| {
        let routes = Route::all(data).into_iter().filter(|route| matches!(route, Route::County(_)) == is_county);
        routes.map(link).collect_view()
    };
    let heading = match is_first {
        true => view! { <h1>{says.missing_title}</h1> }.into_any(),
        false => view! { <h2>{says.missing_title}</h2> }.into_any(),
    };
    view! {
        <section lang=data.edition.language.clone()>
            {heading}
            <ul>{links(false)}</ul>
            <p>{says.missing_hint}</p>
            <ul class="missing-counties">{links(true)}</ul>
        </section>
    }
}
