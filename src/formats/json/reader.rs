//! Reads objects key by key: every value knows its place, every problem is kept, reading goes on.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::tree::Json;
use crate::domain::dossier::Unknown;
use crate::domain::exact::Exact;
use crate::domain::points::Points;
use crate::domain::problem::{Code, Problem};
use crate::domain::text::Text;

/// The problems of one file, in the order found.
pub(super) type Problems = RefCell<Vec<Problem>>;

/// A value with its place in the file.
#[derive(Clone)]
pub(super) struct At<'a> {
    pub json: &'a Json,
    pub pointer: String,
    problems: &'a Problems,
}

impl<'a> At<'a> {
    pub fn root(json: &'a Json, problems: &'a Problems) -> Self {
        At { json, pointer: String::new(), problems }
    }

    fn below(&self, key: &str, json: &'a Json) -> At<'a> {
        let key = key.replace('~', "~0").replace('/', "~1");
        At { json, pointer: format!("{}/{key}", self.pointer), problems: self.problems }
    }

    /// The last word of the place, for messages.
    pub fn key(&self) -> &str {
        self.pointer.rsplit('/').next().unwrap_or_default()
    }

    pub fn report(&self, problem: Problem) {
        self.problems.borrow_mut().push(problem.at(self.pointer.clone()));
    }

    fn wrong_type(&self, expected: &str) {
        let problem = Problem::new(Code::WrongType).with("key", self.key());
        self.report(problem.with("expected", expected));
    }

    pub fn object(&self) -> Option<Object<'a>> {
        match self.json {
            Json::Object(fields) => {
                Some(Object { at: self.clone(), fields, known: RefCell::default() })
            }
            _ => {
                self.wrong_type("object");
                None
            }
        }
    }

    pub fn list(&self) -> Vec<At<'a>> {
        match self.json {
            Json::List(list) => {
                let place = |(index, json)| self.below(&usize::to_string(&index), json);
                list.iter().enumerate().map(place).collect()
            }
            _ => {
                self.wrong_type("list");
                Vec::new()
            }
        }
    }

    /// The entries of an object whose keys are data.
    pub fn entries(&self) -> Vec<(&'a str, At<'a>)> {
        match self.json {
            Json::Object(fields) => {
                fields.iter().map(|(key, json)| (key.as_str(), self.below(key, json))).collect()
            }
            _ => {
                self.wrong_type("object");
                Vec::new()
            }
        }
    }

    pub fn text(&self) -> String {
        match self.json {
            Json::Text(text) => text.clone(),
            _ => {
                self.wrong_type("text");
                String::new()
            }
        }
    }

    pub fn bool(&self) -> bool {
        match self.json {
            Json::Bool(value) => *value,
            _ => {
                self.wrong_type("true/false");
                false
            }
        }
    }

    pub fn whole(&self) -> u64 {
        let number = match self.json {
            Json::Number(number) => number.as_u64(),
            _ => None,
        };
        number.unwrap_or_else(|| {
            self.wrong_type("whole number");
            0
        })
    }

    pub fn signed(&self) -> i64 {
        let number = match self.json {
            Json::Number(number) => number.as_i64(),
            _ => None,
        };
        number.unwrap_or_else(|| {
            self.wrong_type("whole number");
            0
        })
    }

    /// Texts for people: Vietnamese required, English optional.
    pub fn words(&self) -> Text {
        let Some(object) = self.object() else { return Text::default() };
        let text = Text { vi: object.text("vi"), en: object.get("en").map(|en| en.text()) };
        object.refuse_unknown();
        text
    }

    /// A decimal written as text.
    pub fn decimal(&self) -> Option<Exact> {
        let text = self.json.as_text()?;
        Exact::parse(text).ok()
    }

    fn not_decimal(&self) {
        let found = self.json.to_compact();
        let problem = Problem::new(Code::NotDecimal).with("key", self.key());
        self.report(problem.with("found", found));
    }

    pub fn exact(&self) -> Exact {
        self.decimal().unwrap_or_else(|| {
            self.not_decimal();
            Exact::zero()
        })
    }

    pub fn points(&self) -> Points {
        self.json.as_text().and_then(Points::parse).unwrap_or_else(|| {
            self.not_decimal();
            Points::ZERO
        })
    }

    /// One of a list of words; the first of the list when it is none.
    pub fn word<T: Copy>(&self, allowed: &[(&str, T)]) -> T {
        let found = self.text();
        match allowed.iter().find(|(word, _)| *word == found) {
            Some((_, value)) => *value,
            None => {
                let words: Vec<&str> = allowed.iter().map(|(word, _)| *word).collect();
                let problem = Problem::new(Code::UnknownWord).with("key", self.key());
                self.report(problem.with("found", found).with("allowed", words.join(", ")));
                allowed[0].1
            }
        }
    }
}

/// An object of which known keys are taken; what is left over is unknown.
pub(super) struct Object<'a> {
    pub at: At<'a>,
    fields: &'a [(String, Json)],
    known: RefCell<Vec<&'a str>>,
}

impl<'a> Object<'a> {
    /// The value of a key that may be missing.
    pub fn get(&self, key: &str) -> Option<At<'a>> {
        let (name, json) = self.fields.iter().find(|(name, _)| name == key)?;
        self.known.borrow_mut().push(name);
        Some(self.at.below(key, json))
    }

    /// The value of a key that must be there; its lack is reported.
    pub fn need(&self, key: &str) -> Option<At<'a>> {
        let found = self.get(key);
        if found.is_none() {
            self.at.report(Problem::new(Code::KeyMissing).with("key", key));
        }
        found
    }

    pub fn text(&self, key: &str) -> String {
        self.need(key).map(|at| at.text()).unwrap_or_default()
    }

    pub fn text_or_empty(&self, key: &str) -> String {
        self.get(key).map(|at| at.text()).unwrap_or_default()
    }

    pub fn words(&self, key: &str) -> Text {
        self.need(key).map(|at| at.words()).unwrap_or_default()
    }

    pub fn points(&self, key: &str) -> Points {
        self.need(key).map(|at| at.points()).unwrap_or_default()
    }

    pub fn list(&self, key: &str) -> Vec<At<'a>> {
        self.need(key).map(|at| at.list()).unwrap_or_default()
    }

    pub fn list_or_empty(&self, key: &str) -> Vec<At<'a>> {
        self.get(key).map(|at| at.list()).unwrap_or_default()
    }

    /// The keys that were not asked for, with their values as JSON text.
    pub fn unknown(&self) -> Unknown {
        let known = self.known.borrow();
        let left = self.fields.iter().filter(|(key, _)| !known.contains(&key.as_str()));
        left.map(|(key, json)| (key.clone(), json.to_compact())).collect::<BTreeMap<_, _>>()
    }

    /// Reports every key that was not asked for.
    pub fn refuse_unknown(&self) {
        for key in self.unknown().into_keys() {
            let problem = Problem::new(Code::UnknownKey).with("key", &key);
            self.at.report(problem.at(self.at.pointer.clone()));
        }
    }
}
