//! An answer in the words of another version's rule: options, items and figures by the ids that they
//! have there.

use super::pairs::piece;
use crate::domain::dossier::Answer;
use crate::domain::map::Map;
use crate::domain::set::{ChoiceOption, CriteriaSet, Figure, Gives, Rule};
use crate::domain::text::Text;

/// An answer as the other rule names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Translated {
    pub answer: Answer,
    /// What was said in it and has no place any more, by name.
    pub dropped: Vec<String>,
}

/// Puts an answer into the words of another rule. Whether that rule takes it, its score says.
pub(super) fn translate(was: &Rule, is: &Rule, answer: &Answer) -> Translated {
    let mut dropped = Vec::new();
    let answer = match (was, is, answer) {
        (
            Rule::Choice { options: old },
            Rule::Choice { options: new },
            Answer::Chosen { option, points },
        ) => chosen(old, new, option, points.as_deref()),
        (
            Rule::Checklist { items: old },
            Rule::Checklist { items: new },
            Answer::Ticked { items },
        ) => {
            let old = |id: &str| old.iter().find(|it| it.id == id).map(|it| &it.title);
            let new = new.iter().map(|it| (it.id.as_str(), it.title.vi.as_str()));
            let items =
                items.iter().filter_map(|id| renamed(id, old(id), new.clone(), &mut dropped));
            Answer::Ticked { items: items.collect() }
        }
        (was, Rule::Tally { items: new, .. }, Answer::Tally { counts: typed }) => {
            let new = new.iter().map(|it| (it.id.as_str(), it.title.vi.as_str()));
            Answer::Tally { counts: values(typed, counted(was), new, &mut dropped) }
        }
        (
            was,
            Rule::Formula { variables: new, .. },
            Answer::Variables { values: typed, branch },
        ) => {
            let new = new.iter().map(|it| (it.id.as_str(), it.title.vi.as_str()));
            let values = values(typed, counted(was), new, &mut dropped);
            Answer::Variables { values, branch: branch.clone() }
        }
        // What a decision first put as a formula of several numbers it may put as a tally later.
        (
            Rule::Formula { .. },
            Rule::Tally { items: new, .. },
            Answer::Variables { values: typed, branch },
        ) => {
            let new = new.iter().map(|it| (it.id.as_str(), it.title.vi.as_str()));
            let counts = values(typed, counted(was), new, &mut dropped);
            dropped.extend(branch.clone());
            Answer::Tally { counts }
        }
        // A formula needs each number; what is not mentioned in a tally is none.
        (
            Rule::Tally { .. },
            Rule::Formula { variables: new, .. },
            Answer::Tally { counts: typed },
        ) => {
            let names = new.iter().map(|it| (it.id.as_str(), it.title.vi.as_str()));
            let mut values = values(typed, counted(was), names, &mut dropped);
            for variable in new {
                if values.get(&variable.id).is_none_or(|it| it.trim().is_empty()) {
                    values.insert(variable.id.clone(), "0".into());
                }
            }
            Answer::Variables { values, branch: None }
        }
        _ => answer.clone(),
    };
    Translated { answer, dropped }
}

/// The option by the id that it has now; one that always gives the same takes no points.
fn chosen(
    old: &[ChoiceOption],
    new: &[ChoiceOption],
    option: &str,
    points: Option<&str>,
) -> Answer {
    let title = old.iter().find(|it| it.id == option).map_or("", |it| it.title.vi.as_str());
    let names = new.iter().map(|it| (it.id.as_str(), it.title.vi.as_str()));
    let id = piece((option, title), names).map_or(option, |(id, _)| id);
    let is_range = |it: &ChoiceOption| it.id == id && matches!(it.gives, Gives::Range { .. });
    let was_range = old.iter().any(|it| it.id == option && matches!(it.gives, Gives::Range { .. }));
    let keeps_points = !was_range || new.iter().any(is_range);
    let points = points.filter(|_| keeps_points).map(str::to_string);
    Answer::Chosen { option: id.into(), points }
}

/// The id that a piece has now; its name is noted where it has none.
fn renamed<'n>(
    id: &str,
    title: Option<&Text>,
    new: impl Iterator<Item = (&'n str, &'n str)> + Clone,
    dropped: &mut Vec<String>,
) -> Option<String> {
    // What the earlier rule did not know either stays as it stands.
    let Some(title) = title else { return Some(id.into()) };
    let found = piece((id, &title.vi), new).map(|(id, _)| id.to_string());
    if found.is_none() {
        dropped.push(title.vi.clone());
    }
    found
}

/// The names of the numbers that a rule asks for, by id.
fn counted(rule: &Rule) -> Vec<(&str, &Text)> {
    match rule {
        Rule::Tally { items, .. } => items.iter().map(|it| (it.id.as_str(), &it.title)).collect(),
        Rule::Formula { variables, .. } => {
            variables.iter().map(|it| (it.id.as_str(), &it.title)).collect()
        }
        _ => Vec::new(),
    }
}

fn values<'n>(
    typed: &Map<String, String>,
    old: Vec<(&str, &Text)>,
    new: impl Iterator<Item = (&'n str, &'n str)> + Clone,
    dropped: &mut Vec<String>,
) -> Map<String, String> {
    let mut values = Map::new();
    for (id, value) in typed {
        let mut gone = Vec::new();
        let title = old.iter().find(|(known, _)| known == id).map(|(_, title)| *title);
        match renamed(id, title, new.clone(), &mut gone) {
            Some(id) => drop(values.insert(id, value.clone())),
            // A field in which nothing was typed is not missed.
            None if value.trim().is_empty() => {}
            None => dropped.append(&mut gone),
        }
    }
    values
}

/// The id that a figure has in the other version; nothing where it is not there.
pub(super) fn figure(id: &str, before: &CriteriaSet, after: &CriteriaSet) -> Option<String> {
    let old = before.figures.iter().find(|it| it.id == id)?;
    let named = |it: &Figure| (it.id.clone(), it.title.vi.clone());
    let new: Vec<(String, String)> = after.figures.iter().map(named).collect();
    let new = new.iter().map(|(id, title)| (id.as_str(), title.as_str()));
    piece((id, &old.title.vi), new).map(|(id, _)| id.to_string())
}
