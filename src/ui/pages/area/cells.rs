//! The fields of the table as cells: keys that go from one to the next, blocks that are pasted, values
//! that are copied down.

use leptos::ev::{ClipboardEvent, KeyboardEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, NodeList};

use crate::domain::text::fold;
use crate::i18n::numbers::count;
use crate::i18n::words::area as words;
use crate::ui::session::{Draft, Notice};

const ROWS: &str = "tr.score-table__leaf";
const FIELDS: &str = ".score-table__answer input[type=text], .score-table__answer select";

/// Enter and the arrows go to the field below or above; Ctrl + D takes the value of the field above.
pub(super) fn press(draft: Draft, event: &KeyboardEvent) {
    let Some(cell) = Cell::of(event.target()) else { return };
    if event.default_prevented() || event.is_composing() {
        return;
    }
    let is_list = cell.field.dyn_ref::<HtmlSelectElement>().is_some();
    let has_modifier = event.ctrl_key() || event.alt_key() || event.meta_key();
    let done = match event.key().as_str() {
        "Enter" if !has_modifier => cell.go(!event.shift_key()),
        "ArrowDown" if !has_modifier && !is_list => cell.go(true),
        "ArrowUp" if !has_modifier && !is_list => cell.go(false),
        "d" | "D" if event.ctrl_key() && !draft.is_read_only() => cell.fill_down(draft),
        _ => false,
    };
    if done {
        event.prevent_default();
    }
}

/// Several cells of a spreadsheet fill the fields downwards and to the right from where they are
/// pasted, as one step of undo. A single cell is the field's own business.
pub(super) fn paste(draft: Draft, event: &ClipboardEvent) {
    let text = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok());
    let text = text.unwrap_or_default();
    let text = text.trim_end_matches(['\r', '\n']);
    let Some(cell) = Cell::of(event.target()).filter(|_| text.contains(['\n', '\t'])) else {
        return;
    };
    event.prevent_default();
    event.stop_propagation();
    if draft.is_read_only() {
        return;
    }
    let (mut put, mut left) = (0, 0);
    draft.as_one_step(|| {
        let mut rows = cell.rows_from_here();
        for line in text.lines() {
            let row = rows.next();
            for (at, value) in line.split('\t').enumerate() {
                let field = row.as_ref().and_then(|row| row.get(cell.at + at));
                match field.is_some_and(|field| enter(field, value.trim())) {
                    true => put += 1,
                    false => left += usize::from(!value.trim().is_empty()),
                }
            }
        }
    });
    let lang = draft.lang_now();
    let facts = [put, left].map(|n| count(n, lang));
    let facts = [("n", facts[0].as_str()), ("left", facts[1].as_str())];
    let word = if left == 0 { words::PASTED } else { words::PASTED_TOO_MUCH };
    draft.tell(Notice::said(word.with(lang, &facts)));
}

/// A field of the table.
struct Cell {
    field: HtmlElement,
    row: Element,
    /// Which of the fields of its row it is.
    at: usize,
}

impl Cell {
    fn of(target: Option<web_sys::EventTarget>) -> Option<Self> {
        let field: HtmlElement = target?.dyn_into().ok()?;
        let row = field.closest(ROWS).ok()??;
        let at = fields(&row).iter().position(|it| *it == field)?;
        Some(Cell { field, row, at })
    }

    fn fields_above_or_below(&self, is_below: bool) -> Option<Vec<HtmlElement>> {
        let beside = |row: &Element| match is_below {
            true => row.next_element_sibling(),
            false => row.previous_element_sibling(),
        };
        let mut row = beside(&self.row);
        while let Some(it) = row {
            let fields = fields(&it);
            if it.matches(ROWS).unwrap_or_default() && !fields.is_empty() {
                return Some(fields);
            }
            row = beside(&it);
        }
        None
    }

    fn go(&self, is_below: bool) -> bool {
        let Some(fields) = self.fields_above_or_below(is_below) else { return false };
        let Some(field) = fields.get(self.at).or(fields.last()) else { return false };
        let _ = field.focus();
        if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
            input.select();
        }
        true
    }

    fn fill_down(&self, draft: Draft) -> bool {
        let above = self.fields_above_or_below(false);
        let Some(above) = above.as_ref().and_then(|fields| fields.get(self.at)) else {
            return false;
        };
        draft.as_one_step(|| {
            enter(&self.field, &shown(above));
        });
        true
    }

    /// The fields of this row and of each row with fields below it.
    fn rows_from_here(&self) -> impl Iterator<Item = Vec<HtmlElement>> + use<> {
        let mut row = Some(self.row.clone());
        std::iter::from_fn(move || {
            while let Some(it) = row.take() {
                row = it.next_element_sibling();
                let found = fields(&it);
                if it.matches(ROWS).unwrap_or_default() && !found.is_empty() {
                    return Some(found);
                }
            }
            None
        })
    }
}

fn fields(row: &Element) -> Vec<HtmlElement> {
    let found: Option<NodeList> = row.query_selector_all(FIELDS).ok();
    let nodes = found.iter().flat_map(|list| (0..list.length()).filter_map(|at| list.get(at)));
    nodes.filter_map(|node| node.dyn_into().ok()).collect()
}

/// What a field shows.
fn shown(field: &HtmlElement) -> String {
    if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        return input.value();
    }
    let list = field.dyn_ref::<HtmlSelectElement>();
    let chosen = list.and_then(|list| {
        let at = u32::try_from(list.selected_index()).ok()?;
        list.query_selector_all("option").ok()?.get(at)?.text_content()
    });
    chosen.unwrap_or_default()
}

/// Enters a value as if it was typed or chosen; whether the field took it.
fn enter(field: &HtmlElement, value: &str) -> bool {
    let event = match (field.dyn_ref::<HtmlInputElement>(), field.dyn_ref::<HtmlSelectElement>()) {
        (Some(input), _) if !input.read_only() => {
            input.set_value(value);
            "input"
        }
        (_, Some(list)) if !list.disabled() => {
            let Some(option) = option_said(list, value) else { return false };
            list.set_value(&option);
            "change"
        }
        _ => return false,
    };
    tell(field, event)
}

/// The value of the option with these words.
fn option_said(list: &HtmlSelectElement, words: &str) -> Option<String> {
    let options = list.query_selector_all("option").ok()?;
    let mut options = (0..options.length()).filter_map(|at| options.get(at));
    let option =
        options.find(|option| fold(&option.text_content().unwrap_or_default()) == fold(words))?;
    option.dyn_into::<Element>().ok()?.get_attribute("value")
}

fn tell(field: &HtmlElement, name: &str) -> bool {
    let event = document().create_event("Event");
    event.is_ok_and(|event| {
        event.init_event_with_bubbles(name, true);
        field.dispatch_event(&event).is_ok()
    })
}
