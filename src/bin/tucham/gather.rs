//! Many files into one inbox: folders walked through, files read and examined on every core.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;

use tucham::domain::problem::{Checked, Code, Problem};
use tucham::domain::review::Examined;
use tucham::formats::{read_campaign, read_desk, read_set};
use tucham::i18n::Lang;
use tucham::jobs::Desk;

use crate::args::Gather;
use crate::{built_in, input};

/// Files that systems leave in folders and nobody sends.
const LEFTOVERS: [&str; 2] = ["Thumbs.db", "desktop.ini"];

/// Everything that was named on one desk: a desk file as it stands, or files that are received.
/// Nothing when that cannot be used; why is told.
pub fn all_of(wanted: &Gather, lang: Lang) -> io::Result<Option<Desk>> {
    let Some(file) = wanted.paths.iter().find(|path| input::is_desk(path)) else {
        let desk = open(wanted, lang)?;
        return Ok(desk.map(|mut desk| {
            receive(&mut desk, &wanted.paths);
            desk
        }));
    };
    let is_alone = wanted.paths.len() == 1 && wanted.campaign.is_none();
    let laid = match is_alone {
        true => open(wanted, lang)?.map(|desk| lay(desk, file)),
        false => Some(Err(vec![Problem::new(Code::DeskNotAlone)])),
    };
    match laid {
        Some(Ok(desk)) => Ok(Some(desk)),
        Some(Err(problems)) => input::tell(file, &problems, lang).map(|()| None),
        None => Ok(None),
    }
}

fn lay(mut desk: Desk, file: &Path) -> Result<Desk, Vec<Problem>> {
    let bytes = input::bytes(file).map_err(|problem| vec![problem])?;
    desk.lay(&read_desk(&bytes).sound()?)?;
    Ok(desk)
}

/// A desk with the campaign and the sets open. Nothing when one cannot be used; that is told.
fn open(wanted: &Gather, lang: Lang) -> io::Result<Option<Desk>> {
    let mut desk = Desk::new(built_in::all());
    for file in &wanted.sets {
        let read = input::bytes(file).map_err(|problem| vec![problem]);
        match read.and_then(|bytes| read_set(&bytes).sound()) {
            Ok(set) => desk.add(set),
            Err(problems) => {
                input::tell(file, &problems, lang)?;
                return Ok(None);
            }
        }
    }
    let Some(file) = &wanted.campaign else { return Ok(Some(desk)) };
    let Checked { value, mut problems } = match input::bytes(file) {
        Ok(bytes) => read_campaign(&bytes),
        Err(problem) => Checked::refused(problem),
    };
    let is_usable = !problems.iter().any(Problem::is_error);
    if let Some(campaign) = value.filter(|_| is_usable)
        && let Err(found) = desk.open(Some(campaign))
    {
        problems.extend(found);
    }
    input::tell(file, &problems, lang)?;
    Ok((!problems.iter().any(Problem::is_error)).then_some(desk))
}

/// Receives every file: dossiers in the order of the names, then explanations.
fn receive(desk: &mut Desk, paths: &[PathBuf]) {
    let files = all(paths);
    let (explanations, dossiers): (Vec<Examined>, Vec<Examined>) =
        examined(desk, &files).into_iter().partition(|it| it.explanations.is_some());
    for examined in dossiers.into_iter().chain(explanations) {
        desk.place(examined);
    }
}

/// The files that were named and those below the folders that were, in the order of names.
fn all(paths: &[PathBuf]) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for path in paths {
        match path.is_dir() {
            true => walk(path, &mut files),
            false => files.push(path.clone()),
        }
    }
    files
}

/// A folder that cannot be read is kept as a file that cannot be read.
fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        files.push(folder.to_path_buf());
        return;
    };
    let mut entries: Vec<_> = entries.flatten().collect();
    entries.sort_by_key(|entry| entry.file_name());
    for entry in entries {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        // Links to folders are not followed: they can lead back up.
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => walk(&entry.path(), files),
            _ if name.starts_with('.') || LEFTOVERS.contains(&name.as_ref()) => {}
            _ => files.push(entry.path()),
        }
    }
}

/// Every file examined, in the order given; as many at once as there are cores.
fn examined(desk: &Desk, files: &[PathBuf]) -> Vec<Examined> {
    let next = AtomicUsize::new(0);
    let (send, receive) = mpsc::channel();
    let workers = std::thread::available_parallelism().map_or(1, usize::from).min(files.len());
    let mut found = BTreeMap::new();
    std::thread::scope(|scope| {
        for _ in 0..workers {
            let (send, next) = (send.clone(), &next);
            scope.spawn(move || {
                while let Some((place, file)) = next_of(files, next) {
                    if send.send((place, examine(desk, file))).is_err() {
                        return;
                    }
                }
            });
        }
        drop(send);
        found.extend(receive);
    });
    found.into_values().collect()
}

fn next_of<'a>(files: &'a [PathBuf], next: &AtomicUsize) -> Option<(usize, &'a PathBuf)> {
    let place = next.fetch_add(1, Ordering::Relaxed);
    files.get(place).map(|file| (place, file))
}

fn examine(desk: &Desk, file: &Path) -> Examined {
    let name = file.to_string_lossy();
    match input::bytes(file) {
        Ok(bytes) => Examined { dossier: None, ..desk.examine(&name, &bytes) },
        Err(_) => {
            let problem = Problem::new(Code::FileUnreadable).with("name", &name);
            Examined::unreadable(&name, problem)
        }
    }
}
