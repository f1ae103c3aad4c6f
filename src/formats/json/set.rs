//! Reads a criteria set. Unknown keys are refused: a misspelt rule must not be silently ignored.

use super::canonical::{canonical, checksum};
use super::kind::{FileKind, open};
use super::reader::{At, Object, Problems, by_key};
use super::rule;
use super::tree::Json;
use crate::domain::points::Points;
use crate::domain::problem::{Checked, Code, Problem};
use crate::domain::set::check::check;
use crate::domain::set::{
    Area, Band, BandsOn, Caps, CriteriaSet, Criterion, EvidenceNeed, Fall, Figure, Forms, Gate,
    Level, NaEffect, Needs, Node, NodeKind, NotApplicable, ProfileQuestion, ReformArea,
    Requirement, Role, Rounding, Scorer, Source, Status, TableOrigin,
};
use crate::domain::text::visible;
use crate::i18n::dates;

/// A set with the canonical text that it was read from, to keep and to hand on.
#[derive(Clone, Debug)]
pub struct ReadSet {
    /// The set.
    pub set: CriteriaSet,
    /// Its canonical JSON; its SHA-256 is the set's checksum.
    pub text: String,
}

impl PartialEq for ReadSet {
    /// The text tells all that there is in the set.
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for ReadSet {}

/// Reads a criteria set and checks that it is sound.
///
/// No value when the file cannot be read or its shape is wrong; a value with problems when its
/// shape is right and its contents are not sound ([`check`]).
///
/// # Errors
/// All problems stand in the result, each with its JSON pointer.
///
/// ```
/// let set = tucham::formats::read_set(include_bytes!("../../sets/xa-mau.json")).sound().unwrap();
/// assert_eq!((set.id.as_str(), set.leaves().count()), ("xa-mau", 73));
/// ```
pub fn read_set(bytes: &[u8]) -> Checked<CriteriaSet> {
    let Checked { value, problems } = read_set_with_text(bytes);
    Checked { value: value.map(|read| read.set), problems }
}

/// As [`read_set`], with the canonical text.
pub fn read_set_with_text(bytes: &[u8]) -> Checked<ReadSet> {
    match open(bytes, FileKind::CriteriaSet) {
        Ok(json) => from_json(&json),
        Err(problem) => Checked::refused(problem),
    }
}

/// Reads a set from a tree of the right format and version.
pub(super) fn from_json(json: &Json) -> Checked<ReadSet> {
    let problems = Problems::default();
    let set = At::root(json, &problems).object().and_then(|root| {
        let set = document(&root, format!("sha256:{}", checksum(json)));
        problems.is_empty().then_some(set)
    });
    let mut problems = problems.placed_in(json);
    let mut set = set.map(|set| with_gates(json, set, &mut problems));
    if let Some(set) = &mut set {
        problems.extend(check(set));
        set.warnings = problems.iter().filter(|problem| !problem.is_error()).cloned().collect();
        set.tell_codes_apart();
    }
    Checked { value: set.map(|set| ReadSet { set, text: canonical(json) }), problems }
}

const LEVELS: [(&str, Level); 5] = [
    ("other", Level::Other),
    ("province", Level::Province),
    ("department", Level::Department),
    ("commune", Level::Commune),
    ("union", Level::Union),
];

fn document(root: &Object, checksum: String) -> CriteriaSet {
    root.get("format");
    root.get("gates");
    let mut lines = Lines::default();
    let set = CriteriaSet {
        format_version: root.get("formatVersion").map_or(0, |at| at.whole()),
        id: root.id(),
        version: root.text("version"),
        checksum,
        status: root.need("status").map_or(Status::Sample, |at| {
            at.word(&[("sample", Status::Sample), ("official", Status::Official)])
        }),
        title: root.words("title"),
        level: root.need("level").map_or(Level::Other, |at| at.word(&LEVELS)),
        source: root.get("source").map(|at| source(&at)).unwrap_or_default(),
        max: root.points("max"),
        rounding: root.get("rounding").map_or(DEFAULT_ROUNDING, |at| rounding(&at)),
        bands: root.list_or_empty("bands").iter().filter_map(band).collect(),
        bands_on: root.get("bandsOn").map_or(BandsOn::Index, |at| {
            at.word(&[("index", BandsOn::Index), ("total", BandsOn::Total)])
        }),
        gates: Vec::new(),
        cap_total: root.get("capTotal").is_none_or(|at| at.bool()),
        caps: root.get("caps").map(|at| caps(&at)).unwrap_or_default(),
        figures: root.list_or_empty("figures").iter().filter_map(figure).collect(),
        origin: root.get("origin").and_then(|at| origin(&at)),
        forms: root.get("forms").map(|at| forms(&at)).unwrap_or_default(),
        profile: root.list_or_empty("profile").iter().filter_map(question).collect(),
        areas: root.list("areas").iter().filter_map(|at| lines.area(at)).collect(),
        nodes: lines.nodes,
        warnings: Vec::new(),
    };
    root.refuse_unknown();
    set
}

const DEFAULT_ROUNDING: Rounding = Rounding::USUAL;

fn source(at: &At) -> Source {
    let Some(object) = at.object() else { return Source::default() };
    let date = object.text_or_empty("date");
    if let Some(at) =
        object.get("date").filter(|_| !date.is_empty() && dates::parts(&date).is_none())
    {
        at.report(Problem::new(Code::NotDate).with("key", "date").with("found", &date));
    }
    let source = Source {
        number: object.text_or_empty("number"),
        date,
        issuer: object.text_or_empty("issuer"),
        url: object.text_or_empty("url"),
    };
    object.refuse_unknown();
    source
}

fn rounding(at: &At) -> Rounding {
    let Some(object) = at.object() else { return DEFAULT_ROUNDING };
    let places = |key: &str| {
        let Some(at) = object.get(key) else { return 2 };
        let places = at.whole();
        if places > 4 {
            let problem = Problem::new(Code::NumberOutside).with("key", key);
            at.report(problem.with("found", places).with("min", "0").with("max", "4"));
        }
        places.min(4) as u32
    };
    let step = object.get("step").and_then(|at| step(&at));
    // A step says how many places are written, unless the set does.
    let points = match (object.get("points"), step) {
        (None, Some(step)) => (0..4).find(|&places| step.exact().fits(places)).unwrap_or(4),
        _ => places("points"),
    };
    let rounding = Rounding { points, index: places("index"), step };
    if let Some(mode) = object.get("mode") {
        mode.word(&[("halfUp", ())]);
    }
    object.refuse_unknown();
    rounding
}

/// What points are rounded to: above 0.
fn step(at: &At) -> Option<Points> {
    let step = at.points();
    if at.decimal().is_some() && step <= Points::ZERO {
        let problem = Problem::new(Code::NumberOutside).with("key", at.key());
        at.report(problem.with("found", step).with("min", "0.0001").with("max", "1000000"));
    }
    Some(step).filter(|step| *step > Points::ZERO)
}

fn caps(at: &At) -> Caps {
    let Some(object) = at.object() else { return Caps::default() };
    let cap = |key: &str| object.get(key).map(|at| at.points());
    let caps = Caps { bonus: cap("bonus"), penalty: cap("penalty") };
    object.refuse_unknown();
    caps
}

fn figure(at: &At) -> Option<Figure> {
    let object = at.object()?;
    let unit = object.get("unit").map(|at| at.words());
    let figure = Figure { id: object.id(), title: object.words("title"), unit };
    object.refuse_unknown();
    Some(figure)
}

fn origin(at: &At) -> Option<TableOrigin> {
    let object = at.object()?;
    let text = |key: &str| visible(&object.text_or_empty(key));
    let origin = TableOrigin { file: text("file"), sha256: text("sha256"), table: text("table") };
    object.refuse_unknown();
    Some(origin)
}

fn forms(at: &At) -> Forms {
    let Some(object) = at.object() else { return Forms::default() };
    let words = |key: &str| object.get(key).map(|at| at.words());
    let columns = object.get("columns").and_then(|at| at.object()).map(|object| {
        let named = Forms::COLUMNS.into_iter();
        let head = |key: &str| Some((key.to_string(), object.get(key)?.words()));
        let heads = by_key(named.filter_map(head));
        object.refuse_unknown();
        heads
    });
    let forms = Forms {
        report: words("report"),
        columns: columns.unwrap_or_default(),
        letterhead: words("letterhead"),
        signature: words("signature"),
    };
    object.refuse_unknown();
    forms
}

fn band(at: &At) -> Option<Band> {
    let object = at.object()?;
    let from = object.need("from").map(|at| at.exact())?;
    let band = Band { id: object.id(), title: object.words("title"), from };
    object.refuse_unknown();
    Some(band)
}

fn question(at: &At) -> Option<ProfileQuestion> {
    let object = at.object()?;
    let question = ProfileQuestion { id: object.id(), question: object.words("question") };
    object.refuse_unknown();
    Some(question)
}

/// The lines of a set, in its order, as they are read.
#[derive(Default)]
struct Lines {
    nodes: Vec<Node>,
}

const REFORM_AREAS: [(&str, ReformArea); 9] = [
    ("other", ReformArea::Other),
    ("direction", ReformArea::Direction),
    ("institutions", ReformArea::Institutions),
    ("procedures", ReformArea::Procedures),
    ("apparatus", ReformArea::Apparatus),
    ("civilService", ReformArea::CivilService),
    ("publicFinance", ReformArea::PublicFinance),
    ("digitalGovernment", ReformArea::DigitalGovernment),
    ("impact", ReformArea::Impact),
];

impl Lines {
    fn area(&mut self, at: &At) -> Option<Area> {
        let object = at.object()?;
        let place = self.nodes.len();
        let reform_area = object.need("reformArea").map(|at| at.word(&REFORM_AREAS));
        self.node(&object, None);
        Some(Area { node: place, reform_area: reform_area.unwrap_or(ReformArea::Other) })
    }

