//! The documents of a criterion in the open draft, as its list and its entry have them.

use leptos::prelude::*;

use crate::domain::dossier::Cited;
use crate::ui::components::EvidenceChange;

/// The documents of a criterion. `Copy`: a bundle of signals.
#[derive(Clone, Copy)]
pub(super) struct Documents {
    /// The leaf's id.
    pub leaf: StoredValue<String>,
    /// Its evidence, with the documents.
    pub evidence: Memo<Vec<Cited>>,
    /// Told what they become, and with a field that it was typed.
    pub on_change: Callback<EvidenceChange>,
}

impl Documents {
    /// With what the ids of its elements begin.
    pub fn prefix(self) -> String {
        self.leaf.with_value(|leaf| format!("evidence-{leaf}"))
    }
}
