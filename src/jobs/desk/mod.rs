//! The superior's desk: sets, the open campaign and the inbox, fed one file at a time.

mod answer;
mod explained;
mod lists;
mod results;
mod survey;

pub(super) use results::last_result;

use std::collections::HashSet;

use crate::domain::campaign::{Campaign, Roll};
use crate::domain::dossier::{Actor, Dossier};
use crate::domain::problem::{Checked, Code, Problem};
use crate::domain::review::claims::{self, Claims};
use crate::domain::review::exchange::ExplanationsFile;
use crate::domain::review::survey::SurveyTable;
use crate::domain::review::{
    DeskFile, Examined, Inbox, Made, PaperContent, Received, Standing, bind, examine, to_group_set,
    unit_sheet,
};
use crate::domain::set::{CriteriaSet, Sets, namesakes};
use crate::domain::signature::{Signed, fingerprint};
use crate::formats::{
    Beforehand, campaign_sets, read_campaign, read_dossier, read_incoming, read_known, read_set,
    read_survey_table,
};

/// Sets, campaign and inbox.
#[derive(Clone, Debug, Default)]
pub struct Desk {
    sets: Sets,
    roll: Option<Roll>,
    /// The survey points of the campaign; without a table those of the dossiers' rounds count.
    survey: Option<SurveyTable>,
    inbox: Inbox,
    /// What someone should look at in the open campaign itself.
    warnings: Vec<Problem>,
    /// How many files are kept for it, where it is fed from a store.
    kept: usize,
}

/// A file as the store keeps it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stored {
    /// Its name.
    pub file: String,
    /// Its bytes, as they were received.
    pub bytes: Vec<u8>,
    /// The dossier with its verdicts (`formats::write_draft`), once it was worked on.
    pub work: Option<String>,
}

/// What became of a file that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Its place in the inbox.
    pub place: usize,
    /// Its key.
    pub key: String,
    /// Whether it is worth keeping; the very same bytes a second time are not.
    pub keep: bool,
    /// Whether it stood here before, refused, and was judged anew.
    pub is_again: bool,
    /// Whether it was refused.
    pub is_refused: bool,
    /// Explanations, with the key of the dossier's file that they are to be put into
    /// ([`Desk::explain`]).
    pub explanations: Option<(Box<ExplanationsFile>, String)>,
}

impl Desk {
    /// An empty desk with these criteria sets at hand.
    pub fn new(sets: impl IntoIterator<Item = CriteriaSet>) -> Self {
        Desk { sets: sets.into_iter().collect(), ..Desk::default() }
    }

    /// Opens a campaign, or none, with an empty inbox.
    ///
    /// # Errors
    /// What is wrong with the sets inside, and [`Code::GroupSetMissing`]; nothing is opened then.
    pub fn open(&mut self, campaign: Option<Campaign>) -> Result<(), Vec<Problem>> {
        self.warnings.clear();
        let Some(campaign) = campaign else {
            self.roll = None;
            self.survey = None;
            self.inbox = Inbox::default();
            return Ok(());
        };
        let Checked { value, mut problems } = campaign_sets(&campaign);
        let sets = value.unwrap_or_default();
        problems.extend(campaign.missing_sets(|sum| self.sets.get(sum).is_some()));
        if problems.iter().any(Problem::is_error) {
            return Err(problems);
        }
        self.warnings = sets.iter().filter_map(|set| namesake(&self.sets, set)).collect();
        for set in sets {
            self.sets.add(set);
        }
        self.roll = Some(Roll::new(campaign));
        self.survey = None;
        self.inbox = Inbox::default();
        Ok(())
    }

    /// Takes up the open campaign with other names, which change nothing that was found
    /// ([`Campaign::as_examined`]).
    pub fn rename(&mut self, campaign: Campaign) {
        self.inbox.each_problem(|problem| name_campaign(problem, &campaign.title));
        self.roll = Some(Roll::new(campaign));
    }

