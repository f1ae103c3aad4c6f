//! Pictures of a result, as plain shares of a line, so that screen, paper and file draw the same. What
//! a picture shows stands in its words too: it is read aloud and holds in black and white.

use crate::domain::exact::Exact;
use crate::domain::points::Points;
use crate::domain::score::{Scale, ScoreSheet, scale};
use crate::domain::set::{BandsOn, CriteriaSet, Role};
use crate::i18n::Lang;
use crate::i18n::numbers::{points, show};
use crate::i18n::words::{check as words, terms};

/// The classes on a line from nothing to the full result, with a mark where the result stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassScale {
    /// What it shows, in words.
    pub caption: String,
    /// From the lowest class to the highest.
    pub segments: Vec<Segment>,
    /// Where the result stands, in per cent of the line, as a decimal with a dot.
    pub mark: String,
}

/// A class on the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Its name.
    pub name: String,
    /// From where, in words.
    pub from: String,
    /// From where, in per cent of the line, as a decimal with a dot.
    pub start: String,
    /// How long it is, in the same way.
    pub length: String,
    /// Whether the result stands in it.
    pub is_here: bool,
}

/// Bars below one another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bars {
    /// What they show, in words.
    pub caption: String,
    /// From top to bottom.
    pub bars: Vec<Bar>,
}

/// A bar: a frame, filled so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Of what.
    pub name: String,
    /// How long its frame is, in per cent of the line, as a decimal with a dot.
    pub full: String,
    /// How far it is filled, in the same way; nothing when it does not count.
    pub filled: Option<String>,
    /// The number in words.
    pub number: String,
}

/// The classes of the set on a line, with the place of the result and what is missing to the next class.
/// Nothing where nothing counts, or where the set has no classes.
///
/// ```
/// use tucham::domain::{dossier::Dossier, score::{score, View}};
/// use tucham::{formats, i18n::Lang, report};
/// let set = formats::read_set(include_bytes!("../sets/xa-mau.json")).sound().unwrap();
/// let sheet = score(&set, &Dossier::new("1", &set), View::SelfScored);
/// let picture = report::class_scale(&set, &sheet, Lang::Vi).unwrap();
/// let names: Vec<&str> = picture.segments.iter().map(|it| it.name.as_str()).collect();
/// assert_eq!(names, ["Yếu", "Trung bình", "Khá", "Tốt", "Xuất sắc"]);
/// assert_eq!((picture.segments[1].start.as_str(), picture.segments[1].length.as_str()), ("50", "20"));
/// assert!(picture.segments[0].is_here);
/// ```
pub fn class_scale(set: &CriteriaSet, sheet: &ScoreSheet, lang: Lang) -> Option<ClassScale> {
    let found = scale(set, sheet).filter(|_| !set.bands.is_empty())?;
    let here = set.bands.iter().position(|band| band.from <= found.reached);
    let segment = |at: usize| {
        let band = &set.bands[at];
        let above = at.checked_sub(1).map(|above| &set.bands[above].from);
        let start = share(&band.from, &found.full);
        let end = above.map_or_else(Exact::hundred, |from| share(from, &found.full));
        Segment {
            name: lang.pick(&band.title).into(),
            from: words::CLASS_FROM.with(lang, &[("from", &limit(set, &band.from, lang))]),
            length: (&end - &start).to_decimal(2),
            start: start.to_decimal(2),
            is_here: here == Some(at),
        }
    };
    Some(ClassScale {
        caption: to_next(set, &found, lang),
        segments: (0..set.bands.len()).rev().map(segment).collect(),
        mark: share(&found.reached, &found.full).to_decimal(2),
    })
}

/// How much is missing to the next class, and that conditions may come on top.
fn to_next(set: &CriteriaSet, found: &Scale, lang: Lang) -> String {
    let Some(next) = &found.next else { return words::HIGHEST_CLASS.to(lang).into() };
    let missing = show(&next.missing.to_string(), lang);
    let class = lang.pick(&set.bands[next.band].title);
    let from = limit(set, &set.bands[next.band].from, lang);
    let said = words::TO_NEXT_CLASS
        .with(lang, &[("missing", &missing), ("class", class), ("from", &from)]);
    match set.gates.is_empty() {
        true => said,
        false => format!("{said} {}", words::CLASS_CONDITIONS.to(lang)),
    }
}

/// Where a class begins, in per cent or points as the set says.
fn limit(set: &CriteriaSet, from: &Exact, lang: Lang) -> String {
    let unit = match set.bands_on {
        BandsOn::Index => " %",
        BandsOn::Total => "",
    };
    format!("{}{unit}", show(&from.to_decimal(4), lang))
}

/// In per cent of the line; what lies beyond its end stands at the end.
fn share(value: &Exact, full: &Exact) -> Exact {
    let share = (value * &Exact::hundred()).checked_div(full).unwrap_or_else(Exact::zero);
    share.clamp(Exact::zero(), Exact::hundred())
}

/// Points by area, bonus and penalty left out: each line is as long as the maximum that applies, in
/// proportion to the greatest of them, and filled as far as points were given.
pub fn area_bars(set: &CriteriaSet, sheet: &ScoreSheet, lang: Lang) -> Bars {
    let base = || {
        let base = set.areas.iter().filter(|area| set.nodes[area.node].role == Role::Base);
        base.map(|area| area.node)
    };
    let greatest = base().map(|place| sheet.lines[place].applicable_max).max();
    let greatest = greatest.unwrap_or(Points::ZERO).exact();
    let number = |points: Points| show(&points.to_string(), lang);
    let bar = |place: usize| {
        let (node, line) = (&set.nodes[place], &sheet.lines[place]);
        let full = share(&line.applicable_max.exact(), &greatest).to_decimal(2);
        let name = format!("{}. {}", node.code, lang.pick(&node.title));
        if !line.applicable {
            return Bar { name, full, filled: None, number: terms::NOT_COUNTED.to(lang).into() };
        }
        let of = format!("{}/{}", number(line.points), number(line.applicable_max));
        let lost = line.applicable_max - line.points;
        let number = match lost.is_zero() {
            true => of,
            false => format!("{of} ({})", words::LOST.with(lang, &[("lost", &number(lost))])),
        };
        let filled = Some(share(&line.points.exact(), &greatest).to_decimal(2));
        Bar { name, full, filled, number }
    };
    let lost = base().map(|place| &sheet.lines[place]).filter(|line| line.applicable);
    let lost = lost.fold(Points::ZERO, |sum, line| sum + (line.applicable_max - line.points));
    let caption = words::CHART.with(lang, &[("lost", &points(lost, lang))]);
    Bars { caption, bars: base().map(bar).collect() }
}
