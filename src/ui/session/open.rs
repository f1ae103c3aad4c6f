//! Opening: the draft that the address names, a new dossier, files that the user chose.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::progress::progress;
use super::reply::elsewhere;
use super::set_desk::{hand, is_table};
use super::sets::{namesake, set_of};
use super::signing::keys_in;
use super::{ChosenSet, Draft, Opened, Session, steps, stores};
use crate::browser::platform::task::Task;
use crate::browser::platform::{clock, files, identity};
use crate::domain::dossier::Dossier;
use crate::domain::problem::{Code, Problem};
use crate::domain::score::{View, score, verify};
use crate::domain::set::CriteriaSet;
use crate::formats::{
    APP_VERSION, FileKind, ReadSet, kind_of, read_dossier, read_own_set, read_set_with_text,
};
use crate::i18n::words::start;
use crate::keeping::{DraftKeys, Header, Kept, Saving};
use crate::ui::lazy::{Later, later_part};
use crate::ui::routes::{Route, Step};

/// What a file turned out to be.
pub enum OpenedFile {
    /// A dossier, now a draft with this id.
    Dossier(String, Vec<Problem>),
    /// A campaign of this title, now open.
    Campaign(String, Vec<Problem>),
    /// An appraisal, looked at beside the draft that it belongs to.
    Appraised(Appraised),
    /// Another program's file that may hold a table; the page of tables takes it.
    Table,
    /// A criteria set, read but not kept yet; with what should be looked at.
    Set(Box<ReadSet>, Vec<Problem>),
    /// Refused, for these reasons; nothing has changed.
    Refused(Vec<Problem>),
}

/// An appraisal that is looked at beside a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appraised {
    /// The draft's id.
    pub id: String,
    /// The round.
    pub round: u32,
}

impl Session {
    /// Opens the draft that an address names, and saves the one before it.
    pub(super) fn open_by_route(self, route: &Route) {
        let Some(id) = route.draft() else {
            self.close();
            return;
        };
        if self.opened.with_untracked(|opened| opened.is_for(id)) {
            return;
        }
        self.close();
        self.bring(id);
    }

    /// Saves the open draft and lets another tab write it.
    pub(super) fn close(self) {
        self.with_draft(|draft| {
            (draft.hooks.save_now)(draft);
            (draft.hooks.release)(draft);
            self.opened.set(Opened::Nothing);
            self.list_again();
        });
    }

    /// The one way in: what is open is saved and let go, this draft takes its place, asks for the
    /// right to write and reads its earlier states. The task ends once it is known who writes.
    pub(super) fn enter(self, draft: Draft) -> Task<()> {
        self.close();
        self.opened.set(Opened::Ready(draft));
        (draft.hooks.begin)(draft)
    }

    /// Enters a draft that is to be written at once, unless it is open already.
    ///
    /// # Errors
    /// [`Code::HeldElsewhere`] when another window writes it; then nothing is open.
    pub(super) async fn enter_to_write(self, draft: Draft) -> Result<(), Problem> {
        let was_open = draft.is_open();
        if !was_open {
            self.enter(draft).end().await;
        }
        if draft.is_open() && draft.may_write_now() {
            return Ok(());
        }
        if !was_open && draft.is_open() {
            self.close();
        }
        Err(Problem::new(Code::HeldElsewhere))
    }

    /// Reads a draft from the shelf anew, on the user's word, and goes to its heading.
    pub fn open(self, id: &str) {
        self.await_heading();
        self.bring(id);
    }

    /// Reads a draft from the shelf, whatever is open.
    fn bring(self, id: &str) {
        let id = id.to_string();
        self.close();
        self.opened.set(Opened::Loading(id.clone()));
        spawn_local(async move {
            let loaded = match load_opening().await {
                Ok(load) => load(self, id.clone()).await,
                Err(missing) => Err(vec![missing.into()]),
            };
            if !self.opened.with_untracked(|now| now.is_for(&id)) {
                return;
            }
            match loaded {
                Ok(draft) => drop(self.enter(draft)),
                Err(problems) => self.opened.set(Opened::Failed(id, problems)),
            }
        });
    }

    pub(super) async fn load(self, id: String) -> Result<Draft, Vec<Problem>> {
        let loaded = stores::drafts().load(&id);
        let loaded = loaded.map_err(|fault| vec![fault.problem()])?;
        self.tell_damaged(&loaded);
        if let Some(newer) = loaded.newer {
            return Err(vec![Problem::new(Code::NewerBuild).with("found", newer.app)]);
        }
        let missing = || match loaded.damaged.is_empty() {
            true => Vec::new(),
            false => vec![Problem::new(Code::DraftDamaged)],
        };
        let kept = loaded.kept.ok_or_else(missing)?;
        let read = set_of(&kept.dossier).await?;
        if stores::steps().keeps_any_of(&kept.dossier) {
            steps::bring().await.map_err(|missing| vec![missing.into()])?;
        }
        // A sample that was fetched just now is kept for the next time.
        self.pump();
        Ok(Draft::open(self, read.set, kept))
    }

    /// Makes an empty dossier of a year for a set, keeps it, and goes to its unit page.
    pub async fn start_dossier(self, chosen: ChosenSet, year: u32) -> Result<(), Vec<Problem>> {
        let read = chosen.read().await?;
        let mut dossier = Dossier::new(identity::new_id(), &read.set);
        dossier.app = APP_VERSION.into();
        dossier.campaign.id = year.to_string();
        dossier.campaign.year = Some(year);
        dossier.campaign.title =
            start::CAMPAIGN_TITLE.with(crate::i18n::Lang::Vi, &[("year", &year.to_string())]);
        dossier.own_set = (!chosen.is_built_in()).then_some(read.text);
        let draft = self.adopt(read.set, dossier, DraftKeys::default());
        let id = draft.with_now(|dossier| dossier.id.clone());
        self.go(&Route::Draft(id, Step::Unit));
        Ok(())
    }

