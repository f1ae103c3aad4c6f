//! The superior's side: the desk behind the page, the open campaign, and the verbs of its pages.
//!
//! Everything that is many stays with the desk (in its worker); the page holds what it shows.

mod appraisal;
mod campaign;
mod desk_files;
mod exports;
mod inbox;
mod keys;
mod kind;
mod result;
mod saved_state;
mod saver;
mod sets;
mod survey;
mod trash;

pub use appraisal::Appraisal;
pub use campaign::SetUp;
pub use desk_files::{ASKED, Brought, DeskExported};
pub use exports::{Exported, FileForUnit};
pub use inbox::{Running, Taking};
pub use kind::Kind;
pub use result::{LastYear, Shown};
pub use saved_state::SavedState;
pub use saver::{Beside, Saver, Work, Written};

use std::cell::OnceCell;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Notice, Session};
use crate::browser::platform::events;
use crate::browser::worker::client::{DeskClient, Place, Ticket};
use crate::domain::campaign::Campaign;
use crate::domain::problem::Problem;
use crate::domain::set::CriteriaSet;
use crate::formats::read_campaign;
use crate::i18n::words::Word;
use crate::i18n::words::review as words;
use crate::jobs::{CampaignLine, Filter, Job, JobReply, Overview, Progress};
use crate::ui::routes::FREE;

/// The superior's side. `Copy`: a bundle of signals.
#[derive(Clone, Copy)]
pub struct Review {
    session: Session,
    desk: DeskClient,
    /// The campaigns kept here, or why that cannot be said; nothing until it is known.
    pub campaigns: RwSignal<Option<Result<Vec<CampaignLine>, Vec<Problem>>>>,
    /// The campaign that is open.
    pub room: RwSignal<Room>,
    /// The open campaign itself; nothing for files without one.
    pub campaign: RwSignal<Option<Arc<Campaign>>>,
    /// How the inbox stands.
    pub overview: RwSignal<Overview>,
    /// Counts up when something in the inbox or in a dossier changed: lists are then asked anew.
    pub changes: RwSignal<u32>,
    /// A campaign or desk file that was brought here.
    pub brought: Brought,
    /// Counts up when what a page shows for editing was changed elsewhere: it begins anew.
    pub renewed: RwSignal<u32>,
    /// How far reading the kept files anew has come, while that is under way.
    pub reading: RwSignal<Option<Progress>>,
    /// Jobs that only look and are not answered.
    looking: StoredValue<Vec<Ticket>, LocalStorage>,
    /// What is saved by itself.
    pub saver: Saver,
    /// Files that are being received.
    pub running: RwSignal<Option<Running>>,
    runner: Running,
    /// Whether something is being brought back from the trash.
    pub is_bringing_back: RwSignal<bool>,
    /// Sets that were read, so that none is read twice.
    known: StoredValue<Vec<Arc<CriteriaSet>>>,
    /// What is shown on the result page.
    pub shown: Shown,
    /// What of a dossier is looked at: the area, by its id (nothing for all), and which criteria;
    /// the next dossier begins with it.
    pub looked: RwSignal<(Option<String>, Kind)>,
    /// The dossiers opened last, with what owns their signals: the one before the present one may
    /// still be on the page while it is taken away.
    owners: StoredValue<Vec<Owner>>,
}

/// The campaign that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Room {
    /// None.
    Nothing,
    /// Being opened, by its id.
    Loading(String),
    /// Open.
    Ready(String),
    /// It cannot be opened, for these reasons.
    Failed(String, Vec<Problem>),
}

thread_local! {
    static REVIEW: OnceCell<(Owner, Review)> = const { OnceCell::new() };
}

impl Review {
    /// The one of this page: started at its first use, it outlives the pages that show it.
    pub fn get() -> Self {
        let session = Session::get();
        REVIEW.with(|kept| kept.get_or_init(|| apart(|| Review::start(session))).1)
    }

    /// The same, once it was started.
    fn here() -> Option<Self> {
        REVIEW.with(|kept| kept.get().map(|(_, review)| *review))
    }

