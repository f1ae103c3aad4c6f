//! The superior's commands: many files verified, units ranked.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use tucham::domain::problem::Problem;
use tucham::domain::review::outcome::ResultFile;
use tucham::domain::review::{Received, Request};
use tucham::formats::{read_result, write_inbox, write_result};
use tucham::i18n::{Lang, review};
use tucham::jobs::{Desk, ranking_csv};

use crate::args::{Gather, Rank};
use crate::{gather, input, list};

/// Verifies files: what became of each on standard output, problems on standard error. Fails when
/// one is refused or has to be chosen from.
pub fn verify(wanted: &Gather, lang: Lang) -> io::Result<ExitCode> {
    let Some(desk) = gather::all_of(wanted, lang)? else { return Ok(ExitCode::FAILURE) };
    if !wanted.is_json {
        tell(desk.inbox().items().iter(), lang)?;
    }
    let text = match wanted.is_json {
        true => write_inbox(desk.inbox(), desk.campaign(), lang),
        false => list::inbox(&desk, lang),
    };
    io::stdout().write_all(text.as_bytes())?;
    let tally = desk.inbox().tally();
    Ok(match tally.refused + tally.undecided {
        0 => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    })
}

/// Ranks the units of files. Fails when nothing could be ranked.
pub fn rank(wanted: &Rank, lang: Lang) -> io::Result<ExitCode> {
    let last = match wanted.last.as_deref().map(last_result).transpose() {
        Ok(last) => last,
        Err((file, problems)) => {
            input::tell(file, &problems, lang)?;
            return Ok(ExitCode::FAILURE);
        }
    };
    let Some(desk) = gather::all_of(&wanted.gather, lang)? else { return Ok(ExitCode::FAILURE) };
    let told = desk.inbox().items().iter().filter(|item| !item.standing.is_in());
    tell(told, lang)?;
    writeln!(io::stderr(), "{}", review::tally(&desk.inbox().tally(), lang))?;
    let ranking = desk.rank(&request(wanted, &desk), last.as_ref());
    let text = match (wanted.gather.is_json, wanted.is_csv) {
        (true, _) => write_result(&ResultFile::of(&ranking, desk.campaign(), desk.sets())).text,
        (_, true) => ranking_csv(&desk, &ranking, lang),
        _ => list::ranking(&desk, &ranking, lang),
    };
    io::stdout().write_all(text.as_bytes())?;
    Ok(match ranking.groups.iter().all(|group| group.rows.is_empty()) {
        true => ExitCode::FAILURE,
        false => ExitCode::SUCCESS,
    })
}

/// The campaign's tie rule holds unless another is given.
fn request(wanted: &Rank, desk: &Desk) -> Request {
    let ties = desk.campaign().filter(|_| !wanted.has_ties).map(|campaign| campaign.ties);
    Request { ties: ties.unwrap_or(wanted.request.ties), ..wanted.request.clone() }
}

fn last_result(file: &Path) -> Result<ResultFile, (&Path, Vec<Problem>)> {
    let read = input::bytes(file).map_err(|problem| vec![problem]);
    read.and_then(|bytes| read_result(&bytes).sound()).map_err(|problems| (file, problems))
}

fn tell<'a>(items: impl Iterator<Item = &'a Received>, lang: Lang) -> io::Result<()> {
    for item in items {
        input::tell(Path::new(&item.file), &item.problems, lang)?;
    }
    Ok(())
}
