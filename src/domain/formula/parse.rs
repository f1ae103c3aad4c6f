//! Reads a formula: one function per level of binding, from `or` down to a single word.

use super::{Expr, Formula, Kind, Operator};
use crate::domain::exact::Exact;

/// How deep parentheses and signs may nest, and how long a formula may be, in characters.
const MAX_DEPTH: usize = 60;
const MAX_LENGTH: usize = 2_000;

/// How many times a formula may multiply and divide. Exact numbers grow with each: a formula of a
/// thousand divisions, short enough to be read, would be computed for a minute.
const MAX_PRODUCTS: usize = 40;

/// Why a formula cannot be read. `at` counts characters from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SyntaxFault {
    /// Something else was expected here; `found` is empty at the end.
    Unexpected {
        /// Character, from 1.
        at: usize,
        /// What stands there.
        found: String,
    },
    /// A variable that is not declared.
    Undeclared {
        /// Its name.
        name: String,
    },
    /// A number where a condition must stand, or the reverse.
    WrongKind {
        /// Character, from 1.
        at: usize,
    },
    /// Longer or deeper than a formula may be.
    TooComplex,
}

pub(super) fn parse(source: &str, variables: &[&str], kind: Kind) -> Result<Formula, SyntaxFault> {
    if source.chars().count() > MAX_LENGTH {
        return Err(SyntaxFault::TooComplex);
    }
    let words = split(source)?;
    let is_product = |word: &&Word| matches!(word.text.as_str(), "*" | "/" | "round");
    if words.iter().filter(is_product).count() > MAX_PRODUCTS {
        return Err(SyntaxFault::TooComplex);
    }
    let mut parser = Parser { words, next: 0, depth: 0, variables };
    let tree = parser.either()?;
    parser.end()?;
    Ok(Formula { source: source.to_string(), tree: tree.of(kind)? })
}

/// An expression with what it gives and where it starts.
struct Typed {
    expr: Expr,
    kind: Kind,
    at: usize,
}

impl Typed {
    fn of(self, kind: Kind) -> Result<Expr, SyntaxFault> {
        if self.kind == kind { Ok(self.expr) } else { Err(SyntaxFault::WrongKind { at: self.at }) }
    }
}

struct Word {
    text: String,
    at: usize,
}

/// Splits the source into words: numbers, names, operators.
fn split(source: &str) -> Result<Vec<Word>, SyntaxFault> {
    let letters: Vec<char> = source.chars().collect();
    let mut words = Vec::new();
    let mut start = 0;
    while start < letters.len() {
        let length = word_length(&letters[start..]);
        match length {
            None => {
                let found = letters[start].to_string();
                return Err(SyntaxFault::Unexpected { at: start + 1, found });
            }
            Some(length) => {
                let text: String = letters[start..start + length].iter().collect();
                if !text.trim().is_empty() {
                    words.push(Word { text, at: start + 1 });
                }
                start += length;
            }
        }
    }
    Ok(words)
}

fn word_length(rest: &[char]) -> Option<usize> {
    let run = |fits: fn(char) -> bool| rest.iter().take_while(|&&c| fits(c)).count();
    match rest[0] {
        c if c.is_whitespace() => Some(run(char::is_whitespace)),
        c if c.is_ascii_digit() => Some(run(|c| c.is_ascii_digit() || c == '.')),
        c if is_name(c) => Some(run(is_name)),
        '<' | '>' if rest.get(1) == Some(&'=') => Some(2),
        '!' if rest.get(1) == Some(&'=') => Some(2),
        '<' | '>' | '=' | '+' | '-' | '*' | '/' | '(' | ')' | ',' => Some(1),
        _ => None,
    }
}

fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

/// Whether formulas can name a variable so: a letter first, then letters, digits and `_`, and no
/// word of the language.
pub fn is_variable_name(name: &str) -> bool {
    let starts_well = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    let is_reserved = ["max", "min", "and", "or", "not"].contains(&name);
    starts_well && name.chars().all(is_name) && !is_reserved
}

struct Parser<'a> {
    words: Vec<Word>,
    next: usize,
    depth: usize,
    variables: &'a [&'a str],
}

