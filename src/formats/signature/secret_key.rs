//! A secret key.

use std::fmt;

use ed25519_dalek::{Signer, SigningKey};

use super::message;
use crate::formats::seal::{hex, unhex};

/// A secret key: who has it can sign.
#[derive(Clone, PartialEq, Eq)]
pub struct SecretKey(SigningKey);

impl SecretKey {
    /// From 32 random bytes, which must come from the browser's own source.
    pub fn of(seed: [u8; 32]) -> Self {
        SecretKey(SigningKey::from_bytes(&seed))
    }

    /// From its hex digits, as it is kept.
    pub fn from_hex(text: &str) -> Option<Self> {
        unhex(text).map(SecretKey::of)
    }

    /// Its hex digits, for where it is kept; never for a file that goes to others.
    pub fn to_hex(&self) -> String {
        hex(self.0.to_bytes())
    }

    /// The public key, in hex.
    pub fn public(&self) -> String {
        hex(self.0.verifying_key().to_bytes())
    }

    /// Signs the seal of a file of this kind; the signature in hex.
    pub(in crate::formats) fn sign(&self, format: &str, seal: &str) -> String {
        hex(self.0.sign(message(format, seal).as_bytes()).to_bytes())
    }
}

/// By its public key: a secret stands in no message.
impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SecretKey").field(&self.public()).finish()
    }
}
