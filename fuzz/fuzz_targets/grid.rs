#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| tucham_fuzz::grid(bytes));
