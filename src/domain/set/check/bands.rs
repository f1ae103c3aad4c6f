//! Classes fall strictly, and gates lead to lower ones.

use super::repeated;
use crate::domain::exact::Exact;
use crate::domain::problem::{Code, Problem};
use crate::domain::set::{CriteriaSet, Fall, Needs};

pub(super) fn check(set: &CriteriaSet, problems: &mut Vec<Problem>) {
    for (index, id) in repeated(set.bands.iter().map(|band| band.id.as_str())) {
        let problem = Problem::new(Code::DuplicateId).with("found", id);
        problems.push(problem.at(format!("/bands/{index}/id")));
    }
    falling(set, problems);
    gates(set, problems);
}

fn falling(set: &CriteriaSet, problems: &mut Vec<Problem>) {
    for (index, pair) in set.bands.windows(2).enumerate() {
        if pair[1].from >= pair[0].from {
            let problem = Problem::new(Code::BandsNotFalling)
                .with("found", pair[1].from.to_decimal(4))
                .with("before", pair[0].from.to_decimal(4));
            problems.push(problem.at(format!("/bands/{}/from", index + 1)));
        }
    }
    if let Some(last) = set.bands.last().filter(|band| !band.from.is_zero()) {
        let problem = Problem::new(Code::LastBandNotZero).with("found", last.from.to_decimal(4));
        problems.push(problem.at(format!("/bands/{}/from", set.bands.len() - 1)));
    }
}

fn gates(set: &CriteriaSet, problems: &mut Vec<Problem>) {
    for (index, gate) in set.gates.iter().enumerate() {
        if let (Some(band), Fall::To(otherwise)) = (gate.band, gate.fall)
            && otherwise <= band
        {
            let problem = Problem::new(Code::GateNotLower)
                .with("found", &set.bands[otherwise].id)
                .with("band", &set.bands[band].id);
            problems.push(problem.at(format!("/gates/{index}/otherwise")));
        }
        for (place, requirement) in gate.require.iter().enumerate() {
            let Needs::Percent(percent) = &requirement.needs else { continue };
            if percent.is_negative() || percent > &Exact::hundred() {
                let problem = super::rules::outside("minPercent", percent, "0", "100");
                problems.push(problem.at(format!("/gates/{index}/require/{place}/minPercent")));
            }
        }
    }
}
