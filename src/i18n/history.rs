//! Who locked or reopened a dossier, and why, in words.

use super::words::{check as words, terms, unit};
use super::{Lang, safe};
use crate::domain::dossier::{HistoryEntry, Role};

/// Who did it, with what they were asked as: “Người duyệt: Lê Thị Hoa, Chủ tịch”. Empty where nothing
/// is known of it.
pub fn by_whom(entry: &HistoryEntry, lang: Lang) -> String {
    let said = [safe(entry.by.trim()), safe(entry.position.trim())];
    let said: Vec<&str> = said.iter().map(|it| &**it).filter(|it| !it.is_empty()).collect();
    let name = said.join(", ");
    let role = match entry.role {
        Some(Role::Preparer) => terms::PREPARED.to(lang),
        Some(Role::Approver) => unit::APPROVED.to(lang),
        None => return name,
    };
    match name.is_empty() {
        true => role.to_string(),
        false => words::BY_ROLE.with(lang, &[("role", role), ("name", &name)]),
    }
}

/// What was done, with its reason where there is one.
pub fn with_reason(what: &str, entry: &HistoryEntry, lang: Lang) -> String {
    match entry.reason.trim() {
        "" => what.to_string(),
        reason => words::DID_FOR.with(lang, &[("what", what), ("reason", &safe(reason))]),
    }
}
