//! A unit that scores itself: a dossier of `tests/fixtures/examples`, entered as a person would.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{Folder, Page, Strip, read_json, repository};

/// A dossier to enter, with its expected score sheet and the documents that it names.
pub struct Unit {
    name: String,
    dossier: Value,
    /// Its entries as the fields show them, with the figures that stand once for all.
    entries: Value,
    sheet: Value,
    set: Value,
    documents: Folder,
}

impl Unit {
    /// The example of this name, such as `xa-an-binh`.
    pub fn from_fixture(name: &str) -> Self {
        let example = |kind: &str| {
            read_json(&repository(&format!("tests/fixtures/examples/{name}.{kind}.json")))
        };
        let (dossier, sheet) = (example("dossier"), example("expected"));
        let set = text(&dossier["set"], "id");
        let set = read_json(&repository(&format!("src/sets/{set}.json")));
        let mut entries = dossier["entries"].clone();
        for area in set["areas"].as_array().unwrap() {
            show_figures(area, &dossier["figures"], &mut entries);
        }
        Self { name: name.to_owned(), dossier, entries, sheet, set, documents: Folder::new() }
    }

    /// The file of the example itself.
    pub fn file(&self) -> std::path::PathBuf {
        repository(&format!("tests/fixtures/examples/{}.dossier.json", self.name))
    }

    /// The expected score sheet.
    pub fn sheet(&self) -> &Value {
        &self.sheet
    }

    /// The entry of a leaf, as its fields show it.
    pub fn entry(&self, leaf: &str) -> &Value {
        &self.entries[leaf]
    }

    /// The profile: each question with its answer.
    pub fn profile(&self) -> Vec<(String, bool)> {
        let profile = self.dossier["profile"].as_object().unwrap();
        profile.iter().map(|(question, answer)| (question.clone(), *answer == true)).collect()
    }

    /// The leaves that have an entry, in the order of the set.
    pub fn entered(&self) -> Vec<String> {
        self.leaves().into_iter().filter(|leaf| !self.entry(leaf).is_null()).collect()
    }

    /// The leaves of an area that have an entry.
    pub fn entered_in(&self, area: &str) -> Vec<String> {
        let areas = self.set["areas"].as_array().unwrap();
        let mut leaves = Vec::new();
        collect_leaves(areas.iter().find(|node| node["id"] == area).unwrap(), &mut leaves);
        leaves.into_iter().filter(|leaf| !self.entry(leaf).is_null()).collect()
    }

    /// Every leaf, in the order of the set.
    pub fn leaves(&self) -> Vec<String> {
        let mut leaves = Vec::new();
        for area in self.set["areas"].as_array().unwrap() {
            collect_leaves(area, &mut leaves);
        }
        leaves
    }

    /// The expected result in the words of the page, in Vietnamese.
    pub fn expected_strip(&self) -> Strip {
        let bands = self.set["bands"].as_array().unwrap();
        let band = bands.iter().find(|band| band["id"] == self.sheet["band"]).unwrap();
        Strip {
            total: in_vietnamese(&text(&self.sheet, "total")),
            applicable_max: format!("trên {}", in_vietnamese(&text(&self.sheet, "applicableMax"))),
            index: format!("{} %", with_two_places(&in_vietnamese(&text(&self.sheet, "index")))),
            class: text(&band["title"], "vi"),
            answered: format!("{0}/{0}", self.scored_by_itself()),
        }
    }

    /// How many leaves a unit that is done has scored itself: no survey, no superior, nothing that its
    /// profile switched off.
    fn scored_by_itself(&self) -> usize {
        let is_own = |leaf: &String| match self.line(leaf)["state"].as_str() {
            Some("notApplicable") => !self.entry(leaf)["answer"].is_null(),
            state => state == Some("scored"),
        };
        self.leaves().iter().filter(|leaf| is_own(leaf)).count()
    }

