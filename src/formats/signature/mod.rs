//! Signatures (Ed25519, RFC 8032) and what keeps a secret key: bytes in, bytes out. How they stand in
//! files is in [`json::signature`](super::json::signature) and [`json::key_file`](super::json::key_file).
//!
//! No chance is made here: whoever makes a key or closes a box brings random bytes along.

mod claim;
mod locked_box;
mod secret_key;
mod small_order;

pub use claim::Claim;
pub use locked_box::CHANCE;
pub(super) use locked_box::{LockedBox, MEMORY_KIB, PASSES};
pub use secret_key::SecretKey;

/// What is signed of a file: its kind and its seal, behind words that nothing else signs.
pub(super) fn message(format: &str, seal: &str) -> String {
    format!("tucham/signature 1\n{format}\n{seal}")
}
