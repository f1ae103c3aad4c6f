//! Reads and writes a result, as it is published and kept for next year's comparison.

use super::kind::FileKind;
use super::people::{read_set_ref, write_set_ref};
use super::reader::{At, Object};
use super::sealed::{self, Exported};
use super::tree::Json;
use super::writer::{Fields, or_null};
use crate::domain::campaign::Ties;
use crate::domain::points::Percent;
use crate::domain::problem::Checked;
use crate::domain::review::outcome::{ResultExcluded, ResultFile, ResultGroup, ResultRow};
use crate::domain::review::{Made, Moved, Reason};

/// Reads a result.
///
/// No value when the file cannot be read or its shape is wrong.
pub fn read_result(bytes: &[u8]) -> Checked<ResultFile> {
    sealed::read(bytes, FileKind::Result, document)
}

fn document(root: &Object) -> ResultFile {
    let ties = Ties::ALL.map(|ties| (ties.as_str(), ties));
    let campaign = root.need("campaign").and_then(|at| at.object());
    let word = |key: &str| campaign.as_ref().map(|it| it.text_or_empty(key)).unwrap_or_default();
    let year = campaign.as_ref().and_then(|it| it.get("year"));
    ResultFile {
        app: root.text_or_empty("app"),
        campaign: word("id"),
        year: year.map_or(0, |at| u32::try_from(at.whole()).unwrap_or(u32::MAX)),
        title: word("title"),
        view: root.text("view"),
        by: root.text("by"),
        ties: root.need("ties").map_or(Ties::Dense, |at| at.word(&ties)),
        groups: root.list("groups").iter().filter_map(group).collect(),
        made: some(root, "made").and_then(|at| made(&at)),
        published: root.get("published").is_some_and(|at| at.bool()),
        unknown: root.unknown(),
    }
}

fn group(at: &At) -> Option<ResultGroup> {
    let object = at.object()?;
    Some(ResultGroup {
        id: object.text("id"),
        title: object.text_or_empty("title"),
        set: object.get("set").map(|at| read_set_ref(&at)).unwrap_or_default(),
        yardstick: object.text_or_empty("yardstick"),
        rows: object.list("rows").iter().filter_map(row).collect(),
        excluded: object.list_or_empty("excluded").iter().filter_map(excluded).collect(),
        unknown: object.unknown(),
    })
}

fn made(at: &At) -> Option<Made> {
    let object = at.object()?;
    let number = |key| object.get(key).map_or(0, |at| at.whole() as usize);
    Some(Made {
        files: number("files"),
        of: number("of"),
        units: number("units"),
        listed: number("listed"),
    })
}

fn row(at: &At) -> Option<ResultRow> {
    let object = at.object()?;
    let (code, name) = unit(&object);
    let areas = object.get("areas").map(|at| at.entries()).unwrap_or_default();
    Some(ResultRow {
        code,
        name,
        place: object.need("place").map_or(0, |at| at.whole() as usize),
        total: object.points("total"),
        applicable_max: object.points("applicableMax"),
        index: object.need("index").map(|at| percent(&at)).unwrap_or_default(),
        band: some(&object, "band").map(|at| at.text()),
        areas: areas.into_iter().map(|(id, at)| (id.to_string(), index(&at))).collect(),
        moved: moved(&object),
        unknown: object.unknown(),
    })
}

fn moved(object: &Object) -> Option<Moved> {
    let places = some(object, "movedPlaces").map(|at| at.signed());
    let index = some(object, "movedIndex").map(|at| percent(&at));
    let comparable = object.get("comparable").is_some_and(|at| at.bool());
    let published = object.get("published").is_some_and(|at| at.bool());
    Some(Moved { places: places?, index: index?, comparable, published })
}

fn percent(at: &At) -> Percent {
    Percent::parse(&at.points().to_string()).unwrap_or_default()
}

fn index(at: &At) -> Option<Percent> {
    (*at.json != Json::Null).then(|| percent(at))
}

fn some<'a>(object: &Object<'a>, key: &str) -> Option<At<'a>> {
    object.get(key).filter(|at| *at.json != Json::Null)
}

fn unit(object: &Object) -> (String, String) {
    let unit = object.need("unit").and_then(|at| at.object());
    unit.map(|it| (it.text_or_empty("code"), it.text_or_empty("name"))).unwrap_or_default()
}

fn excluded(at: &At) -> Option<ResultExcluded> {
    let object = at.object()?;
    let (code, name) = unit(&object);
    let reasons = Reason::ALL.map(|reason| (reason.as_str(), reason));
    let reason = object.need("reason").map(|at| at.word(&reasons))?;
    Some(ResultExcluded { code, name, reason })
}

/// Writes a result as a sealed file.
pub fn write_result(file: &ResultFile) -> Exported {
    let campaign = Fields::default()
        .add("id", &file.campaign)
        .add("year", u64::from(file.year))
        .add("title", &file.title);
    let heading = sealed::heading(FileKind::Result)
        .add("campaign", campaign)
        .add("view", &file.view)
        .add("by", &file.by)
        .add("ties", file.ties.as_str())
        .add("groups", file.groups.iter().map(write_group).collect::<Vec<_>>());
    let document = match &file.made {
        Some(made) => heading.add("made", write_made(made)),
        None => heading,
    };
    let document = if file.published { document.add("published", true) } else { document };
    sealed::write(document.add_unknown(&file.unknown).done())
}

fn write_made<'t>(made: &Made) -> Json<'t> {
    Fields::default()
        .add("files", made.files as u64)
        .add("of", made.of as u64)
        .add("units", made.units as u64)
        .add("listed", made.listed as u64)
        .done()
}

fn write_group(group: &ResultGroup) -> Json<'_> {
    Fields::default()
        .add("id", &group.id)
        .add("title", &group.title)
        .add("set", write_set_ref(&group.set))
        .add("yardstick", &group.yardstick)
        .add("rows", group.rows.iter().map(write_row).collect::<Vec<_>>())
        .add("excluded", group.excluded.iter().map(write_excluded).collect::<Vec<_>>())
        .add_unknown(&group.unknown)
        .done()
}

fn write_row(row: &ResultRow) -> Json<'_> {
    let index = |index: &Option<Percent>| or_null(index.map(|index| index.to_string()));
    let areas = row.areas.iter();
    let fields = Fields::default()
        .add("unit", write_unit(&row.code, &row.name))
        .add("place", row.place as u64)
        .add("total", row.total.to_string())
        .add("applicableMax", row.applicable_max.to_string())
        .add("index", row.index.to_string())
        .add("band", or_null(row.band.as_ref()))
        .add("areas", areas.fold(Fields::default(), |f, (id, it)| f.add(id, index(it))));
    let fields = match &row.moved {
        Some(moved) => fields
            .add("movedPlaces", Json::Number(moved.places.into()))
            .add("movedIndex", moved.index.to_string())
            .add("comparable", moved.comparable),
        None => fields,
    };
    let is_published = row.moved.as_ref().is_some_and(|moved| moved.published);
    let fields = if is_published { fields.add("published", true) } else { fields };
    fields.add_unknown(&row.unknown).done()
}

fn write_unit<'t>(code: &'t str, name: &'t str) -> Json<'t> {
    Fields::default().add("code", code).add("name", name).done()
}

fn write_excluded(excluded: &ResultExcluded) -> Json<'_> {
    Fields::default()
        .add("unit", write_unit(&excluded.code, &excluded.name))
        .add("reason", excluded.reason.as_str())
        .done()
}
