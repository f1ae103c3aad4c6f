use leptos::prelude::*;
/// x
#[component]
pub fn StartPage() -> impl IntoView {
    view! { <p/> }
}
