//! The colours of the style, by the names that it gives them: a new palette is a new palette of the cards too.

use std::collections::BTreeMap;

/// The light side of every colour.
pub struct Tokens(BTreeMap<String, String>);

impl Tokens {
    /// Reads lines like `--paper: light-dark(#fdfcf8, #14181d);` and leaves out all else.
    pub fn from_css(css: &str) -> Tokens {
        let colour = |line: &str| {
            let (name, value) = line.trim().strip_prefix("--")?.split_once(':')?;
            let light = value.trim().strip_prefix("light-dark(")?.split(',').next()?;
            Some((name.to_string(), light.trim().to_string()))
        };
        Tokens(css.lines().filter_map(colour).collect())
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
}
