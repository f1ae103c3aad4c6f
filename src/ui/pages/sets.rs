use leptos::prelude::*;
/// x
#[component]
pub fn SetsPage() -> impl IntoView {
    view! { <p/> }
}
