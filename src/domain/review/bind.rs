//! What the campaign says of a dossier, put on it: the one place through which every dossier of
//! the desk passes before it is scored, opened or handed out.

use super::listed::listed;
use super::survey::SurveyTable;
use crate::domain::campaign::{Campaign, Group, Roll};
use crate::domain::dossier::Dossier;
use crate::domain::set::CriteriaSet;

/// Binds a dossier to the campaign as it stands now: the caps of its group, the campaign's name,
/// year and dates, and what its survey says of the unit. What it was worked on under before counts
/// no more, so that one table has one rule.
///
/// Without a campaign, or for a unit that it does not list, caps and dates stay; without a survey
/// table the rounds' own verdicts stand for the survey.
pub fn bind(
    dossier: &mut Dossier,
    set: &CriteriaSet,
    roll: Option<&Roll>,
    survey: Option<&SurveyTable>,
) {
    let unit = roll.and_then(|roll| Some((roll.campaign(), listed(roll, dossier).ok()?.0)));
    let (code, name) = match unit {
        Some((campaign, unit)) => {
            if let Some(group) = campaign.group(&unit.group) {
                bind_to(dossier, campaign, group);
            }
            (unit.code.clone(), unit.name.clone())
        }
        None => (dossier.unit.code.clone(), dossier.unit.name.clone()),
    };
    dossier.survey = survey.map(|table| table.verdicts(&code, &name, set));
}

/// Puts the caps of its group on a dossier, and the campaign's name, year and dates where it is one
/// of this campaign.
pub(super) fn bind_to(dossier: &mut Dossier, campaign: &Campaign, group: &Group) {
    if dossier.campaign.id == campaign.id {
        let unknown = std::mem::take(&mut dossier.campaign.unknown);
        dossier.campaign = campaign.reference(&group.id);
        dossier.campaign.unknown = unknown;
    }
    dossier.campaign.caps = group.caps.clone();
}
