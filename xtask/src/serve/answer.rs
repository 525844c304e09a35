//! What is answered to a request?

use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{
    ACCEPT_ENCODING, ALLOW, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, HeaderMap, IF_NONE_MATCH, LINK,
    LOCATION, VARY,
};
use hyper::http::request::Parts;
use hyper::http::response::Builder;
use hyper::{Method, Response, StatusCode};

use super::encoding::{self, Encoding};
use super::path::{Meant, meant};
use crate::headers;

pub type Body = Full<Bytes>;

pub fn answer(folder: &Path, request: &Parts) -> Response<Body> {
    if !matches!(request.method, Method::GET | Method::HEAD) {
        let refusal = plain(StatusCode::METHOD_NOT_ALLOWED).header(ALLOW, "GET, HEAD");
        return finish(refusal, "only GET and HEAD are answered here\n");
    }
    let path = request.uri.path();
    match meant(folder, path) {
        Meant::File(file) => content(StatusCode::OK, path, &file, &request.headers),
        Meant::FolderWithoutSlash => with_slash(request),
        Meant::Nothing => not_found(folder, &request.headers),
    }
}

/// A file in the best encoding that is there and taken, or word that the reader has it already.
fn content(status: StatusCode, path: &str, file: &Path, request: &HeaderMap) -> Response<Body> {
    let (encoding, copy) = best_copy(file, request);
    let response = described(status, path, file, encoding);
    let Some(tag) = tag(&copy, encoding) else { return gone() };
    let response = response.header(ETAG, &tag);
    if status == StatusCode::OK && has_already(request, &tag) {
        return finish(response.status(StatusCode::NOT_MODIFIED), "");
    }
    match fs::read(&copy) {
        Ok(bytes) => finish(response, bytes),
        Err(_) => gone(),
    }
}

fn described(status: StatusCode, path: &str, file: &Path, encoding: Encoding) -> Builder {
    let kind = headers::content_type(&file.to_string_lossy());
    let lasts = if status == StatusCode::OK { headers::cache_control(path) } else { headers::NOT_KEPT };
    let mut response = everywhere(status).header(CACHE_CONTROL, lasts);
    if let Some(name) = encoding.name() {
        response = response.header(CONTENT_ENCODING, name);
    }
    if let Some(link) = link(status, path, file) {
        response = response.header(LINK, link);
    }
    response.header(CONTENT_TYPE, kind)
}

fn link(status: StatusCode, path: &str, file: &Path) -> Option<String> {
    let is_page = status == StatusCode::OK && file.extension().is_some_and(|extension| extension == "html");
    is_page.then(|| fs::read_to_string(file).ok()).flatten().and_then(|html| headers::link(path, &html))
}

fn best_copy(file: &Path, request: &HeaderMap) -> (Encoding, PathBuf) {
    let taken = encoding::accepted(&joined(request, ACCEPT_ENCODING));
    let copies = taken.into_iter().map(|encoding| {
        let mut name = file.as_os_str().to_owned();
        name.push(encoding.suffix());
        (encoding, PathBuf::from(name))
    });
    copies.into_iter().find(|(_, copy)| copy.is_file()).unwrap_or((Encoding::Identity, file.to_owned()))
}

/// Names a copy by its time of change, length and encoding, as nginx does.
fn tag(copy: &Path, encoding: Encoding) -> Option<String> {
    let metadata = fs::metadata(copy).ok()?;
    let changed = metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?.as_nanos();
    Some(format!("\"{changed:x}-{:x}{}\"", metadata.len(), encoding.suffix().replace('.', "-")))
}

fn has_already(request: &HeaderMap, tag: &str) -> bool {
    let known = joined(request, IF_NONE_MATCH);
    known.split(',').map(str::trim).any(|known| known == "*" || known.trim_start_matches("W/") == tag)
}

fn joined(request: &HeaderMap, name: hyper::header::HeaderName) -> String {
    request.get_all(name).iter().filter_map(|value| value.to_str().ok()).collect::<Vec<_>>().join(",")
}

/// The same address with a slash at the end of its path, its query kept.
fn with_slash(request: &Parts) -> Response<Body> {
    let query = request.uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    let place = format!("{}/{query}", request.uri.path());
    finish(plain(StatusCode::MOVED_PERMANENTLY).header(LOCATION, &place), format!("moved to {place}\n"))
}

fn not_found(folder: &Path, request: &HeaderMap) -> Response<Body> {
    let page = folder.join("404.html");
    if page.is_file() { content(StatusCode::NOT_FOUND, "/404.html", &page, request) } else { gone() }
}

