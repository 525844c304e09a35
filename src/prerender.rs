//! A page as it is written at build time: the components' HTML in the shell that all pages share.

use crate::model::{About, Dataset, Date};
use crate::text::words;
use crate::ui::{AboutNote, App, Page};
use crate::view::{Query, ViewState};
use leptos::prelude::*;
use serde::Deserialize;

/// Paths of the built files, relative to the site's root.
#[derive(Clone, Debug, Deserialize)]
pub struct Assets {
    pub style: String,
    pub boot: String,
    pub script: String,
    pub wasm: String,
}

/// The outlines, one path for each county in the dataset's order.
#[derive(Clone, Debug, Deserialize)]
pub struct Outlines {
    pub paths: Vec<String>,
}

/// All that pages are made from. What components read lives as long as the program, as in the browser.
pub struct Site {
    pub data: &'static Dataset,
    pub about: &'static About,
    pub outlines: &'static Outlines,
    /// The dataset as JSON, which the page carries along.
    pub dataset_text: String,
    /// The address of the same.
    pub json: String,
    /// A page with places `{{name}}`.
    pub shell: String,
    pub assets: Assets,
    /// The day of the build.
    pub built: Date,
}

impl Site {
    /// The page that shows `view` before any script runs, and that the browser takes over from there. An error says what
    /// the shell lacks.
    pub fn page(&self, view: ViewState) -> Result<String, String> {
        let (data, about, outlines) = (self.data, self.about, self.outlines);
        let words = words(&data.edition.language);
        let query = view.to_query(data);
        let (built, json) = (words.date(self.built), self.json.clone());
        let app = Owner::new().with(|| {
            let page = Page::new(data, view);
            view! { <App page outlines=Some(outlines.paths.as_slice())/> }.to_html()
        });
        let note = Owner::new().with(|| view! { <AboutNote data about built json/> }.to_html());
        let robots = if data.edition.synthetic { "noindex" } else { "index, follow" };
        let parts = [
            ("language", attribute(&data.edition.language)),
            ("title", attribute(&about.title)),
            ("description", attribute(&about.description)),
            ("robots", robots.to_string()),
            ("style", attribute(&self.assets.style)),
            ("boot", attribute(&self.assets.boot)),
            ("script", attribute(&self.assets.script)),
            ("wasm", attribute(&self.assets.wasm)),
            ("keys", Query::keys().join(",")),
            ("view", attribute(&query)),
            ("pending", attribute(words.labels().pending_view)),
            ("failed", attribute(words.labels().filters_failed)),
            ("no_script", attribute(words.labels().no_script)),
            ("app", app),
            ("about", note),
            ("dataset", self.dataset_text.trim().replace('<', "\\u003c")),
        ];
        fill(&self.shell, &parts)
    }
}

/// Puts each part in its place `{{name}}`; a place without a part, or the other way round, is an error.
fn fill(shell: &str, parts: &[(&str, String)]) -> Result<String, String> {
    let mut page = String::new();
    let mut used = Vec::new();
    let mut rest = shell;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").ok_or("the shell has {{ without }}")?;
        let (_, part) =
            parts.iter().find(|(key, _)| *key == name).ok_or(format!("the shell asks for {{{{{name}}}}}"))?;
        page.push_str(before);
        page.push_str(part);
        used.push(name);
        rest = after;
    }
    page.push_str(rest);
    match parts.iter().find(|(key, _)| !used.contains(key)) {
        Some((key, _)) => Err(format!("the shell has no place for {{{{{key}}}}}")),
        None => Ok(page),
    }
}

fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_has_its_place() {
        let part = |name: &'static str| (name, format!("<{name}>"));
        assert_eq!(fill("a {{b}}{{c}} d", &[part("b"), part("c")]).as_deref(), Ok("a <b><c> d"));
        assert!(fill("{{b}}", &[]).unwrap_err().contains("asks for {{b}}"));
        assert!(fill("a", &[part("b")]).unwrap_err().contains("no place for {{b}}"));
        assert!(fill("{{b", &[part("b")]).is_err());
    }
}
