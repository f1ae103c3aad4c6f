//! Computes a formula, exactly.

use super::{Expr, Figures, Formula, Operator};
use crate::domain::exact::Exact;

/// Why a formula gives nothing with these figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It divided by nought.
    DivisionByZero,
    /// It rounded to a step of nought.
    StepZero,
}

impl Formula {
    /// The number that the formula gives.
    ///
    /// # Errors
    /// [`Fault`].
    ///
    /// ```
    /// use tucham::domain::{exact::Exact, formula::{Figures, Formula}, points::Points};
    /// let formula = Formula::number("min(max, 100 * a / b)", &["a", "b"]).unwrap();
    /// let figures = Figures { values: &[Exact::from(41), Exact::from(2727)], max: Points::parse("3").unwrap() };
    /// assert_eq!(formula.compute(figures).unwrap().to_decimal(4), "1.5035");
    /// ```
    pub fn compute(&self, figures: Figures) -> Result<Exact, Fault> {
        number(&self.tree, figures)
    }

    /// Whether the condition holds. `and` and `or` stop at the side that decides.
    ///
    /// # Errors
    /// [`Fault`].
    pub fn holds(&self, figures: Figures) -> Result<bool, Fault> {
        condition(&self.tree, figures)
    }
}

/// The parser lets no condition stand where a number must.
fn number(expr: &Expr, figures: Figures) -> Result<Exact, Fault> {
    match expr {
        Expr::Number(value) => Ok(value.clone()),
        Expr::Variable(place) => Ok(figures.values.get(*place).cloned().unwrap_or(Exact::zero())),
        Expr::Max => Ok(figures.max.exact()),
        Expr::Negative(inner) => Ok(-number(inner, figures)?),
        Expr::Floor(inner) => Ok(number(inner, figures)?.floor()),
        Expr::Ceil(inner) => Ok(number(inner, figures)?.ceil()),
        Expr::Binary(operator, left, right) => {
            arithmetic(*operator, &number(left, figures)?, &number(right, figures)?)
        }
        Expr::Not(_) => Ok(Exact::zero()),
    }
}

fn arithmetic(operator: Operator, a: &Exact, b: &Exact) -> Result<Exact, Fault> {
    Ok(match operator {
        Operator::Add => a + b,
        Operator::Subtract => a - b,
        Operator::Multiply => a * b,
        Operator::Divide => a.checked_div(b).ok_or(Fault::DivisionByZero)?,
        Operator::Smaller => a.min(b).clone(),
        Operator::Larger => a.max(b).clone(),
        Operator::RoundTo => a.round_to(b).ok_or(Fault::StepZero)?,
        _ => Exact::zero(),
    })
}

/// The parser lets no number stand where a condition must.
fn condition(expr: &Expr, figures: Figures) -> Result<bool, Fault> {
    match expr {
        Expr::Not(inner) => Ok(!condition(inner, figures)?),
        Expr::Binary(Operator::And, left, right) => {
            Ok(condition(left, figures)? && condition(right, figures)?)
        }
        Expr::Binary(Operator::Or, left, right) => {
            Ok(condition(left, figures)? || condition(right, figures)?)
        }
        Expr::Binary(operator, left, right) => {
            Ok(compare(*operator, &number(left, figures)?, &number(right, figures)?))
        }
        _ => Ok(false),
    }
}

fn compare(operator: Operator, a: &Exact, b: &Exact) -> bool {
    match operator {
        Operator::Less => a < b,
        Operator::LessOrEqual => a <= b,
        Operator::Equal => a == b,
        Operator::GreaterOrEqual => a >= b,
        Operator::Greater => a > b,
        Operator::NotEqual => a != b,
        _ => false,
    }
}
