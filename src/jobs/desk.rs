//! The superior's desk: sets, the open campaign and the inbox, fed one file at a time.

use std::collections::{BTreeMap, HashSet};

use super::export;
use super::job::{Filter, Job};
use super::reply::{JobReply, ListPage, ListRow, Overview, SurveyGrid, SurveyLine, UnitLine};
use crate::domain::campaign::{Campaign, Roll};
use crate::domain::dossier::{Actor, Dossier, Stage};
use crate::domain::problem::{Checked, Code, Problem};
use crate::domain::review::claims::{self, Claims};
use crate::domain::review::exchange::{
    ExplanationsFile, look_again, receive_explanations, replace_explanations,
};
use crate::domain::review::outcome::{ResultFile, compare};
use crate::domain::review::survey::{
    self, Readings, SurveyChange, SurveyPreview, SurveyTable, SurveyedUnit,
};
use crate::domain::review::{
    DeskFile, Examined, Excluded, Inbox, Made, MovedUnit, PaperContent, Ranking, Reason, Received,
    Request, Standing, Statistics, UnitSheet, bind, examine, moved_units, rank, statistics,
    to_group_set, unit_sheet,
};
use crate::domain::set::{CriteriaSet, Rounding, Scorer, Sets, namesakes};
use crate::domain::signature::{Signed, fingerprint};
use crate::domain::text::{search_key, search_text};
use crate::formats::{
    campaign_sets, read_campaign, read_dossier, read_incoming, read_result, read_set, read_summed,
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
    /// How many files are kept for it, where it is fed from a vault.
    kept: usize,
}

