use leptos::prelude::*;
/// x
#[component]
pub fn TasksPage() -> impl IntoView {
    view! { <p/> }
}