    /// Notes how many files are kept: a table says when it was made of fewer.
    pub fn note_kept(&mut self, files: usize) {
        self.kept = files;
    }

    /// Of how much a table of this desk is made.
    pub fn made(&self) -> Made {
        let listed = self.campaign().map_or(0, |campaign| campaign.units.len());
        let units = self.usable().filter(|sheet| sheet.is_listed).map(|sheet| &sheet.code);
        Made {
            files: self.usable().count(),
            of: self.inbox.distinct().max(self.kept),
            units: units.collect::<HashSet<_>>().len(),
            listed,
        }
    }

    /// Adds a criteria set (the text of its file).
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn add_set(&mut self, text: &str) -> Result<(), Vec<Problem>> {
        self.sets.add(read_set(text.as_bytes()).sound()?);
        Ok(())
    }

    /// Adds a sound criteria set.
    pub fn add(&mut self, set: CriteriaSet) {
        self.sets.add(set);
    }

    /// The sets at hand.
    pub fn sets(&self) -> &Sets {
        &self.sets
    }

    /// The open campaign.
    pub fn campaign(&self) -> Option<&Campaign> {
        self.roll.as_ref().map(Roll::campaign)
    }

    /// What someone should look at in the open campaign itself: a set of its own that has the id
    /// and version of another.
    pub fn warnings(&self) -> &[Problem] {
        &self.warnings
    }

    /// The inbox.
    pub fn inbox(&self) -> &Inbox {
        &self.inbox
    }

    /// Takes up decisions that were kept with the campaign ([`Inbox::decisions`]).
    pub fn decide(&mut self, chosen: Vec<String>, apart: Vec<String>) {
        self.inbox.decide(chosen, apart);
    }

    /// Takes up the survey points of the campaign: before its files, or followed by
    /// [`Self::update`] of those that it concerns.
    pub fn set_survey(&mut self, table: SurveyTable) {
        self.survey = Some(table);
    }

    /// The survey points of the campaign.
    pub fn survey(&self) -> Option<&SurveyTable> {
        self.survey.as_ref()
    }

    /// Binds a dossier to the campaign as it stands ([`bind`]); one whose set is not here stays.
    fn bind(&self, dossier: &mut Dossier) {
        to_group_set(dossier, self.roll.as_ref(), &self.sets);
        if let Some(set) = self.sets.get(&dossier.set.checksum) {
            bind(dossier, set, self.roll.as_ref(), self.survey.as_ref());
        }
    }

    /// Reads and examines a file. It changes nothing, so that several can be examined at once.
    pub fn examine(&self, file: &str, bytes: &[u8]) -> Examined {
        self.surveyed(examine(
            &self.sets,
            self.roll.as_ref(),
            read_incoming(&self.sets, file, bytes),
        ))
    }

    /// An examined file with the survey points of its unit.
    fn surveyed(&self, mut examined: Examined) -> Examined {
        let Examined { key, dossier: Some(dossier), sheet: Some(sheet), new_set, .. } =
            &mut examined
        else {
            return examined;
        };
        let set = self.sets.get(&dossier.set.checksum).or(new_set.as_ref());
        let (Some(set), Some(survey)) = (set, &self.survey) else { return examined };
        bind(dossier, set, self.roll.as_ref(), Some(survey));
        let has_figures = dossier.survey.as_ref().is_some_and(|survey| !survey.is_empty());
        if has_figures || !dossier.rounds.is_empty() {
            *sheet = unit_sheet(key, set, dossier, self.roll.as_ref());
        }
        examined
    }

    /// Takes a file of which something was computed already: as [`Self::take`].
    pub fn take_known(&mut self, file: &str, bytes: &[u8], known: Beforehand) -> Taken {
        let incoming = read_known(&self.sets, file, bytes, known);
        let examined = examine(&self.sets, self.roll.as_ref(), incoming);
        self.place(self.surveyed(examined))
    }

