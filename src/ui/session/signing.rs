//! The unit's key, and whose the superior's files are. All of it is a part of the program of its own,
//! brought when something is exported or opened: nothing before needs it, and where it cannot be had a
//! file goes out unsigned, and says so.

use leptos::prelude::*;

use super::Draft;
use crate::browser::platform::random;
use crate::domain::signature::{Signed, fingerprint};
use crate::formats::{CopyKeys, Exported, FileKind, SecretKey, copy_keys, sign, sign_copy, signed};
use crate::keeping::DraftKeys;
use crate::ui::lazy::later_part;

/// For whom a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reader {
    /// For others.
    Others,
    /// For the unit itself: its keys go along.
    Itself,
}

/// A file as it goes out.
pub(super) struct Outgoing {
    /// The file.
    pub written: Exported,
    /// The draft's keys, as they are to be kept.
    pub keys: DraftKeys,
    /// The fingerprint of the key that has signed it; empty where none has.
    pub signer: String,
}

type Sign = fn(FileKind, Exported, DraftKeys, Reader) -> Outgoing;

later_part!(rest, load_sign: Sign = sign_for);
later_part!(rest, load_signed: fn(&[u8]) -> Signed = signed);
later_part!(rest, load_copy_keys: fn(&[u8]) -> CopyKeys = copy_keys);

/// Signs what was written with the unit's key, which its first export makes.
pub(super) async fn outgoing(
    kind: FileKind,
    written: Exported,
    keys: DraftKeys,
    reader: Reader,
) -> Outgoing {
    match load_sign().await {
        Ok(sign) => sign(kind, written, keys, reader),
        Err(_) => Outgoing { written, keys, signer: String::new() },
    }
}

fn sign_for(kind: FileKind, written: Exported, keys: DraftKeys, reader: Reader) -> Outgoing {
    let kept = SecretKey::from_hex(&keys.own);
    let Some(key) = kept.or_else(|| random::bytes().map(SecretKey::of)) else {
        return Outgoing { written, keys, signer: String::new() };
    };
    let written = match reader {
        Reader::Others => sign(kind, written, &key),
        Reader::Itself => sign_copy(kind, written, &key, &keys.issuer),
    };
    let signer = fingerprint(&key.public());
    Outgoing { written, keys: DraftKeys { own: key.to_hex(), ..keys }, signer }
}

/// What the signature of a file came to; nothing where the part that says so cannot be had.
pub(super) async fn signed_of(bytes: &[u8]) -> Option<Signed> {
    load_signed().await.ok().map(|signed| signed(bytes))
}

/// The keys that a unit's copy brings along.
pub(super) async fn keys_in(bytes: &[u8]) -> DraftKeys {
    match load_copy_keys().await {
        Ok(read) => {
            let CopyKeys { secret, issuer } = read(bytes);
            DraftKeys { own: secret, issuer }
        }
        Err(_) => DraftKeys::default(),
    }
}

impl Draft {
    /// The public key that the superior's files are held against; empty where none is known.
    pub(super) fn issuer(self) -> String {
        self.keys.with_value(|keys| keys.issuer.clone())
    }

    /// From now on the superior's files are held against this public key.
    pub(super) fn trust_issuer(self, issuer: String) {
        self.keys.update_value(|keys| keys.issuer = issuer);
        self.save(None);
    }
}
