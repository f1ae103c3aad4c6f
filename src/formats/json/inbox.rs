//! Writes what became of every file of an inbox, as the command line prints it with `--json`.

use super::sheet::problem;
use super::tree::Json;
use super::writer::{Fields, or_null};
use crate::domain::campaign::Campaign;
use crate::domain::problem::Problem;
use crate::domain::review::claims::Claimed;
use crate::domain::review::{Inbox, Received, UnitSheet};
use crate::domain::score::View;
use crate::domain::signature::{Signed, fingerprint};
use crate::i18n::Lang;

/// The version of what is printed here; nothing reads it back.
const VERSION: u64 = 1;

/// Writes an inbox: how many files stand how, each file with its unit, its recomputed totals and
/// what was found, and the units of the campaign that have sent nothing usable. Messages are in
/// `lang`; everything else is the same in every language. Published as `schemas/inbox.schema.json`.
pub fn write_inbox(inbox: &Inbox, campaign: Option<&Campaign>, lang: Lang) -> String {
    let tally = inbox.tally();
    let count = |count: usize| count as u64;
    let counts = Fields::default()
        .add("files", count(tally.files))
        .add("accepted", count(tally.accepted))
        .add("warned", count(tally.warned))
        .add("undecided", count(tally.undecided))
        .add("setAside", count(tally.set_aside))
        .add("refused", count(tally.refused))
        .add("handedOn", count(tally.handed_on));
    let missing = campaign.map(|campaign| {
        let units = inbox.missing(campaign).into_iter();
        units.map(|it| unit(&it.code, &it.name, &it.group)).collect::<Vec<_>>()
    });
    Fields::default()
        .add("format", "tucham/inbox")
        .add("formatVersion", VERSION)
        .add("tally", counts)
        .add("files", inbox.items().iter().map(|item| file(item, lang)).collect::<Vec<_>>())
        .add_some("missing", missing)
        .done()
        .to_pretty()
}

fn file(item: &Received, lang: Lang) -> Json<'_> {
    let sheet = item.sheet.as_ref();
    let views = sheet.map(|it| it.views.iter().map(totals).collect::<Vec<_>>());
    let found = item.problems.iter().map(|found| found_problem(found, lang));
    Fields::default()
        .add("file", &item.file)
        .add("key", &item.key)
        .add("size", item.size)
        .add("standing", item.standing.as_str())
        .add("signature", signature(&item.signed))
        .add("unit", or_null(sheet.map(|it| unit(&it.code, &it.name, &it.group))))
        .add_some("dossier", sheet.map(dossier))
        .add_some("views", views)
        .add_some("claims", item.claimed.as_ref().filter(|_| sheet.is_some()).map(claims))
        .add_some("sentName", Some(&item.sent_name).filter(|name| !name.is_empty()))
        .add("problems", found.collect::<Vec<_>>())
        .done()
}

/// What the file's signature came to.
fn signature(signed: &Signed) -> Json<'_> {
    let state = match signed {
        Signed::No => "none",
        Signed::By(_) => "valid",
        Signed::Broken(_) => "broken",
    };
    let fields = Fields::default().add("state", state);
    fields.add_some("fingerprint", signed.key().map(fingerprint)).done()
}

/// What the file says of its own appraisal; never counted.
fn claims(claimed: &Claimed) -> Json<'_> {
    let rounds = claimed.rounds.iter().map(totals).collect::<Vec<_>>();
    Fields::default().add("stage", claimed.stage.as_str()).add("rounds", rounds).done()
}

fn dossier(sheet: &UnitSheet) -> Json<'_> {
    let fields = Fields::default().add("id", &sheet.dossier).add("revision", sheet.revision);
    fields.add("stage", sheet.stage.as_str()).add("set", &sheet.set).done()
}

fn totals(view: &crate::domain::review::ViewFigures) -> Json<'_> {
    let figures = &view.figures;
    let fields = Fields::default()
        .add("view", view.view.to_string())
        .add("total", figures.total.to_string())
        .add("applicableMax", figures.applicable_max.to_string())
        .add("index", or_null(figures.index.map(|index| index.to_string())));
    match view.view {
        View::SelfScored => fields.done(),
        View::Round(_) => fields.add("closed", view.is_closed).done(),
    }
}

fn found_problem(found: &Problem, lang: Lang) -> Json<'_> {
    let severity = if found.is_error() { "error" } else { "warning" };
    match problem(found, lang) {
        Json::Object(mut fields) => {
            fields.insert(1, ("severity".into(), severity.into()));
            Json::Object(fields)
        }
        other => other,
    }
}

fn unit<'t>(code: &'t str, name: &'t str, group: &'t str) -> Json<'t> {
    Fields::default().add("code", code).add("name", name).add("group", group).done()
}
