//! SHA-256, in Rust rather than in the browser: the page may be opened over plain http or from a
//! folder, where WebCrypto is missing.

use sha2::{Digest, Sha256};

/// Takes bytes piece by piece, so that a large file never stands in memory whole.
#[derive(Clone, Default)]
pub struct Hasher(Sha256);

impl Hasher {
    /// Adds bytes.
    pub fn add(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The checksum in lower-case hex.
    pub fn finish(self) -> String {
        hex(self.0.finalize())
    }
}

/// Bytes in lower-case hex.
pub fn hex(bytes: impl IntoIterator<Item = u8>) -> String {
    const DIGITS: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    let both = |byte: u8| [DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]];
    bytes.into_iter().flat_map(both).collect()
}

/// The name of the only kind of signature that there is, in files.
pub(super) const ED25519: &str = "ed25519";

/// So many bytes from lower-case hex, and nothing else.
pub(super) fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    if pairs.len() != N || !rest.is_empty() {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
        *byte = digit(*high)? << 4 | digit(*low)?;
    }
    Some(bytes)
}

/// SHA-256 in lower-case hex.
///
/// ```
/// let empty = tucham::formats::sha256_hex(b"");
/// assert!(empty.starts_with("e3b0c44298fc1c14"));
/// ```
pub fn sha256_hex(bytes: &[u8]) -> String {
    let mut hasher = Hasher::default();
    hasher.add(bytes);
    hasher.finish()
}

/// The first eight hex digits, as people compare them on paper: `7F3A-91C2`.
pub fn short(sha256: &str) -> String {
    let digits = sha256.get(..8).unwrap_or(sha256).to_ascii_uppercase();
    match digits.split_at_checked(4) {
        Some((first, second)) => format!("{first}-{second}"),
        None => digits,
    }
}
