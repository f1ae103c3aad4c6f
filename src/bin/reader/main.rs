//! The reader of tables: hears of a file, reads its scoring table, answers. No drawing, no window.

#[cfg(target_arch = "wasm32")]
mod glue;

#[cfg(target_arch = "wasm32")]
fn main() {
    glue::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("`reader` is built for the browser, by `cargo xtask build`.");
    std::process::exit(2);
}
