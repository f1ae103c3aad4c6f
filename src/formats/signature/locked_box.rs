//! A box that a passphrase closes: Argon2id makes a key of the passphrase, XChaCha20-Poly1305 closes
//! the box with it.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

use crate::domain::text::composed;

/// So many random bytes close a box: salt and nonce.
pub const CHANCE: usize = SALT + NONCE;

const SALT: usize = 16;
const NONCE: usize = 24;

/// What making a key of a passphrase costs: 19 MiB, twice, as OWASP advises; about a second in the
/// browser of an old computer. Stated in the file, and the only cost that is taken: no file decides
/// how much work this computer does.
pub(in crate::formats) const MEMORY_KIB: u32 = 19 * 1024;
pub(in crate::formats) const PASSES: u32 = 2;

/// A closed box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::formats) struct LockedBox {
    /// Makes each passphrase a key of its own.
    pub salt: [u8; SALT],
    /// Never used twice with one key.
    pub nonce: [u8; NONCE],
    /// What is inside, closed.
    pub content: Vec<u8>,
}

impl LockedBox {
    /// Closes a box; `label` is what stands on it, and cannot be altered either. Nothing where the
    /// passphrase cannot be made a key, such as a very long one.
    pub fn close(
        content: &[u8],
        label: &str,
        passphrase: &str,
        chance: [u8; CHANCE],
    ) -> Option<Self> {
        let (salt, nonce) = chance.split_first_chunk::<SALT>()?;
        let (salt, nonce) = (*salt, *nonce.first_chunk::<NONCE>()?);
        let inside = Payload { msg: content, aad: label.as_bytes() };
        let content = cipher(passphrase, &salt)?.encrypt(&XNonce::from(nonce), inside).ok()?;
        Some(LockedBox { salt, nonce, content })
    }

    /// Opens it; nothing with another passphrase, or where anything was altered.
    pub fn open(&self, label: &str, passphrase: &str) -> Option<Vec<u8>> {
        let inside = Payload { msg: &self.content, aad: label.as_bytes() };
        cipher(passphrase, &self.salt)?.decrypt(&XNonce::from(self.nonce), inside).ok()
    }
}

fn cipher(passphrase: &str, salt: &[u8]) -> Option<XChaCha20Poly1305> {
    let params = Params::new(MEMORY_KIB, PASSES, 1, None).ok()?;
    let mut memory = vec![Block::default(); params.block_count()];
    let mut key = [0; 32];
    // One keyboard writes a marked letter as one sign, another as two.
    let passphrase = composed(passphrase);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into_with_memory(passphrase.as_bytes(), salt, &mut key, &mut memory)
        .ok()?;
    Some(XChaCha20Poly1305::new(&key.into()))
}
