//! A file that arrived, read but not yet held against anything.

use super::exchange::ExplanationsFile;
use crate::domain::dossier::{Dossier, Origin};
use crate::domain::problem::Problem;
use crate::domain::set::CriteriaSet;
use crate::domain::signature::Signed;

/// A file that arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    /// Its name.
    pub file: String,
    /// SHA-256 of its bytes, in hex: the key by which it is kept.
    pub key: String,
    /// How many bytes.
    pub size: u64,
    /// What it holds.
    pub content: Content,
    /// What its signature came to.
    pub signed: Signed,
    /// What was found while reading.
    pub problems: Vec<Problem>,
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// A dossier, with the state in which it was sent.
    Dossier(Box<Sent>),
    /// Explanations, to be handed on to the dossier that they belong to.
    Explanations(Box<ExplanationsFile>),
    /// Nothing that the inbox can use; the problems say why.
    Nothing,
}

/// A dossier as it was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// The dossier.
    pub dossier: Dossier,
    /// Its revision and the seal of the file.
    pub origin: Origin,
    /// SHA-256 of what it says, however it is written: the same for an export as .json and .html.
    pub content: String,
    /// The sound set that it carries, where it was not at hand already.
    pub own_set: Option<CriteriaSet>,
}
