//! Which headers does the site need, whoever hosts it?
//!
//! This is their one home: `serve` reads them here, and so does `hosting`, which writes files for other hosts.

use crate::site::assets::is_hashed;

/// On every answer.
pub const EVERYWHERE: &[(&str, &str)] = &[
    // A sandboxed frame has no origin of its own: its module scripts and WebAssembly come across origins.
    ("access-control-allow-origin", "*"),
    // A host that isolates itself admits no frame that does not do so too, and a sandboxed frame of ours no asset that
    // does not say that it may be had from anywhere.
    ("cross-origin-embedder-policy", "require-corp"),
    ("cross-origin-resource-policy", "cross-origin"),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "strict-origin-when-cross-origin"),
];

/// In pages, each of which adds the hashes of what stands in itself: hence no header. No frame-ancestors, which only a header
/// could have: any newsroom may embed them.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'";

/// For files whose name holds their content's hash.
pub const UNCHANGING: &str = "public, max-age=31536000, immutable";

/// For all else: a correction reaches readers within a minute, and an ETag makes asking again cheap.
pub const CHANGING: &str = "public, max-age=60";

/// For what is no file of the site. It may be one after the next build.
pub const NOT_KEPT: &str = "no-store";

/// A cache must not hand one reader's compressed copy to another who cannot read it.
pub const VARY: &str = "accept-encoding";

/// The kinds of files that the site has or may come to have, for servers that must be told each kind's type.
pub const EXTENSIONS: &[&str] = &[
    "html",
    "css",
    "js",
    "mjs",
    "ts",
    "wasm",
    "json",
    "webmanifest",
    "svg",
    "png",
    "jpg",
    "webp",
    "ico",
    "woff2",
    "txt",
    "csv",
    "xml",
];

/// `Link` for a page, by its address and its HTML: what its head asks for (`rel=preload`), asked for with the page's first
/// byte, before a slow phone has made a document of it. Not of the counties' pages, which are many: a host takes few rules
/// (RFC 8288; HTML, 4.6.7.15).
pub fn link(path: &str, html: &str) -> Option<String> {
    let (head, _) = html.split_once("</head>").filter(|_| !path.contains("/county/"))?;
    let (_, link) = head.split_once("<link rel=\"preload\" href=\"")?;
    let (href, rest) = link.split_once('"')?;
    let (attributes, _) = rest.split_once('>')?;
    let attributes = attributes.split_whitespace().map(|attribute| format!("; {attribute}"));
    Some(format!("<{href}>; rel=preload{}", attributes.collect::<String>()))
}

pub fn cache_control(path: &str) -> &'static str {
    if is_hashed(path) { UNCHANGING } else { CHANGING }
}

/// The media type by a file's extension; text says that it is UTF-8.
pub fn content_type(path: &str) -> String {
    // To be read and copied; by its ending it would be a film.
    if path.ends_with(".ts") {
        return "text/plain; charset=utf-8".to_owned();
    }
    let guess = mime_guess::from_path(path).first_or_octet_stream();
    let essence = guess.essence_str();
    let is_text = guess.type_() == "text" || matches!(essence, "application/json" | "image/svg+xml");
    if is_text { format!("{essence}; charset=utf-8") } else { essence.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_that_browsers_insist_on() {
        assert_eq!(content_type("app.wasm"), "application/wasm");
        assert_eq!(content_type("app.js"), "text/javascript; charset=utf-8");
        assert_eq!(content_type("style.css"), "text/css; charset=utf-8");
        assert_eq!(content_type("index.html"), "text/html; charset=utf-8");
        assert_eq!(content_type("favicon.svg"), "image/svg+xml; charset=utf-8");
        assert_eq!(content_type("mississippi.json"), "application/json; charset=utf-8");
        assert_eq!(content_type("unknown"), "application/octet-stream");
    }

    #[test]
    fn only_hashed_files_are_kept_for_ever() {
        assert_eq!(cache_control("/assets/app.0123456789ab.js"), UNCHANGING);
        assert_eq!(cache_control("/"), CHANGING);
        assert_eq!(cache_control("/data/mississippi.json"), CHANGING);
    }

    #[test]
    fn what_a_head_asks_for_is_a_header() {
        let asked = "<link rel=\"preload\" href=\"a.wasm\" as=\"fetch\" crossorigin>";
        let page = format!("<head>{asked}</head><body></body>");
        assert_eq!(link("/", &page).as_deref(), Some("<a.wasm>; rel=preload; as=\"fetch\"; crossorigin"));
        assert_eq!(link("/es/measure/arrests/index.html", &page), link("/", &page));
        assert_eq!(link("/county/adams/", &page), None);
        assert_eq!(link("/", &format!("<head></head><body>{asked}</body>")), None);
    }

    #[test]
    fn the_policy_allows_nothing_inline_and_any_host_page() {
        assert!(!CONTENT_SECURITY_POLICY.contains("unsafe-inline"));
        assert!(!CONTENT_SECURITY_POLICY.contains("frame-ancestors"));
        assert!(!CONTENT_SECURITY_POLICY.contains("  "));
    }
}
