//! One file, held against the sets and the campaign, and computed anew.

use std::sync::Arc;

use super::bind::bind_to;
use super::claims::{self, Claimed, Claims, MOST_ROUNDS};
use super::corrected::{move_claims, move_on};
use super::exchange::ExplanationsFile;
use super::figures::{Figures, UnitSheet, ViewFigures};
use super::incoming::{Content, Incoming, Sent};
use super::listed::listed;
use crate::domain::campaign::{Campaign, Group, ListedUnit, Roll};
use crate::domain::dossier::{Caps, Dossier, Round, SetRef, Stage};
use crate::domain::problem::{Code, Problem};
use crate::domain::score::{ScoreSheet, View, score, verify};
use crate::domain::set::{CriteriaSet, Sets, set_name};
use crate::domain::signature::Signed;

/// A file with everything that can be said of it alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Examined {
    /// Its name.
    pub file: String,
    /// SHA-256 of its bytes, in hex.
    pub key: String,
    /// How many bytes.
    pub size: u64,
    /// Every problem of the file alone.
    pub problems: Vec<Problem>,
    /// The code that a dossier gives for its unit, when the dossier cannot be used.
    pub refused_unit: Option<String>,
    /// The unit's figures, when its dossier can be used.
    pub sheet: Option<UnitSheet>,
    /// The unit's own part of the dossier as it is to be kept: with its origin and the campaign's
    /// caps, without any round.
    pub dossier: Option<Box<Dossier>>,
    /// What the file claims of the dossier's appraisal, and the figures of that.
    pub claims: Option<(Box<Claims>, Claimed)>,
    /// The name that the file gives its unit, where the campaign's list has another for its code.
    pub sent_name: String,
    /// SHA-256 of what a dossier says, however it is written.
    pub content: String,
    /// The set that the dossier carries, where it was not at hand: to be added to the sets.
    pub new_set: Option<Arc<CriteriaSet>>,
    /// Explanations, to be handed on.
    pub explanations: Option<Box<ExplanationsFile>>,
    /// What the file's signature came to.
    pub signed: Signed,
}

/// Holds a file against sets and campaign and scores it. Nothing that the sender computed is used.
///
/// Independent of every other file, so that many can be examined at once.
pub fn examine(sets: &Sets, roll: Option<&Roll>, incoming: Incoming) -> Examined {
    let Incoming { file, key, size, content, signed, problems } = incoming;
    let mut examined = Examined { file, key, size, problems, signed, ..Examined::default() };
    match content {
        Content::Dossier(sent) => examined.dossier(sets, roll, *sent),
        Content::Explanations(explanations) => examined.explanations = Some(explanations),
        Content::Nothing => {}
    }
    examined
}

impl Examined {
    /// A file whose bytes could not be had; it is known by its name alone.
    pub fn unreadable(file: &str, problem: Problem) -> Self {
        let nothing = Content::Nothing;
        let incoming = Incoming {
            file: file.into(),
            key: format!("unread:{file}"),
            size: 0,
            content: nothing,
            signed: Signed::No,
            problems: vec![problem],
        };
        examine(&Sets::default(), None, incoming)
    }

    fn dossier(&mut self, sets: &Sets, roll: Option<&Roll>, sent: Sent) {
        let Sent { mut dossier, origin, content, own_set } = sent;
        self.content = content;
        let mut claims = claims::separate(&mut dossier);
        self.problems.extend(claims.as_ref().and_then(Claims::contradiction));
        let sent_caps = dossier.campaign.caps.clone();
        let listed = roll.and_then(|roll| self.campaign(roll, &mut dossier));
        if dossier.unit.code.trim().is_empty() && dossier.unit.name.trim().is_empty() {
            self.problems.push(Problem::new(Code::UnitUnnamed).at("/unit"));
        }
        if dossier.stage == Stage::Draft {
            self.problems.push(Problem::new(Code::NotLocked).at("/stage"));
        }
        let code = dossier.unit.code.clone();
        let own_set = own_set.map(Arc::new);
        let set =
            set_of(sets, &own_set, &dossier).map_err(|problem| self.problems.push(problem)).ok();
        dossier.origin.get_or_insert(origin);
        if let Some(set) = set.filter(|_| !self.problems.iter().any(Problem::is_error)) {
            self.problems.extend(verify::entries(&set, &dossier));
            let own = score(&set, &dossier, View::SelfScored);
            self.problems.extend(declared_by(&set, &dossier, &sent_caps, &own));
            let group = roll.zip(listed).and_then(|(roll, it)| roll.campaign().group(&it.group));
            let received = claims.is_some().then(|| dossier.clone());
            let moved = group.and_then(|group| move_on(&mut dossier, &set, group, sets));
            let (set, own) = match moved {
                Some((after, problem)) => {
                    self.problems.push(problem);
                    if let (Some(claims), Some(received)) = (&mut claims, &received) {
                        move_claims(claims, received, &set, &after);
                    }
                    let own = score(&after, &dossier, View::SelfScored);
                    (after, own)
                }
                None => (set, own),
            };
            self.sheet = Some(sheet_with(&self.key, &set, &dossier, listed, &own));
            self.claims = claims.map(|claims| {
                let figures = claims.figures(&set, &dossier);
                (Box::new(claims), figures)
            });
            self.dossier = Some(Box::new(dossier));
            self.new_set = own_set;
        } else {
            self.refused_unit = Some(code);
        }
    }

