//! A unit opens a campaign: it chooses itself and has the right set, dates and caps.

use super::Campaign;
use crate::domain::dossier::{self, Dossier};
use crate::domain::problem::{Code, Problem};
use crate::domain::set::Sets;

impl Campaign {
    /// An empty dossier for a listed unit: its set (as a copy where it is not built in), its data,
    /// the dates and the caps.
    ///
    /// # Errors
    /// [`Code::UnitNotListed`], [`Code::GroupUnknown`], [`Code::GroupSetMissing`] when the set is
    /// neither among `sets` nor has the same content there.
    pub fn dossier_for(
        &self,
        unit_code: &str,
        id: impl Into<String>,
        sets: &Sets,
    ) -> Result<Dossier, Problem> {
        let unit = self.unit(unit_code);
        let unit =
            unit.ok_or_else(|| Problem::new(Code::UnitNotListed).with("found", unit_code))?;
        let group = self.group(&unit.group).ok_or_else(|| {
            Problem::new(Code::GroupUnknown).with("found", &unit.group).with("unit", &unit.name)
        })?;
        let set = sets.get(&group.set.checksum).ok_or_else(|| {
            let problem = Problem::new(Code::GroupSetMissing).with("id", &group.set.id);
            problem.with("version", &group.set.version).with("group", &group.title)
        })?;
        let mut dossier = Dossier::new(id, set);
        dossier.unit.code = unit.code.clone();
        dossier.unit.name = unit.name.clone();
        dossier.unit.group = unit.group.clone();
        dossier.unit.parent = self.issuer.clone();
        dossier.campaign = self.reference(&unit.group);
        let own = self.sets.iter().find(|copy| copy.set.checksum == group.set.checksum);
        dossier.own_set = own.map(|copy| copy.text.clone());
        Ok(dossier)
    }

    /// The campaign as a dossier of this group names it.
    pub fn reference(&self, group: &str) -> dossier::Campaign {
        let dates = self.dates.set_ones().map(|(step, date)| (step.as_str().into(), date.into()));
        dossier::Campaign {
            id: self.id.clone(),
            year: Some(self.year),
            period: self.period,
            title: self.title.clone(),
            dates: dates.collect(),
            caps: self.group(group).map(|group| group.caps.clone()).unwrap_or_default(),
            ..dossier::Campaign::default()
        }
    }
}
