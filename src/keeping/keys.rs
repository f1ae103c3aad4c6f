//! Under which keys things are kept. A key once used keeps its meaning for good.

/// Slots of drafts: `tucham/draft/ID/0` and `/1`.
pub(super) const DRAFTS: &str = "tucham/draft/";
/// What was put aside: `tucham/damaged/ID/HASH`.
pub(super) const DAMAGED: &str = "tucham/damaged/";
/// Criteria sets: `tucham/set/CHECKSUM`.
pub(super) const SETS: &str = "tucham/set/";
/// Samples that a draft was made with, so that it opens without the network:
/// `tucham/sample/CHECKSUM`.
pub(super) const SAMPLES: &str = "tucham/sample/";
/// The criteria set in the making: `tucham/set-draft`.
pub(super) const SET_DRAFT: &str = "tucham/set-draft";
/// The manifest, a line for each draft: `tucham/known/ID`.
pub(super) const KNOWN: &str = "tucham/known/";
/// What can be taken back: `tucham/steps/ID`.
pub(super) const STEPS: &str = "tucham/steps/";
/// Since when a draft in the trash has been overdue: `tucham/overdue/ID`.
pub(super) const OVERDUE: &str = "tucham/overdue/";
/// In local storage: that the second store has been in use.
pub(super) const MIRRORED: &str = "tucham/mirrored";

/// Whether a key holds work: a draft or what is left of one, a set, or the line of a manifest.
pub fn is_kept_work(key: &str) -> bool {
    [DRAFTS, DAMAGED, SETS, KNOWN].iter().any(|start| key.starts_with(start))
}

/// The key of one slot of a draft.
pub(super) fn slot_key(id: &str, place: usize) -> String {
    format!("{DRAFTS}{id}/{place}")
}

/// How every key of a draft's slots begins.
pub fn slots_of(id: &str) -> String {
    format!("{DRAFTS}{id}/")
}

/// The draft of which a slot stands under this key.
pub fn draft_of(key: &str) -> Option<&str> {
    Some(key.strip_prefix(DRAFTS)?.rsplit_once('/')?.0)
}
