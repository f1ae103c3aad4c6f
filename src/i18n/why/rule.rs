//! A rule in short sentences, for people before they answer ("Cách chấm").

use super::arithmetic::{Shown, amount, share_of};
use super::{formula, limits};
use crate::domain::exact::Exact;
use crate::domain::letter_case::capitalised;
use crate::domain::letter_case::small;
use crate::domain::points::Points;
use crate::domain::set::{
    BandsOf, Branch, ChoiceOption, CriteriaSet, Criterion, Gives, Item, NaEffect, Node, Rule,
    Scale, ScaleKind, Scorer, ShareOf, Step, TallyItem, Variable, WhenWholeZero, Worth,
};
use crate::domain::text::Text;
use crate::i18n::numbers::{show, with_percent, with_unit};
use crate::i18n::{Lang, quoted};

/// How the points of a leaf arise: what is entered, each step, option or branch, caps and floors,
/// what a whole of 0 means, and who scores when it is not the unit. Nothing for a group.
///
/// Numbers stand as the set has them, before rounding.
///
/// ```
/// use tucham::i18n::{why::rule, Lang};
/// let set = tucham::formats::read_set(include_bytes!("../../sets/cong-doan-mau.json")).sound().unwrap();
/// let place = set.find("c1.2.3").unwrap();
/// let english: Vec<String> =
///     rule(&set, place, Lang::En).iter().map(|line| line.replace('\u{a0}', " ")).collect();
/// assert_eq!(english[1], "Over 90 %: 3 points");
/// ```
pub fn rule(set: &CriteriaSet, place: usize, lang: Lang) -> Vec<String> {
    let node = &set.nodes[place];
    match node.criterion() {
        Some(criterion) => Reading { node, criterion, lang }.sentences(),
        None => Vec::new(),
    }
}

#[derive(Clone, Copy)]
struct Reading<'a> {
    node: &'a Node,
    criterion: &'a Criterion,
    lang: Lang,
}

