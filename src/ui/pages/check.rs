use leptos::prelude::*;
/// x
#[component]
pub fn CheckPage() -> impl IntoView {
    view! { <p/> }
}
