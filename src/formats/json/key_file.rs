//! Reads and writes a key file: the secret key of a campaign, closed by a passphrase.

use super::kind::FileKind;
use super::reader::{At, Object};
use super::sealed::{self, Exported};
use super::writer::Fields;
use crate::domain::problem::{Checked, Code, Problem};
use crate::domain::signature::fingerprint;
use crate::domain::text::composed;
use crate::formats::seal::{hex, unhex};
use crate::formats::signature::{CHANCE, LockedBox, MEMORY_KIB, PASSES, SecretKey};

/// The fewest letters of a passphrase.
pub const MIN_PASSPHRASE: usize = 8;

/// How the box is closed, as the file states it.
const CLOSED_BY: &str = "argon2id+xchacha20-poly1305";

/// The secret key of a campaign, and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyFile {
    /// The campaign's id.
    pub campaign: String,
    /// Its name, for people.
    pub title: String,
    /// The key.
    pub key: SecretKey,
}

/// What stands in the file, the box still closed.
struct Closed {
    campaign: String,
    title: String,
    public: String,
    locked: Option<LockedBox>,
}

/// Writes a key file, sealed. `chance` is random bytes, never used before.
///
/// # Errors
/// [`Code::PassphraseShort`].
pub fn write_key_file(
    file: &KeyFile,
    passphrase: &str,
    chance: [u8; CHANCE],
) -> Result<Exported, Problem> {
    let short = || Problem::new(Code::PassphraseShort).with("limit", MIN_PASSPHRASE);
    if composed(passphrase).chars().count() < MIN_PASSPHRASE {
        return Err(short());
    }
    let public = file.key.public();
    let secret = file.key.to_hex();
    let label = label(&file.campaign, &public);
    let locked = LockedBox::close(secret.as_bytes(), &label, passphrase, chance);
    let locked = locked.ok_or_else(short)?;
    let inside = Fields::default()
        .add("closedBy", CLOSED_BY)
        .add("memoryKiB", u64::from(MEMORY_KIB))
        .add("passes", u64::from(PASSES))
        .add("salt", hex(locked.salt))
        .add("nonce", hex(locked.nonce))
        .add("content", hex(locked.content));
    let campaign = Fields::default().add("id", &file.campaign).add("title", &file.title);
    let document = sealed::heading(FileKind::Key)
        .add("campaign", campaign)
        .add("fingerprint", fingerprint(&public))
        .add("key", public.as_str())
        .add("box", inside);
    Ok(sealed::write(document.done()))
}

/// Reads a key file with its passphrase.
///
/// Stricter than other files: one that is not whole is refused ([`Code::KeyDamaged`]).
///
/// # Errors
/// Why it is no key file; [`Code::KeyDamaged`], [`Code::KeyPassphrase`].
pub fn read_key_file(bytes: &[u8], passphrase: &str) -> Result<KeyFile, Problem> {
    let Checked { value, problems } = sealed::read(bytes, FileKind::Key, document);
    let is_foreign = |it: &&Problem| it.place.pointer.is_empty() && it.is_error();
    if let Some(foreign) = problems.iter().find(is_foreign) {
        return Err(foreign.clone());
    }
    let newer = problems.iter().find(|it| it.code == Code::NewerVersion);
    if let Some(newer) = newer {
        return Err(newer.clone());
    }
    let damaged = || Problem::new(Code::KeyDamaged).at("/box");
    let closed = value.filter(|_| problems.is_empty()).ok_or_else(damaged)?;
    let locked = closed.locked.ok_or_else(damaged)?;
    let label = label(&closed.campaign, &closed.public);
    let content = locked.open(&label, passphrase);
    let content = content.ok_or_else(|| Problem::new(Code::KeyPassphrase).at("/box/content"))?;
    let key = std::str::from_utf8(&content).ok().and_then(SecretKey::from_hex);
    let key = key.filter(|key| key.public() == closed.public).ok_or_else(damaged)?;
    Ok(KeyFile { campaign: closed.campaign, title: closed.title, key })
}

/// What stands on the box: it opens for no other campaign and no other key.
fn label(campaign: &str, public: &str) -> String {
    format!("tucham/key 1\n{campaign}\n{public}")
}

fn document(root: &Object) -> Closed {
    root.get("app");
    root.get("fingerprint");
    let campaign = root.need("campaign").and_then(|at| at.object());
    let word = |key: &str| campaign.as_ref().map(|it| it.text_or_empty(key)).unwrap_or_default();
    Closed {
        campaign: word("id"),
        title: word("title"),
        public: root.text("key"),
        locked: root.need("box").and_then(|at| locked(&at)),
    }
}

/// The box, where it is closed as this program closes it.
fn locked(at: &At) -> Option<LockedBox> {
    let object = at.object()?;
    let cost = [("memoryKiB", MEMORY_KIB), ("passes", PASSES)];
    let is_ours = |(key, cost)| object.need(key).is_some_and(|at| at.whole() == u64::from(cost));
    let is_ours = object.text("closedBy") == CLOSED_BY && cost.into_iter().all(is_ours);
    let content = object.text("content");
    let (pairs, rest) = content.as_bytes().as_chunks::<2>();
    let byte = |pair: &[u8; 2]| {
        let pair = std::str::from_utf8(pair).ok()?;
        unhex::<1>(pair).map(|[byte]| byte)
    };
    let content = pairs.iter().map(byte).collect::<Option<Vec<u8>>>()?;
    let salt = unhex(&object.text("salt"))?;
    let nonce = unhex(&object.text("nonce"))?;
    (is_ours && rest.is_empty()).then_some(LockedBox { salt, nonce, content })
}
