//! A page that is written: which route it lies on, and the view that it shows before any script runs.

use super::shell::{attribute, fill, still};
use super::{Assets, Early, File, Program, Site, early, figures, social, structured};
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

    /// Its folder below that of its language.
    fn folder(&self, data: &Dataset) -> String {
        match self.layout {
            Layout::Full => self.route.path(data),
            Layout::Embed => self.layout.folder().to_string(),
        }
    }

    /// The page as a file. An error says what the shell lacks.
    pub fn file(&self, site: &Site) -> Result<File, String> {
        Ok(site.page(&self.folder(site.data), &self.html(site)?))
    }

    /// The page that the browser takes over from its view. An error says what the shell lacks.
    pub fn html(&self, site: &Site) -> Result<String, String> {
        let data = site.data;
        let labels = standing(&data.edition.language);
        let up = |folder: &str| "../".repeat(folder.matches('/').count());
        let home = up(&self.folder(data));
        let root = format!("{}{home}", up(&site.folder()));
        let heading = Heading::new(data, site.about, self.route);
        let path = self.route.path(data);
        let program = site.program()?;
        let below = site.assets.below_style.style_below(&root);
        let (early, behind) = match is_long(data) {
            true => (String::new(), below + &preloads(program, &root)),
            false => (preloads(program, &root), below),
        };
        let robots = if data.edition.synthetic { "noindex" } else { "index, follow" };
        let parts = [
            ("language", attribute(&data.edition.language)),
            ("layout", self.layout.name().to_string()),
            ("policy", attribute(&self.policy(site))),
            ("preloads", early),
            ("title", attribute(&heading.title)),
            ("description", attribute(&heading.description)),
            ("robots", robots.to_string()),
            ("social", social::tags(site, self.route, &path, &heading)),
            ("canonical", attribute(&site.url(&path))),
            ("oembed", attribute(&site.url(&super::oembed::path(&path)))),
            ("style", self.styles(site).iter().map(|style| style.style(&root)).collect()),
            ("first", site.assets.first.script(&root, &format!(" data-keys=\"{}\"", Query::keys().join(",")))),
            ("boot", boot(site, program, &root)),
            ("head", self.head(site, &root)),
            ("structured", self.structured(site, &heading)),
            ("edition", attribute(&site.about.title)),
            ("view", attribute(&self.view.to_query(data))),
            ("pending", attribute(labels.pending_view)),
            ("failed", attribute(labels.filters_failed)),
            ("no_script", attribute(labels.no_script)),
            ("app", self.app(site, &home, behind)),
            ("footer", self.footer(site, &root)),
            ("dataset", site.dataset_text.trim().replace('<', "\\u003c")),
            ("home", home),
            ("root", root),
        ];
        fill(&site.shell, &parts)
    }

    /// Those in the head.
    fn styles<'a>(&self, site: &'a Site) -> Vec<&'a Early> {
        let Assets { style, embed_style, .. } = &site.assets;
        match self.layout {
            Layout::Full => vec![style],
            Layout::Embed => vec![style, embed_style],
        }
    }

    /// The policy, with what stands in the page itself.
    fn policy(&self, site: &Site) -> String {
        let Assets { first, boot, frame, below_style, .. } = &site.assets;
        let scripts = if self.layout == Layout::Embed { &[first, frame, boot][..] } else { &[first, boot] };
        early::policy(&site.policy, &[self.styles(site), vec![below_style]].concat(), scripts)
    }

    /// `behind` is HTML right behind the map.
    fn app(&self, site: &Site, home: &str, behind: String) -> String {
        // As in the browser, what the components hold lives as long as the program.
        let home: &'static str = Box::leak(home.to_string().into_boxed_str());
        let (data, outlines, view, layout) = (site.data, site.outlines, self.view.clone(), self.layout);
        let html = Owner::new().with(|| {
            let page = Page::new(data, view, layout, home, site.url(""));
            view! { <App page outlines behind/> }.to_html()
        });
        still(&html)
    }

    /// What the head of one layout has and the other has not.
    fn head(&self, site: &Site, root: &str) -> String {
        match self.layout {
            // Says the theme before the style is there. A transparent frame must leave it to its host.
            Layout::Full => {
                let alternates = alternates(site, &self.route.path(site.data));
                let hook = site.assets.hook.as_deref().map(|hook| script(root, hook)).unwrap_or_default();
                format!("<meta name=\"color-scheme\" content=\"light dark\">\n{hook}{alternates}")
            }
            Layout::Embed => {
                site.assets.frame.script(root, &format!(" data-options=\"{}\"", Query::options().join(",")))
            }
        }
    }

    /// What search engines read, behind all that readers wait for.
    fn structured(&self, site: &Site, heading: &Heading) -> String {
        match self.layout {
            Layout::Full => structured::script(site, self.route, &self.route.path(site.data), heading),
            Layout::Embed => String::new(),
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

/// The script that brings the rest, and what it is told.
fn boot(site: &Site, program: &Program, root: &str) -> String {
    let Assets { dialog, boot, .. } = &site.assets;
    let files = [("script", &program.script), ("wasm", &program.wasm), ("dialog", dialog)];
    let files = files.map(|(name, path)| (name, format!("{root}{}", attribute(path))));
    let languages = ("languages", site.data.edition.languages.join(","));
    let attributes = files.into_iter().chain([languages]).map(|(name, value)| format!(" data-{name}=\"{value}\""));
    boot.script(root, &attributes.collect::<String>())
}

/// Whether a map is so long that the program would come between the reader and it. Then it is asked for behind the map: what
/// is still to come of such a page takes longer than a journey to the server.
fn is_long(data: &Dataset) -> bool {
    data.counties.len() > 1_000
}

/// Asks for the program at once. A journey to the server is longer than the page takes to arrive, so it follows the page on
/// the line and takes nothing from it. What is longer comes first.
fn preloads(Program { script, wasm }: &Program, root: &str) -> String {
    let [script, wasm] = [script, wasm].map(|path| format!("{root}{}", attribute(path)));
    format!(
        "<link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\
         <link rel=\"modulepreload\" href=\"{script}\">"
    )
}

/// A script that waits for the page and keeps nothing waiting.
fn script(root: &str, path: &str) -> String {
    format!("<script defer src=\"{root}{}\"></script>\n", attribute(path))
}

/// The same page in each language, and that for readers of any other. An edition of one language has none.
pub(super) fn alternates(site: &Site, path: &str) -> String {
    let edition = &site.data.edition;
    let languages = edition.languages.iter().map(|language| (language.as_str(), edition.folder(language)));
    let all = languages.chain([("x-default", String::new())]).filter(|_| edition.languages.len() > 1);
    let link = |(language, folder): (&str, String)| {
        let address = attribute(&site.address.of(&format!("{folder}{path}")));
        format!("<link rel=\"alternate\" hreflang=\"{}\" href=\"{address}\">\n", attribute(language))
    };
    all.map(link).collect()
}
