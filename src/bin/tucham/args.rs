//! Reads the arguments.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use lexopt::prelude::{Long, Short, Value, ValueExt};
use tucham::domain::campaign::Ties;
use tucham::domain::exact::Exact;
use tucham::domain::review::{RankBy, RankView, Request};
use tucham::domain::score::View;
use tucham::i18n::Lang;
use tucham::intake::ListKind;

use crate::words::Words;

/// What is to be done.
pub enum Command {
    Help,
    Version,
    CheckSet { file: PathBuf },
    Score(Score),
    Verify(Gather),
    Rank(Rank),
    ReadRule(ReadRule),
    ReadSet(ReadSet),
    ReadTable(ReadTable),
}

/// A wording on standard input, read as a rule.
pub struct ReadRule {
    pub max: Exact,
    pub is_json: bool,
}

/// A table to read as a criteria set.
pub struct ReadSet {
    pub file: PathBuf,
    /// Which table of the file, from 1; without it the best one.
    pub table: Option<usize>,
    pub is_json: bool,
}

/// A table to read as a list.
pub struct ReadTable {
    pub file: PathBuf,
    pub kind: ListKind,
    pub campaign: Option<PathBuf>,
    pub set: Option<PathBuf>,
    /// What points of a published result are out of.
    pub max: Option<Exact>,
    pub is_json: bool,
}

/// A dossier to score.
pub struct Score {
    pub dossier: PathBuf,
    pub set: Option<PathBuf>,
    pub view: View,
    pub is_json: bool,
}

/// Files to receive, and what they are held against.
pub struct Gather {
    pub paths: Vec<PathBuf>,
    pub campaign: Option<PathBuf>,
    pub sets: Vec<PathBuf>,
    pub is_json: bool,
}

/// Files to rank.
pub struct Rank {
    pub gather: Gather,
    pub request: Request,
    /// Whether the tie rule was given; otherwise the campaign's holds.
    pub has_ties: bool,
    pub last: Option<PathBuf>,
    pub is_csv: bool,
}

/// The language of messages, also of those about arguments: the last `--lang` that names one.
pub fn lang_of(given: &[OsString]) -> Lang {
    let words: Vec<&str> = given.iter().filter_map(|word| word.to_str()).collect();
    let after = words.windows(2).filter(|pair| pair[0] == "--lang").map(|pair| pair[1]);
    let joined = words.iter().filter_map(|word| word.strip_prefix("--lang="));
    after.chain(joined).filter_map(Lang::from_word).next_back().unwrap_or_default()
}

/// What was given, before it makes a command.
#[derive(Default)]
struct Given {
    words: Vec<OsString>,
    sets: Vec<PathBuf>,
    campaign: Option<PathBuf>,
    last: Option<PathBuf>,
    view: Option<OsString>,
    by: Option<OsString>,
    ties: Option<OsString>,
    max: Option<OsString>,
    table: Option<OsString>,
    kind: Option<OsString>,
    is_json: bool,
    is_csv: bool,
    /// Every option that belongs to some commands only.
    options: Vec<&'static str>,
}

/// The options of each command, besides `--lang`.
const OPTIONS: [(&str, &[&str]); 7] = [
    ("check-set", &[]),
    ("score", &["--set", "--view", "--json"]),
    ("verify", &["--set", "--campaign", "--json"]),
    ("rank", &["--set", "--campaign", "--view", "--by", "--ties", "--last", "--json", "--csv"]),
    ("read-rule", &["--max", "--json"]),
    ("read-set", &["--table", "--json"]),
    ("read-table", &["--as", "--campaign", "--set", "--max", "--json"]),
];

/// The command, or what is wrong with the arguments in the words of the language.
pub fn parse(given: Vec<OsString>, words: &Words) -> Result<Command, String> {
    if given.is_empty() {
        return Err(words.no_command.to_string());
    }
    let mut parser = lexopt::Parser::from_args(given);
    let mut found = Given::default();
    while let Some(word) = parser.next().map_err(|fault| words.fault(&fault))? {
        let name = match word {
            Short('h') | Long("help") => return Ok(Command::Help),
            Short('V') | Long("version") => return Ok(Command::Version),
            Value(word) => {
                found.words.push(word);
                continue;
            }
            Long(name) => option(name),
            other => return Err(words.fault(&other.unexpected())),
        };
        let Some(name) = name else {
            return Err(words.fault(&word.unexpected()));
        };
        found.take(name, &mut parser, words)?;
    }
    command(found, words)
}

/// The option of this name, with its hyphens.
fn option(name: &str) -> Option<&'static str> {
    const KNOWN: [&str; 12] = [
        "--lang",
        "--json",
        "--csv",
        "--set",
        "--campaign",
        "--last",
        "--view",
        "--by",
        "--ties",
        "--max",
        "--table",
        "--as",
    ];
    KNOWN.into_iter().find(|known| known.strip_prefix("--") == Some(name))
}

impl Given {
    fn take(
        &mut self,
        name: &'static str,
        parser: &mut lexopt::Parser,
        words: &Words,
    ) -> Result<(), String> {
        if name != "--lang" {
            self.options.push(name);
        }
        match name {
            "--json" => self.is_json = true,
            "--csv" => self.is_csv = true,
            _ => {
                let value = parser.value().map_err(|fault| words.fault(&fault))?;
                match name {
                    "--lang" => {
                        let known = value.to_str().and_then(Lang::from_word);
                        known.ok_or_else(|| words.bad_value(name, &value, "vi, en"))?;
                    }
                    "--set" => self.sets.push(value.into()),
                    "--campaign" => self.campaign = Some(value.into()),
                    "--last" => self.last = Some(value.into()),
                    "--view" => self.view = Some(value),
                    "--by" => self.by = Some(value),
                    "--max" => self.max = Some(value),
                    "--table" => self.table = Some(value),
                    "--as" => self.kind = Some(value),
                    _ => self.ties = Some(value),
                }
            }
        }
        Ok(())
    }
}

