//! A draft as text, to be kept between two visits.

use super::SetDraft;

impl SetDraft {
    /// As text.
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// From what [`SetDraft::to_text`] wrote; nothing where it is not that.
    pub fn from_text(text: &str) -> Option<Self> {
        let draft: SetDraft = serde_json::from_str(text).ok()?;
        draft.is_tree().then_some(draft)
    }

    /// Whether no row is more than one deeper than the row before, and no id stands twice.
    pub fn is_tree(&self) -> bool {
        let mut most = 0;
        let mut ids = std::collections::HashSet::new();
        self.rows.iter().all(|row| {
            let fits = row.depth <= most && ids.insert(row.id.as_str());
            most = row.depth + 1;
            fits
        })
    }
}
