//! Lets the linker of the page's release keep its relocations: by them `xtask` tells which functions
//! and texts each later part of the program needs (xtask/src/release/split.rs). They are not shipped.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is = |name: &str, value: &str| std::env::var(name).is_ok_and(|found| found == value);
    if is("CARGO_CFG_TARGET_ARCH", "wasm32") && is("PROFILE", "release") {
        println!("cargo::rustc-link-arg-bin=app=--emit-relocs");
    }
}
