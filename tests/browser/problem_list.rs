//! Problems as people read them: code, what was found, what to do, in both languages.

use leptos::prelude::*;
use tucham::domain::problem::{Code, Problem};
use tucham::i18n::Lang;
use tucham::ui::components::ProblemList;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::Stage;

#[wasm_bindgen_test]
async fn says_code_place_finding_and_fix_in_both_languages() {
    for (lang, place, fix) in
        [(Lang::Vi, "Tiêu chí 3.1.2", "Cách sửa"), (Lang::En, "Criterion 3.1.2", "What to do")]
    {
        let stage = Stage::show(move || {
            provide_context(lang);
            let problem = Problem::new(Code::PartAboveWhole).on("c3.1.2", "3.1.2");
            let problem = problem.with("part", "1200").with("whole", "100");
            view! { <ProblemList problems=vec![problem, Problem::new(Code::FileEmpty)] /> }
        })
        .await;
        let first = stage.text("li:nth-child(1)");
        for part in ["TL-203", place, "100", fix] {
            assert!(first.contains(part), "“{first}” misses “{part}”");
        }
        assert!(stage.text("li:nth-child(2)").contains("TEP-101"));
    }
}