    /// Puts an examined file into the inbox.
    pub fn place(&mut self, examined: Examined) -> Taken {
        if let Some(set) = &examined.new_set {
            self.share(set);
        }
        let before = self.inbox.items().len();
        let is_judged_anew = examined.explanations.is_some()
            && self.inbox.item(&examined.key).is_some_and(|it| it.standing == Standing::Refused);
        let place = self.inbox.take(&examined);
        let is_again = is_judged_anew && place < before;
        self.judge_set(&examined.key);
        self.judge_claims(&examined.key);
        self.judge_key(&examined.key);
        let key = examined.key;
        let is_first = place == before
            && self.inbox.item(&key).is_some_and(|it| std::ptr::eq(it, &self.inbox.items()[place]));
        let explanations = examined.explanations.filter(|_| is_first || is_again);
        let explanations = explanations.and_then(|file| {
            let dossier = self.inbox.of_dossier(&file.dossier.id).map(|it| it.key.clone());
            if dossier.is_none() {
                let problem = Problem::new(Code::DossierMissing).with("id", &file.dossier.id);
                self.inbox.refuse(&key, problem);
            }
            dossier.map(|dossier| (file, dossier))
        });
        let is_refused = self.inbox.items()[place].standing == Standing::Refused;
        Taken { place, key, keep: is_first, is_again, is_refused, explanations }
    }

    /// Adds a set that a file brought. Where it is the second of its id and version and none was
    /// given here, the files of the first are told too.
    fn share(&mut self, set: &std::sync::Arc<CriteriaSet>) {
        let first = self.sets.namesake(set).map(|first| first.checksum.clone());
        self.sets.share(set.clone());
        let Some(first) = first.filter(|first| !self.sets.is_given(first)) else { return };
        let uses = |item: &&Received| item.sheet.as_ref().is_some_and(|it| it.set == first);
        let keys = self.inbox.items().iter().filter(uses).map(|item| item.key.clone());
        for key in keys.collect::<Vec<_>>() {
            self.judge_set(&key);
        }
    }

    /// Says whether a file's set has the id and version of another. With a campaign every other set
    /// is refused already.
    fn judge_set(&mut self, key: &str) {
        if self.roll.is_some() {
            return;
        }
        let sheet = self.inbox.item(key).and_then(|item| item.sheet.as_ref());
        let Some(set) = sheet.and_then(|sheet| self.sets.get(&sheet.set)) else { return };
        let problem = namesake(&self.sets, set).filter(|_| !self.sets.is_given(&set.checksum));
        self.inbox.restate(key, |code| code == Code::SetNamesake, problem);
    }

    /// Holds the claims of this file, and of others of its dossier, against what was recorded here.
    fn judge_claims(&mut self, key: &str) {
        let family = self.inbox.of_same_dossier(key);
        let claiming: Vec<&Received> =
            family.iter().copied().filter(|item| item.claimed.is_some()).collect();
        let judged = |item: &&Received| (item.key.clone(), self.claim_problem(item, &family));
        let judged: Vec<(String, Option<Problem>)> = claiming.iter().map(judged).collect();
        let is_claim = |code| matches!(code, Code::ClaimsForeign | Code::ClaimsDiffer);
        for (key, problem) in judged {
            self.inbox.restate(&key, is_claim, problem);
        }
    }

    /// A file that was worked on here is held against that work, another one of its dossier against
    /// the last that was.
    fn claim_problem(&self, item: &Received, family: &[&Received]) -> Option<Problem> {
        let (sheet, claimed) = (item.sheet.as_ref()?, item.claimed.as_ref()?);
        let set = self.sets.get(&sheet.set)?;
        let recorded = |item: &&Received| item.sheet.clone().filter(|it| it.is_appraised);
        let own = recorded(&item);
        let record = own.or_else(|| family.iter().rev().find_map(recorded));
        claims::judge(set, claimed, sheet, record.as_ref())
    }