    /// What the campaign says of a dossier: its unit, year, set and caps.
    fn campaign<'a>(&mut self, roll: &'a Roll, dossier: &mut Dossier) -> Option<&'a ListedUnit> {
        self.problems.extend(campaign_named(roll.campaign(), dossier));
        let listed = match listed(roll, dossier) {
            Ok((unit, warning)) => {
                if warning.as_ref().is_some_and(|it| it.code == Code::UnitNameOther) {
                    self.sent_name = dossier.unit.name.clone();
                }
                self.problems.extend(warning);
                unit
            }
            Err(problem) => {
                self.problems.push(problem);
                return None;
            }
        };
        let group = roll.campaign().group(&listed.group)?;
        self.problems.extend(group_named(group, dossier));
        self.problems.extend(caps(group, &dossier.campaign.caps));
        bind_to(dossier, roll.campaign(), group);
        Some(listed)
    }
}

/// What is wrong with the totals that the file declares. They were computed by the caps that the unit had: that
/// the campaign's are others by now is told by itself, and makes no total of the unit's a wrong one.
fn declared_by(
    set: &CriteriaSet,
    dossier: &Dossier,
    sent_caps: &Caps,
    own: &ScoreSheet,
) -> Vec<Problem> {
    if *sent_caps == dossier.campaign.caps {
        return verify::declared_of(set, dossier, own);
    }
    let mut as_sent = dossier.clone();
    as_sent.campaign.caps = sent_caps.clone();
    let sheet = score(set, &as_sent, View::SelfScored);
    verify::declared_of(set, &as_sent, &sheet)
}

fn campaign_named(campaign: &Campaign, dossier: &Dossier) -> Option<Problem> {
    let named = &dossier.campaign;
    match named.year {
        Some(year) if year != campaign.year => {
            let problem = Problem::new(Code::YearOther).with("found", year);
            return Some(problem.with("expected", campaign.year).at("/campaign/year"));
        }
        _ => {}
    }
    if named.period != campaign.period {
        let problem = Problem::new(Code::PeriodOther).with("found", named.period.as_str());
        let problem = problem.with("expected", campaign.period.as_str());
        return Some(problem.at("/campaign/period"));
    }
    if named.id.is_empty() {
        let problem = Problem::new(Code::CampaignUnnamed).with("expected", &campaign.title);
        return Some(problem.at("/campaign/id"));
    }
    (named.id != campaign.id).then(|| {
        let problem = Problem::new(Code::CampaignOther).with("found", &named.id);
        problem.with("expected", &campaign.id).at("/campaign/id")
    })
}

fn group_named(group: &Group, dossier: &Dossier) -> Vec<Problem> {
    let mut problems = Vec::new();
    let named = &dossier.unit.group;
    if !named.is_empty() && *named != group.id {
        let problem = Problem::new(Code::GroupOther).with("found", named);
        problems.push(problem.with("expected", &group.id).at("/unit/group"));
    }
    if dossier.set.checksum != group.set.checksum && !group.is_earlier(&dossier.set) {
        let problem = Problem::new(Code::SetOther).with("found", dossier.set.full_name());
        problems.push(problem.with("expected", group.set.full_name()).at("/set"));
    }
    problems
}

