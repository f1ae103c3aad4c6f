//! Word's automatic numbers, which stand in no text: computed as Word does.

use std::collections::BTreeMap;

use super::xml::{Node, walk};
use crate::domain::problem::Problem;

/// The lists of a document and how far each has counted.
#[derive(Default)]
pub(super) struct Numbering {
    lists: BTreeMap<u32, Vec<Level>>,
    instances: BTreeMap<u32, Instance>,
    counters: BTreeMap<u32, Vec<Option<u32>>>,
    begun: Vec<u32>,
}

#[derive(Clone, Default)]
struct Level {
    start: u32,
    format: String,
    text: String,
    is_legal: bool,
}

#[derive(Clone, Default)]
struct Instance {
    list: u32,
    starts: Vec<(usize, u32)>,
}

/// Levels that a list has.
const LEVELS: usize = 9;

/// Reads `numbering.xml`.
pub(super) fn read(bytes: &[u8]) -> Result<Numbering, Problem> {
    let mut numbering = Numbering::default();
    let (mut list, mut instance, mut level) = (None, None, 0_usize);
    let mut in_override = false;
    walk(bytes, |node| {
        match node {
            Node::Open("abstractNum", attributes) => {
                list = attributes.number::<u32>("abstractNumId");
                if let Some(list) = list {
                    numbering.lists.insert(list, vec![Level::default(); LEVELS]);
                }
            }
            Node::Close("abstractNum") => list = None,
            Node::Open("num", attributes) => {
                instance = attributes.number::<u32>("numId");
                if let Some(instance) = instance {
                    numbering.instances.insert(instance, Instance::default());
                }
            }
            Node::Close("num") => instance = None,
            Node::Open("abstractNumId", attributes) => {
                if let Some(found) = instance.and_then(|it| numbering.instances.get_mut(&it)) {
                    found.list = attributes.number("val").unwrap_or(0);
                }
            }
            Node::Open("lvlOverride", attributes) => {
                in_override = true;
                level = attributes.number("ilvl").unwrap_or(0);
            }
            Node::Close("lvlOverride") => in_override = false,
            Node::Open("startOverride", attributes) => {
                if let Some(found) = instance.and_then(|it| numbering.instances.get_mut(&it)) {
                    found.starts.push((level, attributes.number("val").unwrap_or(1)));
                }
            }
            Node::Open("lvl", attributes) if !in_override => {
                level = attributes.number("ilvl").unwrap_or(0);
            }
            Node::Open(name @ ("start" | "numFmt" | "lvlText" | "isLgl"), attributes)
                if !in_override =>
            {
                let levels = list.and_then(|it| numbering.lists.get_mut(&it));
                if let Some(level) = levels.and_then(|it| it.get_mut(level)) {
                    let value = attributes.get("val").unwrap_or_default();
                    match name {
                        "start" => level.start = value.parse().unwrap_or(1),
                        "numFmt" => level.format = value.to_string(),
                        "lvlText" => level.text = value.to_string(),
                        _ => level.is_legal = attributes.is_on(),
                    }
                }
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok(numbering)
}

impl Numbering {
    /// Counts one more paragraph and gives its number: `II.`, `1.2`, `a)`, or `-` for a bullet.
    pub(super) fn next(&mut self, instance: u32, level: usize) -> String {
        let Some(found) = self.instances.get(&instance).cloned() else { return String::new() };
        let Some(levels) = self.lists.get(&found.list).cloned() else { return String::new() };
        let level = level.min(LEVELS - 1);
        let counters = self.counters.entry(found.list).or_insert_with(|| vec![None; LEVELS]);
        if !self.begun.contains(&instance) {
            self.begun.push(instance);
            for (at, start) in &found.starts {
                if let Some(counter) = counters.get_mut(*at) {
                    *counter = start.checked_sub(1);
                }
            }
        }
        let start = |at: usize| levels.get(at).map_or(1, |it| it.start);
        if let Some(counter) = counters.get_mut(level) {
            *counter = Some(counter.map_or(start(level), |it| it.saturating_add(1)));
        }
        counters.iter_mut().skip(level + 1).for_each(|it| *it = None);
        for at in 0..level {
            if let Some(counter @ None) = counters.get_mut(at) {
                *counter = Some(start(at));
            }
        }
        let Some(shape) = levels.get(level) else { return String::new() };
        if shape.format == "bullet" {
            return "-".to_string();
        }
        if shape.format == "none" {
            return String::new();
        }
        let mut text = shape.text.clone();
        for at in 0..LEVELS {
            let Some(of) = levels.get(at) else { continue };
            let value = counters.get(at).copied().flatten().unwrap_or(1);
            let format = if shape.is_legal { "decimal" } else { &of.format };
            text = text.replace(&format!("%{}", at + 1), &written(value, format));
        }
        text
    }
}

fn written(value: u32, format: &str) -> String {
    match format {
        "upperRoman" => roman(value),
        "lowerRoman" => roman(value).to_lowercase(),
        "upperLetter" => letters(value),
        "lowerLetter" => letters(value).to_lowercase(),
        "decimalZero" => format!("{value:02}"),
        _ => value.to_string(),
    }
}

fn roman(mut value: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut text = String::new();
    value = value.min(3999);
    for (worth, sign) in SIGNS {
        while value >= worth {
            text.push_str(sign);
            value -= worth;
        }
    }
    text
}

/// A … Z, AA, BB, as Word goes on.
fn letters(value: u32) -> String {
    let Some(at) = value.checked_sub(1) else { return String::new() };
    let letter = char::from(b'A' + (at % 26) as u8);
    std::iter::repeat_n(letter, (at / 26 + 1).min(10) as usize).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LISTS: &str = r#"<numbering><abstractNum abstractNumId="3">
        <lvl ilvl="0"><start val="1"/><numFmt val="upperRoman"/><lvlText val="%1."/></lvl>
        <lvl ilvl="1"><start val="1"/><numFmt val="decimal"/><lvlText val="%2"/></lvl>
        <lvl ilvl="2"><start val="1"/><numFmt val="decimal"/><lvlText val="%2.%3)"/></lvl>
        </abstractNum><num numId="7"><abstractNumId val="3"/></num></numbering>"#;

    #[test]
    fn numbers_run_as_in_word() {
        let mut lists = read(LISTS.as_bytes()).unwrap();
        let levels = [0, 1, 2, 2, 1, 2, 0, 1];
        let numbers: Vec<String> = levels.iter().map(|level| lists.next(7, *level)).collect();
        assert_eq!(numbers, ["I.", "1", "1.1)", "1.2)", "2", "2.1)", "II.", "1"]);
    }
}
