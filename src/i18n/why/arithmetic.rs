//! Numbers inside a sentence: shown whole with `=`, or shortened with `≈`; roundings, caps, floors.

use super::Telling;
use crate::domain::exact::Exact;
use crate::domain::points::{PLACES, Points};
use crate::domain::score::ScoreLine;
use crate::domain::set::{CriteriaSet, RoundTo, Rule, RuleInput, ShareOf};
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

    /// A result with so many decimals that anyone can round it to what it is rounded to.
    fn before_rounding(value: &Exact, rounding: RoundTo, lang: Lang) -> Self {
        if value.fits(MOST) {
            return Shown::whole(value, lang);
        }
        let rounded = rounding.round(value);
        let leads_there = |shown: &u32| {
            let text = Exact::parse(&value.to_decimal(*shown)).unwrap_or(Exact::zero());
            rounding.round(&text) == rounded
        };
        let places = match rounding {
            RoundTo::Places(places) => places.min(PLACES),
            RoundTo::Step(step) => (0..PLACES).find(|&it| step.exact().fits(it)).unwrap_or(PLACES),
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
    fn shown(&self, value: &Exact) -> Shown {
        Shown::before_rounding(value, self.set.rounding_of(self.criterion), self.lang)
    }

    /// The line's points after an amount: `1,35 điểm`, or `3,4675, làm tròn 3,47 điểm`, or
    /// `5; tối đa 4 điểm`.
    pub fn tail(&self, value: &Exact) -> String {
        let rounding = self.set.rounding_of(self.criterion);
        Ending { value, rounding, max: self.node.max, result: self.line.points, lang: self.lang }
            .text()
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

/// How an amount becomes the points of a line: held to the maximum, rounded, held again.
struct Ending<'a> {
    value: &'a Exact,
    rounding: RoundTo,
    max: Points,
    result: Points,
    lang: Lang,
}

impl Ending<'_> {
    fn text(self) -> String {
        let result = points(self.result, self.lang);
        if self.value == &self.result.exact() {
            return result;
        }
        let amount = Shown::before_rounding(self.value, self.rounding, self.lang).text;
        let (at_most, rounded_to) =
            (self.lang.say("tối đa", "at most"), self.lang.say("làm tròn", "rounded to"));
        if self.value > &self.max.exact() {
            let max = self.max.exact();
            return format!("{amount}; {at_most} {}", Ending { value: &max, ..self }.text());
        }
        let rounded = self.rounding.round(self.value);
        match rounded > self.result {
            true => {
                let rounded = show(&rounded.to_string(), self.lang);
                format!("{amount}, {rounded_to} {rounded}; {at_most} {result}")
            }
            false => format!("{amount}, {rounded_to} {result}"),
        }
    }
}

/// What is left of a group, scaled up: `6 × 10/8 = 7,5 điểm`.
pub(super) fn rescaled(
    set: &CriteriaSet,
    line: &ScoreLine,
    [sum, left, target]: [Points; 3],
    lang: Lang,
) -> String {
    let product = &sum.exact() * &target.exact();
    let value = product.checked_div(&left.exact()).unwrap_or(sum.exact());
    let rounding = set.group_rounding();
    let sign = Shown::before_rounding(&value, rounding, lang).sign();
    let ending = Ending { value: &value, rounding, max: target, result: line.points, lang };
    let [sum, left, target] = [sum, left, target].map(|it| show(&it.to_string(), lang));
    let computed = format!("{sum} × {target}/{left} {sign} {}", ending.text());
    match lang {
        Lang::Vi => format!(
            "Các mục còn lại được {sum} trên tối đa {left}, tính gộp lên tối đa {target}: {computed}"
        ),
        Lang::En => {
            format!("What is left came to {sum} of {left} and is scaled up to {target}: {computed}")
        }
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
    match rule.input() {
        RuleInput::Share(share) => Some(share),
        RuleInput::Choice(_)
        | RuleInput::Checklist(_)
        | RuleInput::Number { .. }
        | RuleInput::Tally(_)
        | RuleInput::Variables(_) => None,
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
