//! The language of the tests: a set in a few words, answers, and what they must score.
//!
//! A set is built as JSON and read by the same reader as any file; maxima of groups and of the set
//! are summed up here, so that a case states only what it is about.

use serde_json::{Map, Value, json};
use tucham::domain::dossier::Dossier;
use tucham::domain::points::Points;
use tucham::domain::problem::Problem;
use tucham::domain::score::{ScoreLine, ScoreSheet, State, View, score};
use tucham::domain::set::CriteriaSet;
use tucham::formats::{read_dossier, read_set};
use tucham::i18n::{Lang, why::why};

/// A set with answers.
#[derive(Clone)]
pub struct Case {
    pub set: Value,
    pub dossier: Value,
    pub view: View,
}

/// A leaf with its code equal to its id.
pub fn leaf(id: &str, max: &str, rule: Value) -> Value {
    json!({"id": id, "code": id, "title": {"vi": id}, "max": max, "rule": rule})
}

/// A leaf whose points are typed in.
pub fn given(id: &str, max: &str) -> Value {
    leaf(id, max, json!({"kind": "given"}))
}

/// A group; its maximum is the sum below it, without bonus and penalty lines.
pub fn group(id: &str, children: Vec<Value>) -> Value {
    let is_base = |child: &&Value| child["role"].as_str().is_none_or(|role| role == "base");
    let base: Vec<Value> = children.iter().filter(is_base).cloned().collect();
    let max = sum(&base);
    json!({"id": id, "code": id, "title": {"vi": id}, "max": max, "children": children})
}

/// An area; its maximum is the sum below it.
pub fn area(id: &str, children: Vec<Value>) -> Value {
    group(id, children).with("reformArea", json!("other"))
}

/// More of a line.
pub trait With {
    /// Sets a key.
    fn with(self, key: &str, value: Value) -> Self;
}

impl With for Value {
    fn with(mut self, key: &str, value: Value) -> Value {
        self[key] = value;
        self
    }
}

fn sum(lines: &[Value]) -> String {
    let points = |line: &Value| Points::parse(line["max"].as_str().unwrap()).unwrap();
    lines.iter().map(points).sum::<Points>().to_string()
}

/// Answers, in the words of the files.
pub mod answer {
    use serde_json::{Value, json};

    pub fn chosen(option: &str) -> Value {
        json!({"kind": "chosen", "option": option})
    }

    pub fn ticked(items: &[&str]) -> Value {
        json!({"kind": "ticked", "items": items})
    }

    pub fn figures(part: &str, whole: &str) -> Value {
        json!({"kind": "figures", "part": part, "whole": whole})
    }

    pub fn value(value: &str) -> Value {
        json!({"kind": "value", "value": value})
    }

    pub fn count(count: &str) -> Value {
        json!({"kind": "count", "count": count})
    }

    pub fn points(points: &str) -> Value {
        json!({"kind": "points", "points": points})
    }

    pub fn variables(values: &[(&str, &str)]) -> Value {
        let values: serde_json::Map<String, Value> =
            values.iter().map(|(id, value)| (id.to_string(), json!(value))).collect();
        json!({"kind": "variables", "values": values})
    }

    pub fn within(option: &str, points: &str) -> Value {
        json!({"kind": "chosen", "option": option, "points": points})
    }

    pub fn tally(counts: &[(&str, &str)]) -> Value {
        let counts: serde_json::Map<String, Value> =
            counts.iter().map(|(id, count)| (id.to_string(), json!(count))).collect();
        json!({"kind": "tally", "counts": counts})
    }

    pub fn skipped() -> Value {
        json!({"kind": "notApplicable", "reason": "không phát sinh"})
    }
}

impl Case {
    /// A set of these areas with one class, rounded to two places.
    pub fn new(areas: Vec<Value>) -> Case {
        let base: Vec<Value> = areas
            .iter()
            .filter(|area| area["role"].as_str().is_none_or(|it| it == "base"))
            .cloned()
            .collect();
        let set = json!({
            "format": "tucham/criteria-set", "formatVersion": 1, "id": "thu", "version": "1",
            "status": "sample", "title": {"vi": "Thử"}, "level": "other", "max": sum(&base),
            "bands": [{"id": "any", "title": {"vi": "Bất kỳ"}, "from": "0"}],
            "areas": areas,
        });
        let dossier = json!({
            "format": "tucham/dossier", "formatVersion": 1, "id": "1", "revision": 0,
            "set": {"id": "thu", "version": "1", "checksum": ""}, "entries": {}, "profile": {}, "rounds": [],
        });
        Case { set, dossier, view: View::SelfScored }
    }

