//! Who stands below whom: by the style of the numbers, or by the look of the rows.

use super::lines::{Line, Look};
use super::{Node, Side};
use crate::domain::exact::Exact;
use crate::tables::keys::{Numeral, heading};

/// What tells one level from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    Roman,
    Upper,
    Lower,
    Decimal(usize),
    Mixed,
    Look(Look),
}

/// Puts the rows below one another; rows without a number of their own give options, limits and
/// notes to the one above.
pub(super) fn read(lines: &[Line]) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::new();
    let mut styles: Vec<Style> = Vec::new();
    let has_levels = lines.iter().any(|line| line.code.is_none() && line.look.is_bold)
        && lines.iter().any(|line| !line.look.is_bold && !line.is_sum);
    for line in lines.iter().filter(|line| !line.is_sum) {
        let style = if is_node(line, &nodes, has_levels) { style(line) } else { None };
        let Some(style) = style else {
            attach(&mut nodes, line);
            continue;
        };
        match styles.iter().position(|it| *it == style) {
            Some(at) => styles.truncate(at + 1),
            None => styles.push(style),
        }
        nodes.push(node(line, styles.len() - 1));
    }
    finish(&mut nodes);
    nodes
}

/// Whether a row is a criterion or an area of its own.
fn is_node(line: &Line, nodes: &[Node], has_levels: bool) -> bool {
    if line.goes_on || line.is_note || line.title.is_empty() {
        return false;
    }
    if line.code.is_some() {
        return true;
    }
    if line.is_dashed {
        return false;
    }
    if line.has_codes {
        // An area without a number: across the table, or bold and upper case.
        let is_area = (line.look.is_wide || line.look.is_bold) && line.look.is_upper;
        return is_area && line.max.is_some();
    }
    let has_points = line.max.is_some() || line.bonus.is_some() || line.penalty.is_some();
    has_points || (has_levels && (line.look.is_bold || line.look.is_wide)) || nodes.is_empty()
}

fn style(line: &Line) -> Option<Style> {
    Some(match &line.code {
        Some(Numeral::Roman(_)) => Style::Roman,
        Some(Numeral::Letter(letter)) if letter.is_uppercase() => Style::Upper,
        Some(Numeral::Letter(_)) => Style::Lower,
        Some(Numeral::Decimal(parts)) => Style::Decimal(parts.len()),
        Some(Numeral::Mixed(..)) => Style::Mixed,
        None => Style::Look(Look { is_wide: line.look.is_wide && line.max.is_none(), ..line.look }),
    })
}

fn node(line: &Line, depth: usize) -> Node {
    let title = line.title.clone();
    let negative = line.max.as_ref().is_some_and(Exact::is_negative);
    let sense = match (&line.max, &line.bonus, &line.penalty) {
        (None, Some(_), _) => Side::Bonus,
        (None, None, Some(_)) => Side::Penalty,
        _ if negative => Side::Penalty,
        _ => side_of(&title),
    };
    let printed = line.max.as_ref().or(line.bonus.as_ref()).or(line.penalty.as_ref());
    let max = printed.cloned().unwrap_or_else(Exact::zero);
    let max = if max.is_negative() { -max } else { max };
    let mut node = Node {
        id: String::new(),
        code: line.code_text.clone(),
        title,
        depth,
        max,
        has_max: printed.is_some(),
        sense,
        is_leaf: true,
        wording: String::new(),
        evidence: line.evidence.replace('\n', "; "),
        row: line.row,
        reading: None,
    };
    add(&mut node.wording, &line.below_title);
    add(&mut node.wording, &line.method);
    add(&mut node.wording, &option(&line.option, line.option_points.as_ref()));
    node
}

/// "Điểm thưởng", "Điểm trừ" at the beginning of a title.
fn side_of(title: &str) -> Side {
    let text = heading(title);
    let begins = |words: &[&str]| words.iter().any(|it| text.starts_with(it));
    if begins(&[
        "diem thuong",
        "diem cong",
        "cong diem",
        "thuong diem",
        "diem uu tien",
        "diem khuyen khich",
    ]) {
        Side::Bonus
    } else if begins(&["diem tru", "tru diem"]) {
        Side::Penalty
    } else {
        Side::Base
    }
}

/// A row without a number: an option with its points, a limit, a note.
fn attach(nodes: &mut [Node], line: &Line) {
    let target = match note_for(nodes, line) {
        Some(at) => nodes.get_mut(at),
        None => nodes.last_mut(),
    };
    let Some(node) = target else { return };
    let title = without_reference(&line.title, &node.code);
    let points = line.max.as_ref().or(line.penalty.as_ref()).or(line.bonus.as_ref());
    add(&mut node.wording, &option(&title, points));
    add(&mut node.wording, &line.below_title);
    add(&mut node.wording, &line.method);
    add(&mut node.wording, &option(&line.option, line.option_points.as_ref()));
    if node.evidence.is_empty() {
        node.evidence = line.evidence.replace('\n', "; ");
    }
}

