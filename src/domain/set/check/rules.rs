//! Rules: points within the leaf's maximum, the maximum within reach, every step and branch alive.

use super::{at_line, repeated};
use crate::domain::exact::Exact;
use crate::domain::formula::Figures;
use crate::domain::points::Points;
use crate::domain::problem::{Code, Problem};
use crate::domain::set::{
    BandsOf, Branch, ChoiceOption, CriteriaSet, Gives, Item, Rule, Scale, Step, TallyItem,
    Variable, Worth,
};

pub(super) fn check(set: &CriteriaSet, place: usize, problems: &mut Vec<Problem>) {
    let node = &set.nodes[place];
    let Some(criterion) = node.criterion() else {
        return;
    };
    let mut leaf = Leaf { set, place, max: node.max, problems };
    leaf.figures(&criterion.rule);
    match &criterion.rule {
        Rule::Choice { options } => leaf.choice(options),
        Rule::Checklist { items } => leaf.checklist(items),
        Rule::Proportion { scale, .. } | Rule::Percent { scale, .. } => leaf.scale(scale),
        Rule::Bands { of, steps, .. } => leaf.bands(of, steps),
        Rule::Count { each, cap, .. } => leaf.count(each, *cap),
        Rule::Deduction { start, each, floor, .. } => leaf.deduction(*start, each, *floor),
        Rule::Given { min } => leaf.given(*min),
        Rule::Tally { start, items, floor, cap } => leaf.tally(*start, items, *floor, *cap),
        Rule::Formula { variables, branches } => leaf.formula(variables, branches),
    }
}

/// A number outside what makes sense, without its place.
pub(super) fn outside(key: &str, found: &Exact, min: &str, max: &str) -> Problem {
    let problem = Problem::new(Code::NumberOutside).with("key", key);
    problem.with("found", found.to_decimal(6)).with("min", min).with("max", max)
}

struct Leaf<'a> {
    set: &'a CriteriaSet,
    place: usize,
    max: Points,
    problems: &'a mut Vec<Problem>,
}

