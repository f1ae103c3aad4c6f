//! The superior's commands: many files verified, units ranked.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use tucham::domain::problem::{Code, Problem};
use tucham::domain::review::outcome::ResultFile;
use tucham::domain::review::{Received, Request};
use tucham::formats::{csv, read_result, write_inbox, write_result};
use tucham::i18n::{Lang, review};
use tucham::jobs::Desk;
use tucham::report::tables::whole_ranking;

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
    let is_told = |item: &&Received| !item.standing.is_in() || item.problems.iter().any(concerns);
    tell(desk.inbox().items().iter().filter(is_told), lang)?;
    writeln!(io::stderr(), "{}", review::tally(&desk.inbox().tally(), lang))?;
    let ranking = desk.rank(&request(wanted, &desk), last.as_ref());
    let text = match (wanted.gather.is_json, wanted.is_csv) {
        (true, _) => {
            let file = ResultFile::of(&ranking, desk.campaign(), desk.sets());
            write_result(&file).text.into_bytes()
        }
        (_, true) => csv::write_table(&whole_ranking(&ranking, desk.sets(), lang)),
        _ => list::ranking(&desk, &ranking, lang).into_bytes(),
    };
    io::stdout().write_all(&text)?;
    Ok(match ranking.groups.iter().all(|group| group.rows.is_empty()) {
        true => ExitCode::FAILURE,
        false => ExitCode::SUCCESS,
    })
}

/// Whether a warning says why a place may not be what the file would have it.
fn concerns(problem: &Problem) -> bool {
    use Code::{ClaimsDiffer, ClaimsForeign, SetNamesake, UnitNameOther};
    matches!(problem.code, ClaimsForeign | ClaimsDiffer | SetNamesake | UnitNameOther)
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
