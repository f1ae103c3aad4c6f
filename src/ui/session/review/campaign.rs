//! Setting a campaign up: the campaign as it is typed, its problems, and saving by itself.

use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::saver::Base;
use super::{Exported, Review, SavedState, Work, Written};
use crate::browser::platform::identity;
use crate::domain::campaign::unit_list::{self, PastedUnits};
use crate::domain::campaign::{Campaign, Group, ListedUnit, SetCopy, check};
use crate::domain::dossier::SetRef;
use crate::domain::problem::{Checked, Code, Problem};
use crate::domain::review::Weighing;
use crate::domain::text::same_form;
use crate::formats::write_campaign;
use crate::i18n::numbers::count;
use crate::i18n::words::{review as words, review_campaign};
use crate::intake::ListKind;
use crate::intake::lists::{ListReading, rows_of_units};
use crate::jobs::{Job, JobReply};
use crate::ui::routes::{ReviewStep, Route};
use crate::ui::session::{ChosenSet, Notice};

/// Rules that are typed are weighed this long after the last change: every file is scored for that.
const QUIET: Duration = Duration::from_millis(600);

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
    /// What the rules that are typed would change, while that waits for a word.
    pub weighing: RwSignal<Option<Weighing>>,
    /// The rules that hold: the groups as they are kept.
    holding: StoredValue<Vec<Group>>,
    weigh_timer: StoredValue<Option<TimeoutHandle>>,
    work: StoredValue<Work>,
    /// What names this page to the saver.
    token: StoredValue<u64>,
}

impl Review {
    /// Keeps a new campaign of a year and goes to its page.
    pub fn create_campaign(self, year: u32) {
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
                // Without one the campaign works all the same; its page offers to make it.
                let _ = self.ask(Job::MakeKey { id: campaign.id.clone() }).await;
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
        let holding = StoredValue::new(kept.groups.clone());
        let (campaign, base) = match review.saver.unsaved(&work) {
            Some((Written { campaign: Some(unsaved), .. }, base)) => (unsaved, base),
            _ => (kept, Base::Text(kept_text)),
        };
        let campaign = RwSignal::new((*campaign).clone());
        let kept_form = move |typed: &Campaign| Written::of(&may_be_kept(review, typed, holding));
        let write = move || campaign.try_with_untracked(kept_form);
        let token = review.saver.begin(work.clone(), base, Rc::new(write));
        let work = StoredValue::new(work);
        let set_up = SetUp {
            review,
            campaign,
            weighing: RwSignal::new(None),
            holding,
            weigh_timer: StoredValue::new(None),
            problems: Memo::new(move |_| campaign.with(check)),
            status: Signal::derive(move || work.with_value(|work| review.saver.state(work))),
            work,
            token: StoredValue::new(token),
        };
        on_cleanup(move || set_up.leave());
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
        self.weigh_soon();
    }

    /// Saves again what could not be saved.
    pub fn save_again(self) {
        self.work.with_value(|work| self.review.saver.save_now(work));
    }

    /// Asks what the rules that are typed would change, once nothing was typed for a while.
    fn weigh_soon(self) {
        if let Some(timer) = self.weigh_timer.get_value() {
            timer.clear();
        }
        if !self.waits_for_a_word() {
            self.weighing.set(None);
            return;
        }
        let weigh = move || spawn_local(self.weigh());
        self.weigh_timer.set_value(set_timeout_with_handle(weigh, QUIET).ok());
    }

    /// Whether rules were typed that do not hold yet.
    fn waits_for_a_word(self) -> bool {
        let typed = self.campaign.try_with_untracked(|it| it.groups.clone());
        typed.zip(self.holding.try_get_value()).is_some_and(|(typed, holding)| {
            has_files(self.review) && !has_rules_of(&typed, &holding)
        })
    }

    /// Hands over the campaign for its units, as it holds here.
    ///
    /// # Errors
    /// [`Code::RulesWait`], or as [`Review::export_campaign`].
    pub async fn export(self) -> Result<Exported, Vec<Problem>> {
        if self.waits_for_a_word() {
            return Err(vec![Problem::new(Code::RulesWait).at("/groups")]);
        }
        let campaign = self.campaign.get_untracked();
        self.review.export_campaign(&campaign).await
    }

    async fn weigh(self) {
        let Some(campaign) = self.campaign.try_get_untracked() else { return };
        let text = write_campaign(&campaign).text;
        let weighed = self.review.ask(Job::Weigh { text }).await;
        let is_latest =
            self.campaign.try_with_untracked(|now| has_rules_of(&now.groups, &campaign.groups));
        if is_latest != Some(true) {
            return;
        }
        match weighed {
            Ok(JobReply::Weighed(weighing)) if !weighing.is_nothing() => {
                self.weighing.set(Some(weighing));
            }
            Ok(_) => self.apply_rules(),
            Err(problems) => self.review.tell_failed(words::FAILED, problems),
        }
    }

    /// The page is left: rules that nobody has given a word for are told.
    fn leave(self) {
        if self.waits_for_a_word() {
            let session = self.review.session;
            session.tell(Notice::said(session.say(review_campaign::WEIGHED_LEFT)));
        }
        let token = self.token.get_value();
        self.work.with_value(|work| self.review.saver.leave(work, token));
    }

