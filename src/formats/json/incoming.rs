//! Reads a file that arrived at a superior's: whatever it is, something can be said of it.

use super::beforehand::Beforehand;
use super::canonical::checksum_unsealed;
use super::kind::{FileKind, check_version, kind_in, tree_of};
use super::signature::{holds_secret, signed_by};
use super::tree::Json;
use super::{dossier, explanations, sealed};
use crate::domain::dossier::Origin;
use crate::domain::problem::{Checked, Code, Problem};
use crate::domain::review::{Content, Incoming, Sent};
use crate::domain::set::Sets;
use crate::domain::signature::Signed;
use crate::formats::read_own_set;
use crate::formats::signature::Claim;

/// Reads a file that arrived: a dossier or explanations; anything else is refused by its kind.
///
/// A criteria set inside a dossier is read only when `sets` does not have it.
///
/// Independent of every other file, so that many can be read at once.
pub fn read_incoming(sets: &Sets, file: &str, bytes: &[u8]) -> Incoming {
    read_known(sets, file, bytes, Beforehand::of(bytes))
}

/// The same where something of it was computed already.
pub fn read_known(sets: &Sets, file: &str, bytes: &[u8], known: Beforehand) -> Incoming {
    let Beforehand { sum: key, verified } = known;
    let (Checked { value, problems }, signed) = content(sets, bytes, verified.as_ref());
    Incoming {
        file: file.to_string(),
        key,
        size: bytes.len() as u64,
        content: value.unwrap_or(Content::Nothing),
        signed,
        problems,
    }
}

fn content(sets: &Sets, bytes: &[u8], verified: Option<&Claim>) -> (Checked<Content>, Signed) {
    let json = match tree_of(bytes) {
        Ok(json) => json,
        Err(problem) => return (Checked::refused(problem), Signed::No),
    };
    let mut read = in_tree(sets, &json);
    if read.value.is_none() {
        return (read, Signed::No);
    }
    let signed = signed_by(&json, is_whole(&read.problems), verified);
    if let Signed::Broken(broken) = &signed {
        read.problems.push(broken.problem());
    }
    if holds_secret(&json) {
        read.problems.push(Problem::new(Code::SecretInside).at("/seal/secret"));
    }
    (read, signed)
}

fn in_tree(sets: &Sets, json: &Json) -> Checked<Content> {
    let kind = kind_in(json).and_then(|kind| check_version(json, kind).map(|()| kind));
    match kind {
        Err(problem) => Checked::refused(problem),
        Ok(FileKind::Dossier) => sent(sets, json),
        Ok(FileKind::Explanations) => {
            let Checked { value, problems } = explanations::from_json(json);
            Checked { value: value.map(|it| Content::Explanations(Box::new(it))), problems }
        }
        Ok(other) => {
            Checked::refused(Problem::new(Code::NotForInbox).with("found", other.as_str()))
        }
    }
}

/// Whether the seal that a file states is its own.
fn is_whole(problems: &[Problem]) -> bool {
    !problems.iter().any(|it| matches!(it.code, Code::SealBroken | Code::SealMissing))
}

fn sent(sets: &Sets, json: &Json) -> Checked<Content> {
    let Checked { value, mut problems } = dossier::from_json(json);
    let Some(dossier) = value else { return Checked { value: None, problems } };
    let seal = sealed::stated(json).unwrap_or_default().to_string();
    let content = if is_whole(&problems) { seal.clone() } else { checksum_unsealed(json) };
    let origin = Origin { revision: dossier.revision, seal, ..Origin::default() };
    let mut own_set = None;
    if sets.get(&dossier.set.checksum).is_none()
        && let Some(Checked { value, problems: found }) = read_own_set(&dossier)
    {
        let is_sound = !found.iter().any(Problem::is_error);
        own_set = value.filter(|_| is_sound).map(|read| read.set);
        // What should be looked at in the set is no fault of the unit's file: the set carries it.
        problems.extend(found.into_iter().filter(Problem::is_error));
    }
    let sent = Sent { dossier, origin, content, own_set };
    Checked { value: Some(Content::Dossier(Box::new(sent))), problems }
}
