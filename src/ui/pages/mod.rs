//! One file per page.

mod area;
mod campaign;
mod check;
mod criterion;
mod explain;
mod help;
mod history;
mod leave;
mod new;
mod not_found;
mod print;
mod review;
mod set_table;
mod sets;
mod start;
mod tasks;
mod unit;
mod unopened;

pub use area::AreaPage;
pub use campaign::CampaignPage;
pub use check::CheckPage;
pub use criterion::CriterionPage;
pub use explain::ExplainPage;
pub use help::HelpPage;
pub use history::HistoryPage;
pub use leave::LeavePage;
pub use new::NewPage;
pub use not_found::NotFoundPage;
pub use print::PrintPage;
pub use review::ReviewPages;
pub use set_table::SetTablePage;
pub use sets::SetsPage;
pub use start::StartPage;
pub use tasks::TasksPage;
pub use unit::UnitPage;
pub use unopened::{LoadingPage, UnopenedPage};
