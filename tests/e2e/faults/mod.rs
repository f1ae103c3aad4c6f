//! The harm that an office PC can do, done for real: each fault a test of its name. What is kept, and
//! what the page says, is the expectation. `docs/` has the table of promises, faults and tests.

mod builds;
mod killed;
mod model;
mod storage;
mod surroundings;
mod tabs;
