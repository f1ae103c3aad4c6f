//! Splits a wording into parts that each carry points.
//!
//! ```text
//! wording   = line { newline line }     line = [bullet] sentence { (";" | ".") sentence }
//! sentence  = part { ("," | "(" | "và" | "nhưng" | "còn") part }
//! ```
//!
//! A comma, a bracket or a joining word ends a part only where points stand on both sides of it.

use super::condition::{self, Condition};
use super::effect::{self, Effect, Found};
use super::token::{Kind, Source, Token, has, has_any, stands_any};
use crate::domain::exact::Exact;

/// A part of a wording.
#[derive(Clone, Debug)]
pub(super) struct Clause {
    pub(super) tokens: Vec<Token>,
    /// What it gives; nothing for a note.
    pub(super) effect: Option<Effect>,
    pub(super) condition: Condition,
    /// The condition's words as written.
    pub(super) title: String,
    /// A second amount stands in it, with nothing that parts the two.
    pub(super) is_doubled: bool,
}

impl Clause {
    pub(super) fn bears_points(&self) -> bool {
        self.effect.is_some()
    }

    pub(super) fn has(&self, phrase: &str) -> bool {
        has(&self.tokens, phrase)
    }
}

/// Words before a list that say how its parts belong together.
#[derive(Clone, Debug, Default)]
pub(super) struct Header {
    /// "tổng điểm của các …", "mỗi nội dung sau", "bao gồm".
    pub(super) adds_up: bool,
    /// "chỉ tính mức cao nhất".
    pub(super) one_of: bool,
    /// Three or more parts of one sentence joined by "và".
    pub(super) is_joined: bool,
}

/// All parts.
pub(super) struct Parts {
    pub(super) clauses: Vec<Clause>,
    pub(super) header: Header,
}

/// Splits a wording.
pub(super) fn split(source: &Source, max: &Exact) -> Parts {
    let mut header = header(&source.tokens);
    let mut clauses = Vec::new();
    for line in source.tokens.split(|it| it.kind == Kind::Line) {
        let line = match line {
            [Token { kind: Kind::Bullet, .. }, rest @ ..] => rest,
            other => other,
        };
        for sentence in sentences(line) {
            let sentence = without_lead(sentence);
            let parts = parts(sentence, max);
            if parts.len() > 2 && has_joining(sentence) {
                header.is_joined = true;
            }
            for part in parts {
                if let Some(clause) = clause(source, part, max) {
                    clauses.push(clause);
                }
            }
        }
    }
    Parts { clauses, header }
}

fn header(tokens: &[Token]) -> Header {
    const SUMS: [&str; 12] = [
        "tổng điểm của các",
        "tổng số điểm của các",
        "tổng điểm các",
        "bao gồm",
        "gồm các",
        "mỗi nội dung",
        "mỗi tiêu chí sau",
        "từng nội dung",
        "các nội dung sau",
        "cộng điểm các",
        "cộng các nội dung",
        "cộng dồn",
    ];
    const ONE: [&str; 7] = [
        "mức cao nhất",
        "chỉ tính một",
        "chỉ chấm một",
        "chỉ tính mức",
        "một trong các",
        "chỉ tính điểm cho",
        "không cộng dồn",
    ];
    Header {
        adds_up: has_any(tokens, &SUMS) && !has_any(tokens, &ONE),
        one_of: has_any(tokens, &ONE),
        is_joined: false,
    }
}

fn has_joining(tokens: &[Token]) -> bool {
    tokens.iter().any(|it| it.word() == "và")
}

/// Between semicolons and full stops.
fn sentences(line: &[Token]) -> Vec<&[Token]> {
    line.split(|it| it.is_sign(';') || it.is_sign('.')).filter(|it| !it.is_empty()).collect()
}

/// Without "… sau:", "Bao gồm:", "a)" at the beginning.
fn without_lead(sentence: &[Token]) -> &[Token] {
    let mut rest = sentence;
    if let Some(colon) = sentence.iter().position(|it| it.is_sign(':'))
        && colon > 0
        && sentence.get(colon - 1).is_some_and(|it| matches!(it.word(), "sau" | "gồm"))
    {
        rest = sentence.get(colon + 1..).unwrap_or_default();
    }
    if let [letter, bracket, tail @ ..] = rest
        && bracket.is_sign(')')
        && (letter.word().chars().count() == 1 || letter.number().is_some())
    {
        rest = tail;
    }
    rest
}