/// "… của mục a2 …": the node that a note names.
fn note_for(nodes: &[Node], line: &Line) -> Option<usize> {
    let words: Vec<&str> = line.title.split_whitespace().collect();
    let pairs = words.windows(2).filter(|pair| {
        matches!(
            heading(pair.first().copied().unwrap_or_default()).as_str(),
            "muc" | "chi" | "dung"
        )
    });
    let codes: Vec<String> = pairs
        .filter_map(|pair| pair.last().map(|code| super::lines::plain_code(code).to_lowercase()))
        .collect();
    nodes
        .iter()
        .rposition(|node| !node.code.is_empty() && codes.contains(&node.code.to_lowercase()))
}

/// A note without the words that name its own row.
fn without_reference(title: &str, code: &str) -> String {
    if code.is_empty() {
        return title.to_string();
    }
    let mut text = title.to_string();
    for name in ["mục", "tiêu chí", "nội dung"] {
        for lead in ["của ", "tại ", "ở "] {
            let named = format!("{lead}{name} {code}");
            if let Some(at) = text.find(&named) {
                let behind = text.get(at + named.len()..).unwrap_or_default();
                if !behind.starts_with(|it: char| it.is_alphanumeric() || it == '.') {
                    text.replace_range(at..at + named.len(), "");
                }
            }
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An option's words with the points of its own cell, unless the words say them.
fn option(words: &str, points: Option<&Exact>) -> String {
    let text = words.trim();
    let folded = heading(text);
    let says =
        folded.split(' ').any(|it| it == "diem") && folded.chars().any(|it| it.is_ascii_digit());
    match points {
        Some(points) if !text.is_empty() && !says => {
            let text = text.trim_end_matches([':', ';', '.', ' ']);
            let is_off = points.is_negative();
            let shown = if is_off { (-points.clone()).to_decimal(9) } else { points.to_decimal(9) };
            let verb = if is_off { "trừ " } else { "" };
            format!("{text}: {verb}{} điểm", shown.replace('.', ","))
        }
        _ => text.to_string(),
    }
}

fn add(wording: &mut String, text: &str) {
    let text = text.trim();
    if text.is_empty() {
        return;
    }
    if !wording.is_empty() {
        wording.push('\n');
    }
    wording.push_str(text);
}

/// Leaves, sides and ids.
fn finish(nodes: &mut [Node]) {
    for at in 0..nodes.len() {
        let depth = nodes.get(at).map_or(0, |node| node.depth);
        let has_below = nodes.get(at + 1).is_some_and(|next| next.depth > depth);
        let side = nodes.get(at).map(|node| node.sense).unwrap_or_default();
        if let Some(node) = nodes.get_mut(at) {
            node.is_leaf = !has_below;
        }
        if side != Side::Base {
            // What stands below is on the same side.
            for below in nodes.iter_mut().skip(at + 1).take_while(|it| it.depth > depth) {
                below.sense = side;
            }
        }
    }
    name(nodes);
}

/// Ids by the printed codes, with those above where a code stands twice; by place without codes.
fn name(nodes: &mut [Node]) {
    let mut places: Vec<usize> = Vec::new();
    let mut codes: Vec<String> = Vec::new();
    let mut used: Vec<String> = Vec::new();
    let own: Vec<String> = nodes.iter().map(|node| ascii(&node.code)).collect();
    for (at, node) in nodes.iter_mut().enumerate() {
        places.truncate(node.depth + 1);
        if places.len() <= node.depth {
            places.resize(node.depth + 1, 0);
        }
        if let Some(place) = places.get_mut(node.depth) {
            *place += 1;
        }
        let place: Vec<String> = places.iter().map(usize::to_string).collect();
        let code = own.get(at).cloned().unwrap_or_default();
        codes.truncate(node.depth);
        codes.push(if code.is_empty() {
            place.last().cloned().unwrap_or_default()
        } else {
            code.clone()
        });
        let is_alone = !code.is_empty() && own.iter().filter(|it| **it == code).count() == 1;
        let letter = if node.depth == 0 { "a" } else { "c" };
        let id = if is_alone { code } else { codes.join(".") };
        let mut id = format!("{letter}{}", id.get(..50).unwrap_or(&id));
        while used.contains(&id) {
            id.push_str("-2");
        }
        used.push(id.clone());
        node.id = id;
        if node.code.is_empty() {
            node.code = place.join(".");
        }
    }
}

fn ascii(code: &str) -> String {
    crate::domain::text::fold(code)
        .chars()
        .filter(|it| it.is_ascii_alphanumeric() || *it == '.')
        .collect()
}
