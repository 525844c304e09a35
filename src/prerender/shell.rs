//! The shell that all pages share: HTML with places `{{name}}`.

/// Puts each part in its place `{{name}}`; a place without a part, or the other way round, is an error.
pub fn fill(shell: &str, parts: &[(&str, String)]) -> Result<String, String> {
    let mut page = String::new();
    let mut used = Vec::new();
    let mut rest = shell;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").ok_or("the shell has {{ without }}")?;
        let (_, part) =
            parts.iter().find(|(key, _)| *key == name).ok_or(format!("the shell asks for {{{{{name}}}}}"))?;
        page.push_str(before);
        page.push_str(part);
        used.push(name);
        rest = after;
    }
    page.push_str(rest);
    match parts.iter().find(|(key, _)| !used.contains(key)) {
        Some((key, _)) => Err(format!("the shell has no place for {{{{{key}}}}}")),
        None => Ok(page),
    }
}

/// What Leptos renders, without its marks: the parts that the browser takes over have none.
pub fn still(html: &str) -> String {
    html.replace("<!>", "")
}

/// Text as it stands between double quotes.
pub fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_has_its_place() {
        let part = |name: &'static str| (name, format!("<{name}>"));
        assert_eq!(fill("a {{b}}{{c}} d", &[part("b"), part("c")]).as_deref(), Ok("a <b><c> d"));
        assert!(fill("{{b}}", &[]).unwrap_err().contains("asks for {{b}}"));
        assert!(fill("a", &[part("b")]).unwrap_err().contains("no place for {{b}}"));
        assert!(fill("{{b", &[part("b")]).is_err());
    }
}
