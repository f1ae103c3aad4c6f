//! Reads objects key by key: every value knows its place, every problem is kept, reading goes on.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use super::tree::{Field, Json};
use super::version::version_of;
use crate::domain::calendar::YEARS;
use crate::domain::dossier::Unknown;
use crate::domain::exact::Exact;
use crate::domain::map::Map;
use crate::domain::points::Points;
use crate::domain::problem::{Code, Problem};
use crate::domain::text::{Text, visible};

/// The problems of one file, in the order found. Each remembers its value; where that stands is
/// worked out at the end, and only when there is a problem, since most files have none.
#[derive(Default)]
pub(super) struct Problems(RefCell<Vec<(*const (), Problem)>>);

impl Problems {
    /// None so far?
    pub fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    /// Whether any of them makes the value useless.
    pub fn has_errors(&self) -> bool {
        self.0.borrow().iter().any(|(_, problem)| problem.is_error())
    }

    /// The problems with their places in the tree.
    pub fn placed_in(self, root: &Json) -> Vec<Problem> {
        let found = self.0.into_inner();
        if found.is_empty() {
            return Vec::new();
        }
        let mut places = found.iter().map(|(value, _)| (*value, String::new())).collect();
        find(root, &mut String::new(), &mut places);
        let placed = |(value, problem): (*const (), Problem)| {
            problem.at(places.get(&value).cloned().unwrap_or_default())
        };
        found.into_iter().map(placed).collect()
    }
}

/// What a value is known by while the tree stands.
fn address(json: &Json) -> *const () {
    std::ptr::from_ref(json).cast()
}

/// Writes the pointer of every wanted value.
fn find(json: &Json, pointer: &mut String, wanted: &mut HashMap<*const (), String>) {
    if let Some(place) = wanted.get_mut(&address(json)) {
        place.clone_from(pointer);
    }
    let length = pointer.len();
    match json {
        Json::List(list) => {
            for (index, below) in list.iter().enumerate() {
                *pointer += &format!("/{index}");
                find(below, pointer, wanted);
                pointer.truncate(length);
            }
        }
        Json::Object(fields) => {
            for (key, below) in fields {
                *pointer += "/";
                *pointer += &key.replace('~', "~0").replace('/', "~1");
                find(below, pointer, wanted);
                pointer.truncate(length);
            }
        }
        _ => {}
    }
}

/// The last word of a place.
#[derive(Clone, Copy)]
enum Name<'a> {
    Root,
    Key(&'a str),
    Index(usize),
}

/// A value with its place in the file.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    pub json: &'a Json<'a>,
    name: Name<'a>,
    problems: &'a Problems,
}

impl<'a> At<'a> {
    pub fn root(json: &'a Json<'a>, problems: &'a Problems) -> Self {
        At { json, name: Name::Root, problems }
    }

    fn below(&self, key: &'a str, json: &'a Json<'a>) -> At<'a> {
        At { json, name: Name::Key(key), problems: self.problems }
    }

    /// The last word of the place, for messages.
    pub fn key(&self) -> String {
        match self.name {
            Name::Root => String::new(),
            Name::Key(key) => key.to_string(),
            Name::Index(index) => index.to_string(),
        }
    }

    pub fn report(&self, problem: Problem) {
        self.problems.0.borrow_mut().push((address(self.json), problem));
    }

    fn wrong_type(&self, expected: &str) {
        let problem = Problem::new(Code::WrongType).with("key", self.key());
        self.report(problem.with("expected", expected));
    }

    pub fn object(&self) -> Option<Object<'a>> {
        match self.json {
            Json::Object(fields) => {
                Some(Object { at: *self, fields, known: Cell::new(0), late: RefCell::default() })
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
                let problems = self.problems;
                let place = |(index, json)| At { json, name: Name::Index(index), problems };
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
                fields.iter().map(|(key, json)| (key.as_ref(), self.below(key, json))).collect()
            }
            _ => {
                self.wrong_type("object");
                Vec::new()
            }
        }
    }

    pub fn text(&self) -> String {
        match self.json {
            Json::Text(text) => text.to_string(),
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

    /// A year within the span of dates that the app reads; nothing, with a problem, outside it.
    pub fn year(&self) -> Option<u32> {
        let Json::Number(number) = self.json else {
            self.wrong_type("whole number");
            return None;
        };
        let year = number.as_u64().and_then(|number| u32::try_from(number).ok());
        let year = year.filter(|year| YEARS.contains(year));
        if year.is_none() {
            self.report(Problem::new(Code::YearOutside).with("found", number));
        }
        year
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

    /// Texts for people: Vietnamese required, English optional. Letters that hide or steer others
    /// are made visible here, once for every screen; the file's own text is carried on unchanged.
    pub fn words(&self) -> Text {
        self.words_and(|_| ()).0
    }

    /// The same with one more key beside them.
    pub fn words_with(&self, key: &str) -> (Text, Option<String>) {
        self.words_and(|object| object.get(key).map(|at| at.text()))
    }

    fn words_and<T: Default>(&self, more: impl Fn(&Object) -> T) -> (Text, T) {
        let Some(object) = self.object() else { return Default::default() };
        let shown = |text: String| visible(&text);
        let en = object.get("en").map(|en| shown(en.text()));
        let text = Text { vi: shown(object.text("vi")), en };
        let more = more(&object);
        object.refuse_unknown();
        (text, more)
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
    fields: &'a [Field<'a>],
    /// Which of the first 64 fields were taken, a bit each.
    known: Cell<u64>,
    /// Which of the later ones.
    late: RefCell<Vec<usize>>,
}

impl<'a> Object<'a> {
    /// The value of a key that may be missing.
    pub fn get(&self, key: &str) -> Option<At<'a>> {
        let place = self.fields.iter().position(|(name, _)| name == key)?;
        match place {
            0..64 => self.known.set(self.known.get() | (1 << place)),
            late => self.late.borrow_mut().push(late),
        }
        let (name, json) = &self.fields[place];
        Some(self.at.below(name, json))
    }

    /// The version of the file whose outermost object this is.
    pub fn version(&self) -> u64 {
        version_of(self.at.json)
    }

    /// Reads the id: letters, digits, dot, hyphen, underscore; at most 64.
    pub fn id(&self) -> String {
        let Some(at) = self.need("id") else { return String::new() };
        let id = at.text();
        let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        if id.is_empty() || id.len() > 64 || !id.chars().all(fits) {
            at.report(Problem::new(Code::BadId).with("found", &id));
        }
        id
    }

    fn is_known(&self, place: usize) -> bool {
        match place {
            0..64 => self.known.get() & (1 << place) != 0,
            late => self.late.borrow().contains(&late),
        }
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
        let left = self.fields.iter().enumerate().filter(|(place, _)| !self.is_known(*place));
        by_key(left.map(|(_, (key, json))| (key.to_string(), json.to_compact())))
    }

    /// Reports every key that was not asked for.
    pub fn refuse_unknown(&self) {
        for key in self.unknown().into_keys() {
            let problem = Problem::new(Code::UnknownKey).with("key", &key);
            self.at.report(problem);
        }
    }
}

/// Entries by their keys, put in one by one: `collect` would bring a sorting of its own for each
/// type of value.
pub(super) fn by_key<V>(entries: impl Iterator<Item = (String, V)>) -> Map<String, V> {
    let mut map = Map::new();
    map.extend(entries);
    map
}
