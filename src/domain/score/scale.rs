//! Where a result stands among the classes, and how far the next one is
//! (`docs/formats.md#scoring`).

use super::sheet::ScoreSheet;
use crate::domain::exact::Exact;
use crate::domain::points::Points;
use crate::domain::set::{BandsOn, CriteriaSet};

/// A result among the classes, before conditions lower one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// What the classes are compared with: per cent or points, as the set says.
    pub reached: Exact,
    /// The end of the scale: 100 per cent, or the maximum that applies.
    pub full: Exact,
    /// The class above the one that the points give; nothing in the highest.
    pub next: Option<Next>,
}

/// A class that is not reached yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// As a place in the set's bands.
    pub band: usize,
    /// The least that must be gained, in steps of the set's points. The index counts as rounded.
    pub missing: Points,
}

/// The scale of a result; nothing without an index, which is when nothing applies.
///
/// ```
/// use tucham::domain::{dossier::Dossier, score::{score, scale, View}};
/// let set = include_bytes!("../../sets/xa-mau.json");
/// let set = tucham::formats::read_set(set).sound().unwrap();
/// let sheet = score(&set, &Dossier::new("1", &set), View::SelfScored);
/// let next = scale(&set, &sheet).unwrap().next.unwrap();
/// assert_eq!(set.bands[next.band].title.vi, "Trung bình");
/// ```
pub fn scale(set: &CriteriaSet, sheet: &ScoreSheet) -> Option<Scale> {
    let index = sheet.index?.exact();
    let (reached, full) = match set.bands_on {
        BandsOn::Index => (index, Exact::hundred()),
        BandsOn::Total => (sheet.total.exact(), sheet.applicable_max.exact()),
    };
    let here = set.bands.iter().position(|band| band.from <= reached);
    let next = here.unwrap_or(set.bands.len()).checked_sub(1);
    let next = next.map(|band| {
        let needed = needed(set, sheet, &set.bands[band].from);
        Next { band, missing: up(&(&needed - &sheet.total.exact()), set.rounding.points) }
    });
    Some(Scale { reached, full, next })
}

/// The total that reaches a class. An index that is rounded up to it is enough.
fn needed(set: &CriteriaSet, sheet: &ScoreSheet, from: &Exact) -> Exact {
    match set.bands_on {
        BandsOn::Total => from.clone(),
        BandsOn::Index => {
            let half = Exact::scaled(5, set.rounding.index + 1);
            let share = (from - &half).checked_div(&Exact::hundred());
            &share.unwrap_or_else(Exact::zero) * &sheet.applicable_max.exact()
        }
    }
}

/// Rounded up to so many decimal places.
fn up(value: &Exact, places: u32) -> Points {
    let rounded = Points::rounded(value, places);
    match rounded.exact() < *value {
        true => Points::rounded(&(value + &Exact::scaled(5, places + 1)), places),
        false => rounded,
    }
}