    /// The expected points of a line in the words of the page: `1,73/2`, or `–` where it does not apply.
    pub fn expected_points(&self, line: &str) -> String {
        let line = self.line(line);
        if line["applicable"] == false {
            return "–".to_owned();
        }
        let [points, max] = ["points", "applicableMax"].map(|key| in_vietnamese(&text(line, key)));
        format!("{points}/{max}")
    }

    /// The line of the expected sheet.
    pub fn line(&self, id: &str) -> &Value {
        let lines = self.sheet["lines"].as_array().unwrap();
        lines.iter().find(|line| line["id"] == id).unwrap()
    }

    /// From the start page to the page of the unit.
    #[track_caller]
    pub fn start(&self, page: &Page) {
        page.go("/");
        page.click("start-new");
        page.choose(&format!("set-{}", text(&self.dossier["set"], "id")));
        page.click("start");
        page.arrive_at("unit-name");
    }

    /// Everything, from the start page to the last answer.
    #[track_caller]
    pub fn enter(&self, page: &Page) {
        self.start(page);
        self.enter_unit(page);
        self.enter_answers(page);
        self.enter_report(page);
    }

    /// The page of the unit: who, when, what does not arise.
    #[track_caller]
    pub fn enter_unit(&self, page: &Page) {
        let unit = &self.dossier["unit"];
        for key in ["code", "name", "group", "parent"] {
            page.type_into(&format!("unit-{key}"), &text(unit, key));
        }
        page.select("unit-level", &text(unit, "level"));
        let campaign = &self.dossier["campaign"];
        page.type_into("campaign-id", &text(campaign, "id"));
        page.type_into("campaign-year", &campaign["year"].to_string());
        page.type_into("campaign-title", &text(campaign, "title"));
        page.type_into(
            "campaign-selfCloses",
            &as_typed_date(&text(&campaign["dates"], "selfCloses")),
        );
        for (question, answer) in self.dossier["profile"].as_object().unwrap() {
            let word = if answer == true { "yes" } else { "no" };
            page.choose(&format!("profile-{question}-{word}"));
        }
        page.click_by("#unit-people > summary");
        for (who, fields) in [("preparedBy", "prepared"), ("approvedBy", "approved")] {
            for key in ["name", "position"] {
                let value = text(&self.dossier["people"][who], key);
                page.type_into(&format!("{fields}-{key}"), &value);
            }
        }
    }

    /// One criterion at a time, from the first to the last, by the link to the next.
    #[track_caller]
    pub fn enter_answers(&self, page: &Page) {
        let wanted: BTreeSet<String> = self.entered().into_iter().collect();
        let first = self.leaves().remove(0);
        page.go_to_step(&format!("criteria/{first}"), "next");
        let mut n_entered = 0;
        loop {
            let leaf = page.hash().rsplit('/').next().unwrap_or_default().to_owned();
            page.arrive_at(&format!("points-{leaf}"));
            if wanted.contains(&leaf) {
                self.enter_leaf(page, &leaf);
                n_entered += 1;
            }
            let before = page.hash();
            let is_last = n_entered == wanted.len();
            if is_last {
                return;
            }
            page.click("next");
            page.wait_for(
                "the next criterion",
                &format!("return decodeURIComponent(location.hash.slice(1)) !== '{before}'"),
            );
            assert!(
                page.hash().contains("/criteria/"),
                "`next` led from {before} to {}",
                page.hash()
            );
        }
    }

    /// Leaves that between them take every kind of answer that the example gives.
    pub fn one_of_each_kind(&self) -> Vec<String> {
        let mut kinds = BTreeSet::new();
        let entered = self.entered().into_iter();
        entered
            .filter(|leaf| kinds.insert(self.entry(leaf)["answer"]["kind"].to_string()))
            .collect()
    }

    /// Goes to a criterion's own page and enters it.
    #[track_caller]
    pub fn go_and_enter(&self, page: &Page, leaf: &str) {
        page.go_to_step(&format!("criteria/{leaf}"), &format!("points-{leaf}"));
        self.enter_leaf(page, leaf);
    }

