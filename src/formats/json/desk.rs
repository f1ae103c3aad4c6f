//! Reads and writes a desk file: a whole campaign of a superior.

use std::borrow::Cow;

use super::kind::FileKind;
use super::reader::{At, Object, by_key};
use super::sealed::{self, Exported};
use super::tree::Json;
use super::writer::Fields;
use super::{campaign, dossier};
use crate::domain::map::Set;
use crate::domain::problem::{Checked, Code, Problem};
use crate::domain::review::{
    DeskCampaign, DeskFile, DeskPaper, DeskRemoved, DeskWork, EarlierCampaign, PaperContent,
};
use crate::formats::{MAX_DESK_BYTES, base64, sha256_hex};

/// Reads a desk file.
///
/// Stricter than every other file, as it holds verdicts and is restored whole or not at all: a seal
/// that is missing or broken is an error ([`Code::DeskAltered`]), and so is a received file whose
/// bytes are not those that its checksum names, a campaign or a work copy that cannot be read, or a
/// work copy of a file that is not inside.
///
/// # Errors
/// All problems stand in the result; no value where one of them is an error.
pub fn read_desk(bytes: &[u8]) -> Checked<DeskFile> {
    let Checked { value, mut problems } = sealed::read(bytes, FileKind::Desk, document);
    for problem in &mut problems {
        if matches!(problem.code, Code::SealBroken | Code::SealMissing) {
            *problem = Problem::new(Code::DeskAltered);
        }
    }
    problems.extend(value.iter().flat_map(check));
    let is_sound = !problems.iter().any(Problem::is_error);
    Checked { value: value.filter(|_| is_sound), problems }
}

fn document(root: &Object) -> DeskFile {
    root.get("app");
    let texts = |key: &str| root.list_or_empty(key).iter().map(At::text).collect();
    DeskFile {
        made_at: root.text("madeAt"),
        campaign: root.get("campaign").and_then(|at| read_campaign(&at)),
        revision: root.need("revision").map_or(0, |at| at.whole()),
        earlier: root.get("earlier").and_then(|at| earlier(&at)),
        sets: texts("sets"),
        files: root.list("files").iter().filter_map(paper).collect(),
        works: root.list("works").iter().filter_map(work).collect(),
        survey: root.get("survey").map(|at| at.text()),
        chosen: texts("chosen"),
        apart: texts("apart"),
        removed: root.list_or_empty("removed").iter().filter_map(removed).collect(),
        key: root.text_or_empty("key"),
        unknown: root.unknown(),
    }
}

fn read_campaign(at: &At) -> Option<DeskCampaign> {
    let object = at.object()?;
    Some(DeskCampaign {
        id: object.text("id"),
        year: object.need("year").map_or(0, |at| u32::try_from(at.whole()).unwrap_or(u32::MAX)),
        title: object.text_or_empty("title"),
        text: object.text("text"),
    })
}

fn earlier(at: &At) -> Option<EarlierCampaign> {
    let object = at.object()?;
    Some(EarlierCampaign { at: object.text_or_empty("at"), text: object.text("text") })
}

fn paper(at: &At) -> Option<DeskPaper> {
    let object = at.object()?;
    Some(DeskPaper {
        name: object.text("name"),
        size: object.need("size").map_or(0, |at| at.whole()),
        key: object.text("sha256"),
        content: content(&object),
    })
}

fn content(object: &Object) -> PaperContent {
    if let Some(at) = object.get("text") {
        return PaperContent::Bytes(at.text().into_bytes());
    }
    if let Some(at) = object.get("base64") {
        let bytes = base64::decode(&at.text());
        if bytes.is_none() {
            let problem = Problem::new(Code::WrongType).with("key", at.key());
            at.report(problem.with("expected", "base64"));
        }
        return PaperContent::Bytes(bytes.unwrap_or_default());
    }
    PaperContent::Refused(object.list("problems").iter().filter_map(refusal).collect())
}

/// Why a file's bytes were not kept. The place of the problem was in the file, which is not here.
fn refusal(at: &At) -> Option<Problem> {
    let object = at.object()?;
    let codes: Vec<(&str, Code)> = Code::ALL.iter().map(|code| (code.as_str(), *code)).collect();
    let code = object.need("code")?.word(&codes);
    let facts = object.get("facts").map(|at| at.entries()).unwrap_or_default();
    let facts = by_key(facts.into_iter().map(|(key, at)| (key.to_string(), at.text())));
    let facts = facts.into_iter().map(|(key, value)| (Cow::Owned(key), value)).collect();
    Some(Problem { facts, ..Problem::new(code) })
}

fn work(at: &At) -> Option<DeskWork> {
    let object = at.object()?;
    Some(DeskWork {
        key: object.text("file"),
        counter: object.need("counter").map_or(0, |at| at.whole()),
        at: object.text_or_empty("savedAt"),
        text: object.text("dossier"),
    })
}

fn removed(at: &At) -> Option<DeskRemoved> {
    let object = at.object()?;
    Some(DeskRemoved {
        key: object.text("file"),
        name: object.text_or_empty("name"),
        unit: object.text_or_empty("unit"),
        at: object.text("at"),
    })
}