fn gone() -> Response<Body> {
    finish(plain(StatusCode::NOT_FOUND), "there is no such page\n")
}

fn plain(status: StatusCode) -> Builder {
    everywhere(status).header(CONTENT_TYPE, "text/plain; charset=utf-8").header(CACHE_CONTROL, headers::NOT_KEPT)
}

fn everywhere(status: StatusCode) -> Builder {
    let response = Response::builder().status(status).header(VARY, headers::VARY);
    headers::EVERYWHERE.iter().fold(response, |response, (name, value)| response.header(*name, *value))
}

fn finish(response: Builder, body: impl Into<Bytes>) -> Response<Body> {
    // Only a header with bytes that HTTP does not allow can fail here: a folder's name may hold some.
    response.body(Full::new(body.into())).unwrap_or_else(|_| Response::new(Full::default()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Folder;
    use hyper::Request;

    const HASHED: &str = "assets/app.0123456789ab.wasm";

    fn site() -> Folder {
        let folder = Folder::new();
        for name in ["assets", "embed"] {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        for name in ["index.html", "index.html.br", "index.html.gz", "embed/index.html", HASHED] {
            fs::write(folder.path().join(name), name).unwrap();
        }
        folder
    }

    fn ask(site: &Path, method: &str, path: &str, headers: &[(&str, &str)]) -> Response<Body> {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        answer(site, &request.body(()).unwrap().into_parts().0)
    }

    fn header<'a>(response: &'a Response<Body>, name: &str) -> &'a str {
        response.headers().get(name).map_or("", |value| value.to_str().unwrap())
    }

    #[test]
    fn a_page_says_its_type_and_short_life() {
        let response = ask(site().path(), "GET", "/", &[]);
        assert_eq!(response.status(), 200);
        assert_eq!(header(&response, "content-type"), "text/html; charset=utf-8");
        assert_eq!(header(&response, "cache-control"), headers::CHANGING);
        assert_eq!(header(&response, "access-control-allow-origin"), "*");
        assert_eq!(header(&response, "x-content-type-options"), "nosniff");
    }

    #[test]
    fn a_hashed_file_is_kept_for_ever() {
        let response = ask(site().path(), "GET", &format!("/{HASHED}"), &[]);
        assert_eq!(header(&response, "cache-control"), headers::UNCHANGING);
        assert_eq!(header(&response, "content-type"), "application/wasm");
    }

    #[test]
    fn the_copy_follows_what_the_reader_takes() {
        for (accept, expect) in [("gzip, br", "br"), ("gzip", "gzip"), ("zstd", "")] {
            let response = ask(site().path(), "GET", "/", &[("accept-encoding", accept)]);
            assert_eq!(header(&response, "content-encoding"), expect);
            assert_eq!(header(&response, "content-type"), "text/html; charset=utf-8");
            assert_eq!(header(&response, "vary"), "accept-encoding");
        }
        let response = ask(site().path(), "GET", "/embed/", &[("accept-encoding", "br")]);
        assert_eq!(header(&response, "content-encoding"), "");
    }

    #[test]
    fn a_reader_who_has_it_is_told_so() {
        let site = site();
        let first = ask(site.path(), "GET", "/", &[("accept-encoding", "br")]);
        let tag = header(&first, "etag").to_owned();
        let again = ask(site.path(), "GET", "/", &[("accept-encoding", "br"), ("if-none-match", &tag)]);
        assert_eq!(again.status(), 304);
        assert_eq!(header(&again, "etag"), tag);
        let other = ask(site.path(), "GET", "/", &[("accept-encoding", "gzip"), ("if-none-match", &tag)]);
        assert_eq!(other.status(), 200);
    }

    #[test]
    fn a_folder_gets_its_slash_and_keeps_its_query() {
        let response = ask(site().path(), "GET", "/embed?county=adams", &[]);
        assert_eq!((response.status().as_u16(), header(&response, "location")), (301, "/embed/?county=adams"));
    }

    #[test]
    fn what_is_not_there_is_404_and_what_is_not_read_405() {
        let site = site();
        assert_eq!(ask(site.path(), "GET", "/absent", &[]).status(), 404);
        assert_eq!(ask(site.path(), "POST", "/", &[]).status(), 405);
        fs::write(site.path().join("404.html"), "not here").unwrap();
        let response = ask(site.path(), "GET", "/absent", &[]);
        assert_eq!((response.status().as_u16(), header(&response, "content-type")), (404, "text/html; charset=utf-8"));
        assert_eq!(header(&response, "cache-control"), headers::NOT_KEPT);
    }
}
