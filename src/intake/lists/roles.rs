//! What the columns of lists hold, and the headings that say so.

use serde::{Deserialize, Serialize};

use super::ListKind;
use crate::tables::columns;

/// What a column of a list holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Running numbers.
    Running,
    /// A unit's code.
    UnitCode,
    /// A unit's name.
    UnitName,
    /// The group of a unit.
    Group,
    /// The code of a criterion.
    Criterion,
    /// What a figure is called.
    FigureName,
    /// A figure: points, a percentage, a count, or the part of a whole.
    Value,
    /// The whole that a figure is part of.
    Whole,
    /// The number of a document.
    Number,
    /// Its date.
    Date,
    /// Who issued it.
    Issuer,
    /// What it is about.
    Subject,
    /// Where in it the proof stands.
    Page,
    /// Points of an appraisal.
    Points,
    /// A remark.
    Remark,
    /// A place in a ranking.
    Place,
    /// An index in per cent.
    Index,
    /// The class that a unit is in.
    Class,
}

const RUNNING: &[&str] = &["stt", "tt", "so tt", "so thu tu", "no"];

const UNIT_CODE: &[&str] = &[
    "ma dvhc",
    "ma dinh danh",
    "ma don vi",
    "ma so",
    "ma co quan",
    "ma dinh danh don vi",
    "ma",
    "code",
    "unit code",
    "ma co quan don vi",
    "ma dinh danh dien tu",
];

const UNIT_NAME: &[&str] = &[
    "ten co quan don vi",
    "ten don vi",
    "ten co quan",
    "don vi",
    "ten xa phuong",
    "co quan don vi",
    "xa phuong",
    "ten",
    "name",
    "unit",
    "unit name",
    "ten dia phuong",
    "dia phuong",
];

/// Headings of lists, folded.
const HEADINGS: columns::Dictionary<Role> = &[
    (Role::Running, RUNNING),
    (
        Role::Criterion,
        &[
            "ma tieu chi",
            "tieu chi",
            "tieu chi so",
            "ma chi tieu",
            "thuoc tieu chi",
            "muc tieu chi",
        ],
    ),
    (Role::UnitCode, UNIT_CODE),
    (Role::UnitName, UNIT_NAME),
    (
        Role::Group,
        &["nhom", "khoi", "nhom don vi", "loai", "loai hinh", "group", "cum", "cum thi dua"],
    ),
    (Role::FigureName, &["ten so lieu", "so lieu", "noi dung so lieu", "chi so", "ten chi tieu"]),
    (
        Role::Value,
        &[
            "gia tri",
            "ket qua",
            "so luong",
            "value",
            "gia tri so lieu",
            "diem tu cham",
            "tu cham",
            "diem tu danh gia",
            "tu so",
            "so dat",
        ],
    ),
    (Role::Whole, &["mau so", "tren tong so", "trong tong so", "so phai dat"]),
    (
        Role::Number,
        &["so ky hieu", "so va ky hieu", "so hieu", "so van ban", "ky hieu", "so ky hieu van ban"],
    ),
    (Role::Date, &["ngay ban hanh", "ngay", "ngay thang", "ngay ky", "ngay thang nam", "date"]),
    (Role::Issuer, &["co quan ban hanh", "co quan", "noi ban hanh", "don vi ban hanh"]),
    (
        Role::Subject,
        &[
            "trich yeu noi dung",
            "trich yeu",
            "ten van ban",
            "noi dung",
            "ten tai lieu",
            "ten loai va trich yeu",
        ],
    ),
    (Role::Page, &["trang", "vi tri", "muc trang"]),
    (Role::Points, &["diem tham dinh", "diem cham", "diem", "diem danh gia", "so diem"]),
    (Role::Remark, &["nhan xet", "y kien", "ghi chu", "y kien tham dinh", "ly do"]),
];

