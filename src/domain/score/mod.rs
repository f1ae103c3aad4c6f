//! The only place where points are computed: [`score`] turns a set and a dossier into a
//! [`ScoreSheet`], natively and in the browser to the same digit.

mod bench;
mod class;
pub mod completeness;
mod groups;
mod input;
mod leaf;
mod reductions;
mod rule;
mod scale;
mod sheet;
mod totals;
pub mod verify;
mod what_if;

pub use bench::{Tried, bench, try_one};
pub use class::{FailedRequirement, Lowered, Shortfall, lowered, unranked_by};
pub use reductions::{Reason, Reduction, outermost, reductions};
pub use scale::{Next, Scale, scale};
pub use sheet::{Held, OffBy, ScoreLine, ScoreSheet, State, Why, Zone};
pub use what_if::{Loss, best_sheet, losses, what_if};

use super::dossier::{Answer, Dossier};
use super::set::CriteriaSet;
use input::Input;

/// Whose figures count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum View {
    /// The unit's own entries.
    SelfScored,
    /// The latest verdict up to this round, otherwise the entry.
    Round(u32),
}

impl View {
    /// From `self` or `round:N`.
    ///
    /// ```
    /// # use tucham::domain::score::View;
    /// assert_eq!(View::parse("round:2"), Some(View::Round(2)));
    /// assert_eq!(View::parse("round:0"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        if text == "self" {
            return Some(View::SelfScored);
        }
        let number: u32 = text.strip_prefix("round:")?.parse().ok()?;
        (number > 0).then_some(View::Round(number))
    }
}

impl std::fmt::Display for View {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            View::SelfScored => f.write_str("self"),
            View::Round(number) => write!(f, "round:{number}"),
        }
    }
}

/// Scores a dossier by a sound set. It never fails: gaps and excesses are marks on lines.
///
/// Points in điểm, rounded once per leaf, half up, to the set's `rounding.points`; indices in per
/// cent, half up, to `rounding.index`. The set must be the one that the dossier names; entries for
/// lines that the set does not have count for nothing.
///
/// # Source
/// `docs/formats.md#scoring` and `docs/formats.md#scoring-new`.
///
/// ```
/// use tucham::domain::{dossier::{Answer, Dossier, Entry, FigureValue}, score::{score, View}};
/// let set = tucham::formats::read_set(include_bytes!("../../sets/cong-doan-mau.json")).sound().unwrap();
/// let mut dossier = Dossier::new("1", &set);
/// // How many members there are is a figure of the set: it stands once for all criteria.
/// let members = FigureValue { value: "2727".into(), ..FigureValue::default() };
/// dossier.figures.insert("members".into(), members);
/// let contest = Answer::Figures { part: "2364".into(), whole: String::new() };
/// dossier.entries.insert("c1.2.2".into(), Entry { answer: Some(contest), ..Entry::default() });
/// let sheet = score(&set, &dossier, View::SelfScored);
/// assert_eq!(sheet.lines[set.find("c1.2.2").unwrap()].points.to_string(), "3.47");
/// ```
pub fn score(set: &CriteriaSet, dossier: &Dossier, view: View) -> ScoreSheet {
    let with = |leaf: &str, place: usize| Input::of(set, dossier, view, leaf, place);
    totals::sum_up(set, dossier, view, with)
}

/// The same with one leaf's answer replaced, the dossier untouched.
fn score_with(set: &CriteriaSet, dossier: &Dossier, leaf: &str, answer: &Answer) -> ScoreSheet {
    let view = View::SelfScored;
    let with = |id: &str, place: usize| match Input::of(set, dossier, view, id, place) {
        off @ Input::Off { .. } => off,
        _ if id == leaf => Input::Answer(std::borrow::Cow::Borrowed(answer)),
        input => input,
    };
    totals::sum_up(set, dossier, view, with)
}
