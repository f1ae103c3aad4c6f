//! The page.
use leptos::prelude::*;

/// Mounts the page.
pub fn mount() {
    leptos::mount::mount_to_body(|| view! { <p>"Tự chấm"</p> });
}
