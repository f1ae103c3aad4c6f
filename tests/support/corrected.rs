//! The sample set for communes as a decision corrects it in the middle of the year: version 2026.3.

use serde_json::{Value, json};

/// Its file.
pub fn file() -> Vec<u8> {
    let mut set: Value = serde_json::from_slice(include_bytes!("../../src/sets/xa-mau.json"))
        .unwrap_or_else(|fault| panic!("{fault}"));
    set["version"] = json!("2026.3");
    // An option falls away; whoever chose it has to choose anew.
    change(&mut set, "c1.1.1", |leaf| remove(&mut leaf["rule"]["options"], 1));
    // An item falls away, the points of the others grow.
    change(&mut set, "c1.1.2", |leaf| {
        remove(&mut leaf["rule"]["items"], 2);
        leaf["rule"]["items"][1]["points"] = json!("0.6");
    });
    // Half a point goes from one criterion to another, and the figures still say the same.
    change(&mut set, "c1.2", |leaf| {
        leaf["title"] = json!({"vi": "Báo cáo CCHC định kỳ gửi đúng hạn, đủ nội dung"});
        leaf["max"] = json!("2");
    });
    change(&mut set, "c1.3", |group| group["max"] = json!("1.5"));
    change(&mut set, "c1.3.1", |leaf| {
        leaf["max"] = json!("0.5");
        leaf["rule"]["steps"] = json!([{"from": "50", "points": "0.5"}]);
    });
    // What was counted is now given: no count is points.
    change(&mut set, "c1.5.2", |leaf| leaf["rule"] = json!({"kind": "given"}));
    // One line falls away, its points go to the next.
    change(&mut set, "c2.4", |group| remove(&mut group["children"], 0));
    change(&mut set, "c2.4.2", |leaf| leaf["max"] = json!("2"));
    // A new line between two others.
    change(&mut set, "c3.1.2", |leaf| leaf["max"] = json!("1"));
    change(&mut set, "c3.1", |group| {
        let new = json!({
            "id": "c3.1.4", "code": "3.1.4", "max": "0.5",
            "title": {"vi": "Công bố kết quả rà soát TTHC"},
            "rule": {"kind": "given"},
        });
        group["children"].as_array_mut().into_iter().for_each(|it| it.insert(1, new.clone()));
    });
    // Another id and code; only its name tells which it was.
    change(&mut set, "c4.1.1", |leaf| {
        leaf["id"] = json!("c4.1.0");
        leaf["code"] = json!("4.1.0");
    });
    set.to_string().into_bytes()
}

fn remove(list: &mut Value, place: usize) {
    list.as_array_mut().into_iter().for_each(|list| drop(list.remove(place)));
}

fn change(node: &mut Value, id: &str, alter: impl Fn(&mut Value) + Copy) {
    if node["id"] == id {
        return alter(node);
    }
    let key = if node["areas"].is_array() { "areas" } else { "children" };
    let below = node.get_mut(key).and_then(Value::as_array_mut);
    below.into_iter().flatten().for_each(|child| change(child, id, alter));
}
