//! A formula as decisions write it, taken apart.
//!
//! ```text
//! expression = term { ("+" | "-") term }
//! term       = factor { ("×" | "/" | "nhân với" | "chia cho") factor }
//! factor     = number ["%"] | "điểm tối đa" | "(" expression ")" | "min" "(" … ")" | words
//! ```

use super::clause::words;
use super::token::{Source, Token, stands, stands_any};
use crate::domain::exact::Exact;

/// Whether a token multiplies.
pub(super) fn is_times(token: &Token) -> bool {
    token.is_sign('*') || matches!(token.word(), "x" | "х")
}

/// A formula taken apart.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Expression {
    Number(Exact),
    Max,
    /// A figure by its words.
    Figure(String),
    Sum(Box<Expression>, Box<Expression>, bool),
    Times(Box<Expression>, Box<Expression>),
    Over(Box<Expression>, Box<Expression>),
    /// The smaller of a number and the rest: a cap.
    Min(Box<Expression>, Box<Expression>),
}

impl Expression {
    /// With a name replaced by what it stands for.
    pub(super) fn with(self, name: &str, meaning: &Expression) -> Expression {
        let both = |left: Expression, right: Expression| {
            (Box::new(left.with(name, meaning)), Box::new(right.with(name, meaning)))
        };
        match self {
            Expression::Figure(words) if is_named(&words, name) => meaning.clone(),
            Expression::Sum(left, right, minus) => {
                let (left, right) = both(*left, *right);
                Expression::Sum(left, right, minus)
            }
            Expression::Times(left, right) => {
                let (left, right) = both(*left, *right);
                Expression::Times(left, right)
            }
            Expression::Over(left, right) => {
                let (left, right) = both(*left, *right);
                Expression::Over(left, right)
            }
            Expression::Min(left, right) => {
                let (left, right) = both(*left, *right);
                Expression::Min(left, right)
            }
            other => other,
        }
    }
}

fn is_named(words: &str, name: &str) -> bool {
    let words = words.split_whitespace().map(super::token::canonical).collect::<Vec<_>>().join(" ");
    let is_rate = |it: &str| it.starts_with("tỷ lệ") || it.starts_with("tỉ lệ");
    words == name || (is_rate(name) && is_rate(&words) && words.split(' ').count() <= 4)
}

struct Parser<'a> {
    source: &'a Source<'a>,
    tokens: &'a [Token],
    at: usize,
    depth: usize,
}

/// Takes tokens apart; nothing where they are no expression.
pub(super) fn expression(source: &Source, tokens: &[Token]) -> Option<Expression> {
    let end =
        tokens.iter().rposition(|it| !it.is_sign(',') && !it.is_sign(':')).map_or(0, |it| it + 1);
    let tokens = tokens.get(..end)?;
    let mut parser = Parser { source, tokens, at: 0, depth: 0 };
    let read = parser.sum()?;
    (parser.at == tokens.len()).then_some(read)
}

impl Parser<'_> {
    fn next(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    fn takes(&mut self, sign: char) -> bool {
        let is_next = self.next().is_some_and(|it| it.is_sign(sign));
        self.at += usize::from(is_next);
        is_next
    }

    fn sum(&mut self) -> Option<Expression> {
        self.depth += 1;
        if self.depth > 20 {
            return None;
        }
        let mut left = self.product()?;
        loop {
            let minus = match self.next() {
                Some(it) if it.is_sign('+') => false,
                Some(it) if it.is_sign('-') => true,
                _ => break,
            };
            self.at += 1;
            left = Expression::Sum(Box::new(left), Box::new(self.product()?), minus);
        }
        self.depth -= 1;
        Some(left)
    }

    fn product(&mut self) -> Option<Expression> {
        let mut left = self.factor()?;
        loop {
            let (times, over) = self.operator();
            if times {
                left = Expression::Times(Box::new(left), Box::new(self.factor()?));
            } else if over {
                left = Expression::Over(Box::new(left), Box::new(self.factor()?));
            } else {
                return Some(left);
            }
        }
    }

    /// "×", "nhân với"; "/", "chia cho".
    fn operator(&mut self) -> (bool, bool) {
        let (times, over) = operator(self.tokens, self.at);
        self.at += times + over;
        (times > 0, over > 0)
    }

    fn factor(&mut self) -> Option<Expression> {
        let token = self.next()?.clone();
        if self.takes('(') || self.takes('[') {
            let inner = self.sum()?;
            return (self.takes(')') || self.takes(']')).then_some(inner);
        }
        if token.word() == "min" && self.tokens.get(self.at + 1).is_some_and(|it| it.is_sign('(')) {
            self.at += 2;
            let left = self.sum()?;
            if !(self.takes(',') || self.takes(';')) {
                return None;
            }
            let right = self.sum()?;
            return self.takes(')').then(|| Expression::Min(Box::new(left), Box::new(right)));
        }
        if let Some(number) = token.number() {
            self.at += 1;
            let value = number.decimal.clone();
            if self.takes('%') {
                return value.checked_div(&Exact::hundred()).map(Expression::Number);
            }
            if self.next().is_some_and(Token::is_points_word) {
                self.at += 1;
            }
            return Some(Expression::Number(value));
        }
        let wholes = [
            "điểm tối đa của tiêu chí",
            "số điểm tối đa",
            "điểm tối đa",
            "điểm chuẩn",
            "thang điểm",
            "điểm của tiêu chí",
        ];
        let whole = stands_any(self.tokens, self.at, &wholes);
        if whole > 0 {
            self.at += whole;
            return Some(Expression::Max);
        }
        self.figure()
    }

    /// Words up to an operator; brackets within stay part of them.
    fn figure(&mut self) -> Option<Expression> {
        let from = self.at;
        while let Some(token) = self.next() {
            let is_word = !token.word().is_empty() || token.is_sign('%') || token.is_sign(',');
            let is_number_inside = self.at > from && token.number().is_some();
            let (times, over) = operator(self.tokens, self.at);
            if times + over > 0 || !(is_word || is_number_inside) {
                break;
            }
            self.at += 1;
        }
        let tokens = self.tokens.get(from..self.at)?;
        let text = words(self.source, tokens);
        let text = text.trim_end_matches([',', ' ']).to_string();
        (!text.is_empty()).then_some(Expression::Figure(text))
    }
}

/// The tokens of an operator at the place: (times, over).
fn operator(tokens: &[Token], at: usize) -> (usize, usize) {
    let Some(token) = tokens.get(at) else { return (0, 0) };
    if token.is_sign('*') || (matches!(token.word(), "x" | "х") && at > 0) {
        return (1, 0);
    }
    if token.is_sign('/') {
        return (0, 1);
    }
    let times = stands_any(tokens, at, &["nhân với", "nhân cho", "nhân"]);
    let times = if times == 1 && !is_whole_next(tokens, at + 1) { 0 } else { times };
    (times, stands_any(tokens, at, &["chia cho"]))
}

/// "nhân" is also a person ("công nhân"): only before what can be multiplied.
fn is_whole_next(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|it| it.number().is_some() || it.is_points_word())
        || stands(tokens, at, "số điểm")
}
