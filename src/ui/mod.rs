//! The page. `components` take values and callbacks; `parts` are pieces of pages bound to the open
//! draft or to the session; `frame` stands around every page; `pages` use them all, session and
//! routes; only `session` touches the browser.

pub mod components;
pub mod frame;
pub mod pages;
pub mod parts;
pub mod routes;
pub mod session;

mod app;
mod lang;
mod lazy;
mod panic;

pub use app::App;
pub use lang::{lang, t};

/// Mounts the page and takes the loading message away.
pub fn mount() {
    panic::show_panics();
    leptos::mount::mount_to_body(App);
    crate::browser::platform::page::remove("boot");
}
