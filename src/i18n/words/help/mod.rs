//! Words of the help page: sections as data, so that the page only draws them.

mod browsers;
mod data;
mod glossary;
mod points;
mod questions;
mod work;

use super::Word;

super::words! {
    TITLE "Trợ giúp" "Help";
    CONTENTS "Mục lục" "Contents";
}

/// A section of the help page.
pub struct Section {
    /// Its anchor.
    pub id: &'static str,
    /// Its heading.
    pub title: Word,
    /// What it says.
    pub paragraphs: &'static [Word],
    /// Terms or questions, each with its words.
    pub entries: &'static [(Word, Word)],
}

const fn word(vi: &'static str, en: &'static str) -> Word {
    Word::new(vi, en)
}

/// The sections, in order.
pub const SECTIONS: &[Section] = &[
    points::POINTS,
    points::RULES,
    points::NOT_APPLICABLE,
    work::STEPS,
    work::SUPERIOR,
    data::DATA,
    data::MOVING,
    data::OFFLINE,
    browsers::BROWSERS,
    browsers::ENGINES,
    questions::KEYBOARD,
    questions::QUESTIONS,
    glossary::GLOSSARY,
];
