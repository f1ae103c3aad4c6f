//! Setting a campaign up: the campaign as it is typed, its problems, and saving by itself.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::saver::Base;
use super::{Review, SavedState, Work, Written};
use crate::browser::{clock, files, identity};
use crate::domain::campaign::{Campaign, Group, ListedUnit, SetCopy, check};
use crate::domain::dossier::SetRef;
use crate::domain::problem::{Checked, Problem};
use crate::domain::text::same_form;
use crate::formats::{read_unit_list, write_campaign};
use crate::i18n::words::{review as words, review_campaign};
use crate::jobs::Job;
use crate::ui::routes::{ReviewStep, Route};
use crate::ui::session::{ChosenSet, Notice};

/// A campaign that is being set up. `Copy`: a bundle of signals.
#[derive(Clone, Copy)]
pub struct SetUp {
    review: Review,
    /// The campaign as it stands.
    pub campaign: RwSignal<Campaign>,
    /// What is wrong with it, each at its place.
    pub problems: Memo<Vec<Problem>>,
    /// Whether it is saved.
    pub status: Signal<SavedState>,
    work: StoredValue<Work>,
    /// What names this page to the saver.
    token: StoredValue<u64>,
}

impl Review {
    /// Keeps a new campaign and goes to its page.
    pub fn create_campaign(self) {
        let year = clock::year();
        let random: String = identity::new_id().chars().take(8).collect();
        let campaign = Campaign { id: format!("{year}-{random}"), year, ..Campaign::default() };
        spawn_local(async move {
            self.keep(campaign, ReviewStep::SetUp).await;
        });
    }

    async fn keep(self, campaign: Campaign, step: fn(String) -> ReviewStep) {
        let text = write_campaign(&campaign).text;
        let job = Job::SaveCampaign { id: campaign.id.clone(), text, from: String::new() };
        let kept = self.ask(job).await;
        match kept {
            Ok(_) => {
                self.open(&campaign.id);
                self.session.go(&Route::Review(step(campaign.id)));
            }
            Err(problems) => self.tell_failed(words::FAILED, problems),
        }
    }

    /// Asks the desk how it stands, reading what was received anew where that is needed.
    pub(super) async fn refresh(self) {
        match self.ask(Job::Open { id: self.id_for_desk() }).await {
            Ok(reply) => self.settle(reply),
            Err(problems) => self.tell_failed(words::FAILED, problems),
        }
    }
}

impl SetUp {
    /// Sets up the open campaign; nothing where none is open. What could not be saved before is what
    /// it begins with.
    pub fn start(review: Review) -> Option<Self> {
        let kept = review.campaign.get_untracked()?;
        // One that stands beside another of its id is kept under an id of its own.
        let work = Work::Campaign(review.id_for_desk());
        let kept_text = review.overview.with_untracked(|overview| overview.campaign.clone());
        let (campaign, base) = match review.saver.unsaved(&work) {
            Some((Written { campaign: Some(unsaved), .. }, base)) => (unsaved, base),
            _ => (kept, Base::Text(kept_text)),
        };
        let campaign = RwSignal::new((*campaign).clone());
        let write = move || campaign.try_with_untracked(Written::of);
        let token = review.saver.begin(work.clone(), base, Rc::new(write));
        let work = StoredValue::new(work);
        let set_up = SetUp {
            review,
            campaign,
            problems: Memo::new(move |_| campaign.with(check)),
            status: Signal::derive(move || work.with_value(|work| review.saver.state(work))),
            work,
            token: StoredValue::new(token),
        };
        on_cleanup(move || work.with_value(|work| review.saver.leave(work, token)));
        Some(set_up)
    }

    /// The set-up whose page is shown.
    pub fn get() -> Self {
        expect_context()
    }

    /// The superior's side that it belongs to.
    pub fn review(self) -> Review {
        self.review
    }

    /// Alters the campaign and puts a save on the clock.
    pub fn alter(self, alter: impl FnOnce(&mut Campaign)) {
        self.campaign.update(alter);
        let token = self.token.get_value();
        self.work.with_value(|work| self.review.saver.changed(work, token));
    }

    /// Saves again what could not be saved.
    pub fn save_again(self) {
        self.work.with_value(|work| self.review.saver.save_now(work));
    }

    /// What is wrong at a place of the campaign, such as `/groups/0/id`, in words.
    pub fn problem_at(self, pointer: impl Into<String>) -> Signal<Option<String>> {
        let (pointer, lang) = (pointer.into(), crate::ui::lang());
        Signal::derive(move || {
            self.problems.with(|problems| {
                let found = problems.iter().find(|it| it.place.pointer == pointer)?;
                let bare = Problem { place: Default::default(), ..found.clone() };
                Some(crate::i18n::problems::said(&bare, lang).to_string())
            })
        })
    }

    /// Gives a group a criteria set, which the campaign carries unless it is built in.
    ///
    /// # Errors
    /// Why the set cannot be had.
    pub async fn choose_set(self, place: usize, chosen: ChosenSet) -> Result<(), Vec<Problem>> {
        let (set, copy) = self.take_set(&chosen).await?;
        self.alter(|campaign| {
            if let Some(group) = campaign.groups.get_mut(place) {
                group.set = set;
            }
            carry(campaign, copy);
        });
        Ok(())
    }

