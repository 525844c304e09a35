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

/// The page without letters beyond Latin-1 (U+00FF): they become references in HTML and escapes in the scripts that hold
/// JSON. A browser reads such a page with a byte for each letter, and not with two.
pub fn narrow(page: &str) -> String {
    let mut narrowed = String::with_capacity(page.len());
    let mut rest = page;
    while let Some(start) = rest.find(DATA) {
        let (html, data) = rest.split_at(start);
        let (json, after) = data.split_at(data.find("</script>").unwrap_or(data.len()));
        write(html, &mut narrowed, |c| format!("&#{};", u32::from(c)));
        write(json, &mut narrowed, |c| {
            c.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")).collect()
        });
        rest = after;
    }
    write(rest, &mut narrowed, |c| format!("&#{};", u32::from(c)));
    narrowed
}

/// How a script that holds data begins.
const DATA: &str = "<script type=\"application/";

fn write(text: &str, into: &mut String, beyond: impl Fn(char) -> String) {
    for c in text.chars() {
        match c {
            '\0'..='\u{ff}' => into.push(c),
            c => into.push_str(&beyond(c)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_a_byte_for_each_letter() {
        let page = "<p title=\"a…\">ñ’</p><script type=\"application/json\">\"–😀\"</script>–";
        let narrowed = "<p title=\"a&#8230;\">ñ&#8217;</p>\
                        <script type=\"application/json\">\"\\u2013\\ud83d\\ude00\"</script>&#8211;";
        assert_eq!(narrow(page), narrowed);
    }

    #[test]
    fn each_part_has_its_place() {
        let part = |name: &'static str| (name, format!("<{name}>"));
        assert_eq!(fill("a {{b}}{{c}} d", &[part("b"), part("c")]).as_deref(), Ok("a <b><c> d"));
        assert!(fill("{{b}}", &[]).unwrap_err().contains("asks for {{b}}"));
        assert!(fill("a", &[part("b")]).unwrap_err().contains("no place for {{b}}"));
        assert!(fill("{{b", &[part("b")]).is_err());
    }
}
