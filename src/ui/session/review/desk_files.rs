//! Whole campaigns in one file: made, proven, held against what is kept, taken in.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::{Review, Room};
use crate::browser::platform::{attached, clock, files};
use crate::domain::problem::{Code, Problem};
use crate::domain::review::DeskCopy;
use crate::formats::FileName;
use crate::i18n::words::{desk_file as words, review};
use crate::jobs::{CampaignLine, Compared, DeskMade, Job, JobReply, Way};
use crate::keeping::Copied;
use crate::ui::routes::{FREE, ReviewStep, Route};
use crate::ui::session::Notice;
use crate::ui::session::reminders::days_due;

/// A desk file that was handed to the browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskExported {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub made: DeskMade,
}

/// A campaign or desk file that was brought here. `Copy`: a bundle of signals.
#[derive(Clone, Copy)]
pub struct Brought {
    /// What it is beside what is kept, while the user is asked where it goes.
    pub asked: RwSignal<Option<Compared>>,
    /// Whether it is being read or taken in.
    pub is_busy: RwSignal<bool>,
    file: StoredValue<Option<File>, LocalStorage>,
}

impl Brought {
    pub(super) fn new() -> Self {
        Brought {
            asked: RwSignal::new(None),
            is_busy: RwSignal::new(false),
            file: StoredValue::new_local(None),
        }
    }
}

impl Review {
    /// Makes the desk file of a kept campaign, reads the browser's own bytes back, hands it over and
    /// notes that.
    ///
    /// # Errors
    /// Why there is none.
    pub async fn export_desk(self, id: &str) -> Result<DeskExported, Vec<Problem>> {
        self.saver.settle_all().await?;
        let JobReply::DeskMade(made) = self.ask(Job::MakeDesk { id: id.into() }).await? else {
            return Err(Vec::new());
        };
        let name = name_of(&made);
        let differs = || vec![Problem::new(Code::ExportDiffers).with("name", &name)];
        let blob = attached::take(&made.sum).ok_or_else(differs)?;
        files::hand_over(&name, &blob, &made.sum).await.map_err(|problem| vec![problem])?;
        let copy = DeskCopy {
            at: made.facts.made_at.clone(),
            revision: made.facts.revision,
            short: made.short.clone(),
            sum: made.sum.clone(),
            proven: false,
        };
        self.ask(Job::NoteDesk { id: id.into(), copy }).await?;
        self.look_up();
        Ok(DeskExported { name, made })
    }

    /// Opens exported files again: the ids of the campaigns whose desk file one of them is, byte for
    /// byte.
    ///
    /// # Errors
    /// Why they cannot be read.
    pub async fn prove_desks(self, chosen: Vec<File>) -> Result<Vec<String>, Vec<Problem>> {
        let mut sums = Vec::new();
        for file in &chosen {
            sums.push(files::sum_of(file).await.map_err(|problem| vec![problem])?);
        }
        let JobReply::Proven(ids) = self.ask(Job::ProveDesks { sums }).await? else {
            return Ok(Vec::new());
        };
        self.look_up();
        Ok(ids)
    }

    /// For how many days a campaign has had changes that are in no proven desk file, once that is too
    /// long.
    pub fn days_unproven(self, line: &CampaignLine) -> Option<u32> {
        let key = format!("uncopied-desk/{}", line.id);
        let has_work = line.files > 0 || line.worked > 0;
        days_due(&key, has_work && !Copied::of(line.revision, &line.copies).is_safe())
    }

    /// Every campaign that is kept here, those in the trash too.
    ///
    /// # Errors
    /// Why they cannot be had.
    pub async fn every_campaign(self) -> Result<Vec<CampaignLine>, Vec<Problem>> {
        match self.ask(Job::EveryCampaign).await? {
            JobReply::Campaigns(lines) => Ok(lines),
            _ => Ok(Vec::new()),
        }
    }

    /// Takes a campaign or desk file in, or asks where it goes when something of its campaign is kept
    /// here.
    pub fn bring(self, file: File) {
        if self.brought.is_busy.get_untracked() {
            return;
        }
        self.brought.is_busy.set(true);
        self.brought.asked.set(None);
        self.brought.file.set_value(Some(file.clone()));
        spawn_local(async move {
            let weighed = self.compare(file).await;
            self.brought.is_busy.set(false);
            match weighed {
                Ok(weighed) => self.decide_on(weighed),
                Err(problems) => self.tell_failed(review::FAILED, problems),
            }
        });
    }

