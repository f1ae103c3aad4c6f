//! What a person does to a draft, each as one change; nothing where it would change nothing.

use serde_json::Value;

use super::change::Change;
use super::{Head, How, Offered, Row, SetDraft, is_certain_open};
use crate::wording::{self, json as rules};

/// To where a row moves with all below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Before the row of its level above.
    Up,
    /// Behind the row of its level below.
    Down,
    /// Below the row of its level above.
    In,
    /// Behind the row that it stands below.
    Out,
}

/// A verb for one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Its reading comes into force.
    Accept,
    /// Points by hand again.
    TakeBack,
    /// Moves with all below it.
    Move(Way),
    /// A new row of its level behind it and all below it.
    AddAfter,
    /// A new row below it, as the last one.
    AddBelow,
    /// The same once more behind it.
    Duplicate,
    /// Goes with all below it.
    Remove,
}

impl SetDraft {
    /// What a verb changes at a row.
    pub fn step(&self, at: usize, step: Step) -> Option<Change> {
        let row = self.rows.get(at)?;
        let mut rows = self.rows.clone();
        match step {
            Step::Accept => rows.get_mut(at)?.how = row.offered.as_ref()?.how.clone(),
            Step::TakeBack => rows.get_mut(at)?.how = How::default(),
            Step::Move(way) => self.move_rows(&mut rows, at, way)?,
            Step::AddAfter => {
                let after = self.fresh(row.depth, &row.code);
                rows.insert(self.end(at), after);
            }
            Step::AddBelow => {
                let end = self.end(at);
                let last = (at + 1..end)
                    .rev()
                    .find_map(|it| self.rows.get(it).filter(|it| it.depth == row.depth + 1));
                let code = last.map_or(format!("{}.0", row.code), |it| it.code.clone());
                rows.insert(end, self.fresh(row.depth + 1, &code));
            }
            Step::Duplicate => {
                let copy: Vec<Row> = self.rows.get(at..self.end(at))?.to_vec();
                let mut ids = self.ids();
                let copy = copy.into_iter().map(|row| {
                    let id = free(&ids);
                    ids.push(id.clone());
                    Row { id, ..row }
                });
                let copy: Vec<Row> = copy.collect();
                rows.splice(self.end(at)..self.end(at), copy);
            }
            Step::Remove => drop(rows.drain(at..self.end(at))),
        }
        self.toward(rows)
    }

    /// Every certain reading comes into force, in the whole set or within the rows below one.
    pub fn accept_certain(&self, within: Option<usize>) -> Option<Change> {
        let range = within.map_or(0..self.rows.len(), |at| at..self.end(at));
        let mut rows = self.rows.clone();
        for at in range.filter(|at| self.is_leaf(*at)) {
            let Some(row) = rows.get_mut(at).filter(|row| is_certain_open(row)) else { continue };
            if let Some(offered) = &row.offered {
                row.how = offered.how.clone();
            }
        }
        self.toward(rows)
    }

    /// A row is written anew. With another maximum or wording it is read anew; what is in force
    /// stays.
    pub fn edit(&self, at: usize, row: Row) -> Option<Change> {
        let before = self.rows.get(at)?;
        let mut row = Row { depth: before.depth, id: before.id.clone(), ..row };
        if (&row.wording, &row.max, row.role) != (&before.wording, &before.max, before.role) {
            row.offered = row.read_anew();
        }
        let mut rows = self.rows.clone();
        *rows.get_mut(at)? = row;
        self.toward(rows)
    }

    /// What stands above the rows is written anew.
    pub fn edit_head(&self, head: Head) -> Option<Change> {
        (head != self.head).then(|| Change::Head(Box::new(head)))
    }

    /// A new row of a level; nobody knows yet what it says.
    fn fresh(&self, depth: usize, before: &str) -> Row {
        Row { id: free(&self.ids()), depth, code: next_code(before), ..Row::default() }
    }

    fn ids(&self) -> Vec<String> {
        self.rows.iter().map(|row| row.id.clone()).collect()
    }

    fn move_rows(&self, rows: &mut [Row], at: usize, way: Way) -> Option<()> {
        let (depth, end) = (self.rows.get(at)?.depth, self.end(at));
        match way {
            Way::Up => {
                let above = self.sibling_above(at)?;
                rows.get_mut(above..end)?.rotate_left(at - above);
            }
            Way::Down => {
                self.rows.get(end).filter(|next| next.depth == depth)?;
                rows.get_mut(at..self.end(end))?.rotate_left(end - at);
            }
            Way::In => {
                self.sibling_above(at)?;
                rows.get_mut(at..end)?.iter_mut().for_each(|row| row.depth += 1);
            }
            Way::Out => {
                let up = depth.checked_sub(1)?;
                let above = (0..at)
                    .rev()
                    .find(|it| self.rows.get(*it).is_some_and(|row| row.depth == up))?;
                rows.get_mut(at..end)?.iter_mut().for_each(|row| row.depth -= 1);
                rows.get_mut(at..self.end(above))?.rotate_left(end - at);
            }
        }
        Some(())
    }

    /// The row of the same level before this one, below the same row.
    fn sibling_above(&self, at: usize) -> Option<usize> {
        let depth = self.rows.get(at)?.depth;
        let above =
            (0..at).rev().find(|it| self.rows.get(*it).is_some_and(|row| row.depth <= depth))?;
        self.rows.get(above).filter(|row| row.depth == depth).map(|_| above)
    }
}

impl Row {
    /// What its wording says; nothing where it has none.
    pub fn read_anew(&self) -> Option<Offered> {
        if self.wording.trim().is_empty() {
            return None;
        }
        let max = self.max();
        let reading = wording::read_as(&self.wording, &max, self.role.sense());
        let rule = reading.rule.as_ref().unwrap_or(&wording::Rule::Given);
        let effect = reading.not_applicable.map(rules::effect);
        Some(Offered {
            how: How {
                rule: rules::rule(rule, &max),
                scorer: rules::scorer(reading.scorer).to_string(),
                not_applicable: effect.unwrap_or_default().to_string(),
            },
            certainty: reading.certainty,
            assumed: reading.assumed,
            unread: reading.unread,
        })
    }

    /// The same with another rule.
    pub fn with_rule(self, rule: Value) -> Self {
        Row { how: How { rule, ..self.how }, ..self }
    }
}

/// An id that no row has.
fn free(ids: &[String]) -> String {
    let mut number = ids.len() + 1;
    loop {
        let id = format!("n{number}");
        if !ids.contains(&id) {
            return id;
        }
        number += 1;
    }
}

/// The code that follows: "1.9" → "1.10", "b" → "c"; as it is where nobody can say.
fn next_code(code: &str) -> String {
    let start = code.trim_end_matches(|it: char| it.is_ascii_digit());
    let digits = code.get(start.len()..).unwrap_or_default();
    if let Ok(number) = digits.parse::<u32>() {
        return format!("{start}{}", number.saturating_add(1));
    }
    let mut letters: Vec<char> = code.chars().collect();
    if let Some(last) = letters.last_mut()
        && last.is_ascii_alphabetic()
        && !matches!(last, 'z' | 'Z')
        && let Some(next) = char::from_u32(u32::from(*last) + 1)
        && !code.chars().all(|it| "IVXLC".contains(it))
    {
        *last = next;
    }
    letters.into_iter().collect()
}
