//! Names of the files that the app hands out: what, whose, when, which state; the same on every
//! system.

use super::{sha256_hex, short};
use crate::domain::dossier::{Dossier, Period};
use crate::domain::review::{RankBy, RankView, Request};
use crate::domain::text::fold;
use crate::formats::FileType;

/// Letters of one part of a name at most.
const MOST_OF_PART: usize = 48;

/// Letters of a whole name at most, the ending aside: with a folder before it, it stays below what
/// Windows and common archives take.
const MOST: usize = 140;

/// Names that Windows keeps for devices, whatever their ending.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

/// The name of a file in the making: parts with `_` between them.
///
/// ```
/// use tucham::formats::FileName;
/// let name = FileName::new("ban-cham").part("Xếp hạng xã, phường").number("lan", 57).end(".json");
/// assert_eq!(name, "ban-cham_xep-hang-xa-phuong_lan-57.json");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileName(Vec<String>);

impl FileName {
    /// A name that begins with what the file is.
    pub fn new(what: &str) -> Self {
        FileName::default().part(what)
    }

    /// Adds a part, such as a unit's name; nothing for an empty one.
    #[must_use]
    pub fn part(mut self, text: &str) -> Self {
        self.0.extend(Some(plain(text)).filter(|part| !part.is_empty()));
        self
    }

    /// Adds a number behind its word, such as `lan-57`.
    #[must_use]
    pub fn number(self, word: &str, number: u64) -> Self {
        self.part(&format!("{word} {number}"))
    }

    /// Adds a year; nothing for 0.
    #[must_use]
    pub fn year(self, year: u32) -> Self {
        if year == 0 { self } else { self.part(&year.to_string()) }
    }

    /// Adds a day, such as `2026-11-27`, from an instant (RFC 3339) or a day.
    #[must_use]
    pub fn day(self, instant: &str) -> Self {
        self.part(instant.get(..10).unwrap_or_default())
    }

    /// Adds the short code of a seal (`7F3A-91C2` → `7f3a91c2`).
    #[must_use]
    pub fn seal(self, short: &str) -> Self {
        self.part(&short.replace('-', ""))
    }

    /// The whole name with its ending, such as `.json`. What is too long gives way in the middle:
    /// the last two parts, which tell two states apart, always stand.
    pub fn end(mut self, ending: &str) -> String {
        let length = |parts: &[String]| parts.iter().map(|part| part.len() + 1).sum::<usize>();
        while length(&self.0) > MOST && self.0.len() > 3 {
            let longest = (1..self.0.len() - 2).max_by_key(|place| self.0[*place].len());
            let Some(place) = longest else { break };
            let over = length(&self.0) - MOST;
            let left = self.0[place].len().saturating_sub(over);
            match left {
                0 => drop(self.0.remove(place)),
                left => self.0[place].truncate(left),
            }
        }
        let name = self.0.join("_");
        match is_reserved(&name) {
            true => format!("tep_{name}{ending}"),
            false => format!("{name}{ending}"),
        }
    }
}

/// Whether Windows keeps this name for a device.
fn is_reserved(name: &str) -> bool {
    let is_port = |word: &str| {
        let number = name.strip_prefix(word).filter(|rest| rest.len() == 1);
        number.is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
    };
    name.is_empty() || RESERVED.contains(&name) || is_port("com") || is_port("lpt")
}

/// Letters a–z, digits and hyphens; at most 48.
///
/// ```
/// # use tucham::formats::plain;
/// assert_eq!(plain("UBND xã Ðông Anh (mới)"), "ubnd-xa-dong-anh-moi");
/// ```
pub fn plain(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let name: String = words.collect::<Vec<_>>().join("-").chars().take(MOST_OF_PART).collect();
    name.trim_end_matches('-').to_string()
}

/// The name of a file of a unit: what it is, whose, of which year, in which revision, with which seal.
///
/// `what` is a word such as `ho-so`; `short` the seal's short code, empty where the file has none.
pub fn unit_file_name(what: &str, dossier: &Dossier, short: &str, ending: &str) -> String {
    FileName::new("tu-cham")
        .part(what)
        .part(&dossier.unit.code)
        .part(&dossier.unit.name)
        .year(dossier.campaign.year.unwrap_or_default())
        .part(period(dossier.campaign.period))
        .number("lan", dossier.revision)
        .seal(short)
        .end(ending)
}

/// A part of a year in a name; nothing for the whole year.
fn period(period: Period) -> &'static str {
    match period {
        Period::Year => "",
        Period::Half1 => "6-thang-dau",
        Period::Half2 => "6-thang-cuoi",
        Period::Quarter1 => "quy-1",
        Period::Quarter2 => "quy-2",
        Period::Quarter3 => "quy-3",
        Period::Quarter4 => "quy-4",
    }
}

/// Of what a table or file of the superior's side is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Whereof<'a> {
    /// The campaign's name.
    pub title: &'a str,
    /// Its year; 0 without one.
    pub year: u32,
    /// The group's name; empty for all groups.
    pub group: &'a str,
    /// By what and by whose figures it ranks, where it does.
    pub request: Option<&'a Request>,
    /// The day on which it was made (ISO).
    pub day: &'a str,
}

/// The name of a table or file of the superior's side, from what it is, such as `xep-hang`, its type and
/// its bytes: that of its seal or, where it has none, of its own checksum tells two of them apart.
pub fn table_name(what: &str, file_type: FileType, whereof: Whereof, bytes: &[u8]) -> String {
    let name = FileName::new(what).part(whereof.title).year(whereof.year).part(whereof.group);
    let name = match whereof.request {
        Some(request) => name.part(&by(&request.by)).part(&view(request.view)),
        None => name,
    };
    let sealed = std::str::from_utf8(bytes).ok().and_then(sealed_short);
    let short = sealed.unwrap_or_else(|| short(&sha256_hex(bytes)));
    name.day(whereof.day).seal(&short).end(file_type.ending())
}

fn by(by: &RankBy) -> String {
    match by {
        RankBy::Total => String::new(),
        RankBy::Area(id) | RankBy::Criterion(id) => format!("theo {id}"),
    }
}

fn view(view: RankView) -> String {
    match view {
        RankView::SelfScored => "tu cham".into(),
        RankView::Round(round) => format!("vong {round}"),
        RankView::Latest => "moi nhat".into(),
    }
}

/// The short code of the seal, which stands at the end of what this program has sealed.
fn sealed_short(text: &str) -> Option<String> {
    let (_, rest) = text.rsplit_once("\"short\": \"")?;
    let short = rest.get(..9)?;
    let is_short = short.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    is_short.then(|| short.to_string())
}
