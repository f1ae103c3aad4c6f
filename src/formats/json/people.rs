//! Who, for which campaign, by which set: read and written.

use super::reader::{At, Object, by_key};
use super::tree::Json;
use super::writer::Fields;
use crate::domain::dossier::{
    Campaign, Caps, Heading, Origin, People, Period, Person, Report, SetRef, Unit,
};
use crate::domain::map::Map;

/// A text that is left out where it is empty.
pub(super) fn filled(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

pub(super) fn read_unit(at: &At) -> Unit {
    let Some(object) = at.object() else { return Unit::default() };
    Unit {
        code: object.text_or_empty("code"),
        name: object.text_or_empty("name"),
        group: object.text_or_empty("group"),
        level: object.text_or_empty("level"),
        parent: object.text_or_empty("parent"),
        governing: object.text_or_empty("governing"),
        receiver: object.text_or_empty("receiver"),
        unknown: object.unknown(),
    }
}

pub(super) fn write_unit(unit: &Unit) -> Json<'_> {
    Fields::default()
        .add("code", &unit.code)
        .add("name", &unit.name)
        .add("group", &unit.group)
        .add("level", &unit.level)
        .add("parent", &unit.parent)
        .add_some("governing", filled(&unit.governing))
        .add_some("receiver", filled(&unit.receiver))
        .add_unknown(&unit.unknown)
        .done()
}

pub(super) fn read_campaign(at: &At) -> Campaign {
    let Some(object) = at.object() else { return Campaign::default() };
    let dates = object.get("dates").map(|at| at.entries()).unwrap_or_default();
    let year = object.get("year").filter(|at| *at.json != Json::Null);
    Campaign {
        id: object.text_or_empty("id"),
        year: year.and_then(|at| at.year()),
        period: read_period(&object),
        title: object.text_or_empty("title"),
        dates: by_key(dates.into_iter().map(|(key, at)| (key.to_string(), at.text()))),
        caps: object.get("caps").map(|at| read_caps(&at)).unwrap_or_default(),
        unknown: object.unknown(),
    }
}

pub(super) fn write_campaign(campaign: &Campaign) -> Json<'_> {
    Fields::default()
        .add("id", &campaign.id)
        .add_some("year", campaign.year.map(u64::from))
        .add_some("period", write_period(campaign.period))
        .add("title", &campaign.title)
        .add("dates", write_texts(&campaign.dates))
        .add_some("caps", write_caps(&campaign.caps))
        .add_unknown(&campaign.unknown)
        .done()
}

/// The part of the year; the whole year where nothing is said.
pub(super) fn read_period(object: &Object) -> Period {
    let periods = Period::ALL.map(|period| (period.as_str(), period));
    object.get("period").map_or(Period::Year, |at| at.word(&periods))
}

/// Nothing for the whole year.
pub(super) fn write_period(period: Period) -> Option<&'static str> {
    Some(period.as_str()).filter(|_| period != Period::Year)
}

pub(super) fn read_caps(at: &At) -> Caps {
    let Some(object) = at.object() else { return Caps::default() };
    let cap = |key: &str| {
        let at = object.get(key).filter(|at| *at.json != Json::Null)?;
        Some(at.points())
    };
    Caps { bonus: cap("bonus"), penalty: cap("penalty") }
}

/// Nothing where no cap is set.
pub(super) fn write_caps(caps: &Caps) -> Option<Json<'_>> {
    if *caps == Caps::default() {
        return None;
    }
    let text = |cap: Option<crate::domain::points::Points>| cap.map(|points| points.to_string());
    let fields = Fields::default().add_some("bonus", text(caps.bonus));
    Some(fields.add_some("penalty", text(caps.penalty)).done())
}

pub(super) fn read_origin(at: &At) -> Option<Origin> {
    if *at.json == Json::Null {
        return None;
    }
    let object = at.object()?;
    Some(Origin {
        id: object.text_or_empty("id"),
        revision: object.need("revision").map_or(0, |at| at.whole()),
        seal: object.text_or_empty("seal"),
        unknown: object.unknown(),
    })
}

