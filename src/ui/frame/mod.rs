//! What stands around every page, bound to the session: header, banners, the frame of a draft.

mod banners;
mod copy_reminder;
mod draft_frame;
mod footer;
mod header;
mod heading;
mod kept_facts;
mod later;
mod save_line;
mod score_strip;
mod search_box;
mod store_report;

pub use banners::Banners;
pub use draft_frame::DraftFrame;
pub use footer::Footer;
pub use header::Header;
pub use heading::Heading;
pub use later::draw_later;

use copy_reminder::CopyReminder;
use save_line::SaveLine;
use score_strip::ScoreStrip;
use search_box::SearchBox;
use store_report::StoreReport;
