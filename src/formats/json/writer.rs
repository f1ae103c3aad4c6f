//! Builds objects key by key, in the order of the published formats.

use super::tree::Json;
use crate::domain::dossier::Unknown;

/// An object under construction.
#[derive(Default)]
pub(super) struct Fields(Vec<(String, Json)>);

impl Fields {
    pub fn add(mut self, key: &str, value: impl Into<Json>) -> Self {
        self.0.push((key.to_string(), value.into()));
        self
    }

    /// Adds a key only when there is a value.
    pub fn add_some(self, key: &str, value: Option<impl Into<Json>>) -> Self {
        match value {
            Some(value) => self.add(key, value),
            None => self,
        }
    }

    /// Adds keys that this version does not know, as they were read.
    pub fn add_unknown(mut self, unknown: &Unknown) -> Self {
        let kept = unknown.iter().map(|(key, text)| (key.clone(), Json::reread(text)));
        self.0.extend(kept);
        self
    }

    pub fn done(self) -> Json {
        Json::Object(self.0)
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Json {
        Json::Text(text.to_string())
    }
}

impl From<&String> for Json {
    fn from(text: &String) -> Json {
        Json::Text(text.clone())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Json {
        Json::Text(text)
    }
}

impl From<bool> for Json {
    fn from(value: bool) -> Json {
        Json::Bool(value)
    }
}

impl From<u64> for Json {
    fn from(value: u64) -> Json {
        Json::Number(value.into())
    }
}

impl From<Vec<Json>> for Json {
    fn from(list: Vec<Json>) -> Json {
        Json::List(list)
    }
}

impl From<Fields> for Json {
    fn from(fields: Fields) -> Json {
        fields.done()
    }
}

/// A value, or `null`.
pub(super) fn or_null(value: Option<impl Into<Json>>) -> Json {
    value.map_or(Json::Null, Into::into)
}
