//! The formula language: what binds tighter, what is refused and where, what is never looked at.

use tucham::domain::exact::Exact;
use tucham::domain::formula::{Fault, Figures, Formula, SyntaxFault};
use tucham::domain::points::Points;

fn figures(run: impl FnOnce(Figures) -> String) -> String {
    let values = [Exact::from(7), Exact::from(0), Exact::from(3)];
    run(Figures { values: &values, max: Points::parse("2.5").unwrap() })
}

/// With a = 7, b = 0, c = 3 and a maximum of 2.5.
fn number(source: &str) -> String {
    let formula = Formula::number(source, &["a", "b", "c"]);
    figures(|figures| match formula.map(|formula| formula.compute(figures)) {
        Ok(Ok(value)) => value.to_decimal(4),
        Ok(Err(Fault::DivisionByZero)) => "÷0".into(),
        Ok(Err(Fault::StepZero)) => "step 0".into(),
        Err(fault) => told(&fault),
    })
}

fn condition(source: &str) -> String {
    let formula = Formula::condition(source, &["a", "b", "c"]);
    figures(|figures| match formula.map(|formula| formula.holds(figures)) {
        Ok(Ok(holds)) => holds.to_string(),
        Ok(Err(Fault::DivisionByZero)) => "÷0".into(),
        Ok(Err(Fault::StepZero)) => "step 0".into(),
        Err(fault) => told(&fault),
    })
}

fn told(fault: &SyntaxFault) -> String {
    match fault {
        SyntaxFault::Unexpected { at, found } => format!("at {at}: {found}"),
        SyntaxFault::Undeclared { name } => format!("undeclared {name}"),
        SyntaxFault::WrongKind { at } => format!("kind at {at}"),
        SyntaxFault::TooComplex => "too complex".into(),
    }
}

#[test]
fn arithmetic_binds_as_in_school() {
    assert_eq!(number("1 + 2 * 3"), "7");
    assert_eq!(number("(1 + 2) * 3"), "9");
    assert_eq!(number("10 - 4 - 3"), "3");
    assert_eq!(number("100 / 10 / 5"), "2");
    assert_eq!(number("-a + 10"), "3");
    assert_eq!(number("2 * -3"), "-6");
    assert_eq!(number("--2"), "2");
    assert_eq!(number("1 / 3 * 3"), "1");
    assert_eq!(number("a/c"), "2.3333");
}

#[test]
fn the_bare_word_max_is_the_leafs_maximum_and_max_with_parentheses_a_call() {
    assert_eq!(number("max"), "2.5");
    assert_eq!(number("max(a, 10)"), "10");
    assert_eq!(number("min(max, a)"), "2.5");
    assert_eq!(number("max (max, 2)"), "2.5");
    assert_eq!(number("max * 2"), "5");
    assert_eq!(number("min(max(a, 8), max(b, c))"), "3");
}

#[test]
fn conditions_bind_not_before_and_before_or() {
    assert_eq!(condition("a = 7"), "true");
    assert_eq!(condition("a != 7"), "false");
    assert_eq!(condition("a <= 7 and a >= 7"), "true");
    assert_eq!(condition("a < 7 or c > 2"), "true");
    assert_eq!(condition("1 = 1 or 1 = 1 and 1 = 2"), "true");
    assert_eq!(condition("(1 = 1 or 1 = 1) and 1 = 2"), "false");
    assert_eq!(condition("not a = 7 and 1 = 2"), "false");
    assert_eq!(condition("not (a = 7 and 1 = 2)"), "true");
    assert_eq!(condition("not not a = 7"), "true");
    assert_eq!(condition("a - 7 = b"), "true");
    assert_eq!(condition("0.1 + 0.2 = 0.3"), "true");
}

#[test]
fn and_and_or_stop_at_the_side_that_decides() {
    assert_eq!(condition("a = 7 or 1 / b > 0"), "true");
    assert_eq!(condition("a = 8 and 1 / b > 0"), "false");
    assert_eq!(condition("1 / b > 0 or a = 7"), "÷0");
    assert_eq!(number("min(1, 1 / b)"), "÷0");
    assert_eq!(number("0 / b"), "÷0");
}

#[test]
fn what_cannot_be_read_is_named_with_its_place() {
    assert_eq!(number(""), "at 1: ");
    assert_eq!(number("1 +"), "at 4: ");
    assert_eq!(number("1 2"), "at 3: 2");
    assert_eq!(number("(1"), "at 3: ");
    assert_eq!(number("1)"), "at 2: )");
    assert_eq!(number("1 $ 2"), "at 3: $");
    assert_eq!(number("1.2.3"), "at 1: 1.2.3");
    assert_eq!(number("5."), "at 1: 5.");
    assert_eq!(number("min(1)"), "at 6: )");
    assert_eq!(number("min 1"), "at 5: 1");
    assert_eq!(number("and"), "at 1: and");
    assert_eq!(number("ă + $"), "at 1: ă");
    assert_eq!(condition("1 < 2 < 3"), "at 7: <");
    assert_eq!(condition("a == 7"), "at 4: =");
    assert_eq!(number("d + 1"), "undeclared d");
}

#[test]
fn numbers_and_conditions_do_not_mix() {
    assert_eq!(number("a = 7"), "kind at 1");
    assert_eq!(condition("a"), "kind at 1");
    assert_eq!(number("1 + (a = 7)"), "kind at 5");
    assert_eq!(condition("not 1"), "kind at 5");
    assert_eq!(condition("a and 1 = 1"), "kind at 1");
    assert_eq!(condition("(1 = 1) = 1"), "kind at 1");
}

#[test]
fn what_is_too_long_or_too_deep_is_refused() {
    assert_eq!(number(&"(".repeat(500)), "too complex");
    assert_eq!(number(&"-".repeat(500)), "too complex");
    assert_eq!(number(&format!("1{}", "+1".repeat(2000))), "too complex");
    assert_eq!(number(&format!("1{}", "+1".repeat(900))), "901");
    assert_eq!(number(&format!("1{}", "*1".repeat(41))), "too complex");
    assert_eq!(number(&format!("1{}", "/1".repeat(40))), "1");
    assert_eq!(number(&format!("{}1{}", "(".repeat(50), ")".repeat(50))), "1");
}
