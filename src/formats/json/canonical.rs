//! Canonical JSON (RFC 8785) and the seal over it.

use super::tree::Json;
use crate::formats::seal::sha256_hex;

/// The canonical form: sorted keys, no blanks, numbers as ECMAScript writes them.
pub(super) fn canonical(json: &Json) -> String {
    serde_json_canonicalizer::to_string(json).unwrap_or_default()
}

/// SHA-256 over the canonical form, in hex.
pub(super) fn checksum(json: &Json) -> String {
    sha256_hex(canonical(json).as_bytes())
}

/// The document without its seal.
pub(super) fn without_seal(json: &Json) -> Json {
    match json {
        Json::Object(fields) => {
            Json::Object(fields.iter().filter(|(key, _)| key != "seal").cloned().collect())
        }
        other => other.clone(),
    }
}
