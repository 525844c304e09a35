//! An element as plain data, of one type whatever it holds: written as HTML at build time, placed in the page and changed
//! there by `browser`.
//!
//! [`leptos::prelude::view`] gives every piece of markup a type of its own, and the browser's program would hold code to
//! build, hydrate, update and drop each of them: for this page a third of the program. What the program draws anew is
//! therefore made of these; what it never touches (the page's frame) is `view!`, and stays at build time.
//!
//! Its HTML has no marks between siblings: children are found by walking the page.

#[cfg(feature = "ssr")]
mod html;

use std::borrow::Cow;

/// An HTML or SVG element with its attributes and children. It is one pointer, so that a chain of calls moves no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element(pub Box<Content>);

/// What an element holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    pub tag: &'static str,
    /// Which of its siblings it is, where these come and go; empty where it is known by its place.
    pub key: Text,
    /// In the order in which they were set. A name that begins with `--` is a custom property of its style.
    pub attributes: Vec<(&'static str, Text)>,
    pub children: Vec<Child>,
}

/// Words of the program or of the dataset stay where they are.
pub type Text = Cow<'static, str>;

/// A text is never empty and never stands beside another: the page could not tell them apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Child {
    Element(Element),
    Text(Text),
}

/// An element without attributes or children.
#[inline(never)]
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(Content { tag, key: Text::Borrowed(""), attributes: Vec::new(), children: Vec::new() }))
}

impl Child {
    /// Its element's key; empty for a text.
    pub fn key(&self) -> &str {
        match self {
            Child::Element(element) => &element.0.key,
            Child::Text(_) => "",
        }
    }
}

// What is called hundreds of times is compiled once: `inline(never)` keeps its body out of the callers.
impl Element {
    #[inline(never)]
    pub fn class(self, names: &'static str) -> Element {
        self.attribute("class", Text::Borrowed(names))
    }

    /// Says which of its siblings it is: all of them have keys, each another.
    pub fn key(mut self, key: impl Into<Text>) -> Element {
        self.0.key = key.into();
        self
    }

    /// Sets an attribute that is not set yet.
    pub fn set(self, name: &'static str, value: impl Into<Text>) -> Element {
        self.attribute(name, value.into())
    }

    /// Sets an attribute if there is a value for it.
    pub fn set_some(self, name: &'static str, value: Option<impl Into<Text>>) -> Element {
        match value {
            Some(value) => self.attribute(name, value.into()),
            None => self,
        }
    }

    /// Adds text after what is there.
    pub fn text(self, text: impl Into<Text>) -> Element {
        self.words(text.into())
    }

    /// Adds an element after what is there.
    #[inline(never)]
    pub fn child(mut self, child: Element) -> Element {
        self.0.children.push(Child::Element(child));
        self
    }

    /// Adds elements after what is there; none or one, if it is an option.
    pub fn children(mut self, children: impl IntoIterator<Item = Element>) -> Element {
        for child in children {
            self = self.child(child);
        }
        self
    }

    #[inline(never)]
    fn attribute(mut self, name: &'static str, value: Text) -> Element {
        self.0.attributes.push((name, value));
        self
    }

    #[inline(never)]
    fn words(mut self, text: Text) -> Element {
        match self.0.children.last_mut() {
            _ if text.is_empty() => {}
            Some(Child::Text(before)) => before.to_mut().push_str(&text),
            _ => self.0.children.push(Child::Text(text)),
        }
        self
    }
}