    fn start(session: Session) -> Self {
        let review = Review {
            session,
            desk: DeskClient,
            campaigns: RwSignal::new(None),
            room: RwSignal::new(Room::Nothing),
            campaign: RwSignal::new(None),
            overview: RwSignal::default(),
            changes: RwSignal::new(0),
            brought: Brought::new(),
            renewed: RwSignal::new(0),
            reading: RwSignal::new(None),
            looking: StoredValue::new_local(Vec::new()),
            saver: Saver::new(),
            running: RwSignal::new(None),
            runner: Running::new(),
            is_bringing_back: RwSignal::new(false),
            known: StoredValue::default(),
            shown: Shown::new(),
            looked: RwSignal::new((Some(String::new()), Kind::All)),
            owners: StoredValue::default(),
        };
        events::on_leave(move || review.saver.save_all());
        events::on_return(move || {
            review.saver.save_all();
            review.look_again();
        });
        events::before_leaving(move || {
            review.saver.save_all();
            review.saver.has_unsaved()
        });
        review.desk.on_overview(move |overview| review.hear(overview));
        review
    }

    /// Makes signals that live until the dossier after the next one is opened.
    fn own<T>(self, make: impl FnOnce() -> T) -> T {
        let (owner, made) = apart(make);
        self.owners.update_value(|owners| {
            owners.push(owner);
            while owners.len() > 2 {
                owners.remove(0).cleanup();
            }
        });
        made
    }

    /// The session of the page.
    pub fn session(self) -> Session {
        self.session
    }

    /// Asks the desk for something that needs no files.
    ///
    /// # Errors
    /// Why it did not work.
    pub async fn ask(self, job: Job) -> Result<JobReply, Vec<Problem>> {
        let reading = self.reading;
        let only_looks = job.only_looks();
        let on_progress = move |progress| reading.set(Some(progress));
        let ticket = self.desk.run(job, Vec::new(), on_progress);
        if only_looks {
            self.looking.update_value(|all| all.push(ticket));
        }
        let reply = ticket.reply().await;
        self.looking.update_value(|all| all.retain(|other| *other != ticket));
        if reading.with_untracked(Option::is_some) {
            reading.set(None);
        }
        match reply {
            Ok(JobReply::Failed(problems)) => Err(problems),
            Ok(reply) => Ok(reply),
            Err(problem) => Err(vec![problem]),
        }
    }

    /// Stops reading the kept files anew; whoever waited for it is told so.
    pub fn stop_reading(self) {
        self.looking.with_value(|all| all.iter().for_each(Ticket::cancel));
    }

    /// Takes up what another window has changed, if it has.
    pub fn look_again(self) {
        if !self.room.with_untracked(|room| matches!(room, Room::Ready(_))) {
            return;
        }
        spawn_local(async move {
            // Why it cannot be seen is told where it is asked for.
            let _ = self.ask(Job::List { filter: Filter::default(), from: 0, count: 0 }).await;
        });
    }

    /// The desk had to read everything anew.
    fn hear(self, overview: Overview) {
        let is_open = self.id_for_desk_now().as_deref() == Some(&overview.id);
        if !is_open {
            return;
        }
        let before = self.overview.with_untracked(|it| it.campaign.clone());
        self.settle(JobReply::Opened(overview));
        if self.overview.with_untracked(|it| it.campaign != before) {
            self.renewed.update(|n| *n = n.wrapping_add(1));
        }
    }

    /// Whether the page itself does the work, because no worker can be started.
    pub fn works_in_page(self) -> bool {
        self.desk.place() == Place::Page
    }

    /// Tells the user that something did not work.
    fn tell_failed(self, word: Word, problems: Vec<Problem>) {
        self.session.tell(Notice::failed(self.session.say(word), problems));
    }

    /// Looks up the campaigns kept here.
    pub fn look_up(self) {
        spawn_local(async move {
            match self.ask(Job::Campaigns).await {
                Ok(JobReply::Campaigns(lines)) => self.campaigns.set(Some(Ok(lines))),
                Ok(_) => self.campaigns.set(Some(Ok(Vec::new()))),
                Err(problems) => self.campaigns.set(Some(Err(problems))),
            }
        });
    }