    /// A set of one leaf `x`.
    pub fn rule(max: &str, rule: Value) -> Case {
        Case::new(vec![area("a", vec![leaf("x", max, rule)])])
    }

    /// Sets a key of the set.
    pub fn set(mut self, key: &str, value: Value) -> Case {
        self.set[key] = value;
        self
    }

    /// Answers a leaf.
    pub fn answer(mut self, leaf: &str, answer: Value) -> Case {
        self.dossier["entries"][leaf] = json!({"answer": answer});
        self
    }

    /// Types a figure of the set.
    pub fn figure(mut self, id: &str, value: &str) -> Case {
        self.dossier["figures"][id] = json!({"title": id, "value": value, "source": ""});
        self
    }

    /// Types points into a leaf.
    pub fn points(self, leaf: &str, points: &str) -> Case {
        self.answer(leaf, answer::points(points))
    }

    /// Answers a profile question.
    pub fn profile(mut self, question: &str, answer: bool) -> Case {
        self.dossier["profile"][question] = json!(answer);
        self
    }

    /// Declares profile questions.
    pub fn asks(self, questions: &[&str]) -> Case {
        let questions: Vec<Value> = questions
            .iter()
            .map(|id| json!({"id": id, "question": {"vi": format!("Có {id} không?")}}))
            .collect();
        self.set("profile", json!(questions))
    }

    /// Gives a verdict in a round.
    pub fn verdict(mut self, round: usize, leaf: &str, verdict: Value) -> Case {
        let rounds = self.dossier["rounds"].as_array_mut().unwrap();
        while rounds.len() < round {
            rounds.push(json!({"number": rounds.len() + 1, "verdicts": {}, "explanations": {}}));
        }
        rounds[round - 1]["verdicts"][leaf] = verdict;
        self
    }

    /// Scores as appraised.
    pub fn round(self, round: u32) -> Case {
        Case { view: View::Round(round), ..self }
    }

    /// The set, which must be sound.
    pub fn sound(&self) -> CriteriaSet {
        let read = read_set(self.set.to_string().as_bytes());
        read.sound().unwrap_or_else(|problems| panic!("{problems:#?}"))
    }

    /// All problems of the set.
    pub fn problems(&self) -> Vec<Problem> {
        read_set(self.set.to_string().as_bytes()).problems
    }

    /// The dossier, which must be readable.
    pub fn dossier(&self) -> Dossier {
        read_dossier(self.dossier.to_string().as_bytes()).value.unwrap()
    }

    pub fn sheet(&self) -> ScoreSheet {
        score(&self.sound(), &self.dossier(), self.view)
    }

    pub fn line(&self, id: &str) -> ScoreLine {
        let place = self.sound().find(id).unwrap();
        self.sheet().lines[place].clone()
    }

    /// What became of a line, in one word each: `1.35`, `0 unanswered`, `0 TL-203`,
    /// `out notApplicable`, `2 notApplicable`.
    pub fn outcome(&self, id: &str) -> String {
        let line = self.line(id);
        let points = match line.applicable {
            true => line.points.to_string(),
            false => "out".to_string(),
        };
        match line.state {
            State::Group | State::Scored => points,
            State::Invalid => format!("{points} {}", line.problems[0].code.as_str()),
            state => format!("{points} {}", state.as_str()),
        }
    }

    /// Expects what became of a line.
    #[track_caller]
    pub fn expect(self, id: &str, outcome: &str) -> Case {
        assert_eq!(self.outcome(id), outcome, "{id}");
        self
    }

    /// Expects `total/applicable maximum = index band`.
    #[track_caller]
    pub fn expect_total(self, expected: &str) -> Case {
        let (sheet, set) = (self.sheet(), self.sound());
        let index = sheet.index.map_or("null".into(), |index| index.to_string());
        let band = sheet.band.map_or("null", |place| &set.bands[place].id);
        let found = format!("{}/{} = {index} {band}", sheet.total, sheet.applicable_max);
        assert_eq!(found, expected);
        self
    }

    /// Why a line has its points, with plain blanks.
    pub fn why(&self, id: &str, lang: Lang) -> String {
        let set = self.sound();
        let place = set.find(id).unwrap();
        why(&set, place, &self.line(id), lang).replace('\u{a0}', " ")
    }
}

/// What one rule gives for one answer.
pub fn outcome(max: &str, rule: &Value, answer: Value) -> String {
    Case::rule(max, rule.clone()).answer("x", answer).outcome("x")
}

/// An object without a key.
pub fn without(object: &Value, key: &str) -> Value {
    let fields = object.as_object().unwrap().iter().filter(|(name, _)| *name != key);
    Value::Object(fields.map(|(name, value)| (name.clone(), value.clone())).collect::<Map<_, _>>())
}
