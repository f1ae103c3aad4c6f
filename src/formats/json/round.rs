//! Rounds of appraisal, read and written.

use super::document::read_evidence;
use super::lift::Lift;
use super::reader::{At, by_key};
use super::tree::Json;
use super::write_document::write_evidence;
use super::writer::{Fields, or_null};
use super::{answer, people};
use crate::domain::dossier::{Explanation, Round, Verdict};

/// The sentence that stood for agreement before it was a fact of its own.
const AGREED_BEFORE: &str = "Đơn vị nhất trí với kết quả thẩm định.";

pub(super) fn read(at: &At, lift: &Lift) -> Option<Round> {
    let object = at.object()?;
    let entries = |key: &str| object.get(key).map(|at| at.entries()).unwrap_or_default();
    let closed = object.get("closedAt").filter(|at| *at.json != Json::Null);
    let explanations = entries("explanations").into_iter();
    Some(Round {
        number: object.need("number").map_or(0, |at| at.whole().min(u32::MAX.into()) as u32),
        by: object.get("by").map(|at| people::read_person(&at)).unwrap_or_default(),
        closed_at: closed.map(|at| at.text()),
        due_by: object.text_or_empty("dueBy"),
        verdicts: by_key(
            entries("verdicts")
                .into_iter()
                .filter_map(|(leaf, at)| Some((leaf.to_string(), read_verdict(&at)?))),
        ),
        explanations: by_key(
            explanations
                .filter_map(|(leaf, at)| Some((leaf.to_string(), read_explanation(&at, lift)?))),
        ),
        unknown: object.unknown(),
    })
}

pub(super) fn read_verdict(at: &At) -> Option<Verdict> {
    let object = at.object()?;
    let some = |key: &str| object.get(key).filter(|at| *at.json != Json::Null);
    Some(Verdict {
        answer: some("answer").map(|at| answer::read(&at)),
        points: some("points").map(|at| at.text()),
        note: object.text_or_empty("note"),
        accepted: object.get("accepted").is_some_and(|at| at.bool()),
        needs_explanation: object.get("needsExplanation").is_some_and(|at| at.bool()),
        unknown: object.unknown(),
    })
}

pub(super) fn read_explanation(at: &At, lift: &Lift) -> Option<Explanation> {
    let object = at.object()?;
    let agreed = object.get("agreed").map(|at| at.bool());
    let text = object.text_or_empty("text");
    let is_lifted = agreed.is_none() && text.trim() == AGREED_BEFORE;
    Some(Explanation {
        agreed: agreed.unwrap_or(is_lifted),
        text: if is_lifted { String::new() } else { text },
        evidence: read_evidence(&object, &format!("said {}", at.key()), lift),
        unknown: object.unknown(),
    })
}

pub(super) fn write(round: &Round) -> Json<'_> {
    let verdicts = round.verdicts.iter();
    let explanations = round.explanations.iter();
    Fields::default()
        .add("number", u64::from(round.number))
        .add("by", people::write_person(&round.by))
        .add("closedAt", or_null(round.closed_at.as_ref()))
        .add_some("dueBy", Some(&round.due_by).filter(|due| !due.is_empty()))
        .add("verdicts", verdicts.fold(Fields::default(), |f, (k, v)| f.add(k, write_verdict(v))))
        .add(
            "explanations",
            explanations.fold(Fields::default(), |f, (k, v)| f.add(k, write_explanation(v))),
        )
        .add_unknown(&round.unknown)
        .done()
}

pub(super) fn write_verdict(verdict: &Verdict) -> Json<'_> {
    Fields::default()
        .add_some("answer", verdict.answer.as_ref().map(answer::write))
        .add_some("points", verdict.points.as_ref())
        .add("note", &verdict.note)
        .add_some("needsExplanation", verdict.needs_explanation.then_some(true))
        .add_some("accepted", verdict.accepted.then_some(true))
        .add_unknown(&verdict.unknown)
        .done()
}

pub(super) fn write_explanation(explanation: &Explanation) -> Json<'_> {
    Fields::default()
        .add_some("agreed", explanation.agreed.then_some(true))
        .add("text", &explanation.text)
        .add("evidence", write_evidence(&explanation.evidence))
        .add_unknown(&explanation.unknown)
        .done()
}