    /// Opens the campaign that an address names, unless it is open.
    pub fn open(self, id: &str) {
        let is_open = self.room.with_untracked(|room| match room {
            Room::Loading(open) | Room::Ready(open) => open == id,
            _ => false,
        });
        if is_open {
            return;
        }
        let id = id.to_string();
        self.overview.set(Overview::default());
        self.room.set(Room::Loading(id.clone()));
        spawn_local(async move {
            let reply = self.ask(Job::Open { id: desk_id(&id) }).await;
            let is_wanted = self.room.with_untracked(|it| *it == Room::Loading(id.clone()));
            match reply {
                _ if !is_wanted => {}
                Ok(reply) => {
                    self.settle(reply);
                    self.room.set(Room::Ready(id));
                }
                Err(problems) => self.room.set(Room::Failed(id, problems)),
            }
        });
    }

    /// The open campaign's id as the desk knows it.
    fn id_for_desk(self) -> String {
        self.id_for_desk_now().unwrap_or_default()
    }

    /// The same; nothing where none is open.
    fn id_for_desk_now(self) -> Option<String> {
        match self.room.get_untracked() {
            Room::Ready(id) => Some(desk_id(&id)),
            _ => None,
        }
    }

    /// Takes up how the desk stands after a job.
    fn settle(self, reply: JobReply) {
        let (JobReply::Opened(overview) | JobReply::Cancelled(overview)) = reply else { return };
        let overview = self.overview.with_untracked(|known| newest(known, overview));
        let is_same = self.overview.with_untracked(|it| it.campaign == overview.campaign);
        if !is_same || self.campaign.with_untracked(Option::is_none) {
            let campaign = read_campaign(overview.campaign.as_bytes()).value;
            self.take_campaign(campaign.map(Arc::new));
        }
        self.overview.set(overview);
        self.stir();
    }

    /// The campaign that is looked at from now on.
    fn take_campaign(self, campaign: Option<Arc<Campaign>>) {
        let before = self.campaign.get_untracked();
        self.shown.follow(before.as_deref(), campaign.as_deref());
        self.campaign.set(campaign);
    }

    /// Lets every list ask anew.
    fn stir(self) {
        self.changes.update(|n| *n = n.wrapping_add(1));
    }

    /// The name of the open campaign.
    pub fn title(self) -> String {
        let title = self.campaign.with(|it| it.as_ref().map(|it| it.title.trim().to_string()));
        match title {
            None => self.session.say(words::FREE_TITLE).into(),
            Some(title) if title.is_empty() => self.session.say(words::UNTITLED).into(),
            Some(title) => title,
        }
    }

    /// The name of a group, as the campaign has it; its id without a campaign.
    pub fn group_name(self, id: &str) -> String {
        let title = self.campaign.with(|it| Some(it.as_ref()?.group(id)?.title.trim().to_string()));
        title.filter(|title| !title.is_empty()).unwrap_or_else(|| id.to_string())
    }
}

/// An overview that was begun before a campaign was saved here does not bring the older text back.
fn newest(known: &Overview, overview: Overview) -> Overview {
    if known.id != overview.id || known.counter <= overview.counter {
        return overview;
    }
    Overview { campaign: known.campaign.clone(), counter: known.counter, ..overview }
}

/// A campaign's id in an address, as the desk knows it.
fn desk_id(id: &str) -> String {
    if id == FREE { String::new() } else { id.to_string() }
}

/// Makes signals that belong to nothing on the page, and what owns them.
fn apart<T>(make: impl FnOnce() -> T) -> (Owner, T) {
    let before = Owner::current();
    let owner = Owner::new_root(None);
    let made = owner.with(make);
    // A new root becomes the present owner; what is being drawn goes on with its own.
    match before {
        Some(before) => before.set(),
        None => owner.clone().unset(),
    }
    (owner, made)
}