/// A value of an option, read; nothing when the option was not given.
fn value<T>(
    name: &str,
    given: &Option<OsString>,
    read: impl Fn(&str) -> Option<T>,
    allowed: &str,
    words: &Words,
) -> Result<Option<T>, String> {
    let Some(value) = given else { return Ok(None) };
    let read = value.to_str().and_then(read);
    read.map(Some).ok_or_else(|| words.bad_value(name, value, allowed))
}

fn command(given: Given, words: &Words) -> Result<Command, String> {
    let [name, files @ ..] = &given.words[..] else {
        return Err(words.no_command.to_string());
    };
    let name = name.to_str().unwrap_or_default();
    if name == "help" {
        return Ok(Command::Help);
    }
    let Some((name, allowed)) = OPTIONS.iter().find(|(known, _)| *known == name) else {
        return Err(words.unknown_command(&given.words[0]));
    };
    if let Some(stranger) = given.options.iter().find(|option| !allowed.contains(option)) {
        return Err(words.not_for(stranger, name));
    }
    match *name {
        "check-set" => Ok(Command::CheckSet { file: one_file(files, words)? }),
        "score" => score(&given, files, words),
        "verify" => Ok(Command::Verify(gather(&given, files, words)?)),
        "read-rule" => read_rule(&given, files, words),
        "read-set" => read_set(&given, files, words),
        "read-table" => read_table(&given, files, words),
        _ => rank(&given, files, words),
    }
}

fn score(given: &Given, files: &[OsString], words: &Words) -> Result<Command, String> {
    let dossier = one_file(files, words)?;
    let set = given.sets.last().cloned();
    if takes_input(&dossier) && set.as_deref().is_some_and(takes_input) {
        return Err(words.two_inputs.to_string());
    }
    let view = value("--view", &given.view, View::parse, "self, round:N", words)?;
    let view = view.unwrap_or(View::SelfScored);
    Ok(Command::Score(Score { dossier, set, view, is_json: given.is_json }))
}

fn gather(given: &Given, files: &[OsString], words: &Words) -> Result<Gather, String> {
    if files.is_empty() {
        return Err(words.no_file.to_string());
    }
    let paths: Vec<PathBuf> = files.iter().map(PathBuf::from).collect();
    let all = paths.iter().chain(&given.sets).chain(&given.campaign).chain(&given.last);
    if all.filter(|file| takes_input(file)).count() > 1 {
        return Err(words.two_inputs.to_string());
    }
    let (campaign, sets) = (given.campaign.clone(), given.sets.clone());
    Ok(Gather { paths, campaign, sets, is_json: given.is_json })
}

fn rank(given: &Given, files: &[OsString], words: &Words) -> Result<Command, String> {
    if given.is_json && given.is_csv {
        return Err(words.one_form.to_string());
    }
    let by = value("--by", &given.by, RankBy::parse, "total, area:ID, criterion:ID", words)?;
    let views = "self, round:N, latest";
    let view = value("--view", &given.view, RankView::parse, views, words)?;
    let ties = value("--ties", &given.ties, Ties::from_word, "dense, standard", words)?;
    Ok(Command::Rank(Rank {
        gather: gather(given, files, words)?,
        request: Request {
            by: by.unwrap_or_default(),
            view: view.unwrap_or_default(),
            ties: ties.unwrap_or_default(),
        },
        has_ties: ties.is_some(),
        last: given.last.clone(),
        is_csv: given.is_csv,
    }))
}

fn read_rule(given: &Given, files: &[OsString], words: &Words) -> Result<Command, String> {
    if let [stranger, ..] = files {
        return Err(words.unexpected(stranger));
    }
    let max = max(given, words)?.ok_or_else(|| words.needs("--max", "read-rule"))?;
    Ok(Command::ReadRule(ReadRule { max, is_json: given.is_json }))
}

/// Points, from 0.
fn max(given: &Given, words: &Words) -> Result<Option<Exact>, String> {
    let points = |text: &str| {
        let text = text.replace(',', ".");
        Exact::parse(&text).ok().filter(|max| !max.is_negative())
    };
    value("--max", &given.max, points, "3; 1,5", words)
}

fn read_set(given: &Given, files: &[OsString], words: &Words) -> Result<Command, String> {
    let number = |text: &str| text.parse().ok().filter(|table: &usize| *table > 0);
    let table = value("--table", &given.table, number, "1, 2, 3…", words)?;
    let file = one_file(files, words)?;
    Ok(Command::ReadSet(ReadSet { file, table, is_json: given.is_json }))
}

fn read_table(given: &Given, files: &[OsString], words: &Words) -> Result<Command, String> {
    let kinds = "units, survey, figures, documents, appraisal, results";
    let kind = value("--as", &given.kind, ListKind::from_word, kinds, words)?;
    let kind = kind.ok_or_else(|| words.needs("--as", "read-table"))?;
    let file = one_file(files, words)?;
    let (campaign, set) = (given.campaign.clone(), given.sets.last().cloned());
    let max = max(given, words)?;
    Ok(Command::ReadTable(ReadTable { file, kind, campaign, set, max, is_json: given.is_json }))
}

fn takes_input(file: &Path) -> bool {
    file == OsStr::new("-")
}

fn one_file(files: &[OsString], words: &Words) -> Result<PathBuf, String> {
    match files {
        [file] => file.parse().map_err(|_: lexopt::Error| words.no_file.to_string()),
        [] => Err(words.no_file.to_string()),
        [_, second, ..] => Err(words.unexpected(second)),
    }
}
