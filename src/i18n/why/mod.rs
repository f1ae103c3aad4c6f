//! Why a line has its points, in one sentence, and what a rule says before it is answered.
//!
//! The sentences are made from the facts that `score` noted, never computed anew, and are true to
//! the digit: `=` where a number is shown whole, `≈` where it is not, and every rounding, cap and
//! floor that took place is named.

mod arithmetic;
mod formula;
mod limits;
mod rule;

pub use rule::{rule, tally_item};

use super::numbers::{points, show, with_percent, with_unit};
use super::{Lang, problems, quoted};
use crate::domain::exact::Exact;
use crate::domain::letter_case::capitalised;
use crate::domain::points::Points;
use crate::domain::problem::{Code, Problem};
use crate::domain::score::{OffBy, ScoreLine, Why, Zone};
use crate::domain::set::{
    BandsOf, Branch, ChoiceOption, CriteriaSet, Criterion, Gives, Item, NaEffect, Node, Role, Rule,
    RuleInput, Scale, ScaleKind, Scorer, Step, TallyItem, Worth,
};
use crate::domain::text::Text;
use arithmetic::{Shown, share_of};

/// One sentence that says how the points of a line arose; nothing for a group that is a plain sum.
///
/// `place` is the line's place in the set, `line` its line in the sheet. Points in điểm, rounded as
/// the sheet has them; percentages with as many decimals as it takes to see on which side of a
/// limit they lie.
///
/// # Source
/// `docs/formats.md#rules` and `docs/formats.md#scoring`
///
/// ```
/// use tucham::domain::{dossier::{Answer, Dossier, Entry, FigureValue}, score::{score, View}};
/// use tucham::i18n::{why::why, Lang};
/// let set = tucham::formats::read_set(include_bytes!("../../sets/cong-doan-mau.json")).sound().unwrap();
/// let mut dossier = Dossier::new("1", &set);
/// // How many members there are is a figure of the set: it stands once for all criteria.
/// let members = FigureValue { value: "2727".into(), ..FigureValue::default() };
/// dossier.figures.insert("members".into(), members);
/// let contest = Answer::Figures { part: "2364".into(), whole: String::new() };
/// dossier.entries.insert("c1.2.2".into(), Entry { answer: Some(contest), ..Entry::default() });
/// let place = set.find("c1.2.2").unwrap();
/// let line = &score(&set, &dossier, View::SelfScored).lines[place];
/// assert_eq!(
///     why(&set, place, line, Lang::Vi).replace('\u{a0}', " "),
///     "2.364/2.727 ≈ 86,69 %: từ 50 % đến dưới 100 %, 2.364/2.727 × 4 ≈ 3,4675, làm tròn 3,47 điểm",
/// );
/// ```
pub fn why(set: &CriteriaSet, place: usize, line: &ScoreLine, lang: Lang) -> String {
    told(set, place, line, lang, Answer::Named)
}

/// The same for where the answer stands beside it, as in a table: which option was chosen, which items
/// were ticked and which two figures make a share is not said again, only what they gave.
///
/// ```
/// use tucham::domain::{dossier::{Answer, Dossier, Entry}, score::{score, View}};
/// use tucham::i18n::{why::why_beside, Lang};
/// let set = tucham::formats::read_set(include_bytes!("../../sets/xa-mau.json")).sound().unwrap();
/// let mut dossier = Dossier::new("1", &set);
/// let ticked = Answer::Ticked { items: vec!["allAreas".into(), "owners".into()] };
/// dossier.entries.insert("c1.1.2".into(), Entry { answer: Some(ticked), ..Entry::default() });
/// let place = set.find("c1.1.2").unwrap();
/// let line = &score(&set, &dossier, View::SelfScored).lines[place];
/// assert_eq!(why_beside(&set, place, line, Lang::Vi).replace('\u{a0}', " "), "0,4 + 0,3 = 0,7 điểm");
/// ```
pub fn why_beside(set: &CriteriaSet, place: usize, line: &ScoreLine, lang: Lang) -> String {
    told(set, place, line, lang, Answer::Beside)
}

/// Where the answer is said.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Answer {
    /// In the sentence itself.
    Named,
    /// Beside it.
    Beside,
}

fn told(set: &CriteriaSet, place: usize, line: &ScoreLine, lang: Lang, answer: Answer) -> String {
    let node = &set.nodes[place];
    match (node.criterion(), &line.why) {
        (Some(criterion), _) => Telling { set, node, criterion, line, lang, answer }.sentence(),
        (None, Why::Rescaled { sum, left, target }) => {
            arithmetic::rescaled(set, line, [*sum, *left, *target], lang)
        }
        (None, _) => String::new(),
    }
}