/// What of a desk file does not fit together.
fn check(desk: &DeskFile) -> Vec<Problem> {
    let mut problems = Vec::new();
    problems.extend(desk.campaign.iter().filter_map(check_campaign));
    let mut keys = Set::new();
    for (place, paper) in desk.files.iter().enumerate() {
        let is_first = keys.insert(paper.key.as_str());
        let is_whole = match &paper.content {
            PaperContent::Bytes(bytes) => {
                bytes.len() as u64 == paper.size && sha256_hex(bytes) == paper.key
            }
            PaperContent::Refused(_) => true,
        };
        if !is_first || !is_whole {
            let problem = Problem::new(Code::DeskPaperDiffers).with("name", &paper.name);
            problems.push(problem.at(format!("/files/{place}")));
        }
    }
    let mut worked = Set::new();
    for (place, work) in desk.works.iter().enumerate() {
        let is_first = worked.insert(work.key.as_str());
        let is_of_file = keys.contains(work.key.as_str());
        if !is_first || !is_of_file || dossier::read_dossier(work.text.as_bytes()).value.is_none() {
            problems.push(Problem::new(Code::DeskWorkUnusable).at(format!("/works/{place}")));
        }
    }
    problems
}

/// What is told of the campaign is what its text says.
fn check_campaign(told: &DeskCampaign) -> Option<Problem> {
    let read = campaign::read_campaign(told.text.as_bytes()).value;
    let is_told = read.is_some_and(|read| {
        (read.id, read.year, read.title) == (told.id.clone(), told.year, told.title.clone())
    });
    (!is_told).then(|| Problem::new(Code::DeskCampaignUnusable).at("/campaign"))
}

/// Writes a desk file, sealed.
///
/// # Errors
/// [`Code::DeskTooLarge`] beyond [`MAX_DESK_BYTES`]: what could not be read back is not written.
pub fn write_desk(desk: &DeskFile) -> Result<Exported, Problem> {
    let document = sealed::heading(FileKind::Desk)
        .add("madeAt", &desk.made_at)
        .add_some("campaign", desk.campaign.as_ref().map(write_campaign))
        .add("revision", desk.revision)
        .add_some("earlier", desk.earlier.as_ref().map(write_earlier))
        .add("sets", texts(&desk.sets))
        .add("files", desk.files.iter().map(write_paper).collect::<Vec<_>>())
        .add("works", desk.works.iter().map(write_work).collect::<Vec<_>>())
        .add_some("survey", desk.survey.as_ref())
        .add("chosen", texts(&desk.chosen))
        .add("apart", texts(&desk.apart))
        .add("removed", desk.removed.iter().map(write_removed).collect::<Vec<_>>())
        .add_some("key", Some(&desk.key).filter(|key| !key.is_empty()))
        .add_unknown(&desk.unknown);
    let written = sealed::write(document.done());
    if written.text.len() > MAX_DESK_BYTES {
        let problem = Problem::new(Code::DeskTooLarge).with("found", written.text.len());
        return Err(problem.with("limit", MAX_DESK_BYTES));
    }
    Ok(written)
}

fn texts(texts: &[String]) -> Vec<Json<'_>> {
    texts.iter().map(Json::from).collect()
}

fn write_campaign(campaign: &DeskCampaign) -> Json<'_> {
    Fields::default()
        .add("id", &campaign.id)
        .add("year", u64::from(campaign.year))
        .add("title", &campaign.title)
        .add("text", &campaign.text)
        .done()
}

fn write_earlier(earlier: &EarlierCampaign) -> Json<'_> {
    Fields::default().add("at", &earlier.at).add("text", &earlier.text).done()
}

/// As text wherever the bytes are one, so that a person can look into the file.
fn write_paper(paper: &DeskPaper) -> Json<'_> {
    let fields = Fields::default()
        .add("name", &paper.name)
        .add("size", paper.size)
        .add("sha256", &paper.key);
    let fields = match &paper.content {
        PaperContent::Bytes(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) => fields.add("text", text),
            Err(_) => fields.add("base64", base64::encode(bytes)),
        },
        PaperContent::Refused(problems) => {
            fields.add("problems", problems.iter().map(write_refusal).collect::<Vec<_>>())
        }
    };
    fields.done()
}

fn write_refusal(problem: &Problem) -> Json<'_> {
    let facts = problem.facts.iter();
    let facts = facts.fold(Fields::default(), |fields, (key, value)| fields.add(key, value));
    Fields::default().add("code", problem.code.as_str()).add("facts", facts).done()
}

fn write_work(work: &DeskWork) -> Json<'_> {
    Fields::default()
        .add("file", &work.key)
        .add("counter", work.counter)
        .add("savedAt", &work.at)
        .add("dossier", &work.text)
        .done()
}

fn write_removed(removed: &DeskRemoved) -> Json<'_> {
    Fields::default()
        .add("file", &removed.key)
        .add("name", &removed.name)
        .add("unit", &removed.unit)
        .add("at", &removed.at)
        .done()
}
