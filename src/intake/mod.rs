//! Tables that people already have, as what the program works with: a decision's scoring table as a
//! criteria set, which is then mended ([`draft`]), lists of units, survey points, figures, documents and appraisals.

pub mod draft;
pub mod lists;
pub mod set;

pub use lists::ListKind;
