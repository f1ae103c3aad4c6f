//! Pieces of pages that are bound to the open draft or to the session.

mod criterion_answer;
mod criterion_evidence;
mod criterion_note;
mod criterion_rule;
mod criterion_score;
mod file_opener;
mod file_results;

pub use criterion_answer::CriterionAnswer;
pub use criterion_evidence::CriterionEvidence;
pub use criterion_note::CriterionNote;
pub use criterion_rule::CriterionRule;
pub use criterion_score::{CriterionScore, LinePoints, StateWord, StateWordOf};
pub use file_opener::FileOpener;
pub use file_results::FileResults;
