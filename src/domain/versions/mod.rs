//! Versions of a criteria set: what a later one says otherwise, and what that does to a dossier that
//! was begun with the earlier one. Sets are corrected in the middle of the year.
//!
//! [`Pairs`] finds which line is which, [`compare`] tells what differs, [`carry`] brings a dossier over.

mod answers;
mod carry;
mod compare;
mod figures;
mod pairs;

pub use carry::{CarriedLine, Carrying, Fate, carry, is_other_version};
pub use compare::{Changed, Compared, Comparison, WholeChange, compare};
pub use pairs::Pairs;
