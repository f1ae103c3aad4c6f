//! What a dossier still needs before it is handed in: by leaf, by area, in all.

use super::sheet::{OffBy, ScoreSheet, State, Why};
use crate::domain::calendar::{self, TypedDate};
use crate::domain::dossier::{Answer, Cited, Document, Dossier, Entry};
use crate::domain::problem::{Code, Field, Problem};
use crate::domain::set::{CriteriaSet, EvidenceNeed, Scorer};

/// How far an area has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaProgress {
    /// In one word.
    pub state: AreaState,
    /// Leaves of the unit that apply and have an answer that makes sense.
    pub answered: usize,
    /// Leaves of the unit that apply by its profile.
    pub own: usize,
    /// Leaves that the superior or a survey has yet to score.
    pub awaiting: usize,
    /// Leaves of the unit that need attention, as places in the set's nodes.
    pub open: Vec<usize>,
}

/// What is to be done in an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AreaState {
    /// Nothing is answered.
    NotStarted,
    /// Something is unanswered or makes no sense.
    InProgress,
    /// All is answered; documents, explanations or reasons are missing.
    NeedsEvidence,
    /// Nothing is left for the unit.
    Done,
    /// No line of it counts.
    NotApplicable,
    /// Only the superior or a survey scores it.
    Awaiting,
}

/// What is to be done about a leaf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The unit has no answer yet.
    Unanswered,
    /// The answer makes no sense.
    Invalid,
    /// The answer is there; a document, an explanation or a reason is missing or wrong.
    Lacking,
    /// Nothing is left for the unit.
    Done,
    /// It does not apply.
    NotApplicable,
    /// A survey or the superior scores it.
    Others,
}

impl Standing {
    /// All of them, what is left to do first.
    pub const ALL: [Standing; 6] = [
        Standing::Unanswered,
        Standing::Invalid,
        Standing::Lacking,
        Standing::Done,
        Standing::NotApplicable,
        Standing::Others,
    ];
}

/// What a dossier lacks outside its criteria.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lacking {
    /// The unit's name.
    UnitName,
    /// The unit's code.
    UnitCode,
    /// The year that is scored.
    Year,
    /// An answer to the profile question at this place.
    Profile(usize),
}

/// What a leaf of the unit still needs, the answer first; nothing for one that fell away by the
/// profile or that someone else scores.
///
/// Codes: those of an answer that makes no sense, TL-222, TL-223, TL-301 to TL-305.
pub fn problems_of(
    set: &CriteriaSet,
    dossier: &Dossier,
    sheet: &ScoreSheet,
    place: usize,
) -> Vec<Problem> {
    let node = &set.nodes[place];
    let Some(criterion) = node.criterion().filter(|_| is_own(set, sheet, place)) else {
        return Vec::new();
    };
    let line = &sheet.lines[place];
    let on = |problem: Problem| problem.on(&node.id, &node.code);
    if line.state == State::Unanswered {
        return vec![on(Problem::new(Code::Unanswered).field(Field::Answer))];
    }
    let nothing = Entry::default();
    let entry = dossier.entries.get(&node.id).unwrap_or(&nothing);
    let mut problems = line.problems.clone();
    match &entry.answer {
        Some(Answer::NotApplicable { reason }) => {
            let is_missing = reason.trim().is_empty();
            let problem = || on(Problem::new(Code::ReasonMissing).field(Field::Reason));
            problems.extend(is_missing.then(problem));
        }
        _ if criterion.evidence == EvidenceNeed::Required && !is_backed(dossier, entry) => {
            problems.push(on(Problem::new(Code::EvidenceMissing).field(Field::Evidence(0))));
        }
        _ => {}
    }
    problems.extend(documents(&dossier.cited(&entry.evidence)).into_iter().map(on));
    problems
}

/// What is to be done about a leaf, in one word; `place` is its place in the set's nodes.
///
/// ```
/// use tucham::domain::{dossier::Dossier, score::{completeness::{standing, Standing}, score, View}};
/// let set = tucham::formats::read_set(include_bytes!("../../sets/xa-mau.json")).sound().unwrap();
/// let dossier = Dossier::new("1", &set);
/// let sheet = score(&set, &dossier, View::SelfScored);
/// let of = |leaf: &str| standing(&set, &dossier, &sheet, set.find(leaf).unwrap());
/// assert_eq!((of("c1.1.1"), of("c3.1.1")), (Standing::Unanswered, Standing::Others));
/// ```
pub fn standing(
    set: &CriteriaSet,
    dossier: &Dossier,
    sheet: &ScoreSheet,
    place: usize,
) -> Standing {
    let scorer = set.nodes[place].criterion().map(|criterion| criterion.scorer);
    if scorer != Some(Scorer::Unit) {
        return Standing::Others;
    }
    match sheet.lines[place].state {
        State::Unanswered => Standing::Unanswered,
        State::Invalid => Standing::Invalid,
        _ if !problems_of(set, dossier, sheet, place).is_empty() => Standing::Lacking,
        State::NotApplicable => Standing::NotApplicable,
        _ => Standing::Done,
    }
}