impl Parser<'_> {
    fn peek(&self) -> Option<&str> {
        self.words.get(self.next).map(|word| word.text.as_str())
    }

    fn at(&self) -> usize {
        let after_last = || self.words.last().map_or(1, |word| word.at + word.text.chars().count());
        self.words.get(self.next).map_or_else(after_last, |word| word.at)
    }

    fn take(&mut self, text: &str) -> bool {
        let is_next = self.peek() == Some(text);
        self.next += usize::from(is_next);
        is_next
    }

    fn expect(&mut self, text: &str) -> Result<(), SyntaxFault> {
        if self.take(text) { Ok(()) } else { Err(self.unexpected()) }
    }

    fn unexpected(&self) -> SyntaxFault {
        SyntaxFault::Unexpected { at: self.at(), found: self.peek().unwrap_or("").to_string() }
    }

    fn end(&self) -> Result<(), SyntaxFault> {
        if self.next == self.words.len() { Ok(()) } else { Err(self.unexpected()) }
    }

    fn deeper<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T, SyntaxFault>,
    ) -> Result<T, SyntaxFault> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(SyntaxFault::TooComplex);
        }
        let value = read(self)?;
        self.depth -= 1;
        Ok(value)
    }

    /// `a or b or c`
    fn either(&mut self) -> Result<Typed, SyntaxFault> {
        let mut left = self.both()?;
        while self.take("or") {
            left = join(Operator::Or, left, self.both()?)?;
        }
        Ok(left)
    }

    /// `a and b and c`
    fn both(&mut self) -> Result<Typed, SyntaxFault> {
        let mut left = self.negated()?;
        while self.take("and") {
            left = join(Operator::And, left, self.negated()?)?;
        }
        Ok(left)
    }

    /// `not a`
    fn negated(&mut self) -> Result<Typed, SyntaxFault> {
        let at = self.at();
        if !self.take("not") {
            return self.comparison();
        }
        let inner = self.deeper(Self::negated)?.of(Kind::Condition)?;
        Ok(Typed { expr: Expr::Not(Box::new(inner)), kind: Kind::Condition, at })
    }

    /// `a <= b`; comparisons do not chain.
    fn comparison(&mut self) -> Result<Typed, SyntaxFault> {
        let left = self.sum()?;
        let operator = match self.peek() {
            Some("<") => Operator::Less,
            Some("<=") => Operator::LessOrEqual,
            Some("=") => Operator::Equal,
            Some(">=") => Operator::GreaterOrEqual,
            Some(">") => Operator::Greater,
            Some("!=") => Operator::NotEqual,
            _ => return Ok(left),
        };
        self.next += 1;
        join(operator, left, self.sum()?)
    }

    /// `a + b - c`
    fn sum(&mut self) -> Result<Typed, SyntaxFault> {
        let mut left = self.product()?;
        loop {
            let operator = match self.peek() {
                Some("+") => Operator::Add,
                Some("-") => Operator::Subtract,
                _ => return Ok(left),
            };
            self.next += 1;
            left = join(operator, left, self.product()?)?;
        }
    }

    /// `a * b / c`
    fn product(&mut self) -> Result<Typed, SyntaxFault> {
        let mut left = self.signed()?;
        loop {
            let operator = match self.peek() {
                Some("*") => Operator::Multiply,
                Some("/") => Operator::Divide,
                _ => return Ok(left),
            };
            self.next += 1;
            left = join(operator, left, self.signed()?)?;
        }
    }

    /// `-a`
    fn signed(&mut self) -> Result<Typed, SyntaxFault> {
        let at = self.at();
        if !self.take("-") {
            return self.single();
        }
        let inner = self.deeper(Self::signed)?.of(Kind::Number)?;
        Ok(Typed { expr: Expr::Negative(Box::new(inner)), kind: Kind::Number, at })
    }

    /// A number, a variable, `max`, a call, or something in parentheses.
    fn single(&mut self) -> Result<Typed, SyntaxFault> {
        let at = self.at();
        if self.take("(") {
            let inner = self.deeper(Self::either)?;
            self.expect(")")?;
            return Ok(Typed { at, ..inner });
        }
        let Some(word) = self.peek().map(str::to_string) else {
            return Err(self.unexpected());
        };
        let is_call = self.words.get(self.next + 1).is_some_and(|word| word.text == "(");
        let expr = match word.as_str() {
            "min" => return self.call(Operator::Smaller),
            "max" if is_call => return self.call(Operator::Larger),
            "round" if is_call => return self.call(Operator::RoundTo),
            "floor" if is_call => return self.whole(Expr::Floor),
            "ceil" if is_call => return self.whole(Expr::Ceil),
            "max" => Expr::Max,
            "and" | "or" | "not" => return Err(self.unexpected()),
            name if name.starts_with(|c: char| c.is_ascii_digit()) => {
                Expr::Number(Exact::parse(name).map_err(|_| self.unexpected())?)
            }
            name if name.starts_with(is_name) => self.variable(name)?,
            _ => return Err(self.unexpected()),
        };
        self.next += 1;
        Ok(Typed { expr, kind: Kind::Number, at })
    }

    fn variable(&self, name: &str) -> Result<Expr, SyntaxFault> {
        match self.variables.iter().position(|declared| *declared == name) {
            Some(place) => Ok(Expr::Variable(place)),
            None => Err(SyntaxFault::Undeclared { name: name.to_string() }),
        }
    }

    /// `floor(a)`
    fn whole(&mut self, of: fn(Box<Expr>) -> Expr) -> Result<Typed, SyntaxFault> {
        let at = self.at();
        self.next += 1;
        self.expect("(")?;
        let inner = self.deeper(Self::either)?.of(Kind::Number)?;
        self.expect(")")?;
        Ok(Typed { expr: of(Box::new(inner)), kind: Kind::Number, at })
    }

    /// `min(a, b)`
    fn call(&mut self, operator: Operator) -> Result<Typed, SyntaxFault> {
        let at = self.at();
        self.next += 1;
        self.expect("(")?;
        let left = self.deeper(Self::either)?;
        self.expect(",")?;
        let right = self.deeper(Self::either)?;
        self.expect(")")?;
        Ok(Typed { at, ..join(operator, left, right)? })
    }
}

fn join(operator: Operator, left: Typed, right: Typed) -> Result<Typed, SyntaxFault> {
    let takes = match operator {
        Operator::And | Operator::Or => Kind::Condition,
        _ => Kind::Number,
    };
    let gives = match operator {
        Operator::Add | Operator::Subtract | Operator::Multiply | Operator::Divide => Kind::Number,
        Operator::Smaller | Operator::Larger | Operator::RoundTo => Kind::Number,
        _ => Kind::Condition,
    };
    let at = left.at;
    let expr = Expr::Binary(operator, Box::new(left.of(takes)?), Box::new(right.of(takes)?));
    Ok(Typed { expr, kind: gives, at })
}
