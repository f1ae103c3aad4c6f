//! The content security policies: what the page needs, and nothing else.

use crate::release::digest;

/// The folder's: its own files and the wasm compiler; no inline script or style at all.
pub fn folder() -> String {
    meta(&[
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
    ])
}

/// The one file's: exactly these scripts and this style, and no connection to anywhere.
pub fn one_file(scripts: &[&str], style: &str) -> String {
    let hashes: Vec<_> = scripts.iter().map(|script| hash(script)).collect();
    meta(&[
        "default-src 'none'",
        &format!("script-src {} 'wasm-unsafe-eval'", hashes.join(" ")),
        &format!("style-src {}", hash(style)),
        "img-src data:",
        "connect-src 'none'",
        // A worker starts from a blob of what the page itself holds; where none starts, the page runs its script.
        "worker-src blob:",
        "base-uri 'none'",
        "form-action 'none'",
    ])
}

fn meta(directives: &[&str]) -> String {
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">", directives.join("; "))
}

fn hash(source: &str) -> String {
    format!("'{}'", digest::integrity(source.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_allowed_but_what_is_named() {
        for policy in [folder(), one_file(&["a()"], "p{}")] {
            assert!(policy.contains("content=\"default-src 'none'; "), "{policy}");
            assert!(
                !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"),
                "{policy}"
            );
        }
    }

    #[test]
    fn the_one_file_names_its_scripts_by_hash_and_connects_nowhere() {
        let policy = one_file(&["alert('Hello, world.');"], "");
        // The example of the policy's own specification.
        assert!(policy.contains(
            "script-src 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=' 'wasm-unsafe-eval'"
        ));
        assert!(policy.contains("connect-src 'none'"));
    }
}
