//! The element in the browser's page: made, found there, or changed in place.

use super::{Child, Element};
use leptos::tachys::renderer::{CastFrom, Rndr, types};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Elements that begin a drawing, or a part of one that is drawn by others; what they hold is SVG as well.
fn namespace_of(tag: &str) -> Option<&'static str> {
    matches!(tag, "svg" | "g").then_some(SVG)
}

/// An element that stands in the page, with what it was made from.
pub struct Placed {
    pub node: types::Element,
    namespace: Option<&'static str>,
    tag: &'static str,
    attributes: Vec<(&'static str, String)>,
    children: Vec<PlacedChild>,
}

enum PlacedChild {
    Element(Placed),
    Text(types::Text, String),
}

impl Placed {
    /// Makes the element; it is not in the page yet.
    pub fn new(element: Element, namespace: Option<&'static str>) -> Placed {
        let namespace = namespace.or_else(|| namespace_of(element.tag));
        let node = Rndr::create_element(element.tag, namespace);
        for (name, value) in &element.attributes {
            set(&node, name, value);
        }
        let children: Vec<_> = element.children.into_iter().map(|child| PlacedChild::new(child, namespace)).collect();
        for child in &children {
            Rndr::insert_node(&node, child.node(), None);
        }
        Placed { node, namespace, tag: element.tag, attributes: element.attributes, children }
    }

    /// Takes over the element that the page holds already, as it was rendered from an equal one.
    pub fn found(element: Element, node: types::Element, namespace: Option<&'static str>) -> Placed {
        let namespace = namespace.or_else(|| namespace_of(element.tag));
        let mut next = Rndr::first_child(node.as_ref());
        let mut children = Vec::with_capacity(element.children.len());
        for child in element.children {
            let (here, after) = match next {
                Some(here) => (Some(here.clone()), Rndr::next_sibling(&here)),
                None => (None, None),
            };
            children.push(PlacedChild::found(child, here, namespace, &node));
            next = after;
        }
        Placed { node, namespace, tag: element.tag, attributes: element.attributes, children }
    }

    /// Changes the element in place, as far as it differs. One of another tag takes its place.
    pub fn update(&mut self, element: Element) {
        if self.tag != element.tag {
            let new = Placed::new(element, self.namespace.filter(|_| self.tag != "svg"));
            if let Some(parent) = Rndr::get_parent(self.node.as_ref()).and_then(types::Element::cast_from) {
                Rndr::insert_node(&parent, new.node.as_ref(), Some(self.node.as_ref()));
                Rndr::remove(self.node.as_ref());
            }
            *self = new;
            return;
        }
        for (name, _) in self.attributes.iter().filter(|(name, _)| element.attributes.iter().all(|(n, _)| n != name)) {
            Rndr::remove_attribute(&self.node, name);
        }
        for attribute in element.attributes.iter().filter(|attribute| !self.attributes.contains(attribute)) {
            set(&self.node, attribute.0, &attribute.1);
        }
        self.attributes = element.attributes;
        self.update_children(element.children);
    }

    fn update_children(&mut self, children: Vec<Child>) {
        for gone in self.children.drain(children.len().min(self.children.len())..) {
            Rndr::remove(gone.node());
        }
        for (i, child) in children.into_iter().enumerate() {
            match (self.children.get_mut(i), child) {
                (Some(PlacedChild::Element(placed)), Child::Element(element)) => placed.update(element),
                (Some(PlacedChild::Text(node, text)), Child::Text(new)) => {
                    if *text != new {
                        Rndr::set_text(node, &new);
                        *text = new;
                    }
                }
                (placed, child) => {
                    let new = PlacedChild::new(child, self.namespace);
                    Rndr::insert_node(&self.node, new.node(), placed.as_ref().map(|placed| placed.node()));
                    match placed {
                        Some(placed) => {
                            Rndr::remove(placed.node());
                            *placed = new;
                        }
                        None => self.children.push(new),
                    }
                }
            }
        }
    }
}

impl PlacedChild {
    fn new(child: Child, namespace: Option<&'static str>) -> PlacedChild {
        match child {
            Child::Element(element) => PlacedChild::Element(Placed::new(element, namespace)),
            Child::Text(text) => PlacedChild::Text(Rndr::create_text_node(&text), text),
        }
    }

    /// What the page lacks, or holds in another kind, is made and put in its place: the reader sees the truth either way.
    fn found(
        child: Child,
        node: Option<types::Node>,
        namespace: Option<&'static str>,
        parent: &types::Element,
    ) -> PlacedChild {
        let place = node.clone();
        let (child, found) = match child {
            Child::Element(element) => match node.and_then(types::Element::cast_from) {
                Some(node) => return PlacedChild::Element(Placed::found(element, node, namespace)),
                None => (Child::Element(element), place),
            },
            Child::Text(text) => match node.and_then(types::Text::cast_from) {
                Some(node) => return PlacedChild::Text(node, text),
                None => (Child::Text(text), place),
            },
        };
        let new = PlacedChild::new(child, namespace);
        Rndr::insert_node(parent, new.node(), found.as_ref());
        if let Some(found) = found {
            Rndr::remove(&found);
        }
        new
    }

    fn node(&self) -> &types::Node {
        match self {
            PlacedChild::Element(placed) => placed.node.as_ref(),
            PlacedChild::Text(node, _) => node.as_ref(),
        }
    }
}

/// A custom property goes by way of the style's own interface, which a strict content security policy allows.
fn set(node: &types::Element, name: &str, value: &str) {
    if name.starts_with("--") {
        Rndr::set_css_property(&Rndr::style(node), name, value);
    } else {
        Rndr::set_attribute(node, name, value);
    }
}
