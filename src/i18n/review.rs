//! The superior's side in words: what became of a file, why a unit is not ranked, by what and whose
//! figures.

use super::Lang;
use super::words::exports as words;
use crate::domain::campaign::Ties;
use crate::domain::review::{RankBy, RankView, RankedRow, Reason, Standing, Tally};
use crate::domain::score::View;
use crate::domain::set::CriteriaSet;

/// What became of a file.
pub fn standing(standing: Standing, lang: Lang) -> &'static str {
    let word = match standing {
        Standing::Accepted => words::ACCEPTED,
        Standing::Warned => words::WARNED,
        Standing::Undecided => words::TO_CHOOSE,
        Standing::SetAside => words::SET_ASIDE,
        Standing::Refused => words::NOT_TAKEN,
        Standing::HandedOn => words::EXPLANATIONS,
    };
    word.to(lang)
}

/// Why a unit is not ranked.
pub fn reason(reason: Reason, lang: Lang) -> &'static str {
    let word = match reason {
        Reason::NothingSent => words::NOTHING_SENT,
        Reason::Refused => words::REFUSED,
        Reason::Undecided => words::UNDECIDED,
        Reason::OtherSet => words::OTHER_SET,
        Reason::TooEarly => words::TOO_EARLY,
        Reason::NoIndex => words::NO_INDEX,
        Reason::NoSuchLine => words::NO_SUCH_LINE,
        Reason::Unranked => words::UNRANKED,
    };
    word.to(lang)
}

/// How equal indices share places.
pub fn ties(ties: Ties, lang: Lang) -> &'static str {
    match ties {
        Ties::Dense => words::TIES_DENSE.to(lang),
        Ties::Standard => words::TIES_STANDARD.to(lang),
    }
}

/// By what is ranked: the total, or a line of the set with its code and name.
pub fn by(by: &RankBy, set: Option<&CriteriaSet>, lang: Lang) -> String {
    let id = match by {
        RankBy::Total => return words::BY_TOTAL.to(lang).to_string(),
        RankBy::Area(id) | RankBy::Criterion(id) => id,
    };
    let node = set.and_then(|set| Some(&set.nodes[set.find(id)?]));
    node.map_or_else(|| id.clone(), |node| format!("{}. {}", node.code, lang.pick(&node.title)))
}

/// By whose figures is ranked.
pub fn rank_view(view: RankView, lang: Lang) -> String {
    match view {
        RankView::SelfScored => words::VIEW_SELF.to(lang).to_string(),
        RankView::Round(round) => words::VIEW_ROUND.with(lang, &[("round", &round.to_string())]),
        RankView::Latest => words::VIEW_LATEST.to(lang).to_string(),
    }
}

/// Whose figures a row shows, and whether they may still change.
pub fn row_view(row: &RankedRow, lang: Lang) -> String {
    match (row.view, row.is_closed) {
        (View::SelfScored, _) => words::VIEW_SELF.to(lang).to_string(),
        (View::Round(round), true) => {
            words::VIEW_ROUND.with(lang, &[("round", &round.to_string())])
        }
        (View::Round(round), false) => {
            words::PROVISIONAL.with(lang, &[("round", &round.to_string())])
        }
    }
}

/// How many files stand how, in one line.
pub fn tally(tally: &Tally, lang: Lang) -> String {
    let facts = [
        ("files", tally.files),
        ("accepted", tally.accepted),
        ("warned", tally.warned),
        ("undecided", tally.undecided),
        ("aside", tally.set_aside),
        ("refused", tally.refused),
        ("handed", tally.handed_on),
    ];
    let texts = facts.map(|(name, count)| (name, super::numbers::show(&count.to_string(), lang)));
    let facts: Vec<(&str, &str)> =
        texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    words::FILES_IN_ALL.with(lang, &facts)
}
