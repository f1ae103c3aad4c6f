//! A campaign with its list laid out for finding: thousands of files are held against it.

use std::collections::HashMap;

use super::{Campaign, ListedUnit};
use crate::domain::text::same_form;

/// A campaign whose units are found at once by code or by name, however either is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roll {
    campaign: Campaign,
    by_code: HashMap<String, usize>,
    /// Nothing for a name that several units have.
    by_name: HashMap<String, Option<usize>>,
}

impl Roll {
    /// Lays out a campaign.
    pub fn new(campaign: Campaign) -> Self {
        let (mut by_code, mut by_name) = (HashMap::new(), HashMap::new());
        for (place, unit) in campaign.units.iter().enumerate() {
            by_code.entry(same_form(&unit.code)).or_insert(place);
            let named = by_name.entry(same_form(&unit.name));
            named.and_modify(|several| *several = None).or_insert(Some(place));
        }
        by_code.remove("");
        by_name.remove("");
        Roll { campaign, by_code, by_name }
    }

    /// The campaign.
    pub fn campaign(&self) -> &Campaign {
        &self.campaign
    }

    /// The unit with this code.
    pub fn unit(&self, code: &str) -> Option<&ListedUnit> {
        self.by_code.get(&same_form(code)).map(|place| &self.campaign.units[*place])
    }

    /// The unit with this name, when it is the only one.
    pub fn only_unit_named(&self, name: &str) -> Option<&ListedUnit> {
        let place = (*self.by_name.get(&same_form(name))?)?;
        self.campaign.units.get(place)
    }
}
