//! Draws the blocks of a report as they are: computes and words nothing.

use super::html::Page;
use crate::report::{
    Align, Bars, Block, ClassScale, DOCUMENT_NUMBER, Fact, Kind, Letterhead, Report, Row, RowKind,
    Signatures, Table,
};

pub(super) fn report(page: &mut Page, report: &Report) {
    for (place, block) in report.blocks.iter().enumerate() {
        draw(page, block, &place_id(place));
    }
    page.element("footer", &[], &report.footer);
}

/// The headings of a report, each leading to its place.
pub(super) fn contents(page: &mut Page, report: &Report) {
    page.open("ol", &[("class", "contents")]);
    for (place, block) in report.blocks.iter().enumerate() {
        let name = match block {
            Block::Heading(text) => text.clone(),
            Block::Annex(annex) => format!("{}. {}", annex.number, annex.title),
            _ => continue,
        };
        page.open("li", &[]);
        page.element("a", &[("href", &format!("#{}", place_id(place)))], &name);
        page.close("li");
    }
    page.close("ol");
}

fn place_id(place: usize) -> String {
    format!("muc-{place}")
}

fn draw(page: &mut Page, block: &Block, id: &str) {
    match block {
        Block::Letterhead(head) => letterhead(page, head),
        Block::Title { kind, subject } => {
            page.open("h1", &[]);
            page.element("span", &[], kind);
            page.element("span", &[], subject);
            page.close("h1");
        }
        Block::Notice(text) => page.element("p", &[("class", "notice")], text),
        Block::Heading(text) => page.element("h2", &[("id", id)], text),
        Block::Paragraph(text) => page.element("p", &[("class", "text")], text),
        Block::Facts(facts) => list(page, facts),
        Block::Table(shown) => table(page, shown),
        Block::ClassScale(scale) => class_scale(page, scale),
        Block::Bars(shown) => bars(page, shown),
        Block::Signatures(signatures) => closing(page, signatures),
        Block::Annex(annex) => {
            page.open("div", &[("class", "annex")]);
            page.element("p", &[("class", "strong")], &annex.number);
            page.element("h2", &[("id", id)], &annex.title);
            page.element("p", &[], &annex.note);
            page.close("div");
        }
    }
}

fn letterhead(page: &mut Page, head: &Letterhead) {
    let ruled = [("class", "strong ruled")];
    page.open("div", &[("class", "head")]);
    page.open("div", &[]);
    if !head.parent.is_empty() {
        page.element("p", &[], &head.parent);
    }
    page.element("p", &ruled, &head.issuer);
    page.element("p", &[], &head.number);
    page.close("div");
    page.open("div", &[]);
    page.element("p", &[("class", "strong")], &head.country);
    page.element("p", &ruled, &head.motto);
    page.element("p", &[("class", "date")], &head.place_and_date);
    page.close("div");
    page.close("div");
}

fn list(page: &mut Page, facts: &[Fact]) {
    page.open("dl", &[]);
    for fact in facts {
        // A question has its own mark.
        let mark = if fact.name.ends_with('?') { " " } else { ": " };
        page.open("div", &[]);
        page.element("dt", &[], &format!("{}{mark}", fact.name));
        page.element("dd", &[], &fact.value);
        page.close("div");
    }
    page.close("dl");
}

fn class_scale(page: &mut Page, scale: &ClassScale) {
    page.open("figure", &[("class", "classes")]);
    page.element("figcaption", &[], &scale.caption);
    page.open("svg", &[("width", "100%"), ("height", "38"), ("aria-hidden", "true")]);
    for segment in &scale.segments {
        let class = if segment.is_here { "here" } else { "" };
        rectangle(page, class, [&segment.start, &segment.length], ["14", "14"]);
    }
    let x = format!("{}%", scale.mark);
    let ends = [("x1", x.as_str()), ("x2", x.as_str()), ("y1", "4"), ("y2", "34")];
    page.element("line", &ends, "");
    page.close("svg");
    page.open("ol", &[]);
    for segment in &scale.segments {
        let current = [("aria-current", "true")];
        page.open("li", if segment.is_here { &current } else { &[] });
        page.element("b", &[], &segment.name);
        page.text(&format!(" {}", segment.from));
        page.close("li");
    }
    page.close("ol");
    page.close("figure");
}

