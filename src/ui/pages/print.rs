use leptos::prelude::*;
/// x
#[component]
pub fn PrintPage() -> impl IntoView {
    view! { <p/> }
}
