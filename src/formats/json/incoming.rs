//! Reads a file that arrived at a superior's: whatever it is, something can be said of it.

use super::kind::{FileKind, check_version, kind_in};
use super::sealed::Claim;
use super::tree::Json;
use super::{dossier, explanations};
use crate::domain::dossier::{Dossier, Origin};
use crate::domain::problem::{Checked, Code, Problem};
use crate::domain::review::exchange::ExplanationsFile;
use crate::domain::review::{Content, Incoming, Sent};
use crate::domain::set::Sets;
use crate::formats::{read_own_set, sha256_hex};

/// Reads a file that arrived: a dossier or explanations; anything else is refused by its kind.
///
/// A criteria set inside a dossier is read only when `sets` does not have it.
///
/// Independent of every other file, so that many can be read at once.
pub fn read_incoming(sets: &Sets, file: &str, bytes: &[u8]) -> Incoming {
    Opened::new(file, bytes, sha256_hex(bytes)).read(sets, None)
}

/// A file that arrived, read as far as that needs neither criteria sets nor its seal: whoever has a
/// faster SHA-256 than ours can have it computed meanwhile.
#[derive(Debug)]
pub struct Opened {
    file: String,
    key: String,
    size: u64,
    body: Body,
    problems: Vec<Problem>,
    seal: Option<Claim>,
}

/// What was read.
#[derive(Debug)]
enum Body {
    Dossier(Box<Dossier>),
    Explanations(Box<ExplanationsFile>),
    Nothing,
}

impl Opened {
    /// Opens a file. `key` is the SHA-256 of its bytes, in hex.
    pub fn new(file: &str, bytes: &[u8], key: String) -> Self {
        let (Checked { value, problems }, seal) = match body(bytes) {
            Ok((read, seal)) => (read, Some(seal)),
            Err(problem) => (Checked::refused(problem), None),
        };
        let (file, size, body) =
            (file.to_string(), bytes.len() as u64, value.unwrap_or(Body::Nothing));
        Opened { file, key, size, body, problems, seal }
    }

    /// The text of which [`Self::read`] wants the SHA-256; nothing where no seal is stated.
    pub fn sealed_text(&self) -> Option<&str> {
        let seal = self.seal.as_ref().filter(|seal| seal.stated.is_some());
        seal.map(|seal| seal.canonical.as_str())
    }

    /// Reads it to the end. `sum` is the SHA-256 of [`Self::sealed_text`] in hex; without it, it is
    /// computed here.
    pub fn read(self, sets: &Sets, sum: Option<String>) -> Incoming {
        let Opened { file, key, size, body, mut problems, seal } = self;
        problems.extend(seal.as_ref().and_then(|seal| seal.check(sum)));
        let content = match body {
            Body::Dossier(dossier) => {
                let stated = seal.and_then(|seal| seal.stated).unwrap_or_default();
                sent(sets, *dossier, stated, &mut problems)
            }
            Body::Explanations(explanations) => Content::Explanations(explanations),
            Body::Nothing => Content::Nothing,
        };
        Incoming { file, key, size, content, problems }
    }
}

fn body(bytes: &[u8]) -> Result<(Checked<Body>, Claim), Problem> {
    let json = Json::read(bytes)?;
    let kind = kind_in(&json)?;
    check_version(&json)?;
    match kind {
        FileKind::Dossier => {
            let (Checked { value, problems }, seal) = dossier::claimed(&json);
            let value = value.map(|it| Body::Dossier(Box::new(it)));
            Ok((Checked { value, problems }, seal))
        }
        FileKind::Explanations => {
            let (Checked { value, problems }, seal) = explanations::claimed(&json);
            let value = value.map(|it| Body::Explanations(Box::new(it)));
            Ok((Checked { value, problems }, seal))
        }
        other => Err(Problem::new(Code::NotForInbox).with("found", other.as_str())),
    }
}

fn sent(sets: &Sets, dossier: Dossier, seal: String, problems: &mut Vec<Problem>) -> Content {
    let origin = Origin { revision: dossier.revision, seal, ..Origin::default() };
    let mut own_set = None;
    if sets.get(&dossier.set.checksum).is_none()
        && let Some(Checked { value, problems: found }) = read_own_set(&dossier)
    {
        let is_sound = !found.iter().any(Problem::is_error);
        own_set = value.filter(|_| is_sound).map(|read| read.set);
        problems.extend(found);
    }
    Content::Dossier(Box::new(Sent { dossier, origin, own_set }))
}
