//! The two commands.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use tucham::domain::dossier::{Dossier, SetRef};
use tucham::domain::problem::{Checked, Code, Problem};
use tucham::domain::score::{View, verify};
use tucham::domain::set::CriteriaSet;
use tucham::formats::{read_dossier, read_own_set, read_set, write_sheet};
use tucham::i18n::Lang;

use crate::args::Score;
use crate::{built_in, input, table};

/// Checks a set: a summary when it is sound, every problem otherwise.
pub fn check_set(file: &Path, lang: Lang) -> io::Result<ExitCode> {
    let Checked { value, problems } = match input::bytes(file) {
        Ok(bytes) => read_set(&bytes),
        Err(problem) => Checked::refused(problem),
    };
    input::tell(file, &problems, lang)?;
    match value.filter(|_| !problems.iter().any(Problem::is_error)) {
        Some(set) => {
            io::stdout().write_all(table::summary(&set, lang).as_bytes())?;
            Ok(ExitCode::SUCCESS)
        }
        None => Ok(ExitCode::FAILURE),
    }
}

/// Scores a dossier.
pub fn score(wanted: &Score, lang: Lang) -> io::Result<ExitCode> {
    let Checked { value, mut problems } = match input::bytes(&wanted.dossier) {
        Ok(bytes) => read_dossier(&bytes),
        Err(problem) => Checked::refused(problem),
    };
    let Some(mut dossier) = value.filter(|_| !problems.iter().any(Problem::is_error)) else {
        input::tell(&wanted.dossier, &problems, lang)?;
        return Ok(ExitCode::FAILURE);
    };
    let Some(set) = find_set(wanted, &dossier, &mut problems, lang)? else {
        input::tell(&wanted.dossier, &problems, lang)?;
        return Ok(ExitCode::FAILURE);
    };
    if let View::Round(round) = wanted.view
        && dossier.round(round).is_none()
    {
        problems.push(Problem::new(Code::RoundUnknown).with("round", round));
        input::tell(&wanted.dossier, &problems, lang)?;
        return Ok(ExitCode::FAILURE);
    }
    // The sheet names the set by which it was made.
    let (id, version, checksum) = (set.id.clone(), set.version.clone(), set.checksum.clone());
    let is_named = dossier.set.checksum == checksum;
    dossier.set = SetRef { id, version, checksum, ..SetRef::default() };
    problems.extend(set.warnings.iter().cloned());
    problems.extend(verify::entries(&set, &dossier));
    if is_named {
        problems.extend(verify::declared(&set, &dossier));
    }
    input::tell(&wanted.dossier, &problems, lang)?;
    let sheet = tucham::domain::score::score(&set, &dossier, wanted.view);
    let text = match wanted.is_json {
        true => write_sheet(&sheet, &set, lang),
        false => table::sheet(&sheet, &set, lang),
    };
    io::stdout().write_all(text.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

/// The set to score by: `--set`, else the one inside the dossier, else a built-in one. Nothing when
/// there is none that may be used; why is then told, or among the problems.
fn find_set(
    wanted: &Score,
    dossier: &Dossier,
    problems: &mut Vec<Problem>,
    lang: Lang,
) -> io::Result<Option<CriteriaSet>> {
    let named = |code| {
        let problem = Problem::new(code).with("id", &dossier.set.id);
        problem.with("version", &dossier.set.version)
    };
    if let Some(file) = &wanted.set {
        let read = input::bytes(file).map_err(|problem| vec![problem]);
        let set = match read.and_then(|bytes| read_set(&bytes).sound()) {
            Ok(set) => set,
            Err(problems) => {
                input::tell(file, &problems, lang)?;
                return Ok(None);
            }
        };
        if set.id != dossier.set.id {
            problems.push(named(Code::SetMissing));
            return Ok(None);
        }
        if set.checksum != dossier.set.checksum {
            problems.push(Problem::new(Code::OtherSetUsed).with("version", &set.version));
        }
        return Ok(Some(set));
    }
    if let Some(own) = read_own_set(dossier) {
        let own = own.sound().map_err(|found| problems.extend(found));
        return Ok(own.ok().map(|read| read.set));
    }
    match built_in::find(&dossier.set.id, &dossier.set.version) {
        Some(set) if set.checksum == dossier.set.checksum => return Ok(Some(set)),
        Some(_) => problems.push(named(Code::SetDiffers)),
        None => problems.push(named(Code::SetMissing)),
    }
    Ok(None)
}
