//! What a browser can compute of a file before it is read, in threads of its own: its checksum, and whether its
//! signature is one. Both are taken only for what they are of; without them this program computes the same itself.

use super::kind::FileKind;
use super::sealed;
use super::signature::stated;
use super::tree::Json;
use crate::formats::sha256_hex;
use crate::formats::signature::{Claim, message};

/// So near its end a file that this program wrote has its seal.
const SEAL_WITHIN: usize = 1_500;
/// So near its beginning it says of what kind it is.
const KIND_WITHIN: usize = 300;

/// What is known of a file before it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beforehand {
    /// SHA-256 of its bytes, in hex.
    pub sum: String,
    /// The signature that was verified as far as the standard asks (RFC 8032, 5.1.7), and of what.
    pub verified: Option<Claim>,
}

impl Beforehand {
    /// Where nothing was computed: the checksum alone.
    pub fn of(bytes: &[u8]) -> Self {
        Beforehand { sum: sha256_hex(bytes), verified: None }
    }
}

/// The signature that a dossier or explanations as this program writes them state at their end, found without
/// reading what lies between; nothing for any other file, which is no fault.
///
/// The seal is taken as it is stated: only reading the file shows whether it is the file's own.
pub fn stated_at_end(bytes: &[u8]) -> Option<Claim> {
    let kind = kind_at_start(&bytes[..bytes.len().min(KIND_WITHIN)])?;
    let end = &bytes[bytes.len().saturating_sub(SEAL_WITHIN)..];
    let place = last(end, b"\n  \"seal\": {")?;
    let seal = [b"{", &end[place..]].concat();
    let json = Json::parse(std::str::from_utf8(&seal).ok()?).ok()?;
    let text = |key: &str| stated(&json)?.get(key).and_then(Json::as_text);
    Some(Claim {
        message: message(kind.as_str(), sealed::stated(&json)?),
        key: text("key")?.into(),
        value: text("value")?.into(),
    })
}

fn kind_at_start(start: &[u8]) -> Option<FileKind> {
    [FileKind::Dossier, FileKind::Explanations]
        .into_iter()
        .find(|kind| last(start, format!("\"format\": \"{}\"", kind.as_str()).as_bytes()).is_some())
}

fn last(within: &[u8], what: &[u8]) -> Option<usize> {
    within.windows(what.len()).rposition(|window| window == what)
}
