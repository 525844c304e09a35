//! The page's state: one shared view, a few memos, and what is local to the moment.

use super::Layout;
use super::held::Held;
use crate::model::Dataset;
use crate::text::{Words, words};
use crate::view::{Choropleth, Film, Query, Quote, Route, Side, SortBy, ViewState};
use std::ops::Deref;
use std::sync::Arc;

/// The page that components read and `browser` changes: copies are the same page, and one pointer.
#[derive(Clone, Copy)]
pub struct Page(&'static State);

impl PartialEq for Page {
    fn eq(&self, other: &Page) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Deref for Page {
    type Target = State;

    fn deref(&self) -> &State {
        self.0
    }
}

/// What a page is, as long as the program runs.
pub struct State {
    pub data: &'static Dataset,
    /// What the page was prerendered from: its view, and the address of the home of its language as published.
    came: (Arc<ViewState>, String),
    pub layout: Layout,
    /// The way from the page's folder to the home of its language, which the site's root is for the first: `../../`, empty
    /// at home.
    pub root: &'static str,
    /// Where that is, with its slash: as published, and in the browser soon where the page was served.
    pub address: Held<String>,
    /// What the address holds beside the view: a host's own keys, and what it asks of an embed.
    pub others: Held<String>,
    /// What the reader chose: the ground state.
    view: Held<Arc<ViewState>>,
    /// The map as she asked for it: derived whenever the view or the film is set.
    map: Held<Arc<Choropleth>>,
    /// The county that is pointed at.
    pub hover: Held<Option<Hover>>,
    /// The county that the keyboard is at.
    pub focused: Held<Option<usize>>,
    /// What is said to those who hear the page, once a change is over.
    pub spoken: Held<String>,
    /// The film while it plays.
    film: Held<Option<Film>>,
    /// Order of the table, and whether it is turned around.
    pub sort: Held<(SortBy, bool)>,
    pub copied: Held<Copied>,
}

/// A county under the pointer or with the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hover {
    pub county: usize,
    /// On which side the window has room for the tooltip; `None` where the county is only marked, from the table.
    pub tip: Option<Side>,
}

/// What can be copied of a view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    Link,
    Quote,
}

/// What became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Copied {
    #[default]
    Nothing,
    Done(Sent),
    /// The clipboard is refused: the text itself, to be selected.
    Refused(Sent, String),
}

impl Page {
    /// The page at the view that it was prerendered from.
    pub fn new(data: &'static Dataset, view: ViewState, layout: Layout, root: &'static str, address: String) -> Page {
        let map = Held::new(Arc::new(Choropleth::new(data, &view)));
        let view = Arc::new(view);
        let state = State {
            data,
            came: (Arc::clone(&view), address.clone()),
            layout,
            root,
            address: Held::new(address),
            others: Held::new(String::new()),
            view: Held::new(view),
            map,
            hover: Held::new(None),
            focused: Held::new(None),
            spoken: Held::new(String::new()),
            film: Held::new(None),
            sort: Held::new((SortBy::Name, false)),
            copied: Held::new(Copied::Nothing),
        };
        Page(Box::leak(Box::new(state)))
    }

    /// Another page, as this one was prerendered.
    pub fn as_it_came(self) -> Page {
        let (view, address) = &self.came;
        Page::new(self.data, (**view).clone(), self.layout, self.root, address.clone())
    }

    /// The view that the page was prerendered from.
    pub fn first_view(self) -> &'static ViewState {
        &self.0.came.0
    }

    /// What the reader chose. Who reads it is asked again when it changes.
    #[inline(never)]
    pub fn view(self) -> Arc<ViewState> {
        self.view.get()
    }

    /// The same at this moment.
    #[inline(never)]
    pub fn view_now(self) -> Arc<ViewState> {
        self.view.get_untracked()
    }

    #[inline(never)]
    pub fn set_view(self, view: ViewState) {
        self.show(Arc::new(view), self.film_now());
    }

    pub fn set_film(self, film: Option<Film>) {
        self.show(self.view_now(), film.clone());
        self.film.set(film);
    }

    /// The film while it plays. Who reads it is asked again when it changes.
    pub fn film(self) -> Option<Film> {
        self.film.get()
    }

    /// The same at this moment.
    pub fn film_now(self) -> Option<Film> {
        self.film.get_untracked()
    }

    fn show(self, view: Arc<ViewState>, film: Option<Film>) {
        let map = match film {
            Some(film) => Choropleth::with_scale(self.data, &view, film.scale),
            None => Choropleth::new(self.data, &view),
        };
        // What is drawn from the map alone stays as it is where another county is chosen.
        if *self.map_now() != map {
            self.map.set(Arc::new(map));
        }
        self.view.set(view);
    }

    /// Changes the view.
    pub fn change(self, change: impl FnOnce(&mut ViewState)) {
        let mut view = (*self.view_now()).clone();
        change(&mut view);
        self.set_view(view);
    }

    /// The map as the reader asked for it. Who reads it is asked again when it changes.
    #[inline(never)]
    pub fn map(self) -> Arc<Choropleth> {
        self.map.get()
    }

    /// The same at this moment.
    pub fn map_now(self) -> Arc<Choropleth> {
        self.map.get_untracked()
    }

    /// The target of a link to a view: its address below the root, seen from this page.
    pub fn href(self, link: &str) -> String {
        let href = format!("{}{link}", self.root);
        // An empty target would be this page with its query.
        if href.is_empty() || href.starts_with('?') { format!("./{href}") } else { href }
    }

    /// The target of a link to the present view in another language, with all that the address holds beside it.
    pub fn in_language(self, language: &str) -> String {
        let (data, edition) = (self.data, &self.data.edition);
        let up = if edition.folder(&edition.language).is_empty() { "" } else { "../" };
        let view = self.view();
        let route = if self.layout == Layout::Full { Route::of(&view) } else { Route::Home };
        let query = Query { view: (*view).clone(), others: self.others.get() }.to_text(data, &route.view());
        let mark = if query.is_empty() { "" } else { "?" };
        let page = format!("{}{}", self.layout.folder(), route.path(data));
        format!("{}{up}{}{page}{mark}{query}", self.root, edition.folder(language))
    }

    /// The present view's own address, whole, without what belongs to a host.
    pub fn link(self) -> String {
        self.address.get() + &self.view().to_link(self.data)
    }

    pub fn quote(self) -> Quote {
        Quote::new(self.data, &self.map(), &self.view())
    }

    /// The warning that figures made up for tests carry.
    pub fn synthetic(self) -> Option<&'static str> {
        self.data.edition.synthetic.then(|| self.words().labels().synthetic)
    }

    pub fn words(self) -> &'static dyn Words {
        words(&self.data.edition.language)
    }
}
