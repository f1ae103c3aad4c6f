//! A JSON document as it stands: order kept, no key twice, bounded in depth and size.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::collections::HashSet;
use std::fmt;

use serde::de::{DeserializeSeed, MapAccess, SeqAccess, Visitor};
use serde::{Deserializer, Serialize, Serializer};

use crate::domain::problem::{Code, Problem};

/// How deep a file may nest. A set of five levels uses about twenty.
const MAX_DEPTH: usize = 64;

/// How many values a file may hold.
const MAX_VALUES: usize = 1_000_000;

/// A JSON value. Its texts are parts of the document that it was read from, wherever they stand
/// there without escapes; thousands of files are read one after another, and most of a file is text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Json<'t> {
    Null,
    Bool(bool),
    Number(serde_json::Number),
    Text(Cow<'t, str>),
    List(Vec<Json<'t>>),
    Object(Vec<Field<'t>>),
}

/// A key with its value.
pub(crate) type Field<'t> = (Cow<'t, str>, Json<'t>);

impl<'t> Json<'t> {
    /// Parses a whole text.
    pub(crate) fn parse(text: &'t str) -> Result<Json<'t>, Problem> {
        let state = State::default();
        let mut source = serde_json::Deserializer::from_str(text);
        let result = Seed { state: &state, depth: 0 }
            .deserialize(&mut source)
            .and_then(|json| source.end().map(|()| json));
        result.map_err(|error| state.fault(&error))
    }

    /// Reads JSON that this program wrote or has read before.
    pub(crate) fn reread(text: &'t str) -> Json<'t> {
        Json::parse(text).unwrap_or(Json::Null)
    }

    /// The value of a key, when this is an object that has it.
    pub(crate) fn get(&self, key: &str) -> Option<&Json<'t>> {
        match self {
            Json::Object(fields) => fields.iter().find(|(name, _)| name == key).map(|(_, v)| v),
            _ => None,
        }
    }

    /// The text, when this is one.
    pub(crate) fn as_text(&self) -> Option<&str> {
        match self {
            Json::Text(text) => Some(text),
            _ => None,
        }
    }

    /// As JSON text without blanks.
    pub(crate) fn to_compact(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// As JSON text with an indent of two blanks.
    pub(crate) fn to_pretty(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}

/// What was noticed while reading, beyond what serde's errors can say.
#[derive(Default)]
struct State {
    values: Cell<usize>,
    noticed: RefCell<Option<Problem>>,
}

impl State {
    fn notice<E: serde::de::Error>(&self, problem: Problem) -> E {
        self.noticed.replace(Some(problem));
        E::custom("refused")
    }

    fn fault(&self, error: &serde_json::Error) -> Problem {
        let noticed = self.noticed.take();
        let problem = noticed.unwrap_or_else(|| match error.to_string() {
            text if text.starts_with("recursion limit") => too_deep(),
            _ => Problem::new(Code::NotJson),
        });
        problem.with("line", error.line()).with("column", error.column())
    }
}

fn too_deep() -> Problem {
    Problem::new(Code::TooDeep).with("limit", MAX_DEPTH)
}

struct Seed<'s> {
    state: &'s State,
    depth: usize,
}

impl Seed<'_> {
    fn below<E: serde::de::Error>(&self) -> Result<Self, E> {
        if self.depth >= MAX_DEPTH {
            return Err(self.state.notice(too_deep()));
        }
        Ok(Seed { state: self.state, depth: self.depth + 1 })
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Json<'de>;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Json<'de>, D::Error> {
        let values = self.state.values.get() + 1;
        self.state.values.set(values);
        if values > MAX_VALUES {
            let problem = Problem::new(Code::TooMany).with("limit", MAX_VALUES);
            return Err(self.state.notice(problem));
        }
        source.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Json<'de>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json<'de>, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json<'de>, E> {
        Ok(Json::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json<'de>, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json<'de>, E> {
        Ok(Json::Number(value.into()))
    }

    // A float can stand only under a key that we do not know; it is kept, never computed with.
    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Json<'de>, E> {
        let number = serde_json::Number::from_f64(value);
        number.map(Json::Number).ok_or_else(|| E::custom("not a finite number"))
    }

    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Borrowed(value)))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Owned(value.to_string())))
    }

    fn visit_string<E>(self, value: String) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Owned(value)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut source: A) -> Result<Json<'de>, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = source.next_element_seed(self.below()?)? {
            list.push(value);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut source: A) -> Result<Json<'de>, A::Error> {
        let mut fields: Vec<Field> = Vec::new();
        let mut seen = Keys::default();
        while let Some(key) = source.next_key_seed(Key)? {
            if seen.holds(&fields, &key) {
                let problem = Problem::new(Code::DuplicateKey).with("key", key);
                return Err(self.state.notice(problem));
            }
            let value = source.next_value_seed(self.below()?)?;
            fields.push((key, value));
        }
        Ok(Json::Object(fields))
    }
}

/// Reads a key as a part of the document where it stands there without escapes.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Cow<'de, str>, D::Error> {
        source.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Key {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_borrowed_str<E>(self, key: &'de str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Borrowed(key))
    }

    fn visit_str<E>(self, key: &str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(key.to_string()))
    }
}

/// The keys of an object so far: looked through while they are few, hashed when they are many.
#[derive(Default)]
struct Keys(HashSet<String>);

/// Up to so many keys are looked through one by one: the entries of a dossier, and no long list.
const FEW: usize = 64;

impl Keys {
    fn holds(&mut self, fields: &[Field], key: &str) -> bool {
        if fields.len() < FEW {
            return fields.iter().any(|(known, _)| known == key);
        }
        if self.0.is_empty() {
            self.0.extend(fields.iter().map(|(known, _)| known.to_string()));
        }
        !self.0.insert(key.to_string())
    }
}

impl Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        match self {
            Json::Null => target.serialize_unit(),
            Json::Bool(value) => target.serialize_bool(*value),
            Json::Number(value) => value.serialize(target),
            Json::Text(value) => target.serialize_str(value),
            Json::List(list) => target.collect_seq(list),
            Json::Object(fields) => target.collect_map(fields.iter().map(|(k, v)| (k, v))),
        }
    }
}
