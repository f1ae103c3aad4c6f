//! The dossier (hồ sơ tự chấm): the answers of one unit for one campaign.
//!
//! It changes only through [`Dossier::apply`]; autosave, undo and history all listen there.

mod change;
mod deadline;
mod document;
mod document_line;
mod entry;
mod figure;
mod period;
mod register;
mod round;
mod settle;
mod stage;
mod step;
mod taken;
mod toward;
mod unit;
mod versioned;

pub use change::{Actor, Change, HistoryEntry, Recorded};
pub use deadline::{Deadline, Milestone, deadlines};
pub use document::{Cited, Document, Evidence, FileRecord};
pub use document_line::{Beside, read_document_line, read_document_lines};
pub use entry::{Answer, Entry};
pub(super) use figure::Apart;
pub use figure::FigureValue;
pub use period::Period;
pub use register::{Entering, Lack, Listed, Registered};
pub use round::{Explanation, Round, Verdict};
pub use stage::{Deed, Side, Stage};
pub use step::{Role, Step};
pub use taken::{Source, TakenRounds};
pub use toward::Part;
pub use unit::{
    Campaign, Caps, Carried, Heading, Origin, People, Person, Report, SetRef, Share, ShareState,
    Unit,
};
pub use versioned::{Left, Versioned};

use super::set::CriteriaSet;
use crate::domain::map::Map;

/// Keys that this version does not know, each with its value as JSON text, kept and written back.
pub type Unknown = Map<String, String>;

/// The answers of one unit for one campaign.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dossier {
    /// Random id (UUID), the same in every copy.
    pub id: String,
    /// The id of the dossier that this is a copy of: a file that was opened beside a draft with the
    /// same id and other content. Answers to that file belong to the copy too.
    pub copy_of: Option<String>,
    /// Counts changes; never a clock.
    pub revision: u64,
    /// The version of the app that wrote it.
    pub app: String,
    /// Whose it is.
    pub unit: Unit,
    /// Which campaign it answers.
    pub campaign: Campaign,
    /// The set that it answers.
    pub set: SetRef,
    /// Answers to the set's profile questions; a missing one is not answered.
    pub profile: Map<String, bool>,
    /// Who prepared and who approves it.
    pub people: People,
    /// Who fills in what.
    pub parts: Vec<Share>,
    /// The documents, each once, by document id. One that nothing names stays.
    pub documents: Map<String, Document>,
    /// Answers by leaf id.
    pub entries: Map<String, Entry>,
    /// What the set's figures are, by figure id.
    pub figures: Map<String, FigureValue>,
    /// Difficulties and proposals.
    pub report: Report,
    /// Where it stands in the process.
    pub stage: Stage,
    /// The rounds of appraisal, by number.
    pub rounds: Vec<Round>,
    /// The state in which the unit sent it; set when a superior takes it in, and in the unit's own
    /// copy by the first file that comes back.
    pub origin: Option<Origin>,
    /// On the superior's desk: what the campaign's survey says of this unit, by leaf id. It goes
    /// before verdicts, and no file of a dossier holds it (`review::bind`). Nothing elsewhere: a
    /// survey's points are verdicts of a round there.
    pub survey: Option<Map<String, Verdict>>,
    /// The earlier dossier that it began from.
    pub carried: Option<Carried>,
    /// What was done with it, oldest first.
    pub history: Vec<HistoryEntry>,
    /// The totals that the sender computed; compared, never shown as results.
    pub declared: Option<Declared>,
    /// The whole set as canonical JSON, when it is not one of those built in.
    pub own_set: Option<String>,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

/// The totals that a file declares, as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Declared {
    /// Points in all.
    pub total: String,
    /// The maximum that applies.
    pub applicable_max: String,
    /// In per cent; nothing when nothing applies.
    pub index: Option<String>,
    /// The class; nothing when nothing applies.
    pub band: Option<String>,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

impl Dossier {
    /// An empty dossier for a set.
    pub fn new(id: impl Into<String>, set: &CriteriaSet) -> Self {
        let reference = SetRef {
            id: set.id.clone(),
            version: set.version.clone(),
            checksum: set.checksum.clone(),
            ..SetRef::default()
        };
        let unit = Unit { level: set.level.as_str().into(), ..Unit::default() };
        Dossier { id: id.into(), set: reference, unit, ..Dossier::default() }
    }

    /// The answer to a leaf, if there is one.
    pub fn answer(&self, leaf: &str) -> Option<&Answer> {
        self.entries.get(leaf)?.answer.as_ref()
    }

    /// The round with this number.
    pub fn round(&self, number: u32) -> Option<&Round> {
        self.rounds.iter().find(|round| round.number == number)
    }

    /// What goes by its set, to be put back as it stands.
    pub fn versioned(&self) -> Versioned {
        Versioned {
            set: self.set.clone(),
            own_set: self.own_set.clone(),
            entries: self.entries.clone(),
            figures: self.figures.clone(),
            parts: self.parts.clone(),
            rounds: self.rounds.clone(),
            carried: self.carried.clone(),
        }
    }

    /// Puts what goes by another version of the set in the place of what stands there, and gives that
    /// back.
    pub fn put_version(&mut self, version: Versioned) -> Versioned {
        use std::mem::replace;
        Versioned {
            set: replace(&mut self.set, version.set),
            own_set: replace(&mut self.own_set, version.own_set),
            entries: replace(&mut self.entries, version.entries),
            figures: replace(&mut self.figures, version.figures),
            parts: replace(&mut self.parts, version.parts),
            rounds: replace(&mut self.rounds, version.rounds),
            carried: replace(&mut self.carried, version.carried),
        }
    }

    /// Whether the unit's own part is locked.
    pub fn is_locked(&self) -> bool {
        self.stage != Stage::Draft
    }
}