    /// Adds a group with its criteria set.
    ///
    /// # Errors
    /// Why the set cannot be had.
    pub async fn add_group(self, chosen: ChosenSet) -> Result<(), Vec<Problem>> {
        let (set, copy) = self.take_set(&chosen).await?;
        self.alter(|campaign| {
            let id = free_id(campaign, set.id.split('-').next().unwrap_or_default());
            campaign.groups.push(Group { id, set, ..Group::default() });
            carry(campaign, copy);
        });
        Ok(())
    }

    async fn take_set(self, chosen: &ChosenSet) -> Result<(SetRef, Option<SetCopy>), Vec<Problem>> {
        let read = chosen.read().await?;
        let set = SetRef {
            id: read.set.id.clone(),
            version: read.set.version.clone(),
            checksum: read.set.checksum.clone(),
            ..SetRef::default()
        };
        let copy = SetCopy { set: set.clone(), text: read.text };
        Ok((set, (!chosen.is_built_in()).then_some(copy)))
    }

    /// Takes a group away; its units stay on the list, marked, until they are put into another.
    pub fn remove_group(self, place: usize) {
        let before = self.campaign.get_untracked();
        let Some(group) = before.groups.get(place) else { return };
        let lang = self.review.session.lang_now();
        let name = if group.title.trim().is_empty() { &group.id } else { &group.title };
        let text = review_campaign::GROUP_REMOVED.with(lang, &[("name", name)]);
        self.alter(|campaign| {
            campaign.groups.remove(place);
            drop_unused(campaign);
        });
        self.offer_back(text, before, |campaign, before| {
            campaign.groups = before.groups;
            campaign.sets = before.sets;
        });
    }

    /// Tells what was done, with a way back; `restore` brings the campaign the part that it had.
    fn offer_back(self, text: String, before: Campaign, restore: fn(&mut Campaign, Campaign)) {
        let review = self.review;
        let undo = Arc::new(move || {
            let before = before.clone();
            // The page may have been left since.
            match self.campaign.try_with_untracked(|_| ()) {
                Some(()) => self.alter(|campaign| restore(campaign, before)),
                None => review.alter_left(before.id.clone(), move |it| restore(it, before)),
            }
        });
        review.session.tell(Notice { undo: Some(undo), ..Notice::said(text) });
    }

    /// Takes pasted units in: known codes are updated, others added. Says how many of each, and
    /// what could not be used.
    pub fn paste_units(self, text: &str, group: &str) -> (usize, usize, Vec<Problem>) {
        let Checked { value, problems } = read_unit_list(text, group);
        let (mut added, mut changed) = (0, 0);
        let units = value.unwrap_or_default();
        if !units.is_empty() {
            self.alter(|campaign| (added, changed) = put_units(campaign, units));
        }
        (added, changed, problems)
    }

    /// Clears the list of units.
    pub fn clear_units(self) {
        let before = self.campaign.get_untracked();
        let facts = [("n", &*before.units.len().to_string())];
        let text = review_campaign::UNITS_CLEARED.with(self.review.session.lang_now(), &facts);
        self.alter(|campaign| campaign.units.clear());
        self.offer_back(text, before, |campaign, before| campaign.units = before.units);
    }

    /// The text of a file that was chosen, for the field into which lists are pasted.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub async fn text_of(file: File) -> Result<String, Problem> {
        let bytes = files::read(&file).await?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }
}

/// Puts units in; thousands at once, so the codes are laid out first.
fn put_units(campaign: &mut Campaign, units: Vec<ListedUnit>) -> (usize, usize) {
    let mut places: std::collections::HashMap<String, usize> =
        campaign.units.iter().enumerate().map(|(at, it)| (same_form(&it.code), at)).collect();
    let (mut added, mut changed) = (0, 0);
    for unit in units {
        match places.get(&same_form(&unit.code)) {
            Some(&place) if campaign.units[place] == unit => {}
            Some(&place) => {
                campaign.units[place] = unit;
                changed += 1;
            }
            None => {
                places.insert(same_form(&unit.code), campaign.units.len());
                campaign.units.push(unit);
                added += 1;
            }
        }
    }
    (added, changed)
}

fn carry(campaign: &mut Campaign, copy: Option<SetCopy>) {
    if let Some(copy) = copy {
        let is_there = campaign.sets.iter().any(|it| it.set.checksum == copy.set.checksum);
        if !is_there {
            campaign.sets.push(copy);
        }
    }
    drop_unused(campaign);
}

/// Copies that no group uses any more are not handed out.
fn drop_unused(campaign: &mut Campaign) {
    let used: Vec<String> = campaign.groups.iter().map(|it| it.set.checksum.clone()).collect();
    campaign.sets.retain(|copy| used.contains(&copy.set.checksum));
}

/// `xa`, otherwise `xa-2` and so on.
fn free_id(campaign: &Campaign, wanted: &str) -> String {
    let wanted = if wanted.is_empty() { "nhom" } else { wanted };
    let is_free = |id: &String| campaign.group(id).is_none();
    let numbered = (2..).map(|n| format!("{wanted}-{n}"));
    std::iter::once(wanted.to_string()).chain(numbered).find(is_free).unwrap_or_default()
}
