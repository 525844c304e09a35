//! Just enough of HTML to look at our own pages: tags in order, and what is open around each.

/// A tag as it stands in the text.
#[derive(Clone, Debug)]
pub struct Tag<'a> {
    pub name: &'a str,
    /// All between its name and its end.
    pub attributes: &'a str,
    pub is_end: bool,
    /// Where it begins, and where what follows it begins.
    pub at: (usize, usize),
}

impl<'a> Tag<'a> {
    /// The value of an attribute as it is written; empty for one without a value.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        let mut rest = self.attributes.trim_start();
        while !rest.is_empty() {
            let end = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
            let (found, after) = rest.split_at(end);
            let (value, after) = match after.strip_prefix("=\"") {
                Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
                None => ("", after),
            };
            if found == name {
                return Some(value);
            }
            rest = after.trim_start();
        }
        None
    }

    pub fn attribute_names(&self) -> Vec<&'a str> {
        let parts = self.attributes.split('"').step_by(2).flat_map(str::split_whitespace);
        parts.map(|part| part.trim_end_matches(['=', '/'])).filter(|part| !part.is_empty()).collect()
    }

    /// Whether it has no end of its own: void elements, and those closed in themselves.
    pub fn is_whole(&self) -> bool {
        self.attributes.ends_with('/') || VOID.contains(&self.name)
    }
}

const VOID: [&str; 9] = ["!doctype", "meta", "link", "input", "br", "hr", "img", "col", "source"];

/// The tags of a page in order. What scripts hold is no HTML; comments are left out.
pub fn tags(page: &str) -> Vec<Tag<'_>> {
    let mut tags: Vec<Tag> = Vec::new();
    let mut from = 0;
    while let Some(start) = page[from..].find('<').map(|at| from + at) {
        if page[start..].starts_with("<!--") {
            from = start + page[start..].find("-->").expect("a comment ends") + 3;
            continue;
        }
        let end = tag_end(page, start);
        let inner = &page[start + 1..end];
        let (is_end, inner) = inner.strip_prefix('/').map_or((false, inner), |inner| (true, inner));
        let split = inner.find(|c: char| c.is_whitespace() || c == '/').unwrap_or(inner.len());
        let (name, attributes) = inner.split_at(split);
        tags.push(Tag { name, attributes: attributes.trim(), is_end, at: (start, end + 1) });
        from = end + 1;
        if name == "script" && !is_end {
            from += page[from..].find("</script>").expect("a script ends");
        }
    }
    tags
}

/// Where the `>` of a tag stands: the first outside of quotes.
fn tag_end(page: &str, start: usize) -> usize {
    let mut quoted = false;
    let end = page[start..].find(|c: char| {
        quoted ^= c == '"';
        c == '>' && !quoted
    });
    start + end.expect("a tag ends")
}

/// Calls `look` with each start tag and the names of the elements open around it, the outermost first. Panics where an end
/// is not that of the element last opened.
pub fn walk<'a>(tags: &[Tag<'a>], mut look: impl FnMut(&Tag<'a>, &[&'a str])) {
    let mut open: Vec<&str> = Vec::new();
    for tag in tags {
        if tag.is_end {
            assert_eq!(open.pop(), Some(tag.name), "at {:?} within {open:?}", tag.at);
        } else {
            look(tag, &open);
            if !tag.is_whole() {
                open.push(tag.name);
            }
        }
    }
    assert!(open.is_empty(), "never closed: {open:?}");
}
