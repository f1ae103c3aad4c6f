//! Tables and wordings that are read in.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde_json::{Value, json};
use tucham::domain::exact::Exact;
use tucham::domain::problem::{Code, Problem, Severity};
use tucham::formats::sha256_hex;
use tucham::i18n::problems::said;
use tucham::i18n::wording::assumed;
use tucham::i18n::words::table_in;
use tucham::i18n::{Lang, safe};
use tucham::intake::lists::{self, Holds, Known, Left, ListColumn, ListReading, Taken};
use tucham::intake::set::whole::{self, Whole};
use tucham::intake::set::{self, SetReading};
use tucham::tables::{self, Book};
use tucham::wording::{self, Reading, json};

use crate::args::{ReadRule, ReadSet, ReadTable};
use crate::input;

/// Reads a wording on standard input.
pub fn rule(wanted: &ReadRule, lang: Lang) -> io::Result<ExitCode> {
    let mut text = Vec::new();
    io::stdin().lock().take(1 << 20).read_to_end(&mut text)?;
    let text = String::from_utf8_lossy(&text);
    let reading = wording::read(&text, &wanted.max);
    let shown = match wanted.is_json {
        true => reading_json(&reading, &wanted.max, lang).to_string() + "\n",
        false => reading_text(&reading, &wanted.max, lang),
    };
    io::stdout().write_all(shown.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

fn reading_json(reading: &Reading, max: &Exact, lang: Lang) -> Value {
    let words: Vec<&str> = reading.assumed.iter().map(|it| assumed(*it, lang)).collect();
    json::reading(reading, max, &words)
}

fn reading_text(reading: &Reading, max: &Exact, lang: Lang) -> String {
    let mut text = format!("{}\n", json::certainty(reading.certainty));
    if let Some(rule) = &reading.rule {
        text += &format!("{:#}\n", json::rule(rule, max));
    }
    for what in &reading.assumed {
        text += &format!("- {}\n", assumed(*what, lang));
    }
    if !reading.unread.is_empty() {
        text += &format!("… {}\n", safe(&reading.unread));
    }
    text
}

/// The tables of a file; `-` is standard input.
fn book(file: &Path) -> Result<(Book, String), Problem> {
    let mut bytes = Vec::new();
    let most = tables::read::MOST_BYTES as u64 + 1;
    let result = match file == OsStr::new("-") {
        true => io::stdin().lock().take(most).read_to_end(&mut bytes),
        false => File::open(file).and_then(|file| file.take(most).read_to_end(&mut bytes)),
    };
    result.map_err(|_| Problem::new(Code::FileUnreadable).with("name", file.display()))?;
    let book = tables::read(&file.to_string_lossy(), &bytes)?;
    Ok((book, sha256_hex(&bytes)))
}

/// Reads a scoring table as a criteria set.
pub fn set(wanted: &ReadSet, lang: Lang) -> io::Result<ExitCode> {
    let read = book(&wanted.file);
    if let Ok((book, _)) = &read
        && let Some(Whole::Same(set)) = whole::read(book).filter(|_| wanted.table.is_none())
    {
        let shown = match wanted.is_json {
            true => json!({"set": set, "readings": [], "problems": []}),
            false => set,
        };
        io::stdout().write_all(format!("{shown:#}\n").as_bytes())?;
        return Ok(ExitCode::SUCCESS);
    }
    let read = read.and_then(|(book, sum)| Ok((set::read(&book, wanted.table)?, sum)));
    let (reading, sum) = match read {
        Ok(read) => read,
        Err(problem) => {
            input::tell(&wanted.file, &[problem], lang)?;
            return Ok(ExitCode::FAILURE);
        }
    };
    let name = wanted.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let shown = match wanted.is_json {
        true => set_json(&reading, &name, &sum, lang).to_string() + "\n",
        false => set_text(&reading, lang),
    };
    io::stdout().write_all(shown.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

fn set_json(reading: &SetReading, name: &str, sum: &str, lang: Lang) -> Value {
    let problems: Vec<Value> = reading
        .problems
        .iter()
        .map(|noted| {
            let severity = match noted.problem.code.severity() {
                Severity::Warning => "warning",
                Severity::Error => "error",
            };
            json!({
                "code": noted.problem.code.as_str(),
                "severity": severity,
                "id": noted.id,
                "place": reading.place(noted.row),
                "message": said(&noted.problem, lang).to_string(),
            })
        })
        .collect();
    json!({
        "set": reading.set(name, sum),
        "readings": reading.readings(|it| assumed(it, lang).to_string()),
        "problems": problems,
    })
}

fn set_text(reading: &SetReading, lang: Lang) -> String {
    let mut text = format!("{} · {}\n\n", safe(&reading.title), reading.max.to_decimal(4));
    for node in &reading.nodes {
        let indent = "  ".repeat(node.depth);
        let rule = node.reading.as_ref().map_or(String::new(), |read| {
            let kind = read.rule.as_ref().map(|it| json::rule(it, &node.max));
            let kind = kind.and_then(|it| Some(it.get("kind")?.as_str()?.to_string()));
            format!("  {} {}", kind.unwrap_or_default(), json::certainty(read.certainty))
        });
        let (code, title) = (safe(&node.code), safe(&node.title));
        text += &format!("{indent}{code} {title}: {}{rule}\n", node.max.to_decimal(4));
    }
    for noted in &reading.problems {
        text += &format!("{} {}\n", reading.place(noted.row), said(&noted.problem, lang));
    }
    text
}

/// Reads a list.
pub fn list(wanted: &ReadTable, lang: Lang) -> io::Result<ExitCode> {
    let read = against(wanted).and_then(|known| {
        let told = |problem: Problem| (wanted.file.clone(), problem);
        let (book, _) = book(&wanted.file).map_err(told)?;
        lists::read(&book, wanted.kind, &known).map_err(told)
    });
    let reading = match read {
        Ok(reading) => reading,
        Err((file, problem)) => {
            input::tell(&file, &[problem], lang)?;
            return Ok(ExitCode::FAILURE);
        }
    };
    let shown = match wanted.is_json {
        true => list_json(&reading, lang).to_string() + "\n",
        false => list_text(&reading, lang),
    };
    io::stdout().write_all(shown.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

/// What rows are held against: units of the campaign, leaves of its sets and of the set.
fn against(wanted: &ReadTable) -> Result<Known, (PathBuf, Problem)> {
    let mut known = Known { most: wanted.max.clone(), ..Known::default() };
    for file in wanted.campaign.iter().chain(&wanted.set) {
        let told = |problem: Problem| (file.clone(), problem);
        let bytes = input::bytes(file).map_err(told)?;
        let json = serde_json::from_slice(&bytes).map_err(|fault| {
            let problem = Problem::new(Code::NotJson).with("line", fault.line());
            told(problem.with("column", fault.column()))
        })?;
        known.add(&json);
    }
    Ok(known)
}

fn list_json(reading: &ListReading, lang: Lang) -> Value {
    let left = |rows: &[Left]| -> Value {
        let one = |it: &Left| {
            let why = said(&it.why, lang).to_string();
            json!({"row": it.row, "key": it.key, "code": it.why.code.as_str(), "why": why})
        };
        rows.iter().map(one).collect()
    };
    let taken = |it: &Taken| {
        let values: serde_json::Map<String, Value> =
            it.values.iter().map(|(name, value)| (name.clone(), json!(value))).collect();
        json!({"row": it.row, "key": it.key, "values": values})
    };
    let column = |it: &ListColumn| {
        let holds = match &it.holds {
            Holds::Leaf(id) => id.clone(),
            other => other.word(),
        };
        (it.heading.clone(), json!(holds))
    };
    let columns: serde_json::Map<String, Value> = reading.columns.iter().map(column).collect();
    json!({
        "columns": columns,
        "taken": reading.taken.iter().map(taken).collect::<Vec<_>>(),
        "inDoubt": left(&reading.in_doubt),
        "refused": left(&reading.refused),
    })
}

fn list_text(reading: &ListReading, lang: Lang) -> String {
    let mut text = String::new();
    for row in &reading.taken {
        let values: Vec<String> =
            row.values.iter().map(|(name, value)| format!("{name} {}", safe(value))).collect();
        text += &format!("{:>5}  {}: {}\n", row.row, safe(&row.key), values.join(", "));
    }
    let parts = [
        (table_in::IN_DOUBT.to(lang), &reading.in_doubt),
        (table_in::REFUSED_ROW.to(lang), &reading.refused),
    ];
    for (name, rows) in parts {
        for row in rows {
            let why = said(&row.why, lang);
            text += &format!("{:>5}  {} ({name}): {why}\n", row.row, safe(&row.key));
        }
    }
    text
}
