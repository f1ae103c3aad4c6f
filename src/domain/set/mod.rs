//! The criteria set (bộ tiêu chí): what a superior issues, as the engine uses it.
//!
//! A set is read by `formats::read_set`, proven sound by [`check`], and never changed afterwards.
//! Its lines stand in one list, [`CriteriaSet::nodes`], in the order of the set: a score sheet has
//! exactly one line per node, at the same place.

pub mod check;
mod name;
mod node;
mod rule;
mod sets;

pub use name::{namesakes, set_name, short_code};
pub use node::{Area, EvidenceNeed, Node, NodeKind, NotApplicable, ReformArea, Role, Scorer};
pub use node::{Criterion, NaEffect};
pub use rule::{
    BandsOf, Branch, ChoiceOption, Rule, Scale, ShareOf, Step, Variable, WhenWholeZero, Worth,
};

pub use sets::Sets;

use serde::{Deserialize, Serialize};

use super::exact::Exact;
use super::points::Points;
use super::text::Text;

/// A criteria set of one year and version, for one kind of unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriteriaSet {
    /// Stable id, such as `xa-mau`.
    pub id: String,
    /// Version, such as `2026.1`.
    pub version: String,
    /// `sha256:…` over the canonical JSON of the whole set.
    pub checksum: String,
    /// Issued by a document, or a sample.
    pub status: Status,
    /// Its name.
    pub title: Text,
    /// For which kind of unit.
    pub level: Level,
    /// The document that issued it; complete for an official set.
    pub source: Source,
    /// The sum of the base areas' maxima.
    pub max: Points,
    /// How points and indices are rounded.
    pub rounding: Rounding,
    /// Classes, falling; the last one from 0.
    pub bands: Vec<Band>,
    /// What a class needs besides the index.
    pub gates: Vec<Gate>,
    /// Whether the total stops at the maximum that applies.
    pub cap_total: bool,
    /// Questions about the unit that decide what applies.
    pub profile: Vec<ProfileQuestion>,
    /// The areas, in order; each names its line.
    pub areas: Vec<Area>,
    /// Every line, groups and leaves, in the order of the set.
    pub nodes: Vec<Node>,
}

/// Issued by a document, or a sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// `source` is complete.
    Official,
    /// A sample: it says so wherever it shows.
    Sample,
}

/// The kind of unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Level {
    /// Tỉnh, thành phố.
    Province,
    /// Sở, ban, ngành.
    Department,
    /// Xã, phường, đặc khu.
    Commune,
    /// Công đoàn.
    Union,
    /// Anything else.
    #[default]
    Other,
}

impl Level {
    /// The word in the files.
    pub fn as_str(self) -> &'static str {
        match self {
            Level::Province => "province",
            Level::Department => "department",
            Level::Commune => "commune",
            Level::Union => "union",
            Level::Other => "other",
        }
    }

    /// From the word in the files.
    pub fn from_word(word: &str) -> Option<Self> {
        let all = [Self::Province, Self::Department, Self::Commune, Self::Union, Self::Other];
        all.into_iter().find(|level| level.as_str() == word)
    }
}

/// The document that issued a set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Number and sign, such as `1187/QĐ-BNV`.
    pub number: String,
    /// ISO date.
    pub date: String,
    /// Who issued it.
    pub issuer: String,
    /// Where it can be read.
    pub url: String,
}

/// Decimal places, each 0 to 4; the mode is half up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rounding {
    /// Of a leaf's points.
    pub points: u32,
    /// Of every index.
    pub index: u32,
}

impl Rounding {
    /// Where a set says nothing.
    pub const USUAL: Rounding = Rounding { points: 2, index: 2 };

    /// Of that set; the usual one where no set is at hand.
    pub fn of(set: Option<&CriteriaSet>) -> Self {
        set.map_or(Self::USUAL, |set| set.rounding)
    }
}

/// A class (xếp loại).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// Id, such as `excellent`.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// The lowest index in per cent that reaches it.
    pub from: Exact,
}

/// What a class needs besides the index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gate {
    /// The class that it guards, as a place in [`CriteriaSet::bands`].
    pub band: usize,
    /// All of these must hold.
    pub require: Vec<Requirement>,
    /// The lower class otherwise, as a place in [`CriteriaSet::bands`].
    pub otherwise: usize,
}

/// A line's exact percentage must reach a minimum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// The line, as a place in [`CriteriaSet::nodes`].
    pub node: usize,
    /// In per cent.
    pub min_percent: Exact,
}

/// A question about the unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileQuestion {
    /// Id that `unless` names.
    pub id: String,
    /// The question.
    pub question: Text,
}

impl CriteriaSet {
    /// The place of a line by its id.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.nodes.iter().position(|node| node.id == id)
    }

    /// The leaf with this id, with its place.
    pub fn leaf(&self, id: &str) -> Option<(usize, &Criterion)> {
        let place = self.find(id)?;
        self.nodes[place].criterion().map(|criterion| (place, criterion))
    }

    /// The places of all leaves below a line (itself, when it is a leaf).
    pub fn leaves_under(&self, place: usize) -> impl Iterator<Item = usize> + '_ {
        (place..self.nodes[place].end).filter(|&i| self.nodes[i].criterion().is_some())
    }

    /// The places of all leaves.
    pub fn leaves(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.nodes.len()).filter(|&i| self.nodes[i].criterion().is_some())
    }

    /// The line and all that stand above it, the line first.
    pub fn lineage(&self, place: usize) -> impl Iterator<Item = &Node> + '_ {
        std::iter::successors(Some(place), |&i| self.nodes[i].parent).map(|i| &self.nodes[i])
    }

    /// The area that a line belongs to, as a place in [`Self::areas`].
    pub fn area_of(&self, place: usize) -> usize {
        self.areas.partition_point(|area| area.node <= place).saturating_sub(1)
    }

    /// The nearest word on "not applicable" for a leaf: its own, or inherited.
    pub fn nearest_not_applicable(&self, place: usize) -> Option<&NotApplicable> {
        self.lineage(place).find_map(|node| node.not_applicable.as_ref())
    }

    /// Whether the unit may answer a leaf with "not applicable" (formats, § 1).
    pub fn may_skip(&self, place: usize) -> bool {
        self.nearest_not_applicable(place).is_some_and(|rule| rule.unless.is_none())
    }
}
