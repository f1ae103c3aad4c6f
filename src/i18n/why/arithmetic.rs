//! Numbers inside a sentence: shown whole with `=`, or shortened with `≈`; roundings, caps, floors.

use super::Telling;
use crate::domain::exact::Exact;
use crate::domain::points::{PLACES, Points};
use crate::domain::set::{BandsOf, Rule, ShareOf};
use crate::i18n::Lang;
use crate::i18n::numbers::{points, show, unit_of, with_percent};

/// Decimals that a sentence shows at most before it shortens a number.
pub(super) const MOST: u32 = 6;
/// Decimals of a percentage that goes on.
const FEW: u32 = 2;

/// A number as text, and whether that is all of it.
pub(super) struct Shown {
    pub text: String,
    is_whole: bool,
}

impl Shown {
    /// A number of the set or of the answer, which is always a finite decimal.
    pub fn whole(value: &Exact, lang: Lang) -> Self {
        let enough = (0..=60).find(|&places| value.fits(places));
        let text = show(&value.to_decimal(enough.unwrap_or(MOST)), lang);
        Shown { text, is_whole: enough.is_some() }
    }

    /// A number with so many decimals that it stands on the same side of every limit as it does
    /// exactly.
    pub fn against(value: &Exact, limits: &[Exact], lang: Lang) -> Self {
        if value.fits(MOST) {
            return Shown::whole(value, lang);
        }
        let keeps_side = |places: &u32| {
            let shown = Exact::parse(&value.to_decimal(*places)).unwrap_or(Exact::zero());
            limits.iter().all(|limit| shown.cmp(limit) == value.cmp(limit))
        };
        let places = (FEW..=30).find(keeps_side).unwrap_or(30);
        Shown { text: show(&value.to_decimal(places), lang), is_whole: value.fits(places) }
    }

    /// A result with so many decimals that anyone can round it to `rounded`.
    fn before_rounding(value: &Exact, rounded: Points, places: u32, lang: Lang) -> Self {
        if value.fits(MOST) {
            return Shown::whole(value, lang);
        }
        let leads_there = |shown: &u32| {
            let text = Exact::parse(&value.to_decimal(*shown)).unwrap_or(Exact::zero());
            Points::rounded(&text, places) == rounded
        };
        let shown = (places + 2..=30).find(leads_there).unwrap_or(30);
        Shown { text: show(&value.to_decimal(shown), lang), is_whole: value.fits(shown) }
    }

    /// `=`, or `≈` when digits are missing.
    pub fn sign(&self) -> &'static str {
        if self.is_whole { "=" } else { "≈" }
    }
}

impl Telling<'_> {
    fn places(&self) -> u32 {
        self.set.rounding.points.min(PLACES)
    }

    fn shown(&self, value: &Exact) -> Shown {
        let rounded = Points::rounded(value, self.places());
        Shown::before_rounding(value, rounded, self.places(), self.lang)
    }

    /// The line's points after an amount: `1,35 điểm`, or `3,4675, làm tròn 3,47 điểm`.
    pub fn tail(&self, value: &Exact) -> String {
        let result = points(self.line.points, self.lang);
        if value == &self.line.points.exact() {
            return result;
        }
        format!("{}, {} {result}", self.shown(value).text, self.lang.say("làm tròn", "rounded to"))
    }

    /// The same with its sign: `= 1,35 điểm`.
    pub fn equals(&self, value: &Exact) -> String {
        format!("{} {}", self.shown(value).sign(), self.tail(value))
    }

    /// A sum with a cap: `= 2,5; tối đa 2 điểm`.
    pub fn at_most(&self, value: &Exact, cap: Points) -> String {
        self.bounded(value, None, Some(cap), true)
    }

    /// A sum with a floor: `= −1; thấp nhất 0 điểm`.
    pub fn at_least(&self, value: &Exact, floor: Points) -> String {
        self.bounded(value, Some(floor), None, true)
    }

    /// A sum with both; `is_sum` when a computation stands before it.
    pub fn held(&self, value: &Exact, floor: Points, cap: Points, is_sum: bool) -> String {
        self.bounded(value, Some(floor), Some(cap), is_sum)
    }

    fn bounded(
        &self,
        value: &Exact,
        floor: Option<Points>,
        cap: Option<Points>,
        is_sum: bool,
    ) -> String {
        let above = cap.map(Points::exact).filter(|cap| value > cap);
        let below = floor.map(Points::exact).filter(|floor| value < floor);
        let shown = self.shown(value);
        let sign = if is_sum { format!("{} ", shown.sign()) } else { String::new() };
        let (limit, word) = match (above, below) {
            (Some(cap), _) => (cap, self.lang.say("tối đa", "at most")),
            (None, Some(floor)) => (floor, self.lang.say("thấp nhất", "at least")),
            (None, None) => return format!("{sign}{}", self.tail(value)),
        };
        format!("{sign}{}; {word} {}", shown.text, self.tail(&limit))
    }
}

/// A share as a factor: the decimal when it is short, otherwise part over whole.
pub(super) fn factor(
    share: &Exact,
    figures: Option<&(Exact, Exact)>,
    as_percent: bool,
    lang: Lang,
) -> String {
    match figures {
        Some((part, whole)) if !share.fits(MOST) => {
            format!("{}/{}", Shown::whole(part, lang).text, Shown::whole(whole, lang).text)
        }
        _ if as_percent => with_percent(&Shown::whole(&(share * &Exact::hundred()), lang).text),
        _ => Shown::whole(share, lang).text,
    }
}

/// The figures of a rule that has part and whole.
pub(super) fn share_of(rule: &Rule) -> Option<&ShareOf> {
    match rule {
        Rule::Proportion { share, .. } | Rule::Bands { of: BandsOf::Share(share), .. } => {
            Some(share)
        }
        _ => None,
    }
}

/// An amount of points that is no line's result: `0,5 điểm`.
pub(super) fn amount(value: &Exact, lang: Lang) -> String {
    let shown = Shown::against(value, &[], lang);
    let word = unit_of(&value.to_decimal(PLACES), lang);
    match shown.is_whole {
        true => format!("{} {word}", shown.text),
        false => format!("≈ {} {word}", shown.text),
    }
}
