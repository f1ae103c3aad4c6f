//! The superior's side in words: by what and whose figures is ranked, what moved, how the files stand.

use super::Lang;
use super::numbers::{count, padded, show, signed};
use super::words::{tables as words, terms};
use crate::domain::review::{GroupRanking, Made, RankBy, RankView, RankedRow, Tally};
use crate::domain::score::View;
use crate::domain::set::{CriteriaSet, Rounding};

/// By what is ranked: the total, or a line of the set with its code and name.
pub fn by(by: &RankBy, set: Option<&CriteriaSet>, lang: Lang) -> String {
    let id = match by {
        RankBy::Total => return terms::TOTAL.to(lang).to_string(),
        RankBy::Area(id) | RankBy::Criterion(id) => id,
    };
    let node = set.and_then(|set| Some(&set.nodes[set.find(id)?]));
    node.map_or_else(|| id.clone(), |node| format!("{}. {}", node.code, lang.pick(&node.title)))
}

/// Of how many files and units a table was made.
pub fn made(made: &Made, lang: Lang) -> String {
    let facts = [made.files, made.of].map(|n| count(n, lang));
    let files = words::MADE_OF.with(lang, &[("files", &facts[0]), ("of", &facts[1])]);
    if made.listed == 0 {
        return format!("{files}.");
    }
    let facts = [made.units, made.listed].map(|n| count(n, lang));
    let units = words::MADE_UNITS.with(lang, &[("units", &facts[0]), ("listed", &facts[1])]);
    format!("{files}; {units}.")
}

/// Whose points a sheet has: the unit's own, or those of a round.
pub fn view(view: View, lang: Lang) -> String {
    match view {
        View::SelfScored => terms::SELF_SCORED.to(lang).to_string(),
        View::Round(round) => terms::ROUND.with(lang, &[("round", &round.to_string())]),
    }
}

/// By whose figures is ranked.
pub fn rank_view(asked: RankView, lang: Lang) -> String {
    match asked {
        RankView::SelfScored => view(View::SelfScored, lang),
        RankView::Round(round) => view(View::Round(round), lang),
        RankView::Latest => terms::LATEST.to(lang).to_string(),
    }
}

/// Whose figures a row shows, and whether they may still change.
pub fn row_view(row: &RankedRow, lang: Lang) -> String {
    match (row.view, row.is_closed) {
        (View::Round(round), false) => {
            words::PROVISIONAL.with(lang, &[("round", &round.to_string())])
        }
        (shown, _) => view(shown, lang),
    }
}

/// What must be known before a ranking is signed: rounds that are still open, units that are
/// measured by another maximum than most, that last year is what a published table says. Nothing where there
/// is nothing to say.
pub fn notes(group: &GroupRanking, rounding: Rounding, lang: Lang) -> Vec<String> {
    let all = count(group.rows.len(), lang);
    let open = Some(group.open_rounds()).filter(|n| *n > 0);
    let open = open.map(|n| words::NOTE_OPEN.with(lang, &[("n", &count(n, lang)), ("all", &all)]));
    let maxima = group.other_maxima().map(|(most, n)| {
        let most = padded(&most.to_string(), rounding.points, lang);
        words::NOTE_MAXIMA.with(lang, &[("n", &count(n, lang)), ("all", &all), ("max", &most)])
    });
    let is_published = |row: &RankedRow| row.moved.as_ref().is_some_and(|it| it.published);
    let published = group.rows.iter().any(is_published);
    let published = published.then(|| words::NOTE_PUBLISHED.to(lang).to_string());
    open.into_iter().chain(maxima).chain(published).collect()
}

/// Why the class of a row is lower than its index: the class that the index reaches, and the lines
/// that did not reach what it asks. Nothing where the class follows from the index.
pub fn lowered(row: &RankedRow, set: Option<&CriteriaSet>, lang: Lang) -> Option<String> {
    let (lowered, set) = (row.lowered.as_ref()?, set?);
    let from = lang.pick(&set.bands.get(lowered.from)?.title);
    let nodes = lowered.nodes.iter().filter_map(|node| set.nodes.get(*node));
    let nodes = nodes.map(|node| format!("{}. {}", node.code, lang.pick(&node.title)));
    let nodes = nodes.collect::<Vec<_>>().join("; ");
    Some(words::LOWERED_BY.with(lang, &[("from", from), ("nodes", &nodes)]))
}

/// A row against last year: places and index gained with sign and unit; that the unit is new; that
/// the years cannot be compared. Where last year is what a published table says, [`notes`] tell so.
pub fn moved(row: &RankedRow, rounding: Rounding, lang: Lang) -> String {
    let Some(moved) = &row.moved else { return words::NEW_UNIT.to(lang).into() };
    if !moved.comparable && !moved.published {
        return terms::NOT_COMPARABLE.to(lang).into();
    }
    let n = show(&moved.places.unsigned_abs().to_string(), lang);
    let places = match moved.places {
        0 => words::MOVED_SAME.to(lang).to_string(),
        places if places > 0 => words::MOVED_UP.with(lang, &[("n", &n)]),
        _ => words::MOVED_DOWN.with(lang, &[("n", &n)]),
    };
    let index = signed(&moved.index.to_string(), rounding.index, lang);
    format!("{places}, {}", words::MOVED_BY.with(lang, &[("index", &index)]))
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
    let texts = facts.map(|(name, n)| (name, count(n, lang)));
    let facts: Vec<(&str, &str)> =
        texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    words::FILES_IN_ALL.with(lang, &facts)
}
