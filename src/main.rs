//! Mounts the page.
#[cfg(target_arch = "wasm32")]
fn main() {
    tucham::ui::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("`app` is built for the browser: use `cargo xtask serve`.");
    std::process::exit(2);
}
