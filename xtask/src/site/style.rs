//! How do the files of `style/` become one?

use std::path::Path;

use anyhow::{Result, anyhow};
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions};

/// Follows the `@import`s of a file, layers kept, and minifies the whole.
pub fn bundle(main: &Path) -> Result<String> {
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let mut sheet = bundler.bundle(main).map_err(|error| located(&error, error.loc.as_ref().map(place)))?;
    sheet.minify(MinifyOptions::default()).map_err(|error| located(&error, error.loc.as_ref().map(place)))?;
    let printed = sheet.to_css(PrinterOptions { minify: true, ..PrinterOptions::default() });
    Ok(escaped(&printed.map_err(|error| located(&error, error.loc.as_ref().map(place)))?.code))
}

/// Letters beyond ASCII as escapes: a style that stands in a page is hashed as it is, and the page has a byte for each letter.
fn escaped(css: &str) -> String {
    let escape = |c: char| if c.is_ascii() { c.to_string() } else { format!("\\{:x} ", u32::from(c)) };
    css.chars().map(escape).collect()
}

/// A newsroom's own colours and type, put behind those of `tokens.css`. Print keeps to black on white.
pub fn themed(page: &str, theme: &Path) -> Result<String> {
    Ok(format!("{page}@media not print{{@layer tokens{{{}}}}}", bundle(theme)?))
}

/// File, line and column, both counted from one as editors do.
fn place(at: &lightningcss::error::ErrorLocation) -> String {
    format!("{}:{}:{}", at.filename, at.line + 1, at.column)
}

fn located<T>(error: &lightningcss::error::Error<T>, place: Option<String>) -> anyhow::Error
where
    T: std::fmt::Display,
{
    match place {
        Some(place) => anyhow!("{place}  {}", error.kind),
        None => anyhow!("{}", error.kind),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Folder;
    use std::fs;

    fn bundled(files: &[(&str, &str)]) -> Result<String> {
        let folder = Folder::new();
        for (name, css) in files {
            fs::write(folder.path().join(name), css).unwrap();
        }
        bundle(&folder.path().join("main.css"))
    }

    #[test]
    fn imports_become_layers_of_one_file() {
        let main = r#"@layer page, tokens; @import "tokens.css" layer(tokens); @import "page.css" layer(page);"#;
        let files =
            [("main.css", main), ("tokens.css", "a { color: #222222; }"), ("page.css", "a { color: #333333; }")];
        assert_eq!(bundled(&files).unwrap(), "@layer page{a{color:#333}}@layer tokens{a{color:#222}}");
    }

    #[test]
    fn a_theme_comes_after_the_tokens_in_their_layer_and_not_on_paper() {
        let folder = Folder::new();
        let theme = folder.path().join("theme.css");
        fs::write(&theme, ":root { --paper: #ffffff; }").unwrap();
        let page = "@layer tokens{:root{--paper:#222}}";
        let expected = format!("{page}@media not print{{@layer tokens{{:root{{--paper:#fff}}}}}}");
        assert_eq!(themed(page, &theme).unwrap(), expected);
        fs::write(&theme, "}").unwrap();
        assert!(themed(page, &theme).unwrap_err().to_string().contains("theme.css:1"));
    }

    #[test]
    fn letters_beyond_ascii_are_escapes() {
        assert_eq!(bundled(&[("main.css", "a::after { content: \" ↕\" }")]).unwrap(), r#"a:after{content:" \2195 "}"#);
    }

    #[test]
    fn what_browsers_know_stays_as_written() {
        let page = "a { color: light-dark(red, blue); & b { inset-inline: 0 } } @container (width > 760px) { a { margin: 0 } }";
        let css = bundled(&[("main.css", page)]).unwrap();
        assert!(css.contains("light-dark(") && css.contains("inset-inline:0") && css.contains("@container"), "{css}");
    }

    #[test]
    fn an_error_leads_to_its_line() {
        let error = bundled(&[("main.css", "a {\n  color: ;;;\n  }}\n")]).unwrap_err();
        assert!(error.to_string().contains("main.css:"), "{error}");
        let error = bundled(&[("main.css", "@layer page;\n@import 'absent.css';")]).unwrap_err();
        assert!(error.to_string().contains("main.css:2:1  No such file"), "{error}");
    }
}
