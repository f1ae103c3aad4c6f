//! The keys of undo, the same wherever a dossier is open.

use leptos::prelude::*;

use super::OpenDossier;
use crate::browser::platform::{events, page};

impl OpenDossier {
    /// Ctrl+Z and Ctrl+Y outside fields, which have their own; and whatever takes the focus ends a
    /// step. Until what is drawn now is left.
    pub fn listen_to_keys(self) {
        let keys = events::on_key(move |event| {
            let is_ours = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
            if !is_ours || page::is_typing() {
                return;
            }
            match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
                ("z", false) => self.undo(),
                ("z", true) | ("y", _) => self.redo(),
                _ => return,
            }
            event.prevent_default();
        });
        let focus = events::on_focus(move || self.end_typing());
        on_cleanup(move || {
            keys.remove();
            focus.remove();
        });
    }
}
