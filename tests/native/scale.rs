//! Where a result stands among the classes, and what is missing to the next.

use serde_json::json;
use tucham::domain::score::{Scale, scale};

use crate::case::{Case, area, given};

/// Nine points, classes from 80 and 50 per cent.
fn with_points(points: &str) -> Case {
    let bands = json!([
        {"id": "good", "title": {"vi": "Tốt"}, "from": "80"},
        {"id": "fair", "title": {"vi": "Khá"}, "from": "50"},
        {"id": "weak", "title": {"vi": "Yếu"}, "from": "0"},
    ]);
    let case = Case::new(vec![area("a", vec![given("x", "9")])]).set("bands", bands);
    case.points("x", points)
}

fn scale_of(case: &Case) -> Scale {
    scale(&case.sound(), &case.sheet()).unwrap()
}

/// The next class and what is missing to it.
fn next(points: &str) -> Option<(usize, String)> {
    scale_of(&with_points(points)).next.map(|next| (next.band, next.missing.to_string()))
}

#[test]
fn the_missing_points_reach_the_next_class_and_a_step_less_does_not() {
    // An index of 49.995 % is rounded to 50.00, and that is 4.49955 of 9 points.
    assert_eq!(next("4"), Some((1, "0.5".into())));
    assert_eq!(with_points("4.5").sheet().band, Some(1));
    assert_eq!(with_points("4.49").sheet().band, Some(2));
    assert_eq!(next("4.5"), Some((0, "2.7".into())));
    assert_eq!(with_points("7.2").sheet().band, Some(0));
    assert_eq!(with_points("7.19").sheet().band, Some(1));
}

#[test]
fn in_the_highest_class_nothing_is_missing() {
    assert_eq!(next("9"), None);
}

#[test]
fn classes_by_total_are_a_line_of_points() {
    let scale = scale_of(
        &with_points("4").set("formatVersion", json!(2)).set("bandsOn", json!("total")).set(
            "bands",
            json!([
                {"id": "good", "title": {"vi": "Tốt"}, "from": "8"},
                {"id": "weak", "title": {"vi": "Yếu"}, "from": "0"},
            ]),
        ),
    );
    assert_eq!((scale.full.to_decimal(2), scale.reached.to_decimal(2)), ("9".into(), "4".into()));
    assert_eq!(scale.next.map(|next| next.missing.to_string()), Some("4".into()));
}
