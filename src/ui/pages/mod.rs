//! One file per page.

mod area;
mod check;
mod criterion;
mod help;
mod new;
mod not_found;
mod print;
mod review;
mod sets;
mod start;
mod tasks;
mod unit;
mod unopened;

pub use area::AreaPage;
pub use check::CheckPage;
pub use criterion::CriterionPage;
pub use help::HelpPage;
pub use new::NewPage;
pub use not_found::NotFoundPage;
pub use print::PrintPage;
pub use review::ReviewPages;
pub use sets::SetsPage;
pub use start::StartPage;
pub use tasks::TasksPage;
pub use unit::UnitPage;
pub use unopened::{LoadingPage, UnopenedPage};
