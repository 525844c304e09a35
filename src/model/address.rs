//! Where the site is published: what a standard wants absolute is made from it.

use serde::{Deserialize, Serialize};

/// The site's address, which ends with a slash: `https://example.org/removals/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Address(String);

impl Address {
    /// Where a build goes that names no address. Not for publication.
    pub fn local() -> Address {
        Address("http://localhost:8080/".to_string())
    }

    /// An address of the web, without query and fragment; `None` for anything else.
    pub fn from_text(text: &str) -> Option<Address> {
        let rest = text.strip_prefix("https://").or(text.strip_prefix("http://"));
        let host = rest.and_then(|rest| rest.split('/').next()).unwrap_or_default();
        let is_plain = |c: char| c.is_ascii_graphic() && !"\"'<>\\^`{|}?#".contains(c);
        if host.is_empty() || !text.chars().all(is_plain) {
            return None;
        }
        Some(Address(if text.ends_with('/') { text.to_string() } else { format!("{text}/") }))
    }

    /// The address of a file or page below the site's root.
    pub fn of(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }
}

impl TryFrom<String> for Address {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::from_text(&text).ok_or("not an Address")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_ends_with_a_slash_and_takes_paths() {
        let address = Address::from_text("https://example.org/interactives/removals").unwrap();
        assert_eq!(address.of(""), "https://example.org/interactives/removals/");
        assert_eq!(address.of("embed/"), "https://example.org/interactives/removals/embed/");
        assert_eq!(Address::from_text("http://localhost:8080/"), Some(Address::local()));
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in
            ["", "example.org", "https://", "ftp://example.org/", "https://a/?b", "https://a/ b", "https://a/\""]
        {
            assert!(Address::from_text(text).is_none(), "{text}");
        }
    }
}