fn bars(page: &mut Page, bars: &Bars) {
    page.open("figure", &[("class", "bars")]);
    page.element("figcaption", &[], &bars.caption);
    page.open("ul", &[]);
    for bar in &bars.bars {
        page.open("li", &[]);
        page.element("span", &[], &bar.name);
        page.open("svg", &[("width", "100%"), ("height", "14"), ("aria-hidden", "true")]);
        rectangle(page, "", ["0", &bar.full], ["0", "100%"]);
        if let Some(filled) = &bar.filled {
            rectangle(page, "here", ["0", filled], ["0", "100%"]);
        }
        page.close("svg");
        page.element("span", &[], &bar.number);
        page.close("li");
    }
    page.close("ul");
    page.close("figure");
}

/// From where and how long in per cent of the width; from where and how high as written.
fn rectangle(page: &mut Page, class: &str, [x, width]: [&str; 2], [y, height]: [&str; 2]) {
    let (x, width) = (format!("{x}%"), format!("{width}%"));
    let of = [("class", class), ("x", &x), ("width", &width), ("y", y), ("height", height)];
    page.element("rect", &of, "");
}

fn table(page: &mut Page, table: &Table) {
    // A region that scrolls can be reached by keyboard.
    let region = [("class", "scroll"), ("role", "region"), ("tabindex", "0")];
    page.open("div", &[&region[..], &[("aria-label", &table.caption)]].concat());
    page.open("table", &[]);
    page.open("colgroup", &[]);
    for share in table.shares() {
        page.open("col", &[("width", &share)]);
    }
    page.close("colgroup");
    page.open("thead", &[]);
    page.open("tr", &[]);
    for column in &table.columns {
        page.element("th", &[("scope", "col")], &column.title);
    }
    page.close("tr");
    page.close("thead");
    page.open("tbody", &[]);
    for each in &table.rows {
        row(page, each, table);
    }
    page.close("tbody");
    page.close("table");
    page.close("div");
}

fn row(page: &mut Page, row: &Row, table: &Table) {
    let kind = match row.kind {
        RowKind::Area => "area",
        RowKind::Group => "group",
        RowKind::Leaf => "leaf",
        RowKind::Total => "total",
    };
    let texts: Vec<String> = row.cells.iter().map(|cell| cell.whole(table.lang)).collect();
    let number = table.columns.iter().position(|column| column.id == DOCUMENT_NUMBER);
    let id = number.map(|place| document_id(&texts[place]));
    page.open("tr", &[("class", kind), ("id", &id.unwrap_or_default())]);
    for (text, column) in texts.iter().zip(&table.columns) {
        let class = match column.kind.align() {
            Align::Start => "",
            Align::Centre => "centre",
            Align::End => "end",
        };
        match column.kind {
            Kind::Name => page.element("th", &[("scope", "row"), ("class", class)], text),
            Kind::Text | Kind::Code | Kind::Number | Kind::Percent => {
                page.open("td", &[("class", class)]);
                citing(page, text);
                page.close("td");
            }
        }
    }
    page.close("tr");
}

fn document_id(number: &str) -> String {
    format!("tai-lieu-{number}")
}

/// A text in which each line that begins with a document's number in the register, `[12] …`, leads there.
fn citing(page: &mut Page, text: &str) {
    for (place, line) in text.split('\n').enumerate() {
        if place > 0 {
            page.text("\n");
        }
        let cited = line.strip_prefix('[').and_then(|line| line.split_once(']'));
        match cited.filter(|(number, _)| is_number(number)) {
            Some((number, rest)) => {
                let href = format!("#{}", document_id(number));
                page.open("a", &[("href", &href)]);
                page.text(&format!("[{number}]"));
                // Within a cell each line feed is shown.
                page.raw("</a>");
                page.text(rest);
            }
            None => page.text(line),
        }
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|letter| letter.is_ascii_digit())
}

fn closing(page: &mut Page, signatures: &Signatures) {
    page.open("div", &[("class", "closing")]);
    page.open("div", &[]);
    page.element("p", &[("class", "strong")], &signatures.recipients_title);
    page.open("ul", &[]);
    for recipient in &signatures.recipients {
        page.element("li", &[], recipient);
    }
    page.close("ul");
    page.close("div");
    page.open("div", &[("class", "signature")]);
    page.element("p", &[("class", "strong")], &signatures.position);
    page.element("p", &[("class", "strong name")], &signatures.name);
    page.close("div");
    page.close("div");
}
