//! What is said of a line that no rule has computed: not answered, awaited, no sense, not applicable.

use super::arithmetic::share_of;
use super::{Answer, Telling};
use crate::domain::letter_case::capitalised;
use crate::domain::problem::{Code, Problem};
use crate::domain::score::OffBy;
use crate::domain::set::{NaEffect, Role, RuleInput, Scorer};
use crate::i18n::numbers::show;
use crate::i18n::{Lang, problems, quoted};

impl Telling<'_> {
    pub(super) fn unanswered(self) -> String {
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

    pub(super) fn awaiting(self) -> String {
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

    pub(super) fn invalid(self) -> String {
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

    pub(super) fn off(self, by: &OffBy, effect: NaEffect) -> String {
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

    pub(super) fn whole_is_zero(&self) -> String {
        let whole = share_of(&self.criterion.rule).map_or_else(
            || self.say("Tổng số", "The whole").to_string(),
            |share| self.quoted(&share.whole),
        );
        format!("{whole} {}", self.say("bằng 0", "is 0"))
    }
}
