//! Writing an answer.

use std::io::{self, Write};

use crate::server::files::Found;
use crate::server::request::Request;

/// Writes the answer to a request.
pub fn write(to: impl Write, request: &Request, found: Found) -> io::Result<()> {
    match (request.method.as_str(), found) {
        ("", _) => plain(to, "400 Bad Request", ""),
        ("GET" | "HEAD", Found::File { content, kind, encoding }) => {
            let encoding =
                encoding.map(|name| format!("Content-Encoding: {name}\r\n")).unwrap_or_default();
            let fields = format!("Content-Type: {kind}\r\n{encoding}Vary: Accept-Encoding\r\n");
            send(to, "200 OK", &fields, &content, request.method == "HEAD")
        }
        ("GET" | "HEAD", Found::Slash) => {
            plain(to, "308 Permanent Redirect", &slash(&request.path))
        }
        ("GET" | "HEAD", Found::Nothing) => plain(to, "404 Not Found", ""),
        _ => plain(to, "405 Method Not Allowed", "Allow: GET, HEAD\r\n"),
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

fn plain(to: impl Write, status: &str, fields: &str) -> io::Result<()> {
    let fields = format!("{fields}Content-Type: text/plain; charset=utf-8\r\n");
    send(to, status, &fields, status.as_bytes(), false)
}

/// Always asks to check for news: the service worker caches, and a server that is stopped must be missed.
fn send(
    mut to: impl Write,
    status: &str,
    fields: &str,
    content: &[u8],
    head_only: bool,
) -> io::Result<()> {
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
