//! What a figure gives on a scale, in a step, in a formula.

use super::arithmetic::{self, Shown};
use super::{Answer, Telling, formula, limits};
use crate::domain::exact::Exact;
use crate::domain::points::Points;
use crate::domain::score::Zone;
use crate::domain::set::{Branch, Scale, ScaleKind, Step};
use crate::i18n::numbers::{with_percent, with_unit};
use crate::i18n::{Lang, quoted};

impl Telling<'_> {
    pub(super) fn share(
        self,
        scale: &Scale,
        figures: Option<&(Exact, Exact)>,
        share: &Exact,
        zone: Zone,
    ) -> String {
        let limits = [&scale.from, &scale.full].map(|limit| limit * &Exact::hundred());
        let percent = share * &Exact::hundred();
        let shown = Shown::against(&percent, &limits, self.lang);
        let lead = self.lead(figures, &shown, "%");
        let [from, full] = limits.map(|limit| with_percent(&self.number(&limit)));
        match zone {
            Zone::Below => {
                format!("{lead}: {} {from}, {}", self.say("dưới", "under"), self.points())
            }
            Zone::Full if scale.full == Exact::one() => format!("{lead}: {}", self.the_maximum()),
            Zone::Full => {
                let reached = match self.lang {
                    Lang::Vi => format!("từ {full} trở lên"),
                    Lang::En => format!("{full} or more"),
                };
                format!("{lead}: {reached}, {}", self.the_maximum())
            }
            Zone::Between => {
                let range = limits::between_words(scale, &from, &full, self.lang);
                format!("{lead}: {range}{}", self.scaled(scale, figures, share))
            }
        }
    }

    /// `45/50 = 90 %`, or the value alone.
    fn lead(&self, figures: Option<&(Exact, Exact)>, shown: &Shown, unit: &str) -> String {
        let value = with_unit(&shown.text, unit);
        match (figures, self.answer) {
            (Some((part, whole)), Answer::Named) => {
                format!("{}/{} {} {value}", self.number(part), self.number(whole), shown.sign())
            }
            (Some(_), Answer::Beside) if shown.sign() == "≈" => format!("≈ {value}"),
            (_, Answer::Beside) | (None, Answer::Named) => value,
        }
    }

    /// The computation between the limits of a scale: `0,9 × 1,5 = 1,35 điểm`.
    fn scaled(&self, scale: &Scale, figures: Option<&(Exact, Exact)>, share: &Exact) -> String {
        let max = self.number(&self.node.max.exact());
        let fraction = |percent: bool| arithmetic::factor(share, figures, percent, self.lang);
        let value = match scale.kind {
            ScaleKind::Share => {
                let value = share * &self.node.max.exact();
                return format!("{} × {max} {}", fraction(false), self.equals(&value));
            }
            ScaleKind::OfFull => &self.node.max.exact() * &over(share, &scale.full),
            ScaleKind::Interpolate => {
                let above = over(&(share - &scale.from), &(&scale.full - &scale.from));
                &self.node.max.exact() * &above
            }
        };
        let limit = |limit: &Exact| with_percent(&self.number(&(limit * &Exact::hundred())));
        let (from, full) = (limit(&scale.from), limit(&scale.full));
        let sum = match scale.from.is_zero() || scale.kind == ScaleKind::OfFull {
            true if share.fits(arithmetic::MOST) => format!("{max} × {}/{full}", fraction(true)),
            true => format!("{max} × ({})/{full}", fraction(true)),
            false => format!("{max} × ({} − {from})/({full} − {from})", fraction(true)),
        };
        format!("{sum} {}", self.equals(&value))
    }

    pub(super) fn band(
        self,
        unit: String,
        steps: &[Step],
        figures: Option<&(Exact, Exact)>,
        value: &Exact,
        step: Option<usize>,
    ) -> String {
        let from: Vec<Exact> = steps.iter().map(|step| step.from.clone()).collect();
        let shown = Shown::against(value, &from, self.lang);
        let lead = self.lead(figures, &shown, &unit);
        match step.and_then(|place| Some((place, steps.get(place)?))) {
            Some((place, step)) => {
                let range = limits::step_words(steps, place, &unit, self.lang);
                format!("{lead}: {range}, {}", self.worth(&step.worth))
            }
            None => match limits::below_words(steps, &unit, self.lang) {
                Some(below) => format!("{lead}: {below}, {}", self.points()),
                None => format!("{lead}: {}", self.points()),
            },
        }
    }

    pub(super) fn formula(
        self,
        branch: Option<&Branch>,
        values: &[Exact],
        result: &Exact,
    ) -> String {
        let Some(branch) = branch else {
            let none = self.say("Không thuộc trường hợp nào", "No case holds");
            return format!("{none}: {}", self.points());
        };
        let tail = match branch.points.is_constant() {
            true => self.held(result, Points::ZERO, self.node.max, false),
            false => {
                let sum = formula::with_values(&self, branch, values);
                format!("{sum} {}", self.held(result, Points::ZERO, self.node.max, true))
            }
        };
        match self.pick(&branch.title).as_str() {
            "" => tail,
            title => format!("{}: {tail}", quoted(title, self.lang)),
        }
    }
}

/// A quotient; 1 for a divisor of nought, which a sound set does not have.
fn over(value: &Exact, of: &Exact) -> Exact {
    value.checked_div(of).unwrap_or(Exact::one())
}
