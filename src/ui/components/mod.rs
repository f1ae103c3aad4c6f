//! Parts of pages, one per file, each with a style sheet of the same name.

mod area_table;
mod banners;
mod draft_frame;
mod footer;
mod header;
mod heading;
mod number_field;
mod problem_list;
mod reduced_max;
mod sample_badge;
mod save_line;
mod score_strip;
mod search_box;
mod text_field;

pub use area_table::{AreaRow, AreaTable};
pub use banners::Banners;
pub use draft_frame::DraftFrame;
pub use footer::Footer;
pub use header::Header;
pub use heading::Heading;
pub use number_field::NumberField;
pub use problem_list::ProblemList;
pub use reduced_max::ReducedMax;
pub use sample_badge::SampleBadge;
pub use save_line::SaveLine;
pub use score_strip::ScoreStrip;
pub use search_box::SearchBox;
pub use text_field::{TextArea, TextField};
