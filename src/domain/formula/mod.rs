//! The formula language of criteria sets (`docs/formats.md#formula`): numbers, variables, `max`, arithmetic,
//! `min(a,b)`, `max(a,b)`, `floor(a)`, `ceil(a)`, `round(a, step)`, comparisons, `and or not`. Exact,
//! without loops, without side effects.

mod eval;
mod parse;

pub use eval::Fault;
pub use parse::{SyntaxFault, is_variable_name};

use super::exact::Exact;
use super::points::Points;

/// A formula that was read and whose kinds fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formula {
    source: String,
    tree: Expr,
}

/// The figures that a formula is computed with.
#[derive(Clone, Copy, Debug)]
pub struct Figures<'a> {
    /// In the order of the declared variables.
    pub values: &'a [Exact],
    /// The leaf's maximum.
    pub max: Points,
}

/// A number or a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Number,
    Condition,
}

/// The tree of a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Expr {
    Number(Exact),
    Variable(usize),
    Max,
    Negative(Box<Expr>),
    Not(Box<Expr>),
    Floor(Box<Expr>),
    Ceil(Box<Expr>),
    Binary(Operator, Box<Expr>, Box<Expr>),
}

/// What stands between two expressions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Operator {
    Add,
    Subtract,
    Multiply,
    Divide,
    Smaller,
    Larger,
    RoundTo,
    Less,
    LessOrEqual,
    Equal,
    GreaterOrEqual,
    Greater,
    NotEqual,
    And,
    Or,
}

impl Formula {
    /// Reads a formula that gives a number. `variables` are the declared ids.
    ///
    /// # Errors
    /// [`SyntaxFault`] with the place where reading stopped.
    pub fn number(source: &str, variables: &[&str]) -> Result<Self, SyntaxFault> {
        parse::parse(source, variables, Kind::Number)
    }

    /// Reads a formula that holds or does not.
    ///
    /// # Errors
    /// [`SyntaxFault`] with the place where reading stopped.
    pub fn condition(source: &str, variables: &[&str]) -> Result<Self, SyntaxFault> {
        parse::parse(source, variables, Kind::Condition)
    }

    /// As it was written.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Whether it names any variable.
    pub fn is_constant(&self) -> bool {
        self.tree.is_constant()
    }
}

impl Expr {
    fn is_constant(&self) -> bool {
        match self {
            Expr::Number(_) | Expr::Max => true,
            Expr::Variable(_) => false,
            Expr::Negative(inner) | Expr::Not(inner) | Expr::Floor(inner) | Expr::Ceil(inner) => {
                inner.is_constant()
            }
            Expr::Binary(_, left, right) => left.is_constant() && right.is_constant(),
        }
    }
}
