//! A ZIP archive whose parts stand as they are: what a set comes to is small, and no packer is needed.

/// Parts of an archive, each behind the one before.
#[derive(Default)]
pub(super) struct Archive {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    parts: u16,
}

/// The day of every part, 1 January 1980: the same table gives the same bytes on every day.
const DAY: u16 = 0x21;

/// Version 2.0 of the format.
const VERSION: u16 = 20;

/// Names are UTF-8.
const UTF8: u16 = 0x800;

impl Archive {
    /// Adds a part.
    pub(super) fn add(&mut self, name: &str, content: &str) {
        let at = self.bytes.len() as u32;
        let facts = facts(name, content.as_bytes());
        self.bytes.extend(0x0403_4b50_u32.to_le_bytes());
        self.bytes.extend(&facts);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(content.as_bytes());
        self.directory.extend(0x0201_4b50_u32.to_le_bytes());
        self.directory.extend(VERSION.to_le_bytes());
        self.directory.extend(&facts);
        // No remark, first disk, no attributes.
        self.directory.extend([0; 10]);
        self.directory.extend(at.to_le_bytes());
        self.directory.extend(name.as_bytes());
        self.parts += 1;
    }

    /// The whole archive.
    pub(super) fn done(self) -> Vec<u8> {
        let Archive { mut bytes, directory, parts } = self;
        let at = bytes.len() as u32;
        bytes.extend(&directory);
        bytes.extend(0x0605_4b50_u32.to_le_bytes());
        bytes.extend([0; 4]);
        bytes.extend(parts.to_le_bytes());
        bytes.extend(parts.to_le_bytes());
        bytes.extend((directory.len() as u32).to_le_bytes());
        bytes.extend(at.to_le_bytes());
        bytes.extend([0; 2]);
        bytes
    }
}

/// What stands alike before a part and in the directory.
fn facts(name: &str, content: &[u8]) -> Vec<u8> {
    let size = (content.len() as u32).to_le_bytes();
    let mut facts = Vec::new();
    facts.extend(VERSION.to_le_bytes());
    facts.extend(UTF8.to_le_bytes());
    // Not packed; midnight.
    facts.extend([0; 4]);
    facts.extend(DAY.to_le_bytes());
    facts.extend(crc32(content).to_le_bytes());
    facts.extend(size);
    facts.extend(size);
    facts.extend((name.len() as u16).to_le_bytes());
    facts.extend([0; 2]);
    facts
}

/// CRC-32 as archives have it.
fn crc32(bytes: &[u8]) -> u32 {
    let step = |sum: u32, byte: &u8| {
        let mut sum = sum ^ u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 };
        }
        sum
    };
    !bytes.iter().fold(u32::MAX, step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_those_of_the_format() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(crc32(b""), 0);
    }
}
