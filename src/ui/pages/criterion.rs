use leptos::prelude::*;
/// x
#[component]
pub fn CriterionPage(leaf: String) -> impl IntoView {
    let _ = leaf;
    view! { <p/> }
}