/// What is wrong with documents: links that are none of the web, dates outside the calendar.
///
/// Codes: TL-222, TL-223, TL-304, TL-305.
pub fn documents(cited: &[Cited]) -> Vec<Problem> {
    let documents = cited.iter().enumerate();
    documents.flat_map(|(place, cited)| problems_in(&cited.document, place)).collect()
}

/// How far an area has come; `area` is a place in the set's areas.
pub fn progress_of(
    set: &CriteriaSet,
    dossier: &Dossier,
    sheet: &ScoreSheet,
    area: usize,
) -> AreaProgress {
    let node = set.areas[area].node;
    let leaves: Vec<usize> = set.leaves_under(node).collect();
    let own = leaves.iter().copied().filter(|&leaf| is_own(set, sheet, leaf));
    let own: Vec<usize> = own.collect();
    let count = |state: State, of: &[usize]| {
        of.iter().filter(|&&leaf| sheet.lines[leaf].state == state).count()
    };
    let unanswered = count(State::Unanswered, &own);
    let invalid = count(State::Invalid, &own);
    let awaiting = count(State::Awaiting, &leaves);
    let needs = |&leaf: &usize| !problems_of(set, dossier, sheet, leaf).is_empty();
    let open: Vec<usize> = own.iter().copied().filter(needs).collect();
    let state = if own.is_empty() && awaiting > 0 {
        AreaState::Awaiting
    } else if open.is_empty() && !sheet.lines[node].applicable && awaiting == 0 {
        AreaState::NotApplicable
    } else if !own.is_empty() && unanswered == own.len() {
        AreaState::NotStarted
    } else if unanswered + invalid > 0 {
        AreaState::InProgress
    } else if open.is_empty() {
        AreaState::Done
    } else {
        AreaState::NeedsEvidence
    };
    let answered = own.len() - unanswered - invalid;
    AreaProgress { state, answered, own: own.len(), awaiting, open }
}

/// How many leaves the unit itself has answered in a way that makes sense, and how many it has to: what a
/// survey or the superior scores and what fell away by the profile is none of them.
///
/// ```
/// use tucham::domain::{dossier::Dossier, score::{completeness::answered, score, View}};
/// let set = tucham::formats::read_set(include_bytes!("../../sets/xa-mau.json")).sound().unwrap();
/// let sheet = score(&set, &Dossier::new("1", &set), View::SelfScored);
/// // 73 leaves, 8 of which others score.
/// assert_eq!(answered(&set, &sheet), (0, 65));
/// ```
pub fn answered(set: &CriteriaSet, sheet: &ScoreSheet) -> (usize, usize) {
    let own = || set.leaves().filter(|leaf| is_own(set, sheet, *leaf));
    let is_open =
        |leaf: &usize| matches!(sheet.lines[*leaf].state, State::Unanswered | State::Invalid);
    (own().filter(|leaf| !is_open(leaf)).count(), own().count())
}

/// What is missing about the unit, the year and its profile.
pub fn lacking(set: &CriteriaSet, dossier: &Dossier) -> Vec<Lacking> {
    let mut found = Vec::new();
    let unit = &dossier.unit;
    found.extend(unit.name.trim().is_empty().then_some(Lacking::UnitName));
    found.extend(unit.code.trim().is_empty().then_some(Lacking::UnitCode));
    found.extend(dossier.campaign.year.is_none().then_some(Lacking::Year));
    let questions = set.profile.iter().enumerate();
    let open = questions.filter(|(_, question)| !dossier.profile.contains_key(&question.id));
    found.extend(open.map(|(place, _)| Lacking::Profile(place)));
    found
}

/// Whether the unit itself has to answer a leaf: its own, and not switched off by the profile.
fn is_own(set: &CriteriaSet, sheet: &ScoreSheet, place: usize) -> bool {
    let scorer = set.nodes[place].criterion().map(|criterion| criterion.scorer);
    let is_off = matches!(sheet.lines[place].why, Why::Off { by: OffBy::Profile(_), .. });
    scorer == Some(Scorer::Unit) && !is_off
}

