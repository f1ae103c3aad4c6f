//! One piece of work that is saved by itself.

use std::rc::Rc;
use std::sync::Arc;

use crate::domain::campaign::Campaign;
use crate::formats::{read_campaign, read_dossier, write_campaign};
use crate::ui::session::save_clock::SaveClock;

/// What of the superior's work is saved by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Work {
    /// A campaign, by its id.
    Campaign(String),
    /// A dossier under appraisal: the campaign's id as the desk knows it, and the key of its file.
    Dossier(String, String),
}

/// The state that work was made from, so that nothing newer is replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Base {
    /// A campaign: the text of its file.
    Text(String),
    /// A dossier: the counter that was read with it.
    Counter(u64),
}

/// Work as it stands at one moment.
#[derive(Clone, Debug, Default)]
pub struct Written {
    /// What is kept.
    pub text: String,
    /// What it is called, for people.
    pub name: String,
    /// The campaign itself, where it is one.
    pub campaign: Option<Arc<Campaign>>,
}

impl Written {
    /// The text of a campaign or a dossier as it is kept.
    pub fn read(text: String) -> Self {
        if let Some(campaign) = read_campaign(text.as_bytes()).value {
            return Written { text, ..Written::of(&campaign) };
        }
        let dossier = read_dossier(text.as_bytes()).value;
        let name = dossier.map(|it| format!("{} {}", it.unit.code, it.unit.name));
        Written { text, name: name.unwrap_or_default().trim().into(), campaign: None }
    }

    /// A campaign.
    pub fn of(campaign: &Campaign) -> Self {
        Written {
            text: write_campaign(campaign).text,
            name: campaign.title.trim().into(),
            campaign: Some(Arc::new(campaign.clone())),
        }
    }
}

/// Writes down how work stands on the page that shows it; nothing once that page is gone.
pub type Write = Rc<dyn Fn() -> Option<Written>>;

/// Work that is open on a page, or that is not kept yet.
pub(super) struct Entry {
    pub work: Work,
    pub base: Base,
    /// Tells the page that has begun it from one that has just been left.
    pub token: u64,
    /// Nothing once the page was left.
    pub write: Option<Write>,
    /// As it was last written down.
    pub latest: Written,
    pub clock: SaveClock,
    /// Counts changes.
    pub version: u64,
    /// Saves in a row that failed.
    pub failures: u32,
    pub is_saving: bool,
}

impl Entry {
    /// Writes down how it stands now, where a page still shows it.
    pub fn write_down(&mut self) {
        if let Some(written) = self.write.as_ref().and_then(|write| write()) {
            self.latest = written;
        }
    }
}
