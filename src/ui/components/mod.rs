//! Parts of pages, one per file, each with a style sheet of the same name.

mod answer_field;
mod banners;
mod checklist_field;
mod choice_field;
mod date_field;
mod draft_frame;
mod evidence_list;
mod file_picker;
mod footer;
mod header;
mod heading;
mod number_field;
mod problem_list;
mod sample_badge;
mod save_line;
mod score_strip;
mod search_box;
mod text_field;

pub use answer_field::AnswerField;
pub use banners::Banners;
pub use checklist_field::ChecklistField;
pub use choice_field::ChoiceField;
pub use date_field::DateField;
pub use draft_frame::DraftFrame;
pub use evidence_list::{EvidenceChange, EvidenceList};
pub use file_picker::FilePicker;
pub use footer::Footer;
pub use header::Header;
pub use heading::Heading;
pub use number_field::NumberField;
pub use problem_list::ProblemList;
pub use sample_badge::SampleBadge;
pub use save_line::SaveLine;
pub use score_strip::ScoreStrip;
pub use search_box::SearchBox;
pub use text_field::{TextArea, TextField};
