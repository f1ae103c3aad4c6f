//! XML as a row of events, with names without their prefix.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::broken;
use crate::domain::problem::Problem;

/// What stands next.
pub(super) enum Node<'a> {
    Open(&'a str, &'a Attributes),
    Close(&'a str),
    Text(&'a str),
}

/// The attributes of an element, by local name.
pub(super) struct Attributes(Vec<(String, String)>);

impl Attributes {
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(it, _)| it == name).map(|(_, value)| value.as_str())
    }

    pub(super) fn number<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.get(name)?.parse().ok()
    }

    /// A switch such as `<w:b/>`: on unless it says otherwise.
    pub(super) fn is_on(&self) -> bool {
        !matches!(self.get("val"), Some("0" | "false" | "off" | "none"))
    }
}

/// Walks through a part of a file.
///
/// # Errors
/// [`crate::domain::problem::Code::TableBroken`] where it is no XML; what `each` reports.
pub(super) fn walk(
    bytes: &[u8],
    mut each: impl FnMut(Node) -> Result<(), Problem>,
) -> Result<(), Problem> {
    let text = super::encoding::decode(bytes)?;
    let mut reader = Reader::from_str(&text);
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_unmatched_ends = true;
    loop {
        match reader.read_event().map_err(|_| broken("xml"))? {
            Event::Start(start) => {
                each(Node::Open(start.local_name().as_ref(), &attributes(&start)))?;
            }
            Event::Empty(start) => {
                each(Node::Open(start.local_name().as_ref(), &attributes(&start)))?;
                each(Node::Close(start.local_name().as_ref()))?;
            }
            Event::End(end) => each(Node::Close(end.local_name().as_ref()))?,
            Event::Text(text) => each(Node::Text(&text.xml10_content()))?,
            Event::CData(text) => each(Node::Text(&text.xml10_content()))?,
            Event::GeneralRef(name) => {
                let letter = match name.resolve_char_ref() {
                    Ok(Some(letter)) => Some(letter),
                    _ => predefined(&name),
                };
                if let Some(letter) = letter {
                    each(Node::Text(letter.encode_utf8(&mut [0; 4])))?;
                }
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

fn predefined(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => return None,
    })
}

fn attributes(start: &BytesStart) -> Attributes {
    let mut all = start.attributes();
    let pairs = all.with_checks(false).flatten().map(|it| {
        let value = it
            .normalized_value(XmlVersion::Implicit1_0)
            .map(|it| it.into_owned())
            .unwrap_or_default();
        (it.key.local_name().as_ref().to_string(), value)
    });
    Attributes(pairs.collect())
}
