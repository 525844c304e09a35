//! How does an open page learn that it has changed?
//!
//! By a request that is answered only when there is news. Versions are numbers that grow, also over a restart.

use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use http_body_util::BodyExt;
use hyper::Response;
use hyper::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, HeaderValue};
use hyper::http::request::Parts;
use tokio::sync::watch;

use crate::serve::Body;

const SCRIPT_PATH: &str = "/xtask/reload.js";
const NEWS_PATH: &str = "/xtask/news";
const SCRIPT: &str = include_str!("reload.js");
const NOT_YET: &str = "<!doctype html><meta charset=utf-8><title>Not here</title>\
                       <p>There is no such page yet. It comes by itself when a build makes it.</p>";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    Page,
    Style,
    Nothing,
}

/// The version at which each thing changed last.
#[derive(Clone, Debug, Default)]
struct News {
    version: u64,
    page: u64,
    style: u64,
    problem: String,
}

#[derive(Clone)]
pub struct Live {
    news: Arc<watch::Sender<News>>,
}

impl Live {
    pub fn new() -> Self {
        let start = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis() as u64);
        let news = News { version: start, page: start, style: start, problem: String::new() };
        Live { news: Arc::new(watch::Sender::new(news)) }
    }

    pub fn tell(&self, changed: Changed) {
        self.news.send_modify(|news| {
            news.version += 1;
            news.problem.clear();
            match changed {
                Changed::Page => news.page = news.version,
                Changed::Style => news.style = news.version,
                Changed::Nothing => {}
            }
        });
    }

    pub fn tell_problem(&self, problem: &str) {
        self.news.send_modify(|news| {
            news.version += 1;
            news.problem = without_colours(problem);
        });
    }

    /// The two addresses of its own; none for all others.
    pub async fn answer(&self, request: &Parts) -> Option<Response<Body>> {
        match request.uri.path() {
            SCRIPT_PATH => Some(response("text/javascript", SCRIPT.to_owned())),
            NEWS_PATH => Some(self.news_after(version_in(request.uri.query().unwrap_or_default())).await),
            _ => None,
        }
    }

    async fn news_after(&self, known: u64) -> Response<Body> {
        let mut receiver = self.news.subscribe();
        let news = receiver.wait_for(|news| news.version != known).await.map(|news| news.clone()).unwrap_or_default();
        let News { version, page, style, problem } = news;
        let body = serde_json::json!({ "version": version, "page": page, "style": style, "problem": problem });
        response("application/json", body.to_string())
    }

    /// Keeps nothing in the browser's cache, and joins each page to the news that come after it.
    pub async fn joined(&self, mut response: Response<Body>) -> Response<Body> {
        response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response.headers_mut().remove(ETAG);
        let is_page = response.headers().get(CONTENT_TYPE).is_some_and(|it| it.as_bytes().starts_with(b"text/html"));
        let is_missing = response.status() == hyper::StatusCode::NOT_FOUND;
        if !is_page && !is_missing {
            return response;
        }
        let html = if is_page { text(&mut response).await } else { NOT_YET.to_owned() };
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        // A page knows what was built before it; a problem since then is news to it.
        let known = {
            let news = self.news.borrow();
            news.page.max(news.style)
        };
        *response.body_mut() = format!("{html}<script src=\"{SCRIPT_PATH}?after={known}\"></script>\n").into();
        response
    }
}

async fn text(response: &mut Response<Body>) -> String {
    let body = std::mem::take(response.body_mut());
    let bytes = body.collect().await.map(|body| body.to_bytes()).unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}

fn version_in(query: &str) -> u64 {
    query.strip_prefix("after=").and_then(|version| version.parse().ok()).unwrap_or(0)
}

fn response(kind: &'static str, body: String) -> Response<Body> {
    let mut response = Response::new(body.into());
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Terminals read colours from escape sequences; a page would show them.
fn without_colours(text: &str) -> String {
    let mut pieces = text.split("\u{1b}[");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |plain, piece| plain + piece.split_once('m').map_or(piece, |(_, rest)| rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_missed_a_change_still_learns_of_it() {
        let live = Live::new();
        let before = live.news.borrow().clone();
        live.tell(Changed::Page);
        live.tell(Changed::Style);
        let after = live.news.borrow().clone();
        assert!(after.page > before.version && after.style > after.page && after.version == after.style);
    }

    #[test]
    fn a_problem_stays_until_a_build_succeeds() {
        let live = Live::new();
        live.tell_problem("\u{1b}[1m\u{1b}[31merror\u{1b}[0m: no such name");
        assert_eq!(live.news.borrow().problem, "error: no such name");
        live.tell(Changed::Nothing);
        assert_eq!(live.news.borrow().problem, "");
    }

    #[test]
    fn the_known_version_is_in_the_query() {
        assert_eq!(version_in("after=12"), 12);
        assert_eq!(version_in(""), 0);
    }
}
