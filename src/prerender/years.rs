//! The page of a measure's years: whole as it stands, without a program.

use super::shell::attribute;
use super::{File, Site, early, leaf, social, structured};
use crate::ui::YearsPage;
use crate::view::{Heading, Route, ViewState, Years, years_path};

/// The folders of all such pages, with their measures.
pub fn paths(site: &Site) -> impl Iterator<Item = (usize, String)> {
    let measures = site.data.measures.iter().enumerate();
    measures.filter_map(|(i, measure)| Some((i, years_path(measure)?)))
}

/// A page for each measure with months.
pub fn files(site: &Site) -> Vec<File> {
    let page = |(measure, path): (usize, String)| {
        // As in the browser, what components hold lives as long as the program.
        let years = Box::leak(Box::new(Years::new(site.data, measure)?));
        Some(site.page(&path, &html(site, years, &path)))
    };
    paths(site).filter_map(page).collect()
}

fn html(site: &Site, years: &'static Years, path: &str) -> String {
    let home = "../".repeat(path.matches('/').count());
    let root = format!("{home}{}", "../".repeat(site.folder().matches('/').count()));
    let route = Route::of(&ViewState { measure: years.measure, ..ViewState::default() });
    let map = route.path(site.data);
    let page = YearsPage { data: site.data, outlines: site.outlines, years, home: &home, root: &root, path, map: &map };
    format!(
        "<!doctype html>\n<html lang=\"{}\" data-layout=\"full\">\n<head>\n{}\n</head>\n<body>\n<div id=\"page\">\n\
         {}\n</div>\n</body>\n</html>\n",
        attribute(&site.data.edition.language),
        head(site, years, route, path, &root),
        page.html()
    )
}

/// As other pages have it, without scripts. The social card is that of the measure's own page.
fn head(site: &Site, years: &Years, route: Route, path: &str, root: &str) -> String {
    let heading = Heading { title: years.title.clone(), description: years.description.clone() };
    let robots = if site.data.edition.synthetic { "noindex" } else { "index, follow" };
    let (title, description) = (attribute(&heading.title), attribute(&heading.description));
    let styles = [&site.assets.style, &site.assets.below_style, &site.assets.years_style];
    let (policy, url) = (attribute(&early::policy(&site.policy, &styles, &[])), attribute(&site.url(path)));
    let lines = [
        "<meta charset=\"utf-8\">".to_string(),
        format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"),
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">".to_string(),
        format!("<title>{title}</title>"),
        format!("<meta name=\"description\" content=\"{description}\">"),
        format!("<meta name=\"robots\" content=\"{robots}\">"),
        social::tags(site, route, path, &heading),
        format!("<link rel=\"canonical\" href=\"{url}\">"),
        format!("<link rel=\"icon\" href=\"{root}favicon.png\" type=\"image/png\">"),
        styles.map(|it| it.style(root)).concat(),
        "<meta name=\"color-scheme\" content=\"light dark\">".to_string(),
        format!("{}{}", leaf::alternates(site, path), structured::script(site, route, path, &heading)),
    ];
    lines.join("\n")
}
