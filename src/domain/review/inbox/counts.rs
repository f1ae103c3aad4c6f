//! How many files stand how, and which units are missing.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::{Deserialize, Serialize};

use super::{Inbox, Received, Standing};
use crate::domain::campaign::{Campaign, ListedUnit};
use crate::domain::text::same_form;

/// How many files stand how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Tally {
    /// All files.
    pub files: usize,
    /// In, without a remark.
    pub accepted: usize,
    /// In, with warnings.
    pub warned: usize,
    /// To be chosen from.
    pub undecided: usize,
    /// Not chosen.
    pub set_aside: usize,
    /// Refused.
    pub refused: usize,
    /// Explanations.
    pub handed_on: usize,
}

impl Inbox {
    /// How many files stand how.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally { files: self.items.len(), ..Tally::default() };
        for item in &self.items {
            *match item.standing {
                Standing::Accepted => &mut tally.accepted,
                Standing::Warned => &mut tally.warned,
                Standing::Undecided => &mut tally.undecided,
                Standing::SetAside => &mut tally.set_aside,
                Standing::Refused => &mut tally.refused,
                Standing::HandedOn => &mut tally.handed_on,
            } += 1;
        }
        tally
    }

    /// The listed units of which no usable file is here, in the order of the list.
    pub fn missing<'a>(&self, campaign: &'a Campaign) -> Vec<&'a ListedUnit> {
        let is_here = |item: &Received| item.sheet.is_some();
        let codes: HashSet<String> = self
            .items
            .iter()
            .filter(|item| is_here(item))
            .filter_map(|item| item.sheet.as_ref().map(|sheet| same_form(&sheet.code)))
            .collect();
        campaign.units.iter().filter(|unit| !codes.contains(&same_form(&unit.code))).collect()
    }

    /// The units whose dossiers were refused, each with the key of the file, by the form of the code.
    pub fn refused_units(&self) -> HashMap<String, String> {
        let refused = self.items.iter().filter(|item| item.sheet.is_none());
        let unit =
            |item: &Received| Some((same_form(item.refused_unit.as_ref()?), item.key.clone()));
        refused.filter_map(unit).collect()
    }

    /// How many usable files each group has.
    pub fn by_group(&self) -> BTreeMap<&str, usize> {
        let mut counts = BTreeMap::new();
        for sheet in
            self.items.iter().filter(|it| it.standing.is_in()).filter_map(|it| it.sheet.as_ref())
        {
            *counts.entry(sheet.group.as_str()).or_default() += 1;
        }
        counts
    }
}
