//! Why a line has its points, in one sentence, and what a rule says before it is answered.
//!
//! The sentences are made from the facts that `score` noted, never computed anew, and are true to
//! the digit: `=` where a number is shown whole, `≈` where it is not, and every rounding, cap and
//! floor that took place is named.
//!
//! What is said stands by what the line is: `state` without a computation, `counted` for options and items,
//! `measured` for figures, `formula` for its cases; `arithmetic` and `limits` word numbers, `rule` tells before
//! there is an answer.

mod arithmetic;
mod counted;
mod formula;
mod limits;
mod measured;
mod rule;
mod state;

pub use rule::{rule, tally_item};

use super::numbers::{points, with_unit};
use super::{Lang, quoted};
use crate::domain::exact::Exact;
use crate::domain::score::{ScoreLine, Why};
use crate::domain::set::{BandsOf, CriteriaSet, Criterion, Node, Rule};
use crate::domain::text::Text;
use arithmetic::Shown;

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

    /// The line reached its maximum.
    fn the_maximum(&self) -> String {
        let tail = self.tail(&self.node.max.exact());
        format!("{} ({tail})", self.say("được điểm tối đa", "the maximum"))
    }

    fn labelled(self, label: &str, entered: &Exact) -> String {
        format!("{label}: {}", self.tail(entered))
    }
}
