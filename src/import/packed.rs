//! Files packed with gzip, whatever is in them.

use std::borrow::Cow;
use std::io::Read as _;

use flate2::read::MultiGzDecoder;

use super::error::ImportErrorKind;

/// The first bytes of a packed file.
pub(super) const SIGNATURE: &[u8] = b"\x1F\x8B";

/// What is unpacked is not larger than this: a small file can be made to hold anything.
const LIMIT_IN_GIB: u64 = 1;

/// Text that people write is packed to a tenth, seldom to a thirtieth: what is packed far tighter was
/// made to fill the memory.
const TIGHTEST: usize = 100;

/// What may be packed as tightly as it will.
const SMALL: usize = 16 << 20;

/// Returns the bytes that are packed in these, or these when nothing is.
///
/// # Errors
/// What is damaged, or holds too much, or more than so few bytes can be meant to.
pub(super) fn unpacked(bytes: &[u8]) -> Result<Cow<'_, [u8]>, ImportErrorKind> {
    if !bytes.starts_with(SIGNATURE) {
        return Ok(Cow::Borrowed(bytes));
    }
    let limit = LIMIT_IN_GIB << 30;
    let meant = (SMALL + bytes.len().saturating_mul(TIGHTEST)) as u64;
    let mut content = Vec::new();
    MultiGzDecoder::new(bytes)
        .take(limit.min(meant) + 1)
        .read_to_end(&mut content)
        .map_err(|error| ImportErrorKind::Packing { cause: error.to_string() })?;
    if content.len() as u64 > limit {
        return Err(ImportErrorKind::TooLarge { limit: LIMIT_IN_GIB });
    }
    if content.len() as u64 > meant {
        return Err(ImportErrorKind::PackedTooTightly);
    }
    Ok(Cow::Owned(content))
}

/// Returns the name that a packed file had before.
pub(super) fn unpacked_name(name: &str) -> &str {
    let is_packed = name.len() > 3 && name.is_char_boundary(name.len() - 3);
    match is_packed.then(|| name.split_at(name.len() - 3)) {
        Some((before, ending)) if ending.eq_ignore_ascii_case(".gz") => before,
        _ => name,
    }
}
