//! The worker: does the superior's jobs at the port that src/web/worker.js gives it. No drawing.

#[cfg(target_arch = "wasm32")]
fn main() {
    use tucham::browser::worker::{port, service::host};
    use tucham::i18n::problems;
    std::panic::set_hook(Box::new(|_| host::stopped()));
    problems::bring_fields();
    problems::bring_later();
    host::serve(port::given());
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("`worker` is built for the browser, by `cargo xtask build`.");
    std::process::exit(2);
}