pub(super) fn write_origin(origin: &Origin) -> Json<'_> {
    Fields::default()
        .add_some("id", Some(&origin.id).filter(|id| !id.is_empty()))
        .add("revision", origin.revision)
        .add("seal", &origin.seal)
        .add_unknown(&origin.unknown)
        .done()
}

fn write_texts(texts: &Map<String, String>) -> Json<'_> {
    texts.iter().fold(Fields::default(), |fields, (key, text)| fields.add(key, text)).done()
}

pub(super) fn read_set_ref(at: &At) -> SetRef {
    let Some(object) = at.object() else { return SetRef::default() };
    SetRef {
        id: object.text("id"),
        version: object.text("version"),
        checksum: object.text("checksum"),
        unknown: object.unknown(),
    }
}

pub(super) fn write_set_ref(set: &SetRef) -> Json<'_> {
    Fields::default()
        .add("id", &set.id)
        .add("version", &set.version)
        .add("checksum", &set.checksum)
        .add_unknown(&set.unknown)
        .done()
}

pub(super) fn read_people(at: &At) -> People {
    let Some(object) = at.object() else { return People::default() };
    let person = |key: &str| object.get(key).map(|at| read_person(&at)).unwrap_or_default();
    People {
        prepared_by: person("preparedBy"),
        approved_by: person("approvedBy"),
        unknown: object.unknown(),
    }
}

pub(super) fn write_people(people: &People) -> Json<'_> {
    Fields::default()
        .add("preparedBy", write_person(&people.prepared_by))
        .add("approvedBy", write_person(&people.approved_by))
        .add_unknown(&people.unknown)
        .done()
}

pub(super) fn read_person(at: &At) -> Person {
    let Some(object) = at.object() else { return Person::default() };
    Person {
        name: object.text_or_empty("name"),
        position: object.text_or_empty("position"),
        authority: object.text_or_empty("authority"),
        unknown: object.unknown(),
    }
}

pub(super) fn write_person(person: &Person) -> Json<'_> {
    Fields::default()
        .add("name", &person.name)
        .add("position", &person.position)
        .add_some("authority", filled(&person.authority))
        .add_unknown(&person.unknown)
        .done()
}

pub(super) fn read_report(at: &At) -> Report {
    let Some(object) = at.object() else { return Report::default() };
    Report {
        heading: heading(&object),
        difficulties: object.text_or_empty("difficulties"),
        proposals: object.text_or_empty("proposals"),
        unknown: object.unknown(),
    }
}

fn heading(object: &Object) -> Heading {
    let recipients = object.list_or_empty("recipients");
    Heading {
        number: object.text_or_empty("number"),
        symbol: object.text_or_empty("symbol"),
        place: object.text_or_empty("place"),
        date: object.text_or_empty("date"),
        recipients: recipients.iter().map(At::text).collect(),
    }
}

fn add_heading<'t>(fields: Fields<'t>, heading: &'t Heading) -> Fields<'t> {
    let recipients = heading.recipients.iter().map(Json::from).collect::<Vec<_>>();
    fields
        .add_some("number", filled(&heading.number))
        .add_some("symbol", filled(&heading.symbol))
        .add_some("place", filled(&heading.place))
        .add_some("date", filled(&heading.date))
        .add_some("recipients", Some(recipients).filter(|list| !list.is_empty()))
}

/// The head of a report by itself.
pub(super) fn read_heading(at: &At) -> Heading {
    at.object().map(|object| heading(&object)).unwrap_or_default()
}

/// The same, written.
pub(super) fn write_heading(heading: &Heading) -> Json<'_> {
    add_heading(Fields::default(), heading).done()
}

pub(super) fn write_report(report: &Report) -> Json<'_> {
    add_heading(Fields::default(), &report.heading)
        .add("difficulties", &report.difficulties)
        .add("proposals", &report.proposals)
        .add_unknown(&report.unknown)
        .done()
}
