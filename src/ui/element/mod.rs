//! An element as plain data, of one type whatever it holds, which Leptos renders, hydrates and updates in place.
//!
//! [`leptos::prelude::view`] gives every piece of markup a type of its own, and the browser's program holds code to
//! build, hydrate, update and drop each of them: for this page about 35 kB after compression, a third of the program.
//! What is derived anew as a whole (a panel, a table, a legend) is therefore made of these, and the closure around it
//! is what Leptos tracks. What is built once (the page's frame, the county shapes) stays in `view!`.
//!
//! Its HTML is its own: no marks between siblings, so children are found by walking the page.

mod dom;
mod render;

/// An HTML or SVG element with its attributes and children.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    tag: &'static str,
    /// In the order in which they were set. A name that begins with `--` is a custom property of its style.
    attributes: Vec<(&'static str, String)>,
    children: Vec<Child>,
}

/// A text is never empty and never stands beside another: the page could not tell them apart.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Child {
    Element(Element),
    Text(String),
}

/// An element without attributes or children.
pub fn el(tag: &'static str) -> Element {
    Element { tag, attributes: Vec::new(), children: Vec::new() }
}

impl Element {
    pub fn class(self, names: &'static str) -> Element {
        self.set("class", names)
    }

    /// Sets an attribute that is not set yet.
    pub fn set(mut self, name: &'static str, value: impl Into<String>) -> Element {
        self.attributes.push((name, value.into()));
        self
    }

    /// Sets an attribute if there is a value for it.
    pub fn set_some(self, name: &'static str, value: Option<impl Into<String>>) -> Element {
        match value {
            Some(value) => self.set(name, value),
            None => self,
        }
    }

    /// Adds text after what is there.
    pub fn text(mut self, text: impl AsRef<str>) -> Element {
        let text = text.as_ref();
        match self.children.last_mut() {
            _ if text.is_empty() => {}
            Some(Child::Text(before)) => before.push_str(text),
            _ => self.children.push(Child::Text(text.to_string())),
        }
        self
    }

    /// Adds an element after what is there.
    pub fn child(mut self, child: Element) -> Element {
        self.children.push(Child::Element(child));
        self
    }

    /// Adds elements after what is there; none or one, if it is an option.
    pub fn children(mut self, children: impl IntoIterator<Item = Element>) -> Element {
        self.children.extend(children.into_iter().map(Child::Element));
        self
    }
}
