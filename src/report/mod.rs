//! A report as plain blocks. Every output draws the same blocks, so that screen, paper and file
//! cannot disagree: nothing is computed or worded after this point.
//!
//! Text may hold line breaks (`\n`); everything that came from a file is kept free of letters that
//! steer a terminal or the direction of writing.

mod appraisal;
mod criteria_set;
mod dossier;
mod letter;
mod pictures;
mod ranking;
mod table;
pub mod tables;

pub use appraisal::appraisal;
pub use criteria_set::criteria_set;
pub(crate) use dossier::DOCUMENT_NUMBER;
pub use dossier::{document, dossier, figure};
pub use pictures::{Bar, Bars, ClassScale, Segment, area_bars, class_scale};
pub use ranking::{ranking, ranking_outline};
pub use table::{Align, Cell, Column, Kind, Note, Row, RowKind, Table, Value};

/// A report, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Which.
    pub kind: ReportKind,
    /// For the window, the file and the list of documents.
    pub title: String,
    /// In the order of reading.
    pub blocks: Vec<Block>,
    /// At the foot of every page.
    pub footer: String,
}

/// Which report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportKind {
    /// A unit's own scores, as it sends them to its superior.
    Dossier,
    /// A superior's verdicts on one unit, row by row.
    Appraisal,
    /// Units ranked within their groups.
    Ranking,
    /// A criteria set, as the annex of the decision that issues it.
    CriteriaSet,
}

impl ReportKind {
    /// The word for it in names of styles.
    pub fn as_str(self) -> &'static str {
        match self {
            ReportKind::Dossier => "dossier",
            ReportKind::Appraisal => "appraisal",
            ReportKind::Ranking => "ranking",
            ReportKind::CriteriaSet => "criteria-set",
        }
    }
}

/// A part of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The head of an official letter (Nghị định 30/2020/NĐ-CP).
    Letterhead(Letterhead),
    /// The kind of document and its subject, centred.
    Title {
        /// In capitals, such as `BÁO CÁO`.
        kind: String,
        /// About what.
        subject: String,
    },
    /// What must not be overlooked, such as that the set is a sample.
    Notice(String),
    /// The heading of a section.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// Names with values.
    Facts(Vec<Fact>),
    /// A table.
    Table(Table),
    /// Where the result stands among the classes.
    ClassScale(ClassScale),
    /// Bars with their numbers.
    Bars(Bars),
    /// Recipients left, signature right.
    Signatures(Signatures),
    /// The head of an annex: whatever follows belongs to it, on pages of their own that lie on
    /// their long side.
    Annex(Annex),
}

/// The head of an annex.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Annex {
    /// `Phụ lục 1`
    pub number: String,
    /// What it holds, in capitals.
    pub title: String,
    /// To which letter it belongs, in brackets.
    pub note: String,
}

/// The head of an official letter: issuing body left, national title and motto right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letterhead {
    /// The superior, in capitals; may be empty.
    pub parent: String,
    /// Who issues, in capitals.
    pub issuer: String,
    /// `Số: …/BC-…`.
    pub number: String,
    /// The national title.
    pub country: String,
    /// The motto.
    pub motto: String,
    /// Place and date, to be filled in by hand.
    pub place_and_date: String,
}

/// A name with a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// The end of an official letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signatures {
    /// The heading of the recipients.
    pub recipients_title: String,
    /// The recipients.
    pub recipients: Vec<String>,
    /// The signer's position, in capitals.
    pub position: String,
    /// The signer's name; may be empty.
    pub name: String,
}