/// What a sentence is made from.
#[derive(Clone, Copy)]
struct Telling<'a> {
    set: &'a CriteriaSet,
    node: &'a Node,
    criterion: &'a Criterion,
    line: &'a ScoreLine,
    lang: Lang,
    answer: Answer,
}

impl Telling<'_> {
    fn sentence(self) -> String {
        // A sheet that was not made by this set has nothing to tell.
        self.told().unwrap_or_else(|| self.points())
    }

    fn told(self) -> Option<String> {
        let rule = &self.criterion.rule;
        Some(match &self.line.why {
            Why::Group | Why::Rescaled { .. } => String::new(),
            Why::Unanswered => self.unanswered(),
            Why::Awaiting => self.awaiting(),
            Why::Invalid => self.invalid(),
            Why::Off { by, effect } => self.off(by, *effect),
            Why::SetDirectly { entered } => {
                self.labelled(self.say("Thẩm định cho điểm", "Set by the appraiser"), entered)
            }
            Why::Given { entered } => {
                self.labelled(self.say("Điểm nhập trực tiếp", "Points as entered"), entered)
            }
            Why::Choice { option, gave } => {
                let Rule::Choice { options } = rule else { return None };
                self.choice(options.get(*option)?, gave)
            }
            Why::Checklist { items: ticked, sum } => {
                let Rule::Checklist { items } = rule else { return None };
                self.checklist(items, ticked, sum)
            }
            Why::Share { figures, share, zone } => {
                let (Rule::Proportion { scale, .. } | Rule::Percent { scale, .. }) = rule else {
                    return None;
                };
                self.share(scale, figures.as_ref(), share, *zone)
            }
            Why::Band { figures, value, step } => {
                let Rule::Bands { of, unit, steps, .. } = rule else { return None };
                let unit = self.unit(of, unit.as_ref());
                self.band(unit, steps, figures.as_ref(), value, *step)
            }
            Why::Count { count, product } => {
                let Rule::Count { each, cap, unit, .. } = rule else { return None };
                let count = self.pieces(count, unit.as_ref());
                let sum = format!("{count} × {}", self.number(each));
                format!("{sum} {}", self.at_most(product, *cap))
            }
            Why::Deduction { count, result } => {
                let Rule::Deduction { start, each, floor, unit, .. } = rule else { return None };
                let (start, count) =
                    (self.number(&start.exact()), self.pieces(count, unit.as_ref()));
                let sum = format!("{start} − {count} × {}", self.number(each));
                format!("{sum} {}", self.at_least(result, *floor))
            }
            Why::Tally { counts, result, wiped_by } => {
                let Rule::Tally { start, items, floor, cap } = rule else { return None };
                match wiped_by.and_then(|place| Some((items.get(place)?, counts.get(place)?))) {
                    Some((item, count)) => self.wiped(item, count),
                    None => self.tally(*start, items, (*floor, *cap), counts, result),
                }
            }
            Why::WholeZero { is_full: true } => {
                format!("{}: {}", self.whole_is_zero(), self.the_maximum())
            }
            Why::WholeZero { is_full: false } => {
                format!("{}: {}", self.whole_is_zero(), self.points())
            }
            Why::Formula { branch, values, result } => {
                let Rule::Formula { branches, .. } = rule else { return None };
                let branch = branch.and_then(|place| branches.get(place));
                self.formula(branch, values, result)
            }
        })
    }

    fn say(self, vi: &'static str, en: &'static str) -> &'static str {
        self.lang.say(vi, en)
    }

    fn pick(&self, text: &Text) -> String {
        self.lang.pick(text).trim().to_string()
    }

    /// A set's text in quotation marks.
    fn quoted(&self, text: &Text) -> String {
        quoted(self.lang.pick(text), self.lang)
    }

    /// A finite number to its last digit.
    fn number(&self, value: &Exact) -> String {
        Shown::whole(value, self.lang).text
    }

    /// The line's points.
    fn points(&self) -> String {
        points(self.line.points, self.lang)
    }

    fn pieces(&self, count: &Exact, unit: Option<&Text>) -> String {
        with_unit(&self.number(count), unit.map_or("", |unit| self.lang.pick(unit)))
    }

    fn unit(&self, of: &BandsOf, unit: Option<&Text>) -> String {
        match (of, unit) {
            (BandsOf::Share(_), None) => "%".into(),
            (_, unit) => unit.map_or(String::new(), |unit| self.pick(unit)),
        }
    }

    fn unanswered(self) -> String {
        let start = self.say("Chưa chấm: 0 điểm", "Not answered: 0 points");
        let max = show(&self.node.max.to_string(), self.lang);
        match (self.node.role, self.lang) {
            (Role::Base, Lang::Vi) => format!("{start}, vẫn tính {max} vào điểm tối đa"),
            (Role::Base, Lang::En) => format!("{start}, {max} still counts in the maximum"),
            (Role::Bonus | Role::Penalty, Lang::Vi) => {
                format!("{start}, không ảnh hưởng điểm tối đa")
            }
            (Role::Bonus | Role::Penalty, Lang::En) => {
                format!("{start}, the maximum stays as it is")
            }
        }
    }

    fn awaiting(self) -> String {
        let whom = match self.criterion.scorer {
            Scorer::Survey => {
                self.say("Chờ kết quả điều tra xã hội học", "Awaiting the sociological survey")
            }
            _ => self.say("Chờ cấp trên chấm", "Awaiting the superior's score"),
        };
        let so =
            self.say("chưa tính vào điểm và điểm tối đa", "not counted in points and maximum yet");
        match self.answer {
            Answer::Named => format!("{whom}: {so}"),
            Answer::Beside => capitalised(so),
        }
    }

    fn invalid(self) -> String {
        let problem = self.line.problems.first();
        let message = problem.map_or_else(
            || self.say("Câu trả lời chưa hợp lệ", "The answer makes no sense").to_string(),
            |problem| {
                let named = self.part_above_whole(problem);
                named.unwrap_or_else(|| capitalised(&problems::said(problem, self.lang).message))
            },
        );
        format!("{message}: {}", self.points())
    }

    /// A part above its whole, by the names of the two fields; nothing for another problem.
    fn part_above_whole(&self, problem: &Problem) -> Option<String> {
        let RuleInput::Share(share) = self.criterion.rule.input() else { return None };
        if problem.code != Code::PartAboveWhole {
            return None;
        }
        let fact = |name: &str| problem.facts.iter().find(|(key, _)| key == name);
        let figure = |name: &str| fact(name).map_or(String::new(), |(_, it)| show(it, self.lang));
        let (part, whole) = (self.quoted(&share.part), self.quoted(&share.whole));
        let is_above = self.say("lớn hơn", "is above");
        Some(format!("{part} ({}) {is_above} {whole} ({})", figure("part"), figure("whole")))
    }

    fn off(self, by: &OffBy, effect: NaEffect) -> String {
        let because = match by {
            OffBy::Profile(id) => self.profile_reason(id),
            OffBy::Answer(reason) => self.given_reason(reason),
            OffBy::WholeZero => {
                let then = self.say(" nên không áp dụng", ", so the criterion does not apply");
                self.whole_is_zero() + then
            }
        };
        let then = match effect {
            NaEffect::Exclude => self
                .say("không tính vào điểm và điểm tối đa", "not counted in points and maximum")
                .to_string(),
            NaEffect::Full => format!(
                "{} ({})",
                self.say("được tính điểm tối đa", "counted with the maximum"),
                self.points()
            ),
            NaEffect::Rescale => self
                .say(
                    "phần còn lại của nhóm được tính gộp lên điểm tối đa của nhóm",
                    "what is left of the group is scaled up to the group's maximum",
                )
                .to_string(),
        };
        format!("{because}; {then}")
    }

    fn profile_reason(&self, id: &str) -> String {
        let found = self.set.profile.iter().find(|question| question.id == id);
        let question =
            found.map_or_else(|| quoted(id, self.lang), |found| self.quoted(&found.question));
        match self.lang {
            Lang::Vi => format!("Không áp dụng vì {question} được trả lời “không”"),
            Lang::En => format!("Not applicable, as {question} is answered “no”"),
        }
    }

    fn given_reason(&self, reason: &str) -> String {
        let start = self.say("Không áp dụng", "Not applicable");
        let words: Vec<&str> = reason.split_whitespace().collect();
        match words.join(" ").as_str() {
            "" => format!("{start} ({})", self.say("chưa ghi lý do", "no reason given")),
            reason => format!("{start}: {}", reason.trim_end_matches(['.', ';'])),
        }
    }

    fn whole_is_zero(&self) -> String {
        let whole = share_of(&self.criterion.rule).map_or_else(
            || self.say("Tổng số", "The whole").to_string(),
            |share| self.quoted(&share.whole),
        );
        format!("{whole} {}", self.say("bằng 0", "is 0"))
    }

    /// The line reached its maximum.
    fn the_maximum(&self) -> String {
        let tail = self.tail(&self.node.max.exact());
        format!("{} ({tail})", self.say("được điểm tối đa", "the maximum"))
    }

    fn labelled(self, label: &str, entered: &Exact) -> String {
        format!("{label}: {}", self.tail(entered))
    }

    fn choice(self, option: &ChoiceOption, gave: &Exact) -> String {
        let (gave, range) = match &option.gives {
            Gives::Fixed(worth) => (self.worth(worth), None),
            Gives::Range { min, max } => (self.tail(gave), Some(self.range(*min, *max))),
        };
        match (self.answer, self.quoted(&option.title), range) {
            (Answer::Named, title, None) => format!("{title}: {gave}"),
            (Answer::Named, title, Some(range)) => format!("{title} ({range}): {gave}"),
            (Answer::Beside, _, None) => gave,
            (Answer::Beside, _, Some(range)) => format!("{range}: {gave}"),
        }
    }

    /// `từ 1 đến 3 điểm`
    fn range(&self, min: Points, max: Points) -> String {
        let (min, max) = (show(&min.to_string(), self.lang), points(max, self.lang));
        match self.lang {
            Lang::Vi => format!("từ {min} đến {max}"),
            Lang::En => format!("from {min} to {max}"),
        }
    }

    /// `4 − 2 vụ × 0,5 − …`: every item that was counted, with its own limits.
    fn tally(
        self,
        start: Points,
        items: &[TallyItem],
        (floor, cap): (Points, Points),
        counts: &[Exact],
        result: &Exact,
    ) -> String {
        let mut text = if start.is_zero() { String::new() } else { self.number(&start.exact()) };
        let told = items.iter().zip(counts).filter(|(_, count)| !count.is_zero());
        let told: Vec<_> = told.collect();
        for (item, count) in &told {
            self.add_item(&mut text, item, count);
        }
        if told.is_empty() {
            let none = self.say("Không có trường hợp nào", "None of them");
            return format!("{none}: {}", self.held(result, floor, cap, false));
        }
        format!("{text} {}", self.held(result, floor, cap, true))
    }

    /// One item of a tally, behind what stands before it.
    fn add_item(&self, text: &mut String, item: &TallyItem, count: &Exact) {
        let each = item.each.of(self.node.max);
        let size = if each.is_negative() { -each.clone() } else { each.clone() };
        let sign = match (each.is_negative(), text.is_empty()) {
            (true, true) => "−",
            (true, false) => " − ",
            (false, true) => "",
            (false, false) => " + ",
        };
        let counted = match &item.most {
            Some(most) if count > most => most,
            _ => count,
        };
        let mut sum = format!(
            "{} {} × {}",
            self.quoted(&item.title),
            self.pieces(counted, item.unit.as_ref()),
            self.number(&size),
        );
        if counted != count {
            let most = self.say("chỉ tính", "counted of");
            sum = match self.lang {
                Lang::Vi => {
                    format!("{sum} (có {}, {most} {})", self.number(count), self.number(counted))
                }
                Lang::En => {
                    format!("{sum} ({} {most} {})", self.number(counted), self.number(count))
                }
            };
        }
        if let Some(cap) = item.cap.as_ref().filter(|cap| &(counted * &size) > *cap) {
            sum = format!("{sum} ({} {})", self.say("tối đa", "at most"), self.number(cap));
        }
        *text += sign;
        *text += &sum;
    }

    /// An item set the leaf to its floor.
    fn wiped(self, item: &TallyItem, count: &Exact) -> String {
        let pieces = self.pieces(count, item.unit.as_ref());
        let from = item.wipes_from.as_ref().map_or(String::new(), |from| self.number(from));
        let (title, points) = (self.quoted(&item.title), self.points());
        match self.lang {
            Lang::Vi => format!("{title}: {pieces}, từ {from} trở lên thì {points}"),
            Lang::En => format!("{title}: {pieces}, {from} or more leave {points}"),
        }
    }

    /// What an option or a step gives, as the result of the line.
    fn worth(&self, worth: &Worth) -> String {
        match worth {
            Worth::Points(points) => self.tail(points),
            Worth::OfMax(fraction) if fraction == &Exact::one() => {
                self.tail(&self.node.max.exact())
            }
            Worth::OfMax(fraction) => {
                let max = self.number(&self.node.max.exact());
                let value = worth.of(self.node.max);
                format!("{} × {max} {}", self.number(fraction), self.equals(&value))
            }
        }
    }

    fn checklist(self, items: &[Item], ticked: &[usize], sum: &Exact) -> String {
        let chosen: Vec<&Item> = ticked.iter().filter_map(|&place| items.get(place)).collect();
        if chosen.is_empty() {
            let none = self.say("Không đạt mục nào", "No item ticked");
            return format!("{none}: {}", self.points());
        }
        let part = |item: &&Item| {
            let worth = self.number(&item.worth.of(self.node.max));
            match self.answer {
                Answer::Named => format!("{} {worth}", self.quoted(&item.title)),
                Answer::Beside => worth,
            }
        };
        let parts: Vec<String> = chosen.iter().map(part).collect();
        format!("{} {}", parts.join(" + "), self.at_most(sum, self.node.max))
    }

    fn share(
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

    fn band(
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

    fn formula(self, branch: Option<&Branch>, values: &[Exact], result: &Exact) -> String {
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