/// Whether a document or an explanation stands behind the answer.
fn is_backed(dossier: &Dossier, entry: &Entry) -> bool {
    let is_some = |cited: &Cited| !cited.is_empty();
    !entry.note.trim().is_empty() || dossier.cited(&entry.evidence).iter().any(is_some)
}

fn problems_in(document: &Document, place: usize) -> Vec<Problem> {
    let at = |code: Code, found: &str| {
        Problem::new(code).with("found", found).field(Field::Evidence(place))
    };
    let (url, date) = (document.url.trim(), document.date.trim());
    let mut problems = Vec::new();
    if !url.is_empty() && !is_web(url) {
        problems.push(at(Code::LinkNotWeb, url));
    }
    if !date.is_empty() && calendar::parts(date).is_none() {
        problems.push(at(wrong_date(date), date));
    }
    problems
}

/// Why what was typed is no date.
pub fn wrong_date(typed: &str) -> Code {
    match calendar::read_typed(typed) {
        TypedDate::NoSuchDay => Code::NoSuchDay,
        TypedDate::NoDay => Code::DateWithoutDay,
        TypedDate::Day(_) | TypedDate::Unreadable => Code::EvidenceDate,
    }
}

/// What is doubtful about a document's date (ISO), though it is one: it lies after today (ISO), or
/// more than a year from the year that is scored. A word to the person, never a refusal: plans and
/// rules hold for years.
///
/// Codes: TL-224, TL-225.
pub fn date_doubt(date: &str, year: Option<u32>, today: &str) -> Option<Problem> {
    let (of, ..) = calendar::parts(date.trim())?;
    let told = |code| Problem::new(code).with("found", date.trim());
    let distance = year.map(|year| (year, of.abs_diff(year)));
    match distance {
        // ISO dates compare as texts.
        _ if date.trim() > today && calendar::parts(today).is_some() => {
            Some(told(Code::EvidenceAhead))
        }
        Some((year, 2..)) => Some(told(Code::EvidenceOtherYear).with("year", year)),
        _ => None,
    }
}

/// The doubtful dates of all documents of a dossier, each at its place. They leave nothing undone:
/// no progress is measured by them.
pub fn doubtful_dates(set: &CriteriaSet, dossier: &Dossier, today: &str) -> Vec<Problem> {
    let year = dossier.campaign.year;
    let of_leaf = |leaf: usize| {
        let node = &set.nodes[leaf];
        let documents = dossier.entries.get(&node.id).map(|entry| entry.evidence.iter());
        documents.into_iter().flatten().enumerate().filter_map(move |(place, evidence)| {
            let doubt = date_doubt(&dossier.document(evidence).date, year, today)?;
            Some(doubt.field(Field::Evidence(place)).on(&node.id, &node.code))
        })
    };
    set.leaves().flat_map(of_leaf).collect()
}

