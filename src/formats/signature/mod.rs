//! Signatures (Ed25519, RFC 8032) and what keeps a secret key: bytes in, bytes out. How they stand in
//! files is in [`json::signature`](super::json::signature) and [`json::key_file`](super::json::key_file).
//!
//! No chance is made here: whoever makes a key or closes a box brings random bytes along.

mod locked_box;
mod secret_key;

pub use locked_box::CHANCE;
pub(super) use locked_box::{LockedBox, MEMORY_KIB, PASSES};
pub use secret_key::SecretKey;

use ed25519_dalek::{Signature, VerifyingKey};

use super::seal::unhex;
use crate::domain::signature::Broken;

/// What is signed of a file: its kind and its seal, behind words that nothing else signs.
pub(super) fn message(format: &str, seal: &str) -> String {
    format!("tucham/signature 1\n{format}\n{seal}")
}

/// Whether a signature is of this message by this public key, both in hex.
///
/// Strictly: a key that is no point of the curve, is not written in its one way, or fits anything
/// is none; a signature has one way of being written.
///
/// # Errors
/// [`Broken`] says why it is not.
pub(super) fn verify(message: &str, key: &str, signature: &str) -> Result<(), Broken> {
    let bytes = unhex::<32>(key).ok_or(Broken::Shape)?;
    let signature = unhex::<64>(signature).ok_or(Broken::Shape)?;
    let key = VerifyingKey::from_bytes(&bytes).map_err(|_| Broken::Key)?;
    if !is_canonical(&bytes) || key.is_weak() {
        return Err(Broken::Key);
    }
    let signature = Signature::from_bytes(&signature);
    key.verify_strict(message.as_bytes(), &signature).map_err(|_| Broken::Content)
}

/// Whether the height of a point, without its sign, is written below 2^255 − 19, little-endian: the one way
/// of writing it.
fn is_canonical(bytes: &[u8; 32]) -> bool {
    let [lowest, between @ .., highest] = bytes;
    let is_high = highest & 0x7f == 0x7f && between.iter().all(|byte| *byte == 0xff);
    !is_high || *lowest < 0xed
}