    /// Opens a dossier in memory with its keys, and keeps it on the shelf.
    pub(super) fn adopt(self, set: CriteriaSet, dossier: Dossier, keys: DraftKeys) -> Draft {
        let header = Header { keys, ..Header::default() };
        let draft = Draft::open(self, set, Kept { header, dossier });
        self.enter(draft);
        draft.save(None);
        draft
    }

    /// Reads a file that the user chose, once the code for it is here. Nothing that is open changes unless it is read whole.
    pub async fn open_file(self, file: &File) -> OpenedFile {
        match load_reading().await {
            Ok(read) => read(self, file.clone()).await,
            Err(missing) => OpenedFile::Refused(vec![missing.into()]),
        }
    }

    async fn read_file(self, file: File) -> OpenedFile {
        let bytes = match files::read(&file).await {
            Ok(bytes) => bytes,
            Err(problem) => return OpenedFile::Refused(vec![problem]),
        };
        match kind_of(&bytes) {
            Err(problem) if is_table(&file.name(), &problem) => {
                hand(file);
                OpenedFile::Table
            }
            Err(problem) => OpenedFile::Refused(vec![problem]),
            Ok(FileKind::CriteriaSet) => match read_set_with_text(&bytes).sound() {
                Ok(read) => {
                    let warnings = namesake(&read.set).await.into_iter().collect();
                    OpenedFile::Set(Box::new(read), warnings)
                }
                Err(problems) => OpenedFile::Refused(problems),
            },
            Ok(FileKind::Dossier) => self.open_dossier(&bytes).await,
            Ok(FileKind::Campaign) => self.open_campaign(&bytes).await,
            Ok(FileKind::Appraisal) => self.open_appraisal(&bytes).await,
            Ok(other) => elsewhere(other, &bytes),
        }
    }

    /// Reads a criteria set from a file; nothing is kept or opened.
    pub async fn read_set(self, file: &File) -> Result<ReadSet, Vec<Problem>> {
        let bytes = files::read(file).await.map_err(|problem| vec![problem])?;
        read_set_with_text(&bytes).sound()
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
        let mut warnings = warnings;
        if read_own_set(&dossier).is_some() {
            warnings.extend(namesake(&read.set).await);
            let _ = self.keep_set(&read);
        }
        let warnings = warnings.into_iter().chain(verify::entries(&read.set, &dossier));
        let warnings = warnings.chain(verify::declared(&read.set, &dossier)).collect();
        match self.shelve(&read.set, dossier, keys_in(bytes).await) {
            Ok(id) => OpenedFile::Dossier(id, warnings),
            Err(problem) => OpenedFile::Refused(vec![problem]),
        }
    }

    /// Keeps the keys of a unit's copy with the draft that it is a copy of.
    fn take_keys(self, kept: Kept, keys: DraftKeys) -> Result<(), Problem> {
        let saving = Saving {
            after: kept.header.counter,
            line: kept.header.line,
            writer: self.tab.get_value(),
            at: kept.header.saved_at,
            copied: kept.header.copied,
            keys,
            deleted_at: None,
            progress: kept.header.progress,
        };
        stores::drafts().save(&kept.dossier, saving)?;
        self.pump();
        Ok(())
    }

    /// Puts a dossier from a file beside the drafts. Where one with the same id is kept already
    /// and is not the same, the file becomes a draft of its own: neither replaces the other.
    /// Its keys go along; where the file has none, those of the kept one do, as both are of one unit.
    fn shelve(
        self,
        set: &CriteriaSet,
        mut dossier: Dossier,
        mut keys: DraftKeys,
    ) -> Result<String, Problem> {
        let keeper = stores::drafts();
        let kept = keeper.load(&dossier.id).map_err(|fault| fault.problem())?.kept;
        if let Some(kept) = kept {
            if kept.dossier == dossier && kept.header.deleted_at.is_none() {
                if kept.header.keys.own.is_empty() && !keys.is_none() {
                    self.take_keys(kept, keys)?;
                }
                return Ok(dossier.id);
            }
            let id = std::mem::replace(&mut dossier.id, identity::new_id());
            dossier.copy_of.get_or_insert(id);
            if keys.is_none() {
                keys = kept.header.keys;
            }
        }
        let sheet = score(set, &dossier, View::SelfScored);
        let progress = progress(set, &sheet);
        let writer = self.tab.get_value();
        let saving = Saving { at: clock::now(), progress, writer, keys, ..Saving::default() };
        keeper.save(&dossier, saving)?;
        self.pump();
        Ok(dossier.id)
    }
}

type Opening = fn(Session, String) -> Later<Result<Draft, Vec<Problem>>>;
type Reading = fn(Session, File) -> Later<OpenedFile>;

later_part!(work, load_opening: Opening = |session, id| Box::pin(session.load(id)));
later_part!(rest, load_reading: Reading = |session, file| Box::pin(session.read_file(file)));

impl Opened {
    fn is_for(&self, id: &str) -> bool {
        match self {
            Opened::Nothing => false,
            Opened::Loading(loading) | Opened::Failed(loading, _) => loading == id,
            Opened::Ready(draft) => draft.with_now(|dossier| dossier.id == id),
        }
    }
}