fn caps(group: &Group, named: &Caps) -> Vec<Problem> {
    let pairs =
        [("bonus", named.bonus, group.caps.bonus), ("penalty", named.penalty, group.caps.penalty)];
    let shown = |cap: Option<crate::domain::points::Points>| {
        cap.map_or_else(|| "–".to_string(), |cap| cap.to_string())
    };
    let other = pairs.into_iter().filter(|(_, found, expected)| found != expected);
    let problem = |(key, found, expected)| {
        let problem = Problem::new(Code::CapsOther).with("key", key).with("found", shown(found));
        problem.with("expected", shown(expected)).at(format!("/campaign/caps/{key}"))
    };
    other.map(problem).collect()
}

fn set_of(
    sets: &Sets,
    own: &Option<Arc<CriteriaSet>>,
    dossier: &Dossier,
) -> Result<Arc<CriteriaSet>, Problem> {
    let named = &dossier.set;
    let own = own.as_ref().filter(|set| set.checksum == named.checksum);
    if let Some(set) = sets.get(&named.checksum).or(own) {
        return Ok(set.clone());
    }
    Err(missing_set(named, sets.named(&named.id, &named.version).map(|set| set.as_ref())))
}

/// The set that a file names is not here; perhaps another of its id and version is.
pub fn missing_set(named: &SetRef, here: Option<&CriteriaSet>) -> Problem {
    let problem = match here {
        Some(here) => {
            let found = set_name(&named.id, &named.version, &named.checksum);
            let problem = Problem::new(Code::SetDiffers).with("found", found);
            problem.with("expected", here.full_name())
        }
        None => Problem::new(Code::SetMissing).with("id", &named.id),
    };
    problem.with("version", &named.version).at("/set")
}

/// The figures of a dossier in every view that it has, as after a step of its appraisal. Code, name
/// and group are those of the campaign's list where it has the unit.
pub fn unit_sheet(
    key: &str,
    set: &CriteriaSet,
    dossier: &Dossier,
    roll: Option<&Roll>,
) -> UnitSheet {
    let listed = roll.and_then(|roll| Some(listed(roll, dossier).ok()?.0));
    sheet_with(key, set, dossier, listed, &score(set, dossier, View::SelfScored))
}

/// The same where the unit's own sheet is at hand.
fn sheet_with(
    key: &str,
    set: &CriteriaSet,
    dossier: &Dossier,
    listed: Option<&ListedUnit>,
    own: &ScoreSheet,
) -> UnitSheet {
    let unit = &dossier.unit;
    let (code, name, group) = match listed {
        Some(listed) => (&listed.code, &listed.name, &listed.group),
        None => (&unit.code, &unit.name, &unit.group),
    };
    let figures = |sheet: &ScoreSheet, is_closed| ViewFigures {
        view: sheet.view,
        is_closed,
        figures: Figures::of(sheet, set),
    };
    // Survey points count in every round; where there is none they open the first.
    let has_survey = dossier.survey.as_ref().is_some_and(|survey| !survey.is_empty());
    let first = Round { number: 1, ..Round::default() };
    let first = (has_survey && dossier.rounds.is_empty()).then_some(&first);
    let rounds = dossier.rounds.iter().take(MOST_ROUNDS);
    let mut rounds: Vec<&Round> = rounds.chain(first).collect();
    rounds.sort_by_key(|round| round.number);
    let own = figures(own, dossier.stage != Stage::Draft);
    let rounds = rounds.into_iter().filter(|round| round.number > 0);
    let rounds = rounds.map(|round| {
        figures(&score(set, dossier, View::Round(round.number)), round.closed_at.is_some())
    });
    UnitSheet {
        key: key.into(),
        dossier: dossier.id.clone(),
        revision: dossier.revision,
        code: code.clone(),
        name: name.clone(),
        group: group.clone(),
        is_listed: listed.is_some(),
        set: set.checksum.clone(),
        year: dossier.campaign.year,
        period: dossier.campaign.period,
        stage: dossier.stage,
        last_step: dossier.history.last().map(|step| step.at.clone()).unwrap_or_default(),
        is_appraised: !dossier.rounds.is_empty(),
        views: std::iter::once(own).chain(rounds).collect(),
    }
}