impl Reading<'_> {
    fn sentences(self) -> Vec<String> {
        let mut sentences = self.scorer();
        sentences.extend(match &self.criterion.rule {
            Rule::Choice { options } => options.iter().map(|option| self.option(option)).collect(),
            Rule::Checklist { items } => self.checklist(items),
            Rule::Proportion { share, scale } => self.proportion(share, scale),
            Rule::Percent { scale, .. } => self.scale(scale),
            Rule::Bands { of, unit, steps, .. } => self.bands(of, unit.as_ref(), steps),
            Rule::Count { each, cap, unit, .. } => vec![self.count(each, *cap, unit.as_ref())],
            Rule::Deduction { start, each, floor, unit, .. } => {
                vec![self.deduction(*start, each, *floor, unit.as_ref())]
            }
            Rule::Given { min } => vec![self.given(*min)],
            Rule::Formula { variables, branches } => self.formula(variables, branches),
            Rule::Tally { start, items, floor, cap } => self.tally(*start, items, *floor, *cap),
        });
        sentences.extend(share_of(&self.criterion.rule).map(|share| self.whole_zero(share)));
        sentences.extend(self.criterion.round_to.map(|step| {
            let step = self.points(step);
            format!(
                "{} {step}",
                self.say("Điểm được làm tròn đến", "Points are rounded to steps of")
            )
        }));
        sentences
    }

    fn say(&self, vi: &'static str, en: &'static str) -> &'static str {
        self.lang.say(vi, en)
    }

    fn points(&self, points: Points) -> String {
        amount(&points.exact(), self.lang)
    }

    fn number(&self, value: &Exact) -> String {
        Shown::whole(value, self.lang).text
    }

    fn quoted(&self, text: &Text) -> String {
        quoted(self.lang.pick(text), self.lang)
    }

    fn scorer(&self) -> Vec<String> {
        let who = match self.criterion.scorer {
            Scorer::Unit => return Vec::new(),
            Scorer::Survey => self.say(
                "Điểm lấy từ điều tra xã hội học, do cấp trên nhập; đơn vị không tự chấm",
                "The points come from a sociological survey and are entered by the superior",
            ),
            Scorer::Superior => self.say(
                "Điểm do cấp trên chấm; đơn vị không tự chấm",
                "The points are given by the superior; the unit does not score itself",
            ),
        };
        vec![who.to_string()]
    }

    fn option(&self, option: &ChoiceOption) -> String {
        match &option.gives {
            Gives::Fixed(worth) => self.worth(&option.title, worth),
            Gives::Range { min, max } => {
                let title = self.quoted(&option.title);
                let (min, max) = (show(&min.to_string(), self.lang), self.points(*max));
                match self.lang {
                    Lang::Vi => format!("{title}: từ {min} đến {max}, ghi số điểm cụ thể"),
                    Lang::En => format!("{title}: from {min} to {max}, the points are entered"),
                }
            }
        }
    }

    fn item(&self, item: &Item) -> String {
        self.worth(&item.title, &item.worth)
    }

    fn worth(&self, title: &Text, worth: &Worth) -> String {
        format!("{}: {}", self.quoted(title), amount(&worth.of(self.node.max), self.lang))
    }

    fn tally(&self, start: Points, items: &[TallyItem], floor: Points, cap: Points) -> Vec<String> {
        let limits = match self.lang {
            Lang::Vi => format!(
                "Có sẵn {}; kết quả trong khoảng từ {} đến {}",
                self.points(start),
                show(&floor.to_string(), self.lang),
                self.points(cap)
            ),
            Lang::En => format!(
                "Starts with {}; the result is held within {} and {}",
                self.points(start),
                show(&floor.to_string(), self.lang),
                self.points(cap)
            ),
        };
        std::iter::once(limits).chain(items.iter().map(|item| self.tallied(item, floor))).collect()
    }

    fn tallied(&self, item: &TallyItem, floor: Points) -> String {
        let mut parts = counted(item, self.node.max, self.lang);
        parts.extend(item.wipes_from.as_ref().map(|from| {
            let from = of_unit(from, item.unit.as_ref(), self.lang);
            let floor = self.points(floor);
            match self.lang {
                Lang::Vi => format!("từ {from} trở lên thì tiêu chí còn {floor}"),
                Lang::En => format!("{from} or more leave the criterion with {floor}"),
            }
        }));
        format!("{}: {}", self.quoted(&item.title), parts.join("; "))
    }

    fn checklist(&self, items: &[Item]) -> Vec<String> {
        let sum =
            items.iter().fold(Exact::zero(), |sum, item| &sum + &item.worth.of(self.node.max));
        let start =
            self.say("Cộng điểm các mục đạt được", "The points of the ticked items are added");
        let start = match sum > self.node.max.exact() {
            true => self.capped(start, self.node.max),
            false => start.to_string(),
        };
        std::iter::once(start).chain(items.iter().map(|item| self.item(item))).collect()
    }

    fn capped(&self, text: &str, cap: Points) -> String {
        format!("{text}, {} {}", self.say("tối đa", "at most"), self.points(cap))
    }

    fn proportion(&self, share: &ShareOf, scale: &Scale) -> Vec<String> {
        let mut sentences = vec![self.fraction(share)];
        sentences.extend(self.scale(scale));
        sentences
    }

    fn fraction(&self, share: &ShareOf) -> String {
        let (part, whole) = (self.quoted(&share.part), self.quoted(&share.whole));
        format!("{} = {part} / {whole}", self.say("Tỷ lệ", "Share"))
    }

    fn scale(&self, scale: &Scale) -> Vec<String> {
        let percent = |limit: &Exact| with_percent(&self.number(&(limit * &Exact::hundred())));
        let (from, full) = (percent(&scale.from), percent(&scale.full));
        let max = self.number(&self.node.max.exact());
        let share = self.say("tỷ lệ", "share");
        let sum = match (scale.kind, scale.from.is_zero()) {
            (ScaleKind::Share, _) => format!("{share} × {max}"),
            (ScaleKind::OfFull, _) | (ScaleKind::Interpolate, true) => {
                format!("{max} × {share}/{full}")
            }
            (ScaleKind::Interpolate, false) => {
                format!("{max} × ({share} − {from})/({full} − {from})")
            }
        };
        let range = limits::between_words(scale, &from, &full, self.lang);
        let range = range.trim_end_matches(", ");
        let sum = format!("{} = {sum}", self.say("điểm", "points"));
        let mut sentences = vec![match range {
            "" => capitalised(&sum),
            range => format!("{}: {sum}", capitalised(range)),
        }];
        if !range.is_empty() {
            let start = match (scale.full == Exact::one(), self.lang) {
                (true, _) => full,
                (false, Lang::Vi) => format!("Từ {full} trở lên"),
                (false, Lang::En) => format!("{full} or more"),
            };
            sentences.push(format!("{start}: {}", self.points(self.node.max)));
        }
        if !scale.from.is_zero() {
            let zero = self.points(Points::ZERO);
            sentences.push(format!("{} {from}: {zero}", self.say("Dưới", "Under")));
        }
        sentences
    }

    fn bands(&self, of: &BandsOf, unit: Option<&Text>, steps: &[Step]) -> Vec<String> {
        let mut sentences = Vec::new();
        let mut unit = unit.map_or(String::new(), |unit| self.lang.pick(unit).trim().to_string());
        if let BandsOf::Share(share) = of {
            sentences.push(self.fraction(share));
            if unit.is_empty() {
                unit = "%".into();
            }
        }
        for (place, step) in steps.iter().enumerate() {
            let range = capitalised(&limits::step_words(steps, place, &unit, self.lang));
            sentences
                .push(format!("{range}: {}", amount(&step.worth.of(self.node.max), self.lang)));
        }
        if let Some(below) = self.reachable_below(of, steps, &unit) {
            sentences.push(format!("{}: {}", capitalised(&below), self.points(Points::ZERO)));
        }
        sentences
    }

    /// Words for what lies below the last step, where anything does.
    fn reachable_below(&self, of: &BandsOf, steps: &[Step], unit: &str) -> Option<String> {
        let ends_at_zero = steps.last().is_some_and(|last| last.reached(&Exact::zero()));
        let has_below = matches!(of, BandsOf::Value) || !ends_at_zero;
        has_below.then(|| limits::below_words(steps, unit, self.lang)).flatten()
    }

    fn piece(&self, unit: Option<&Text>) -> String {
        piece(unit, self.lang)
    }

    fn count(&self, each: &Exact, cap: Points, unit: Option<&Text>) -> String {
        let each = amount(each, self.lang);
        self.capped(&format!("{}: {each}", self.piece(unit)), cap)
    }

    fn deduction(&self, start: Points, each: &Exact, floor: Points, unit: Option<&Text>) -> String {
        let (start, each) = (self.points(start), amount(each, self.lang));
        let (piece, floor) = (lower(&self.piece(unit)), self.points(floor));
        match self.lang {
            Lang::Vi => format!("Có sẵn {start}; {piece} trừ {each}; thấp nhất {floor}"),
            Lang::En => format!("Starts with {start}; {piece} takes {each} off; not below {floor}"),
        }
    }

    fn given(&self, min: Points) -> String {
        let min = show(&min.to_string(), self.lang);
        let max = self.points(self.node.max);
        match self.lang {
            Lang::Vi => format!("Nhập điểm trực tiếp, từ {min} đến {max}"),
            Lang::En => format!("The points are entered as they are, from {min} to {max}"),
        }
    }

    fn formula(&self, variables: &[Variable], branches: &[Branch]) -> Vec<String> {
        let named = variables.iter().enumerate().map(|(place, variable)| {
            format!("{} = {}", formula::letter(place), self.lang.pick(&variable.title).trim())
        });
        let mut sentences: Vec<String> = named.collect();
        sentences.extend(branches.iter().map(|branch| self.branch(branch, variables)));
        let max = self.points(self.node.max);
        sentences.push(match self.lang {
            Lang::Vi => format!("Kết quả giữ trong khoảng từ 0 đến {max}"),
            Lang::En => format!("The result is held within 0 and {max}"),
        });
        sentences
    }

    fn branch(&self, branch: &Branch, variables: &[Variable]) -> String {
        let written =
            |source: &str| formula::with_letters(source, variables, self.node.max, self.lang);
        let title = self.lang.pick(&branch.title).trim();
        let title = if title.is_empty() { String::new() } else { quoted(title, self.lang) };
        let when = branch
            .when
            .as_ref()
            .map(|when| format!("{} {}", self.say("khi", "when"), written(when.source())));
        let points =
            format!("{} = {}", self.say("điểm", "points"), written(branch.points.source()));
        let lead = match (title.is_empty(), when) {
            (true, None) => return capitalised(&points),
            (true, Some(when)) => capitalised(&when),
            (false, None) => title,
            (false, Some(when)) => format!("{title}, {when}"),
        };
        format!("{lead}: {points}")
    }

    fn whole_zero(&self, share: &ShareOf) -> String {
        let whole = self.quoted(&share.whole);
        let then = match share.when_whole_zero {
            WhenWholeZero::Invalid => {
                return format!("{whole} {}", self.say("phải lớn hơn 0", "must be above 0"));
            }
            WhenWholeZero::Zero => self.points(Points::ZERO),
            WhenWholeZero::Full => self.points(self.node.max),
            WhenWholeZero::NotApplicable => self.not_applicable().into(),
        };
        format!("{whole} {}: {then}", self.say("bằng 0", "is 0"))
    }

    fn not_applicable(&self) -> &'static str {
        match self.node.not_applicable.as_ref().map(|allowed| allowed.effect) {
            Some(NaEffect::Full) => self.say(
                "tiêu chí không áp dụng, được điểm tối đa",
                "the criterion does not apply and gets its maximum",
            ),
            Some(NaEffect::Exclude) => self.say(
                "tiêu chí không áp dụng, không tính vào điểm tối đa",
                "the criterion does not apply and leaves the maximum",
            ),
            Some(NaEffect::Rescale) => self.say(
                "tiêu chí không áp dụng, điểm của tiêu chí chia cho các tiêu chí cùng nhóm",
                "the criterion does not apply, and its points go to the others of the group",
            ),
            None => self.say("tiêu chí không áp dụng", "the criterion does not apply"),
        }
    }
}

