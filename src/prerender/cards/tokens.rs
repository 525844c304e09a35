//! The colours of the style, by the names that it gives them: a new palette is a new palette of the cards too.

use std::collections::BTreeMap;

/// The light side of every colour.
pub struct Tokens(BTreeMap<String, String>);

impl Tokens {
    /// Reads what is like `--paper: light-dark(#fdfcf8, #14181d);` and leaves out all else. Of a name that comes twice the last
    /// counts: an edition's theme comes after the tokens, as in the style.
    pub fn from_css(css: &str) -> Tokens {
        let colour = |declaration: &str| {
            let bare = declaration.rsplit("*/").next()?.trim();
            let (name, value) = bare.strip_prefix("--")?.split_once(':')?;
            let light = value.trim().strip_prefix("light-dark(")?.split(',').next()?;
            Some((name.trim().to_string(), light.trim().to_string()))
        };
        Tokens(css.split(['{', '}', ';']).filter_map(colour).collect())
    }

    /// An error says which colour is not there.
    pub fn colour(&self, name: &str) -> Result<&str, String> {
        self.0.get(name).map(String::as_str).ok_or_else(|| format!("style/tokens.css has no colour --{name}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_light_side_is_read_by_name() {
        let tokens = Tokens::from_css(":root {\n  --paper: light-dark(#fff, #000);\n  --gap: 1rem;\n}");
        assert_eq!(tokens.colour("paper"), Ok("#fff"));
        assert!(tokens.colour("gap").is_err());
    }

    #[test]
    fn a_theme_after_the_tokens_counts() {
        let theme = ":root { --paper: #eee; /* own */ --ink: light-dark(#222, #ddd); --serif: Georgia, serif; }";
        let tokens = Tokens::from_css(&format!(
            ":root {{ --paper: light-dark(#fff, #000); --ink: light-dark(#000, #fff); }}\n{theme}"
        ));
        assert_eq!((tokens.colour("paper"), tokens.colour("ink")), (Ok("#fff"), Ok("#222")));
    }
}
