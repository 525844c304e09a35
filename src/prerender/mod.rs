//! The site as it is written at build time: the components' HTML in the shell that all pages share, and what lies beside.
//!
//! Links and assets are relative: the folder works at any path. What a standard wants absolute is made from
//! [`Site::address`].

mod dialog;
mod oembed;
mod shell;
mod snippet;

use crate::model::{About, Address, Dataset, Date};
use crate::text::{standing, words};
use crate::ui::{AboutNote, App, Layout, Page};
use crate::view::{Query, ViewState};
use leptos::prelude::*;
use serde::Deserialize;
use shell::attribute;

/// Paths of the built files, relative to the site's root.
#[derive(Clone, Debug, Deserialize)]
pub struct Assets {
    pub style: String,
    /// The first script of every page.
    pub boot: String,
    /// What an embedded page tells its host.
    pub frame: String,
    /// The dialog that makes a journalist's code, and its style.
    pub dialog: String,
    pub dialog_style: String,
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
    /// The content security policy, for hosts that send none.
    pub policy: String,
    pub address: Address,
    /// The day of the build.
    pub built: Date,
}

/// A file of the site.
pub struct File {
    /// Relative to the site's root.
    pub path: &'static str,
    pub text: String,
}

impl Site {
    /// Every page and what lies beside it. An error says what the shell lacks.
    pub fn files(&self) -> Result<Vec<File>, String> {
        let page = |layout| self.page(ViewState::default(), layout);
        Ok(vec![
            File { path: "index.html", text: page(Layout::Full)? },
            File { path: "embed/index.html", text: page(Layout::Embed)? },
            File { path: dialog::PATH, text: dialog::html(self) },
            File { path: oembed::PATH, text: oembed::answer(self) },
        ])
    }

    /// The page that shows `view` before any script runs, and that the browser takes over from there. An error says what
    /// the shell lacks.
    pub fn page(&self, view: ViewState, layout: Layout) -> Result<String, String> {
        let (data, outlines) = (self.data, self.outlines);
        let labels = standing(&data.edition.language);
        let query = view.to_query(data);
        let app = Owner::new().with(|| {
            let page = Page::new(data, view, layout);
            view! { <App page outlines=Some(outlines.paths.as_slice())/> }.to_html()
        });
        let robots = if data.edition.synthetic { "noindex" } else { "index, follow" };
        let parts = [
            ("language", attribute(&data.edition.language)),
            ("layout", layout.name().to_string()),
            ("root", layout.root().to_string()),
            ("policy", attribute(&self.policy)),
            ("title", attribute(&self.about.title)),
            ("description", attribute(&self.about.description)),
            ("robots", robots.to_string()),
            ("canonical", attribute(&self.address.of(""))),
            ("oembed", attribute(&self.address.of(oembed::PATH))),
            ("style", attribute(&self.assets.style)),
            ("boot", attribute(&self.assets.boot)),
            ("dialog", attribute(&self.assets.dialog)),
            ("script", attribute(&self.assets.script)),
            ("wasm", attribute(&self.assets.wasm)),
            ("keys", Query::keys().join(",")),
            ("head", self.head(layout)),
            ("view", attribute(&query)),
            ("pending", attribute(labels.pending_view)),
            ("failed", attribute(labels.filters_failed)),
            ("no_script", attribute(labels.no_script)),
            ("app", app),
            ("footer", self.footer(layout)),
            ("dataset", self.dataset_text.trim().replace('<', "\\u003c")),
        ];
        shell::fill(&self.shell, &parts)
    }

    /// What the head of one layout has and the other has not.
    fn head(&self, layout: Layout) -> String {
        match layout {
            // Says the theme before the style is there. A transparent frame must leave it to its host.
            Layout::Full => r#"<meta name="color-scheme" content="light dark">"#.to_string(),
            Layout::Embed => {
                let (source, options) = (attribute(&self.assets.frame), Query::options().join(","));
                format!(r#"<script src="{}{source}" data-options="{options}"></script>"#, layout.root())
            }
        }
    }

    fn footer(&self, layout: Layout) -> String {
        let (data, about) = (self.data, self.about);
        let (built, json) = (words(&data.edition.language).date(self.built), self.json.clone());
        match layout {
            Layout::Full => Owner::new()
                .with(|| view! { <footer class="about"><AboutNote data about built json/></footer> }.to_html()),
            Layout::Embed => String::new(),
        }
    }
}