/// Headings of published results, folded: other tables call other things so.
const RESULTS: columns::Dictionary<Role> = &[
    (Role::Running, RUNNING),
    (Role::Place, &["hang", "xep hang", "thu hang", "vi thu", "xep thu", "rank", "place"]),
    (Role::UnitCode, UNIT_CODE),
    (Role::UnitName, UNIT_NAME),
    (
        Role::Index,
        &[
            "chi so",
            "chi so cchc",
            "chi so par index",
            "par index",
            "chi so cai cach hanh chinh",
            "ty le",
            "ti le",
            "ty le phan tram",
            "index",
        ],
    ),
    (
        Role::Points,
        &[
            "tong diem",
            "diem tham dinh",
            "diem dat",
            "diem dat duoc",
            "so diem",
            "diem cong bo",
            "ket qua",
            "diem",
            "points",
            "score",
        ],
    ),
    (Role::Class, &["xep loai", "loai", "muc xep loai", "phan loai", "class"]),
];

impl Role {
    const ALL: [Role; 18] = [
        Role::Running,
        Role::UnitCode,
        Role::UnitName,
        Role::Group,
        Role::Criterion,
        Role::FigureName,
        Role::Value,
        Role::Whole,
        Role::Number,
        Role::Date,
        Role::Issuer,
        Role::Subject,
        Role::Page,
        Role::Points,
        Role::Remark,
        Role::Place,
        Role::Index,
        Role::Class,
    ];

    /// Its word on the command line and in a form.
    pub fn word(self) -> &'static str {
        match self {
            Role::Running => "stt",
            Role::UnitCode => "code",
            Role::UnitName => "name",
            Role::Group => "group",
            Role::Criterion => "criterion",
            Role::FigureName => "figure",
            Role::Value => "value",
            Role::Whole => "whole",
            Role::Number => "number",
            Role::Date => "date",
            Role::Issuer => "issuer",
            Role::Subject => "title",
            Role::Page => "place",
            Role::Points => "points",
            Role::Remark => "remark",
            // What a document's role has taken.
            Role::Place => "rank",
            Role::Index => "index",
            Role::Class => "class",
        }
    }
}

impl ListKind {
    /// What the columns of such a list may hold, as a person may say; a list of survey points also has
    /// a column for each criterion.
    pub fn roles(self) -> &'static [Role] {
        match self {
            ListKind::Units => &[Role::UnitCode, Role::UnitName, Role::Group],
            ListKind::Survey => &[Role::UnitCode, Role::UnitName],
            ListKind::Figures => &[Role::Criterion, Role::FigureName, Role::Value, Role::Whole],
            ListKind::Documents => &[
                Role::Number,
                Role::Date,
                Role::Issuer,
                Role::Subject,
                Role::Criterion,
                Role::Page,
            ],
            ListKind::Appraisal => &[Role::Criterion, Role::Points, Role::Remark],
            ListKind::Results => &[
                Role::Place,
                Role::UnitCode,
                Role::UnitName,
                Role::Points,
                Role::Index,
                Role::Class,
            ],
        }
    }

    /// The headings that its tables have.
    pub(super) fn headings(self) -> columns::Dictionary<Role> {
        match self {
            ListKind::Results => RESULTS,
            _ => HEADINGS,
        }
    }
}

/// What a column is read as.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum Holds {
    /// Nothing that is wanted.
    #[default]
    Nothing,
    /// The same thing of every row.
    Role(Role),
    /// The figures of one criterion, by its id.
    Leaf(String),
}

/// Before the id of a criterion, so that none is taken for a role.
const LEAF: &str = "criterion:";

impl Holds {
    /// Its word in a form; nothing for [`Holds::Nothing`].
    ///
    /// ```
    /// use tucham::intake::lists::{Holds, Role};
    /// for holds in [Holds::Nothing, Holds::Role(Role::Date), Holds::Leaf("c1.1".into())] {
    ///     assert_eq!(Holds::of_word(&holds.word()), holds);
    /// }
    /// ```
    pub fn word(&self) -> String {
        match self {
            Holds::Nothing => String::new(),
            Holds::Role(role) => role.word().into(),
            Holds::Leaf(id) => format!("{LEAF}{id}"),
        }
    }

    /// From its word; what is none holds nothing.
    pub fn of_word(word: &str) -> Self {
        if let Some(id) = word.strip_prefix(LEAF) {
            return Holds::Leaf(id.into());
        }
        let role = Role::ALL.into_iter().find(|role| role.word() == word);
        role.map_or(Holds::Nothing, Holds::Role)
    }
}

impl From<String> for Holds {
    fn from(word: String) -> Self {
        Holds::of_word(&word)
    }
}

impl From<Holds> for String {
    fn from(holds: Holds) -> Self {
        holds.word()
    }
}
