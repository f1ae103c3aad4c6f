use leptos::prelude::*;
/// x
#[component]
pub fn UnitPage() -> impl IntoView {
    view! { <p/> }
}