    /// Holds the key that signed a file against the one that signed the unit's first.
    fn judge_key(&mut self, key: &str) {
        let item = self.inbox.item(key);
        let problem = item.and_then(|item| signed_otherwise(item, self.inbox.first_signed(key)?));
        let is_key = |code| matches!(code, Code::UnitKeyOther | Code::UnitKeyMissing);
        self.inbox.restate(key, is_key, problem);
    }

    /// Takes a file: reads, examines, puts it into the inbox.
    pub fn take(&mut self, file: &str, bytes: &[u8]) -> Taken {
        let examined = self.examine(file, bytes);
        self.place(examined)
    }

    /// Takes up a file as it was examined before, by the same version, campaign and sets.
    pub fn put_back(&mut self, mut received: Received) {
        if let Some(campaign) = self.campaign() {
            received.problems.iter_mut().for_each(|it| name_campaign(it, &campaign.title));
        }
        self.inbox.put_back(received);
    }

    /// Lays a whole campaign from a desk file onto this desk: its sets, the campaign, every file that
    /// is not in the trash, what was worked on, the decisions.
    ///
    /// # Errors
    /// What is wrong with the campaign or a set; the desk is then of no use.
    pub fn lay(&mut self, file: &DeskFile) -> Result<(), Vec<Problem>> {
        for set in &file.sets {
            self.add_set(set)?;
        }
        let text = file.campaign.as_ref().map(|campaign| campaign.text.as_bytes());
        // One that is still being set up is kept and handed on too: what is wrong with it is told there.
        let read = text.map(read_campaign);
        self.open(read.and_then(|read| read.value))?;
        if let Some(table) = file.survey.as_deref().and_then(read_survey_table) {
            self.set_survey(table);
        }
        for paper in file.files.iter().filter(|paper| !file.is_removed(&paper.key)) {
            match &paper.content {
                PaperContent::Bytes(bytes) => drop(self.take(&paper.name, bytes)),
                PaperContent::Refused(_) => self.put_back(paper.refused()),
            }
        }
        for work in &file.works {
            if let Some(dossier) = read_work(&work.text) {
                self.update(&work.key, &dossier);
            }
        }
        self.decide(file.chosen.clone(), file.apart.clone());
        Ok(())
    }

    /// Takes a file back from the store, with what was worked on it.
    pub fn restore(&mut self, stored: &Stored) -> Taken {
        let taken = self.take(&stored.file, &stored.bytes);
        if let Some(dossier) = stored.work.as_deref().and_then(read_work) {
            self.update(&taken.key, &dossier);
        }
        taken
    }

    /// The dossier of a kept file, as it stands: worked on, or as received, with its origin; either
    /// way bound to the campaign as it is now. Nothing when the file holds no usable dossier.
    pub fn dossier(&self, stored: &Stored) -> Option<Dossier> {
        let work = stored.work.as_deref().and_then(read_work);
        let as_received = || self.examine(&stored.file, &stored.bytes).dossier.map(|it| *it);
        let mut dossier = work.or_else(as_received)?;
        self.bind(&mut dossier);
        Some(dossier)
    }

    /// Puts new figures of a dossier that was worked on, bound to the campaign as it is now; false
    /// when the inbox has no such file.
    pub fn update(&mut self, key: &str, dossier: &Dossier) -> bool {
        let mut dossier = dossier.clone();
        self.bind(&mut dossier);
        let Some(set) = self.sets.get(&dossier.set.checksum) else { return false };
        let sheet = unit_sheet(key, set, &dossier, self.roll.as_ref());
        let is_known = self.inbox.update(sheet);
        self.judge_claims(key);
        is_known
    }

    /// What a kept file claims of its dossier's appraisal; nothing where it claims nothing or cannot
    /// be used.
    pub fn claims(&self, stored: &Stored) -> Option<Claims> {
        Some(*self.examine(&stored.file, &stored.bytes).claims?.0)
    }