/// Ends parts where points stand on both sides.
fn parts<'a>(sentence: &'a [Token], max: &Exact) -> Vec<&'a [Token]> {
    let mut parts = Vec::new();
    let mut from = 0;
    let mut at = 0;
    while at < sentence.len() {
        let token = sentence.get(at);
        let is_bracket = token.is_some_and(|it| it.is_sign('('));
        let joins = token.is_some_and(|it| {
            it.is_sign(',') || matches!(it.word(), "và" | "nhưng" | "còn" | "song")
        });
        if !is_bracket && !joins {
            at += 1;
            continue;
        }
        let before = sentence.get(from..at).unwrap_or_default();
        let behind = sentence.get(at + 1..).unwrap_or_default();
        let inside = match is_bracket {
            true => behind.split(|it| it.is_sign(')')).next().unwrap_or_default(),
            false => behind,
        };
        let splits = effect::find(before, max).is_some()
            && effect::find(inside, max).is_some()
            && !is_unit_only(inside);
        if splits {
            parts.push(before);
            from = at + 1;
        }
        at += 1;
    }
    parts.push(sentence.get(from..).unwrap_or_default());
    parts
}

/// "(điểm)" behind a number is its unit.
fn is_unit_only(inside: &[Token]) -> bool {
    matches!(inside, [only] if only.is_points_word())
}

fn clause(source: &Source, part: &[Token], max: &Exact) -> Option<Clause> {
    let part = trimmed(part);
    if part.is_empty() {
        return None;
    }
    let found = effect::find(part, max).or_else(|| effect::find_bare(part));
    let Some(Found { effect, start, end, per, per_step }) = found else {
        return Some(Clause {
            tokens: part.to_vec(),
            effect: None,
            condition: Condition::None,
            title: words(source, part),
            is_doubled: false,
        });
    };
    let before = trimmed(part.get(..start)?);
    let behind = trimmed(part.get(end..)?);
    let around: Vec<Token> = before.iter().chain(behind).cloned().collect();
    let condition = condition::read(&around, per.is_some(), &per_step);
    let title = match (before.is_empty(), behind.is_empty()) {
        (false, true) => words(source, before),
        (true, false) => words(source, behind),
        (false, false) => format!("{} {}", words(source, before), words(source, behind)),
        (true, true) => String::new(),
    };
    let unit = per.and_then(|(from, to)| Some(words(source, part.get(from..to)?)));
    let title = if title.is_empty() { unit.unwrap_or_default() } else { title };
    let is_doubled = effect::find(behind, max).is_some();
    let (tokens, effect) = (part.to_vec(), Some(effect));
    Some(Clause { tokens, effect, condition, title, is_doubled })
}

/// Without signs at both ends, and without what joins a condition to its amount.
fn trimmed(tokens: &[Token]) -> &[Token] {
    let is_edge = |it: &Token| match &it.kind {
        Kind::Sign(sign) => {
            matches!(sign, '(' | ')' | ':' | ',' | '.' | '-' | '=' | '[' | ']' | '"' | '“' | '”')
        }
        Kind::Bullet | Kind::Line => true,
        _ => matches!(it.word(), "thì" | "nếu" | "khi" | "và" | "nhưng"),
    };
    let mut rest = tokens;
    while let [first, tail @ ..] = rest
        && is_edge(first)
    {
        rest = tail;
    }
    while let [head @ .., last] = rest
        && (is_edge(last) || stands_any(rest, rest.len() - 1, &["bị", "được"]) > 0)
        && !last.is_sign(']')
    {
        rest = head;
    }
    rest
}

/// The text of some tokens, as written, on one line.
pub(super) fn words(source: &Source, tokens: &[Token]) -> String {
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return String::new() };
    let text = source.text.get(first.start..last.end).unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
