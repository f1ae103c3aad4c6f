//! What leaves the printer.

use std::process::Command;

use serde_json::json;

use super::{Folder, Page};

/// A printed sheet as it lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// A4, upright.
    Upright,
    /// A4 on its long side.
    Lying,
}

/// Prints the page as it stands: the PDF, and how each of its sheets lies.
#[track_caller]
pub fn print(page: &Page) -> (Vec<u8>, Vec<Sheet>) {
    let printed = page
        .browser
        .devtools("Page.printToPDF", json!({"preferCSSPageSize": true, "printBackground": false}));
    let scratch = Folder::new();
    let base64 = scratch.write("sheet.base64", printed["data"].as_str().unwrap());
    let pdf = Command::new("base64").arg("-d").arg(base64).output().unwrap().stdout;
    let text = String::from_utf8_lossy(&pdf);
    let sheet = |line: &str| {
        let numbers = line.split(['[', ' ', ']']).filter_map(|it| it.parse::<f64>().ok());
        let numbers: Vec<f64> = numbers.collect();
        match numbers.get(2..4).map(|it| [it[0].round(), it[1].round()]) {
            Some([595.0, 842.0]) => Sheet::Upright,
            Some([842.0, 595.0]) => Sheet::Lying,
            _ => panic!("not A4: {line}"),
        }
    };
    let sheets = text.lines().filter(|line| line.contains("/MediaBox")).map(sheet).collect();
    (pdf, sheets)
}
