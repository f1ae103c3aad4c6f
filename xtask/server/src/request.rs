//! The few lines of a request that matter here.

use std::io::{self, Read};

/// More than any browser sends for a page of ours.
const LIMIT: usize = 16 * 1024;

/// One request.
#[derive(Debug, PartialEq, Eq, Default)]
pub struct Request {
    /// `GET`, `HEAD`, or another that is refused.
    pub method: String,
    /// The path, decoded, without the query.
    pub path: String,
    /// The compressions that the browser takes.
    pub encodings: Vec<String>,
}

/// Reads a request up to its empty line; nothing when the visitor says nothing.
pub fn read(mut from: impl Read) -> io::Result<Option<Request>> {
    let mut head = Vec::new();
    let mut part = [0; 2048];
    while !head.windows(4).any(|four| four == b"\r\n\r\n") && head.len() < LIMIT {
        match from.read(&mut part)? {
            0 if head.is_empty() => return Ok(None),
            0 => break,
            length => head.extend_from_slice(&part[..length]),
        }
    }
    Ok(Some(parse(&String::from_utf8_lossy(&head))))
}

/// What cannot be understood becomes a request without method, which is refused.
fn parse(head: &str) -> Request {
    let mut lines = head.lines();
    let words: Vec<_> = lines.next().unwrap_or_default().split(' ').collect();
    let [method, target, _version] = words.as_slice() else {
        return Request::default();
    };
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let Some(path) = decode(path) else {
        return Request::default();
    };
    Request { method: (*method).to_owned(), path, encodings: encodings(lines) }
}

fn encodings<'a>(mut lines: impl Iterator<Item = &'a str>) -> Vec<String> {
    let value = lines.find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("accept-encoding").then_some(value)
    });
    let names =
        value.unwrap_or_default().split(',').filter(|name| !name.trim_end().ends_with("q=0"));
    names
        .map(|name| name.split(';').next().unwrap_or_default().trim().to_ascii_lowercase())
        .collect()
}

/// `%C4%91` becomes `đ`; nothing when that is no text.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        if *first != b'%' {
            bytes.push(*first);
            continue;
        }
        let digits = std::str::from_utf8(after.get(..2)?).ok()?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        rest = &after[2..];
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn path_and_encodings_are_read() {
        let request = parse(
            "GET /t%E1%BB%B1/a.js?v=1 HTTP/1.1\r\nHost: x\r\nACCEPT-ENCODING: GZIP;q=0.8, br, x;q=0\r\n\r\n",
        );
        assert_eq!(request.path, "/tự/a.js");
        assert_eq!(request.encodings, ["gzip", "br"]);
    }

    #[test]
    fn nonsense_becomes_a_request_that_is_refused() {
        for head in
            ["", "GET", "GET /%zz HTTP/1.1", "GET /%f HTTP/1.1", "GET /%ff HTTP/1.1", "a b c d"]
        {
            assert_eq!(parse(head), Request::default(), "{head}");
        }
    }
}
