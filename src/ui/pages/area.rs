use leptos::prelude::*;
/// x
#[component]
pub fn AreaPage(area: String) -> impl IntoView {
    let _ = area;
    view! { <p/> }
}
