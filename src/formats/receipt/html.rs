//! Writes HTML; whatever came from people passes through [`Page::text`].

/// A page under construction.
#[derive(Default)]
pub(super) struct Page(String);

impl Page {
    /// Text of our own, as it stands.
    pub fn raw(&mut self, html: &str) {
        self.0.push_str(html);
    }

    /// A text in which nothing is markup.
    pub fn text(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.raw("&amp;"),
                '<' => self.raw("&lt;"),
                '>' => self.raw("&gt;"),
                '"' => self.raw("&quot;"),
                '\'' => self.raw("&#39;"),
                letter => self.0.push(letter),
            }
        }
    }

    /// Begins an element.
    pub fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.raw("<");
        self.raw(name);
        for (name, value) in attributes.iter().filter(|(_, value)| !value.is_empty()) {
            self.raw(&format!(" {name}=\""));
            self.text(value);
            self.raw("\"");
        }
        self.raw(">");
    }

    /// Ends an element.
    pub fn close(&mut self, name: &str) {
        self.raw(&format!("</{name}>\n"));
    }

    /// An element with a text.
    pub fn element(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.open(name, attributes);
        self.text(text);
        self.close(name);
    }

    /// The page.
    pub fn done(self) -> String {
        self.0
    }
}
