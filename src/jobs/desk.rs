//! The superior's desk: sets, the open campaign and the inbox, fed one file at a time.

use std::collections::{BTreeMap, HashSet};

use super::export;
use super::job::{Filter, Job};
use super::reply::{JobReply, ListPage, ListRow, Overview, UnitLine};
use crate::domain::campaign::{Campaign, Roll};
use crate::domain::dossier::{Actor, Change, Dossier, Stage, Verdict};
use crate::domain::problem::{Checked, Code, Problem};
use crate::domain::review::exchange::{ExplanationsFile, receive_explanations};
use crate::domain::review::outcome::{ResultFile, compare};
use crate::domain::review::survey::{SurveyRow, SurveyedUnit};
use crate::domain::review::{
    DeskFile, Examined, Excluded, Inbox, Made, PaperContent, Ranking, Reason, Received, Request,
    Standing, Statistics, UnitSheet, examine, rank, statistics, unit_sheet,
};
use crate::domain::set::{CriteriaSet, Rounding, Sets};
use crate::domain::text::{search_key, search_text};
use crate::formats::{
    campaign_sets, read_campaign, read_dossier, read_incoming, read_result, read_set, read_summed,
    read_survey,
};

/// Sets, campaign and inbox.
#[derive(Clone, Debug, Default)]
pub struct Desk {
    sets: Sets,
    roll: Option<Roll>,
    inbox: Inbox,
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
        let Some(campaign) = campaign else {
            self.roll = None;
            self.inbox = Inbox::default();
            return Ok(());
        };
        let Checked { value, mut problems } = campaign_sets(&campaign);
        let sets = value.unwrap_or_default();
        problems.extend(campaign.missing_sets(|sum| self.sets.get(sum).is_some()));
        if problems.iter().any(Problem::is_error) {
            return Err(problems);
        }
        for set in sets {
            self.sets.add(set);
        }
        self.roll = Some(Roll::new(campaign));
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

    /// The inbox.
    pub fn inbox(&self) -> &Inbox {
        &self.inbox
    }

    /// Takes up decisions that were kept with the campaign ([`Inbox::decisions`]).
    pub fn decide(&mut self, chosen: Vec<String>, apart: Vec<String>) {
        self.inbox.decide(chosen, apart);
    }

    /// Reads and examines a file. It changes nothing, so that several can be examined at once.
    pub fn examine(&self, file: &str, bytes: &[u8]) -> Examined {
        examine(&self.sets, self.roll.as_ref(), read_incoming(&self.sets, file, bytes))
    }

    /// Takes a file of which the SHA-256 (in hex) is at hand: as [`Self::take`].
    pub fn take_summed(&mut self, file: &str, bytes: &[u8], key: String) -> Taken {
        let incoming = read_summed(&self.sets, file, bytes, key);
        let examined = examine(&self.sets, self.roll.as_ref(), incoming);
        self.place(examined)
    }

    /// Puts an examined file into the inbox.
    pub fn place(&mut self, examined: Examined) -> Taken {
        if let Some(set) = &examined.new_set {
            self.sets.share(set.clone());
        }
        let before = self.inbox.items().len();
        let place = self.inbox.take(&examined);
        let key = examined.key;
        let is_first = place == before
            && self.inbox.item(&key).is_some_and(|it| std::ptr::eq(it, &self.inbox.items()[place]));
        let explanations = examined.explanations.filter(|_| is_first);
        let explanations = explanations.and_then(|file| {
            let dossier = self.inbox.of_dossier(&file.dossier.id).map(|it| it.key.clone());
            if dossier.is_none() {
                let problem = Problem::new(Code::DossierMissing).with("id", &file.dossier.id);
                self.inbox.refuse(&key, problem);
            }
            dossier.map(|dossier| (file, dossier))
        });
        let is_refused = self.inbox.items()[place].standing == Standing::Refused;
        Taken { place, key, keep: is_first, is_refused, explanations }
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

    /// The dossier of a kept file, as it stands: worked on, or as received, with its origin and the
    /// campaign's caps. Nothing when the file holds no usable dossier.
    pub fn dossier(&self, stored: &Stored) -> Option<Dossier> {
        let work = stored.work.as_deref().and_then(read_work);
        work.or_else(|| self.examine(&stored.file, &stored.bytes).dossier.map(|it| *it))
    }

    /// Puts new figures of a dossier that was worked on; false when the inbox has no such file.
    pub fn update(&mut self, key: &str, dossier: &Dossier) -> bool {
        let Some(set) = self.sets.get(&dossier.set.checksum) else { return false };
        let sheet = unit_sheet(key, set, dossier, self.roll.as_ref());
        self.inbox.update(sheet)
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
        match receive_explanations(dossier, &set, file, at) {
            Ok(taken) => Ok(taken.warnings),
            Err(problem) => {
                self.inbox.refuse(key, problem.clone());
                Err(problem)
            }
        }
    }

    /// Removes a file from the inbox; false when there is none.
    pub fn remove(&mut self, key: &str) -> bool {
        self.inbox.remove(key)
    }

    /// Chooses a file among its rivals; false when there is no such dossier.
    pub fn choose(&mut self, key: &str) -> bool {
        self.inbox.choose(key)
    }

    /// Says that a file and its rivals are of different units.
    pub fn keep_apart(&mut self, key: &str) -> bool {
        self.inbox.keep_apart(key)
    }

    /// Reads pasted survey points for the usable dossiers that answer this set.
    pub fn survey(&self, text: &str, set: &str) -> Checked<Vec<SurveyRow>> {
        let Some(set) = self.sets.get(set) else {
            let problem = Problem::new(Code::SetMissing).with("id", set).with("version", "");
            return Checked::refused(problem);
        };
        let units: Vec<SurveyedUnit> = self
            .usable()
            .filter(|sheet| sheet.set == set.checksum)
            .map(|sheet| SurveyedUnit {
                key: sheet.key.clone(),
                code: sheet.code.clone(),
                name: sheet.name.clone(),
            })
            .collect();
        read_survey(text, set, &units)
    }

    /// Puts verdicts into a dossier's open round, all of them or none.
    ///
    /// # Errors
    /// What the stage forbids, with the unit as its place: many are given verdicts at once.
    pub fn give_verdicts(
        &self,
        dossier: &mut Dossier,
        verdicts: &[(String, Verdict)],
        actor: &Actor,
    ) -> Result<Change, Problem> {
        let set = self.sets.get(&dossier.set.checksum);
        let set = set.ok_or_else(|| Problem::new(Code::DossierMissing).with("id", &dossier.id))?;
        let round = crate::domain::review::appraise::open_round(dossier);
        let change = |(leaf, verdict): &(String, Verdict)| Change::Verdict {
            round,
            leaf: leaf.clone(),
            verdict: Some(verdict.clone()),
        };
        let whose = format!("{} {}", dossier.unit.code, dossier.unit.name);
        let applied = dossier.apply(Change::All(verdicts.iter().map(change).collect()), set, actor);
        applied.map_err(|problem| problem.at(whose.trim()))
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

    /// The statistics of a group; nothing when it has no usable file.
    pub fn statistics(&self, group: &str) -> Option<Statistics> {
        let units: Vec<&UnitSheet> = self.usable().filter(|it| it.group == group).collect();
        let of_campaign = self.campaign().and_then(|it| it.group(group)).map(|it| &it.set.checksum);
        let checksum = of_campaign.or_else(|| units.first().map(|unit| &unit.set))?;
        Some(statistics(&units, self.sets.get(checksum)?))
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
            Job::Statistics { group } => match self.statistics(group) {
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
            problems: Vec::new(),
        }
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
