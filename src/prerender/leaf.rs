//! A page that is written: which route it lies on, and the view that it shows before any script runs.

use super::shell::{attribute, live, still};
use super::{File, Site, figures, social, structured};
use crate::model::Dataset;
use crate::text::{standing, words};
use crate::ui::{AboutNote, App, Download, Layout, Page};
use crate::view::{Heading, Query, Route, ViewState};
use leptos::prelude::*;

pub struct Leaf {
    pub route: Route,
    pub layout: Layout,
    pub view: ViewState,
}

impl Leaf {
    pub fn full(route: Route) -> Leaf {
        Leaf { route, layout: Layout::Full, view: route.view() }
    }

    /// The one page for frames. Other views come by its query.
    pub fn embed() -> Leaf {
        Leaf { layout: Layout::Embed, ..Leaf::full(Route::Home) }
    }

    /// Its folder below the site's root.
    fn folder(&self, data: &Dataset) -> String {
        match self.layout {
            Layout::Full => self.route.path(data),
            Layout::Embed => "embed/".to_string(),
        }
    }

    /// The page as a file. An error says what the shell lacks.
    pub fn file(&self, site: &Site) -> Result<File, String> {
        Ok(File { path: format!("{}index.html", self.folder(site.data)), text: self.html(site)? })
    }

    /// The page that the browser takes over from its view. An error says what the shell lacks.
    pub fn html(&self, site: &Site) -> Result<String, String> {
        let data = site.data;
        let labels = standing(&data.edition.language);
        let root = "../".repeat(self.folder(data).matches('/').count());
        let heading = Heading::new(data, site.about, self.route);
        let path = self.route.path(data);
        let robots = if data.edition.synthetic { "noindex" } else { "index, follow" };
        let parts = [
            ("language", attribute(&data.edition.language)),
            ("layout", self.layout.name().to_string()),
            ("policy", attribute(&site.policy)),
            ("title", attribute(&heading.title)),
            ("description", attribute(&heading.description)),
            ("robots", robots.to_string()),
            ("social", social::tags(site, self.route, &heading)),
            ("canonical", attribute(&site.address.of(&path))),
            ("oembed", attribute(&site.address.of(&super::oembed::path(&path)))),
            ("style", attribute(&site.assets.style)),
            ("boot", attribute(&site.assets.boot)),
            ("dialog", attribute(&site.assets.dialog)),
            ("script", attribute(&site.assets.script)),
            ("wasm", attribute(&site.assets.wasm)),
            ("keys", Query::keys().join(",")),
            ("head", self.head(site, &root, &heading)),
            ("edition", attribute(&site.about.title)),
            ("view", attribute(&self.view.to_query(data))),
            ("pending", attribute(labels.pending_view)),
            ("failed", attribute(labels.filters_failed)),
            ("no_script", attribute(labels.no_script)),
            ("app", self.app(site, &root)),
            ("footer", self.footer(site, &root)),
            ("dataset", site.dataset_text.trim().replace('<', "\\u003c")),
            ("root", root),
        ];
        super::shell::fill(&site.shell, &parts)
    }

    fn app(&self, site: &Site, root: &str) -> String {
        // As in the browser, what the components hold lives as long as the program.
        let root: &'static str = Box::leak(root.to_string().into_boxed_str());
        let (data, outlines, view, layout) = (site.data, site.outlines, self.view.clone(), self.layout);
        let html = Owner::new().with(|| {
            let page = Page::new(data, view, layout, root, site.address.of(""));
            view! { <App page outlines=Some(outlines)/> }.to_html()
        });
        live(&html)
    }

    /// What the head of one layout has and the other has not.
    fn head(&self, site: &Site, root: &str, heading: &Heading) -> String {
        match self.layout {
            // Says the theme before the style is there. A transparent frame must leave it to its host.
            Layout::Full => {
                let data = structured::script(site, self.route, heading);
                format!("<meta name=\"color-scheme\" content=\"light dark\">\n{data}")
            }
            Layout::Embed => {
                let (source, options) = (attribute(&site.assets.frame), Query::options().join(","));
                format!(r#"<script src="{root}{source}" data-options="{options}"></script>"#)
            }
        }
    }

    fn footer(&self, site: &Site, root: &str) -> String {
        let (data, about, root) = (site.data, site.about, root.to_string());
        let (built, files) = (words(&data.edition.language).date(site.built), figures::named(site));
        let download = Download { path: site.json.clone(), sha256: site.sha256() };
        match self.layout {
            Layout::Full => still(&Owner::new().with(|| {
                view! { <footer class="about"><AboutNote data about built files download root/></footer> }.to_html()
            })),
            Layout::Embed => String::new(),
        }
    }
}