    /// The file of the same dossier that was worked on here, where this one was not: its record is
    /// carried along when this one is chosen.
    pub fn former(&self, key: &str) -> Option<String> {
        let has_rounds =
            |item: &&Received| item.sheet.as_ref().is_some_and(|sheet| sheet.is_appraised);
        if self.inbox.item(key).as_ref().is_some_and(has_rounds) {
            return None;
        }
        let family = self.inbox.of_same_dossier(key);
        let worked: Vec<&Received> = family.into_iter().filter(has_rounds).collect();
        let counting = worked.iter().find(|item| item.standing.is_in());
        counting.or(worked.last()).map(|item| item.key.clone())
    }

    /// Carries what was recorded for an earlier file of a dossier over to a newer one, and says so.
    ///
    /// # Errors
    /// [`Code::SetOther`] when the newer one answers another set: nothing is carried then.
    pub fn carry(
        &self,
        former: &Dossier,
        file: &str,
        now: &mut Dossier,
        actor: &Actor,
    ) -> Result<Problem, Problem> {
        let set =
            self.sets.get(&now.set.checksum).filter(|_| former.set.checksum == now.set.checksum);
        let Some(set) = set else {
            let problem = Problem::new(Code::SetOther).with("found", now.set.full_name());
            return Err(problem.with("expected", former.set.full_name()));
        };
        let (change, changed) = claims::carry(set, former, now, file);
        now.apply(change, set, actor)?;
        let problem = Problem::new(Code::RoundsCarried).with("name", file);
        let problem = problem.with("count", changed.len());
        Ok(problem.with("codes", claims::codes(set, &changed)))
    }

    /// Removes a file from the inbox; false when there is none.
    pub fn remove(&mut self, key: &str) -> bool {
        let family = self.inbox.of_same_dossier(key);
        let beside: Vec<String> = family.into_iter().map(|item| item.key.clone()).collect();
        let is_gone = self.inbox.remove(key);
        if let Some(other) = beside.iter().find(|other| *other != key) {
            self.judge_claims(other);
        }
        for other in beside.iter().filter(|other| *other != key) {
            self.judge_key(other);
        }
        is_gone
    }

    /// Chooses a file among its rivals; false when there is no such dossier.
    pub fn choose(&mut self, key: &str) -> bool {
        self.inbox.choose(key)
    }

    /// Says that a file and its rivals are of different units.
    pub fn keep_apart(&mut self, key: &str) -> bool {
        self.inbox.keep_apart(key)
    }
}

/// A set that has the id and version of another.
fn namesake(sets: &Sets, set: &CriteriaSet) -> Option<Problem> {
    namesakes(set, sets.namesake(set)?)
}

/// A file of a unit that is not signed as its first was; one whose signature is broken says that.
fn signed_otherwise(item: &Received, first: &Received) -> Option<Problem> {
    let known = first.signed.key()?;
    let about = |code| {
        let problem = Problem::new(code).with("name", &first.file);
        problem.with("expected", fingerprint(known)).at("/seal/signature")
    };
    match &item.signed {
        Signed::By(key) if key != known => {
            Some(about(Code::UnitKeyOther).with("found", fingerprint(key)))
        }
        Signed::No => Some(about(Code::UnitKeyMissing)),
        _ => None,
    }
}

/// The name of a campaign in a problem that tells it is the one of now.
fn name_campaign(problem: &mut Problem, title: &str) {
    if problem.code == Code::CampaignUnnamed {
        let named = problem.facts.iter_mut().filter(|(name, _)| name == "expected");
        named.for_each(|(_, value)| *value = title.into());
    }
}

/// A dossier as the store keeps it; the seal of a draft is missing on purpose.
fn read_work(text: &str) -> Option<Dossier> {
    read_dossier(text.as_bytes()).value
}
