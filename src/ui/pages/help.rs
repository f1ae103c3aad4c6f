use leptos::prelude::*;
/// x
#[component]
pub fn HelpPage() -> impl IntoView {
    view! { <p/> }
}
