//! Every fault of what stands in a slot: damaged content is put aside, the newest whole state opens.
//!
//! Each test bears the name of its fault.

use tucham::keeping::{Report, Shelf};

use crate::stores::{Computer, at_work, draft, newest, report};

/// Harms the newest slot of one store, or of both: the newest state that is whole opens, and the
/// harmed text can be downloaded.
fn harmed(harm: impl Fn(&str) -> String) {
    for (in_local, in_mirror, expected) in
        [(true, false, "An Bình 3"), (false, true, "An Bình 3"), (true, true, "An Bình 2")]
    {
        let (computer, _) = at_work();
        let mut texts = Vec::new();
        let shelves: [(bool, &dyn Shelf); 2] =
            [(in_local, &computer.local), (in_mirror, &*computer.disk)];
        for (is_harmed, shelf) in shelves {
            let key = (0..2)
                .map(|place| format!("tucham/draft/d-1/{place}"))
                .find(|key| shelf.get(key).unwrap().unwrap().contains("\"counter\":3,"))
                .unwrap();
            if is_harmed {
                let text = harm(&shelf.get(&key).unwrap().unwrap());
                shelf.put(&key, &text).unwrap();
                texts.push(text);
            }
        }
        let tab = computer.tab();
        let loaded = tab.keeper.load("d-1").unwrap();
        let kept = loaded.kept.unwrap();
        assert_eq!(kept.dossier.unit.name, expected);
        assert_eq!(loaded.newer, None);
        let aside: Vec<_> = loaded
            .damaged
            .iter()
            .map(|key| tab.keeper.damaged_text(key).unwrap().unwrap())
            .collect();
        texts.dedup();
        assert_eq!(aside, texts);
        // Work goes on, and what was whole is not written over.
        let after = kept.header.counter;
        tab.save(&draft("d-1", "sau đó", 9), after);
        tab.settle();
        assert_eq!(computer.tab().opens("d-1"), Some(draft("d-1", "sau đó", 9)));
        assert_eq!(tab.keeper.damaged_text(&loaded.damaged[0]), Ok(Some(texts[0].clone())));
    }
}

#[test]
fn damaged_content_is_put_aside_before_the_stores_are_mended() {
    let (computer, tab) = at_work();
    let slots = computer.in_local("tucham/draft/");
    for (key, text) in &slots {
        computer.local.put(key, &text[..text.len() - 7]).unwrap();
    }
    // Mending writes the newest state into one of the two damaged slots.
    let told = report(&tab);
    let texts: Vec<String> =
        tab.keeper.put_aside().unwrap().into_iter().map(|aside| aside.text).collect();
    let mut expected: Vec<String> =
        slots.values().map(|text| text[..text.len() - 7].to_string()).collect();
    expected.sort_by_key(|text| tucham::formats::sha256_hex(text.as_bytes()));
    assert_eq!(texts, expected);
    assert_eq!(told.damaged.len(), 2);
    assert!(told.tells_something());
    assert_eq!(tab.opens("d-1"), newest());
}

#[test]
fn what_was_put_aside_is_thrown_away_on_request_alone() {
    let (computer, _) = at_work();
    let newest_slot = "tucham/draft/d-1/0";
    computer.disk.put(newest_slot, "hỏng").unwrap();
    let tab = computer.tab();
    let told = report(&tab).damaged;
    let aside = tab.keeper.put_aside().unwrap();
    assert_eq!(aside.iter().map(|it| it.key.clone()).collect::<Vec<_>>(), told);
    assert_eq!((aside[0].draft.as_str(), aside[0].text.as_str()), ("d-1", "hỏng"));
    assert_eq!(tab.keeper.discard(&aside[0]), Ok(true));
    tab.settle();
    // Gone from every place, so that it is not found again; the work stays.
    let tab = tab.computer.tab();
    assert_eq!(report(&tab), Report::default());
    assert_eq!((tab.keeper.put_aside(), tab.keeper.has_put_aside()), (Ok(vec![]), false));
    assert_eq!(tab.opens("d-1"), newest());
    tab.keeper.put_back(&aside[0]).unwrap();
    assert_eq!(tab.keeper.put_aside(), Ok(aside));
}

#[test]
fn throwing_away_leaves_what_another_tab_wrote_there_meanwhile() {
    let (computer, _) = at_work();
    computer.disk.put("tucham/draft/d-1/1", "hỏng").unwrap();
    let (first, second) = (computer.tab(), computer.tab());
    first.keeper.load("d-1").unwrap();
    let aside = first.keeper.put_aside().unwrap();
    second.save(&draft("d-1", "thẻ kia", 4), 3);
    second.settle();
    assert_eq!(first.keeper.discard(&aside[0]), Ok(true));
    first.settle();
    Computer::clear(&computer.local);
    assert_eq!(computer.tab().opens("d-1"), Some(draft("d-1", "thẻ kia", 4)));
}

#[test]
fn the_last_that_is_left_of_a_draft_is_not_thrown_away() {
    let (computer, _) = at_work();
    for key in computer.in_local("tucham/draft/").keys() {
        computer.local.put(key, "hỏng").unwrap();
        computer.disk.put(key, "hỏng").unwrap();
    }
    let tab = computer.tab();
    assert_eq!(report(&tab).damaged, Vec::<String>::new(), "the start page lists it by itself");
    let aside = tab.keeper.put_aside().unwrap();
    assert_eq!(tab.keeper.discard(&aside[0]), Ok(false));
    assert_eq!(tab.keeper.put_aside(), Ok(aside));
    // With the draft itself it goes.
    tab.keeper.erase("d-1").unwrap();
    assert_eq!(tab.keeper.put_aside(), Ok(vec![]));
}

#[test]
fn truncated_content_in_a_slot() {
    for part in [1, 2, 3, 5, 9] {
        harmed(|text| {
            let end = text.len() * part / 10;
            text.char_indices().take_while(|(at, _)| *at < end).map(|(_, it)| it).collect()
        });
    }
    harmed(|text| text[..text.len() - 1].to_string());
}

#[test]
fn flipped_content_in_a_slot() {
    harmed(|text| text.replace("An Bình", "An Binh"));
    harmed(|text| text.replace("\"revision\":3", "\"revision\":8"));
    harmed(|text| text.replace("\"counter\":3,", "\"counter\":\"3\","));
    harmed(|text| text.replacen("sha256\":\"", "sha256\":\"0", 1));
    harmed(|text| text.replacen('\n', " ", 1));
}

#[test]
fn empty_content_in_a_slot() {
    harmed(|_| String::new());
    harmed(|_| "\n".into());
}

#[test]
fn null_content_in_a_slot() {
    harmed(|_| "null".into());
    harmed(|text| format!("null\n{}", text.split_once('\n').unwrap().1));
}

#[test]
fn wrong_typed_content_in_a_slot() {
    for text in ["[]", "3", "\"chữ\"", "{}", "{}\n{}", "[object Object]", "true\ntrue"] {
        harmed(|_| text.into());
    }
}

#[test]
fn bom_content_in_a_slot() {
    harmed(|text| format!("\u{feff}{text}"));
}

#[test]
fn utf_16_content_in_a_slot() {
    harmed(|text| text.chars().flat_map(|letter| [letter, '\0']).collect());
}