    async fn compare(self, file: File) -> Result<Compared, Vec<Problem>> {
        let ticket = self.desk.run(Job::Compare, vec![file], |_| {});
        match ticket.reply().await {
            Ok(JobReply::Compared(weighed)) => Ok(weighed),
            Ok(JobReply::Failed(problems)) => Err(problems),
            Ok(_) => Err(Vec::new()),
            Err(problem) => Err(vec![problem]),
        }
    }

    fn decide_on(self, weighed: Compared) {
        let here = weighed.kept.iter().filter(|kept| kept.deleted_at.is_none());
        let same = here.clone().find(|kept| kept.is_same()).map(|kept| kept.id.clone());
        match same {
            Some(id) if weighed.problems.is_empty() => {
                self.session.tell(Notice::said(self.session.say(words::SAME)));
                self.go_to_inbox(&id);
            }
            None if weighed.kept.is_empty() && weighed.problems.is_empty() => {
                self.place(&weighed, Way::Beside);
            }
            _ => {
                self.brought.asked.set(Some(weighed));
                self.session.focus(ASKED);
            }
        }
    }

    /// Leaves the file that was brought.
    pub fn leave_brought(self) {
        self.brought.asked.set(None);
        self.brought.file.set_value(None);
        self.session.focus("campaigns-title");
    }

    /// Takes in the file that was brought.
    pub fn place(self, weighed: &Compared, way: Way) {
        let Some(file) = self.brought.file.try_get_value().flatten() else { return };
        let (is_desk, name) = (weighed.is_desk, self.name_of(&weighed.file.title));
        let is_worth_a_word = is_desk || !weighed.kept.is_empty();
        let is_text_replaced = !is_desk && matches!(way, Way::Instead { .. });
        self.brought.asked.set(None);
        self.brought.is_busy.set(true);
        spawn_local(async move {
            let job = Job::Place { way };
            let reply = self.desk.run(job, vec![file], |_| {}).reply().await;
            self.brought.is_busy.set(false);
            match reply {
                Ok(JobReply::Placed { id }) => {
                    self.brought.file.set_value(None);
                    let said = if is_desk { words::TAKEN_DESK } else { words::TAKEN_TEXT };
                    let text = said.with(self.session.lang_now(), &[("name", &name)]);
                    let back = id.clone();
                    let undo = move || self.take_earlier(back.clone());
                    let undo: Option<Arc<dyn Fn() + Send + Sync>> =
                        if is_text_replaced { Some(Arc::new(undo)) } else { None };
                    // A campaign that was not here before speaks for itself.
                    if is_worth_a_word {
                        self.session.tell(Notice { undo, ..Notice::said(text) });
                    }
                    self.opened_anew(&id);
                }
                Ok(JobReply::Failed(problems)) => self.tell_failed(review::FAILED, problems),
                Ok(_) => self.tell_failed(review::FAILED, Vec::new()),
                Err(problem) => self.tell_failed(review::FAILED, vec![problem]),
            }
        });
    }

    /// Puts the campaign back that a file has replaced.
    pub fn take_earlier(self, id: String) {
        spawn_local(async move {
            match self.ask(Job::TakeEarlier { id }).await {
                Ok(JobReply::Placed { id }) => {
                    let said = self.session.say(words::TAKEN_BACK);
                    self.session.tell(Notice::said(said));
                    self.opened_anew(&id);
                }
                Ok(_) => {}
                Err(problems) => self.tell_failed(review::FAILED, problems),
            }
        });
    }

    /// What was shown of a campaign is read anew, and its inbox opened.
    fn opened_anew(self, id: &str) {
        self.room.set(Room::Nothing);
        self.take_campaign(None);
        self.look_up();
        self.go_to_inbox(id);
        self.open(&address_of(id));
    }

    fn go_to_inbox(self, id: &str) {
        self.session.go(&Route::Review(ReviewStep::Inbox(address_of(id))));
    }
}

/// The question about a file that was brought: there the focus goes.
pub const ASKED: &str = "brought";

/// A kept campaign's id as addresses have it.
fn address_of(id: &str) -> String {
    if id.is_empty() { FREE.to_string() } else { id.to_string() }
}

/// `ban-cham_chi-so-cchc_2026_lan-57_2026-11-27_7f3a91c2.json`.
fn name_of(made: &DeskMade) -> String {
    let day = clock::local(&made.facts.made_at).map(|(day, _)| day).unwrap_or_default();
    FileName::new("ban-cham")
        .part(&made.facts.title)
        .year(made.facts.year)
        .number("lan", made.facts.revision)
        .day(&day)
        .seal(&made.short)
        .end(".json")
}