/// Whether a link is http or https; nothing else is ever made a link.
pub fn is_web(url: &str) -> bool {
    let url = url.trim().to_ascii_lowercase();
    url.starts_with("http://") || url.starts_with("https://")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dossier::Evidence;
    use crate::domain::score::{View, reductions, score};

    fn set() -> CriteriaSet {
        crate::formats::read_set(include_bytes!("../../sets/xa-mau.json")).sound().unwrap()
    }

    /// The worked example of a commune, with every question about it answered.
    fn example() -> Dossier {
        let bytes = include_bytes!("../../../tests/fixtures/examples/xa-an-binh.dossier.json");
        crate::formats::read_dossier(bytes).value.unwrap()
    }

    fn codes(set: &CriteriaSet, dossier: &Dossier, leaf: &str) -> Vec<&'static str> {
        let sheet = score(set, dossier, View::SelfScored);
        let problems = problems_of(set, dossier, &sheet, set.find(leaf).unwrap());
        problems.iter().map(|problem| problem.code.as_str()).collect()
    }

    fn state(set: &CriteriaSet, dossier: &Dossier, area: usize) -> AreaState {
        progress_of(set, dossier, &score(set, dossier, View::SelfScored), area).state
    }

    /// A leaf of the unit that asks for documents and is scored in the example.
    fn backed_leaf(set: &CriteriaSet, dossier: &Dossier) -> String {
        let sheet = score(set, dossier, View::SelfScored);
        let is_backed = |&place: &usize| {
            let criterion = set.nodes[place].criterion().unwrap();
            criterion.evidence == EvidenceNeed::Required
                && sheet.lines[place].state == State::Scored
                && problems_of(set, dossier, &sheet, place).is_empty()
        };
        set.nodes[set.leaves().find(is_backed).unwrap()].id.clone()
    }

    #[test]
    fn an_answer_without_document_or_explanation_needs_one_of_them() {
        let (set, mut dossier) = (set(), example());
        let leaf = backed_leaf(&set, &dossier);
        let entry = dossier.entries.get_mut(&leaf).unwrap();
        let evidence = Evidence { document: "blank".into(), ..Evidence::default() };
        (entry.note, entry.evidence) = (" ".into(), vec![evidence]);
        assert_eq!(codes(&set, &dossier, &leaf), ["TL-303"]);
        dossier.entries.get_mut(&leaf).unwrap().note = "Có biên bản".into();
        assert_eq!(codes(&set, &dossier, &leaf), [""; 0]);
    }

    #[test]
    fn a_document_with_a_strange_link_and_date_says_so_twice() {
        let (set, mut dossier) = (set(), example());
        let leaf = backed_leaf(&set, &dossier);
        let document = Document {
            url: "javascript:alert(1)".into(),
            date: "cuối năm".into(),
            ..Document::default()
        };
        dossier.documents.insert("odd".into(), document);
        let evidence = Evidence { document: "odd".into(), ..Evidence::default() };
        dossier.entries.get_mut(&leaf).unwrap().evidence = vec![evidence];
        assert_eq!(codes(&set, &dossier, &leaf), ["TL-304", "TL-305"]);
    }

    #[test]
    fn skipping_asks_for_a_reason_and_no_document() {
        let (set, mut dossier) = (set(), example());
        let is_skippable = |&place: &usize| {
            let criterion = set.nodes[place].criterion().unwrap();
            set.may_skip(place) && criterion.scorer == Scorer::Unit
        };
        let leaf = set.nodes[set.leaves().find(is_skippable).unwrap()].id.clone();
        let skip = |reason: &str| Answer::NotApplicable { reason: reason.into() };
        let entry = |reason| Entry { answer: Some(skip(reason)), ..Entry::default() };
        dossier.entries.insert(leaf.clone(), entry(" "));
        assert_eq!(codes(&set, &dossier, &leaf), ["TL-302"]);
        dossier.entries.insert(leaf.clone(), entry("Không phát sinh"));
        assert_eq!(codes(&set, &dossier, &leaf), [""; 0]);
    }

    #[test]
    fn an_area_goes_from_not_started_over_in_progress_and_evidence_to_done() {
        let (set, mut dossier) = (set(), example());
        let sheet = score(&set, &dossier, View::SelfScored);
        let done = |area: &usize| state(&set, &dossier, *area) == AreaState::Done;
        let area = (0..set.areas.len()).find(done).unwrap();
        let leaves: Vec<String> = set
            .leaves_under(set.areas[area].node)
            .filter(|&leaf| is_own(&set, &sheet, leaf))
            .map(|leaf| set.nodes[leaf].id.clone())
            .collect();
        let asks = |leaf: &&String| set.leaf(leaf).unwrap().1.evidence == EvidenceNeed::Required;
        let first = leaves.iter().find(asks).unwrap();
        let entry = dossier.entries.get_mut(first).unwrap();
        (entry.note, entry.evidence) = (String::new(), Vec::new());
        assert_eq!(state(&set, &dossier, area), AreaState::NeedsEvidence);
        dossier.entries.remove(first);
        assert_eq!(state(&set, &dossier, area), AreaState::InProgress);
        leaves.iter().for_each(|leaf| drop(dossier.entries.remove(leaf)));
        assert_eq!(state(&set, &dossier, area), AreaState::NotStarted);
    }

    #[test]
    fn an_area_that_a_profile_switches_off_does_not_apply() {
        let (set, mut dossier) = (set(), example());
        for question in &set.profile {
            dossier.profile.insert(question.id.clone(), false);
        }
        let sheet = score(&set, &dossier, View::SelfScored);
        let off = set.areas.iter().position(|area| !sheet.lines[area.node].applicable).unwrap();
        assert_eq!(state(&set, &dossier, off), AreaState::NotApplicable);
    }

    #[test]
    fn what_falls_away_sums_up_to_the_reduced_maximum() {
        let (set, dossier) = (set(), example());
        let sheet = score(&set, &dossier, View::SelfScored);
        let fallen = reductions(&set, &sheet).iter().map(|reduction| reduction.max).sum();
        assert_ne!(sheet.applicable_max, set.max);
        assert_eq!(set.max - sheet.applicable_max, fallen);
    }

    #[test]
    fn an_empty_dossier_lacks_name_code_year_and_every_profile_answer() {
        let set = set();
        let found = lacking(&set, &Dossier::new("1", &set));
        assert_eq!(found.len(), 3 + set.profile.len());
        assert!(lacking(&set, &example()).is_empty());
    }
}