impl Leaf<'_> {
    fn at(&self, code: Code, below: &str) -> Problem {
        at_line(self.set, self.place, code, &format!("/rule{below}"))
    }

    fn add(&mut self, problem: Problem, below: &str) {
        let place = self.at(problem.code, below).place;
        self.problems.push(Problem { place, ..problem });
    }

    fn number(&mut self, key: &str, found: &Exact, min: i64, max: i64) {
        if found < &Exact::from(min) || found > &Exact::from(max) {
            let problem = outside(key, found, &min.to_string(), &max.to_string());
            self.add(problem, &format!("/{key}"));
        }
    }

    /// Points must not be negative; above the leaf's maximum they are held to it.
    fn points(&mut self, below: &str, points: &Exact) {
        match points.is_negative() {
            true => {
                let problem = self.points_at(Code::PointsOutside, below, points);
                self.problems.push(problem.with("min", "0").with("max", self.max));
            }
            false => self.not_above(below, points),
        }
    }

    fn not_above(&mut self, below: &str, points: &Exact) {
        if points > &self.max.exact() {
            let problem = self.points_at(Code::PointsAboveMax, below, points);
            self.problems.push(problem.with("max", self.max));
        }
    }

    fn points_at(&self, code: Code, below: &str, points: &Exact) -> Problem {
        let key = below.rsplit('/').next().unwrap_or(below);
        let problem = self.at(code, &format!("/{below}"));
        problem.with("key", key).with("found", points.to_decimal(6))
    }

    fn figures(&mut self, rule: &Rule) {
        for id in rule.figures() {
            if !self.set.figures.iter().any(|figure| figure.id == id) {
                let problem = self.at(Code::FigureUnknown, "");
                self.problems.push(problem.with("found", id));
            }
        }
    }

    fn given(&mut self, min: Points) {
        if min < Points::ZERO {
            let problem = self.at(Code::GivenNegative, "/min");
            self.problems.push(problem.with("found", min));
        }
        self.floor("min", min, self.max);
    }

    /// The lowest points must not lie above the highest.
    fn floor(&mut self, key: &str, floor: Points, cap: Points) {
        if floor > cap {
            let problem = self.at(Code::FloorAboveCap, &format!("/{key}"));
            self.problems.push(problem.with("floor", floor).with("cap", cap));
        }
    }

    fn worth(&mut self, below: &str, worth: &Worth) {
        match worth {
            Worth::Points(points) => self.points(&format!("{below}/points"), points),
            Worth::OfMax(part) if part.is_negative() || part > &Exact::one() => {
                let problem = outside("ofMax", part, "0", "1");
                self.add(problem, &format!("/{below}/ofMax"));
            }
            Worth::OfMax(_) => {}
        }
    }

    /// `best` is the most that any answer can give.
    fn reaches_max(&mut self, best: &Exact) {
        if best < &self.max.exact() {
            let problem = self.at(Code::MaxUnreachable, "");
            self.problems.push(problem.with("found", best.to_decimal(6)).with("max", self.max));
        }
    }

    fn filled<T>(&mut self, key: &str, entries: &[T]) {
        if entries.is_empty() {
            let problem = self.at(Code::ListEmpty, &format!("/{key}"));
            self.problems.push(problem.with("key", key));
        }
    }

    fn ids<'b>(&mut self, key: &str, ids: impl Iterator<Item = &'b str>) {
        for (index, id) in repeated(ids) {
            let problem = self.at(Code::DuplicateId, &format!("/{key}/{index}/id"));
            self.problems.push(problem.with("found", id));
        }
    }

    fn choice(&mut self, options: &[ChoiceOption]) {
        self.filled("options", options);
        self.ids("options", options.iter().map(|option| option.id.as_str()));
        for (index, option) in options.iter().enumerate() {
            match &option.gives {
                Gives::Fixed(worth) => self.worth(&format!("options/{index}"), worth),
                Gives::Range { min, max } => self.range(&format!("options/{index}"), *min, *max),
            }
        }
        let best = options.iter().map(|option| option.gives.most(self.max)).max();
        self.reaches_max(&best.unwrap_or(Exact::zero()));
    }

    fn range(&mut self, below: &str, min: Points, max: Points) {
        self.not_above(&format!("{below}/max"), &max.exact());
        if min > max {
            let problem = self.at(Code::RangeFalling, &format!("/{below}/min"));
            self.problems.push(problem.with("min", min).with("max", max));
        }
    }

    fn checklist(&mut self, items: &[Item]) {
        self.filled("items", items);
        self.ids("items", items.iter().map(|item| item.id.as_str()));
        for (index, item) in items.iter().enumerate() {
            self.worth(&format!("items/{index}"), &item.worth);
        }
        let sum = items.iter().fold(Exact::zero(), |sum, item| &sum + &item.worth.of(self.max));
        self.reaches_max(&sum);
    }

    fn tally(&mut self, start: Points, items: &[TallyItem], floor: Points, cap: Points) {
        self.filled("items", items);
        self.ids("items", items.iter().map(|item| item.id.as_str()));
        for (index, item) in items.iter().enumerate() {
            let amounts =
                [("most", &item.most), ("cap", &item.cap), ("wipesFrom", &item.wipes_from)];
            for (key, amount) in amounts {
                if let Some(amount) = amount.as_ref().filter(|amount| amount.is_negative()) {
                    let problem = outside(key, amount, "0", "1000000");
                    self.add(problem, &format!("/items/{index}/{key}"));
                }
            }
        }
        self.not_above("cap", &cap.exact());
        self.floor("floor", floor, cap.min(self.max));
        let (sum, is_open) = most_of(start, items, self.max);
        let best = if is_open { cap.exact() } else { sum.min(cap.exact()).max(floor.exact()) };
        self.reaches_max(&best);
    }

    fn scale(&mut self, scale: &Scale) {
        if scale.from >= scale.full {
            let problem = self.at(Code::FromNotBelowFull, "/from");
            let problem = problem.with("from", scale.from.to_decimal(6));
            self.problems.push(problem.with("full", scale.full.to_decimal(6)));
        }
        self.number("from", &scale.from, 0, 1);
        self.number("full", &scale.full, 0, 1);
    }

    fn bands(&mut self, of: &BandsOf, steps: &[Step]) {
        self.filled("steps", steps);
        for (index, step) in steps.iter().enumerate() {
            self.worth(&format!("steps/{index}"), &step.worth);
            self.step_alive(of, index, steps);
        }
        for (index, pair) in steps.windows(2).enumerate() {
            if pair[1].from >= pair[0].from {
                let problem = self.at(Code::StepsNotFalling, &format!("/steps/{}/from", index + 1));
                let problem = problem.with("found", pair[1].from.to_decimal(6));
                self.problems.push(problem.with("before", pair[0].from.to_decimal(6)));
            }
        }
        let best = steps.iter().map(|step| step.worth.of(self.max)).max();
        self.reaches_max(&best.unwrap_or(Exact::zero()));
    }

    /// A share lies within 0 and 100 %: a step that begins beyond, or behind one that takes all
    /// that is left, can never be reached.
    fn step_alive(&mut self, of: &BandsOf, index: usize, steps: &[Step]) {
        let step = &steps[index];
        let is_beyond = !step.reached(&Exact::hundred());
        let is_behind = steps[..index].iter().any(|above| above.reached(&Exact::zero()));
        if matches!(of, BandsOf::Share(_)) && (is_beyond || is_behind) {
            let problem = self.at(Code::NeverHolds, &format!("/steps/{index}"));
            self.problems.push(problem.with("found", step.from.to_decimal(6)));
        }
    }

    fn count(&mut self, each: &Exact, cap: Points) {
        self.each(each);
        self.points("cap", &cap.exact());
        self.reaches_max(&cap.exact());
    }

    fn deduction(&mut self, start: Points, each: &Exact, floor: Points) {
        self.each(each);
        self.points("start", &start.exact());
        self.floor("floor", floor, self.max);
        self.reaches_max(&start.max(floor).exact());
    }

    fn each(&mut self, each: &Exact) {
        if each <= &Exact::zero() {
            let problem = outside("each", each, "0", &self.max.to_string());
            self.add(problem, "/each");
        }
    }

    fn formula(&mut self, variables: &[Variable], branches: &[Branch]) {
        self.filled("branches", branches);
        self.ids("variables", variables.iter().map(|variable| variable.id.as_str()));
        let mut is_decided = false;
        for (index, branch) in branches.iter().enumerate() {
            let verdict = self.constant_condition(branch);
            if is_decided || verdict == Some(false) {
                let problem = self.at(Code::NeverHolds, &format!("/branches/{index}"));
                self.problems.push(problem.with("found", &branch.title.vi));
            }
            is_decided |= verdict == Some(true);
        }
    }

    /// What a condition without variables comes to; nothing when it depends on the answer.
    fn constant_condition(&self, branch: &Branch) -> Option<bool> {
        match &branch.when {
            None => Some(true),
            Some(when) if when.is_constant() => {
                Some(when.holds(Figures { values: &[], max: self.max }).unwrap_or(false))
            }
            Some(_) => None,
        }
    }
}

/// The most that a tally can come to before its limits, and whether nothing but they hold it.
fn most_of(start: Points, items: &[TallyItem], max: Points) -> (Exact, bool) {
    let mut sum = start.exact();
    for item in items.iter().filter(|item| item.each.of(max) > Exact::zero()) {
        let before_wiping = item.wipes_from.as_ref().map(|from| (from - &Exact::one()).ceil());
        let most = [item.most.clone(), before_wiping].into_iter().flatten().min();
        sum = match (most, &item.cap) {
            (Some(most), _) => &sum + &item.gives(&most.max(Exact::zero()), max),
            (None, Some(cap)) => &sum + cap,
            (None, None) => return (sum, true),
        };
    }
    (sum, false)
}
