//! A Word file's bytes → the XML parts in it, within bounds that hold while they are inflated.

use std::collections::HashMap;

use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::decompress_to_vec_with_limit as inflate;
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveEntryWayfinder, ZipSliceArchive};

use super::fault::Fault;
use crate::limits;

/// The mark of the container that Word used until 2003, and uses around what is encrypted.
const OLE: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/// The name that the encrypted content has in it, in UTF-16.
const ENCRYPTED: &str = "EncryptedPackage";
/// What is smaller may be compressed to any part of its size.
const SMALL: usize = 1024 * 1024;

/// A Word file of which parts can be read.
pub struct Archive<'b> {
    zip: ZipSliceArchive<&'b [u8]>,
    parts: HashMap<String, (ZipArchiveEntryWayfinder, CompressionMethod)>,
    /// How many bytes the parts that are read have in all.
    inflated: usize,
}

impl<'b> Archive<'b> {
    /// Opens a file.
    pub fn open(bytes: &'b [u8]) -> Result<Archive<'b>, Fault> {
        if bytes.starts_with(&OLE) {
            let name: Vec<u8> = ENCRYPTED.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let is_protected = memchr::memmem::find(bytes, &name).is_some();
            return Err(if is_protected { Fault::Protected } else { Fault::OldFormat });
        }
        let zip = ZipArchive::from_slice(bytes).map_err(|_| Fault::NotWord)?;
        let mut parts = HashMap::new();
        let mut entries = zip.entries();
        let mut count = 0;
        while let Some(entry) = entries.next_entry().map_err(|_| Fault::Damaged(String::new()))? {
            count += 1;
            if count > limits::WORD_PARTS {
                return Err(Fault::TooManyParts);
            }
            let name = part_name(&String::from_utf8_lossy(entry.file_path().as_bytes()));
            let place = (entry.wayfinder(), entry.compression_method());
            if parts.insert(name.clone(), place).is_some() {
                return Err(Fault::Twice(name));
            }
        }
        Ok(Archive { zip, parts, inflated: 0 })
    }

    /// The text of a part; none where there is no such part.
    pub fn part(&mut self, name: &str) -> Result<Option<String>, Fault> {
        let Some((place, method)) = self.parts.get(&part_name(name)) else { return Ok(None) };
        let damaged = || Fault::Damaged(name.to_owned());
        let entry = self.zip.get_entry(*place).map_err(|_| damaged())?;
        let room = limits::WORD_TEXT - self.inflated;
        let bytes = match *method {
            CompressionMethod::STORE if entry.data().len() <= room => entry.data().to_vec(),
            CompressionMethod::STORE => return Err(Fault::TooLarge),
            CompressionMethod::DEFLATE => inflate(entry.data(), room.min(most(entry.data().len())))
                .map_err(|fault| match fault.status {
                    TINFLStatus::HasMoreOutput => Fault::TooLarge,
                    _ => damaged(),
                })?,
            _ => return Err(damaged()),
        };
        self.inflated += bytes.len();
        // The checksum and the size that the archive states.
        let mut checked = entry.verifying_reader(bytes.as_slice());
        std::io::copy(&mut checked, &mut std::io::sink()).map_err(|_| damaged())?;
        decode(&bytes).ok_or_else(damaged).map(Some)
    }
}

/// How large a part may become.
fn most(compressed: usize) -> usize {
    compressed.saturating_mul(limits::WORD_RATIO).max(SMALL)
}

/// Names of parts do not tell case apart, and begin with a slash or not.
fn part_name(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_ascii_lowercase()
}

/// XML is UTF-8, or UTF-16 with its mark.
fn decode(bytes: &[u8]) -> Option<String> {
    let unit = match bytes {
        [0xff, 0xfe, ..] => u16::from_le_bytes,
        [0xfe, 0xff, ..] => u16::from_be_bytes,
        _ => {
            let text = std::str::from_utf8(bytes).ok()?;
            return Some(text.strip_prefix('\u{feff}').unwrap_or(text).to_owned());
        }
    };
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().skip(1).map(|pair| unit(*pair)).collect();
    String::from_utf16(&units).ok().filter(|_| rest.is_empty())
}
