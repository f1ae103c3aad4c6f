//! The worker: hears the page's jobs, has the service do them, answers. No drawing, no window.

#[cfg(target_arch = "wasm32")]
mod glue;

#[cfg(target_arch = "wasm32")]
fn main() {
    glue::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("`worker` is built for the browser, by `cargo xtask build`.");
    std::process::exit(2);
}
