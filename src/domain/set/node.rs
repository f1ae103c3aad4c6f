//! The lines of a set: areas, groups, leaves.

use super::rule::Rule;
use crate::domain::points::Points;
use crate::domain::text::Text;

/// One line of the set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Unique id.
    pub id: String,
    /// Code for people, such as `1.1.1`.
    pub code: String,
    /// Its name.
    pub title: Text,
    /// The most it can give; for a topmost bonus or penalty group its cap.
    pub max: Points,
    /// How it enters the total: its own role, or that of the line above.
    pub role: Role,
    /// 0 for an area.
    pub depth: usize,
    /// The line above.
    pub parent: Option<usize>,
    /// One past the last line below; its own place plus one for a leaf.
    pub end: usize,
    /// How it may fall away, for itself and all below.
    pub not_applicable: Option<NotApplicable>,
    /// Advice for who fills it in.
    pub guidance: Option<Text>,
    /// The rule as the decision prints it, in its own words; never interpreted.
    pub wording: Option<Text>,
    /// The documents it rests on.
    pub basis: Vec<String>,
    /// Group or leaf.
    pub kind: NodeKind,
}

/// Group or leaf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NodeKind {
    /// Points are the sum below.
    Group,
    /// Answered and scored.
    Leaf(Criterion),
}

/// What a leaf asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// Who scores it.
    pub scorer: Scorer,
    /// How points arise.
    pub rule: Rule,
    /// Whether documents are needed.
    pub evidence: EvidenceNeed,
    /// Which documents.
    pub hint: Option<Text>,
    /// The step that its points are rounded to, where it has its own.
    pub round_to: Option<Points>,
}

/// An area, with the line that holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// Place in `nodes`.
    pub node: usize,
    /// Which of the fixed subjects it is.
    pub reform_area: ReformArea,
}

/// Who scores a leaf.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scorer {
    /// The unit itself.
    #[default]
    Unit,
    /// A sociological survey (điều tra xã hội học), entered by the superior.
    Survey,
    /// The superior.
    Superior,
}

impl Scorer {
    /// The word in the files.
    pub fn as_str(self) -> &'static str {
        match self {
            Scorer::Unit => "unit",
            Scorer::Survey => "survey",
            Scorer::Superior => "superior",
        }
    }
}

/// Whether a leaf needs documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EvidenceNeed {
    /// Evidence or an explanation.
    Required,
    /// As the unit likes.
    #[default]
    Optional,
    /// None.
    None,
}

/// How a line may fall away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotApplicable {
    /// What then happens to the leaf.
    pub effect: NaEffect,
    /// The profile question that alone decides, if any.
    pub unless: Option<String>,
}

/// What "not applicable" does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NaEffect {
    /// The leaf leaves numerator and denominator.
    Exclude,
    /// The leaf gets its maximum.
    Full,
    /// The leaf leaves, and the group above keeps its maximum: what is left is scaled up to it.
    Rescale,
}

impl NaEffect {
    /// The word in the files.
    pub fn as_str(self) -> &'static str {
        match self {
            NaEffect::Exclude => "exclude",
            NaEffect::Full => "full",
            NaEffect::Rescale => "rescale",
        }
    }
}

/// How a line enters the total.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// Part of the set's maximum.
    #[default]
    Base,
    /// Added, up to its cap.
    Bonus,
    /// Taken away, up to its cap.
    Penalty,
}

impl Role {
    /// Every role.
    pub const ALL: [Role; 3] = [Role::Base, Role::Bonus, Role::Penalty];

    /// The word in the files.
    pub fn as_str(self) -> &'static str {
        match self {
            Role::Base => "base",
            Role::Bonus => "bonus",
            Role::Penalty => "penalty",
        }
    }
}

/// The subjects of administrative reform (Resolution 76/NQ-CP), with direction before them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReformArea {
    /// Chỉ đạo, điều hành.
    Direction,
    /// Thể chế.
    Institutions,
    /// Thủ tục hành chính.
    Procedures,
    /// Tổ chức bộ máy.
    Apparatus,
    /// Chế độ công vụ.
    CivilService,
    /// Tài chính công.
    PublicFinance,
    /// Chính quyền điện tử, chính quyền số.
    DigitalGovernment,
    /// Tác động.
    Impact,
    /// Anything else.
    Other,
}

impl Node {
    /// What the leaf asks; nothing for a group.
    pub fn criterion(&self) -> Option<&Criterion> {
        match &self.kind {
            NodeKind::Leaf(criterion) => Some(criterion),
            NodeKind::Group => None,
        }
    }
}
