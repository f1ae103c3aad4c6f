//! What the tests stand on: the served release, a browser, the verbs of a person at the page, and
//! dossiers to enter.

mod browser;
mod display;
mod driver;
mod drop;
mod failure;
mod files;
mod idle;
mod page;
mod paper;
mod picture;
mod publish;
mod reply;
mod rounds;
mod session;
mod settings;
mod site;
mod superior;
mod unit;
mod wishes;

pub use browser::{Browser, Kind, Options};
pub use files::{Folder, differences, read_json, repository};
pub use page::{Page, Strip, quoted};
pub use paper::{Sheet, print};
pub use picture::compact;
pub use publish::{program, publish, write};
pub use rounds::{every_page, filled};
pub use settings::setting;
pub use site::Site;
pub use superior::{Superior, campaign, every_page_of_replies};
pub use unit::{Unit, enter_answer, essence, written_out};