    /// Goes to some criteria and enters them, loads the page anew and finds the same result; the
    /// exported file.
    #[track_caller]
    pub fn enter_reload_and_export(&self, page: &Page, leaves: &[&str]) -> Value {
        leaves.iter().for_each(|leaf| self.go_and_enter(page, leaf));
        page.saved();
        let strip = page.strip();
        page.reload();
        page.expect_strip(&strip);
        serde_json::from_slice(&page.export()).unwrap()
    }

    /// One criterion, on its own page: answer, points, explanation, documents.
    #[track_caller]
    pub fn enter_leaf(&self, page: &Page, leaf: &str) {
        enter_answer(page, leaf, &self.entry(leaf)["answer"]);
        page.expect_text_with(&format!("points-{leaf}"), &self.expected_points(leaf));
        self.enter_words(page, leaf);
    }

    /// Explanation and documents of a criterion.
    #[track_caller]
    pub fn enter_words(&self, page: &Page, leaf: &str) {
        let entry = self.entry(leaf);
        if !text(entry, "note").is_empty() {
            page.paste_into(&format!("note-{leaf}"), &text(entry, "note"));
        }
        for (n, evidence) in entry["evidence"].as_array().into_iter().flatten().enumerate() {
            let field = |key: &str| format!("evidence-{leaf}-{n}-{key}");
            page.click(&format!("evidence-{leaf}-add"));
            page.expect_focus(&field("number"));
            for key in ["number", "issuer", "title", "place", "url"] {
                if !text(evidence, key).is_empty() {
                    page.paste_into(&field(key), &text(evidence, key));
                }
            }
            if !text(evidence, "date").is_empty() {
                page.paste_into(&field("date"), &as_typed_date(&text(evidence, "date")));
            }
            if let Some(file) = evidence.get("file") {
                let document = self.documents.write(&text(file, "name"), content(file));
                page.hand_over(&field("file"), &document);
                page.wait_for(
                    "the name of the chosen file",
                    &format!("return document.body.innerText.includes('{}')", text(file, "name")),
                );
            }
        }
    }

    /// Difficulties and proposals.
    #[track_caller]
    pub fn enter_report(&self, page: &Page) {
        page.go_to_step("check", "difficulties");
        for key in ["difficulties", "proposals"] {
            page.paste_into(key, &text(&self.dossier["report"], key));
        }
    }

    /// What an exported file must hold of what was entered: everything but ids, versions, history
    /// and seal, with the records of the documents that were really chosen.
    pub fn as_entered(&self) -> Value {
        let mut expected = essence(&self.dossier);
        for entry in expected["entries"].as_object_mut().unwrap().values_mut() {
            for evidence in entry["evidence"].as_array_mut().into_iter().flatten() {
                if let Some(file) = evidence.get_mut("file") {
                    *file = record(file);
                }
            }
        }
        expected
    }
}

/// A file with every document written out where it proves something, as version 1 had it and as
/// people type it.
pub fn written_out(file: &Value) -> Value {
    let mut out = file.clone();
    let Some(documents) = file["documents"].as_object() else { return out };
    for entry in out["entries"].as_object_mut().into_iter().flat_map(|it| it.values_mut()) {
        for evidence in entry["evidence"].as_array_mut().into_iter().flatten() {
            let mut document = documents[evidence["document"].as_str().unwrap()].clone();
            document["place"] = evidence["place"].clone();
            *evidence = document;
        }
    }
    out
}

/// The part of a dossier that people enter, and its totals.
pub fn essence(dossier: &Value) -> Value {
    let dossier = written_out(dossier);
    let keys = [
        "unit", "campaign", "set", "profile", "people", "entries", "figures", "report", "declared",
    ];
    keys.into_iter().map(|key| (key.to_owned(), dossier[key].clone())).collect()
}

