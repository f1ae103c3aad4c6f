//! A campaign that came again, held against a dossier that was begun from it.

use super::{Campaign, Group, Step};
use crate::domain::dossier::{self, Change, Dossier};
use crate::domain::points::Points;
use crate::domain::problem::{Code, Problem};
use crate::domain::text::same_form;

/// What a campaign says otherwise than a dossier that was begun from it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Corrected {
    /// Each with what the dossier has and what the campaign says; empty where nothing is said.
    pub differences: Vec<(What, String, String)>,
    /// What makes the dossier say the same, in one step; the unit's name and the set stay.
    pub change: Option<Change>,
    /// What a person has to decide: another name for the code, another set.
    pub questions: Vec<Problem>,
    /// What gives the dossier the campaign's name for its code.
    pub rename: Option<Change>,
}

/// What differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The campaign's name.
    Title,
    /// The year that is scored.
    Year,
    /// Which part of it, by its word in the files.
    Period,
    /// A date, as ISO dates.
    Date(Step),
    /// The most that bonus may come to, as decimal texts.
    BonusCap,
    /// The most that penalty may come to.
    PenaltyCap,
    /// The unit's group, by id.
    Group,
}

impl Campaign {
    /// Holds the campaign against a dossier of the same id. Nothing where all is as the campaign
    /// says, or the dossier is of another campaign or of a unit and group that it does not have.
    pub fn corrects(&self, dossier: &Dossier) -> Option<Corrected> {
        if dossier.campaign.id != self.id {
            return None;
        }
        let listed = self.unit(&dossier.unit.code);
        let group = listed.map_or(dossier.unit.group.as_str(), |unit| unit.group.as_str());
        let group = self.group(group)?;
        let campaign = dossier::Campaign {
            unknown: dossier.campaign.unknown.clone(),
            ..self.reference(&group.id)
        };
        let mut corrected = Corrected {
            differences: differences(&dossier.campaign, &campaign),
            ..Corrected::default()
        };
        let mut changes = Vec::new();
        if campaign != dossier.campaign {
            changes.push(Change::Campaign(campaign));
        }
        if dossier.unit.group != group.id {
            let told = (What::Group, dossier.unit.group.clone(), group.id.clone());
            corrected.differences.push(told);
            let unit = dossier::Unit { group: group.id.clone(), ..dossier.unit.clone() };
            changes.push(Change::Unit(unit));
        }
        corrected.change = (!changes.is_empty()).then_some(Change::All(changes));
        corrected.questions.extend(other_set(group, dossier));
        if let Some(unit) =
            listed.filter(|unit| same_form(&unit.name) != same_form(&dossier.unit.name))
        {
            let problem = Problem::new(Code::UnitRenamed).with("unit", &unit.code);
            let problem = problem.with("found", &dossier.unit.name);
            corrected.questions.push(problem.with("expected", &unit.name));
            let unit = dossier::Unit { name: unit.name.clone(), ..dossier.unit.clone() };
            corrected.rename = Some(Change::Unit(unit));
        }
        (corrected != Corrected::default()).then_some(corrected)
    }
}

fn other_set(group: &Group, dossier: &Dossier) -> Option<Problem> {
    (group.set.checksum != dossier.set.checksum).then(|| {
        let problem = Problem::new(Code::CampaignSetOther).with("found", dossier.set.full_name());
        problem.with("expected", group.set.full_name())
    })
}

fn differences(
    own: &dossier::Campaign,
    campaign: &dossier::Campaign,
) -> Vec<(What, String, String)> {
    let year = |of: &dossier::Campaign| of.year.map(|it| it.to_string()).unwrap_or_default();
    let cap = |cap: Option<Points>| cap.map(|it| it.to_string()).unwrap_or_default();
    let date = |of: &dossier::Campaign, step: Step| {
        of.dates.get(step.as_str()).cloned().unwrap_or_default()
    };
    let mut pairs = vec![
        (What::Title, own.title.clone(), campaign.title.clone()),
        (What::Year, year(own), year(campaign)),
        (What::Period, own.period.as_str().into(), campaign.period.as_str().into()),
        (What::BonusCap, cap(own.caps.bonus), cap(campaign.caps.bonus)),
        (What::PenaltyCap, cap(own.caps.penalty), cap(campaign.caps.penalty)),
    ];
    pairs.extend(Step::ALL.map(|it| (What::Date(it), date(own, it), date(campaign, it))));
    pairs.retain(|(_, own, campaign)| own != campaign);
    pairs
}
