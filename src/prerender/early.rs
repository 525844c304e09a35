//! What the first paint waits for: the style, and the scripts before it. In a published page they stand in the page itself,
//! since a journey to the server costs more than their bytes; while developing they are files of their own.
//!
//! What stands in a page is allowed by its hash in the page's content security policy (CSP Level 3, § 2.3.1).

use super::shell::attribute;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde::Deserialize;
use sha2::{Digest, Sha256};

/// A style or script.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Early {
    /// Its path below the site's root.
    Path(String),
    /// All of it, without `</`, which would end its element.
    Text(String),
}

impl Early {
    /// A style's element; `root` is the way to the site's root, with its slash.
    pub fn style(&self, root: &str) -> String {
        match self {
            Early::Path(path) => format!("<link rel=\"stylesheet\" href=\"{root}{}\">", attribute(path)),
            Early::Text(text) => format!("<style>{text}</style>"),
        }
    }

    /// A style's element in the midst of a page, for what is below it. HTML has none there, but a drawing may hold one.
    pub fn style_below(&self, root: &str) -> String {
        match self {
            Early::Path(_) => self.style(root),
            Early::Text(text) => {
                format!("<svg class=\"below\"><style>{}</style></svg>", text.replace('&', "&amp;").replace('<', "&lt;"))
            }
        }
    }

    /// A script's element with attributes, which begin with a space.
    pub fn script(&self, root: &str, attributes: &str) -> String {
        match self {
            Early::Path(path) => format!("<script src=\"{root}{}\"{attributes}></script>", attribute(path)),
            Early::Text(text) => format!("<script{attributes}>{text}</script>"),
        }
    }

    /// Its hash as a policy names it, with a space before it; nothing of a file, which `'self'` allows.
    fn hash(&self) -> String {
        match self {
            Early::Path(_) => String::new(),
            Early::Text(text) => format!(" 'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text))),
        }
    }
}

/// The policy of a page with these styles and scripts.
pub fn policy(policy: &str, styles: &[&Early], scripts: &[&Early]) -> String {
    let [styles, scripts] = [styles, scripts].map(|all| all.iter().map(|it| it.hash()).collect::<String>());
    let allow =
        |policy: &str, directive: &str, hashes: &str| policy.replacen(directive, &format!("{directive}{hashes}"), 1);
    allow(&allow(policy, "style-src 'self'", &styles), "script-src 'self'", &scripts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_a_page_is_allowed_by_its_hash_alone() {
        let (style, boot) = (Early::Text("a{}".into()), Early::Text("b()".into()));
        let frame = Early::Path("assets/frame.js".into());
        assert_eq!(
            policy("script-src 'self' 'wasm-unsafe-eval'; style-src 'self'", &[&style], &[&boot, &frame]),
            format!("script-src 'self'{} 'wasm-unsafe-eval'; style-src 'self'{}", boot.hash(), style.hash())
        );
        // printf 'a{}' | openssl dgst -sha256 -binary | base64
        assert_eq!(style.hash(), " 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='");
    }

    #[test]
    fn an_element_holds_its_text_or_leads_to_its_file() {
        let (text, path) = (Early::Text("b()".into()), Early::Path("assets/b.js".into()));
        assert_eq!(text.script("../", " data-a=\"1\""), "<script data-a=\"1\">b()</script>");
        assert_eq!(path.script("../", " data-a=\"1\""), "<script src=\"../assets/b.js\" data-a=\"1\"></script>");
        assert_eq!(path.style_below(""), path.style(""));
        let range = Early::Text("@container (width<9rem){a{&:hover{}}}".into());
        assert_eq!(
            range.style_below(""),
            "<svg class=\"below\"><style>@container (width&lt;9rem){a{&amp;:hover{}}}</style></svg>"
        );
        assert_eq!(path.style(""), "<link rel=\"stylesheet\" href=\"assets/b.js\">");
    }
}
