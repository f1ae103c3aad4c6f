//! Parts of pages, one per file, each with a style sheet of the same name.

mod answer_field;
mod area_chart;
mod area_table;
mod checklist_field;
mod choice_field;
mod date_field;
mod evidence_list;
mod file_picker;
mod number_field;
mod problem_list;
mod problem_table;
mod reduced_max;
mod report_view;
mod sample_badge;
mod set_facts;
mod text_field;
mod todo_list;

pub use answer_field::AnswerField;
pub use area_chart::{AreaChart, Bar};
pub use area_table::{AreaRow, AreaTable};
pub use checklist_field::ChecklistField;
pub use choice_field::ChoiceField;
pub use date_field::DateField;
pub use evidence_list::{EvidenceChange, EvidenceList};
pub use file_picker::FilePicker;
pub use number_field::NumberField;
pub use problem_list::ProblemList;
pub use problem_table::ProblemTable;
pub use reduced_max::ReducedMax;
pub use report_view::ReportView;
pub use sample_badge::SampleBadge;
pub use set_facts::SetFacts;
pub use text_field::{TextArea, TextField};
pub use todo_list::{TodoGroup, TodoItem, TodoList};
