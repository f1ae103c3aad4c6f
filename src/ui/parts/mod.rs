//! Pieces of pages that are bound to the open draft or to the session.

mod area_totals;
mod criterion_answer;
mod criterion_evidence;
mod criterion_note;
mod criterion_rule;
mod criterion_score;
mod dates;
mod export_step;
mod file_opener;
mod file_results;
mod finish_panel;
mod last_year;
mod lock_step;
mod loss_list;
mod open_work;
mod report_texts;
mod trash_list;
mod trial;

pub use area_totals::AreaTotals;
pub use criterion_answer::CriterionAnswer;
pub use criterion_evidence::{CriterionEvidence, document_name};
pub use criterion_note::CriterionNote;
pub use criterion_rule::CriterionRule;
pub use criterion_score::{CriterionScore, LinePoints, StateWord, StateWordOf};
pub use dates::Dates;
pub use export_step::ExportStep;
pub use file_opener::FileOpener;
pub use file_results::FileResults;
pub use finish_panel::FinishPanel;
pub use last_year::LastYearBeside;
pub use lock_step::LockStep;
pub use loss_list::LossList;
pub use open_work::{OpenWork, is_only_a_word, open_work};
pub use report_texts::ReportTexts;
pub use trash_list::{TrashList, TrashWords, Trashed};
pub use trial::Trial;