    /// Lets the rules hold that are typed.
    pub fn apply_rules(self) {
        self.weighing.set(None);
        self.holding.set_value(self.campaign.with_untracked(|it| it.groups.clone()));
        self.alter(|_| {});
    }

    /// Goes back to the rules that hold.
    pub fn drop_rules(self) {
        let holding = self.holding.get_value();
        let kept = self.review.campaign.get_untracked();
        self.weighing.set(None);
        self.alter(|campaign| *campaign = with_rules_of(campaign, &holding, kept.as_deref()));
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

    /// Gives a group a criteria set, which the campaign carries unless it is built in. Where it is another
    /// version of the one before, dossiers that answer that one are carried over.
    ///
    /// # Errors
    /// Why the set cannot be had.
    pub async fn choose_set(self, place: usize, chosen: ChosenSet) -> Result<(), Vec<Problem>> {
        let (set, copy) = self.take_set(&chosen).await?;
        self.alter(|campaign| {
            if let Some(group) = campaign.groups.get_mut(place) {
                group.move_to(set);
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

    /// The units of a list, for a preview; nothing is put in. `group` is what rows without one get.
    pub fn read_units(self, reading: &ListReading, group: &str) -> Checked<PastedUnits> {
        let Some(rows) = rows_of_units(reading) else {
            return Checked::refused(ListKind::Units.lack());
        };
        self.campaign.with_untracked(|it| unit_list::from_rows(&rows, group, &it.groups))
    }

    /// How many of these units putting them in would add, and how many change.
    pub fn would_put(self, units: Vec<ListedUnit>) -> (usize, usize) {
        let there = self.campaign.with(|campaign| campaign.units.clone());
        put_units(&mut Campaign { units: there, ..Campaign::default() }, units)
    }

    /// Takes a list in that was seen: known codes are updated, others added. One step takes it
    /// back.
    pub fn put_units(self, list: PastedUnits) {
        let before = self.campaign.get_untracked();
        let units = list.units.into_iter().map(|(_, unit)| unit).collect();
        let (mut added, mut changed) = (0, 0);
        self.alter(|campaign| (added, changed) = put_units(campaign, units));
        let lang = self.review.session.lang_now();
        let facts = [added, changed].map(|n| count(n, lang));
        let facts = [("added", &*facts[0]), ("changed", &*facts[1])];
        let text = review_campaign::PASTE_DONE.with(lang, &facts);
        self.offer_back(text, before, |campaign, before| campaign.units = before.units);
    }

    /// Clears the list of units.
    pub fn clear_units(self) {
        let before = self.campaign.get_untracked();
        let lang = self.review.session.lang_now();
        let n = count(before.units.len(), lang);
        let text = review_campaign::UNITS_CLEARED.with(lang, &[("n", &n)]);
        self.alter(|campaign| campaign.units.clear());
        self.offer_back(text, before, |campaign, before| campaign.units = before.units);
    }
}

/// Whether anything was received that other rules could concern.
fn has_files(review: Review) -> bool {
    review.overview.with_untracked(|overview| overview.tally.files > 0)
}

/// The campaign as it may be kept: where other caps or sets were typed and something was received,
/// with those that hold, until a word is given.
fn may_be_kept(review: Review, typed: &Campaign, holding: StoredValue<Vec<Group>>) -> Campaign {
    match holding.try_get_value() {
        Some(holding) if has_files(review) && !has_rules_of(&typed.groups, &holding) => {
            with_rules_of(typed, &holding, review.campaign.get_untracked().as_deref())
        }
        _ => typed.clone(),
    }
}

/// Whether groups that are in both have the same caps and set.
fn has_rules_of(groups: &[Group], others: &[Group]) -> bool {
    let other = |group: &Group| others.iter().find(|it| it.id == group.id);
    let mut pairs = groups.iter().filter_map(|group| Some((group, other(group)?)));
    pairs.all(|(group, other)| {
        let rules = |of: &Group| (of.caps.clone(), of.set.clone(), of.earlier.clone());
        rules(group) == rules(other)
    })
}

/// A campaign with the caps and sets of these groups, and the copies of sets that they need.
fn with_rules_of(campaign: &Campaign, groups: &[Group], kept: Option<&Campaign>) -> Campaign {
    let mut campaign = campaign.clone();
    for group in &mut campaign.groups {
        if let Some(other) = groups.iter().find(|it| it.id == group.id) {
            group.caps = other.caps.clone();
            group.set = other.set.clone();
            group.earlier = other.earlier.clone();
        }
    }
    for copy in kept.into_iter().flat_map(|kept| &kept.sets) {
        carry(&mut campaign, Some(copy.clone()));
    }
    campaign
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
    let sets = campaign.groups.iter().flat_map(|it| it.earlier.iter().chain([&it.set]));
    let used: Vec<String> = sets.map(|set| set.checksum.clone()).collect();
    campaign.sets.retain(|copy| used.contains(&copy.set.checksum));
}

/// `xa`, otherwise `xa-2` and so on.
fn free_id(campaign: &Campaign, wanted: &str) -> String {
    let wanted = if wanted.is_empty() { "nhom" } else { wanted };
    let is_free = |id: &String| campaign.group(id).is_none();
    let numbered = (2..).map(|n| format!("{wanted}-{n}"));
    std::iter::once(wanted.to_string()).chain(numbered).find(is_free).unwrap_or_default()
}
