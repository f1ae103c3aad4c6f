//! Who answers, in which campaign, by which set.

use super::{Left, Period, Unknown};
use crate::domain::map::Map;
pub use crate::domain::set::Caps;
use crate::domain::set::set_name;

/// A public unit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unit {
    /// The superior's code for it, such as `H40.12`.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The group in which it is ranked.
    pub group: String,
    /// The kind of unit, as a word of the files.
    pub level: String,
    /// Its superior.
    pub parent: String,
    /// The line above its name on official paper; empty for a people's committee.
    pub governing: String,
    /// To whom its file goes; its superior where it does not say.
    pub receiver: String,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

/// A superior's yearly round of scoring.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Campaign {
    /// Id, such as `2026`.
    pub id: String,
    /// The year that is scored.
    pub year: Option<u32>,
    /// Which part of the year.
    pub period: Period,
    /// Its name.
    pub title: String,
    /// ISO dates by name, such as `selfCloses`.
    pub dates: Map<String, String>,
    /// The yearly caps of bonus and penalty; they hold beside the set's own.
    pub caps: Caps,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

/// The state of a dossier in which the unit sent it. Files between unit and superior name it, so
/// that a verdict or an explanation never lands in another state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// The id under which it was sent, where the dossier is a copy with an id of its own; otherwise
    /// empty.
    pub id: String,
    /// The dossier's revision then.
    pub revision: u64,
    /// The SHA-256 of the seal of the file that was sent; empty where it is not known.
    pub seal: String,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

/// Which set a file answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SetRef {
    /// The set's id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Its checksum, `sha256:…`.
    pub checksum: String,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

impl SetRef {
    /// Id, version and short code: `xa-mau 2026.1 · 7208-312E`.
    pub fn full_name(&self) -> String {
        set_name(&self.id, &self.version, &self.checksum)
    }
}

/// Who stands behind a dossier.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    /// Who filled it in.
    pub prepared_by: Person,
    /// The leader who signs.
    pub approved_by: Person,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

/// A name and a position; no phone, no e-mail.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// Full name.
    pub name: String,
    /// Position.
    pub position: String,
    /// For whom a leader signs, such as `TM. ỦY BAN NHÂN DÂN`; empty for anybody else.
    pub authority: String,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

/// What the unit reports beside the points.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// What stands at its head and end.
    pub heading: Heading,
    /// Difficulties.
    pub difficulties: String,
    /// Proposals.
    pub proposals: String,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

/// What an official letter says at its head, and who gets it. What is empty is filled in by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heading {
    /// Its number, such as `125`.
    pub number: String,
    /// The sign behind the number, such as `BC-UBND`.
    pub symbol: String,
    /// The place before the date.
    pub place: String,
    /// ISO date, or whatever was typed.
    pub date: String,
    /// Who gets it, a line each.
    pub recipients: Vec<String>,
}

/// Part of a dossier that one person fills in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// Its id, unique in the dossier.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Who fills it in.
    pub person: String,
    /// The lines of the set that it covers, by id.
    pub nodes: Vec<String>,
    /// Until when (ISO date); empty without a date.
    pub due_by: String,
    /// How far it is.
    pub state: ShareState,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

/// How far a part is that one person fills in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ShareState {
    /// Not handed out yet.
    #[default]
    Open,
    /// With the person.
    Out,
    /// Back, and in the dossier.
    Done,
}

impl ShareState {
    /// Every state, in order.
    pub const ALL: [ShareState; 3] = [ShareState::Open, ShareState::Out, ShareState::Done];

    /// The word in the files.
    pub fn as_str(self) -> &'static str {
        match self {
            ShareState::Open => "open",
            ShareState::Out => "out",
            ShareState::Done => "done",
        }
    }
}

/// The earlier dossier that this one began from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carried {
    /// Its id.
    pub id: String,
    /// The year that it scored.
    pub year: Option<u32>,
    /// The SHA-256 of the seal of its file; empty where it is not known.
    pub seal: String,
    /// The set that it answered, where that was another version.
    pub set: Option<SetRef>,
    /// Lines that came along and that nobody has looked at since, by leaf id, each with what differs
    /// in it (`versions::Changed`, by its words).
    pub unseen: Map<String, Vec<String>>,
    /// What has no place in the set of now, by the leaf's id in its own.
    pub left: Map<String, Left>,
    /// Keys of `from` that this version does not know.
    pub from_unknown: Unknown,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}