/// Chooses, ticks or types an answer on the page of its criterion.
#[track_caller]
pub fn enter_answer(page: &Page, leaf: &str, answer: &Value) {
    let field = |part: &str| format!("answer-{leaf}-{part}");
    match answer["kind"].as_str() {
        Some("chosen") => {
            page.choose(&field(&text(answer, "option")));
            if answer["points"].is_string() {
                page.wait_for_element(&field("points"));
                page.type_into(&field("points"), &in_vietnamese(&text(answer, "points")));
            }
        }
        Some("tally") => {
            for (item, count) in answer["counts"].as_object().unwrap() {
                let count = count.as_str().unwrap_or_default();
                page.type_into(&field(&format!("item-{item}")), count);
            }
        }
        Some("ticked") => enter_ticks(page, leaf, answer),
        Some("figures") => {
            page.type_into(&field("part"), &text(answer, "part"));
            page.type_into(&field("whole"), &text(answer, "whole"));
        }
        Some(kind @ ("value" | "count" | "points")) => {
            page.type_into(&field(kind), &in_vietnamese(&text(answer, kind)));
        }
        Some("variables") => {
            for (name, value) in answer["values"].as_object().unwrap() {
                let value = value.as_str().unwrap_or_default();
                page.type_into(&field(&format!("var-{name}")), &in_vietnamese(value));
            }
        }
        Some("notApplicable") => {
            page.choose(&format!("skip-{leaf}"));
            page.type_into(&format!("skip-{leaf}-reason"), &text(answer, "reason"));
        }
        other => panic!("{leaf}: no way to enter an answer of kind {other:?}"),
    }
}

#[track_caller]
fn enter_ticks(page: &Page, leaf: &str, answer: &Value) {
    let items = answer["items"].as_array().unwrap();
    if items.is_empty() {
        page.choose(&format!("answer-{leaf}-none"));
    }
    for item in items {
        page.choose(&format!("answer-{leaf}-{}", item.as_str().unwrap()));
    }
}

/// Fills in the fields whose number is a figure of the set.
fn show_figures(node: &Value, figures: &Value, entries: &mut Value) {
    for child in node["children"].as_array().into_iter().flatten() {
        show_figures(child, figures, entries);
    }
    let Some(entry) = entries.get_mut(text(node, "id")) else { return };
    let value = |field: &Value| Some(figures[field["figure"].as_str()?]["value"].clone());
    let answer = &mut entry["answer"];
    for field in ["part", "whole"] {
        if let Some(value) = value(&node["rule"][field]) {
            answer[field] = value;
        }
    }
    for variable in node["rule"]["variables"].as_array().into_iter().flatten() {
        if let Some(value) = value(variable) {
            answer["values"][text(variable, "id")] = value;
        }
    }
}

fn collect_leaves(node: &Value, leaves: &mut Vec<String>) {
    if node.get("rule").is_some() {
        leaves.push(text(node, "id"));
    }
    for child in node["children"].as_array().into_iter().flatten() {
        collect_leaves(child, leaves);
    }
}

fn text(object: &Value, key: &str) -> String {
    object[key].as_str().unwrap_or_default().to_owned()
}

/// `78.64` as people write it here.
fn in_vietnamese(decimal: &str) -> String {
    decimal.replace('.', ",")
}

/// An index as the samples round it: `78,4` as `78,40`.
fn with_two_places(number: &str) -> String {
    let (whole, fraction) = number.split_once(',').unwrap_or((number, ""));
    format!("{whole},{fraction:0<2}")
}

/// `2026-12-31` as `31/12/2026`.
fn as_typed_date(date: &str) -> String {
    date.rsplit('-').collect::<Vec<_>>().join("/")
}

/// A document of the recorded name and size.
fn content(file: &Value) -> Vec<u8> {
    let size = file["size"].as_u64().unwrap() as usize;
    text(file, "name").bytes().cycle().take(size).collect()
}

/// What the page must record of it.
fn record(file: &Value) -> Value {
    let hash = Sha256::digest(content(file));
    let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    json!({"name": file["name"], "size": file["size"], "sha256": hash})
}
