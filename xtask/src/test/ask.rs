//! What does a server answer, byte for byte?

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::time::Duration;

use anyhow::{Context, Result};

pub struct Answer {
    pub status: u16,
    /// By names in small letters; a header sent twice has both values.
    pub headers: BTreeMap<String, String>,
    pub body: Vec<u8>,
}

impl Answer {
    /// A file of the site, or the site's own page for what is not there; else the words are the server's.
    pub fn is_page_or_file(&self) -> bool {
        self.status == 200 || self.headers.get("content-type").is_some_and(|kind| kind.starts_with("text/html"))
    }
}

/// Asks a server of this machine. No client library: it would follow redirects and decode bodies.
pub fn ask(port: u16, method: &str, path: &str, headers: &[(&str, &str)]) -> Result<Answer> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(Duration::from_secs(20)))?;
    let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    write!(stream, "{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{headers}\r\n")?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    read(&bytes).with_context(|| format!("the answer to {method} {path} is not HTTP"))
}

fn read(bytes: &[u8]) -> Option<Answer> {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = std::str::from_utf8(&bytes[..end]).ok()?;
    let mut lines = head.split("\r\n");
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let mut headers = BTreeMap::new();
    for line in lines {
        let (name, value) = line.split_once(':')?;
        add(&mut headers, name, value.trim());
    }
    Some(Answer { status, headers, body: bytes[end + 4..].to_vec() })
}

/// A second value is joined to the first, as every reader of HTTP does (RFC 9110, 5.3).
pub fn add(headers: &mut BTreeMap<String, String>, name: &str, value: &str) {
    let joined = |known: &mut String| *known = format!("{known}, {value}");
    headers.entry(name.to_ascii_lowercase()).and_modify(joined).or_insert_with(|| value.to_owned());
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn an_answer_has_status_headers_and_body() {
        let answer = read(b"HTTP/1.1 404 Not Found\r\nVary: a\r\nvary: b\r\nX: \r\n\r\nno\r\n\r\n").unwrap();
        assert_eq!((answer.status, &answer.body[..]), (404, &b"no\r\n\r\n"[..]));
        assert_eq!(answer.headers["vary"], "a, b");
        assert!(read(b"HTTP/1.1 200 OK\r\n").is_none());
    }
}
