//! The page on which the worker is measured: it holds what a release's page holds for the worker,
//! and nothing that draws.

use std::path::Path;

use crate::failure::Outcome;
use crate::project::{self, Project};

/// Writes it. `worker` is what a release's page holds for the worker.
pub fn write(project: &Project, site: &Path, worker: &str) -> Outcome<()> {
    let set = project::read(&project.path("src/sets/xa-mau.json"))?.replace('<', "\\u003c");
    let page = format!(
        "<!doctype html>\n<meta charset=\"utf-8\">\n<title>Bench</title>\n{worker}\n\
         <script type=\"application/json\" id=\"set\">{set}</script>\n\
         <input id=\"files\" type=\"file\" multiple>\n<p id=\"progress\"></p>\n"
    );
    project::write(&site.join("index.html"), page)
}
