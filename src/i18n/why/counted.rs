//! What options, items and cases give, counted together.

use super::{Answer, Telling};
use crate::domain::exact::Exact;
use crate::domain::points::Points;
use crate::domain::set::{ChoiceOption, Gives, Item, TallyItem, Worth};
use crate::i18n::Lang;
use crate::i18n::numbers::{points, show};

impl Telling<'_> {
    pub(super) fn choice(self, option: &ChoiceOption, gave: &Exact) -> String {
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

    pub(super) fn checklist(self, items: &[Item], ticked: &[usize], sum: &Exact) -> String {
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

    /// `4 − 2 vụ × 0,5 − …`: every item that was counted, with its own limits.
    pub(super) fn tally(
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
    pub(super) fn wiped(self, item: &TallyItem, count: &Exact) -> String {
        let pieces = self.pieces(count, item.unit.as_ref());
        let from = item.wipes_from.as_ref().map_or(String::new(), |from| self.number(from));
        let (title, points) = (self.quoted(&item.title), self.points());
        match self.lang {
            Lang::Vi => format!("{title}: {pieces}, từ {from} trở lên thì {points}"),
            Lang::En => format!("{title}: {pieces}, {from} or more leave {points}"),
        }
    }

    /// What an option or a step gives, as the result of the line.
    pub(super) fn worth(&self, worth: &Worth) -> String {
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
}
