//! The two small files between superior and unit: what changed or needs explanation one way,
//! explanations the other. Each names the dossier, the state in which it was sent, and the round.

mod appraisal;
mod explanations;

pub use appraisal::{
    AppraisalFile, AppraisalRow, Order, Preview, Totals, apply_appraisal, may_take_out, preview,
    take_out_appraisal,
};
pub use explanations::{
    ExplanationsFile, agree, explain, explanation_of, look_again, receive_explanations,
    replace_explanations,
};

use crate::domain::dossier::{Change, Dossier, Origin, Unknown};
use crate::domain::problem::{Code, Problem};

/// Which dossier a file belongs to, and in which state it was sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DossierRef {
    /// The dossier's id.
    pub id: String,
    /// The revision in which the unit sent it.
    pub revision: u64,
    /// The SHA-256 of that file's seal; empty where it is not known.
    pub seal: String,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

/// What came of a file that was taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenIn {
    /// The change that takes it back.
    pub inverse: Change,
    /// What someone should look at.
    pub warnings: Vec<Problem>,
}

impl DossierRef {
    /// The state in which a dossier was sent.
    pub fn of(dossier: &Dossier) -> Self {
        let origin = sent_state(dossier);
        DossierRef {
            id: if origin.id.is_empty() { dossier.id.clone() } else { origin.id },
            revision: origin.revision,
            seal: origin.seal,
            unknown: Unknown::new(),
        }
    }

    /// Whether a file is about this dossier, or about the one that this is a copy of.
    pub fn names(&self, dossier: &Dossier) -> bool {
        self.id == dossier.id || dossier.copy_of.as_ref() == Some(&self.id)
    }

    /// Whether a file belongs to a dossier in this state.
    ///
    /// # Errors
    /// [`Code::OtherDossier`], [`Code::OtherRevision`].
    fn belongs_to(&self, dossier: &Dossier) -> Result<(), Problem> {
        if !self.names(dossier) {
            let problem = Problem::new(Code::OtherDossier).with("found", &self.id);
            return Err(problem.with("expected", &dossier.id).at("/dossier/id"));
        }
        let revision = sent_state(dossier).revision;
        if self.revision != revision {
            let problem = Problem::new(Code::OtherRevision).with("found", self.revision);
            return Err(problem.with("expected", revision).at("/dossier/revision"));
        }
        Ok(())
    }

    /// The same state by another seal is a warning: the revision and the points decide.
    fn seal_warning(&self, dossier: &Dossier) -> Option<Problem> {
        let known = dossier.origin.as_ref().map(|origin| origin.seal.as_str())?;
        let differs = !known.is_empty() && !self.seal.is_empty() && known != self.seal;
        let short = |seal: &str| seal.chars().take(8).collect::<String>().to_ascii_uppercase();
        differs.then(|| {
            let problem = Problem::new(Code::OriginOther).with("found", short(&self.seal));
            problem.with("expected", short(known)).at("/dossier/seal")
        })
    }
}

/// As the dossier records it; one that records nothing stands as it is.
fn sent_state(dossier: &Dossier) -> Origin {
    let as_it_is = || Origin { revision: dossier.revision, ..Origin::default() };
    dossier.origin.clone().unwrap_or_else(as_it_is)
}

/// The last closed round; 0 when there is none.
pub fn last_closed(dossier: &Dossier) -> u32 {
    let closed = dossier.rounds.iter().filter(|round| round.closed_at.is_some());
    closed.map(|round| round.number).max().unwrap_or(0)
}