    fn node(&mut self, object: &Object, parent: Option<usize>) {
        let place = self.nodes.len();
        let children = object.get("children");
        let kind = kind(object, children.is_some());
        let depth = parent.map_or(0, |parent| self.nodes[parent].depth + 1);
        let above = parent.map(|parent| self.nodes[parent].role);
        self.nodes.push(Node {
            role: role(object, above.unwrap_or_default()),
            id: object.id(),
            code: object.text("code"),
            title: object.words("title"),
            max: object.points("max"),
            depth,
            parent,
            end: place + 1,
            not_applicable: object.get("notApplicable").and_then(|at| not_applicable(&at)),
            guidance: object.get("guidance").map(|at| at.words()),
            wording: object.get("wording").map(|at| at.words()),
            basis: object.list_or_empty("basis").iter().map(|at| at.text()).collect(),
            kind,
        });
        for child in children.iter().flat_map(|at| at.list()) {
            if let Some(child) = child.object() {
                self.node(&child, Some(place));
            }
        }
        self.nodes[place].end = self.nodes.len();
        object.refuse_unknown();
    }
}

/// Its own role, otherwise that of the line above. What is added or taken away holds nothing that
/// counts in the maximum.
fn role(object: &Object, above: Role) -> Role {
    let Some(at) = object.get("role") else { return above };
    let role = at.word(&Role::ALL.map(|role| (role.as_str(), role)));
    if role == Role::Base && above != Role::Base {
        at.report(Problem::new(Code::RoleBelow));
    }
    role
}

/// A node with `children` is a group, a node with `rule` is a leaf; one with both or neither is
/// reported and read as a group.
fn kind(object: &Object, has_children: bool) -> NodeKind {
    let max = object.get("max").and_then(|at| at.json.as_text().and_then(Points::parse));
    let rule = object.get("rule");
    if rule.is_some() == has_children {
        object.at.report(Problem::new(Code::GroupOrLeaf));
    }
    let scorers = [Scorer::Unit, Scorer::Survey, Scorer::Superior];
    let scorers = scorers.map(|scorer| (scorer.as_str(), scorer));
    // On a group they would mean nothing: there they stay unknown and are refused.
    let of_leaf = |key: &str| rule.as_ref().and_then(|_| object.get(key));
    let scorer = of_leaf("scorer").map_or(Scorer::Unit, |at| at.word(&scorers));
    let (evidence, hint) = of_leaf("evidence").map(|at| evidence(&at)).unwrap_or_default();
    let round_to = of_leaf("roundTo").and_then(|at| step(&at));
    match rule.and_then(|at| rule::read(&at, max.unwrap_or_default())) {
        Some(rule) => NodeKind::Leaf(Criterion { scorer, rule, evidence, hint, round_to }),
        None => NodeKind::Group,
    }
}

fn evidence(at: &At) -> (EvidenceNeed, Option<crate::domain::text::Text>) {
    let Some(object) = at.object() else { return Default::default() };
    let needs = [
        ("optional", EvidenceNeed::Optional),
        ("required", EvidenceNeed::Required),
        ("none", EvidenceNeed::None),
    ];
    let need = object.get("need").map_or(EvidenceNeed::Optional, |at| at.word(&needs));
    let hint = object.get("hint").map(|at| at.words());
    object.refuse_unknown();
    (need, hint)
}

fn not_applicable(at: &At) -> Option<NotApplicable> {
    let object = at.object()?;
    let effects = [NaEffect::Exclude, NaEffect::Full, NaEffect::Rescale];
    let effects = effects.map(|effect| (effect.as_str(), effect));
    let effect = object.need("effect").map(|at| at.word(&effects));
    let unless = object.get("unless").map(|at| at.text());
    object.refuse_unknown();
    Some(NotApplicable { effect: effect?, unless })
}

/// Gates name lines and bands, so they are read when both are known.
fn with_gates(json: &Json, mut set: CriteriaSet, problems: &mut Vec<Problem>) -> CriteriaSet {
    let found = Problems::default();
    let root = At::root(json, &found).object();
    let list = root.map(|object| object.list_or_empty("gates")).unwrap_or_default();
    set.gates = list.iter().filter_map(|at| gate(at, &set)).collect();
    problems.extend(found.placed_in(json));
    set
}

fn gate(at: &At, set: &CriteriaSet) -> Option<Gate> {
    let object = at.object()?;
    let band = |key: &str| {
        let at = object.need(key)?;
        let id = at.text();
        let place = set.bands.iter().position(|band| band.id == id);
        if place.is_none() {
            at.report(Problem::new(Code::GateBand).with("found", &id));
        }
        place
    };
    let guarded = object.get("band").is_some().then(|| band("band"));
    let require = object.list("require");
    let require: Vec<_> = require.iter().filter_map(|at| requirement(at, set)).collect();
    let fall = fall(&object, || band("otherwise"));
    object.refuse_unknown();
    match guarded {
        Some(None) => None,
        guarded => Some(Gate { band: guarded.flatten(), require, fall: fall? }),
    }
}

/// One of `otherwise`, `down` and `unranked`.
fn fall(object: &Object, otherwise: impl Fn() -> Option<usize>) -> Option<Fall> {
    match only_one(object, ["otherwise", "down", "unranked"])? {
        ("otherwise", _) => otherwise().map(Fall::To),
        ("down", at) => match at.whole() {
            0 => {
                let problem = Problem::new(Code::NumberOutside).with("key", "down");
                at.report(problem.with("found", "0").with("min", "1").with("max", "1000000"));
                None
            }
            by => Some(Fall::Down(usize::try_from(by).unwrap_or(usize::MAX))),
        },
        (_, at) => is_true(&at).then_some(Fall::Unranked),
    }
}

/// The one of these keys that stands there; none or a second one is reported.
fn only_one<'a>(object: &Object<'a>, keys: [&'static str; 3]) -> Option<(&'static str, At<'a>)> {
    let mut found = keys.into_iter().filter_map(|key| Some((key, object.get(key)?)));
    let first = found.next();
    match (&first, found.next()) {
        (None, _) => object.at.report(Problem::new(Code::KeyMissing).with("key", keys[0])),
        (_, Some((key, at))) => at.report(Problem::new(Code::UnknownKey).with("key", key)),
        _ => {}
    }
    first
}

/// A key that can only be `true`: left out it says the opposite.
fn is_true(at: &At) -> bool {
    let is_true = at.bool();
    if !is_true && at.json == &Json::Bool(false) {
        let problem = Problem::new(Code::UnknownWord).with("key", at.key());
        at.report(problem.with("found", "false").with("allowed", "true"));
    }
    is_true
}

fn requirement(at: &At, set: &CriteriaSet) -> Option<Requirement> {
    let object = at.object()?;
    let named = object.need("node")?;
    let id = named.text();
    let node = set.find(&id);
    if node.is_none() {
        named.report(Problem::new(Code::GateNode).with("found", &id));
    }
    let needs = match only_one(&object, ["minPercent", "minPoints", "noneAtZero"]) {
        Some(("minPercent", at)) => Some(Needs::Percent(at.exact())),
        Some(("minPoints", at)) => Some(Needs::Points(at.points())),
        Some((_, at)) => is_true(&at).then_some(Needs::NoneAtZero),
        None => None,
    };
    object.refuse_unknown();
    Some(Requirement { node: node?, needs: needs? })
}
