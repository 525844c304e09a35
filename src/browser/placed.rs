//! An element in the page: found there, made, or changed in place.

use county_map::ui::element::{Child, Content, Element, Text};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Elements that begin a drawing, or a part of one that is drawn by others; what they hold is SVG as well.
fn is_drawing(tag: &str) -> bool {
    matches!(tag, "svg" | "g")
}

/// An element that stands in the page, with what it was made from.
pub struct Placed {
    node: web_sys::Element,
    is_drawing: bool,
    tag: &'static str,
    key: Text,
    attributes: Vec<(&'static str, Text)>,
    children: Vec<PlacedChild>,
    /// Those of its keyed children that are away: most of them come back.
    away: Vec<Placed>,
}

enum PlacedChild {
    Element(Placed),
    Text(Node, Text),
}

impl Placed {
    /// Takes over the element that the page holds already, as it was rendered from an equal one; `None` if the page holds
    /// anything else.
    pub fn found(element: Element, node: web_sys::Element) -> Option<Placed> {
        Placed::taken(element, node, false)
    }

    fn taken(Element(content): Element, node: web_sys::Element, in_drawing: bool) -> Option<Placed> {
        let Content { tag, key, attributes, children } = *content;
        if !node.tag_name().eq_ignore_ascii_case(tag) {
            return None;
        }
        let is_drawing = in_drawing || is_drawing(tag);
        let mut next = node.first_child();
        let mut placed = Vec::with_capacity(children.len());
        for child in children {
            let here = next?;
            next = here.next_sibling();
            placed.push(PlacedChild::taken(child, here, is_drawing)?);
        }
        next.is_none().then_some(Placed { node, is_drawing, tag, key, attributes, children: placed, away: Vec::new() })
    }

    /// Makes the element in the place of another.
    pub fn instead(element: Element, of: &web_sys::Element) -> Option<Placed> {
        let placed = Placed::new(element, of.namespace_uri().as_deref() == Some(SVG) && of.tag_name() != "svg")?;
        replace(of, &placed.node);
        Some(placed)
    }

    /// Makes the element; it is not in the page yet.
    fn new(Element(content): Element, in_drawing: bool) -> Option<Placed> {
        let Content { tag, key, attributes, children } = *content;
        let (document, is_drawing) = (super::document()?, in_drawing || is_drawing(tag));
        let node = if is_drawing { document.create_element_ns(Some(SVG), tag) } else { document.create_element(tag) };
        let node = node.ok()?;
        for (name, value) in &attributes {
            set(&node, name, value);
        }
        let mut placed = Placed { node, is_drawing, tag, key, attributes, children: Vec::new(), away: Vec::new() };
        placed.update_children(children);
        Some(placed)
    }

    /// Changes the element in place, as far as it differs. One of another tag takes its place.
    pub fn update(&mut self, element: Element) {
        if self.tag != element.0.tag {
            if let Some(new) = Placed::instead(element, &self.node) {
                *self = new;
            }
            return;
        }
        let Content { key, attributes, children, .. } = *element.0;
        self.key = key;
        for (name, _) in &self.attributes {
            if attributes.iter().all(|(kept, _)| kept != name) {
                let _ = self.node.remove_attribute(name);
            }
        }
        for attribute in &attributes {
            if !self.attributes.contains(attribute) {
                set(&self.node, attribute.0, &attribute.1);
            }
        }
        self.attributes = attributes;
        self.update_children(children);
    }

    fn update_children(&mut self, children: Vec<Child>) {
        let count = children.len();
        for (i, child) in children.into_iter().enumerate() {
            match self.same(i, &child) {
                Some(place) => {
                    self.remove(i, place - i);
                    self.children[i].update(child, self.is_drawing);
                }
                None => self.insert(i, child),
            }
        }
        self.remove(count, self.children.len().saturating_sub(count));
    }

    /// Where the child is, from place `i` on: there, or where its key is.
    fn same(&self, i: usize, child: &Child) -> Option<usize> {
        let key = child.key();
        (i..self.children.len()).find(|place| key.is_empty() || self.children[*place].key() == key)
    }

    fn remove(&mut self, i: usize, count: usize) {
        for _ in 0..count {
            let gone = self.children.remove(i);
            let _ = self.node.remove_child(gone.node());
            match gone {
                PlacedChild::Element(placed) if !placed.key.is_empty() => self.away.push(placed),
                _ => {}
            }
        }
    }

    /// The child as it was before it went, at what it is now; or a new one.
    fn back(&mut self, child: Child) -> Option<PlacedChild> {
        let place = self.away.iter().position(|it| *it.key == *child.key());
        match (place, child) {
            (Some(place), Child::Element(element)) => {
                let mut placed = self.away.swap_remove(place);
                placed.update(element);
                Some(PlacedChild::Element(placed))
            }
            (_, child) => PlacedChild::new(child, self.is_drawing),
        }
    }

    fn insert(&mut self, i: usize, child: Child) {
        let Some(new) = self.back(child) else { return };
        let _ = self.node.insert_before(new.node(), self.children.get(i).map(PlacedChild::node));
        self.children.insert(i, new);
    }
}

impl PlacedChild {
    fn taken(child: Child, node: Node, in_drawing: bool) -> Option<PlacedChild> {
        match child {
            Child::Element(element) => {
                Placed::taken(element, node.dyn_into().ok()?, in_drawing).map(PlacedChild::Element)
            }
            Child::Text(text) => (node.node_type() == Node::TEXT_NODE).then_some(PlacedChild::Text(node, text)),
        }
    }

    fn new(child: Child, in_drawing: bool) -> Option<PlacedChild> {
        match child {
            Child::Element(element) => Placed::new(element, in_drawing).map(PlacedChild::Element),
            Child::Text(text) => Some(PlacedChild::Text(super::document()?.create_text_node(&text).into(), text)),
        }
    }

    fn update(&mut self, child: Child, in_drawing: bool) {
        match (&mut *self, child) {
            (PlacedChild::Element(placed), Child::Element(element)) => placed.update(element),
            (PlacedChild::Text(node, text), Child::Text(new)) => {
                if *text != new {
                    node.set_text_content(Some(&new));
                    *text = new;
                }
            }
            (before, child) => {
                let Some(new) = PlacedChild::new(child, in_drawing) else { return };
                replace(before.node(), new.node());
                *before = new;
            }
        }
    }

    fn key(&self) -> &str {
        match self {
            PlacedChild::Element(placed) => &placed.key,
            PlacedChild::Text(..) => "",
        }
    }

    fn node(&self) -> &Node {
        match self {
            PlacedChild::Element(placed) => &placed.node,
            PlacedChild::Text(node, _) => node,
        }
    }
}

fn replace(old: &Node, new: &Node) {
    let _ = old.parent_node().map(|parent| parent.replace_child(new, old));
}

/// A custom property goes by way of the style's own interface, which a strict content security policy allows.
fn set(node: &web_sys::Element, name: &str, value: &str) {
    let _ = match node.dyn_ref::<HtmlElement>().filter(|_| name.starts_with("--")) {
        Some(styled) => styled.style().set_property(name, value),
        None => node.set_attribute(name, value),
    };
}
