//! How a criteria set ranks into classes, in words: where each begins, what it needs besides, how numbers are
//! rounded.

use super::numbers::{exact, show, with_percent};
use super::words::sets as words;
use super::{Lang, safe};
use crate::domain::exact::Exact;
use crate::domain::set::{Band, BandsOn, CriteriaSet, Fall, Gate, Needs};

/// Where each class begins, in one line; that there are none.
///
/// ```
/// use tucham::i18n::{Lang, classes};
/// let set = tucham::formats::read_set(include_bytes!("../sets/xa-mau.json")).sound().unwrap();
/// let told = classes::bands(&set, Lang::Vi).replace('\u{a0}', " ");
/// assert!(told.starts_with("Xuất sắc: từ 90 %; Tốt: từ 80 %"), "{told}");
/// ```
pub fn bands(set: &CriteriaSet, lang: Lang) -> String {
    let from = |band: &Band| match set.bands_on {
        BandsOn::Index => percent(&band.from, lang),
        BandsOn::Total => points_of(&band.from, lang),
    };
    let band = |band: &Band| {
        let title = safe(lang.pick(&band.title));
        words::BAND.with(lang, &[("title", &title), ("from", &from(band))])
    };
    match set.bands.iter().map(band).collect::<Vec<_>>() {
        bands if bands.is_empty() => words::NO_BANDS.to(lang).to_string(),
        bands => bands.join("; "),
    }
}

/// What classes need besides points, a sentence each.
pub fn gates(set: &CriteriaSet, lang: Lang) -> Vec<String> {
    set.gates.iter().map(|gate| gate_line(set, gate, lang)).collect()
}

/// To how many places points and indices are rounded, and how.
pub fn rounding(set: &CriteriaSet, lang: Lang) -> String {
    let index = set.rounding.index.to_string();
    match set.rounding.step {
        Some(step) => {
            let step = show(&step.to_string(), lang);
            words::ROUNDING_STEP.with(lang, &[("step", &step), ("index", &index)])
        }
        None => {
            let points = set.rounding.points.to_string();
            words::ROUNDING_LINE.with(lang, &[("points", &points), ("index", &index)])
        }
    }
}

fn gate_line(set: &CriteriaSet, gate: &Gate, lang: Lang) -> String {
    let parts = gate.require.iter().map(|requirement| {
        let code = safe(&set.nodes[requirement.node].code);
        match &requirement.needs {
            Needs::Percent(min) => {
                let percent = percent(min, lang);
                words::GATE_PART.with(lang, &[("code", &code), ("percent", &percent)])
            }
            Needs::Points(min) => {
                let points = points_of(&min.exact(), lang);
                words::GATE_PART.with(lang, &[("code", &code), ("percent", &points)])
            }
            Needs::NoneAtZero => words::GATE_NONE_ZERO.with(lang, &[("code", &code)]),
        }
    });
    let parts = parts.collect::<Vec<_>>().join(", ");
    let band = |place: usize| safe(lang.pick(&set.bands[place].title));
    let then = match gate.fall {
        Fall::To(place) => words::GATE_TO.with(lang, &[("otherwise", &band(place))]),
        Fall::Down(by) => words::GATE_DOWN.with(lang, &[("n", &by.to_string())]),
        Fall::Unranked => words::GATE_UNRANKED.to(lang).to_string(),
    };
    match gate.band {
        Some(place) => {
            let facts = [("band", band(place)), ("parts", parts), ("then", then)];
            let facts = facts.each_ref().map(|(key, value)| (*key, value.as_str()));
            words::GATE.with(lang, &facts)
        }
        None => words::GATE_ANY.with(lang, &[("parts", &parts), ("then", &then)]),
    }
}

fn percent(value: &Exact, lang: Lang) -> String {
    with_percent(&exact(value, 2, lang))
}

fn points_of(points: &Exact, lang: Lang) -> String {
    words::POINTS.with(lang, &[("points", &exact(points, 4, lang))])
}
