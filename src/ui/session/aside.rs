//! What failed the check and was put aside: told once it is found, listed, handed out, thrown away.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Notice, Session, stores};
use crate::i18n::words::keeping as words;
use crate::keeping::{Aside, Loaded};

/// A text that was put aside, as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PutAside {
    /// The text and its key.
    pub aside: Aside,
    /// Whose draft it was, or the words for one without a name; the id of one that does not open.
    pub name: String,
    /// Whether the draft is kept without any whole state: then this is what is left of it.
    pub is_all_that_is_left: bool,
}

impl Session {
    /// Whether anything is kept that cannot be opened here, or was put aside.
    pub fn has_aside(self) -> bool {
        let keeper = stores::drafts();
        let is_newer = |id: &String| keeper.load(id).is_ok_and(|loaded| loaded.newer.is_some());
        keeper.has_put_aside() || keeper.ids().unwrap_or_default().iter().any(is_newer)
    }

    /// Everything that was put aside in either store.
    pub fn put_aside(self) -> Vec<PutAside> {
        let keeper = stores::drafts();
        let shown = |aside: Aside| {
            let loaded = keeper.load(&aside.draft).unwrap_or_default();
            let name = loaded.kept.as_ref().map(|kept| self.name_of(&kept.dossier));
            PutAside {
                name: name.unwrap_or_else(|| aside.draft.clone()),
                is_all_that_is_left: loaded.kept.is_none() && !loaded.damaged.is_empty(),
                aside,
            }
        };
        keeper.put_aside().unwrap_or_default().into_iter().map(shown).collect()
    }

    /// Tells of what failed the check when a draft was read that opens all the same.
    pub(super) fn tell_damaged(self, loaded: &Loaded) {
        let is_news = self.stores.report.with_untracked(|report| {
            loaded.damaged.iter().any(|key| !report.damaged.contains(key))
        });
        if is_news && loaded.kept.is_some() {
            self.stores.report.update(|report| report.tell_damaged(&loaded.damaged));
        }
    }

    /// Hands over what was put aside, as it stands; whether the browser took it.
    pub async fn download_aside(self, aside: &Aside) -> bool {
        let hash = aside.key.rsplit('/').next().unwrap_or_default();
        let name = format!("tu-cham_ban-nhap-hong_{}_{hash}.txt", aside.draft);
        self.hand_over(&name, &aside.text).await
    }

    /// Hands over what was put aside, then throws it away and offers the way back.
    pub async fn discard_aside(self, aside: Aside) {
        if !self.download_aside(&aside).await {
            return;
        }
        match stores::drafts().discard(&aside) {
            Ok(true) => {}
            Ok(false) => return,
            Err(fault) => {
                let problems = vec![fault.problem()];
                return self.tell(Notice::failed(self.say(words::NOT_DISCARDED), problems));
            }
        }
        self.asides_changed();
        let undo = Arc::new(move || {
            if let Err(fault) = stores::drafts().put_back(&aside) {
                let problems = vec![fault.problem()];
                self.tell(Notice::failed(self.say(words::NOT_PUT_BACK), problems));
            }
            self.asides_changed();
        });
        let said = Notice::said(self.say(words::DISCARDED));
        self.tell(Notice { undo: Some(undo), ..said });
    }

    fn asides_changed(self) {
        self.pump();
        self.list_again();
    }
}
