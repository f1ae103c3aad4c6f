//! Builds objects key by key, in the order of the published formats.

use std::borrow::Cow;

use super::tree::{Field, Json};
use crate::domain::dossier::Unknown;

/// An object under construction.
#[derive(Default)]
pub(super) struct Fields<'t>(Vec<Field<'t>>);

impl<'t> Fields<'t> {
    pub fn add(mut self, key: &'t str, value: impl Into<Json<'t>>) -> Self {
        self.0.push((Cow::Borrowed(key), value.into()));
        self
    }

    /// Adds a key only when there is a value.
    pub fn add_some(self, key: &'t str, value: Option<impl Into<Json<'t>>>) -> Self {
        match value {
            Some(value) => self.add(key, value),
            None => self,
        }
    }

    /// Adds keys that this version does not know, as they were read.
    pub fn add_unknown(mut self, unknown: &'t Unknown) -> Self {
        let kept =
            unknown.iter().map(|(key, text)| (Cow::Borrowed(key.as_str()), Json::reread(text)));
        self.0.extend(kept);
        self
    }

    pub fn done(self) -> Json<'t> {
        Json::Object(self.0)
    }
}

impl<'t> From<&'t str> for Json<'t> {
    fn from(text: &'t str) -> Self {
        Json::Text(Cow::Borrowed(text))
    }
}

impl<'t> From<&'t String> for Json<'t> {
    fn from(text: &'t String) -> Self {
        Json::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Json<'_> {
    fn from(text: String) -> Self {
        Json::Text(Cow::Owned(text))
    }
}

impl From<bool> for Json<'_> {
    fn from(value: bool) -> Self {
        Json::Bool(value)
    }
}

impl From<u64> for Json<'_> {
    fn from(value: u64) -> Self {
        Json::Number(value.into())
    }
}

impl<'t> From<Vec<Json<'t>>> for Json<'t> {
    fn from(list: Vec<Json<'t>>) -> Self {
        Json::List(list)
    }
}

impl<'t> From<Fields<'t>> for Json<'t> {
    fn from(fields: Fields<'t>) -> Self {
        fields.done()
    }
}

/// A value, or `null`.
pub(super) fn or_null<'t>(value: Option<impl Into<Json<'t>>>) -> Json<'t> {
    value.map_or(Json::Null, Into::into)
}
