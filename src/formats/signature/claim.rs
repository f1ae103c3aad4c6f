//! A signature as it is stated, and what it comes to.

use ed25519_dalek::{Signature, VerifyingKey};

use super::small_order;
use crate::domain::signature::Broken;
use crate::formats::seal::unhex;

/// A signature as it is stated: what it is over, by which key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// What was signed.
    pub message: String,
    /// The public key, in hex.
    pub key: String,
    /// The signature, in hex.
    pub value: String,
}

impl Claim {
    /// Key and signature as bytes, for another program to verify; nothing where they are none.
    pub fn bytes(&self) -> Option<([u8; 32], [u8; 64])> {
        Some((unhex(&self.key)?, unhex(&self.value)?))
    }

    /// Whether the signature is of this message by this key.
    ///
    /// Strictly: a key that is no point of the curve, is not written in its one way, or fits anything
    /// is none; a signature has one way of being written.
    ///
    /// # Errors
    /// [`Broken`] says why it is not.
    pub(in crate::formats) fn verify(&self) -> Result<(), Broken> {
        let (key, signature) = self.parts()?;
        let is_of_it = key.verify_strict(self.message.as_bytes(), &signature);
        is_of_it.map_err(|_| Broken::Content)
    }

    /// What [`Self::verify`] asks beyond the standard, where another program verified as that asks (RFC 8032,
    /// 5.1.7): the key is written in its one way, and neither it nor the point in the signature fits anything.
    ///
    /// # Errors
    /// As [`Self::verify`].
    pub(in crate::formats) fn strict(&self) -> Result<(), Broken> {
        let (key, signature) = self.bytes().ok_or(Broken::Shape)?;
        if !is_canonical(&key) || small_order::fits_anything(&key) {
            return Err(Broken::Key);
        }
        let point = Signature::from_bytes(&signature);
        if small_order::fits_anything(point.r_bytes()) { Err(Broken::Content) } else { Ok(()) }
    }

    fn parts(&self) -> Result<(VerifyingKey, Signature), Broken> {
        let (bytes, signature) = self.bytes().ok_or(Broken::Shape)?;
        let key = VerifyingKey::from_bytes(&bytes).map_err(|_| Broken::Key)?;
        if !is_canonical(&bytes) || key.is_weak() {
            return Err(Broken::Key);
        }
        Ok((key, Signature::from_bytes(&signature)))
    }
}

/// Whether the height of a point, without its sign, is written below 2^255 − 19, little-endian: the one way
/// of writing it.
fn is_canonical(bytes: &[u8; 32]) -> bool {
    let [lowest, between @ .., highest] = bytes;
    let is_high = highest & 0x7f == 0x7f && between.iter().all(|byte| *byte == 0xff);
    !is_high || *lowest < 0xed
}
