//! Writing an answer.

use std::io::{self, Write};

use crate::files::Found;
use crate::request::Request;

/// Writes the answer to a request.
pub fn write(to: impl Write, request: &Request, found: Found) -> io::Result<()> {
    let reply = match (request.method.as_str(), found) {
        ("", _) => Reply::plain("400 Bad Request", String::new()),
        ("GET" | "HEAD", found) => reply(&request.path, found),
        _ => Reply::plain("405 Method Not Allowed", "Allow: GET, HEAD\r\n".to_owned()),
    };
    reply.send(to, request.method == "HEAD")
}

struct Reply {
    status: &'static str,
    fields: String,
    content: Vec<u8>,
}

fn reply(path: &str, found: Found) -> Reply {
    match found {
        Found::File { content, kind, encoding } => {
            let encoding = encoding.map(|name| format!("Content-Encoding: {name}\r\n"));
            let encoding = encoding.unwrap_or_default();
            let fields = format!("Content-Type: {kind}\r\n{encoding}Vary: Accept-Encoding\r\n");
            Reply { status: "200 OK", fields, content }
        }
        Found::Slash => Reply::plain("308 Permanent Redirect", slash(path)),
        Found::Nothing => Reply::plain("404 Not Found", String::new()),
    }
}

/// The last name and a slash: relative, so nothing of the path needs to be written back.
fn slash(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or_default();
    // A folder of ours has a plain name; any other letter could end the header line.
    let name: String = name
        .chars()
        .filter(|letter| letter.is_ascii_alphanumeric() || "-_.".contains(*letter))
        .collect();
    format!("Location: {name}/\r\n")
}

impl Reply {
    fn plain(status: &'static str, fields: String) -> Self {
        let fields = format!("{fields}Content-Type: text/plain; charset=utf-8\r\n");
        Self { status, fields, content: status.into() }
    }

    /// Always asks to check for news: caching is the service worker's part, and the tests want to
    /// notice that a server is gone.
    fn send(&self, mut to: impl Write, head_only: bool) -> io::Result<()> {
        let Self { status, fields, content } = self;
        let length = content.len();
        let head = format!(
            "HTTP/1.1 {status}\r\n{fields}Content-Length: {length}\r\nCache-Control: no-cache\r\n\
             X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n"
        );
        to.write_all(head.as_bytes())?;
        if !head_only {
            to.write_all(content)?;
        }
        to.flush()
    }
}
