//! The element as Leptos asks for it: written as HTML at build time, placed in the browser.

use super::dom::Placed;
use super::{Child, Element};
use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::{CastFrom, Rndr, types};
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

/// Elements that have no end tag.
const VOID: [&str; 3] = ["input", "br", "hr"];

impl Element {
    /// Writes the element as HTML. A custom property has no place in it: it is set where the page runs.
    pub(super) fn write(&self, html: &mut String) {
        html.push('<');
        html.push_str(self.tag);
        for (name, value) in self.attributes.iter().filter(|(name, _)| !name.starts_with("--")) {
            html.push(' ');
            html.push_str(name);
            html.push_str("=\"");
            escape(value, html);
            html.push('"');
        }
        html.push('>');
        if VOID.contains(&self.tag) {
            return;
        }
        for child in &self.children {
            match child {
                Child::Element(element) => element.write(html),
                Child::Text(text) => escape(text, html),
            }
        }
        html.push_str("</");
        html.push_str(self.tag);
        html.push('>');
    }
}

/// What would be read as markup, in text or between double quotes.
fn escape(text: &str, html: &mut String) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            c => html.push(c),
        }
    }
}

impl Render for Element {
    type State = Placed;

    fn build(self) -> Placed {
        Placed::new(self, None)
    }

    fn rebuild(self, placed: &mut Placed) {
        placed.update(self);
    }
}

impl RenderHtml for Element {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(self, html: &mut String, position: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {
        self.write(html);
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> Placed {
        match position.get() {
            Position::FirstChild => cursor.child(),
            Position::Current => {}
            _ => cursor.sibling(),
        }
        position.set(Position::NextChild);
        match types::Element::cast_from(cursor.current()) {
            Some(node) => Placed::found(self, node, None),
            None => Placed::new(self, None),
        }
    }

    fn into_owned(self) -> Self {
        self
    }
}

/// Attributes are set where the element is made; none is added from outside.
impl AddAnyAttr for Element {
    type Output<SomeNewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self {
        self
    }
}

impl Mountable for Placed {
    fn unmount(&mut self) {
        Rndr::remove(self.node.as_ref());
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        Rndr::insert_node(parent, self.node.as_ref(), marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let parent = Rndr::get_parent(self.node.as_ref()).and_then(types::Element::cast_from);
        parent.map(|parent| child.mount(&parent, Some(self.node.as_ref()))).is_some()
    }

    fn elements(&self) -> Vec<types::Element> {
        vec![self.node.clone()]
    }
}

#[cfg(test)]
mod tests {
    use super::super::el;

    #[test]
    fn an_element_is_written_with_its_marks_escaped() {
        let link = el("a").set("href", "?a=1&b=\"2\"").text("1 < 2").text("").text(" & 3");
        let element = el("p").class("x").set("--across", "5%").child(link).children(None);
        let mut html = String::new();
        element.write(&mut html);
        assert_eq!(html, r#"<p class="x"><a href="?a=1&amp;b=&quot;2&quot;">1 &lt; 2 &amp; 3</a></p>"#);
    }
}
