//! Opening: the draft that the address names, a new dossier, files that the user chose.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::draft::progress;
use super::sets::set_of;
use super::{ChosenSet, Draft, Notice, Opened, Session};
use crate::browser::storage::BrowserShelf;
use crate::browser::{clock, files, identity};
use crate::domain::dossier::Dossier;
use crate::domain::problem::{Code, Problem};
use crate::domain::score::{View, score, verify};
use crate::domain::set::CriteriaSet;
use crate::formats::{
    APP_VERSION, FileKind, ReadSet, kind_of, read_dossier, read_own_set, read_set_with_text,
};
use crate::i18n::words::{draft as words, start};
use crate::keeping::{DraftKeeper, Header, Saving};
use crate::ui::routes::{Route, Step};

/// What a file turned out to be.
pub enum OpenedFile {
    /// A dossier, now a draft with this id.
    Dossier(String, Vec<Problem>),
    /// A criteria set, read but not kept yet.
    Set(Box<ReadSet>),
    /// Refused, for these reasons; nothing has changed.
    Refused(Vec<Problem>),
}

impl Session {
    /// Opens the draft that an address names, and saves the one before it.
    pub(super) fn open_by_route(self, route: &Route) {
        let Some(id) = route.draft() else {
            self.with_draft(Draft::save_now);
            return;
        };
        if self.opened.with_untracked(|opened| opened.is_for(id)) {
            return;
        }
        self.with_draft(Draft::save_now);
        self.open(id);
    }

    /// Reads a draft from the shelf anew, whatever is open.
    pub fn open(self, id: &str) {
        let id = id.to_string();
        self.opened.set(Opened::Loading(id.clone()));
        spawn_local(async move {
            let opened = match self.load(&id).await {
                Ok(draft) => Opened::Ready(draft),
                Err(problems) => Opened::Failed(id.clone(), problems),
            };
            let is_wanted = self.opened.with_untracked(|now| now.is_for(&id));
            if is_wanted {
                self.opened.set(opened);
            }
        });
    }

    async fn load(self, id: &str) -> Result<Draft, Vec<Problem>> {
        let loaded = DraftKeeper::new(BrowserShelf).load(id);
        let loaded = loaded.map_err(|fault| vec![fault.problem()])?;
        if !loaded.damaged.is_empty() {
            let problem = Problem::new(Code::DraftDamaged);
            self.tell(Notice::failed(self.say(words::DAMAGED), vec![problem]));
        }
        let kept = loaded.kept.ok_or_else(Vec::new)?;
        let read = set_of(&kept.dossier).await?;
        Ok(Draft::open(self, read.set, kept.dossier, kept.header))
    }

    /// Makes an empty dossier for a set, keeps it, and goes to its unit page.
    pub async fn start_dossier(self, chosen: ChosenSet) -> Result<(), Vec<Problem>> {
        let read = chosen.read().await?;
        let mut dossier = Dossier::new(identity::new_id(), &read.set);
        dossier.app = APP_VERSION.into();
        let year = clock::year();
        dossier.campaign.id = year.to_string();
        dossier.campaign.year = Some(year);
        dossier.campaign.title =
            start::CAMPAIGN_TITLE.with(crate::i18n::Lang::Vi, &[("year", &year.to_string())]);
        dossier.own_set = (!chosen.is_built_in()).then_some(read.text);
        let draft = self.adopt(read.set, dossier);
        let id = draft.with_now(|dossier| dossier.id.clone());
        self.go(&Route::Draft(id, Step::Unit));
        Ok(())
    }

    /// Opens a dossier in memory and keeps it on the shelf.
    fn adopt(self, set: CriteriaSet, dossier: Dossier) -> Draft {
        let draft = Draft::open(self, set, dossier, Header::default());
        draft.save(None);
        self.opened.set(Opened::Ready(draft));
        draft
    }

    /// Reads a file that the user chose. Nothing that is open changes unless it is read whole.
    pub async fn open_file(self, file: &File) -> OpenedFile {
        let bytes = match files::read(file).await {
            Ok(bytes) => bytes,
            Err(problem) => return OpenedFile::Refused(vec![problem]),
        };
        match kind_of(&bytes) {
            Err(problem) => OpenedFile::Refused(vec![problem]),
            Ok(FileKind::CriteriaSet) => match read_set_with_text(&bytes).sound() {
                Ok(read) => OpenedFile::Set(Box::new(read)),
                Err(problems) => OpenedFile::Refused(problems),
            },
            Ok(FileKind::Dossier) => self.open_dossier(&bytes).await,
            Ok(other) => OpenedFile::Refused(vec![
                Problem::new(Code::OtherFormat)
                    .with("found", other.as_str())
                    .with("expected", FileKind::Dossier.as_str()),
            ]),
        }
    }

    async fn open_dossier(self, bytes: &[u8]) -> OpenedFile {
        let checked = read_dossier(bytes);
        let warnings: Vec<Problem> =
            checked.problems.iter().filter(|problem| !problem.is_error()).cloned().collect();
        let dossier = match checked.sound() {
            Ok(dossier) => dossier,
            Err(problems) => return OpenedFile::Refused(problems),
        };
        let read = match set_of(&dossier).await {
            Ok(read) => read,
            Err(problems) => return OpenedFile::Refused(problems),
        };
        if read_own_set(&dossier).is_some() {
            let _ = self.keep_set(&read);
        }
        let warnings = warnings.into_iter().chain(verify::entries(&read.set, &dossier));
        let warnings = warnings.chain(verify::declared(&read.set, &dossier)).collect();
        match self.shelve(&read.set, dossier) {
            Ok(id) => OpenedFile::Dossier(id, warnings),
            Err(problem) => OpenedFile::Refused(vec![problem]),
        }
    }

    /// Puts a dossier from a file beside the drafts. Where one with the same id is kept already
    /// and is not the same, the file becomes a draft of its own: neither replaces the other.
    fn shelve(self, set: &CriteriaSet, mut dossier: Dossier) -> Result<String, Problem> {
        let keeper = DraftKeeper::new(BrowserShelf);
        let kept = keeper.load(&dossier.id).map_err(|fault| fault.problem())?.kept;
        if let Some(kept) = kept {
            if kept.dossier == dossier && kept.header.deleted_at.is_none() {
                return Ok(dossier.id);
            }
            dossier.id = identity::new_id();
        }
        let sheet = score(set, &dossier, View::SelfScored);
        let progress = progress(&sheet);
        let saving = Saving { at: clock::now(), progress, ..Saving::default() };
        keeper.save(&dossier, saving)?;
        Ok(dossier.id)
    }
}

impl Opened {
    fn is_for(&self, id: &str) -> bool {
        match self {
            Opened::Nothing => false,
            Opened::Loading(loading) | Opened::Failed(loading, _) => loading == id,
            Opened::Ready(draft) => draft.with_now(|dossier| dossier.id == id),
        }
    }
}
