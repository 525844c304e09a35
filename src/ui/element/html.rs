//! The element as HTML.

use super::{Child, Element};

/// Elements that have no end tag.
const VOID: [&str; 3] = ["input", "br", "hr"];

impl Element {
    /// The element as HTML. A custom property has no place in it: it is set where the page runs.
    pub fn html(&self) -> String {
        let mut html = String::new();
        self.write(&mut html);
        html
    }

    fn write(&self, html: &mut String) {
        html.push('<');
        html.push_str(self.0.tag);
        for (name, value) in self.0.attributes.iter().filter(|(name, _)| !name.starts_with("--")) {
            html.push(' ');
            html.push_str(name);
            html.push_str("=\"");
            escape(value, html);
            html.push('"');
        }
        html.push('>');
        if VOID.contains(&self.0.tag) {
            return;
        }
        for child in &self.0.children {
            match child {
                Child::Element(element) => element.write(html),
                Child::Text(text) => escape(text, html),
            }
        }
        html.push_str("</");
        html.push_str(self.0.tag);
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

#[cfg(test)]
mod tests {
    use super::super::el;

    #[test]
    fn an_element_is_written_with_its_marks_escaped() {
        let link = el("a").set("href", "?a=1&b=\"2\"").text("1 < 2").text("").text(" & 3");
        let element = el("p").class("x").set("--across", "5%").child(link).children(None);
        assert_eq!(element.html(), r#"<p class="x"><a href="?a=1&amp;b=&quot;2&quot;">1 &lt; 2 &amp; 3</a></p>"#);
    }
}
