//! What the signature of a file came to.

use serde::{Deserialize, Serialize};

use crate::domain::problem::{Code, Problem};

/// What the signature of a file came to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Signed {
    /// There is none.
    #[default]
    No,
    /// It holds, by this public key (in hex).
    By(String),
    /// There is one, and it does not hold.
    Broken(Broken),
}

/// Why a signature does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Broken {
    /// It is over something else than the file.
    Content,
    /// It has not the form of one signature, such as where a file has two.
    Shape,
    /// What stands for its key is none: no point of the curve, or one that fits anything.
    Key,
}

impl Signed {
    /// The public key by which the file is signed.
    pub fn key(&self) -> Option<&str> {
        match self {
            Signed::By(key) => Some(key),
            _ => None,
        }
    }
}

impl Broken {
    /// What is told of it.
    pub fn problem(self) -> Problem {
        Problem::new(match self {
            Broken::Content => Code::SignatureBroken,
            Broken::Shape => Code::SignatureShape,
            Broken::Key => Code::SignatureKey,
        })
        .at("/seal/signature")
    }
}