/// A file as the vault keeps it.
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

    /// Takes a file of which the SHA-256 (in hex) is at hand: as [`Self::take`].
    pub fn take_summed(&mut self, file: &str, bytes: &[u8], key: String) -> Taken {
        let incoming = read_summed(&self.sets, file, bytes, key);
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

    /// Takes a file back from the vault, with what was worked on it.
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

    /// Brings explanations into the dossier that they belong to. `at` is now (RFC 3339, UTC).
    ///
    /// # Errors
    /// As [`receive_explanations`]; the file is then refused in the inbox.
    pub fn explain(
        &mut self,
        key: &str,
        file: &ExplanationsFile,
        dossier: &mut Dossier,
        at: &str,
    ) -> Result<Vec<Problem>, Problem> {
        let set = self.sets.get(&dossier.set.checksum).cloned();
        let set = set.ok_or_else(|| Problem::new(Code::DossierMissing).with("id", &dossier.id))?;
        let taken = receive_explanations(dossier, &set, file, at);
        self.told(key, dossier, taken.map(|taken| taken.warnings))
    }

    /// Puts explanations in the place of those of the same round that were taken in before; these are
    /// then told like the second ones before. `at` is now (RFC 3339, UTC).
    ///
    /// # Errors
    /// As [`replace_explanations`]; the file stays refused.
    pub fn replace_explanations(
        &mut self,
        key: &str,
        file: &ExplanationsFile,
        dossier: &mut Dossier,
        at: &str,
    ) -> Result<Vec<Problem>, Problem> {
        let set = self.sets.get(&dossier.set.checksum).cloned();
        let set = set.ok_or_else(|| Problem::new(Code::DossierMissing).with("id", &dossier.id))?;
        // As they differ from these, these differ from them.
        let differs = receive_explanations(&mut dossier.clone(), &set, file, at).err();
        let taken = replace_explanations(dossier, &set, file, at);
        let told = self.told(key, dossier, taken.map(|taken| taken.warnings))?;
        for other in self.inbox.explanations_of(&dossier.id) {
            if let Some(problem) = differs.clone().filter(|_| other != key) {
                self.inbox.refuse(&other, problem);
            }
        }
        Ok(told)
    }

    /// Says anew of explanations that were received before whether they are in the dossier.
    pub fn judge_explanations(&mut self, key: &str, file: &ExplanationsFile, dossier: &Dossier) {
        let Some(set) = self.sets.get(&dossier.set.checksum).cloned() else { return };
        let _ = self.told(key, dossier, look_again(dossier, &set, file));
    }

    /// Says with the file what came of explanations.
    fn told(
        &mut self,
        key: &str,
        dossier: &Dossier,
        outcome: Result<Vec<Problem>, Problem>,
    ) -> Result<Vec<Problem>, Problem> {
        match &outcome {
            Ok(warnings) => self.inbox.hand_on(key, &dossier.id, warnings.clone()),
            Err(problem) => self.inbox.refuse(key, problem.clone()),
        }
        outcome
    }

    /// The explanations of a kept file with the key of the dossier's file that they are for.
    ///
    /// # Errors
    /// [`Code::DossierMissing`], or [`Code::NotKept`] when the file holds none.
    pub fn explanations(
        &self,
        stored: &Stored,
    ) -> Result<(Box<ExplanationsFile>, String), Problem> {
        let found = self.examine(&stored.file, &stored.bytes).explanations;
        let file = found.ok_or_else(|| Problem::new(Code::NotKept).with("id", &stored.file))?;
        let dossier = self.inbox.of_dossier(&file.dossier.id).map(|it| it.key.clone());
        let missing = || Problem::new(Code::DossierMissing).with("id", &file.dossier.id);
        let dossier = dossier.ok_or_else(missing)?;
        Ok((file, dossier))
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

    /// What a table of survey points comes to for the units that answer this set: those of the list,
    /// whether their dossier is here or not, and those of usable dossiers beside it.
    pub fn preview_survey(
        &self,
        rows: &[(usize, Vec<String>)],
        set: &str,
        readings: &Readings,
    ) -> Checked<SurveyPreview> {
        let Some(set) = self.sets.get(set) else {
            let problem = Problem::new(Code::SetMissing).with("id", set).with("version", "");
            return Checked::refused(problem);
        };
        let none = SurveyTable::default();
        let table = self.survey.as_ref().unwrap_or(&none);
        survey::preview(rows, set, &self.surveyed_units(&set.checksum), table, readings)
    }

    /// The units that answer this set, in the order of the list, then of the inbox.
    fn surveyed_units(&self, set: &str) -> Vec<SurveyedUnit> {
        let unit =
            |code: &String, name: &String| SurveyedUnit { code: code.clone(), name: name.clone() };
        let listed = self.campaign().into_iter().flat_map(|campaign| {
            let has_set =
                |group: &str| campaign.group(group).is_some_and(|it| it.set.checksum == set);
            campaign.units.iter().filter(move |it| has_set(&it.group))
        });
        let listed = listed.map(|it| unit(&it.code, &it.name));
        let received = self.usable().filter(|sheet| !sheet.is_listed && sheet.set == set);
        listed.chain(received.map(|sheet| unit(&sheet.code, &sheet.name))).collect()
    }

    /// A part of the survey table of a set: its units, a cell for each criterion.
    pub fn survey_grid(&self, set: &str, from: usize, count: usize) -> SurveyGrid {
        let Some(set) = self.sets.get(set) else { return SurveyGrid::default() };
        let scored_by_others =
            |leaf: &usize| set.nodes[*leaf].criterion().is_some_and(|it| it.scorer != Scorer::Unit);
        let leaves: Vec<&str> =
            set.leaves().filter(scored_by_others).map(|leaf| set.nodes[leaf].id.as_str()).collect();
        let units = self.surveyed_units(&set.checksum);
        let received: HashSet<(&str, &str)> =
            self.usable().map(|it| (it.code.as_str(), it.name.as_str())).collect();
        let row = |unit: &SurveyedUnit| {
            let figure =
                |leaf: &&str| self.survey.as_ref()?.figure(&unit.code, &unit.name, leaf).cloned();
            SurveyLine {
                code: unit.code.clone(),
                name: unit.name.clone(),
                is_received: received.contains(&(unit.code.as_str(), unit.name.as_str())),
                figures: leaves.iter().map(figure).collect(),
            }
        };
        SurveyGrid {
            total: units.len(),
            leaves: leaves.iter().map(|leaf| leaf.to_string()).collect(),
            rows: units.iter().skip(from).take(count).map(row).collect(),
        }
    }

    /// The keys of the usable files of units whose survey points are changed.
    pub fn surveyed_keys(&self, changes: &[SurveyChange]) -> Vec<String> {
        let units: HashSet<(&str, &str)> =
            changes.iter().map(|it| (it.code.as_str(), it.name.as_str())).collect();
        let items = self.inbox.items().iter().filter(|item| {
            let sheet = item.sheet.as_ref();
            sheet.is_some_and(|it| units.contains(&(it.code.as_str(), it.name.as_str())))
        });
        items.map(|item| item.key.clone()).collect()
    }

    /// What moving to a corrected set comes to for the usable files.
    pub fn moved(&self) -> Vec<MovedUnit> {
        moved_units(self.inbox.items())
    }

    /// The figures of every usable file.
    fn usable(&self) -> impl Iterator<Item = &UnitSheet> {
        let items = self.inbox.items().iter().filter(|item| item.standing.is_in());
        items.filter_map(|item| item.sheet.as_ref())
    }

    /// Ranks the usable dossiers; all others of the list or the inbox are named with the reason.
    pub fn rank(&self, request: &Request, last: Option<&ResultFile>) -> Ranking {
        let units: Vec<&UnitSheet> = self.usable().collect();
        let excluded = self.excluded();
        let mut ranking = rank(&units, &excluded, &self.sets, self.campaign(), request);
        ranking.made = self.made();
        if let Some(last) = last {
            compare(&mut ranking, last, &self.sets);
        }
        ranking
    }

    /// Units that are not ranked whatever is asked, each with its group.
    fn excluded(&self) -> Vec<(String, Excluded)> {
        let named = |sheet: &UnitSheet, reason| {
            let (code, name) = (sheet.code.clone(), sheet.name.clone());
            (sheet.group.clone(), Excluded { code, name, reason, key: Some(sheet.key.clone()) })
        };
        let mut found = Vec::new();
        let mut told = HashSet::new();
        for item in self.inbox.items().iter().filter(|it| it.standing == Standing::Undecided) {
            let Some(sheet) = item.sheet.as_ref().filter(|_| told.insert(&item.key)) else {
                continue;
            };
            // Its other files are of the same unit, which is named once.
            told.extend(self.inbox.rivals(&item.key).into_iter().map(|rival| &rival.key));
            found.push(named(sheet, Reason::Undecided));
        }
        let Some(campaign) = self.campaign() else { return found };
        let refused = self.inbox.refused_units();
        for unit in self.inbox.missing(campaign) {
            let key = refused.get(&crate::domain::text::same_form(&unit.code)).cloned();
            let reason = if key.is_some() { Reason::Refused } else { Reason::NothingSent };
            let (code, name) = (unit.code.clone(), unit.name.clone());
            found.push((unit.group.clone(), Excluded { code, name, reason, key }));
        }
        found
    }

    /// The statistics of the units of a group that are ranked by this request, by the same figures;
    /// nothing when it has no usable file.
    pub fn statistics(&self, group: &str, request: &Request) -> Option<Statistics> {
        let units: Vec<&UnitSheet> = self.usable().filter(|it| it.group == group).collect();
        let of_campaign = self.campaign().and_then(|it| it.group(group)).map(|it| &it.set.checksum);
        let checksum = of_campaign.or_else(|| units.first().map(|unit| &unit.set))?;
        Some(statistics(&units, self.sets.get(checksum)?, request))
    }

    /// What a job that needs no vault comes to; nothing for one that does.
    pub fn answer(&mut self, job: &Job) -> Option<JobReply> {
        Some(match job {
            Job::AddSet { text } => match self.add_set(text) {
                Ok(()) => JobReply::Done,
                Err(problems) => JobReply::Failed(problems),
            },
            Job::List { filter, from, count } => JobReply::List(self.list(filter, *from, *count)),
            Job::Rivals { key } => {
                let own = self.inbox.item(key).into_iter();
                JobReply::Rivals(own.chain(self.inbox.rivals(key)).cloned().collect())
            }
            Job::Missing => JobReply::Missing(self.missing()),
            Job::Rank { request, last } => match last_result(last) {
                Ok(last) => JobReply::Ranking(self.rank(request, last.as_ref())),
                Err(problems) => JobReply::Failed(problems),
            },
            Job::SurveyPreview { rows, set, readings } => {
                let read = self.preview_survey(rows, set, readings);
                match read.value {
                    Some(preview) if read.problems.is_empty() => JobReply::SurveyPreview(preview),
                    _ => JobReply::Failed(read.problems),
                }
            }
            Job::SurveyGrid { set, from, count } => {
                JobReply::SurveyGrid(self.survey_grid(set, *from, *count))
            }
            Job::Statistics { group, request } => match self.statistics(group, request) {
                Some(statistics) => JobReply::Statistics(statistics),
                None => JobReply::Failed(vec![
                    Problem::new(Code::GroupUnknown).with("found", group).with("unit", ""),
                ]),
            },
            Job::Export(wanted) => export::file(self, wanted),
            _ => return None,
        })
    }

    fn missing(&self) -> Vec<UnitLine> {
        let missing = self.campaign().map(|campaign| self.inbox.missing(campaign));
        let line = |unit: &crate::domain::campaign::ListedUnit| UnitLine {
            code: unit.code.clone(),
            name: unit.name.clone(),
            group: unit.group.clone(),
        };
        missing.unwrap_or_default().into_iter().map(line).collect()
    }

    fn list(&self, filter: &Filter, from: usize, count: usize) -> ListPage {
        let wanted = search_text(&filter.text);
        let found = self.inbox.items().iter().filter(|item| lets_through(filter, &wanted, item));
        let found: Vec<&Received> = found.collect();
        let rows = found.iter().skip(from).take(count).map(|item| self.list_row(item)).collect();
        ListPage { total: found.len(), rows }
    }

    fn list_row(&self, item: &Received) -> ListRow {
        let sheet = item.sheet.as_ref();
        let set = sheet.and_then(|sheet| self.sets.get(&sheet.set));
        let totals = |it: &crate::domain::review::ViewFigures| (it.figures.total, it.figures.index);
        ListRow {
            key: item.key.clone(),
            file: item.file.clone(),
            size: item.size,
            standing: item.standing,
            problems: item.problems.clone(),
            unit: sheet.map(|sheet| UnitLine {
                code: sheet.code.clone(),
                name: sheet.name.clone(),
                group: sheet.group.clone(),
            }),
            sent_name: item.sent_name.clone(),
            stage: sheet.map(|sheet| sheet.stage),
            rounding: Rounding::of(set.map(|set| set.as_ref())),
            own: sheet.and_then(|sheet| sheet.own().map(totals)),
            appraised: sheet.filter(|it| it.views.len() > 1).and_then(|it| it.latest().map(totals)),
        }
    }

    /// The desk as it stands. `campaign` is the text of the open campaign's file.
    pub fn overview(&self, campaign: &str) -> Overview {
        let mut stages: BTreeMap<Stage, usize> = BTreeMap::new();
        for sheet in self.usable() {
            *stages.entry(sheet.stage).or_default() += 1;
        }
        let groups = self.inbox.by_group().into_iter();
        Overview {
            id: String::new(),
            counter: 0,
            campaign: campaign.to_string(),
            made: self.made(),
            tally: self.inbox.tally(),
            listed: self.campaign().map_or(0, |campaign| campaign.units.len()),
            missing: self.campaign().map_or(0, |campaign| self.inbox.missing(campaign).len()),
            groups: groups.map(|(group, count)| (group.to_string(), count)).collect(),
            stages: stages.into_iter().collect(),
            problems: self.warnings.clone(),
        }
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

/// A dossier as the vault keeps it; the seal of a draft is missing on purpose.
fn read_work(text: &str) -> Option<Dossier> {
    read_dossier(text.as_bytes()).value
}

pub(super) fn last_result(text: &str) -> Result<Option<ResultFile>, Vec<Problem>> {
    match text.is_empty() {
        true => Ok(None),
        false => read_result(text.as_bytes()).sound().map(Some),
    }
}

fn lets_through(filter: &Filter, wanted: &str, item: &Received) -> bool {
    let is_standing = filter.standing.is_none_or(|standing| standing == item.standing);
    let sheet = item.sheet.as_ref();
    let is_group = filter.group.is_empty() || sheet.is_some_and(|it| it.group == filter.group);
    let has = |text: &str| search_key(text).contains(wanted);
    let is_named = wanted.is_empty()
        || has(&item.file)
        || sheet.is_some_and(|sheet| has(&sheet.code) || has(&sheet.name));
    is_standing && is_group && is_named
}
