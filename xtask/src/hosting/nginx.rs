//! What does nginx need to be told?
//!
//! No file says where the site lies: it is served from any folder of any server.

use super::titled;
use crate::headers::{self, CHANGING, EVERYWHERE, NOT_KEPT, UNCHANGING, VARY};
use crate::site::assets;

const MADE: &str = "# Made by `cargo xtask hosting`; do not edit. docs/hosting.md says where it belongs.\n";

/// Paths under `/etc/nginx`, and contents.
pub fn files() -> [(&'static str, String); 2] {
    [("conf.d/county-map.conf", values()), ("snippets/county-map.conf", location())]
}

/// Values that differ from answer to answer. nginx takes a `map` outside of any server only, and a server's
/// configuration is not ours to write: hence a file of its own.
fn values() -> String {
    let hashed = assets::hashed_pattern();
    format!(
        r#"{MADE}
# How long an answer is kept: for ever under a hashed name, briefly under another, not at all without a file.
map "$status $uri" $county_map_cache {{
    "~^(200|206|304) .*{hashed}" "{UNCHANGING}";
    "~^(200|206|304) " "{CHANGING}";
    default "{NOT_KEPT}";
}}
"#
    )
}

/// What goes into the site's location.
fn location() -> String {
    let everywhere: String = EVERYWHERE.iter().map(|(name, value)| add(name, &format!("\"{value}\""))).collect();
    let added = [everywhere, add("vary", VARY), add("cache-control", "$county_map_cache")];
    let types: String = headers::EXTENSIONS.iter().map(|extension| kind(extension)).collect();
    format!(
        r#"{MADE}
# nginx drops the add_header lines of the server around a location that has its own. So it should be here: an
# X-Frame-Options of the server's would keep every newsroom from embedding the map.
{added}
expires off;
etag on;

# The build has compressed what gets smaller by it; the first line needs libnginx-mod-http-brotli-static.
brotli_static on;
gzip_static on;
gzip off;
gzip_vary off;

index index.html;
autoindex off;
# A folder's missing slash is added to the path alone: behind a proxy, nginx knows neither scheme nor port.
absolute_redirect off;

default_type application/octet-stream;
types {{
{types}}}
"#,
        added = added.concat(),
    )
}

/// `always`: errors too.
fn add(name: &str, value: &str) -> String {
    format!("add_header {} {value} always;\n", titled(name))
}

fn kind(extension: &str) -> String {
    format!("    \"{}\" {extension};\n", headers::content_type(&format!("file.{extension}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_header_keeps_the_map_out_of_frames() {
        for (_, content) in files() {
            let said: String = content.lines().filter(|line| !line.starts_with('#')).collect();
            assert!(!said.contains("X-Frame-Options") && !said.contains("frame-ancestors"));
        }
    }

    #[test]
    fn types_have_their_charset() {
        let location = location();
        assert!(location.contains("    \"application/wasm\" wasm;\n"), "{location}");
        assert!(location.contains("    \"text/javascript; charset=utf-8\" js;\n"), "{location}");
    }
}
