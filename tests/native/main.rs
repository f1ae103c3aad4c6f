//! All native tests: the core, the formats, the words, the command line.
//!
//! `Case` is the small language in which sets, answers and expected scores are written down.

mod golden;
