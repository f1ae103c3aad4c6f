//! A move to another stage that somebody answers for by name.

use super::{Person, Stage};

/// Who of a unit locks or reopens its dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Who prepared it.
    Preparer,
    /// Who approves it: the head of the unit, or who stands in.
    Approver,
}

/// A move to another stage, with who makes it and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// To which stage.
    pub to: Stage,
    /// Who makes it.
    pub by: Person,
    /// As what.
    pub role: Role,
    /// Why; empty where no reason is asked for.
    pub reason: String,
}

impl Role {
    /// The word in the files.
    pub fn as_str(self) -> &'static str {
        match self {
            Role::Preparer => "preparer",
            Role::Approver => "approver",
        }
    }

    /// From the word in the files.
    pub fn from_word(word: &str) -> Option<Self> {
        [Role::Preparer, Role::Approver].into_iter().find(|role| role.as_str() == word)
    }
}
