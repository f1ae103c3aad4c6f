//! The campaign (đợt chấm): what a superior hands out once a year, as one file.
//!
//! It says who scores by which set, until when, and how much bonus and penalty may come to. A unit
//! that opens it starts with the right set, unit, dates and caps ([`Campaign::dossier_for`]).

mod against;
mod check;
mod dates;
mod differences;
mod finder;
mod open;
mod roll;
mod ties;
pub mod unit_list;

pub use against::{Corrected, What};
pub use check::check;
pub use dates::{Dates, Step, days_between};
pub use differences::{Difference, differences};
pub use finder::Finder;
pub use roll::Roll;
pub use ties::Ties;

use super::dossier::{Caps, Period, SetRef, Unknown};
use super::signature::Signer;

/// One year's scoring.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Campaign {
    /// Id, such as `2026`.
    pub id: String,
    /// The year that is scored.
    pub year: u32,
    /// Which part of the year.
    pub period: Period,
    /// Its name.
    pub title: String,
    /// Who holds it.
    pub issuer: String,
    /// Until when.
    pub dates: Dates,
    /// The groups of units, each ranked by itself.
    pub groups: Vec<Group>,
    /// Every unit that is asked to score itself.
    pub units: Vec<ListedUnit>,
    /// Full copies of the sets that are not built in.
    pub sets: Vec<SetCopy>,
    /// How equal indices share places.
    pub ties: Ties,
    /// Whose key signs its files; nothing for a campaign of before there were signatures.
    pub signer: Option<Signer>,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

/// Units that are ranked together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// Id, such as `xa`.
    pub id: String,
    /// Its name.
    pub title: String,
    /// The set that they answer.
    pub set: SetRef,
    /// The most that bonus and penalty may come to.
    pub caps: Caps,
    /// Earlier versions of its set: dossiers that answer one of them are carried over to it.
    pub earlier: Vec<SetRef>,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

/// A unit on the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListedUnit {
    /// The superior's code for it; unique.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The id of its group.
    pub group: String,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

/// A criteria set as it travels inside a campaign.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SetCopy {
    /// Which.
    pub set: SetRef,
    /// The set as canonical JSON.
    pub text: String,
}

impl Group {
    /// Gives it another set. Another version of the one before makes that an earlier version; a set
    /// that is quite another leaves nothing of it.
    pub fn move_to(&mut self, set: SetRef) {
        let before = std::mem::replace(&mut self.set, set);
        if before.id != self.set.id {
            self.earlier.clear();
        } else if before.checksum != self.set.checksum {
            self.earlier.retain(|it| it.checksum != before.checksum);
            self.earlier.push(before);
        }
        self.earlier.retain(|it| it.checksum != self.set.checksum);
    }

    /// Whether a set is an earlier version of the group's own.
    pub fn is_earlier(&self, set: &SetRef) -> bool {
        set.checksum != self.set.checksum
            && self.earlier.iter().any(|it| it.checksum == set.checksum)
    }
}

impl Campaign {
    /// The group with this id.
    pub fn group(&self, id: &str) -> Option<&Group> {
        self.groups.iter().find(|group| group.id == id)
    }

    /// What of it can change what is found in a file: without the names that only people read, and
    /// without the key that signs what goes out. Two
    /// campaigns that are the same in this find the same in every file.
    pub fn as_examined(&self) -> Campaign {
        let mut bare = self.clone();
        bare.title = String::new();
        bare.issuer = String::new();
        bare.ties = Ties::default();
        bare.signer = None;
        for group in &mut bare.groups {
            group.title = String::new();
        }
        bare
    }

    /// The public key that signs its files; empty where it has none.
    pub fn key(&self) -> &str {
        self.signer.as_ref().map_or("", |signer| &signer.key)
    }

    /// The listed unit with this code; case, blanks and the way of writing marks make no difference.
    pub fn unit(&self, code: &str) -> Option<&ListedUnit> {
        let wanted = super::text::same_form(code);
        self.units.iter().find(|unit| super::text::same_form(&unit.code) == wanted)
    }
}
