//! Puts texts that failed the check aside, before anything is written in their place.

use super::keys::DAMAGED;
use super::mirror::Mirror;
use super::shelf::{Shelf, ShelfFault};

/// Copies damaged text to a key named by its content, once; the key. Nothing where neither store
/// has space for it.
pub(super) fn put_aside(
    shelf: &impl Shelf,
    mirror: &Mirror,
    id: &str,
    text: &str,
) -> Option<String> {
    let name = crate::formats::sha256_hex(text.as_bytes());
    let key = format!("{DAMAGED}{id}/{}", &name[..16]);
    let is_kept = [shelf.get(&key), mirror.get(&key)].contains(&Ok(Some(text.to_string())));
    let put = || shelf.put(&key, text).or_else(|_| mirror.put(&key, text));
    (is_kept || put().is_ok()).then_some(key)
}

/// The keys of what was put aside on one shelf.
pub(super) fn keys_on(shelf: &impl Shelf) -> Result<Vec<String>, ShelfFault> {
    let mut keys = shelf.keys()?;
    keys.retain(|key| draft_in(key).is_some());
    Ok(keys)
}

/// The draft that a key of something put aside names.
pub(super) fn draft_in(key: &str) -> Option<&str> {
    Some(key.strip_prefix(DAMAGED)?.rsplit_once('/')?.0)
}
