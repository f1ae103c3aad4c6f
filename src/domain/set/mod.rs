//! The criteria set (bộ tiêu chí): what a superior issues, as the engine uses it.
//!
//! A set is read by `formats::read_set`, proven sound by [`check`], and never changed afterwards.
//! Its lines stand in one list, [`CriteriaSet::nodes`], in the order of the set: a score sheet has
//! exactly one line per node, at the same place.

pub mod check;
mod gate;
mod input;
mod name;
mod node;
mod rule;
mod search;
mod sets;

pub use gate::{Fall, Gate, Needs, Requirement};
pub use input::{NumberOf, RuleInput};
pub use name::{namesakes, set_name, short_code};
pub use node::{Area, EvidenceNeed, Node, NodeKind, NotApplicable, ReformArea, Role, Scorer};
pub use node::{Criterion, NaEffect};
pub use rule::{
    BandsOf, Branch, ChoiceOption, Gives, Item, Rule, Scale, ScaleKind, ShareOf, Step, TallyItem,
    Variable, WhenWholeZero, Worth,
};

pub use search::{search, words_found};
pub use sets::Sets;

use serde::{Deserialize, Serialize};

use std::collections::HashMap;

use super::exact::Exact;
use super::points::Points;
use super::problem::Problem;
use super::text::Text;
use crate::domain::map::Map;

/// A criteria set of one year and version, for one kind of unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriteriaSet {
    /// The version of the format in which it was written.
    pub format_version: u64,
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
    /// Classes, falling; empty where the set has none.
    pub bands: Vec<Band>,
    /// What the classes compare.
    pub bands_on: BandsOn,
    /// What a class needs besides the index.
    pub gates: Vec<Gate>,
    /// Whether the total stops at the maximum that applies.
    pub cap_total: bool,
    /// The most that bonus and penalty may come to, where a campaign says nothing else.
    pub caps: Caps,
    /// Questions about the unit that decide what applies.
    pub profile: Vec<ProfileQuestion>,
    /// Figures that several rules use; each is typed once.
    pub figures: Vec<Figure>,
    /// Which table it was read from.
    pub origin: Option<TableOrigin>,
    /// Words of the official form.
    pub forms: Forms,
    /// The areas, in order; each names its line.
    pub areas: Vec<Area>,
    /// Every line, groups and leaves, in the order of the set.
    pub nodes: Vec<Node>,
    /// What someone should look at: it is scored as written.
    pub warnings: Vec<Problem>,
}

/// What the classes compare.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BandsOn {
    /// The rounded index.
    #[default]
    Index,
    /// The total, in points.
    Total,
}

/// The most that bonus and penalty may come to, over all lines of the role.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Caps {
    /// Of all bonus points together; nothing where nothing holds them.
    pub bonus: Option<Points>,
    /// Of all penalty points together; nothing where nothing holds them.
    pub penalty: Option<Points>,
}

/// A figure that is typed once, wherever rules name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Id that `figure` names.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// What it counts.
    pub unit: Option<Text>,
}

/// Which table a set was read from, in the words of the file; nothing rests on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableOrigin {
    /// File name.
    pub file: String,
    /// SHA-256 of the file, in hex.
    pub sha256: String,
    /// Which table of it.
    pub table: String,
}

/// Words of the official form; each may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Forms {
    /// Name of the report.
    pub report: Option<Text>,
    /// Heads of the columns, by a word of [`Forms::COLUMNS`].
    pub columns: Map<String, Text>,
    /// The line above the unit's name.
    pub letterhead: Option<Text>,
    /// The words above the signature.
    pub signature: Option<Text>,
}

impl Forms {
    /// The columns that a form may name, by their words in the files.
    pub const COLUMNS: [&'static str; 8] =
        ["code", "title", "max", "declared", "self", "appraised", "evidence", "note"];
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
    /// The step of a leaf's points, in place of decimal places.
    pub step: Option<Points>,
}

impl Rounding {
    /// Where a set says nothing.
    pub const USUAL: Rounding = Rounding { points: 2, index: 2, step: None };

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
    /// The lowest index in per cent, or the lowest total in points, that reaches it.
    pub from: Exact,
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

    /// The name of a figure, by its id; empty for a stranger's.
    pub fn figure_title(&self, id: &str) -> &str {
        self.figures.iter().find(|known| known.id == id).map_or("", |known| &known.title.vi)
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

    /// Whether no line above has the same role: such a bonus or penalty line is capped by its
    /// maximum and enters the total by itself.
    pub fn is_topmost_of_role(&self, place: usize) -> bool {
        let node = &self.nodes[place];
        !self.lineage(place).skip(1).any(|above| above.role == node.role)
    }

    /// How a leaf's points are rounded.
    pub fn rounding_of(&self, criterion: &Criterion) -> RoundTo {
        match criterion.round_to.or(self.rounding.step) {
            Some(step) => RoundTo::Step(step),
            None => RoundTo::Places(self.rounding.points),
        }
    }

    /// How what is scaled for a group is rounded.
    pub fn group_rounding(&self) -> RoundTo {
        match self.rounding.step {
            Some(step) => RoundTo::Step(step),
            None => RoundTo::Places(self.rounding.points),
        }
    }

    /// Puts the area's code before the codes of its lines where areas begin again at the same
    /// code, so that every line can be told from the others: `II/1.1`.
    pub fn tell_codes_apart(&mut self) {
        let mut areas: HashMap<&str, usize> = HashMap::new();
        let is_shared = (0..self.nodes.len()).any(|place| {
            let area = self.area_of(place);
            *areas.entry(&self.nodes[place].code).or_insert(area) != area
        });
        if !is_shared {
            return;
        }
        for place in 0..self.nodes.len() {
            let area = self.areas[self.area_of(place)].node;
            if area != place {
                self.nodes[place].code =
                    format!("{}/{}", self.nodes[area].code, self.nodes[place].code);
            }
        }
    }

    /// Whether the unit may answer a leaf with "not applicable" (`docs/formats.md#criteria-set`).
    pub fn may_skip(&self, place: usize) -> bool {
        self.nearest_not_applicable(place).is_some_and(|rule| rule.unless.is_none())
    }
}

/// To what points are rounded, half up, a tie away from nought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoundTo {
    /// Decimal places.
    Places(u32),
    /// Multiples of a step, which is above 0.
    Step(Points),
}

impl RoundTo {
    /// The value rounded.
    ///
    /// ```
    /// # use tucham::domain::{exact::Exact, points::Points, set::RoundTo};
    /// let quarter = RoundTo::Step(Points::parse("0.25").unwrap());
    /// let points = |text| quarter.round(&Exact::parse(text).unwrap()).to_string();
    /// assert_eq!([points("1.124"), points("1.125"), points("-0.375")], ["1", "1.25", "-0.5"]);
    /// ```
    pub fn round(self, value: &Exact) -> Points {
        match self {
            RoundTo::Places(places) => Points::rounded(value, places),
            RoundTo::Step(step) => {
                let rounded = value.round_to(&step.exact()).unwrap_or_else(|| value.clone());
                Points::rounded(&rounded, crate::domain::points::PLACES)
            }
        }
    }
}
