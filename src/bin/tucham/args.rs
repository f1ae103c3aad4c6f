//! Reads the arguments.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use lexopt::prelude::{Long, Short, Value, ValueExt};
use tucham::domain::score::View;
use tucham::i18n::Lang;

use crate::words::Words;

/// What is to be done.
pub enum Command {
    Help,
    Version,
    CheckSet { file: PathBuf },
    Score(Score),
}

/// A dossier to score.
pub struct Score {
    pub dossier: PathBuf,
    pub set: Option<PathBuf>,
    pub view: View,
    pub is_json: bool,
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
    set: Option<PathBuf>,
    view: Option<View>,
    is_json: bool,
}

/// The command, or what is wrong with the arguments in the words of the language.
pub fn parse(given: Vec<OsString>, words: &Words) -> Result<Command, String> {
    if given.is_empty() {
        return Err(words.no_command.to_string());
    }
    let mut parser = lexopt::Parser::from_args(given);
    let mut found = Given::default();
    while let Some(word) = parser.next().map_err(|fault| words.fault(&fault))? {
        match word {
            Short('h') | Long("help") => return Ok(Command::Help),
            Short('V') | Long("version") => return Ok(Command::Version),
            Long("json") => found.is_json = true,
            Long("lang") => {
                let value = parser.value().map_err(|fault| words.fault(&fault))?;
                let known = value.to_str().and_then(Lang::from_word);
                known.ok_or_else(|| words.bad_value("--lang", &value, "vi, en"))?;
            }
            Long("view") => {
                let value = parser.value().map_err(|fault| words.fault(&fault))?;
                let view = value.to_str().and_then(View::parse);
                let view =
                    view.ok_or_else(|| words.bad_value("--view", &value, "self, round:N"))?;
                found.view = Some(view);
            }
            Long("set") => {
                let value = parser.value().map_err(|fault| words.fault(&fault))?;
                found.set = Some(value.into());
            }
            Value(word) => found.words.push(word),
            other => return Err(words.fault(&other.unexpected())),
        }
    }
    command(found, words)
}

fn command(given: Given, words: &Words) -> Result<Command, String> {
    let [name, files @ ..] = &given.words[..] else {
        return Err(words.no_command.to_string());
    };
    match name.to_str() {
        Some("help") => Ok(Command::Help),
        Some("check-set") => {
            let has_others = given.set.is_some() || given.view.is_some() || given.is_json;
            if has_others {
                return Err(words.only_score.to_string());
            }
            Ok(Command::CheckSet { file: one_file(files, words)? })
        }
        Some("score") => {
            let dossier = one_file(files, words)?;
            let takes_input = |file: &Path| file == OsStr::new("-");
            if takes_input(&dossier) && given.set.as_deref().is_some_and(takes_input) {
                return Err(words.two_inputs.to_string());
            }
            let view = given.view.unwrap_or(View::SelfScored);
            Ok(Command::Score(Score { dossier, set: given.set, view, is_json: given.is_json }))
        }
        _ => Err(words.unknown_command(name)),
    }
}

fn one_file(files: &[OsString], words: &Words) -> Result<PathBuf, String> {
    match files {
        [file] => file.parse().map_err(|_: lexopt::Error| words.no_file.to_string()),
        [] => Err(words.no_file.to_string()),
        [_, second, ..] => Err(words.unexpected(second)),
    }
}