/// What an item of a tally gives or takes, in a line: `mỗi vụ trừ 0,5 điểm; tổng không quá 1,5
/// điểm`.
pub fn tally_item(item: &TallyItem, max: Points, lang: Lang) -> String {
    let mut parts = counted(item, max, lang);
    parts.extend(item.wipes_from.as_ref().map(|from| {
        let from = of_unit(from, item.unit.as_ref(), lang);
        match lang {
            Lang::Vi => format!("từ {from} trở lên: trừ hết điểm"),
            Lang::En => format!("{from} or more take all points"),
        }
    }));
    parts.join("; ")
}

/// What each gives, how many count, and what they come to at most.
fn counted(item: &TallyItem, max: Points, lang: Lang) -> Vec<String> {
    let each = item.each.of(max);
    let mut parts = Vec::new();
    if !each.is_zero() {
        let (verb, size) = match each.is_negative() {
            true => (lang.say("trừ", "takes off"), -each),
            false => (lang.say("cộng", "adds"), each),
        };
        let piece = lower(&piece(item.unit.as_ref(), lang));
        parts.push(format!("{piece} {verb} {}", amount(&size, lang)));
    }
    parts.extend(item.most.as_ref().map(|most| {
        let most = of_unit(most, item.unit.as_ref(), lang);
        format!("{} {most}", lang.say("tính nhiều nhất", "counted are at most"))
    }));
    parts.extend(item.cap.as_ref().map(|cap| {
        format!("{} {}", lang.say("tổng không quá", "in all at most"), amount(cap, lang))
    }));
    parts
}

fn of_unit(count: &Exact, unit: Option<&Text>, lang: Lang) -> String {
    let unit = unit.map_or("", |unit| lang.pick(unit).trim());
    with_unit(&Shown::whole(count, lang).text, unit)
}

fn piece(unit: Option<&Text>, lang: Lang) -> String {
    let unit = unit.map_or("", |unit| lang.pick(unit).trim());
    match (lang, unit) {
        (Lang::Vi, "") => "Mỗi đơn vị đếm".into(),
        (Lang::Vi, unit) => format!("Mỗi {unit}"),
        (Lang::En, "") => "Each".into(),
        (Lang::En, unit) => format!("Each ({unit})"),
    }
}

/// With a small first letter.
fn lower(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => std::iter::once(small(first)).chain(letters).collect(),
        None => String::new(),
    }
}
