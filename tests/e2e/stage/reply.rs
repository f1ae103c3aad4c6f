//! What a unit does in its own pages with the files of its superior.

use std::path::Path;

use super::Page;

impl Page {
    /// Opens an appraisal on the start page, and waits until it is shown; nothing is taken in.
    #[track_caller]
    pub fn look_at_appraisal(&self, file: &Path) {
        self.go("/");
        self.hand_over("open-file", file);
        self.arrive_at("take-appraisal");
    }

    /// The same, then takes it in and waits for the criteria that it is about.
    #[track_caller]
    pub fn open_appraisal(&self, file: &Path) {
        self.look_at_appraisal(file);
        self.take_appraisal();
        self.arrive_at("explain-rows");
    }

    /// Takes in what is looked at; where it is not known whose it is, on a word.
    #[track_caller]
    pub fn take_appraisal(&self) {
        if self.has("whose-word") {
            self.click("whose-word");
        }
        self.click("take-appraisal");
    }

    /// Explains a criterion and adds a document of this number to it.
    #[track_caller]
    pub fn explain(&self, leaf: &str, text: &str, document: &str) {
        self.type_into(&format!("explain-{leaf}"), text);
        self.click(&format!("explain-evidence-{leaf}-add"));
        self.type_into(&format!("explain-evidence-{leaf}-0-number"), document);
    }

    /// Exports the explanations, and returns the file.
    #[track_caller]
    pub fn export_explanations(&self) -> Vec<u8> {
        self.click("export-explanations");
        self.expect_state("explanations-status", "whole");
        self.browser.download()
    }
}
