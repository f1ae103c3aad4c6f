//! A signed or unsigned file, held against the key that issued the campaign.

use super::{Broken, Signed, fingerprint};
use crate::domain::problem::{Code, Problem};

/// Whose a file of the superior is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Signed by the key that issued the campaign.
    Issuer,
    /// Signed by another one.
    Other {
        /// The public key of the signature.
        found: String,
        /// The campaign's.
        expected: String,
    },
    /// Not signed, though the campaign has a key.
    Unsigned {
        /// The campaign's public key.
        expected: String,
    },
    /// Signed, and the signature does not hold.
    Broken(Broken),
    /// Nothing is known here to hold it against: the campaign has no key.
    Unknown {
        /// The public key of the signature, where there is one.
        found: Option<String>,
    },
    /// The program could not look at the signature.
    Unchecked,
}

impl Whose {
    /// Holds what a signature came to against a campaign's public key; empty where it has none.
    pub fn of(signed: &Signed, issuer: &str) -> Self {
        let expected = issuer.to_string();
        match signed {
            Signed::Broken(broken) => Whose::Broken(*broken),
            Signed::By(key) if key == issuer => Whose::Issuer,
            other if issuer.is_empty() => Whose::Unknown { found: other.key().map(str::to_string) },
            Signed::By(key) => Whose::Other { found: key.clone(), expected },
            Signed::No => Whose::Unsigned { expected },
        }
    }

    /// What a person is warned of before anything of the file is used; nothing for the issuer's own.
    pub fn warning(&self) -> Option<Problem> {
        let place = |code| Problem::new(code).at("/seal/signature");
        Some(match self {
            Whose::Issuer => return None,
            Whose::Other { found, expected } => place(Code::SignatureOther)
                .with("found", fingerprint(found))
                .with("expected", fingerprint(expected)),
            Whose::Unsigned { expected } => {
                place(Code::SignatureMissing).with("expected", fingerprint(expected))
            }
            Whose::Broken(broken) => broken.problem(),
            Whose::Unknown { found: Some(found) } => {
                place(Code::SignerUnknown).with("found", fingerprint(found))
            }
            Whose::Unknown { found: None } => place(Code::SignerNone),
            Whose::Unchecked => place(Code::SignatureUnchecked),
        })
    }
}
