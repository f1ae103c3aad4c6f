//! What one version of a set says otherwise than another.

use super::Pairs;
use crate::domain::set::{CriteriaSet, Gate, Node};
use crate::domain::text::same_form;

/// What differs between two versions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Of the set as a whole.
    pub whole: Vec<WholeChange>,
    /// Every line that differs: those of the later version in its order, then those that it does not
    /// have in the order of the earlier one.
    pub lines: Vec<Compared>,
}

impl Comparison {
    /// Whether nothing differs but the version itself.
    pub fn is_nothing(&self) -> bool {
        self.whole.is_empty() && self.lines.is_empty()
    }
}

/// A line that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// Its place in the earlier version; nothing for a new line.
    pub before: Option<usize>,
    /// Its place in the later version; nothing for one that is gone.
    pub after: Option<usize>,
    /// What differs, where it is in both.
    pub changed: Vec<Changed>,
}

/// What differs in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// Its code.
    Code,
    /// Its name.
    Title,
    /// The line that it stands below.
    Place,
    /// The maximum.
    Max,
    /// Whether it is a base, bonus or penalty line.
    Role,
    /// How points arise: the rule, and to what they are rounded.
    Rule,
    /// Who scores it.
    Scorer,
    /// Whether and how it may fall away.
    NotApplicable,
    /// Which documents it needs.
    Evidence,
    /// The decision's own words, or the advice.
    Wording,
}

impl Changed {
    /// Every one, in the order in which they are told.
    pub const ALL: [Changed; 10] = [
        Changed::Code,
        Changed::Title,
        Changed::Place,
        Changed::Max,
        Changed::Role,
        Changed::Rule,
        Changed::Scorer,
        Changed::NotApplicable,
        Changed::Evidence,
        Changed::Wording,
    ];

    /// The word in the files.
    pub fn as_str(self) -> &'static str {
        match self {
            Changed::Code => "code",
            Changed::Title => "title",
            Changed::Place => "place",
            Changed::Max => "max",
            Changed::Role => "role",
            Changed::Rule => "rule",
            Changed::Scorer => "scorer",
            Changed::NotApplicable => "notApplicable",
            Changed::Evidence => "evidence",
            Changed::Wording => "wording",
        }
    }

    /// From the word in the files.
    pub fn from_word(word: &str) -> Option<Self> {
        Changed::ALL.into_iter().find(|it| it.as_str() == word)
    }
}

/// What differs in the set as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WholeChange {
    /// Its name.
    Title,
    /// The document that issued it.
    Source,
    /// The maximum.
    Max,
    /// How points and indices are rounded.
    Rounding,
    /// The classes, or what they need.
    Classes,
    /// The caps of bonus and penalty, or whether the total stops at the maximum.
    Caps,
    /// The questions about the unit.
    Profile,
    /// The figures that are typed once.
    Figures,
    /// The words of the official form.
    Forms,
}

/// Holds two versions against each other.
///
/// Ids mean nothing to people and are not told. Nothing differs between equal sets.
pub fn compare(before: &CriteriaSet, after: &CriteriaSet, pairs: &Pairs) -> Comparison {
    let later = (0..after.nodes.len()).filter_map(|place| {
        let was = pairs.before(place);
        let changed = was.map(|was| changes(before, after, pairs, was)).unwrap_or_default();
        let differs = was.is_none() || !changed.is_empty();
        differs.then_some(Compared { before: was, after: Some(place), changed })
    });
    let gone = (0..before.nodes.len()).filter(|place| pairs.after(*place).is_none());
    let gone = gone.map(|it| Compared { before: Some(it), after: None, changed: Vec::new() });
    Comparison { whole: whole(before, after, pairs), lines: later.chain(gone).collect() }
}

/// What differs in a line that is in both, by its place in the earlier version.
pub(super) fn changes(
    before: &CriteriaSet,
    after: &CriteriaSet,
    pairs: &Pairs,
    place: usize,
) -> Vec<Changed> {
    let Some(became) = pairs.after(place) else { return Vec::new() };
    let (was, is) = (&before.nodes[place], &after.nodes[became]);
    let above = was.parent.map(|it| pairs.after(it));
    let moved = above != is.parent.map(Some);
    let title = same_form(&was.title.vi) != same_form(&is.title.vi);
    let rule = |node: &Node| node.criterion().map(|it| (it.rule.clone(), it.round_to));
    let scorer = |node: &Node| node.criterion().map(|it| it.scorer);
    let evidence = |node: &Node| node.criterion().map(|it| (it.evidence, it.hint.clone()));
    let texts = |node: &Node| (node.wording.clone(), node.guidance.clone(), node.basis.clone());
    let differs = |it: &Changed| match it {
        Changed::Code => was.code != is.code,
        Changed::Title => title,
        Changed::Place => moved,
        Changed::Max => was.max != is.max,
        Changed::Role => was.role != is.role,
        Changed::Rule => rule(was) != rule(is),
        Changed::Scorer => scorer(was) != scorer(is),
        Changed::NotApplicable => was.not_applicable != is.not_applicable,
        Changed::Evidence => evidence(was) != evidence(is),
        Changed::Wording => texts(was) != texts(is),
    };
    Changed::ALL.into_iter().filter(differs).collect()
}

fn whole(before: &CriteriaSet, after: &CriteriaSet, pairs: &Pairs) -> Vec<WholeChange> {
    let classes = |set: &CriteriaSet, gates: Vec<Gate>| (set.bands.clone(), set.bands_on, gates);
    let was = classes(before, gates_after(before, pairs));
    let differing = [
        (WholeChange::Title, before.title != after.title),
        (WholeChange::Source, before.source != after.source),
        (WholeChange::Max, before.max != after.max),
        (WholeChange::Rounding, before.rounding != after.rounding),
        (WholeChange::Classes, was != classes(after, after.gates.clone())),
        (WholeChange::Caps, (&before.caps, before.cap_total) != (&after.caps, after.cap_total)),
        (WholeChange::Profile, before.profile != after.profile),
        (WholeChange::Figures, before.figures != after.figures),
        (WholeChange::Forms, before.forms != after.forms),
    ];
    differing.into_iter().filter(|(_, differs)| *differs).map(|(what, _)| what).collect()
}

/// The gates of the earlier version, of the lines that these became.
fn gates_after(before: &CriteriaSet, pairs: &Pairs) -> Vec<Gate> {
    let mut gates = before.gates.clone();
    for needed in gates.iter_mut().flat_map(|gate| &mut gate.require) {
        needed.node = pairs.after(needed.node).unwrap_or(usize::MAX);
    }
    gates
}
